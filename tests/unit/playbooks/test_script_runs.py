"""A script as it runs: forward, back, out and in again; nothing is asked twice, all is recorded."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from agent_console.domain.facts import CustomerFacts, DisruptionFacts, Facts, FlightFacts, TripFacts
from agent_console.domain.money import money
from agent_console.domain.playbook import CommandKind, Input, InputType
from agent_console.domain.script_run import MoveKind, Run, RunState
from agent_console.errors import BadInput
from agent_console.nba.arbitration import shipped_engine
from agent_console.playbooks.checking import checked
from agent_console.playbooks.running import Walk, _fitting
from agent_console.wire.codec import decode, encode

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
FACTS = Facts(now=NOW, today=date(2026, 11, 22), customer=CustomerFacts(is_known=True))
TRIP = TripFacts(id="t1", locator="ABC234", hours_since_booking=2.0, fare=money("412.50", "USD"))


def cancelling(facts: Facts = FACTS, trip: TripFacts = TRIP) -> Walk:
    return Walk(shipped_engine().book, "cancel-booking", facts, about=trip)


def forward(walk: Walk, run: Run, *answers: Any) -> Run:
    """Go on, answering what is asked in turn."""
    left = list(answers)
    while run.state is RunState.RUNNING:
        if walk.card(run).question is None:
            run = walk.advanced(run, at=NOW)
        elif left:
            run = walk.answered(run, left.pop(0), at=NOW)
        else:
            break
    return run


def test_script_says_asks_decides_and_hands_out_what_is_to_be_done() -> None:
    walk = cancelling()
    run = walk.begun(at=NOW)
    card = walk.card(run)
    assert card.command is not None
    assert (card.command.kind, card.command.arguments) == (CommandKind.OPEN_TRIP, {"trip": "t1"})
    run = forward(walk, run, "change_of_plan")
    assert walk.card(run).say == "It can be cancelled, and $412.50 goes back to you within 7 days."
    run = walk.answered(run, True, at=NOW)
    card = walk.card(run)
    assert card.command is not None
    assert card.command.arguments["what"] == "Refund of ABC234"
    assert card.command.arguments["amount"] == money("412.50", "USD")
    assert run.verdict is not None
    assert (run.verdict.rule, run.verdict.playbook) == ("within-24-hours", "servicing 1")
    assert forward(walk, run).outcome == "solved"


def test_going_back_keeps_the_answer_and_another_answer_decides_anew() -> None:
    old = TripFacts(id="t1", locator="A", hours_since_booking=99.0, is_insured=True,
                    fare=money(90, "USD"))  # fmt: skip
    walk = cancelling(trip=old)
    run = forward(walk, walk.begun(at=NOW), "health")
    assert run.step == "confirm"
    run = walk.back(walk.back(run, at=NOW), at=NOW)
    question = walk.card(run).question
    assert question is not None
    assert (question.name, question.answer) == ("reason", "health")
    kept = forward(walk, run)
    assert kept.answers["reason"] == "health"
    other = forward(walk, walk.answered(run, "change_of_plan", at=NOW))
    assert (other.step, other.verdict.rule if other.verdict else "") == ("refuse", "not-covered")


def test_what_was_decided_stands_while_another_question_is_answered_anew() -> None:
    walk = cancelling()
    run = forward(walk, walk.begun(at=NOW), "other", False)
    assert run.state is RunState.ENDED
    while run.step != "confirm":
        run = walk.back(run, at=NOW)
    run = walk.answered(run, True, at=NOW)
    command = walk.card(run).command
    assert command is not None
    assert command.arguments["amount"] == money("412.50", "USD")
    assert walk.card(run).say == "I have written down that you get $412.50 back by then."


ASKED_TWICE = """
id: small
version: 1
languages: [en]
actions:
  - id: thank
    kind: service
    title: x
    say: x
    propensity: [{share: 1, because: x}]
    value: {amount: 1 USD}
policies:
  - id: fee
    about: ""
    title: fee
    inputs: {why: &why {type: flag, ask: Why?}}
    rules: [{id: none, allowed: true, because: x}]
scripts:
  - id: talk
    title: talk
    inputs: {first: {type: flag, ask: First?}, why: *why}
    steps:
      - {id: one, ask: why, next: [{when: {field: answers.why}, to: judge}, {to: last}]}
      - {id: judge, decide: fee, note: x, next: last}
      - {id: last, ask: first, next: end}
      - {id: end, say: x, end: solved}
"""


def test_what_rests_on_an_answer_falls_with_it() -> None:
    book = checked(ASKED_TWICE).book
    assert book is not None
    walk = Walk(book, "talk", FACTS)
    run = walk.advanced(walk.answered(walk.begun(at=NOW), True, at=NOW), at=NOW)
    assert run.verdict is not None
    back = walk.back(walk.back(run, at=NOW), at=NOW)
    assert walk.answered(back, True, at=NOW).verdict is not None
    assert walk.answered(back, False, at=NOW).verdict is None


def test_answer_given_once_is_not_asked_again_on_the_way() -> None:
    walk = cancelling()
    run = forward(walk, walk.begun(at=NOW), "other")
    for _ in range(len(run.trail)):
        run = walk.back(run, at=NOW)
    assert run.step == "read-back"
    run = walk.advanced(run, at=NOW)
    assert run.step == "judge", "the reason is known and passed over"
    assert MoveKind.KNOWN in {move.kind for move in run.moves}


def test_what_is_on_file_is_never_asked() -> None:
    facts = Facts(
        now=NOW, today=FACTS.today,
        customer=CustomerFacts(is_known=True, seat="aisle"),
        disruption=DisruptionFacts(kind="delayed", way=FlightFacts(name="AS 1"), way_count=1),
    )  # fmt: skip
    walk = Walk(shipped_engine().book, "rebook", facts)
    run = forward(walk, walk.begun(at=NOW), True)
    assert (run.outcome, run.answers["seat"]) == ("solved", "aisle")
    assert "seat" not in {move.step for move in run.moves if move.kind is MoveKind.SHOWN}


def test_leaving_and_taking_up_again_are_recorded_without_blame() -> None:
    walk = cancelling()
    run = walk.left(walk.begun(at=NOW), at=NOW)
    assert run.state is RunState.LEFT
    with pytest.raises(BadInput, match="not running"):
        walk.advanced(run, at=NOW)
    run = walk.taken_up(run, at=NOW)
    assert [move.kind for move in run.moves] == [
        MoveKind.BEGUN, MoveKind.SHOWN, MoveKind.LEFT, MoveKind.TAKEN_UP,
    ]  # fmt: skip
    assert decode(encode(run), Run) == run


@pytest.mark.parametrize(
    ("script", "answer", "message"),
    [("cancel-booking", "because", "no answer to “reason”"), ("cancel-booking", 3, "no answer")],
)
def test_answer_that_does_not_fit_is_refused(script: str, answer: Any, message: str) -> None:
    walk = cancelling()
    run = walk.advanced(walk.begun(at=NOW), at=NOW)
    with pytest.raises(BadInput, match=message):
        walk.answered(run, answer, at=NOW)


def test_texts_are_said_in_the_language_of_the_run() -> None:
    walk = cancelling()
    run = walk.begun(at=NOW, language="de")
    assert walk.card(run).say.startswith("Ich habe Ihre Buchung ABC234 hier")


def test_script_about_a_trip_needs_one() -> None:
    with pytest.raises(BadInput, match="is about a trip"):
        Walk(shipped_engine().book, "cancel-booking", FACTS)
    with pytest.raises(BadInput, match="there is no script “dance”"):
        Walk(shipped_engine().book, "dance", FACTS)


@pytest.mark.parametrize("answer", ["nan", "inf", "-inf", float("nan")])
def test_what_is_no_number_anybody_can_count_is_refused(answer: object) -> None:
    with pytest.raises(BadInput, match="number"):
        _fitting(Input(type=InputType.NUMBER, ask={"en": "How many?"}), answer, "bags")
