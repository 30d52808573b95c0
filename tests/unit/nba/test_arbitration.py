"""Priority = propensity x context x value x lever; duties above; ties stable; seeded."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from support.small_book import a_book, an_action

from agent_console.domain.channel import Channel
from agent_console.domain.facts import (
    CallFacts,
    ChoiceFacts,
    ConsentFacts,
    CustomerFacts,
    Facts,
    MembershipFacts,
    PromiseFacts,
    TripFacts,
)
from agent_console.domain.rules.spoken import sum_of
from agent_console.nba.arbitration import Engine, shipped_engine

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
FACTS = Facts(
    now=NOW, today=date(2026, 11, 22), customer=CustomerFacts(is_known=True, id="c1", stage_step=3)
)


def weighed(name: str, share: float, value: str, **more: Any) -> dict[str, Any]:
    return an_action(
        name,
        propensity=[{"share": share, "because": "x"}],
        value={"amount": value, "because": "x"},
        **more,
    )


def percents(*numbers: float) -> list[dict[str, Any]]:
    return [{"percent": number, "because": "x"} for number in numbers]


PUBLISHED = (
    weighed("upgrade", 0.12, "80 USD"),
    weighed("lounge", 0.20, "40 USD", levers=percents(30, 25)),
    weighed("rebook", 0.60, "15 USD", context=percents(55)),
)


def changed(facts: Facts = FACTS, **parts: Any) -> Facts:
    return msgspec.structs.replace(facts, **parts)


def order(engine: Engine, facts: Facts = FACTS) -> list[str]:
    return [one.action for one in engine.rank(facts).suggestions]


def test_published_example_comes_out_with_its_numbers_and_its_order() -> None:
    ranking = Engine(a_book(*PUBLISHED)).rank(FACTS)
    priorities = {one.action: one.priority for one in ranking.suggestions}
    assert priorities == pytest.approx({"rebook": 13.95, "lounge": 12.4, "upgrade": 9.6})
    assert list(priorities) == ["rebook", "lounge", "upgrade"]


def test_percentages_add_up_and_do_not_multiply() -> None:
    pushed = weighed("pushed", 0.1, "100 USD", levers=percents(50, 50))
    engine = Engine(a_book(pushed, weighed("plain", 0.1, "210 USD")))
    assert order(engine) == ["plain", "pushed"], "21 against 20, not against 22.50"


def test_call_to_cancel_doubles_what_keeps_the_customer() -> None:
    keep = weighed(
        "keep",
        0.1,
        "60 USD",
        context=[
            {
                "percent": 100,
                "when": {"field": "call.reason", "is": "booking/cancel"},
                "because": "x",
            }
        ],
    )
    engine = Engine(a_book(weighed("sell", 0.1, "100 USD"), keep))
    assert order(engine) == ["sell", "keep"]
    assert order(engine, changed(call=CallFacts(reason="booking/cancel"))) == ["keep", "sell"]


def test_duty_stands_above_any_priority_and_equals_keep_the_playbooks_order() -> None:
    engine = Engine(
        a_book(
            weighed("rich", 1.0, "900 USD"),
            weighed("first", 0.1, "1 USD", kind="duty"),
            weighed("second", 0.1, "1 USD", kind="duty"),
            weighed("urgent", 0.2, "1 USD", kind="duty"),
        )
    )
    assert order(engine) == ["urgent", "first", "second", "rich"]


def test_no_duty_is_left_out_for_there_being_many() -> None:
    many = [weighed(f"owed-{n}", 0.1, "1 USD", kind="duty") for n in range(12)]
    engine = Engine(a_book(weighed("rich", 1.0, "900 USD"), *many))
    assert order(engine) == [f"owed-{n}" for n in range(12)]


def test_each_of_the_others_says_what_stands_against_it() -> None:
    below = {one.action: one.below for one in Engine(a_book(*PUBLISHED)).rank(FACTS).suggestions}
    assert below == {
        "rebook": "",
        "lounge": "“rebook” comes first: probability 60 % against 20 %.",
        "upgrade": "“rebook” comes first: probability 60 % against 12 %.",
    }
    twins = Engine(a_book(an_action("a"), an_action("b"))).rank(FACTS).suggestions
    assert twins[1].below == "As good as “a”; the playbook names that one first."
    duty = Engine(a_book(an_action("d", kind="duty"), an_action("o"))).rank(FACTS).suggestions
    assert duty[1].below == "“d” comes first: it is a duty."


def test_policy_names_itself_where_it_suppresses() -> None:
    hold = {"id": "fence", "when": {"field": "customer.is_fenced"}, "because": "fenced off"}
    engine = Engine(a_book(an_action("sell"), an_action("help", kind="service"), holds=[hold]))
    fenced = changed(customer=msgspec.structs.replace(FACTS.customer, is_fenced=True))
    ranking = engine.rank(fenced)
    assert [one.action for one in ranking.suggestions] == ["help"]
    (held,) = ranking.suppressed
    assert (held.action, held.policy, held.because) == ("sell", "fence", "fenced off")


@pytest.mark.parametrize(("step", "fits"), [(0, False), (1, False), (2, True), (3, True)])
def test_tactic_of_a_later_stage_waits_for_it(step: int, *, fits: bool) -> None:
    engine = Engine(a_book(an_action("late", stage=2), an_action("help", kind="service")))
    customer = msgspec.structs.replace(FACTS.customer, stage_step=step)
    assert ("late" in order(engine, changed(customer=customer))) is fits


@pytest.mark.parametrize(
    ("choice", "days_ago", "channel", "because"),
    [
        ("declined", 0, "phone", "Declined today by phone; respected for 30 days"),
        ("declined", 29, "web", "Declined 29 days ago on the web; respected for 30 days"),
        ("declined", 30, "web", ""),
        ("not_now", 1, "email", "“Not now” yesterday by e-mail; asked again after 2 days"),
        ("not_now", 2, "phone", ""),
        ("accepted", 0, "app", ""),
    ],
)
def test_no_is_respected_on_every_channel(
    choice: str, days_ago: int, channel: str, because: str
) -> None:
    limited = an_action("sell", limits={"after_no_days": 30, "after_not_now_days": 2})
    engine = Engine(a_book(limited, an_action("help", kind="service")))
    earlier = ChoiceFacts(action="sell", choice=choice, days_ago=days_ago, channel=channel)
    facts = changed(choices=(earlier,))
    assert ("sell" in order(engine, facts)) is not bool(because)
    held = [(one.policy, one.because) for one in engine.rank(facts).suppressed]
    assert held == ([("limits", because)] if because else [])
    for language in ("de", "zh"):
        said = [one.because for one in engine.rank(facts, language=language).suppressed]
        assert not any(word in " ".join(said) for word in (*Channel, "today", "ago")), said


def test_the_same_is_suggested_only_so_often() -> None:
    engine = Engine(
        a_book(
            an_action("sell", limits={"times": 2, "days": 30}), an_action("help", kind="service")
        )
    )
    once = ChoiceFacts(action="sell", choice="accepted", days_ago=3, channel="phone")
    assert "sell" in order(engine, changed(choices=(once,)))
    assert "sell" not in order(engine, changed(choices=(once, once)))


def test_duty_is_never_held_back() -> None:
    hold = {"id": "all", "over": ["duty", "offer", "service"], "when": True, "because": "never"}
    engine = Engine(a_book(an_action("owed", kind="duty", stage=3), holds=[hold]))
    customer = msgspec.structs.replace(FACTS.customer, stage_step=0)
    assert order(engine, changed(customer=customer)) == ["owed"]


def asking(name: str, field: str, changes: list[str], value: str = "5 USD") -> dict[str, Any]:
    return an_action(
        name,
        kind="question",
        value={"amount": value, "because": "x"},
        asks={"field": field, "purpose": "to know", "changes": changes},
    )


NEEDS_CONSENT = an_action("sell", when={"field": "consents.offers_here"})


def test_question_is_asked_only_if_its_answer_would_change_something() -> None:
    question = asking("ask", "consents.offers_here", ["sell"])
    engine = Engine(a_book(NEEDS_CONSENT, question, an_action("help", kind="service")))
    first = engine.rank(FACTS).suggestions
    assert [one.action for one in first] == ["help", "ask"]
    assert first[1].purpose == "to know"
    known = changed(consents=ConsentFacts(offers_here=True))
    assert "ask" not in order(engine, known)
    pointless = asking("ask", "customer.seat", ["sell"])
    ranking = Engine(a_book(NEEDS_CONSENT, pointless, an_action("help"))).rank(FACTS)
    assert [one.policy for one in ranking.suppressed] == ["no use"]


def test_one_optional_question_is_enough_for_a_call() -> None:
    seat = an_action("seat", when={"field": "customer.seat", "is": "aisle"})
    engine = Engine(
        a_book(
            NEEDS_CONSENT,
            seat,
            asking("small", "customer.seat", ["seat"], "1 USD"),
            asking("large", "consents.offers_here", ["sell"], "9 USD"),
        )
    )
    ranking = engine.rank(FACTS)
    assert [one.action for one in ranking.suggestions] == ["large"]
    assert [(one.action, one.policy) for one in ranking.suppressed] == [("small", "one question")]
    asked = changed(call=CallFacts(questions_asked=1))
    assert engine.rank(asked).suggestions == ()


def test_steering_to_the_web_is_kept_from_who_prefers_the_telephone() -> None:
    from agent_console.domain.facts import ContactFacts

    facts = changed(
        call=CallFacts(reason="booking/seat"),
        contact=ContactFacts(web_count=2, phone_share=0.3),
    )
    assert "send-link" in order(shipped_engine(), facts)
    by_phone = changed(facts, contact=ContactFacts(web_count=2, phone_share=0.7))
    fenced = changed(facts, customer=msgspec.structs.replace(FACTS.customer, is_fenced=True))
    assert "send-link" not in order(shipped_engine(), by_phone)
    assert "send-link" not in order(shipped_engine(), fenced)


@pytest.mark.parametrize(
    ("language", "held", "title"),
    [
        ("en", "Sales offers are held back while a promise is open.", "Keep our promise: Refund"),
        ("de", "Angebote werden zurückgehalten, solange ein Versprechen offen ist.",
         "Unser Versprechen halten: Refund"),
        ("zh", "暂不推销：还有未兑现的承诺。", "兑现承诺：Refund"),
    ],
)  # fmt: skip
def test_reasons_are_said_in_the_agents_language(language: str, held: str, title: str) -> None:
    facts = changed(
        promises=(PromiseFacts(what="Refund", is_overdue=True),),
        next_trip=TripFacts(days_to_departure=2),
        membership=MembershipFacts(is_member=True),
    )
    ranking = shipped_engine().rank(facts, language=language)
    assert (ranking.held_back, ranking.suggestions[0].title) == (held, title)


def test_value_is_shown_in_its_currency() -> None:
    first = Engine(a_book(weighed("a", 0.5, "12.50 EUR"))).rank(FACTS).suggestions[0]
    money = first.factors[2].money
    assert money is not None
    assert sum_of(money) == "€12.50"
