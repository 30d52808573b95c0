"""The program in each language it speaks, and in those made up to find what does not translate."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, date, datetime

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from support.full_flight import passenger

from agent_console.desk.due_times import Pick, picks, typed_due
from agent_console.desk.gate.shown import Line
from agent_console.desk.screen_pop import PicksUp
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents
from agent_console.domain.money import money
from agent_console.domain.rules.texts import LANGUAGES as OF_PLAYBOOKS
from agent_console.errors import BadInput, HubUnreachable, StoreUnreadable, Told
from agent_console.nba.suggestion import Ranking
from agent_console.playbooks.running import Card
from agent_console.settings import declared
from ui import gallery_gate, gallery_states, sample_day
from ui.gate.passenger_words import line_of
from ui.language import CHOICES, FOLDER, LANGUAGES, tongue_of, wear_language
from ui.panes.do_next import DoNextPane, factor_amount
from ui.panes.know_cards import consent
from ui.panes.picks_up import picks_up_line
from ui.panes.right_now import headline
from ui.panes.script import ScriptPane, ScriptView
from ui.panes.timeline_entry import TIME_WIDTH, time_size
from ui.pseudo import strange
from ui.theme import fonts
from ui.widgets import lettering
from ui.words import amounts, customs, dues, names, problems, times
from ui.words.said import counted, forget, grouped, said

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_SAY = "at 14:35, not 09:05."
NOWHERE = QLocale(QLocale.Language.C)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, speaking English again afterwards."""
    yield qapp
    wear_language(qapp, "en", NOWHERE)
    customs.wear(customs.NOBODY)
    forget()


@pytest.mark.parametrize(("choice", "word"), [("en", "Answer"), ("de", "Annehmen"), ("zh", "接听")])
def test_words_are_those_of_the_language(app: QApplication, choice: str, word: str) -> None:
    wear_language(app, choice, NOWHERE)
    assert said("Answer") == word


def test_a_word_with_two_meanings_has_two_translations(app: QApplication) -> None:
    wear_language(app, "de", NOWHERE)
    assert (said("Open"), said("Open", "what Enter does")) == ("Offen", "Öffnen")


@pytest.mark.parametrize(
    ("choice", "one", "two"),
    [
        ("en", "1 change waiting", "2 changes waiting"),
        ("de", "1 Änderung wartet", "2 Änderungen warten"),
        ("zh", "1 项更改等待中", "2 项更改等待中"),
    ],
)
def test_each_language_has_its_forms_for_one_and_many(
    app: QApplication, choice: str, one: str, two: str
) -> None:
    wear_language(app, choice, NOWHERE)
    forms = ("{count} change waiting", "{count} changes waiting")
    assert (counted(1, *forms), counted(2, *forms)) == (one, two)


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ("en", ["$1,234.50", "-CHF 12", "CN¥39", "¥5,000"]),
        ("de", ["1.234,50 $", "-12 CHF", "39 CN¥", "5.000 ¥"]),
        ("zh", ["US$1,234.50", "-CHF 12", "¥39", "JP¥5,000"]),
    ],
)
def test_money_stands_as_the_reader_is_used_to(
    app: QApplication, choice: str, shown: list[str]
) -> None:
    wear_language(app, choice, NOWHERE)
    sums = [("1234.5", "USD"), ("-12", "CHF"), ("39", "CNY"), ("5000", "JPY")]
    assert [amounts.money(money(*one)) for one in sums] == shown


@pytest.mark.parametrize(
    ("choice", "day", "clock"),
    [
        ("en", "12 November 2024", "2:05 PM"),
        ("de", "12. November 2024", "14:05"),
        ("zh", "2024年11月12日", "14:05"),
    ],
)
def test_days_and_clocks_follow_the_reader(
    app: QApplication, choice: str, day: str, clock: str
) -> None:
    wear_language(app, choice, NOWHERE)
    at = datetime(2026, 7, 1, 21, 5, tzinfo=UTC)
    assert times.day(date(2024, 11, 12), date(2026, 1, 3)) == day
    assert times.clock(at, "America/Los_Angeles") == clock


def test_twelve_hours_have_no_hour_nought(app: QApplication) -> None:
    wear_language(app, "en", NOWHERE)
    assert times.clock(datetime(2026, 7, 1, 0, 5, tzinfo=UTC), "UTC") == "12:05 AM"
    assert times.clock(datetime(2026, 7, 1, 12, 5, tzinfo=UTC), "UTC") == "12:05 PM"


def test_a_number_of_the_readers_country_is_shown_as_dialled_there(app: QApplication) -> None:
    wear_language(app, "en", NOWHERE)
    assert amounts.phone("+12065550142") == "(206) 555-0142"
    assert amounts.phone("+4930123456") == "+49 30 123456"
    wear_language(app, "de", NOWHERE)
    assert amounts.phone("+12065550142") == "+1 206 555 0142"
    assert amounts.phone("+4930123456") == "030 123456"


def test_a_number_keeps_the_order_of_its_groups_among_words_from_the_right(
    app: QApplication,
) -> None:
    wear_language(app, "xx-rtl", NOWHERE)
    shown = amounts.phone("+12065550142")
    assert shown == "\N{LEFT-TO-RIGHT ISOLATE}+1 206 555 0142\N{POP DIRECTIONAL ISOLATE}"


@pytest.mark.parametrize(
    ("choice", "words"),
    [("en", "offers by e-mail, SMS only"), ("de", "Angebote nur per E-Mail, SMS")],
)
def test_names_within_a_sentence_are_written_as_the_language_does(
    app: QApplication, choice: str, words: str
) -> None:
    wear_language(app, choice, NOWHERE)
    assert words in consent(Consents(offers=(Channel.EMAIL, Channel.SMS)))
    long_ago = PicksUp(
        agent_name="Bo",
        at=datetime(2026, 5, 12, tzinfo=UTC),
        channel=Channel.PHONE,
        about="Bag",
    )
    line = picks_up_line(long_ago, now=datetime(2026, 11, 22, tzinfo=UTC))
    assert ("12 May, phone" if choice == "en" else "12. Mai, Telefon") in line.replace("(", "")


def test_a_computer_without_customs_gets_twenty_four_hours_and_numbers_for_anywhere(
    app: QApplication,
) -> None:
    wear_language(app, "system", NOWHERE)
    assert times.clock(datetime(2026, 7, 1, 21, 5, tzinfo=UTC), "UTC") == "21:05"
    assert amounts.phone("+12065550142") == "+1 206 555 0142"


@pytest.mark.parametrize(("choice", "clock"), [("en", " 1:40 PM "), ("de", " 13:40 ")])
def test_a_flight_leaves_by_the_clock_of_whoever_reads(
    app: QApplication, choice: str, clock: str
) -> None:
    wear_language(app, choice, NOWHERE)
    now = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
    leaves = datetime(2026, 7, 1, 20, 40, tzinfo=UTC)
    flight = msgspec.structs.replace(
        gallery_gate.flight(now), departs_at=leaves, origin_zone="America/Los_Angeles"
    )
    assert clock in headline(flight, now=now)


@pytest.mark.parametrize(
    ("choice", "say", "factor"),
    [("en", "at 2:35 PM, not 9:05 AM.", "×1.9"), ("de", _SAY, "×1,9")],
)
def test_words_to_say_have_the_clock_and_the_numbers_of_whoever_reads(
    app: QApplication, qtbot: QtBot, choice: str, say: str, factor: str
) -> None:
    wear_language(app, choice, NOWHERE)
    first = msgspec.structs.replace(sample_day.ranking().suggestions[0], say=_SAY)
    pane = DoNextPane()
    qtbot.addWidget(pane)
    pane.show_ranking(Ranking(suggestions=(first,)))
    assert f"“{say}”" in pane._what.accessibleDescription()
    assert factor_amount(first.factors[1]) == factor
    guide = ScriptPane()
    qtbot.addWidget(guide)
    guide.show_view(ScriptView(title="", card=Card(step="say", say=_SAY)))
    assert f"“{say}”" in guide._words.accessibleDescription()


@pytest.mark.parametrize(
    ("choice", "said_next"), [("en", "Rebook 5:50 PM"), ("de", "Rebook 17:50")]
)
def test_a_line_of_the_gate_has_the_clock_of_whoever_reads(
    app: QApplication, choice: str, said_next: str
) -> None:
    wear_language(app, choice, NOWHERE)
    assert line_of(Line(passenger=passenger(1), next="Rebook 17:50")).next == said_next


def test_what_is_no_time_of_the_day_stays_as_it_was_said(app: QApplication) -> None:
    wear_language(app, "en", NOWHERE)
    for words in ("04:35 PM", "12:30:15", "1:05", "24:10", "AS 1161", "2026-11-22"):
        assert times.as_read(words) == words


@pytest.mark.parametrize(
    ("choice", "offered"),
    [("en", "Tomorrow 12:00 PM"), ("de", "Morgen 12:00"), ("zh", "明天 12:00")],
)
def test_times_are_offered_by_the_clock_of_whoever_reads_and_can_be_typed_so(
    app: QApplication, choice: str, offered: str
) -> None:
    wear_language(app, choice, NOWHERE)
    now = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    noon = picks(now)[Pick.TOMORROW_NOON]
    assert dues.pick(Pick.TOMORROW_NOON, noon) == offered
    assert typed_due(offered, now) == noon
    assert typed_due(times.time_of_day(18), now) == picks(now)[Pick.TODAY]


@pytest.mark.parametrize("choice", ["en", "de", "zh"])
def test_every_time_of_the_day_fits_before_an_entry_of_the_timeline(
    app: QApplication, choice: str
) -> None:
    wear_language(app, choice, NOWHERE)
    for hour in (0, 11, 20, 23):
        words = times.clock(datetime(2026, 7, 1, hour, 48, tzinfo=UTC), "UTC")
        assert fonts.width(words, time_size()) <= TIME_WIDTH, words


@pytest.mark.parametrize(
    ("system", "choice", "words", "locale"),
    [
        ("de_CH", "system", "de", "de_CH"),
        ("zh_CN", "system", "zh_CN", "zh_CN"),
        ("en_GB", "en", "en", "en_GB"),
        ("en_GB", "de", "de", "de_DE"),
        ("fi_FI", "system", "en", "en_US"),
        ("fi_FI", "zh", "zh_CN", "zh_CN"),
    ],
)
def test_the_country_of_the_computer_counts_where_it_speaks_the_language(
    system: str, choice: str, words: str, locale: str
) -> None:
    found = tongue_of(choice, QLocale(system))
    assert (found.words, found.locale.name()) == (words, locale)


def test_what_can_be_chosen_in_the_settings_is_spoken() -> None:
    offered = next(one.choices for one in declared() if one.id == "screen.language")
    assert set(offered) <= set(CHOICES)
    assert set(LANGUAGES) <= set(offered)


def test_playbooks_are_asked_for_a_language_they_have(app: QApplication) -> None:
    for choice in LANGUAGES:
        wear_language(app, choice, NOWHERE)
        assert customs.customs().language in OF_PLAYBOOKS


def test_errors_keep_english_for_logs_and_are_told_in_the_language(app: QApplication) -> None:
    wear_language(app, "de", NOWHERE)
    error = HubUnreachable("the hub cannot be reached ({why})", why="ConnectError")
    assert str(error) == "the hub cannot be reached (ConnectError)"
    assert problems.problem(error) == "Der Hub ist nicht erreichbar (ConnectError)"
    assert problems.advice(error) == "Offline. Die Arbeit ist auf diesem PC gesichert."


def test_an_error_within_an_error_is_told_in_the_same_language(app: QApplication) -> None:
    wear_language(app, "zh", NOWHERE)
    inner = StoreUnreadable("{file} is damaged", file="cache.db")
    outer = "{why}. It was kept as {file}; a new one was begun"
    error = StoreUnreadable(outer, why=inner.told, file="cache.db.1")
    assert str(error).startswith("cache.db is damaged. It was kept as cache.db.1")
    assert problems.problem(error).startswith("cache.db 已损坏。")


def test_words_of_the_system_inside_an_error_stay_as_they_came(app: QApplication) -> None:
    wear_language(app, "de", NOWHERE)
    error = BadInput("{file}: {why}", file="keys.toml", why=ValueError("line {1}"))
    assert problems.problem(error) == "keys.toml: line {1}"


def test_told_words_are_plain_text_to_everybody_else() -> None:
    words = Told("{count} entries were saved from it", count=3)
    assert words == "3 entries were saved from it"
    assert f"{words}." == "3 entries were saved from it."


def test_braces_in_foreign_words_are_not_filled_in() -> None:
    assert str(HubUnreachable("a title with {braces}")) == "a title with {braces}"
    assert problems.told("a title with {braces}") == "A title with {braces}"


@pytest.mark.parametrize("choice", ["xx-long", "xx-rtl"])
def test_made_up_words_keep_what_is_filled_in(app: QApplication, choice: str) -> None:
    wear_language(app, choice, NOWHERE)
    shown = said("due today {time}", time="17:00")
    assert "17:00" in shown
    assert "[" in shown
    assert "due" not in shown
    assert len(shown) >= 1.3 * len("due today 17:00")


def test_patterns_of_dates_are_no_words(app: QApplication) -> None:
    wear_language(app, "xx-long", NOWHERE)
    assert times.day(date(2024, 11, 12), date(2026, 1, 3)) == "12 November 2024"


def test_each_made_up_word_runs_from_right_to_left() -> None:
    shown = strange("Wrap up", is_mirrored=True)
    assert shown.count("\N{RIGHT-TO-LEFT OVERRIDE}") == shown.count(
        "\N{POP DIRECTIONAL FORMATTING}"
    )
    assert shown.count("\N{RIGHT-TO-LEFT OVERRIDE}") >= 2


def test_the_mirrored_language_turns_the_screen_round_and_back(app: QApplication) -> None:
    wear_language(app, "xx-rtl", NOWHERE)
    assert app.layoutDirection() is RIGHT_TO_LEFT
    wear_language(app, "de", NOWHERE)
    assert app.layoutDirection() is not RIGHT_TO_LEFT


def test_numbers_are_grouped_anew_in_another_language(app: QApplication) -> None:
    wear_language(app, "en", NOWHERE)
    assert grouped(31480) == "31,480"
    wear_language(app, "de", NOWHERE)
    assert grouped(31480) == "31.480"


def test_codes_of_a_newer_version_are_shown_as_well_as_they_can_be_read(app: QApplication) -> None:
    wear_language(app, "de", NOWHERE)
    assert names.reason("baggage/delayed") == "Gepäck › Verspätetes Gepäck"
    assert names.reason("baggage/on_fire") == "Gepäck › On fire"
    assert names.outcome("sold") == "Sold"


@pytest.mark.parametrize("choice", LANGUAGES)
def test_qts_own_menus_speak_the_language_too(app: QApplication, choice: str) -> None:
    wear_language(app, choice, NOWHERE)
    word = {"en": "&Copy", "de": "&Kopieren", "zh_CN": "复制(&C)"}[choice]
    assert QApplication.translate("QWidgetTextControl", "&Copy") == word


def _english() -> set[str]:
    """Return the English texts of which German has another."""
    messages = ET.parse(FOLDER / "console_de.ts").iter("message")  # noqa: S314 - a file of ours
    pairs = ((one.findtext("source"), one.findtext("translation")) for one in messages)
    return {source for source, translation in pairs if source and source != translation}


def _words_of(window: QWidget) -> set[str]:
    """Return all that buttons and fields show, and all that screen readers say of anything."""
    buttons = {button.text() for button in window.findChildren(QAbstractButton)}
    hints = {field.placeholderText() for field in window.findChildren(QLineEdit)}
    return buttons | hints | {one.accessibleName() for one in window.findChildren(QWidget)}


@pytest.mark.parametrize("state", gallery_states.WINDOWS)
def test_no_window_has_a_word_left_in_english(app: QApplication, now: datetime, state: str) -> None:
    wear_language(app, "xx-rtl", NOWHERE)
    window = gallery_states.WINDOWS[state](now)
    window.show()
    app.processEvents()
    assert _words_of(window) & _english() == set()
    window.close()
    shiboken6.delete(window)


def test_the_search_for_english_words_finds_them(app: QApplication, now: datetime) -> None:
    wear_language(app, "en", NOWHERE)
    window = gallery_states.WINDOWS["talking"](now)
    assert {"Hold", "Wrap up", "Reason"} <= _words_of(window) & _english()
    shiboken6.delete(window)


@pytest.mark.parametrize("choice", ["de", "zh_CN", "xx-long", "xx-rtl"])
def test_a_small_screen_has_room_for_every_language(
    app: QApplication, now: datetime, choice: str
) -> None:
    wear_language(app, choice, NOWHERE)
    window = gallery_states.WINDOWS["talking"](now)
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    assert window.width() == 1366
    cut = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.width() < button.minimumSizeHint().width()
    ]
    assert cut == []
    window.close()
    shiboken6.delete(window)


def _drawn(words: str, times_before: int) -> QImage:
    """Return the digits of *words* as they look when they were written so often before."""
    ink = lettering.Ink((12, "plain", False), "#000000", "#ffffff", 1.0)
    shown = QImage()
    for _ in range(times_before + 1):
        picture = QPixmap(80, 20)
        picture.fill(QColor("#ffffff"))
        painter = QPainter(picture)
        ink.line(painter, words, picture.rect(), 0)
        painter.end()
        # The last column is shared: the next word may begin in the middle of it.
        own = fonts.width(words.partition(" ")[0], 12) - 1
        shown = picture.toImage().copy(0, 0, own, 20)
    return shown


@pytest.mark.parametrize("words", ["310 $", "2.000 Kunden", "5.001 ¥"])
def test_what_stands_behind_a_number_never_covers_it(words: str) -> None:
    assert _drawn(words, times_before=4) == _drawn(words, times_before=0)
