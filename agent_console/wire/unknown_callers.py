"""Calls from a number that was nobody's when they came: their history waits to be joined."""

from datetime import datetime

from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class UnknownCallsRequest(Value, frozen=True, kw_only=True):
    """Which calls from this number were nobody's? In a body: no number stands in a URL."""

    number: str
    """In E.164."""


class UnknownCall(Value, frozen=True, kw_only=True):
    """One such call."""

    parked_id: CustomerId
    """The place its history is kept (`ids.parked`)."""
    at: datetime


class UnknownCallsAnswer(Value, frozen=True, kw_only=True):
    """Newest first."""

    calls: tuple[UnknownCall, ...]
