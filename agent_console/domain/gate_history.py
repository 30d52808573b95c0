"""What happened at a gate as entries of a customer's history: desk and hub write the same ones."""

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.gate import GateEvent
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation, Review, Topic
from agent_console.domain.rules.spoken import sum_of
from agent_console.domain.trip import Flight
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.ids import CustomerId, InteractionId

MOVED = "disruption/rebooking"
"""Reason of the entry that says we put somebody on another flight."""
ON_BOARD = "on board"
_SOURCE = "gate"
_TOPICS = {
    Topic.CELEBRATING: "Celebrating",
    Topic.UPSET: "Upset",
    Topic.NERVOUS: "Nervous flyer",
    Topic.WITH_INFANT: "Travels with an infant",
    Topic.PRAISE: "Praised the crew",
    Topic.NEEDS_HELP: "Needs help",
    Topic.OTHER: "Noticed",
}
_REVIEWS = {
    Review.PROMOTED: "to be known everywhere",
    Review.MERGED: "said before",
    Review.REJECTED: "not taken over",
}
_VOUCHERS = {
    VoucherKind.MEAL: "Meal voucher",
    VoucherKind.HOTEL: "Hotel voucher",
    VoucherKind.TRANSPORT: "Transport voucher",
    VoucherKind.COMPENSATION: "Compensation voucher",
    VoucherKind.GOODWILL: "Goodwill voucher",
}


def is_move(entry: Interaction) -> bool:
    """Tell whether an entry says that we put somebody on another flight; `detail` is off which."""
    is_ours = entry.channel is Channel.TRIP and entry.direction is Direction.OUTBOUND
    return is_ours and entry.reason == MOVED and bool(entry.detail)


def of_observation(one: Observation) -> Interaction:
    """Return the entry for what somebody noticed, with what a supervisor made of it."""
    is_on_board = one.place == ON_BOARD
    what = "on-board observation" if is_on_board else "gate observation"
    parts = [part for part in (what, one.author_name) if part]
    detail = ", ".join(parts)
    if one.review in _REVIEWS:
        detail += f" · {_REVIEWS[one.review]}" + (f": {one.reason}" if one.reason else "")
    return Interaction(
        id=InteractionId(f"seen:{one.id}"),
        customer_id=one.customer_id,
        at=one.at,
        channel=Channel.ON_BOARD if is_on_board else Channel.GATE,
        headline=f"“{one.text}”" if one.text else _TOPICS[one.topic],
        detail=detail,
        text=one.text,
        agent_id=one.author_id,
        agent_name=one.author_name,
        reason="other/general",
        source=_SOURCE,
    )


def of_voucher(one: Voucher) -> Interaction:
    """Return the entry for a voucher."""
    taken_back = " · taken back" if one.withdrawn_at is not None else ""
    return Interaction(
        id=InteractionId(f"voucher:{one.id}"),
        customer_id=one.customer_id,
        at=one.issued_at,
        channel=Channel.GATE,
        direction=Direction.OUTBOUND,
        headline=f"{_VOUCHERS[one.kind]}, {sum_of(one.amount)}",
        detail=f"{one.ground}{taken_back}".removeprefix(" · "),
        agent_id=one.issued_by,
        agent_name=one.issued_by_name,
        reason="disruption/compensation",
        source=_SOURCE,
    )


def of_move(event: GateEvent, flight: Flight, customer: CustomerId) -> Interaction:
    """Return the entry for who was put on another flight."""
    return Interaction(
        id=InteractionId(f"moved:{event.id}"),
        customer_id=customer,
        at=event.at,
        channel=Channel.TRIP,
        direction=Direction.OUTBOUND,
        headline=f"Moved off {flight.designator}",
        detail=flight.designator,
        text=event.reason,
        agent_id=event.agent_id,
        agent_name=event.agent_name,
        reason=MOVED,
        source=_SOURCE,
    )
