"""Asks why somebody has to see what their role does not show."""

from PySide6.QtWidgets import QWidget

from agent_console.desk.glass import SHORTEST_REASON
from ui.dialogs.entry import EntryDialog
from ui.words.said import said


class GlassDialog(EntryDialog):
    """Takes the reason, and stays open while the CRM is asked."""

    def __init__(self, name: str, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(
            said("See everything about {name}", name=name),
            said(
                "Your role is not shown everything. For {count} minutes you will be; that you "
                "looked, and why, is written down for supervisors.",
                count=minutes,
            ),
            said("Show everything"),
            parent,
        )
        self._reason = self.add_field(said("Why do you need it?"))
        self._reason.setMaxLength(200)
        self.finish()
        self._reason.setFocus()

    @property
    def reason(self) -> str:
        """Return what was typed."""
        return self._reason.text().strip()

    def problem(self) -> str:
        """Return why it cannot be taken."""
        return "" if len(self.reason) >= SHORTEST_REASON else said("Say why, in a few words.")

    def wait(self, *, is_asking: bool) -> None:
        """Take nothing else while the CRM is asked."""
        self.accept_button.setEnabled(not is_asking)
