"""The states of the review: a day of a small floor, and the note everybody has in mind."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from agent_console.domain import erlang
from agent_console.domain.agent import Agent, Role
from agent_console.domain.erlang import Demand
from agent_console.domain.floor import AtWork as Colleague
from agent_console.domain.floor import Floor, HalfHour, OnCall, QueueNow, ReasonCount, StepAnswers
from agent_console.domain.presence import PresenceState
from agent_console.domain.review import Flag, Flagged, ReviewNote
from agent_console.domain.share import Share
from agent_console.domain.stage import Stage
from agent_console.domain.tally import Tally
from agent_console.ids import AgentId, CallId, CustomerId, InteractionId
from agent_console.sync.status import Link, SyncStatus
from ui.main_window import MainWindow
from ui.review import floor_words, note_words, staffing_words
from ui.review.coach_card import Form
from ui.review.detail_card import Checked
from ui.review.floor_pages import FloorPage, TeamPage
from ui.review.lines import ItemLine
from ui.review.page import QueuePage
from ui.review.pages import PAGES
from ui.review.top_bar import ReviewBar
from ui.widgets.badge_button import BadgeButton
from ui.widgets.block import Block
from ui.widgets.chips import Chip
from ui.words.said import said

Made = Callable[[datetime], QWidget]
_FIRST = (
    "Missing NRT connection. Wants aisle. Asked again about the $39; told her it is approved today."
    " Took AS 1423, 8C."
)
_ROWS = (
    (2, "214", "Mia Li", _FIRST, (Flag.PROMISE_LATE, Flag.REPEAT)),
    (9, "118", "Chen Jackson", "Second involuntary move this month. Offered lounge, took it.",
     (Flag.UNHAPPY,)),
    (20, "214", "Raj Sanchez", "Explained MFR connection; will call from SFO if it slips.",
     (Flag.REPEAT,)),
    (34, "305", "", "Would not verify. Asked for another person’s itinerary. Refused.",
     (Flag.UNVERIFIED,)),
    (47, "271", "Lucas Silva", "Upgrade for honeymoon: accepted 12,500 points.",
     (Flag.SAMPLE,)),
    (58, "118", "Isabella Patel", "Escort late; mother reached on ••• ••• 0188.",
     (Flag.SENSITIVE,)),
)  # fmt: skip
_DETAILS = {
    Flag.UNHAPPY: "2",
    Flag.REPEAT: "3",
    Flag.SENSITIVE: "card_number",
    Flag.SAMPLE: "3/41",
}
_LONG = "Maximilian-Konstantin von Hohenlohe-Waldenburg-Schillingsfürst"
_CALLS = (4, 6, 8, 9, 11, 13, 10, 10, 10, 10, 9, 8, 5, 4, 3, 2, 1)
_FIRST_HALF, _LAST_HALF = 12, 36


def a_note(at: int, now: datetime, *, is_long: bool = False) -> ReviewNote:
    """Return one of the notes of the list."""
    ago, agent, customer, text, flags = _ROWS[at]
    due = (now - timedelta(hours=3)).isoformat()
    return ReviewNote(
        customer_id=CustomerId(f"c-{at}"),
        interaction_id=InteractionId(f"i-{at}"),
        at=now - timedelta(minutes=ago),
        agent_id=AgentId(agent),
        agent_name=f"Agent {_LONG}" if is_long else f"Agent {agent}",
        team="Seattle",
        customer_name=_LONG if is_long else customer,
        reason="disruption/rebooking",
        outcome="solved",
        duration_s=252,
        text=text * 4 if is_long else text,
        flags=tuple(
            Flagged(flag=flag, detail=_DETAILS.get(flag, due if flag is Flag.PROMISE_LATE else ""))
            for flag in flags
        ),
    )


def _tally(calls: int, **changes: int) -> Tally:
    made = {
        "contact_count": calls,
        "repeated_count": calls // 5,
        "talk_s": calls * 311,
        "talk_count": calls,
        "wrap_s": calls * 31,
        "wrap_count": calls,
        "offered_count": calls,
        "answered_count": calls,
        "in_time_count": calls - calls // 6,
        "wait_s": calls * 14,
        "accepted_count": calls * 46 // 100,
        "declined_count": calls * 54 // 100,
        "due_count": calls,
        "kept_count": calls * 93 // 100,
    }
    return Tally(**{**made, **changes})


def a_floor(now: datetime) -> Floor:
    """Return a floor with a day behind it."""
    begins = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    halves = tuple(
        HalfHour(
            starts_at=begins + timedelta(minutes=30 * at),
            today=_tally(_CALLS[at - _FIRST_HALF])
            if 0 <= at - _FIRST_HALF < len(_CALLS)
            else Tally(),
            last_week=_tally(7) if _FIRST_HALF <= at < _LAST_HALF else Tally(),
        )
        for at in range(48)
    )
    states = (
        PresenceState.ON_CALL,
        PresenceState.ON_CALL,
        PresenceState.WRAP_UP,
        PresenceState.AVAILABLE,
        PresenceState.LUNCH,
        PresenceState.AWAY,
    )
    agents = tuple(
        Colleague(
            agent_id=AgentId(name),
            name=f"Agent {name}",
            team="Seattle",
            state=state,
            since=now - timedelta(seconds=73 * number),
            calls=(
                OnCall(
                    call_id=CallId(name),
                    stage=Stage.TALKING,
                    since=now - timedelta(seconds=73 * number),
                    queue="Elite service",
                    number="••• ••• 0142",
                ),
            )
            if state is PresenceState.ON_CALL
            else (),
            today=_tally(20 + number),
            last_week=_tally(24),
        )
        for number, (name, state) in enumerate(
            zip(("118", "214", "271", "305", "312", "330"), states, strict=True), 1
        )
    )
    queues = (
        QueueNow(
            queue="Elite service",
            waiting_count=2,
            longest_since=now - timedelta(seconds=48),
            talking_count=2,
            available_count=1,
            today=_tally(61),
            last_week=_tally(52),
        ),
        QueueNow(queue="Rebooking", talking_count=1, today=_tally(80), last_week=_tally(77)),
    )
    counts = (("disruption/rebooking", 52), ("money/refund", 31), ("booking/change", 22),
              ("baggage/delayed", 9), ("loyalty/points", 6))  # fmt: skip
    whole = sum(count for _, count in counts)
    return Floor(
        as_of=now,
        begins_at=begins,
        today=_tally(123),
        last_week=_tally(130, talk_s=130 * 330, wrap_s=130 * 43, kept_count=122),
        solved=Share(yes=100, of=123),
        solved_before=Share(yes=101, of=130),
        agents=agents,
        queues=queues,
        half_hours=halves,
        reasons=tuple(
            ReasonCount(
                reason=reason,
                count=count,
                last_week_count=count - 4,
                upto=sum(one for _, one in counts[: at + 1]) / whole,
            )
            for at, (reason, count) in enumerate(counts)
        ),
        steps=(
            StepAnswers(action="rebook", accepted_count=31, declined_count=9, not_now_count=4),
            StepAnswers(action="extra_legroom", accepted_count=6, declined_count=17),
        ),
        teams=("Portland", "Seattle"),
    )


FORM = Form(
    key="call-note",
    title="Scorecard",
    items=(
        ItemLine(key="greeted", ask="Greeted by name, picked up where we left off"),
        ItemLine(key="verified", ask="Verified before changing anything", is_critical=True),
        ItemLine(key="listened", ask="Listened, named the real problem"),
        ItemLine(key="note", ask="Note lets the next person continue"),
        ItemLine(key="kept", ask="Kept our promise"),
    ),
)
_MARKS = {"greeted": 4, "verified": 5, "listened": 4, "note": 3, "kept": 2}
_SCRIPT: tuple[Block, ...] = (
    Checked(text="Owned the delay", remark="0:09"),
    Checked(text="Offered AS 1423", remark="accepted 0:52"),
    Checked(text="Confirm the refund", remark="skipped", state="missed"),
)


def page(now: datetime, *, count: int = len(_ROWS), is_long: bool = False) -> QueuePage:
    """Return the queue with the first note read."""
    made = QueuePage()
    floor = a_floor(now)
    made.tiles.show_figures(
        floor_words.figures(floor if count else Floor(as_of=now, begins_at=now))
    )
    counts = dict.fromkeys(list(Flag)[:7], 6) if count else {}
    made.chips.show_chips(note_words.chips_of(counts, 38 if count else 0))
    notes = [a_note(at % len(_ROWS), now, is_long=is_long) for at in range(count)]
    made.list.begin(count)
    made.list.put(0, [note_words.line_of(one, now) for one in notes])
    made.coach.show_forms((FORM,), FORM.key)
    made.chart.draw_with_library()
    if not notes:
        made.coach.show_form(FORM, {}, "", "")
        made.detail.show_parts({}, {})
        return made
    made.chart.show_chart(floor_words.half_hours(floor))
    made.note.show_note(note_words.shown_of(notes[0], now))
    made.detail.show_parts({"script": _SCRIPT}, {"story": 9, "promises": 1})
    made.coach.show_agent(notes[0].agent_name)
    made.coach.show_form(FORM, _MARKS, said("{points} points", points=74), "")
    made.deeds.show_chosen(0, has_note=True)
    return made


def window(now: datetime, make: Callable[[datetime], QWidget], at: int = 0) -> QWidget:
    """Return the whole window with one page of the review."""
    made, bar = MainWindow(), ReviewBar()
    names = [Chip(key, said(name)) for key, name in PAGES]
    names[0] = Chip(names[0].key, f"{names[0].text} 38")
    bar.show_pages(names)
    bar.pages.choose(at)
    made.show_bar(bar)
    since = now - timedelta(seconds=2)
    status = SyncStatus(link=Link.ONLINE, since=since, agreed_at=since, customer_count=100_000)
    made.status.show_status(status, now=now)
    made.status.show_ready(said("Every view of a customer is logged"))
    made.status.show_agent(
        Agent(
            id=AgentId("s-12"),
            login="lead",
            name="Supervisor 12",
            role=Role.SUPERVISOR,
            station="Seattle",
        )
    )
    star, page_made = BadgeButton("star", said("Review")), make(now)
    made.rail.add_place(star)
    made.rail.stands_for(page_made, star)
    made.show_aside(page_made)
    return made


def _team(now: datetime) -> QWidget:
    made, floor = TeamPage(), a_floor(now)
    made.show_teams(floor.teams)
    made.table.show_rows(floor_words.team_rows(floor, now))
    made.steps.show_rows(floor_words.step_rows(floor))
    made.reasons.draw_with_library()
    made.reasons.show_chart(floor_words.reasons(floor))
    return made


def _floor(now: datetime) -> QWidget:
    made, floor = FloorPage(), a_floor(now)
    made.tiles.show_figures(floor_words.service_figures(floor, now))
    made.table.show_rows(floor_words.floor_rows(floor, now))
    made.queues.show_rows(floor_words.queue_rows(floor, now))
    demand = Demand(calls=60, handle_s=342)
    best, around = erlang.needed(demand), erlang.around(demand)
    made.what_if.begin(demand)
    made.what_if.show_words(staffing_words.needed_words(best))
    made.what_if.table.show_rows(staffing_words.staffing_rows(around, best.agent_count))
    made.what_if.table.choose(str(best.agent_count))
    for chart in (made.service, made.staffing):
        chart.draw_with_library()
    made.service.show_chart(floor_words.service_levels(floor))
    made.staffing.show_chart(
        staffing_words.staffing_chart(around, best.agent_count, demand.within_s)
    )
    return made


_SIZE = (1298, 666)
PANES: dict[str, tuple[Made, tuple[int, int]]] = {
    "review-team": (_team, _SIZE),
    "review-floor": (_floor, _SIZE),
    "review-long": (partial(page, is_long=True), _SIZE),
}
"""Each with the size it is drawn in; those that are lists stand in `gallery_review_lists`."""

WINDOWS: dict[str, Made] = {
    "review": partial(window, make=page),
    "review-empty": partial(window, make=partial(page, count=0)),
}
