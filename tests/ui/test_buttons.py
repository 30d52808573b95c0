import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme
from ui.widgets import canvas, lettering
from ui.widgets.button import ActionButton
from ui.widgets.kept import make_wished


@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "good"])
@pytest.mark.parametrize("state", ["calm", "pressed", "off"])
def test_words_stay_readable_however_often_a_button_is_drawn(
    qapp: QApplication, qtbot: QtBot, kind: str, state: str
) -> None:
    apply_theme(qapp, "light")
    lettering.forget()
    canvas.forget()
    button = ActionButton("Wrap up", "F9", kind=kind, ground="surface")
    qtbot.addWidget(button)
    button.setDown(state == "pressed")
    button.setEnabled(state != "off")
    first = button.grab().toImage()
    for _ in range(3):  # by then its words would be copied from a picture of them
        make_wished()
        canvas.forget()
        again = button.grab().toImage()
    assert again == first
