"""The states of the review's pages that are lists."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from agent_console.domain.access_pattern import AccessPattern, PatternKind
from agent_console.domain.affected import Affected, Need
from agent_console.domain.agreement import agreement
from agent_console.domain.money import money
from agent_console.domain.observation import Observation, Topic
from agent_console.ids import AgentId, CustomerId, FollowUpId, ObservationId
from agent_console.wire.coaching import PairAgreement
from agent_console.wire.observations import Waiting
from ui import gallery_gate
from ui.review import list_work, noticed_work
from ui.review.list_pages import AccessPage, CalibrationPage, CallsPage
from ui.review.noticed_page import NoticedPage

Made = Callable[[datetime], QWidget]
_LONG = "Maximilian-Konstantin von Hohenlohe-Waldenburg-Schillingsfürst"


def _access(now: datetime) -> QWidget:
    made = AccessPage()
    patterns = (
        AccessPattern(
            kind=PatternKind.BREADTH,
            agent_id=AgentId("305"),
            agent_name="Agent 305",
            first_at=now - timedelta(hours=6),
            last_at=now - timedelta(minutes=40),
            view_count=61,
            customer_count=58,
            call_count=9,
        ),
        AccessPattern(
            kind=PatternKind.SAME_SURNAME,
            agent_id=AgentId("118"),
            agent_name="Agent 118",
            customer_id=CustomerId("c-4"),
            customer_name="Lucas Silva",
            first_at=now - timedelta(hours=3),
            last_at=now - timedelta(hours=2),
            view_count=4,
            surname_count=2,
        ),
    )
    made.patterns.show_rows([list_work.pattern_row(one, now) for one in patterns])
    return made


def _calls(now: datetime) -> QWidget:
    made = CallsPage()
    people = (("Mia Li", "Gold", Need.MISSES_CONNECTION, "Agent 214"),
              ("Chen Jackson", "Platinum", Need.CANCELLED, ""),
              (_LONG, "", Need.DELAYED, ""))  # fmt: skip
    made.show_colleagues((("0", "Agent 214"),))
    made.table.show_rows(
        [
            list_work.affected_row(
                Affected(
                    customer_id=CustomerId(name),
                    name=name,
                    tier=tier,
                    tier_rank=bool(tier),
                    worth=money("840", "USD"),
                    flight=gallery_gate.flight(now),
                    need=need,
                    open_promise_count=1,
                    follow_up_id=FollowUpId("f") if owner else None,
                    owner_name=owner,
                ),
                now,
            )
            for name, tier, need, owner in people
        ]
    )
    made.table.mark(frozenset({made.table.lines[1].key}))
    made.show_about("2 wait for a call")
    return made


def _calibration(now: datetime) -> QWidget:  # noqa: ARG001 - as all states
    made = CalibrationPage()
    whole = agreement([(4, 4), (3, 4), (5, 5), (2, 2), (0, 1), (4, 4)])
    pair = PairAgreement(
        first_id=AgentId("12"),
        first_name="Agent 12",
        second_id=AgentId("19"),
        second_name="Agent 19",
        note_count=6,
        whole=whole,
    )
    made.pairs.show_rows([("pair", list_work.pair_cells(pair))])
    return made


def _noticed(now: datetime) -> QWidget:
    made, mia = NoticedPage(), CustomerId("c-0")
    words = (
        (Topic.CELEBRATING, "Honeymoon; asked for two seats together", mia, 4),
        (Topic.CELEBRATING, "", mia, 6),
        (Topic.UPSET, "Waited an hour at the counter, then was sent to another one" * 3, "c-9", 31),
    )
    found = [
        Observation(
            id=ObservationId(f"o-{at}"),
            customer_id=CustomerId(customer),
            topic=topic,
            text=text,
            at=now - timedelta(minutes=ago),
            author_id=AgentId("88"),
            author_name="Agent 88",
            place="Gate C9",
        )
        for at, (topic, text, customer, ago) in enumerate(words)
    ]
    names = {mia: "Mia Li", CustomerId("c-9"): _LONG}
    waiting = [
        Waiting(observation=found[0], alike=(found[1],)),
        Waiting(observation=found[1], alike=(found[0],)),
        Waiting(observation=found[2]),
    ]
    made.table.show_rows([noticed_work.row(one, names, now) for one in waiting])
    made.table.choose("o-0")
    made.alike.show_rows([noticed_work.alike_row(found[1], now)])
    made.alike.choose("o-1")
    made.show_chosen(noticed_work.blocks_of(found[0], names, now), may_decide=True, alike=1)
    return made


def _nothing_noticed(_now: datetime) -> QWidget:
    return NoticedPage()


_SIZE = (1298, 666)
PANES: dict[str, tuple[Made, tuple[int, int]]] = {
    "review-access": (_access, _SIZE),
    "review-calls": (_calls, _SIZE),
    "review-calibration": (_calibration, _SIZE),
    "review-noticed": (_noticed, _SIZE),
    "review-noticed-none": (_nothing_noticed, _SIZE),
}
"""Each with the size it is drawn in."""
