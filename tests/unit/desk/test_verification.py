from datetime import date

import pytest
from made_up import MIA, a_customer, a_file, a_membership

from agent_console.desk.screen_pop import Check
from agent_console.desk.verification import checks
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.wire.codec import encode

BORN = date(1988, 4, 12)
FULL = a_file(
    customer=a_customer(birth_date=BORN),
    memberships=(a_membership(),),
    identifiers=(
        Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=MIA),
        Identifier(scheme=Scheme.EMAIL, value="mia@example.com", customer_id=MIA),
    ),
)


@pytest.mark.parametrize(
    ("matched_by", "expected"),
    [
        (Scheme.PHONE, [("Calling number on profile", True), ("Date of birth", False)]),
        (Scheme.MEMBER, [("Membership number", True), ("Date of birth", False)]),
        (Scheme.LOCATOR, [("Booking reference", True), ("Date of birth", False)]),
        (Scheme.LOGIN, [("Date of birth", False), ("Membership number", False)]),
        (None, [("Date of birth", False), ("Membership number", False)]),
    ],
)
def test_two_proofs_are_wanted(matched_by: Scheme | None, expected: list[tuple[str, bool]]) -> None:
    assert [(one.what, one.is_done) for one in checks(FULL, matched_by)] == expected


def test_what_proved_the_match_is_not_asked_again() -> None:
    file = a_file(memberships=(a_membership(),))
    assert checks(file, Scheme.MEMBER) == (Check(what="Membership number", is_done=True),)


def test_file_without_anything_to_ask_asks_nothing() -> None:
    assert checks(a_file(), None) == ()


def test_no_answer_is_in_a_check() -> None:
    said = b"".join(encode(checks(FULL, scheme)) for scheme in (*Scheme, None))
    for answer in ("1988", "VG123456", "mia@example.com", "2065550142"):
        assert answer.encode() not in said
