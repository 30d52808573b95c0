import pytest

from agent_console.domain.identifier import Scheme, is_withheld, normal, phone_number, readings


@pytest.mark.parametrize(
    ("typed", "region", "expected"),
    [
        ("206 555 0142", "US", "+12065550142"),
        ("(206) 555-0142", "US", "+12065550142"),
        ("12065550142", "US", "+12065550142"),
        ("+1 206 555 0142", "DE", "+12065550142"),
        ("030 901820", "DE", "+4930901820"),
        ("4930901820", "US", "+4930901820"),
        ("+49 (0)30 901820", "US", "+4930901820"),
        ("１２０６５５５０１４２", "US", "+12065550142"),
        ("anonymous", "US", None),
        ("", "US", None),
        ("12", "US", None),
        ("abc", "US", None),
    ],
)
def test_a_number_has_one_form_however_it_is_written(
    typed: str, region: str, expected: str | None
) -> None:
    assert phone_number(typed, region=region) == expected


@pytest.mark.parametrize("number", ["anonymous", "Restricted", " PRIVATE ", "", "  "])
def test_a_hidden_number_is_recognised(number: str) -> None:
    assert is_withheld(number)


def test_a_number_is_not_hidden() -> None:
    assert not is_withheld("+12065550142")


@pytest.mark.parametrize(
    ("scheme", "typed", "expected"),
    [
        (Scheme.EMAIL, " Mia.Li@Example.COM ", "mia.li@example.com"),
        (Scheme.EMAIL, "mia at example.com", None),
        (Scheme.MEMBER, "vg 123-456", "VG123456"),
        (Scheme.MEMBER, "vg1", None),
        (Scheme.LOCATOR, "abc12d", "ABC12D"),
        (Scheme.LOCATOR, "123456", None),
        (Scheme.LOCATOR, "ABC12", None),
        (Scheme.TICKET, "016-2476075898", "0162476075898"),
        (Scheme.TICKET, "016 247", None),
        (Scheme.LOGIN, " mia_li_1234 ", "mia_li_1234"),
        (Scheme.LOGIN, "  ", None),
    ],
)
def test_each_scheme_has_one_form(scheme: Scheme, typed: str, expected: str | None) -> None:
    assert normal(scheme, typed) == expected


def test_text_is_read_in_every_way_it_can_be_most_telling_first() -> None:
    assert readings("ABC12D") == [
        (Scheme.LOCATOR, "ABC12D"),
        (Scheme.MEMBER, "ABC12D"),
        (Scheme.LOGIN, "ABC12D"),
    ]
    assert readings("mia@example.com")[0] == (Scheme.EMAIL, "mia@example.com")
