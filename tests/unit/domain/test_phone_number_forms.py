"""Real shapes of numbers, one row each: what was typed or sent, where it was called, and E.164."""

import pytest

from agent_console.domain.identifier import Scheme, identified
from agent_console.domain.phone_number import (
    first_called,
    is_short_code,
    is_withheld,
    read_phone,
    region_of,
    written_otherwise,
)
from agent_console.ids import CustomerId

SEATTLE, BERLIN, LONDON = "+12065550100", "+4930999000", "+442079460000"

BERLIN_OFFICE = [
    ("030 901820", BERLIN),
    ("030/901820", BERLIN),
    ("030-901820", BERLIN),
    ("030.90.18.20", BERLIN),
    ("(030) 901820", BERLIN),
    ("(0)30 901820", BERLIN),
    ("(0)30/90 18 20", BERLIN),
    ("+49 30 901820", SEATTLE),
    ("+49 (0)30 901820", SEATTLE),
    ("+49(0)30/901820", SEATTLE),
    ("+49 [0] 30 901820", SEATTLE),
    ("0049 30 901820", BERLIN),
    ("0049 (0)30 901820", BERLIN),
    ("0049 30 901820", SEATTLE),
    ("011 49 30 901820", SEATTLE),
    ("011 49 (0)30 901820", SEATTLE),
    ("4930901820", SEATTLE),
    ("+４９ ３０ ９０１８２０", SEATTLE),
    ("+49\u00a030\u00a0901820", SEATTLE),
    ("tel:+49-30-901820", SEATTLE),
    ("TEL:+49.30.901820", SEATTLE),
    ("tel:030901820;phone-context=+49", SEATTLE),
    ("callto:+4930901820", SEATTLE),
    ("callto://+4930901820", SEATTLE),
    ("sip:+4930901820@pbx.example.com;user=phone", SEATTLE),
    ("sip:+4930901820@pbx.example.com:5061;transport=tls", SEATTLE),
    ("sips:%2B4930901820@pbx.example.com", SEATTLE),
    ("sip:030901820@pbx.example.com", BERLIN),
    ('"Ämter, Bo" <sip:+4930901820@pbx.example.com>;tag=8f', SEATTLE),
    ("<tel:+4930901820>", SEATTLE),
]
MORE = [
    ("206 555 0142", SEATTLE, "+12065550142"),
    ("(206) 555-0142", SEATTLE, "+12065550142"),
    ("1-206-555-0142", SEATTLE, "+12065550142"),
    ("12065550142", BERLIN, "+12065550142"),
    ("001 206 555 0142", BERLIN, "+12065550142"),
    ("555-0142", SEATTLE, "+12065550142"),
    ("1-800-FLOWERS", SEATTLE, "+18003569377"),
    ("020 7946 0958", LONDON, "+442079460958"),
    ("+44 (0) 20 7946 0958", SEATTLE, "+442079460958"),
    ("07700 900123", LONDON, "+447700900123"),
    # Brazil: the ninth digit, the long-distance carrier, the zero before the area
    ("+55 11 98765-4321", SEATTLE, "+5511987654321"),
    ("+55 11 8765-4321", SEATTLE, "+5511987654321"),
    ("(11) 98765-4321", "+551130001000", "+5511987654321"),
    ("(11) 8765-4321", "+551130001000", "+5511987654321"),
    ("0 21 11 98765-4321", "+551130001000", "+5511987654321"),
    ("+55 11 3076-5432", SEATTLE, "+551130765432"),
    # Mexico: the mobile 1 and the trunk prefixes of before 2019
    ("+52 55 1234 5678", SEATTLE, "+525512345678"),
    ("+52 1 55 1234 5678", SEATTLE, "+525512345678"),
    ("044 55 1234 5678", "+525550001000", "+525512345678"),
    ("045 55 1234 5678", "+525550001000", "+525512345678"),
    # Argentina: 15 at home, 9 from abroad
    ("+54 9 11 2345 6789", SEATTLE, "+5491123456789"),
    ("011 15-2345-6789", "+541150001000", "+5491123456789"),
    ("+54 11 2345 6789", SEATTLE, "+541123456789"),
    # Italy: the zero belongs to the number
    ("+39 06 698 212", SEATTLE, "+3906698212"),
    ("06 698 212", "+39064567890", "+3906698212"),
    ("+39 6 6982 1234", SEATTLE, "+390669821234"),
    ("+39 347 123 4567", SEATTLE, "+393471234567"),
    # elsewhere
    ("8 (495) 123-45-67", "+74951000000", "+74951234567"),
    ("03-1234-5678", "+81312345000", "+81312345678"),
    ("010-1234-5678", "+8225550000", "+821012345678"),
    ("+61 (02) 5550 1234", SEATTLE, "+61255501234"),
    ("0912 345 678", "+886223456789", "+886912345678"),
    ("+33 (0)1 42 68 53 00", SEATTLE, "+33142685300"),
    ("01 42 68 53 00", "+33142685301", "+33142685300"),
    ("+1 (604) 555-0199", BERLIN, "+16045550199"),
]


@pytest.mark.parametrize(("typed", "line"), BERLIN_OFFICE)
def test_one_office_is_one_number_however_it_is_written(typed: str, line: str) -> None:
    found = read_phone(typed, region="US", line=line)
    assert found is not None
    assert (found.e164, found.typed) == ("+4930901820", typed)


@pytest.mark.parametrize(("typed", "line", "e164"), MORE)
def test_each_country_writes_in_its_own_way(typed: str, line: str, e164: str) -> None:
    found = read_phone(typed, region="US", line=line)
    assert found is not None
    assert found.e164 == e164


@pytest.mark.parametrize(
    ("typed", "e164", "extension"),
    [
        ("206 555 0142 x12", "+12065550142", "12"),
        ("206-555-0142 ext. 5", "+12065550142", "5"),
        ("tel:+49-30-901820;ext=507", "+4930901820", "507"),
        ("+44 20 7946 0958 #33", "+442079460958", "33"),
    ],
)
def test_an_extension_is_kept_beside_the_number(typed: str, e164: str, extension: str) -> None:
    found = read_phone(typed)
    assert found is not None
    assert (found.e164, found.extension) == (e164, extension)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("911", SEATTLE),
        ("110", BERLIN),
        ("112", BERLIN),
        ("214", SEATTLE),
        ("4711", BERLIN),
        ("555-0142", ""),
        ("sip:mia@pbx.example.com", SEATTLE),
        ("sip:agent214@pbx.example.com", SEATTLE),
        ("+1 206 555", SEATTLE),
        ("+999 123 456 789", SEATTLE),
        ("12", SEATTLE),
        ("+", SEATTLE),
        ("ABC12D", SEATTLE),
        ("030 1234567", SEATTLE),
        ("+1 130 555 0142", SEATTLE),
        ("1" * 300, SEATTLE),
    ],
)
def test_what_is_nobodys_number_has_no_form(typed: str, line: str) -> None:
    assert read_phone(typed, line=line) is None


@pytest.mark.parametrize("code", ["911", "110", "214", "*97"[1:], "11 83 3"])
def test_short_codes_are_told_from_numbers(code: str) -> None:
    assert is_short_code(code, region="DE")
    assert not is_short_code("030 901820", region="DE")


@pytest.mark.parametrize(
    "sent",
    [
        "", "  ", "anonymous", "Anonymous", "+anonymous", "sip:anonymous@anonymous.invalid",
        '"Anonymous" <sip:anonymous@anonymous.invalid>', "Restricted", "PRIVATE", "unavailable",
        "<unknown>", "0000000000", "No Caller ID", "Unterdrückt", "withheld",
    ],
)  # fmt: skip
def test_a_withheld_number_is_recognised_in_many_tongues(sent: str) -> None:
    assert is_withheld(sent)
    assert read_phone(sent) is None


@pytest.mark.parametrize("sent", ["+12065550142", "sip:+4930901820@host", "206 555 0142", "214"])
def test_a_number_that_was_sent_is_not_withheld(sent: str) -> None:
    assert not is_withheld(sent)


@pytest.mark.parametrize(
    ("line", "region"),
    [
        (SEATTLE, "US"),
        (BERLIN, "DE"),
        ("4930999000", "DE"),
        ("+16045550100", "CA"),
        ("sip:+442079460000@host", "GB"),
        ("214", "AT"),
        ("", "AT"),
        ("+80012345678", "AT"),
    ],
)
def test_the_line_called_says_the_region(line: str, region: str) -> None:
    assert region_of(line, default="AT") == region


@pytest.mark.parametrize(
    ("on_file", "sent"),
    [
        ("+5491123456789", "+541123456789"),
        ("+541123456789", "+5491123456789"),
        ("+551187654321", "+5511987654321"),
        ("+5215512345678", "+525512345678"),
        ("+39669821234", "+390669821234"),
    ],
)
def test_what_is_on_file_in_an_older_form_is_found(on_file: str, sent: str) -> None:
    assert on_file in written_otherwise(sent)


def test_most_numbers_have_one_form_only() -> None:
    assert written_otherwise("+12065550142") == ()
    assert written_otherwise("+393471234567") == ()


@pytest.mark.parametrize(
    ("header", "number"),
    [
        ("+4930901820", "+4930901820"),
        ("<sip:+4930901820@host>;reason=unconditional;counter=1", "+4930901820"),
        ("<sip:214@host>;reason=no-answer, <sip:+4930901820@host>;reason=busy", "+4930901820"),
        ("<tel:+12065550142>;reason=away", "+12065550142"),
        ("<sip:214@host>", "214"),
        ("anonymous", ""),
        ("", ""),
    ],
)
def test_the_first_number_of_a_diverted_call_is_read(header: str, number: str) -> None:
    assert first_called(header) == number


def test_what_is_stored_is_the_form_and_what_was_typed() -> None:
    kept = identified(Scheme.PHONE, " (030) 90 18 20 ", CustomerId("c"), region="DE")
    assert kept is not None
    assert (kept.value, kept.typed, kept.is_verified) == ("+4930901820", "(030) 90 18 20", False)
    assert identified(Scheme.PHONE, "214", CustomerId("c")) is None
