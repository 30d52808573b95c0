"""The follow-ups on screen: what there is to do, and reminders that never come into a call."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.agreeing import owners
from agent_console.desk.due_times import Pick, picks
from agent_console.desk.follow_ups import Deed, FollowUps
from agent_console.desk.reminders import Manner, Reminders, manner
from agent_console.domain.call import Stage
from agent_console.domain.follow_up import Owner
from agent_console.domain.to_do import ToDo, overdue_count
from agent_console.errors import ConsoleError
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.keys import KEYS, key_of, offer
from ui.main_window import MainWindow
from ui.panes.follow_ups import FollowUpsPane
from ui.panes.notice_bar import Notice
from ui.widgets.badge_button import BadgeButton
from ui.words import dues
from ui.words.problems import advice, problem
from ui.words.said import counted, said

LOOK_MS = 15_000
"""So often it is looked at what is due."""
DUE = "due"
_BUSY = frozenset({Stage.RINGING, Stage.TALKING, Stage.HELD, Stage.WRAP_UP})


class FollowUpsScreen(QObject):
    """Opens the follow-ups beside the calls, does what is asked for there, and reminds.

    Signals:
        done_here: Something was done that can be taken back; what, in words.
        desktop_wanted: A title and a line for the desktop; they name no customer.
    """

    done_here = Signal(str)
    desktop_wanted = Signal(str, str)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._desk = desk
        self._calls = calls
        self._reminders = Reminders()
        self._deed: Deed | None = None
        self._look_number = 0
        self.listed: tuple[ToDo, ...] = ()
        """What there is to do, as it was last looked at."""
        self.pane: FollowUpsPane | None = None
        """Made when it is first wanted."""
        self.button = BadgeButton("check", "")
        offer("follow_ups.open", self.button)
        self.button.clicked.connect(self._on_button_clicked)
        window.rail.add_place(self.button)
        window.notices.action_requested.connect(self._on_notice_action)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()
        self._look = _timer(self, LOOK_MS, self.refresh)
        self._look.start()
        self._undo_time = _timer(self, 0, self._on_undo_over)
        self._undo_time.setSingleShot(True)

    @property
    def is_open(self) -> bool:
        """Tell whether the follow-ups are what is seen."""
        return self.pane is not None and self._window.pages.currentWidget() is self.pane

    @Slot()
    def open(self) -> None:
        """Show the follow-ups in the place of the calls."""
        pane = self.pane or self._made()
        pane.show_owners(list(self._owners()))
        self._show()
        self._window.notices.clear_notice(DUE)
        self._window.show_aside(pane)
        pane.take_keyboard()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at what there is to do, in the background; then show it."""
        self._look_number += 1
        self._tasks.run(
            self,
            self._follow_ups().mine,
            done=partial(self._on_listed, self._look_number),
            failed=self._on_not_listed,
        )

    def _follow_ups(self) -> FollowUps:
        made = FollowUps(self._desk.files, self._desk.agent, clock=self._desk.clock)
        made.hold = timedelta(seconds=self._desk.settings.work.undo_s)
        return made

    def _made(self) -> FollowUpsPane:
        pane = self.pane = FollowUpsPane()
        self._window.rail.stands_for(pane, self.button)
        pane.customer_requested.connect(self._on_customer_requested)
        pane.done.connect(self._on_done)
        pane.moved.connect(self._on_moved)
        pane.given.connect(self._on_given)
        pane.undo_requested.connect(self.take_back)
        pane.left.connect(self._window.show_calls)
        return pane

    def _owners(self) -> Iterator[tuple[str, Owner]]:
        agent = self._desk.agent
        for owner in owners(agent, self._desk.files.cache.agents()):
            if owner.id is None:
                yield said("Queue {name}", name=owner.name), owner
            elif owner.id != agent.id:
                yield owner.name, owner

    # what there is

    def _on_listed(self, number: int, listed: tuple[ToDo, ...]) -> None:
        """Show what was found, unless something was done since that look began."""
        if number != self._look_number:
            return
        self.listed = listed
        self._show()
        self._remind()

    def _on_not_listed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        if self.pane is not None:
            self.pane.show_remark(problem(error))

    def _show(self) -> None:
        now = self._desk.clock()
        late = overdue_count(self.listed, now=now)
        words = counted(late, "{count} follow-up is overdue", "{count} follow-ups are overdue")
        self.button.show_count(late, words)
        if self.pane is not None:
            self.pane.show_to_dos(self.listed, now=now)

    @property
    def is_on_call(self) -> bool:
        """Tell whether somebody rings, is on the line, or has just been there."""
        return any(one.call is not None and one.call.stage in _BUSY for one in self._calls.work)

    def _remind(self) -> None:
        if not self._desk.settings.work.reminders:
            return
        is_busy = self.is_on_call
        if is_busy:  # the room is the caller's; the rail still counts what is due
            self._window.notices.clear_notice(DUE)
        fresh = self._reminders.fresh(self.listed, now=self._desk.clock(), is_on_call=is_busy)
        if not fresh or self.is_open:
            return
        how = manner(is_on_call=is_busy, is_at_console=self._window.isActiveWindow())
        title = counted(len(fresh), "{count} follow-up is due", "{count} follow-ups are due")
        if how is Manner.DESKTOP:
            self.desktop_wanted.emit(title, said("Open the follow-ups to see them."))
        self._window.notices.show_notice(
            Notice(
                key=DUE,
                title=title,
                advice=self._first_words(fresh[0]),
                action=said("Show"),
                tone="primary",
            )
        )

    def _first_words(self, one: ToDo) -> str:
        when = dues.moment(one.due_at, self._desk.clock())
        return f"{dues.kind(one.kind)}: {one.what} · {one.customer_name} · {when}"

    # what is asked for

    @Slot()
    def _on_button_clicked(self) -> None:
        self.button.setChecked(not self.button.isChecked())
        if self.is_open:
            self._window.show_calls()
        else:
            self.open()

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key == DUE:
            self.open()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.button.show_name(f"{said('Follow-ups')} ({key_of('follow_ups.open')})")

    @Slot(str)
    def _on_customer_requested(self, key: str) -> None:
        """Open the customer beside whoever is on the line; that call stays who it is."""
        one = self._named(key)
        if one is None:
            return
        if self._desk.files.cache.file(one.customer_id, limit=1) is None:
            self._say(said("This customer is not on this PC."))
            return
        shown = self._calls.draft
        if shown is not None and shown.call is None:
            self._calls.work.drop(shown.id)
        self._window.show_calls()
        self._calls.show(self._calls.work.begin(one.customer_id))

    @Slot(str)
    def _on_done(self, key: str) -> None:
        self._do(key, self._follow_ups().done, said("Done: {what}"))

    @Slot(str)
    def _on_moved(self, key: str) -> None:
        tomorrow = picks(self._desk.clock())[Pick.TOMORROW_NOON]
        move = partial(_moved, self._follow_ups(), due_at=tomorrow)
        self._do(key, move, said("Tomorrow: {what}"))

    @Slot(str, object)
    def _on_given(self, key: str, owner: Owner) -> None:
        words = said("Given to {name}: {what}", name=owner.name, what="{what}")
        self._do(key, partial(_given, self._follow_ups(), owner=owner), words)

    def _do(self, key: str, deed: Callable[[ToDo], Deed], words: str) -> None:
        one = self._named(key)
        if one is None:
            return
        try:
            self._deed = deed(one)
        except ConsoleError as exc:
            self._say(f"{problem(exc)}. {advice(exc)}")
            return
        self._look_number += 1
        self.listed = tuple(other for other in self.listed if other.id != key)
        self._show()
        told = words.replace("{what}", one.what)
        if self.pane is not None:
            self.pane.show_undo(told)
        self._undo_time.start(max(1000, int(self._desk.settings.work.undo_s * 1000)))
        self.done_here.emit(told)
        self._desk.nudge()
        self.refresh()

    @Slot()
    def take_back(self) -> bool:
        """Undo what was done last; False if there is nothing."""
        deed, self._deed = self._deed, None
        self._on_undo_over()
        if deed is None:
            return False
        try:
            self._follow_ups().take_back(deed)
        except ConsoleError as exc:
            self._say(f"{problem(exc)}. {advice(exc)}")
            return False
        self._look_number += 1
        self.listed = tuple(
            sorted((*self.listed, deed.to_do), key=lambda one: (one.due_at, one.id))
        )
        self._show()
        if self.pane is not None:
            self.pane.list.choose(deed.to_do.id)
        self._desk.nudge()
        self.refresh()
        return True

    @Slot()
    def _on_undo_over(self) -> None:
        self._undo_time.stop()
        if self.pane is not None:
            self.pane.show_undo("")
        self._desk.nudge()

    def _named(self, key: str) -> ToDo | None:
        return next((one for one in self.listed if one.id == key), None)

    def _say(self, words: str) -> None:
        if self.pane is not None:
            self.pane.show_remark(words)


def _moved(follow_ups: FollowUps, one: ToDo, *, due_at: datetime) -> Deed:
    return follow_ups.move(one, due_at)


def _given(follow_ups: FollowUps, one: ToDo, *, owner: Owner) -> Deed:
    return follow_ups.assign(one, owner)


def _timer(parent: QObject, ms: int, slot: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setInterval(ms)
    made.timeout.connect(slot)
    return made
