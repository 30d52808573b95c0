"""``agent-console review``: what supervisors ask, without a screen."""

from typing import Any

from agent_console.cli import review_export, review_floor


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("review", help="watch the floor, take reports along")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="floor|export|report")
    review_floor.add_to(verbs)
    review_export.add_to(verbs)
