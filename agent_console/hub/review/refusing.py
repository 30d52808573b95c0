"""How the hub says that a search is not understood."""

from agent_console.domain.note_query import QueryRefused
from agent_console.hub.problems import Refusal


def not_understood(refused: QueryRefused) -> Refusal:
    """Return the refusal of a query: what is wrong, and in which column."""
    return Refusal(
        422, "This search is not understood", f"column {refused.column}: {refused.problem}"
    )
