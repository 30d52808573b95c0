"""States of a script and of other ways, for the gallery: of a walk through what is shipped."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from agent_console.desk import script_run
from agent_console.domain.chosen_way import Answer, ChosenWay, WayState
from agent_console.domain.facts import CustomerFacts, Facts, TripFacts
from agent_console.domain.money import money
from agent_console.domain.rules.binding import scene_of
from agent_console.domain.trip import CabinSeats, Flight
from agent_console.ids import FlightId, OperationId, TripId
from agent_console.nba.arbitration import shipped_engine
from agent_console.nba.ways import Way
from agent_console.playbooks.running import Walk
from ui.panes.script import ScriptPane, ScriptView
from ui.panes.ways import WaysPane, WaysView
from ui.words.script_words import language

_SIZE = (380, 0)
_TOO_LONG = "Wolfeschlegelsteinhausenbergerdorff to Llanfairpwllgwyngyllgogerychwyrndrobwll"


def _script(
    answers: tuple[object, ...], subject: str, now: datetime, *, steps_back: int = 0
) -> ScriptPane:
    trip = TripFacts(
        id="t1",
        locator="K7M2QX",
        origin="SEA",
        destination="NRT",
        hours_since_booking=3.0,
        fare=money("1412.50", "USD"),
    )
    facts = Facts(now=now, today=now.date(), customer=CustomerFacts(is_known=True))
    walk = Walk(shipped_engine().book, "cancel-booking", facts, about=trip)
    run = walk.advanced(walk.begun(at=now, language=language()), at=now)
    for answer in answers:
        while walk.card(run).question is None:
            run = walk.advanced(run, at=now)
        run = walk.answered(run, answer, at=now)
    for _ in range(steps_back):
        run = walk.back(run, at=now)
    made = ScriptPane()
    made.resize(_SIZE[0], 400)
    book = shipped_engine().book
    title = book.scripts["cancel-booking"].title(scene_of(facts, 9), language())
    made.show_view(
        ScriptView(
            title=title,
            subject=subject,
            card=walk.card(run),
            passed=script_run.passed(walk, run),
            number=len(run.trail) + 1,
        )
    )
    made.show()
    made.resize(_SIZE[0], made.heightForWidth(_SIZE[0]))
    return made


def _refused(now: datetime) -> QWidget:
    made = _script((), "K7M2QX SEA NRT", now)
    made.show_problem("this is no answer to “reason”", "Choose one of the answers.")
    return made


def _flight(name: str, route: str, leaves: datetime, hours: float, seats: int) -> Flight:
    (carrier, number), (origin, destination) = name.split(), route.split("-")
    zone = {"NRT": "Asia/Tokyo"}
    return Flight(
        id=FlightId(name),
        carrier=carrier,
        number=number,
        origin=origin,
        destination=destination,
        origin_zone=zone.get(origin, "America/Los_Angeles"),
        destination_zone=zone.get(destination, "America/Los_Angeles"),
        departs_at=leaves,
        arrives_at=leaves + timedelta(hours=hours),
        cabins=(CabinSeats(cabin="economy", seat_count=seats),),
    )


def _ways(state: WayState | None, answer: Answer, now: datetime) -> QWidget:
    early = _flight("AS 1423", "SEA-SFO", now + timedelta(hours=1), 2, 2)
    onward = _flight("UA 837", "SFO-NRT", now + timedelta(hours=5), 11, 4)
    partner = _flight("DL 167", "SEA-NRT", now + timedelta(hours=3), 10, 1)
    change = Way(
        flights=(early, onward),
        seat_count=2,
        change_minutes=120,
        needed_minutes=75,
        is_assumed=True,
        is_partner=True,
    )
    direct = Way(flights=(partner,), seat_count=1, is_partner=True)
    chosen = None
    if state is not None:
        chosen = ChosenWay(
            state=state,
            asked_id=OperationId("o"),
            trip_id=TripId("t1"),
            flight_ids=(early.id, onward.id),
            names=(early.designator, onward.designator),
            seat_count=1,
            until=now + timedelta(minutes=15),
        )
    problem = "There are not enough seats left" if answer is Answer.REFUSED else ""
    made = WaysPane()
    made.show_view(
        WaysView(ways=(change, direct), index=0, chosen=chosen, answer=answer, problem=problem),
        now=now,
    )
    return made


PANES: dict[str, tuple[Callable[[datetime], QWidget], tuple[int, int]]] = {
    "script-question": (partial(_script, (), "K7M2QX SEA NRT"), _SIZE),
    "script-decided": (partial(_script, ("change_of_plan",), _TOO_LONG), _SIZE),
    "script-does": (partial(_script, ("change_of_plan", True), "K7M2QX SEA NRT"), _SIZE),
    "script-back": (
        partial(_script, ("change_of_plan", True), "K7M2QX SEA NRT", steps_back=1),
        _SIZE,
    ),
    "script-problem": (_refused, _SIZE),
    "ways-found": (partial(_ways, None, Answer.DONE), _SIZE),
    "ways-held": (partial(_ways, WayState.HELD, Answer.DONE), _SIZE),
    "ways-refused": (partial(_ways, WayState.TAKEN, Answer.REFUSED), _SIZE),
}
