from itertools import product

import pytest

from agent_console.domain.certainty import CLEAR_BITS, Certainty, Evidence, each, judged, score
from agent_console.domain.identifier import Scheme
from agent_console.domain.name_match import Agreement


def judgement(*evidence: Evidence) -> Certainty:
    return judged(sorted(map(score, evidence), reverse=True))


def phone(**more: object) -> Evidence:
    return Evidence(scheme=Scheme.PHONE, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("scheme", list(Scheme))
def test_what_one_customer_alone_gave_us_is_sure(scheme: Scheme) -> None:
    assert judgement(Evidence(scheme=scheme)) is Certainty.SURE


def test_nobody_is_nobody() -> None:
    assert judged(()) is Certainty.NOBODY


def test_two_who_share_a_telephone_are_both_offered() -> None:
    one, other = phone(shared_by=2, is_verified=True), phone(shared_by=2)
    assert judgement(one, other) is Certainty.SEVERAL


def test_a_trip_today_does_not_yet_decide_between_two() -> None:
    travels = phone(shared_by=2, trip_days=0, contact_days=1)
    assert judgement(travels, phone(shared_by=2)) is Certainty.LIKELY


def test_each_of_several_is_sure_likely_or_maybe_beside_the_others() -> None:
    assert each((9.0, 2.0)) == (Certainty.SURE, Certainty.MAYBE)
    assert each((8.0, 4.5, 4.0)) == (Certainty.LIKELY, Certainty.MAYBE, Certainty.MAYBE)
    assert each((6.0, 6.0)) == (Certainty.MAYBE, Certainty.MAYBE)
    assert each((4.0,)) == (Certainty.MAYBE,)
    assert each(()) == ()


def test_a_name_decides_between_two() -> None:
    named = phone(shared_by=2, name=Agreement.FULL)
    assert judgement(named, phone(shared_by=2, name=Agreement.NONE)) is Certainty.SURE


def test_a_number_in_an_older_form_is_likely_and_no_more() -> None:
    assert judgement(phone(is_older_form=True)) is Certainty.LIKELY
    assert judgement(phone(is_older_form=True, is_verified=True)) is Certainty.SURE


def test_a_name_alone_is_never_sure() -> None:
    for name, verified, days in product(Agreement, (True, False), (0, None)):
        by_name = Evidence(
            scheme=None, name=name, is_verified=verified, contact_days=days, trip_days=days
        )
        assert judgement(by_name) is not Certainty.SURE
    assert judgement(Evidence(scheme=None, name=Agreement.FULL)) is Certainty.LIKELY
    assert judgement(Evidence(scheme=None, name=Agreement.LOOSE)) is Certainty.MAYBE


def test_a_number_with_another_name_is_a_maybe() -> None:
    assert judgement(phone(name=Agreement.NONE)) is Certainty.MAYBE


def test_the_newest_use_of_a_locator_is_the_one_that_is_meant() -> None:
    now = Evidence(scheme=Scheme.LOCATOR, shared_by=2, used_days=-3)
    before = Evidence(scheme=Scheme.LOCATOR, shared_by=2, used_days=900)
    assert judgement(now, before) is Certainty.SURE
    assert judgement(before) is Certainty.MAYBE


def test_a_locator_nobody_travelled_with_lately_is_not_sure() -> None:
    assert judgement(Evidence(scheme=Scheme.LOCATOR, used_days=400)) is Certainty.MAYBE
    assert judgement(Evidence(scheme=Scheme.LOCATOR, used_days=5)) is Certainty.SURE


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"is_verified": True}, {}),
        ({}, {"shared_by": 2}),
        ({"shared_by": 2}, {"shared_by": 5}),
        ({}, {"is_older_form": True}),
        ({"name": Agreement.FULL}, {"name": Agreement.LOOSE}),
        ({"name": Agreement.LOOSE}, {}),
        ({}, {"name": Agreement.NONE}),
        ({"contact_days": 1}, {"contact_days": 30}),
        ({"contact_days": 30}, {"contact_days": 400}),
        ({"trip_days": 0}, {"trip_days": 5}),
        ({"trip_days": 5}, {"trip_days": 60}),
        ({"line_fits": True}, {}),
        ({}, {"line_fits": False}),
        ({"used_days": 0}, {"used_days": 20}),
        ({"used_days": 20}, {"used_days": 300}),
        ({"used_days": 300}, {"used_days": 3000}),
    ],
)
def test_each_piece_of_evidence_weighs_as_it_should(
    better: dict[str, object], worse: dict[str, object]
) -> None:
    assert score(phone(**better)) > score(phone(**worse))


def test_more_people_never_make_surer() -> None:
    for count in range(1, 9):
        many = [phone(shared_by=count)] * count
        assert (judgement(*many) is Certainty.SURE) is (count == 1)


def test_just_ahead_enough_is_sure() -> None:
    assert judged([10.0, 10.0 - CLEAR_BITS]) is Certainty.SURE
    assert judged([10.0, 10.1 - CLEAR_BITS]) is Certainty.LIKELY
