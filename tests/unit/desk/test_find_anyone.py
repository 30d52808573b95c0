from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from support.desk import BO, MIA, NOW, desk_files, number, page, person

from agent_console.desk.find_anyone import Hit, beginnings, find_anyone, phone_beginnings
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.trip import Trip
from agent_console.ids import CustomerId, TripId
from agent_console.paths import Profile
from agent_console.store.cache import Cache

PHONE = "+12065550142"
BERLIN = "+49301234567"


def _known(scheme: Scheme, value: str, owner: str = MIA) -> Identifier:
    return Identifier(scheme=scheme, value=value, customer_id=CustomerId(owner), version=1)


@pytest.fixture
def cache(profile: Profile) -> Iterator[Cache]:
    with desk_files(profile) as opened:
        opened.cache.absorb(
            page(
                customers=(
                    person(native_name="李美雅"),
                    person(BO, "Bo", "Chen"),
                    person("c-mo", "Mia Sofía", "Lindström"),
                ),
                identifiers=(
                    number(PHONE),
                    number(BERLIN, BO),
                    _known(Scheme.EMAIL, "bo.chen@example.com", BO),
                    _known(Scheme.MEMBER, "NL47110815"),
                    _known(Scheme.LOCATOR, "QK7XPL"),
                    _known(Scheme.LOCATOR, "USED22"),
                    _known(Scheme.LOCATOR, "USED22", BO),
                    _known(Scheme.TICKET, "0162476075898"),
                ),
                trips=(_trip(MIA, NOW - timedelta(days=800)), _trip(BO, NOW)),
            )
        )
        yield opened.cache


def _trip(owner: str, at: datetime) -> Trip:
    return Trip(
        id=TripId(f"t-{owner}"),
        customer_id=CustomerId(owner),
        locator="USED22",
        segments=(),
        booked_at=at,
        starts_at=at,
        ends_at=at,
        version=1,
    )


def test_owners_of_a_used_locator_come_with_its_date_the_latest_first(cache: Cache) -> None:
    hits = find_anyone(cache, "used 22")
    assert [(hit.candidate.customer.id, hit.used_at) for hit in hits] == [
        (BO, NOW),
        (MIA, NOW - timedelta(days=800)),
    ]
    assert [hit.used_at for hit in find_anyone(cache, "used")] == [None, None]


def _who(cache: Cache, typed: str) -> list[str]:
    return [hit.candidate.customer.id for hit in find_anyone(cache, typed)]


def _first(cache: Cache, typed: str) -> Hit:
    return find_anyone(cache, typed)[0]


@pytest.mark.parametrize(
    "typed", ["Mia Li", "li mia", "LI, Mia", "美雅", "李美", "  mia   li  ", "mia l"]
)
def test_a_name_is_found_in_any_order_by_its_beginnings(cache: Cache, typed: str) -> None:
    assert _first(cache, typed).candidate.customer.id == MIA
    assert _first(cache, typed).by is None


def test_a_single_letter_narrows_what_the_words_found(cache: Cache) -> None:
    assert _who(cache, "mia s") == ["c-mo"]
    assert _who(cache, "l mia s") == ["c-mo"]
    assert all(hit.is_near for hit in find_anyone(cache, "mia z"))


def test_a_single_letter_finds_who_is_far_down_among_many(cache: Cache) -> None:
    crowd = [person(f"c-{one}", "Mia", f"Aa{one:03}") for one in range(100)]
    cache.absorb(page("2", customers=(*crowd, person("c-q", "Mia", "Quist"))))
    assert _who(cache, "mia q") == ["c-q"]


def test_who_is_called_exactly_so_stands_first(cache: Cache) -> None:
    assert _who(cache, "mia li") == [MIA, "c-mo"]


def test_accents_need_not_be_typed(cache: Cache) -> None:
    assert _who(cache, "sofia lindstrom") == ["c-mo"]


def test_a_slip_in_a_name_still_finds_it_and_says_so(cache: Cache) -> None:
    hit = _first(cache, "lindstrem")
    assert (hit.candidate.customer.id, hit.is_near) == ("c-mo", True)


@pytest.mark.parametrize(
    "typed",
    [
        "+1 206 555 0142",
        "+1206",
        "206 555",
        "(206) 555-01",
        "1 206 555",
        "1-206-555-0142",
        "2065550142",
        "001 206 555",
        "011 1 206",
        "0142",
        "550142",
        "555 0142",
    ],
)
def test_a_part_of_a_telephone_number_in_any_format_finds_its_owner(
    cache: Cache, typed: str
) -> None:
    hit = _first(cache, typed)
    assert (hit.candidate.customer.id, hit.by, hit.value) == (MIA, Scheme.PHONE, PHONE)


@pytest.mark.parametrize("typed", ["+49 30 123", "+49 (0) 30 123", "0049 30", "4567", "4930123"])
def test_a_number_abroad_is_found_too(cache: Cache, typed: str) -> None:
    assert _who(cache, typed) == [BO]


@pytest.mark.parametrize(
    ("typed", "scheme", "who"),
    [
        ("qk7", Scheme.LOCATOR, MIA),
        ("QK7XPL", Scheme.LOCATOR, MIA),
        ("7xpl", Scheme.LOCATOR, MIA),
        ("0162476", Scheme.TICKET, MIA),
        ("016 2476075898", Scheme.TICKET, MIA),
        ("75898", Scheme.TICKET, MIA),
        ("nl471", Scheme.MEMBER, MIA),
        ("NL 4711 0815", Scheme.MEMBER, MIA),
        ("0815", Scheme.MEMBER, MIA),
        ("bo.ch", Scheme.EMAIL, BO),
        ("Bo.Chen@Example.com", Scheme.EMAIL, BO),
    ],
)
def test_a_part_of_any_other_number_finds_its_owner(
    cache: Cache, typed: str, scheme: Scheme, who: str
) -> None:
    hit = _first(cache, typed)
    assert (hit.candidate.customer.id, hit.by) == (who, scheme)


@pytest.mark.parametrize("typed", ["", "   ", "zzzzqq", "999999999", "...", "+", "'; DROP", '"*"'])
def test_what_nobody_has_finds_nobody(cache: Cache, typed: str) -> None:
    assert find_anyone(cache, typed) == ()


def test_one_customer_stands_there_once_by_the_best_reason(cache: Cache) -> None:
    assert _who(cache, "bo.chen@example.com") == [BO]
    assert _who(cache, "bo") == [BO]


def test_no_more_than_asked_for(cache: Cache) -> None:
    assert len(find_anyone(cache, "mia", limit=1)) == 1


@pytest.mark.parametrize(
    ("typed", "region", "begun"),
    [
        ("030 123", "DE", "+4930123"),
        ("0491 12", "DE", "+4949112"),
        ("02 123", "IT", "+3902123"),
        ("020 7946", "GB", "+44207946"),
        ("206 555", "US", "+1206555"),
        ("1 206", "CA", "+1206"),
        ("206", "ZZ", "+1206"),
    ],
)
def test_a_number_typed_as_at_home_is_of_the_country_one_is_in(
    typed: str, region: str, begun: str
) -> None:
    assert begun in phone_beginnings(typed, region=region)


def test_a_national_number_finds_its_owner_in_that_country_alone(cache: Cache) -> None:
    assert [
        one.candidate.customer.id for one in find_anyone(cache, "030 1234567", region="DE")
    ] == [BO]
    assert find_anyone(cache, "030 1234", region="US") == ()


def test_who_was_merged_into_somebody_is_found_by_no_name_and_no_number(cache: Cache) -> None:
    gone = person("c-gone", "Mia", "Gone", merged_into=MIA)
    cache.absorb(page(customers=(gone,), identifiers=(_known(Scheme.LOCATOR, "GONE42", "c-gone"),)))
    assert "c-gone" not in _who(cache, "mia")
    assert _who(cache, "gone") == []
    assert _who(cache, "GONE42") == []


def test_too_few_digits_are_no_beginning() -> None:
    assert beginnings("20") == []
    assert phone_beginnings("+1") == []
    assert phone_beginnings("0 30 12") == ["+13012", "+03012"]
