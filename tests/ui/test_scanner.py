from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.scanner import GAP_MS, SHORTEST, Scanner, may_be_scan

PASS = "M1LI/MIA MS           EABC123 SEASFOAS 1161 326Y012C0025 100"


class Clock:
    """Time that passes only when a key is pressed."""

    def __init__(self) -> None:
        self.ms = 1000.0

    def __call__(self) -> float:
        return self.ms


class Bench:
    """A note and a search field, somebody at the keyboard, and a scanner."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = Clock()
        self.heard: list[str] = []
        self.entered = 0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.note, self.search = QPlainTextEdit(), QLineEdit()
        column.addWidget(self.note)
        column.addWidget(self.search)
        self.scanner = Scanner(self.window, self.window, clock_ms=self.clock)
        self.scanner.scanned.connect(self.heard.append)
        self.search.returnPressed.connect(self._on_entered)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.note.setFocus()
        qtbot.waitUntil(self.note.hasFocus)

    def _on_entered(self) -> None:
        self.entered += 1

    def types(self, text: str, *, gap_ms: float, into: QWidget | None = None) -> None:
        for sign in text:
            self.clock.ms += gap_ms
            QTest.keyClick(into or self.note, sign)

    def presses(self, key: Qt.Key, *, gap_ms: float, into: QWidget | None = None) -> None:
        self.clock.ms += gap_ms
        QTest.keyClick(into or self.note, key)

    def waits(self) -> None:
        self.clock.ms += 1000
        self.scanner.settle()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    if isValid(made.scanner):
        made.scanner.settle()


@pytest.mark.parametrize("enter", [True, False])
def test_a_scan_never_reaches_the_note(bench: Bench, *, enter: bool) -> None:
    bench.types("Wants an aisle seat. ", gap_ms=120)
    bench.clock.ms += 500
    bench.types(PASS, gap_ms=4)
    if enter:
        bench.presses(Qt.Key.Key_Return, gap_ms=4)
    else:
        bench.waits()
    assert bench.heard == [PASS]
    assert bench.note.toPlainText() == "Wants an aisle seat. "


def test_a_scan_is_complete_with_all_its_spaces(bench: Bench) -> None:
    padded = PASS[:-2] + "14" + ">6180WW6320BAS               "[:20]
    bench.types(padded, gap_ms=2)
    bench.waits()
    assert bench.heard == [padded]


def test_it_is_recognised_in_any_field(bench: Bench) -> None:
    bench.search.setFocus()
    bench.types(PASS, gap_ms=8, into=bench.search)
    bench.presses(Qt.Key.Key_Return, gap_ms=8, into=bench.search)
    assert (bench.heard, bench.search.text(), bench.entered) == ([PASS], "", 0)


def test_an_enter_that_comes_late_belongs_to_the_scan_too(bench: Bench) -> None:
    bench.search.setFocus()
    bench.types(PASS, gap_ms=4, into=bench.search)
    bench.scanner.settle()
    bench.presses(Qt.Key.Key_Return, gap_ms=80, into=bench.search)
    assert bench.entered == 0
    bench.presses(Qt.Key.Key_Return, gap_ms=80, into=bench.search)
    assert bench.entered == 1


@pytest.mark.parametrize(
    "text", ["Mia wants M1 and M2", "M1 is her gate", "mmmm", "M", "M1", "Meet at M12, then 3M"]
)
@pytest.mark.parametrize("gap_ms", [5.0, 30.0, 60.0, 200.0])
def test_what_a_person_types_arrives_complete_and_in_order(
    bench: Bench, text: str, gap_ms: float
) -> None:
    bench.types(text, gap_ms=gap_ms)
    bench.waits()
    assert bench.note.toPlainText() == text
    assert bench.heard == []


def test_a_pass_typed_by_hand_is_typed(bench: Bench) -> None:
    bench.types(PASS, gap_ms=GAP_MS * 2)
    bench.waits()
    assert (bench.note.toPlainText(), bench.heard) == (PASS, [])


def test_a_key_is_held_only_while_it_may_begin_a_scan(bench: Bench) -> None:
    bench.types("a", gap_ms=100)
    assert (bench.note.toPlainText(), bench.scanner.held) == ("a", "")
    bench.types("M", gap_ms=100)
    assert (bench.note.toPlainText(), bench.scanner.held) == ("a", "M")
    bench.types("i", gap_ms=100)
    assert (bench.note.toPlainText(), bench.scanner.held) == ("aMi", "")


def test_nothing_is_held_for_long(bench: Bench, qtbot: QtBot) -> None:
    bench.types("M", gap_ms=100)
    qtbot.waitUntil(lambda: bench.note.toPlainText() == "M")


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Return])
def test_a_key_that_is_no_letter_comes_after_what_was_held(bench: Bench, key: Qt.Key) -> None:
    bench.types("M", gap_ms=100)
    bench.presses(key, gap_ms=5)
    expected = {Qt.Key.Key_Backspace: "", Qt.Key.Key_Left: "M", Qt.Key.Key_Return: "M\n"}
    assert bench.note.toPlainText() == expected[key]


def test_what_was_held_goes_to_the_field_it_was_typed_into(bench: Bench) -> None:
    bench.types("M", gap_ms=100)
    bench.search.setFocus()
    bench.types("x", gap_ms=100, into=bench.search)
    assert (bench.note.toPlainText(), bench.search.text()) == ("M", "x")


def test_a_damaged_scan_is_told_and_not_typed(bench: Bench) -> None:
    bench.types(PASS[:SHORTEST], gap_ms=4)
    bench.waits()
    assert (bench.heard, bench.note.toPlainText()) == ([PASS[:SHORTEST]], "")


def test_two_scans_in_a_row_are_two(bench: Bench) -> None:
    for _ in range(2):
        bench.types(PASS, gap_ms=4)
        bench.presses(Qt.Key.Key_Return, gap_ms=4)
        bench.clock.ms += 400
    assert bench.heard == [PASS, PASS]
    assert bench.note.toPlainText() == ""


def test_a_scan_is_one_though_the_program_was_busy_meanwhile(bench: Bench) -> None:
    for number, sign in enumerate(PASS):
        bench.clock.ms += 90
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        key.setTimestamp(5000 + 4 * number)
        QApplication.sendEvent(bench.note, key)
        bench.clock.ms += 300
        bench.scanner._on_quiet()
    bench.waits()
    assert (bench.heard, bench.note.toPlainText()) == ([PASS], "")


def test_a_scanner_that_stumbles_within_a_pass_is_still_one(bench: Bench) -> None:
    bench.types(PASS[:20], gap_ms=4)
    bench.clock.ms += 120
    bench.scanner._on_quiet()
    bench.types(PASS[20:], gap_ms=4)
    bench.presses(Qt.Key.Key_Return, gap_ms=4)
    assert (bench.heard, bench.note.toPlainText()) == ([PASS], "")


def test_equal_keys_right_behind_each_other_are_no_key_kept_down(bench: Bench) -> None:
    for number, sign in enumerate(PASS):
        bench.clock.ms += 2
        is_same = number > 0 and PASS[number - 1] == sign
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign, is_same)
        QApplication.sendEvent(bench.note, key)
    bench.waits()
    assert (bench.heard, bench.note.toPlainText()) == ([PASS], "")


def test_slow_keys_stay_slow_whatever_the_system_says_of_their_time(bench: Bench) -> None:
    for number, sign in enumerate("M1 is her gate"):
        bench.clock.ms += 90
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        key.setTimestamp(5000 + 90 * number)
        QApplication.sendEvent(bench.note, key)
    bench.waits()
    assert (bench.heard, bench.note.toPlainText()) == ([], "M1 is her gate")


def test_typing_right_after_a_scan_is_typing(bench: Bench) -> None:
    bench.types(PASS, gap_ms=4)
    bench.types("ok", gap_ms=100)
    assert bench.heard == [PASS]
    assert bench.note.toPlainText() == "ok"


def test_two_windows_of_one_program_keep_their_own_keys_in_order(qtbot: QtBot) -> None:
    ours, theirs = Bench(qtbot), Bench(qtbot)
    for bench, text in ((ours, "Mia Lindgren. My M12"), (theirs, "M, then M1")):
        bench.window.activateWindow()
        bench.note.setFocus()
        qtbot.waitUntil(bench.note.hasFocus)
        for sign in text:
            bench.types(sign, gap_ms=60)
            other = theirs if bench is ours else ours
            assert other.scanner.held == ""
        bench.waits()
        assert bench.note.toPlainText() == text
    assert ours.note.toPlainText() == "Mia Lindgren. My M12"


def test_a_scan_is_for_the_window_it_was_typed_into(qtbot: QtBot) -> None:
    ours, theirs = Bench(qtbot), Bench(qtbot)
    theirs.types(PASS, gap_ms=4)
    theirs.waits()
    assert (ours.heard, theirs.heard) == ([], [PASS])


def test_what_an_input_method_writes_comes_after_the_key_that_was_held(bench: Bench) -> None:
    bench.types("M", gap_ms=100)
    written = QInputMethodEvent()
    written.setCommitString("美")
    QApplication.sendEvent(bench.note, written)
    assert bench.note.toPlainText() == "M美"


def test_only_a_pass_may_be_one() -> None:
    assert may_be_scan("M1")
    assert not may_be_scan("M0")
    assert not may_be_scan("S1")
    assert not may_be_scan("")
