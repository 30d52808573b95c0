"""Who sits down: by name, or with a badge, and a badge that is nobody's says so."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from ui.dialogs.people import PeopleDialog

BADGE = "EMP-0088-4711"


def test_a_badge_that_is_nobodys_says_so_and_the_next_scan_counts(qtbot: QtBot) -> None:
    dialog = PeopleDialog(["Agent 88"], knows_badge=BADGE.__eq__)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "EMP-0000-0000")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "nobody" in dialog.error
    assert dialog.result() != QDialog.DialogCode.Accepted
    QTest.keyClicks(field, BADGE)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.badge) == (QDialog.DialogCode.Accepted, BADGE)
