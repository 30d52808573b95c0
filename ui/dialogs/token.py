"""Asks which hub this desk belongs to and for its token."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.entry import EntryDialog
from ui.words.said import said


class TokenDialog(EntryDialog):
    """Takes the address of the hub and the token of this agent."""

    def __init__(self, *, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            said("Sign in"),
            said("Your supervisor gives you both. What you wrote stays on this computer."),
            said("Sign in"),
            parent,
        )
        self._address = self.add_field(self.tr("Address of the CRM"), hint="https://")
        self._address.setText(address)
        self._token = self.add_field(self.tr("Token"), is_secret=True)
        self.finish()
        (self._token if address else self._address).setFocus()

    @property
    def address(self) -> str:
        """Return the address without a slash at its end."""
        return self._address.text().strip().rstrip("/")

    @property
    def token(self) -> str:
        """Return the token as it was typed."""
        return self._token.text().strip()

    def problem(self) -> str:
        """Return why it cannot be sent."""
        if not self.address.startswith(("https://", "http://")):
            return self.tr("The address begins with https://")
        return "" if self.token else self.tr("Type the token.")
