"""What a gate has yet to tell the CRM, in words."""

from collections.abc import Callable, Iterator
from typing import Any

from agent_console.domain.gate import Happened
from agent_console.wire.operation import AtGate, IssueVoucher, Observe, WithdrawVoucher
from ui.words import amounts, times
from ui.words.said import said

Content = Iterator[tuple[str, str]]
_AT_GATE = {
    Happened.BOARDED: "Boarded",
    Happened.OFFLOADED: "Taken off the flight",
    Happened.SEATED: "Seat given",
    Happened.MOVED: "Moved to another flight",
}


def _what_at_gate(operation: AtGate) -> str:
    return said(_AT_GATE[operation.event.happened])


def _what_observed(_operation: Observe) -> str:
    return said("Observation")


def _what_voucher(_operation: IssueVoucher) -> str:
    return said("Voucher")


def _what_voucher_back(_operation: WithdrawVoucher) -> str:
    return said("Voucher taken back")


def _of_at_gate(operation: AtGate) -> Content:
    passenger, event = operation.passenger, operation.event
    yield said("Passenger"), passenger.name
    yield said("Flight"), passenger.flight_id.partition("-")[0]
    if event.seat or passenger.seat:
        yield said("Seat"), event.seat or passenger.seat
    if event.flight_id:
        yield said("To"), event.flight_id.partition("-")[0]
    if event.reason:
        yield said("Reason"), event.reason
    yield said("At"), times.moment(event.at)


def _of_observed(operation: Observe) -> Content:
    one = operation.observation
    yield said("Noticed"), one.text or one.topic.replace("_", " ").capitalize()
    if one.flight_id:
        yield said("Flight"), one.flight_id.partition("-")[0]
    yield said("At"), times.moment(one.at)


def _of_voucher(operation: IssueVoucher) -> Content:
    one = operation.voucher
    yield said("Voucher"), one.kind.capitalize()
    yield said("Amount"), amounts.money(one.amount)
    if one.ground:
        yield said("Reason"), one.ground


def _of_voucher_back(_operation: WithdrawVoucher) -> Content:
    yield said("Voucher"), said("It counts no more.")


WORDS: dict[type, tuple[Callable[[Any], str], Callable[[Any], Content]]] = {
    AtGate: (_what_at_gate, _of_at_gate),
    Observe: (_what_observed, _of_observed),
    IssueVoucher: (_what_voucher, _of_voucher),
    WithdrawVoucher: (_what_voucher_back, _of_voucher_back),
}
"""By kind of operation: what it is, and what it will say."""
