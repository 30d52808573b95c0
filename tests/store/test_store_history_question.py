from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from support.desk import KEY, MIA, NOW, contact, page, person

from agent_console.domain.channel import Channel
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.interaction import Interaction, State
from agent_console.ids import InteractionId
from agent_console.paths import Profile
from agent_console.store.cache import Cache


def _entry(number: int) -> Interaction:
    return msgspec.structs.replace(
        contact("i-0"),
        id=InteractionId(f"i-{number:05}"),
        at=NOW - timedelta(minutes=number),
        channel=Channel.PHONE if number % 3 else Channel.EMAIL,
        state=State.OPEN if number % 400 == 7 else State.DONE,
        text="the zebra came" if number in {3, 1200, 1201} else "nothing",
    )


@pytest.fixture
def cache(profile: Profile) -> Iterator[Cache]:
    profile.cache.parent.mkdir(parents=True, exist_ok=True)
    opened = Cache.open(profile.cache, KEY)
    entries = tuple(_entry(number) for number in range(1300))
    opened.absorb(page("1", customers=(person(),), interactions=entries))
    yield opened
    opened.close()


def _numbers(found: tuple[Interaction, ...]) -> list[int]:
    return [int(one.id.removeprefix("i-")) for one in found]


def test_a_word_is_found_in_all_of_a_long_history_newest_first(cache: Cache) -> None:
    found = cache.matching(MIA, HistoryQuestion(words="ZEBRA"), limit=50)
    assert _numbers(found) == [3, 1200, 1201]


def test_what_comes_after_an_entry_goes_on_where_that_ended(cache: Cache) -> None:
    question = HistoryQuestion(is_open=True)
    first = cache.matching(MIA, question, limit=2)
    rest = cache.matching(MIA, question, than=first[-1], limit=2)
    assert _numbers(first) + _numbers(rest) == [7, 407, 807, 1207]
    assert cache.matching(MIA, question, than=rest[-1], limit=2) == ()


def test_no_more_than_the_limit_is_returned(cache: Cache) -> None:
    found = cache.matching(MIA, HistoryQuestion(channel=Channel.EMAIL), limit=5)
    assert _numbers(found) == [0, 3, 6, 9, 12]
