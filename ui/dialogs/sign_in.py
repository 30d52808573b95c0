"""Asks which hub this desk belongs to, and sees somebody through signing in there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ui.dialogs.entry import EntryDialog
from ui.theme.fonts import font
from ui.theme.tokens import TEXT_TITLE
from ui.widgets.button import ActionButton
from ui.words.said import said


class SignInDialog(EntryDialog):
    """Takes the address of the hub; the rest happens in a browser, here or elsewhere.

    Who was given a token types it instead.

    Signals:
        code_requested: There is no browser here: a code is wanted.
    """

    code_requested = Signal()

    def __init__(self, *, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            said("Sign in"),
            said("You go on in your browser. What you wrote stays on this computer."),
            said("Sign in"),
            parent,
        )
        self._address = self.add_field(self.tr("Address of the CRM"), hint="https://")
        self._address.setText(address)
        self._token = self.add_field(
            self.tr("Token"), is_secret=True, hint=self.tr("only if you were given one")
        )
        self._ways = QComboBox()
        self._ways.setAccessibleName(self.tr("Sign in with"))
        self._ways.hide()
        self._column.addWidget(self._ways)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.hide()
        self._column.addWidget(self._told)
        self._code = QLabel()
        self._code.setFont(font(TEXT_TITLE, "heavy"))
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.hide()
        self._column.addWidget(self._code)
        self.code_button = ActionButton(self.tr("No browser here: show a code"), "sign_in.code")
        self.code_button.clicked.connect(self.code_requested)
        self.code_button.hide()
        self._column.addWidget(self.code_button)
        self.finish()
        (self.accept_button if address else self._address).setFocus()

    def fix_address(self, *, is_fixed: bool) -> None:
        """Show where to sign in, but let nobody change it."""
        self._address.setReadOnly(is_fixed)

    @property
    def address(self) -> str:
        """Return the address without a slash at its end."""
        return self._address.text().strip().rstrip("/")

    @property
    def token(self) -> str:
        """Return the token as it was typed; empty for signing in with a browser."""
        return self._token.text().strip()

    @property
    def way(self) -> int:
        """Return which of the ways shown is chosen."""
        return max(0, self._ways.currentIndex())

    @property
    def told(self) -> str:
        """Return what the person is to do now."""
        return f"{self._told.text()} {self._code.text()}".strip()

    def show_ways(self, names: Sequence[str]) -> None:
        """Let the person choose where to sign in, where there is a choice."""
        if [self._ways.itemText(place) for place in range(self._ways.count())] != list(names):
            self._ways.clear()
            self._ways.addItems(list(names))
        self._ways.setVisible(len(names) > 1)

    def show_asking(self) -> None:
        """Say that the hub is asked."""
        self._show(self.tr("Asking the CRM how to sign in …"))

    def show_browser(self) -> None:
        """Say that it goes on in the browser, and offer a code."""
        self._show(self.tr("Go on in your browser, then come back here."))
        self.code_button.show()

    def show_code(self, code: str, address: str) -> None:
        """Show what to type into a browser elsewhere."""
        words = self.tr("Open {address} on a telephone or another computer, and type this code:")
        self._show(words.format(address=address))
        self.code_button.hide()
        self._code.setText(code)
        self._code.setAccessibleName(" ".join(code))
        self._code.show()

    def show_failed(self, text: str, advice: str = "") -> None:
        """Say what went wrong, and let the person begin again."""
        self._told.hide()
        self._code.hide()
        self.code_button.hide()
        self._enable(is_on=True)
        self.show_error(text, advice)

    def _show(self, words: str) -> None:
        self._enable(is_on=False)
        self.show_error("")
        self._code.hide()
        self._told.setText(words)
        self._told.show()

    def _enable(self, *, is_on: bool) -> None:
        for field in (self._address, self._token, self._ways, self.accept_button):
            field.setEnabled(is_on)

    def problem(self) -> str:
        """Return why it cannot be sent."""
        if not self.address.startswith(("https://", "http://")):
            return self.tr("The address begins with https://")
        return ""
