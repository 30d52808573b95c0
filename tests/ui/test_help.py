"""The help: every page opens, is found, and tells the keys as they are."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import keys
from ui.help.pages import KEY, ORDER, folder, pages, search
from ui.help.pane import HelpPane
from ui.help.screen import HelpScreen
from ui.main_window import MainWindow
from ui.theme import apply_theme, tokens

_SOURCES = sorted(folder().rglob("*.md"))
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> Iterator[HelpPane]:
    screen = HelpScreen(window, window)
    qtbot.keyClick(window, Qt.Key.Key_H, _CTRL)
    assert screen.is_open
    assert screen.pane is not None
    yield screen.pane
    keys.wear({})


def test_the_rail_says_that_the_help_is_seen_and_leads_there_and_back(
    window: MainWindow, pane: HelpPane, qtbot: QtBot
) -> None:
    rail = window.rail
    assert (rail.help.isChecked(), rail.settings.isChecked()) == (True, False)
    assert "Ctrl+H" in rail.help.accessibleName()
    qtbot.mouseClick(rail.help, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    assert (rail.help.isChecked(), rail.console.isChecked()) == (False, True)
    qtbot.mouseClick(rail.help, Qt.MouseButton.LeftButton)
    assert pane.isVisible()


@pytest.mark.parametrize("path", _SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_key_of_a_page_is_the_one_of_its_action(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    named = KEY.findall(text)
    assert [one for one in named if keys.shipped().get(one[1]) != one[0]] == []


@pytest.mark.parametrize("path", _SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_picture_and_link_of_a_page_is_there(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    for picture in re.findall(r"!\[[^]]+\]\(([^)]+)\)", text):
        assert (folder() / "pictures" / picture).is_file(), picture
    for link in re.findall(r"(?<!!)\[[^]]+\]\((?!key:)([^)]+)\)", text):
        assert link.startswith("https://") or link.removesuffix(".md") in ORDER, link


def test_a_page_that_is_not_translated_is_english() -> None:
    assert [one.title for one in pages("xx")] == [one.title for one in pages("en")]
    assert [one.name for one in pages("en")] == list(ORDER)


def test_the_quick_guide_is_read_in_the_language_of_the_screen() -> None:
    titles = [pages(language)[0].title for language in ("en", "de", "zh")]
    assert titles == ["Quick guide for agents", "Kurzanleitung für Agenten", "坐席快速指南"]
    parts = [len(pages(language)[0].sections) for language in ("en", "de", "zh")]
    assert len(set(parts)) == 1


def test_search_finds_each_word_and_headings_first() -> None:
    found = search(pages("en"), "citus")
    assert found[0].heading == "5. Past one PostgreSQL: Citus"
    assert {one.page for one in found} >= {"scale"}
    assert search(pages("en"), "journal delete")[0].page == "administrators"
    assert search(pages("en"), "xylophone") == []


def test_the_help_is_read_and_searched_with_the_keyboard_alone(
    pane: HelpPane, window: MainWindow, qtbot: QtBot
) -> None:
    assert pane.search.hasFocus()
    assert "Quick guide" in pane.view.toPlainText()
    qtbot.keyClicks(pane.search, "coordinator")
    assert pane.list.count() == 1
    assert "create_distributed_table" in pane.view.toPlainText()
    assert pane.view.verticalScrollBar().value() > 0
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.view.hasFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_F, _CTRL)
    assert pane.search.hasFocus()
    qtbot.keyClick(pane.search, Qt.Key.Key_Down, _ALT)
    assert "Quick guide" in pane.view.toPlainText()
    qtbot.keyClick(pane.search, Qt.Key.Key_Down)
    assert pane.list.currentItem().text().strip() == "The phone rings"
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.empty


def test_nothing_found_is_said_and_the_page_stays(pane: HelpPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.search, "xylophone")
    assert pane.list.count() == 0
    assert "xylophone" in pane.list.accessibleDescription()
    assert "Quick guide" in pane.view.toPlainText()


def test_a_changed_key_is_told_as_it_is(pane: HelpPane) -> None:
    keys.wear({"call.answer": "F2"})
    pane.show_help()
    assert "Answer with F2." in pane.view.toPlainText()


def test_a_link_leads_to_another_page_and_a_picture_comes_from_the_help_alone(
    pane: HelpPane,
) -> None:
    pane.open_page("administrators")
    anchor = re.search(r'href="(scale\.md)"', pane.view.toHtml())
    assert anchor is not None
    pane.view.anchorClicked.emit(anchor[1])
    assert "60 million" in pane.view.toPlainText().splitlines()[0]
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in ("../../icons/app.svg", "https://example.com/spy.png", "nothing.png"):
        assert not pane.view.loadResource(kind, name)


def test_pages_are_dressed_anew_with_the_theme(pane: HelpPane, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    try:
        assert tokens().field in pane.view.toHtml()
    finally:
        apply_theme(qapp, "light")
