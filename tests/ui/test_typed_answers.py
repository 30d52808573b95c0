"""What people type for a number, a sum or a day is read as in their own country."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agent_console.domain.playbook import InputType
from ui.language import wear_language
from ui.words import customs, typed_answers

NUMBER, MONEY, DATE, TEXT = InputType.NUMBER, InputType.MONEY, InputType.DATE, InputType.TEXT
_PLACES = {
    "us": ("en", QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)),
    "de": ("de", QLocale(QLocale.Language.German, QLocale.Country.Germany)),
    "cn": ("zh_CN", QLocale(QLocale.Language.Chinese, QLocale.Country.China)),
}


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    wear_language(qapp, "en", QLocale(QLocale.Language.C))
    customs.wear(customs.NOBODY)


@pytest.mark.parametrize(
    ("where", "kind", "typed", "kept"),
    [
        ("us", NUMBER, "1,500.5", "1500.5"),
        ("us", NUMBER, " 9.5 ", "9.5"),
        ("us", NUMBER, "-3", "-3"),
        ("us", MONEY, "$1,039.50", "1039.50 USD"),
        ("us", MONEY, "39 usd", "39 USD"),
        ("us", MONEY, "EUR 12", "12 EUR"),
        ("us", DATE, "11/3/2026", "2026-11-03"),
        ("us", DATE, "2026-11-03", "2026-11-03"),
        ("de", NUMBER, "1.500,5", "1500.5"),
        ("de", MONEY, "1.039,50 €", "1039.50 EUR"),
        ("de", MONEY, "39,50 CHF", "39.50 CHF"),
        ("de", DATE, "3.11.2026", "2026-11-03"),
        ("de", DATE, "03.11.2026", "2026-11-03"),
        ("cn", MONEY, "¥39", "39 CNY"),
        ("cn", DATE, "2026/11/3", "2026-11-03"),
    ],
)
def test_an_answer_is_read_in_the_form_of_the_country(
    qapp: QApplication, where: str, kind: InputType, typed: str, kept: str
) -> None:
    wear_language(qapp, *_PLACES[where])
    assert typed_answers.read(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (NUMBER, "a lot"),
        (NUMBER, "nan"),
        (NUMBER, "inf"),
        (NUMBER, ""),
        (MONEY, "39"),
        (MONEY, "39 shells"),
        (MONEY, "some USD"),
        (DATE, "yesterday"),
        (DATE, "11/32/2026"),
        (TEXT, "11/3/2026"),
    ],
)
def test_what_cannot_be_read_is_handed_on_as_it_was_typed(
    qapp: QApplication, kind: InputType, typed: str
) -> None:
    wear_language(qapp, *_PLACES["us"])
    assert typed_answers.read(kind, typed) == typed


@pytest.mark.parametrize("where", list(_PLACES))
@pytest.mark.parametrize(
    ("kind", "answer", "kept"),
    [
        (NUMBER, 9.5, "9.5"),
        (NUMBER, 1234.0, "1234"),
        (MONEY, {"amount": "1039.50", "currency": "USD"}, "1039.50 USD"),
        (DATE, "2026-11-03", "2026-11-03"),
        (TEXT, "AS123456", "AS123456"),
    ],
)
def test_an_earlier_answer_can_be_sent_again_as_it_stands(
    qapp: QApplication, where: str, kind: InputType, answer: object, kept: str
) -> None:
    wear_language(qapp, *_PLACES[where])
    shown = typed_answers.typeable(answer)
    assert typed_answers.read(kind, shown) == kept


def test_what_is_wanted_is_shown_in_the_form_of_the_country(qapp: QApplication) -> None:
    wear_language(qapp, *_PLACES["us"])
    assert typed_answers.form(DATE) == "A day, as 11/22/2026"
    assert typed_answers.form(MONEY) == "A sum, as 39.50 USD"
    wear_language(qapp, *_PLACES["de"])
    assert "22.11.2026" in typed_answers.form(DATE)
    assert "39,50 USD" in typed_answers.form(MONEY)
