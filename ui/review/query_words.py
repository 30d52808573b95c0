"""Why a search is not understood, in words and with the place."""

from collections.abc import Mapping

from agent_console.domain.note_query import QueryProblem, QueryRefused
from agent_console.errors import phrase
from ui.words.said import said

_SENTENCES: Mapping[QueryProblem, str] = {
    QueryProblem.EMPTY: phrase("Type what to search for"),
    QueryProblem.OPEN_QUOTE: phrase("This phrase has no closing quote"),
    QueryProblem.OPEN_BRACKET: phrase("This bracket is not closed"),
    QueryProblem.CLOSED_BRACKET: phrase("This bracket was not opened"),
    QueryProblem.NO_OPERAND: phrase("AND, OR, NOT and NEAR need words on each side"),
    QueryProblem.NOT_NEAR: phrase("NEAR stands between words and phrases only"),
    QueryProblem.FAR: phrase("NEAR/n takes a number from 1 to 50"),
    QueryProblem.UNKNOWN_FIELD: phrase(
        "This field is not known: agent, team, reason, date, tier, flight, amount"
    ),
    QueryProblem.NO_VALUE: phrase("This field has no value"),
    QueryProblem.BAD_DATE: phrase("A date is written like 2026-11-22 or 2026-11-01..2026-11-22"),
    QueryProblem.BAD_AMOUNT: phrase("An amount is written like >100 or 39USD"),
    QueryProblem.BACKWARDS: phrase("This range ends before it begins"),
    QueryProblem.TOO_LONG: phrase("This is too long to search for"),
    QueryProblem.TOO_SHORT: phrase("The beginning of a word has two letters at least"),
}


def refused(error: QueryRefused) -> str:
    """Return what is wrong with a query, and where."""
    words = said(_SENTENCES[error.problem])
    near = f" “{error.near}”" if error.near else ""
    return said("{problem}: column {column}{near}", problem=words, column=error.column, near=near)
