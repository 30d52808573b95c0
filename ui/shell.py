"""What is around the calls: settings, keys, undo, layout, inspector, words in the corner."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.policy import Decided, Policy
from agent_console.settings import Settings
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import Choice
from ui.announcing import announce
from ui.help.screen import HelpScreen
from ui.inspector.screen import InspectorScreen
from ui.key_sheet import KeySheet
from ui.keys import shortcut
from ui.layout_kept import LayoutKept
from ui.main_window import MainWindow
from ui.notifying import Notifying
from ui.settings_screen.screen import SettingsScreen
from ui.theme import CHOICES, apply_theme
from ui.theme.motion import wear_calm
from ui.toasts import Toast, Toasts
from ui.undoing import Deed, Undoing
from ui.window_place import LAST
from ui.words.choices import choice_words
from ui.words.said import said

if TYPE_CHECKING:
    from ui.gate.screen import GateScreen
    from ui.review.screen import ReviewScreen
    from ui.wiring import Wiring


class Shell(QObject):
    """Holds the parts that are there with and without open files."""

    def __init__(
        self,
        window: MainWindow,
        profile: Profile,
        parent: QObject,
        *,
        decided: Decided = Policy,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wiring: Wiring | None = None
        self._theme = ""
        self._stages: dict[CallId, Stage] = {}
        self.undoing = Undoing(self)
        self.toasts = Toasts(window)
        self.settings = SettingsScreen(window, profile, self.undoing, self, decided=decided)
        self.layout_kept = LayoutKept(window, profile.layout, self)
        self.sheet = KeySheet(window, self)
        self.help = HelpScreen(window, self)
        self.notifying = Notifying(window, self)
        self.inspector = InspectorScreen(window, self.settings, self)
        self._connect()
        self.problem = self.settings.read()
        """What was wrong with the settings, if anything: the defaults hold then."""
        self._wear(self.settings.settings)

    def _connect(self) -> None:
        self.undoing.taken_back.connect(self._on_taken_back)
        self.undoing.too_late.connect(self._on_too_late)
        self.settings.applied.connect(self._on_applied)
        self.settings.layout_reset_requested.connect(self._on_reset_layout)
        self.settings.not_kept.connect(self._on_not_kept)
        self.settings.refused.connect(self._on_said)
        shortcut("program.keys", self._window, self.sheet.toggle)
        shortcut("program.inspector", self._window, self.inspector.toggle)
        shortcut("program.undo", self._window, self.undoing.undo)
        shortcut("screen.theme", self._window, self._on_next_theme)
        shortcut("screen.reset_layout", self._window, self._on_reset_layout)

    def opened(self, wiring: "Wiring") -> None:
        """Work with what the open files offer."""
        self._wiring = wiring
        self.inspector.work_with(wiring)
        wiring.palette.setting_picked.connect(self.settings.open)
        wiring.outbox.dropped.connect(self._on_dropped)
        wiring.team.transfer.answered.connect(self._on_colleague_answered)
        wiring.wrapped.handed_over.connect(self._on_handed_over)
        wiring.wrapped.over.connect(self._on_sent)
        wiring.follow_ups.done_here.connect(self._on_followed_up)
        wiring.objecting.noted.connect(self._on_objected)
        wiring.objecting.not_needed.connect(self._on_said)
        wiring.glass.said_so.connect(self._on_said)
        wiring.follow_ups.desktop_wanted.connect(self.notifying.say)
        self._window.do_next.chosen.connect(self._on_chosen)
        self._window.do_next.choice_undone.connect(self._on_choice_undone)
        wiring.popped.connect(self._on_popped)
        wiring.call_heard.connect(self._on_call_heard)
        wiring.agent_known.connect(self.wear_layout)
        self.wear_layout(wiring.agent)
        wiring.gate.made.connect(self._on_gate_made)
        if wiring.gate.screen is not None:
            self._on_gate_made(wiring.gate.screen)
        wiring.review.made.connect(self._on_review_made)

    @Slot(object)
    def _on_gate_made(self, gate: "GateScreen") -> None:
        gate.keys_requested.connect(self.sheet.toggle)
        gate.said_so.connect(self._on_said)

    @Slot(object)
    def _on_review_made(self, review: "ReviewScreen") -> None:
        review.said_so.connect(self._on_said)
        review.sent.connect(self._on_sent_to_agent)

    @Slot(str)
    def _on_sent_to_agent(self, words: str) -> None:
        review = self._wiring.review.screen if self._wiring is not None else None
        if review is not None:
            self.toasts.say(Toast(words, key="program.undo"))
            self.undoing.did(Deed(words, review.reading.take_back, "coached"))

    @Slot(str)
    def _on_said(self, words: str) -> None:
        self.toasts.say(Toast(words, "info"))

    @Slot(object)
    def wear_layout(self, agent: Agent) -> None:
        """Put the window as somebody of this role had it."""
        self.layout_kept.wear(agent.role if agent.login else LAST)

    def close(self) -> None:
        """Note how the window stands, and leave nothing on the desktop."""
        self.notifying.close()
        self.inspector.close()
        self.layout_kept.keep()

    @Slot(object)
    def _on_call_heard(self, event: CallEvent) -> None:
        """Tell of a ring, on the desktop and to a screen reader; it takes the screen."""
        self.notifying.on_call_heard(event)
        call = event.call
        if call.stage is not self._stages.get(call.id):
            announce(self._window, _heard(call), is_urgent=call.stage is Stage.RINGING)
        self._stages[call.id] = call.stage
        if call.stage is Stage.CLOSED:
            del self._stages[call.id]

    @Slot()
    def _on_popped(self) -> None:
        """Let no list hide the call that took the screen."""
        if self._wiring is not None:
            self._wiring.palette.close()
        self.sheet.close()

    # settings

    @Slot(object)
    def _on_applied(self, settings: Settings) -> None:
        if settings.screen.theme != self._theme:
            dress(settings.screen.theme)
        self._wear(settings)
        if self._wiring is not None:
            self._wiring.take_settings(settings)

    def _wear(self, settings: Settings) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear_calm(app, is_calm=settings.screen.calm)
        self._theme = settings.screen.theme
        self.notifying.is_on = settings.screen.desktop_notices
        self.layout_kept.is_on = settings.screen.keep_layout

    @Slot(str)
    def _on_not_kept(self, why: str) -> None:
        self.toasts.say(Toast(why, "alert", "warn"))

    @Slot()
    def _on_next_theme(self) -> None:
        now = CHOICES.index(self.settings.settings.screen.theme)
        self.settings.change("screen.theme", CHOICES[(now + 1) % len(CHOICES)])

    # undo

    @Slot(str, object)
    def _on_chosen(self, action: str, choice: Choice) -> None:
        shown = self._window.do_next.suggestion
        what = shown.title if shown is not None and shown.action == action else action
        words = said("{choice}: {what}", choice=choice_words(choice), what=what)
        call = self._call_on_screen
        back = partial(self._take_choice_back, call, action)
        self.undoing.did(Deed(words, back, f"choice:{call}:{action}"))

    @property
    def _call_on_screen(self) -> CallId | None:
        return self._wiring.calls.current if self._wiring is not None else None

    def _take_choice_back(self, call: CallId | None, action: str) -> bool:
        return call == self._call_on_screen and self._window.do_next.take_back(action)

    @Slot(str)
    def _on_choice_undone(self, action: str) -> None:
        self.undoing.forget(f"choice:{self._call_on_screen}:{action}")

    @Slot(str)
    def _on_handed_over(self, words: str) -> None:
        if self._wiring is not None:
            self.undoing.did(Deed(words, self._wiring.wrapped.take_back, "wrapped"))

    @Slot()
    def _on_sent(self) -> None:
        self.undoing.forget("wrapped")

    @Slot(str)
    def _on_followed_up(self, words: str) -> None:
        if self._wiring is not None:
            self.undoing.did(Deed(words, self._wiring.follow_ups.take_back, "followed up"))

    @Slot(str)
    def _on_objected(self, words: str) -> None:
        if self._wiring is not None:
            self.toasts.say(Toast(words, key="program.undo"))
            self.undoing.did(Deed(words, self._wiring.objecting.take_back, "objected"))

    @Slot(str)
    def _on_colleague_answered(self, name: str) -> None:
        self.toasts.say(Toast(said("{name} speaks with the caller", name=name), "phone"))

    @Slot(str)
    def _on_dropped(self, words: str) -> None:
        if self._wiring is not None:
            self.undoing.did(Deed(words, self._wiring.outbox.put_back, "dropped"))

    @Slot(str)
    def _on_taken_back(self, words: str) -> None:
        self.toasts.say(Toast(said("Undone: {what}", what=words), "undo"))

    @Slot(str)
    def _on_too_late(self, words: str) -> None:
        late = said("Too late to undo: {what}", what=words) if words else said("Nothing to undo")
        self.toasts.say(Toast(late, "info", "ink_soft"))

    @Slot()
    def _on_reset_layout(self) -> None:
        before: dict[str, Any] = self.layout_kept.reset()
        words = said("Layout as shipped")
        self.toasts.say(Toast(words, key="program.undo"))
        self.undoing.did(Deed(words, lambda: self.layout_kept.take_back(before)))


def _heard(call: Call) -> str:
    words = {
        Stage.RINGING: said("A call is ringing"),
        Stage.TALKING: said("Connected"),
        Stage.HELD: said("On hold"),
        Stage.WRAP_UP: said("The call has ended; finish your note"),
        Stage.CLOSED: said("Call ended"),
    }[call.stage]
    return f"{words}. {call.queue}" if call.queue and call.stage is Stage.RINGING else words


def dress(theme: str) -> None:
    """Dress the program in a theme."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme)
