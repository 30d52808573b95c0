"""What a script's steps do to the call: again with other answers, and each walk for itself."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from made_up import NOW, a_customer, a_file

from agent_console.desk.screen_pop import Match, MatchState, ScreenPop
from agent_console.desk.script_run import (
    facts_of,
    fields_after,
    given_up,
    is_to_do,
    passed,
    promise_of,
    settling,
)
from agent_console.domain.agent import Agent
from agent_console.domain.draft import Draft, open_draft
from agent_console.domain.facts import (
    CustomerFacts,
    DisruptionFacts,
    Facts,
    FlightFacts,
    TripFacts,
)
from agent_console.domain.field_change import FieldChange
from agent_console.domain.money import money
from agent_console.domain.playbook import CommandKind
from agent_console.domain.promise import PromiseState
from agent_console.domain.script_run import Run, RunState
from agent_console.ids import AgentId, CallId, CustomerId
from agent_console.nba.arbitration import shipped_engine
from agent_console.playbooks.running import Command, Walk

FACTS = Facts(now=NOW, today=NOW.date(), customer=CustomerFacts(is_known=True))
DRAFT = open_draft(CallId("k"), CustomerId("c-mia"), at=NOW)
AGENT = Agent(id=AgentId("a"), login="a", name="Ada")
INSURED = TripFacts(
    id="t1", locator="A", hours_since_booking=99.0, is_insured=True, fare=money(90, "USD")
)
BOOK = shipped_engine().book
WALK = Walk(BOOK, "cancel-booking", FACTS, about=INSURED)


def forward(run: Run, *answers: Any, to: str = "") -> Run:
    left = list(answers)
    while run.state is RunState.RUNNING and run.step != to:
        asked = WALK.card(run).question
        if asked is None:
            run = WALK.advanced(run, at=NOW)
        else:
            run = WALK.answered(run, left.pop(0), at=NOW)
    return run


def promised() -> tuple[Draft, Run]:
    """Return a draft with the promise of a refund, and the run one step behind it."""
    run = forward(WALK.begun(at=NOW), "health", True, to="promise")
    command = WALK.card(run).command
    assert command is not None
    draft = DRAFT.with_part(promise_of(command, run, DRAFT, AGENT, at=NOW))
    return draft, WALK.advanced(run, at=NOW)


def test_a_promise_is_put_down_anew_with_another_answer_and_stays_one() -> None:
    draft, run = promised()
    back = WALK.back(run, at=NOW)
    command = WALK.card(back).command
    assert command is not None
    assert is_to_do(back, command)
    other = msgspec.structs.replace(
        command, arguments={**command.arguments, "amount": money(70, "USD")}
    )
    (only,) = draft.with_part(promise_of(other, back, draft, AGENT, at=NOW)).promises
    assert only.amount == money(70, "USD")


@pytest.mark.parametrize("kind", [CommandKind.WRITE_NOTE, CommandKind.TAKE_WAY])
def test_what_cannot_be_done_over_is_done_once_a_run(kind: CommandKind) -> None:
    _, run = promised()
    back = WALK.back(run, at=NOW)
    assert not is_to_do(back, Command(kind=kind, arguments={}))


def test_a_promise_other_answers_lead_past_is_given_up_in_the_end() -> None:
    draft, run = promised()
    assert given_up(draft, forward(run)) == ()
    for _ in range(4):
        run = WALK.back(run, at=NOW)
    assert run.step == "why"
    ended = forward(WALK.answered(run, "change_of_plan", at=NOW), False)
    assert ended.outcome == "solved"
    assert given_up(draft, ended) == (draft.promises[0].id,)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Shall I cancel it now? Yes"), ("de", "Soll ich jetzt stornieren? Ja"),
     ("zh", "现在为您取消吗？ 是")],
)  # fmt: skip
def test_what_was_answered_stands_behind_its_question(language: str, said: str) -> None:
    run = forward(WALK.begun(at=NOW, language=language), "health", True, to="promise")
    assert passed(WALK, run)[-1] == said


def test_two_walks_through_one_script_settle_two_promises() -> None:
    first = WALK.begun(at=NOW)
    second = WALK.begun(at=NOW + timedelta(seconds=40))
    asked = [
        settling(
            Command(kind=CommandKind.SETTLE_PROMISE, arguments={"promise": name}),
            run,
            DRAFT,
            at=NOW,
        )
        for name, run in (("p-1", first), ("p-2", second), ("p-2", second))
    ]
    assert asked[0].id != asked[1].id
    assert asked[1] == asked[2], "pressed again it is the same"
    assert [one.promise_id for one in asked] == ["p-1", "p-2", "p-2"]
    assert asked[0].state is PromiseState.KEPT


def rebooking(seat: str = "") -> Walk:
    facts = Facts(
        now=NOW,
        today=NOW.date(),
        customer=CustomerFacts(is_known=True, seat=seat),
        disruption=DisruptionFacts(kind="delayed", way=FlightFacts(name="AS 1"), way_count=1),
    )
    return Walk(BOOK, "rebook", facts)


def to_the_seat(walk: Walk) -> Run:
    run = walk.advanced(walk.advanced(walk.begun(at=NOW), at=NOW), at=NOW)
    return walk.answered(run, True, at=NOW)


def test_an_answer_fills_the_record_and_one_taken_back_takes_it_back() -> None:
    walk, nobody = rebooking(), a_customer(seat="")
    run = to_the_seat(walk)
    assert run.step == "seat"
    answered = walk.answered(run, "aisle", at=NOW)
    fields = fields_after(BOOK, answered, {}, nobody)
    assert fields == {"seat": FieldChange(seen="", wanted="aisle")}
    again = walk.answered(walk.back(answered, at=NOW), "window", at=NOW)
    assert fields_after(BOOK, again, fields, nobody)["seat"].wanted == "window"
    sitting = a_customer(seat="window")
    assert fields_after(BOOK, again, {}, sitting) == {}, "it stands there already"


def test_what_was_on_file_is_not_filled_in_again() -> None:
    run = to_the_seat(rebooking(seat="aisle"))
    assert (run.step, run.answers["seat"]) == ("take", "aisle")
    assert fields_after(BOOK, run, {}, a_customer(seat="Aisle, forward")) == {}


def test_what_a_script_filled_in_is_known_to_the_next_one() -> None:
    draft = DRAFT.filled_in({"seat": FieldChange(seen="", wanted="window")}, seen_version=3)
    shown = ScreenPop(
        match=Match(state=MatchState.CHOSEN), file=a_file(customer=a_customer(seat=""))
    )
    assert facts_of(shown, draft, now=NOW).customer.seat == "window"
    assert draft.filled_in({}, seen_version=4).seen_version == 3, "what was seen first counts"
