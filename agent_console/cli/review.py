"""``agent-console review``: what supervisors ask, without a screen."""

from typing import Any

from agent_console.cli import review_export, review_floor, review_notes, review_people


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser(
        "review", help="search and read notes, watch the floor, take reports along"
    )
    verbs = parser.add_subparsers(
        dest="verb",
        required=True,
        metavar="search|queue|floor|export|report|access|affected|calibration|scorecard",
    )
    review_notes.add_to(verbs)
    review_floor.add_to(verbs)
    review_export.add_to(verbs)
    review_people.add_to(verbs)
