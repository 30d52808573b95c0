"""States of the call bar and of what colleagues have to do with calls, for the gallery."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from agent_console.desk.colleagues import Colleagues, Target
from agent_console.desk.last_contact import picks_up, served_by
from agent_console.desk.screen_pop import Lately, NearFlight, ScreenPop
from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Channel
from agent_console.domain.handover import Handover
from agent_console.domain.presence import Presence, PresenceState
from agent_console.domain.trip import Flight
from agent_console.ids import AgentId, CallId
from ui import sample_day, samples
from ui.panes.call_bar import CallBar
from ui.panes.call_strip import StripCall
from ui.panes.picks_up import PicksUpCard
from ui.panes.right_now import RightNowPane
from ui.panes.served_by import ServedCard
from ui.panes.transfer import TransferPane

State = Callable[[datetime], QWidget]
_ME = AgentId("a-214")
_SAID = (
    "Missing NRT connection. Wants the aisle, as always.\n"
    "Next step: Rebook to AS 1423, waive the fare difference\n"
    "We promised: Refund of seat fee for AS 1104 · $39 · due yesterday"
)
SERVED = ("a-163", "a-214", "a-88")


def a_handover(now: datetime, summary: str = _SAID) -> Handover:
    """Return what Agent 163 said a moment ago."""
    return Handover(
        at=now - timedelta(seconds=40),
        from_id=AgentId("a-163"),
        from_name="Agent 163",
        to_id=_ME,
        to_name="Agent 214",
        summary=summary,
        customer_id=sample_day.MIA,
    )


def colleagues(now: datetime) -> Colleagues:
    """Return what the agents of the made-up history do."""
    known = Colleagues()
    states = (PresenceState.AVAILABLE, PresenceState.ON_CALL, PresenceState.LUNCH)
    known.heard(
        Presence(agent_id=AgentId(key), state=state, chosen=state, since=now)
        for key, state in zip(SERVED, states, strict=True)
    )
    return known


def with_last_contacts(pop: ScreenPop) -> ScreenPop:
    """Return *pop* with agents who can be told by id, and what follows from the history."""
    if pop.file is None:
        return pop
    ids = {f"Agent {key[2:]}": AgentId(key) for key in SERVED}
    entries = tuple(
        msgspec.structs.replace(one, agent_id=ids.get(one.agent_name))
        for one in pop.file.interactions
    )
    file = msgspec.structs.replace(pop.file, interactions=entries)
    return msgspec.structs.replace(pop, file=file, served_by=served_by(file))


def _a_call(now: datetime, key: str, stage: Stage, number: str) -> Call:
    return msgspec.structs.replace(sample_day.a_call(now, stage, number), id=CallId(key))


def strip(now: datetime, count: int) -> tuple[StripCall, ...]:
    """Return so many calls of one agent, the first on the screen."""
    rows = (
        (Stage.TALKING, "+12065550142", "Mia Li", True),
        (Stage.RINGING, "+4930901820", "", False),
        (Stage.HELD, "+15035550131", samples.with_long_name().full_name, True),
        (Stage.WRAP_UP, "", "Ana Lucía Delgado-Whitfield", False),
        (Stage.RINGING, "", "", False),
        (Stage.HELD, "+861065529988", "王小明", False),
    )
    return tuple(
        StripCall(
            id=CallId(f"k-{place}"),
            call=_a_call(now, f"k-{place}", stage, number),
            name=name,
            is_shown=place == 0,
            is_begun=is_begun,
        )
        for place, (stage, number, name, is_begun) in enumerate(rows[:count])
    )


def _bar(count: int, now: datetime) -> QWidget:
    made = CallBar()
    calls = strip(now, count)
    made.show_call(calls[0].call, now=now)
    made.show_calls(calls, now=now)
    state = PresenceState.ON_CALL
    made.show_presence(Presence(agent_id=_ME, state=state, chosen=PresenceState.LUNCH, since=now))
    return made


def _handed_over_bar(now: datetime) -> QWidget:
    made = CallBar()
    call = sample_day.a_call(now, Stage.RINGING)
    made.show_call(msgspec.structs.replace(call, handover=a_handover(now)), now=now)
    return made


def _picks_up(handover: Handover | None, now: datetime) -> QWidget:
    made = PicksUpCard()
    pop = samples.a_pop(now)
    assert pop.file is not None  # noqa: S101 for the type checker: it was made above
    entries = pop.file.interactions
    lately = tuple(
        msgspec.structs.replace(one, at=now - timedelta(hours=3))
        if one.agent_name == "Agent 163"
        else one
        for one in entries
    )
    recent = sorted(lately, key=lambda one: one.at, reverse=True)
    file = msgspec.structs.replace(pop.file, interactions=tuple(recent))
    shown = msgspec.structs.replace(pop, picks_up=picks_up(file, handover, now=now))
    made.show_pop(shown, now=now)
    return made


def _served(state: str, now: datetime) -> QWidget:
    made = ServedCard()
    made.show_pop(with_last_contacts(samples.a_pop(now)), now=now)
    known = colleagues(now) if state != "offline" else Colleagues()
    made.show_presences(known, may_hand_back=state == "talking", me=_ME)
    return made


def _right_now(which: str, now: datetime) -> QWidget:
    made = RightNowPane()
    pop = samples.a_pop(now)
    trouble = pop.right_now
    assert trouble is not None  # noqa: S101 for the type checker: it was made above
    later: Flight = trouble.ways[1]
    near = (
        NearFlight(flight=later, locator="QK7XPL", seat="8C"),
        NearFlight(flight=trouble.flight, locator="KX4T7M", seat="24C", misses=trouble.ways[2]),
    )
    lately = Lately(
        at=now - timedelta(minutes=9),
        channel=Channel.WEB,
        headline="Looked at rebooking for AS 1161, left at payment",
        pronouns="she/her",
        more_count=2,
    )
    changes: dict[str, object] = {"near": near, "lately": lately}
    if which == "calm":
        changes["right_now"] = None
    if which == "lately":
        changes |= {"right_now": None, "near": ()}
    made.show_pop(msgspec.structs.replace(pop, **changes), now=now)
    return made


def _transfer(which: str, _now: datetime) -> QWidget:
    over = QWidget()
    over.resize(720, 460)
    made = TransferPane(over)
    queue = Target(name="Elite service", free_count=2, serving_count=7)
    somebody = Target(
        name="Bo Chen",
        agent_id=AgentId("a-215"),
        extension="4215",
        station="Seattle",
        queues=("Elite service", "Reservations"),
        presence=PresenceState.AVAILABLE if which == "colleague" else None,
    )
    hint = "Connect the caller at your telephone, too. Extension 4215."
    made.open(queue if which == "queue" else somebody, _SAID, hint="" if which == "queue" else hint)
    if which == "problem":
        made.show_problem("It was not handed over.", "Free some space, then retry.")
    return over


_LEFT, _MIDDLE = (292, 0), (660, 0)

PANES: dict[str, tuple[State, tuple[int, int]]] = {
    "call-two": (partial(_bar, 2), (1380, 86)),
    "call-six": (partial(_bar, 6), (1310, 86)),
    "call-handed-over": (_handed_over_bar, (1380, 48)),
    "picks-up": (partial(_picks_up, None), _MIDDLE),
    "picks-up-handover": (lambda now: _picks_up(a_handover(now), now), _MIDDLE),
    "picks-up-nothing-said": (lambda now: _picks_up(a_handover(now, ""), now), _MIDDLE),
    "served-talking": (partial(_served, "talking"), _LEFT),
    "served-ringing": (partial(_served, "ringing"), _LEFT),
    "served-offline": (partial(_served, "offline"), _LEFT),
    "right-now-near": (partial(_right_now, "trouble"), _MIDDLE),
    "right-now-calm": (partial(_right_now, "calm"), _MIDDLE),
    "right-now-lately": (partial(_right_now, "lately"), _MIDDLE),
    **{
        f"transfer-{which}": (partial(_transfer, which), (720, 460))
        for which in ("colleague", "queue", "problem")
    },
}
