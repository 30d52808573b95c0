"""Playbook files: every mistake with its line and column, examples, and the shipped one."""

from importlib.resources import files

import pytest

from agent_console.nba.arbitration import Engine
from agent_console.playbooks.checking import checked
from agent_console.playbooks.examples import tried
from agent_console.wire.codec import decode
from agent_console.wire.playbook import SignedPlaybook, playbook_text
from agent_console.wire.signing import is_genuine, new_key, public_key, signature

GOOD = """\
id: small
version: 1
languages: [en]
actions:
  - id: greet
    kind: service
    when: {field: customer.is_known}
    title: "Hello {customer.address}"
    say: hello
    propensity: [{share: 0.5, because: assumed}]
    value: {amount: 1 USD}
scripts:
  - id: talk
    title: talk
    inputs:
      why: {type: text, ask: Why?}
    steps:
      - {id: first, ask: why, next: last}
      - {id: last, say: bye, end: solved}
examples:
  - name: somebody is greeted
    facts: {customer: {is_known: true}}
    script: ""
    expect: {first: greet}
"""


def shipped(name: str) -> str:
    return files("resources").joinpath(f"playbooks/{name}").read_text("utf-8")


def mistakes(text: str) -> list[str]:
    return [str(one) for one in checked(text).mistakes if not one.is_warning]


def test_good_file_has_no_mistake() -> None:
    assert mistakes(GOOD) == []
    assert checked(GOOD).is_good


@pytest.mark.parametrize(
    ("before", "after", "mistake"),
    [
        ("customer.is_known", "custmer.is_known",
         "7:12: there is no field “custmer”; did you mean “customer”?"),
        ("{customer.address}", "{customer.adress}",
         "8:5: there is no field “customer.adress”; did you mean “address”?"),
        ("amount: 1 USD", "amount: one", "11:13: “one” is no money (write “39 USD”)"),
        ("share: 0.5", "share: 1.5", "10:18: a propensity is a share from 0 to 1"),
        ("kind: service", "kind: servise", "6:5: Invalid enum value 'servise'"),
        ("    say: hello", "    sey: hello", "9:5: there is no “sey” here; did you mean “say”?"),
        ("next: last", "next: lost", "18:31: there is no “lost”; did you mean “last”?"),
        ("say: bye, end: solved", "say: bye", "19:9: step “last” is a dead end"),
        ("end: solved", "end: solvd", "19:30: “solvd” is no outcome; did you mean “solved”?"),
        ("languages: [en]", "languages: [en, de]\nholds: [{id: h, when: true, because: {en: x}}]",
         "4:29: the translation into “de” is missing"),
        ("version: 1", "version: 1\nversion: 2", "3:1: “version” is there twice"),
        ("id: last, say", "id: other, say", "18:31: there is no “last”"),
        ("kind: service\n    when: {field: customer.is_known}",
         "kind: duty\n    when: {field: customer.value_class, is: steady}",
         "7:12: a duty never depends on “customer.value_class”"),
        ("id: small", "id: [small", "2:8: did not find expected"),
        ("say: bye,", "do: {action: hold_way, having: {minutes: soon}},",
         "19:52: “soon” is no number"),
        ("say: bye,", "do: {action: add_promise, having: {what: x, days: {text: {en: three}}}},",
         "19:64: a number is needed here, this is a text"),
        ("say: bye,",
         "do: {action: settle_promise, having: {promise: {field: overdue.id}, state: done}},",
         "19:88: a promise is settled as “kept”, “broken” or “withdrawn”"),
    ],
)  # fmt: skip
def test_each_mistake_has_its_line_and_column(before: str, after: str, mistake: str) -> None:
    assert before in GOOD
    found = mistakes(GOOD.replace(before, after, 1))
    assert any(one.startswith(mistake) for one in found), found


def test_every_mistake_of_one_action_is_told_at_once() -> None:
    wrong = GOOD.replace("customer.is_known", "customer.age, at_least: 39 USD")
    wrong = wrong.replace("{customer.address}", "{customer.adress}").replace("1 USD", "one")
    assert [one.partition(": ")[0] for one in mistakes(wrong)] == ["7:33", "8:5", "11:13"]


def test_steps_that_lead_nowhere_or_are_never_reached_are_found() -> None:
    loop = GOOD.replace(
        "- {id: last, say: bye, end: solved}",
        "- {id: last, say: bye, next: first}\n      - {id: never, say: x, end: solved}",
    )
    found = " ".join(mistakes(loop))
    assert "from step “first” no end is ever reached" in found
    assert "step “never” is never reached" in found


LEGAL = """\
policies:
  - id: refund
    about: trip
    title: refund
    let: {who: {field: customer}}
    rules:
      - {id: dear, when: {field: who.value_class, is: most_valuable}, allowed: true, because: x}
      - {id: law, when: {field: trip.is_flown}, allowed: true, because: x, legal_source: 14 CFR 260}
      - {id: kind, when: {field: customer.stage_step, at_least: 2}, allowed: true, because: x}
      - {id: no, allowed: false, because: x}
"""


@pytest.mark.parametrize(
    ("before", "after", "mistake"),
    [
        ("id: dear, when: {field: who.value_class, is: most_valuable}", "id: dear",
         "32:9: rule “law” is never reached"),
        ("id: no, allowed", "id: no, when: {field: trip.is_flown}, allowed",
         "34:9: the last rule has to hold always"),
        ("who.value_class", "who.value", "31:27: there is no field “who.value”"),
    ],
)  # fmt: skip
def test_policy_always_answers_and_each_of_its_rules_can(
    before: str, after: str, mistake: str
) -> None:
    assert before in LEGAL
    found = mistakes(GOOD + LEGAL.replace(before, after))
    assert any(one.startswith(mistake) for one in found), found


def test_what_the_law_gives_is_decided_before_anybody_asks_what_somebody_is_worth() -> None:
    found = mistakes(GOOD + LEGAL)
    (only,) = [one for one in found if "the law" in one]
    assert only == "31:27: what the law gives never depends on “who.value_class”"
    dutiful = GOOD.replace("kind: service", "kind: duty").replace(
        "    say: hello",
        "    say: [{when: {field: customer.is_fenced}, en: no}, {en: yes}]",
    )
    assert [one for one in mistakes(dutiful) if "a duty never" in one]


def test_step_with_nowhere_to_go_where_no_condition_holds_is_found() -> None:
    (only,) = mistakes(
        GOOD.replace("next: last}", "next: [{when: {field: answers.why, is: x}, to: last}]}")
    )
    assert only == "18:31: step “first” is a dead end where none of its conditions holds"
    never = GOOD.replace("next: last}", "next: [{to: last}, {to: first}]}")
    (only,) = mistakes(never)
    assert only.endswith("what comes after a “next” that always holds is never reached")


@pytest.mark.parametrize("text", ["", "- a\n", "42", "a: &x [*x]", "{", "\t", "a: " + "[" * 500])
def test_what_is_no_playbook_is_said_to_be_none(text: str) -> None:
    found = checked(text)
    assert not found.is_good
    assert found.mistakes


def test_flags_are_only_true_and_false_and_numbers_are_numbers() -> None:
    from agent_console.playbooks.reading import read_text

    data = read_text("{no: yes, a: 12:50, b: 1.5, c: '1', d: 2026-11-22, e: true}").data
    assert data == {"no": "yes", "a": "12:50", "b": 1.5, "c": "1", "d": "2026-11-22", "e": True}


def test_example_that_does_not_come_out_says_what_came_out() -> None:
    book = checked(GOOD.replace("{first: greet}", "{first: sell}")).book
    assert book is not None
    (result,) = tried(book, Engine(book).rank)
    assert result.differences == ("expected sell first; suggested were greet",)
    odd = checked(GOOD.replace("{is_known: true}", "{is_knwon: true}", 1)).book
    assert odd is not None
    (result,) = tried(odd, Engine(odd).rank)
    assert "is_knwon" in result.differences[0]


def test_shipped_playbook_is_good_and_its_examples_come_out() -> None:
    found = checked(shipped("servicing.yaml"))
    assert [str(one) for one in found.mistakes] == []
    assert found.book is not None
    results = tried(found.book, Engine(found.book).rank)
    assert len(results) >= 18
    assert [one.differences for one in results if not one.is_good] == []


def test_shipped_form_that_loads_fast_is_that_of_the_file() -> None:
    found = checked(shipped("servicing.yaml"))
    assert found.playbook is not None
    assert shipped("servicing.json") == playbook_text(found.playbook) + "\n"


def test_signature_holds_for_the_very_text_and_key() -> None:
    found = checked(GOOD)
    assert found.playbook is not None
    key, body = new_key(), playbook_text(found.playbook)
    signed = SignedPlaybook(
        id="small", version=1, body=body, signature=signature(key, body),
        published_at="2026-11-22T00:00:00Z",
    )  # fmt: skip
    assert is_genuine(signed, public_key(key))
    assert not is_genuine(signed, public_key(new_key()))
    other = decode(b'{"id":"small","version":1,"body":"{}","signature":"%s",'
                   b'"published_at":"2026-11-22T00:00:00Z"}' % signed.signature.encode(),
                   SignedPlaybook)  # fmt: skip
    assert not is_genuine(other, public_key(key))
    assert not is_genuine(signed, "no key")
