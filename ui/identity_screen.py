"""Verification on screen: what is asked and how it went becomes part of the call, step by step."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.domain.identity_check import IdentityCheck
from agent_console.ids import CustomerId
from agent_console.logs import Plain, area
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.saving import Saving

_log = area("desk")


class IdentityScreen(QObject):
    """Keeps the check of each call in its draft; the log says level and question, no answer."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._card = window.verify
        self._desk = desk
        self._calls = calls
        self._saving = saving
        self._card.kept = self._kept
        self._card.asked.connect(self._on_asked)
        self._card.judged.connect(self._on_judged)

    def _kept(self, customer: CustomerId) -> IdentityCheck | None:
        draft = self._calls.draft
        return draft.check_of(customer) if draft is not None else None

    @Slot()
    def _on_asked(self) -> None:
        check, question = self._card.check, self._card.next_question
        if check is not None and question is not None and check.asked is None:
            self._keep(check.with_asked(question))

    @Slot(bool)
    def _on_judged(self, is_right: bool) -> None:  # noqa: FBT001 the shape of the signal
        check = self._card.check
        if check is None or check.asked is None:
            return
        made = check.with_answer(is_right=is_right, at=self._desk.clock())
        word = Plain("right" if is_right else "wrong")
        _log.info(
            "identity asked: %s, %s; level %s", Plain(check.asked), word, Plain(made.level.name)
        )
        self._keep(made)

    def _keep(self, check: IdentityCheck) -> None:
        call = self._calls.current
        if call is None:
            return
        if self._saving(partial(self._calls.work.check_identity, call, check)) is not None:
            self._card.show_check(check)
