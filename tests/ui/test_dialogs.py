import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.crashes import NoteStanding
from ui.dialogs.crash import CrashDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.sign_in import SignInDialog


def test_a_new_passphrase_is_typed_twice_and_long_enough(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(is_new=True)
    qtbot.addWidget(dialog)
    first, second = dialog._first, dialog._second
    for one, two, words in (
        ("", "", "Type the passphrase."),
        ("short", "short", "at least 8"),
        ("long enough", "long enouhg", "not the same"),
    ):
        first.setText(one)
        second.setText(two)
        with qtbot.assertNotEmitted(dialog.submitted):
            dialog.accept_button.click()
        assert words in dialog.error
    second.setText("long enough")
    with qtbot.waitSignal(dialog.submitted):
        dialog.accept_button.click()
    assert dialog.error == ""
    assert dialog.passphrase == "long enough"


def test_a_wrong_passphrase_is_told_in_the_dialog(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(is_new=False)
    qtbot.addWidget(dialog)
    dialog.show_error("This is not the passphrase.", "Try again.")
    assert dialog.error == "This is not the passphrase. Try again."


def test_sign_in_wants_an_address_and_takes_a_token(qtbot: QtBot) -> None:
    dialog = SignInDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog._token.setText(" t0ken ")
    dialog.accept_button.click()
    assert "https://" in dialog.error
    dialog._address.setText("https://crm.example.com/ ")
    with qtbot.waitSignal(dialog.submitted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.address, dialog.token) == ("https://crm.example.com", "t0ken")


@pytest.mark.parametrize(
    ("standing", "comes_along"), [(NoteStanding.SAVED, True), (NoteStanding.NOT_SAVED, False)]
)
def test_only_a_note_that_is_safe_is_said_to_come_along(
    qtbot: QtBot, standing: NoteStanding, *, comes_along: bool
) -> None:
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    dialog.show_crash(None, standing)
    assert ("comes along" in dialog.about.text()) is comes_along
    assert dialog.again.isEnabled() is comes_along
