"""Rules of note quality say what they found, and what they missed."""

from datetime import UTC, datetime
from typing import Any

import pytest

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_quality import Finding, Rule
from agent_console.domain.note_rules import findings
from agent_console.ids import CustomerId, InteractionId


def note(text: str, **fields: Any) -> Interaction:
    return Interaction(
        id=InteractionId("i1"),
        customer_id=CustomerId("c1"),
        at=datetime(2026, 11, 22, tzinfo=UTC),
        channel=Channel.PHONE,
        headline="A call",
        text=text,
        **fields,
    )


def said(text: str, **fields: Any) -> dict[Rule, Finding]:
    return {one.rule: one for one in findings(note(text, **fields))}


GOOD = (
    "Missed NRT connection. Wants aisle. Told her the $39 is approved today. Took AS 1423, 8C.",
    "Kundin fragte nach dem Koffer. Nachforschung veranlasst, Rückruf morgen um 12:30.",
    "客户询问退款。已处理，明天回电。AS1423",
)


@pytest.mark.parametrize("text", GOOD)
def test_a_good_note_meets_every_rule(text: str) -> None:
    for one in said(text).values():
        assert one.is_met, one.rule


def test_a_rule_shows_the_words_it_rests_on_where_they_stand() -> None:
    text = "Was friendly. Asked about a bag on AS 12."
    found = said(text)
    for rule, words in ((Rule.ASKED, "Asked"), (Rule.NAMED, "AS 12")):
        one = found[rule]
        assert (one.found, text[one.start : one.end]) == (words, words)


MISSED = {
    Rule.ASKED: "Rebooked on AS 12, nothing open.",
    Rule.DONE: "Asked about a seat; nothing open.",
    Rule.PROMISED: "Asked about a seat, offered 8C.",
    Rule.NAMED: "Asked about a bag, explained the rules.",
    Rule.READABLE: "Asked.",
}


@pytest.mark.parametrize("rule", MISSED)
def test_what_a_note_does_not_say_is_missed(rule: Rule) -> None:
    assert not said(MISSED[rule])[rule].is_met


def test_a_note_in_capitals_is_not_readable() -> None:
    assert not said("CUSTOMER WANTS A REFUND NOW AND SHOUTS")[Rule.READABLE].is_met


def test_what_was_agreed_beside_the_note_counts_as_said() -> None:
    entry = note("Missed the flight, rebooked.", reason="disruption/rebooking")
    found = {one.rule: one for one in findings(entry, beside=["promise"])}
    assert (found[Rule.PROMISED].is_met, found[Rule.PROMISED].beside) == (True, "promise")


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    found = findings(note("Hm."), rules_off=("asked", "readable"))
    assert [one.rule for one in found] == [Rule.DONE, Rule.PROMISED, Rule.NAMED]
