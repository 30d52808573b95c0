"""The states of the gate: a flight of 142 like that of the picture everybody has in mind."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from agent_console.desk.gate.shown import Card, Departure, Line, PassengerList, Readiness, Show
from agent_console.domain.agent import Agent, Role
from agent_console.domain.boarding_pass import BoardingPass
from agent_console.domain.gate import (
    FlightList,
    GateEvent,
    Happened,
    Need,
    NeedKind,
    Passenger,
    Scan,
    Verdict,
)
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.ids import (
    AgentId,
    CustomerId,
    FlightId,
    ObservationId,
    OperationId,
    PassengerId,
)
from agent_console.sync.status import Link, SyncStatus
from ui import samples
from ui.gate import flight_words, passenger_words
from ui.gate.flight_bar import FlightBar
from ui.gate.flight_list import FlightList as FlightListView
from ui.gate.page import GatePage
from ui.gate.passenger_card import PassengerCard
from ui.gate.say_card import Idea
from ui.gate.topics import topics
from ui.gate.verdict_words import sign_of
from ui.main_window import MainWindow

Made = Callable[[datetime], QWidget]
FLIGHT = FlightId("AS1161-SEA")
_COUNT = 142
_ROWS = (
    ("3A", "LI/MIA", "Gold", "Misses UA 837 SFO → NRT 17:10", "Rebook AS 1423", "misconnect"),
    (
        "1C",
        "JACKSON/CHEN",
        "Platinum",
        "Was moved off AS 1104 on 12 Nov too",
        "Apologise, lounge",
        "moved_before",
    ),
    ("12F", "AHMED/AMELIA", "", "WCHR to gate, aisle chair on arrival", "Pre-board", "service"),
    (
        "7D",
        "SANCHEZ/RAJ",
        "Silver",
        "Misses last connection to MFR 18:20",
        "Hotel + AS 2204",
        "misconnect",
    ),
    (
        "21B",
        "SILVA/LUCAS",
        "Gold",
        "Honeymoon (noted on board 3 May)",
        "Say congratulations",
        "celebration",
    ),
    (
        "22A",
        "PATEL/ISABELLA",
        "",
        "Unaccompanied minor, escort not here",
        "Call escort",
        "minor",
    ),
    ("9E", "BROWN/AARAV", "Gold", "Bag went to PDX, found at 11:02", "Bag on AS 1077", "bag"),
)
_RANKS = {"": 0, "Silver": 1, "Gold": 2, "Platinum": 3}
_AIRPORT = "America/Los_Angeles"


def flight(now: datetime) -> Flight:
    """Return a flight that is late by two hours and forty minutes."""
    planned = now + timedelta(minutes=54)
    return Flight(
        id=FLIGHT,
        carrier="AS",
        number="1161",
        origin="SEA",
        destination="SFO",
        origin_zone="",
        destination_zone=_AIRPORT,
        departs_at=planned,
        arrives_at=planned + timedelta(hours=2),
        estimated_departure_at=planned + timedelta(minutes=160),
        status=FlightStatus.DELAYED,
        gate="C9",
        aircraft="A320",
    )


def _passenger(number: int, seat: str, name: str, **changes: object) -> Passenger:
    made: dict[str, object] = {
        "id": PassengerId(f"p-{number}"),
        "customer_id": CustomerId(f"c-{number}"),
        "flight_id": FLIGHT,
        "name": name,
        "listed_seat": seat,
        "group": "1",
        "sequence": str(number + 6),
    }
    return Passenger(**{**made, **changes})  # type: ignore[arg-type]  # made up by the table above


def _line(number: int, boarded: int, now: datetime) -> Line:
    if number < len(_ROWS):
        seat, name, tier, why, what, kind = _ROWS[number]
        needs: tuple[Need, ...] = (Need(kind=NeedKind(kind), words=why, weight=2.0),)
        if not number:
            needs = (*needs, Need(kind=NeedKind.PROMISE, words="promise open", weight=1.0))
    else:
        seat, name = f"{10 + number // 6}{'ABCDEF'[number % 6]}", f"TRAVELLER/NO {number}"
        tier, what, needs = ("Gold" if number % 9 == 0 else ""), "", ()
    made = _passenger(number, seat, name, bag_count=1, bags_to="NRT")
    if number >= _COUNT - boarded:
        event = GateEvent(
            id=OperationId(f"o-{number}"),
            at=now,
            happened=Happened.BOARDED,
            agent_id=AgentId("a-88"),
            place="Gate C9",
        )
        made = made.with_events([event])
    return Line(
        passenger=made,
        customer=samples.mia() if not number else None,
        tier=tier or "Member",
        tier_rank=_RANKS[tier],
        needs=needs,
        next=what,
        is_ready=True,
    )


def passengers(now: datetime, boarded: int = 0) -> PassengerList:
    """Return everybody on the flight."""
    lines = tuple(_line(number, boarded, now) for number in range(_COUNT))
    return PassengerList(flight(now), lines, Readiness(ready_count=_COUNT, count=_COUNT, as_of=now))


def departure(now: datetime, boarded: int = 0, *, calm: bool = False) -> Departure:
    """Return the flight as one of the gate's departures."""
    found = passengers(now, boarded)
    everybody = FlightList(
        flight=found.flight, passengers=tuple(one.passenger for one in found.lines)
    )
    return Departure(
        flight=found.flight,
        counts=everybody.counts,
        at_risk_count=0 if calm else 6,
        onward_count=31,
        boards_at=now + timedelta(minutes=30),
        readiness=found.readiness,
        is_disrupted=not calm,
    )


def a_card(now: datetime) -> Card:
    """Return everything about Mia Li."""
    noticed = Observation(
        id=ObservationId("ob-1"),
        customer_id=CustomerId("c-0"),
        topic=Topic.OTHER,
        text="Travelling for her mother's surgery",
        at=now - timedelta(days=10, hours=6),
        author_id=AgentId("a-88"),
        author_name="Agent 88",
        author_role=Role.GATE,
    )
    file = samples.a_file(now)
    return Card(
        line=_line(0, 0, now), file=file, last=file.interactions[:4], observations=(noticed,)
    )


def idea() -> Idea:
    """Return what to say to Mia Li."""
    return Idea(
        action="rebook",
        title="Rebook to AS 1423",
        say=(
            "Ms Li, you would miss Tokyo with this delay. I have 8C on the 12:50 for you, "
            "no charge."
        ),
        count=3,
        is_urgent=True,
    )


def a_scan(verdict: Verdict, now: datetime) -> Scan:
    """Return what a scan of Mia Li's pass said."""
    event = GateEvent(
        id=OperationId("o-1"),
        at=now - timedelta(minutes=4),
        happened=Happened.BOARDED,
        agent_id=AgentId("a-88"),
        place="Gate C10",
    )
    who = _passenger(0, "3A", "LI/MIA", bag_count=1, bags_to="NRT")
    if verdict is Verdict.ALREADY_SCANNED:
        who = who.with_events([event])
    return Scan(
        verdict=verdict,
        decoded=BoardingPass(name="LI/MIA", legs=()),
        passenger=None if verdict in {Verdict.DAMAGED, Verdict.WRONG_FLIGHT} else who,
        flight_name="AS 1104",
        gate="C14",
    )


def _status(link: Link, now: datetime) -> SyncStatus:
    since = now - timedelta(minutes=6)
    waiting = 4 if link is Link.OFFLINE else 0
    return SyncStatus(
        link=link, since=since, agreed_at=since, waiting_count=waiting, customer_count=100_000
    )


def page(now: datetime, *, verdict: Verdict | None = Verdict.VALID, **more: object) -> GatePage:
    """Return the page of boarding; *more* may say is_private, boarded."""
    is_private = bool(more.get("is_private"))
    boarded = more.get("boarded", 0)
    made = GatePage(topics())
    found = passengers(now, boarded if isinstance(boarded, int) else 0)
    made.boarding.chips.show_chips(passenger_words.chips_of(found.chips()))
    lines = found.shown(Show.NEEDS_YOU if not boarded else Show.ALL)
    made.boarding.list.show_lines(
        [passenger_words.line_of(one, is_private=is_private) for one in lines]
    )
    made.show_left(made.boarding)
    if verdict is not None:
        sign = sign_of(a_scan(verdict, now))
        if is_private:
            made.passenger.show_passenger(passenger_words.private_card(lines[0].passenger, sign))
        else:
            scanned, card = a_scan(verdict, now), a_card(now)
            if scanned.passenger is not None:
                card = replace(card, line=replace(card.line, passenger=scanned.passenger))
            made.boarding.list.choose(card.line.id)
            made.passenger.show_passenger(passenger_words.shown_of(card, sign))
            made.say.show_idea(idea())
            made.lately.show_lately(passenger_words.lately_of(card, now=now))
    return made


def window(
    now: datetime,
    *,
    link: Link = Link.ONLINE,
    verdict: Verdict | None = Verdict.VALID,
    **more: object,
) -> QWidget:
    """Return the whole window at the gate."""
    made = MainWindow()
    bar, boarded = FlightBar(), more.get("boarded", 0)
    count = boarded if isinstance(boarded, int) else 0
    status = _status(link, now)
    bar.show_flight(flight_words.title_of(departure(now, count), status, now=now))
    made.show_bar(bar)
    made.status.show_status(status, now=now)
    made.status.show_ready(flight_words.ready_words(departure(now)))
    made.status.show_agent(
        Agent(id=AgentId("a-88"), login="gate", name="Agent 88", station="Gate C9")
    )
    made.show_aside(page(now, verdict=verdict, **more))
    return made


def _flights(now: datetime) -> QWidget:
    made = FlightListView()
    made.show_lines(
        [
            flight_words.flight_line(departure(now), now=now),
            flight_words.flight_line(departure(now, 60, calm=True), now=now + timedelta(hours=2)),
        ]
    )
    return made


def _card(verdict: Verdict, now: datetime) -> QWidget:
    made, sign = PassengerCard(), sign_of(a_scan(verdict, now))
    if verdict is Verdict.ALREADY_SCANNED:
        made.show_passenger(passenger_words.shown_of(a_card(now), sign))
    else:
        made.show_nobody(sign)
    return made


def _upright(now: datetime) -> QWidget:
    return window(now, link=Link.OFFLINE)


PANES: dict[str, tuple[Made, tuple[int, int]]] = {
    "gate-upright": (_upright, (768, 1366)),
    "gate-flights": (_flights, (640, 240)),
    **{
        f"gate-{verdict.value}": (partial(_card, verdict), (580, 0))
        for verdict in (Verdict.ALREADY_SCANNED, Verdict.WRONG_FLIGHT, Verdict.DAMAGED)
    },
}
"""Each with the size it is drawn in."""

WINDOWS: dict[str, Made] = {
    "gate": partial(window, link=Link.OFFLINE),
    "gate-idle": partial(window, verdict=None, boarded=40),
    "gate-refused": partial(window, verdict=Verdict.ALREADY_SCANNED),
    "gate-private": partial(window, is_private=True),
}
