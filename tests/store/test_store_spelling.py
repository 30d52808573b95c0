"""Somebody is found by the end of a number and by a name with a slip in it, and forgotten again."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from support.desk import number, page, person

from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.store.cache_steps import STEPS
from agent_console.store.encrypted import open_encrypted
from agent_console.store.spelling import forms, is_one_slip, words_of
from agent_console.wire.feed import Kind, Page, Tombstone

KEY = b"k" * 32
ANN, ZOE = CustomerId("ann"), CustomerId("zoe")
LATER = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache.open(tmp_path / "cache.db", KEY)
    opened.absorb(
        page(
            "1",
            customers=(
                person(ANN, "Annika", "Müller"),
                person(ZOE, "Zoë", "Šimůnková", native_name="李美雅"),
            ),
            identifiers=(
                number("+12065550142", ANN),
                number("+442079460142", ZOE),
                Identifier(scheme=Scheme.MEMBER, value="NL00012345", customer_id=ZOE),
            ),
        )
    )
    yield opened
    opened.close()


def ids(found: tuple[object, ...]) -> list[str]:
    return [one.customer.id for one in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "typed",
    ["Anika Müller", "muller annika", "Annikaa Mueler", "Anniak Muller", "Annica", "simunkowa zoe"],
)
def test_a_slip_in_each_word_still_finds_the_name(cache: Cache, typed: str) -> None:
    assert len(cache.named_like(typed)) == 1


@pytest.mark.parametrize("typed", ["Anna", "Annika Smith", "Mller Anka", "", "ab", "李"])
def test_what_is_further_away_finds_nobody(cache: Cache, typed: str) -> None:
    assert cache.named_like(typed) == ()


def test_a_number_is_found_by_its_end_and_by_its_beginning(cache: Cache) -> None:
    assert ids(cache.ending("0142")) == [ANN, ZOE]
    assert ids(cache.ending("5550142")) == [ANN]
    assert ids(cache.ending("12345")) == [ZOE]
    assert ids(cache.beginning(Scheme.PHONE, "+44207")) == [ZOE]
    assert ids(cache.beginning(Scheme.MEMBER, "NL")) == [ZOE]
    assert cache.beginning(Scheme.PHONE, "NL") == ()
    assert cache.ending("") == cache.beginning(Scheme.PHONE, "") == ()


def test_an_older_version_of_a_name_teaches_nothing(cache: Cache) -> None:
    cache.absorb(page("2", customers=(person(ANN, "Annika", "Meier", version=5),)))
    cache.absorb(page("3", customers=(person(ANN, "Annika", "Müller", version=4),)))
    assert ids(cache.named_like("Meyer")) == [ANN]
    assert cache.named_like("Mueller") == ()


def left_over(path: Path) -> set[str]:
    engine = open_encrypted(path, KEY, steps=STEPS)
    with engine.connect() as connection:
        found = set(connection.execute(text("SELECT word FROM name_spelling")).scalars())
    engine.dispose()
    return found


def test_a_forgotten_name_leaves_no_spelling_but_a_namesake_keeps_theirs(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    cache = Cache.open(path, KEY)
    cache.absorb(
        page("1", customers=(person(ANN, "Annika", "Müller"), person(ZOE, "Zoë", "Müller")))
    )
    gone = Tombstone(kind=Kind.CUSTOMER, key=ANN, customer_id=ANN)
    cache.absorb(Page(cursor="2", more=False, hub_at=LATER, gone=(gone,)))
    cache.close()
    assert left_over(path) == {"muller", "zoe"}


def test_a_changed_name_leaves_no_spelling(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    cache = Cache.open(path, KEY)
    cache.absorb(page("1", customers=(person(ANN, "Annika", "Müller", version=1),)))
    cache.absorb(page("2", customers=(person(ANN, "Annika", "Meier", version=2),)))
    cache.close()
    assert left_over(path) == {"annika", "meier"}


WORDS = st.text("abcd", min_size=1, max_size=7)


def slips(word: str) -> set[str]:
    made = {word}
    for at in range(len(word) + 1):
        made.update(word[:at] + letter + word[at:] for letter in "abcd")
        made.update(word[:at] + letter + word[at + 1 :] for letter in "abcd")
        made.add(word[:at] + word[at + 1 :])
        made.add(word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :])
    return made


@given(typed=WORDS, word=WORDS)
def test_one_slip_is_what_it_says(typed: str, word: str) -> None:
    assert is_one_slip(typed, word) == (word in slips(typed))


@given(word=WORDS)
def test_every_word_one_slip_away_shares_a_form(word: str) -> None:
    assert all(forms(word) & forms(other) for other in slips(word))


def test_short_and_unspaced_words_are_not_compared() -> None:
    assert words_of("Li Mei-Ya 李美雅 O'Neill") == ("mei", "neill")
