"""What a script says of itself: what a step does, how a question is answered, what was decided."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from agent_console.domain.money import Money
from agent_console.domain.playbook import CommandKind, InputType, Verdict
from ui.words import amounts
from ui.words.customs import customs
from ui.words.said import counted, said

if TYPE_CHECKING:
    from agent_console.playbooks.running import Command, Question


def language() -> str:
    """Return the language of the screen as playbooks call it: "de"."""
    return customs().language


def deed(command: "Command") -> str:
    """Return what the program does in a step, when the agent goes on."""
    return _DEEDS[command.kind](command.arguments)


def _promise(having: dict[str, Any]) -> str:
    amount = having.get("amount")
    sum_ = f" · {amounts.money(amount)}" if isinstance(amount, Money) else ""
    days = counted(int(having.get("days") or 0), "in {count} day", "in {count} days")
    return said(
        "Puts down the promise: {what}, {due}", what=f"{having.get('what')}{sum_}", due=days
    )


def _field(having: dict[str, Any]) -> str:
    return said("Fills in “{field}”", field=having.get("field"))


def _hold(having: dict[str, Any]) -> str:
    minutes = int(having.get("minutes") or 15)
    return counted(
        minutes, "Holds the seats for {count} minute", "Holds the seats for {count} minutes"
    )


def _note(having: dict[str, Any]) -> str:
    return said("Writes into the note: {what}", what=having.get("what"))


_DEEDS: dict[CommandKind, Callable[[dict[str, Any]], str]] = {
    CommandKind.OPEN_TRIP: lambda _: said("Shows this trip in the history"),
    CommandKind.ADD_PROMISE: _promise,
    CommandKind.SETTLE_PROMISE: lambda _: said("Settles the promise"),
    CommandKind.SET_FIELD: _field,
    CommandKind.HOLD_WAY: _hold,
    CommandKind.TAKE_WAY: lambda _: said("Puts the booking on these flights"),
    CommandKind.OFFER_ACTION: lambda _: said("Brings up the suggestion"),
    CommandKind.WRITE_NOTE: _note,
}


def choices(question: "Question") -> list[tuple[Any, str]]:
    """Return what can be answered, each with its words; nothing where it has to be typed."""
    if question.type is InputType.FLAG:
        return [(True, said("Yes")), (False, said("No"))]
    return list(question.words.items())


def verdict(one: Verdict) -> str:
    """Return what the policy says: allowed or not, and how much."""
    words = said("Allowed") if one.allowed else said("Not allowed")
    if one.amount is not None:
        words = f"{words} · {amounts.money(one.amount)}"
    return f"{words} · {one.count}" if one.count is not None else words


def rule(one: Verdict) -> str:
    """Return by which rule, and where it is written."""
    by = said("By rule {rule} of {playbook}", rule=one.rule, playbook=one.playbook)
    return f"{by} · {one.legal_source}" if one.legal_source else by
