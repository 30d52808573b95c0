"""Which playbook counts is a matter of the day, also on a desk that stays on over midnight."""

from datetime import date, timedelta

import msgspec
from made_up import NOW
from support.small_book import a_book, an_action

from agent_console.desk.next_step import NextStep
from agent_console.domain.facts import CustomerFacts, Facts
from agent_console.domain.playbook import Playbook

TODAY = NOW.date()


def a_version(number: int, action: str, **dates: date) -> Playbook:
    book = a_book(an_action(action, kind="service")).playbook
    return msgspec.structs.replace(book, id="servicing", version=number, **dates)


def first(step: NextStep, *, days: int) -> str:
    now = NOW + timedelta(days=days)
    facts = Facts(now=now, today=now.date(), customer=CustomerFacts(is_known=True))
    return step.rank(facts).suggestions[0].action


def test_a_playbook_begins_and_ends_on_its_days_without_a_word_from_the_hub() -> None:
    step = NextStep()
    always = a_version(1, "always")
    feast = a_version(
        2, "feast", valid_from=TODAY + timedelta(days=1), valid_until=TODAY + timedelta(days=2)
    )
    step.warm([always, feast], on=TODAY)
    assert [first(step, days=n) for n in range(4)] == ["always", "feast", "feast", "always"]
    assert step.engine.book.playbook == always, "scripts go by the day of the last ranking"


def test_where_no_version_counts_the_shipped_one_does() -> None:
    step = NextStep()
    step.warm([a_version(7, "later", valid_from=TODAY + timedelta(days=9))], on=TODAY)
    assert first(step, days=0) == "thank"
    assert first(step, days=9) == "later"
