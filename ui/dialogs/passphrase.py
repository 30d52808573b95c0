"""Asks for the passphrase of the copy on this computer, where there is no keyring."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.entry import EntryDialog
from ui.words.said import said

LEAST = 8
"""Fewest characters of a new passphrase."""


class PassphraseDialog(EntryDialog):
    """Takes a new passphrase twice, or the one the copy was made with once."""

    def __init__(
        self, *, is_new: bool, is_rule: bool = False, parent: QWidget | None = None
    ) -> None:
        """Ask; *is_rule* says that a new one is wanted because the company wants it."""
        title = "Choose a passphrase" if is_new else "Unlock this computer's copy"
        words = "Enter the passphrase that was chosen when the copy was made."
        if is_rule:
            words = (
                "Your company wants one on this computer. It locks the copy of the CRM and your "
                "notes; it is asked for at each start and cannot be recovered."
            )
        elif is_new:
            words = (
                "This computer has no safe place for keys. The passphrase locks the copy of the "
                "CRM and your notes; it is asked for at each start and cannot be recovered."
            )
        action = "Set passphrase" if is_new else "Unlock"
        super().__init__(said(title), said(words), said(action), parent)
        self._first = self.add_field(self.tr("Passphrase"), is_secret=True)
        self._second = self.add_field(self.tr("Once more"), is_secret=True) if is_new else None
        self.finish()

    @property
    def passphrase(self) -> str:
        """Return what was typed."""
        return self._first.text()

    def problem(self) -> str:
        """Return why it cannot be taken."""
        if not self.passphrase:
            return self.tr("Type the passphrase.")
        if self._second is None:
            return ""
        if len(self.passphrase) < LEAST:
            return self.tr("Take at least {count} characters.").format(count=LEAST)
        if self._second.text() != self.passphrase:
            return self.tr("The two are not the same.")
        return ""
