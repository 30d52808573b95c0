"""Hands a call over: asks to whom, shows the words, and does it once."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.colleagues import Target, matching, target, targets
from agent_console.desk.transfer import hand_over, handing_over, taking_back
from agent_console.domain.call import Stage
from agent_console.domain.draft import Draft
from agent_console.domain.presence import PresenceState
from agent_console.ids import AgentId, CallId
from agent_console.wire.call_control import Command
from agent_console.wire.operation import TransferCall
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.palette.palette import Palette
from ui.palette.rows import Row
from ui.panes.notice_bar import Notice
from ui.panes.transfer import TransferPane
from ui.presence_screen import PresenceScreen
from ui.saving import Saving
from ui.telephone import Telephone
from ui.words.handing_over import headline_of, summary_of
from ui.words.presences import about_target, presence_name
from ui.words.said import said
from ui.words.telephone import by_hand

_NOTICE = "transfer"
_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})


class TransferScreen(QObject):
    """F8, and "hand back": nothing is handed over before the words were seen.

    Signals:
        answered: The colleague speaks with the caller now (their name).
    """

    answered = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        presence: PresenceScreen,
        telephone: Telephone,
        saving: Saving,
    ) -> None:
        super().__init__(presence)
        self._window, self._desk, self._calls = window, desk, calls
        self._presence, self._telephone, self._saving = presence, telephone, saving
        self._offered: dict[str, Target] = {}
        self._call: CallId | None = None
        self._made_over: TransferCall | None = None
        """What was handed over last and nobody has taken, as far as is known here."""
        self.palette: Palette | None = None
        """Made when it is first wanted, as is `pane`."""
        self.pane: TransferPane | None = None
        window.call_bar.transfer_requested.connect(self.ask)
        presence.colleagues_changed.connect(self._on_colleagues_changed)
        presence.colleagues_changed.connect(self._look_for_answer)
        window.notices.action_requested.connect(self._on_notice_action)
        calls.changed.connect(self._on_calls_changed)

    @property
    def is_online(self) -> bool:
        """Tell whether the colleague can hear of it at once."""
        return self._presence.is_online

    @property
    def is_possible(self) -> bool:
        """Tell whether somebody is on the line in the call on the screen."""
        return self._spoken() is not None

    @Slot()
    def ask(self) -> None:
        """Ask to whom the call on the screen goes."""
        if self._spoken() is None:
            return
        if self.palette is None:
            self.palette = Palette(
                self._window,
                self._rows,
                name=said("Hand the call over to"),
                hint=said("Colleague or queue"),
                nothing=said("Try the beginning of a name, an extension or a queue."),
            )
            self.palette.picked.connect(self._on_picked)
        self.palette.open("")

    @Slot(str)
    def hand_back(self, agent: str) -> None:
        """Show the words for one colleague, who served this customer before."""
        known = self._desk.files.cache.agent(agent)
        if known is not None:
            self._show(target(known, self._presence.colleagues))

    def _spoken(self) -> Draft | None:
        """Return the call on the screen if somebody is on the line."""
        draft = self._calls.draft
        is_spoken = draft is not None and draft.call is not None and draft.call.stage in _SPOKEN
        return draft if is_spoken else None

    def _rows(self, typed: str) -> list[Row]:
        everyone = self._desk.files.cache.agents()
        me = self._calls.work.agent.id
        found = matching(targets(everyone, self._presence.colleagues, me=me), typed)
        self._offered = {one.key: one for one in found}
        return [_row(one, typed, is_first=_begins(found, place)) for place, one in enumerate(found)]

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        self._show(self._offered[key])

    def _show(self, to: Target) -> None:
        draft = self._spoken()
        if draft is None:
            return
        self._call = draft.id
        pane = self.pane or self._made()
        summary = summary_of(draft, self._calls.shown, now=self._desk.clock())
        pane.open(to, summary, hint=self._hint(to))

    def _hint(self, to: Target) -> str:
        if not self.is_online:
            return said(
                "The CRM is away: connect the caller at your telephone and tell {name} yourself."
                " The words follow into the history.",
                name=to.name,
            )
        hint = by_hand(Command.TRANSFER, self._telephone.commands)
        if hint and to.extension:
            return said("{hint} Extension {number}.", hint=hint, number=to.extension)
        return hint

    def _made(self) -> TransferPane:
        pane = self.pane = TransferPane(self._window)
        pane.send_requested.connect(self._on_send_requested)
        pane.other_requested.connect(self.ask)
        pane.left.connect(self._on_left)
        return pane

    @Slot(str)
    def _on_send_requested(self, summary: str) -> None:
        pane, call = self.pane, self._call
        draft = self._spoken()
        if pane is None or pane.target is None or draft is None or draft.id != call:
            return
        to, at = pane.target, self._desk.clock()
        agent = self._calls.work.agent
        made = handing_over(draft, agent, to, summary, headline=headline_of(to), at=at)
        if self._saving(partial(self._queue, draft.id, made)) is None:
            pane.show_problem(said("It was not handed over."), said("Free some space, then retry."))
            return
        self._telephone.tell(
            Command.TRANSFER, made.call, to_agent=to.agent_id, to="" if to.agent_id else to.name
        )
        self._made_over = made
        self._desk.nudge()
        pane.leave()
        self._say(to)
        self._calls.show(self._calls.work[draft.id])
        self._calls.show_stages()

    def _queue(self, call: CallId, made: TransferCall) -> Draft:
        return hand_over(self._calls.work, self._desk.files.journal, call, made, at=made.at)

    def _say(self, to: Target) -> None:
        advice = (
            said("The words are on their screen when the call arrives. Wrap up your part.")
            if self.is_online
            else self._hint(to)
        )
        self._window.notices.show_notice(
            Notice(
                key=_NOTICE,
                title=said("Handed over to {name}", name=to.name),
                advice=advice,
                action=said("Take it back") if self.is_online else "",
                tone="primary",
            )
        )

    @Slot()
    def _look_for_answer(self) -> None:
        """Say that the colleague speaks, once; then the call cannot be taken back any more."""
        made = self._made_over
        colleague = made.handover.to_id if made is not None else None
        if made is None or colleague is None:
            return
        if self._presence.colleagues.of(colleague) is PresenceState.ON_CALL:
            self._made_over = None
            self._window.notices.clear_notice(_NOTICE)
            self.answered.emit(made.handover.to_name)

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        made = self._made_over
        if key != _NOTICE or made is None:
            return
        me, at = self._calls.work.agent, self._desk.clock()
        back = taking_back(made, me, headline=said("Taken back"), at=at)
        if self._saving(partial(self._queue_back, back)) is None:
            return
        self._made_over = None
        self._window.notices.clear_notice(_NOTICE)
        self._telephone.tell(Command.TRANSFER, back.call, to_agent=me.id)
        self._desk.nudge()

    def _queue_back(self, back: TransferCall) -> bool:
        self._desk.files.journal.queue(back, at=back.at)
        return True

    @Slot()
    def _on_left(self) -> None:
        self._call = None
        self._window.notes.edit.setFocus()

    @Slot()
    def _on_colleagues_changed(self) -> None:
        if self.palette is not None:
            self.palette.refresh()
        pane = self.pane
        if pane is not None and pane.is_open and pane.target is not None and pane.target.agent_id:
            known = self._desk.files.cache.agent(AgentId(pane.target.agent_id))
            if known is not None:
                pane.show_presence(target(known, self._presence.colleagues))

    @Slot()
    def _on_calls_changed(self) -> None:
        """Close where the call on the screen is another one, or over."""
        draft = self._spoken()
        if self.pane is not None and self.pane.is_open and (not draft or draft.id != self._call):
            self.pane.leave()
        if self._calls.draft is None:
            self._window.notices.clear_notice(_NOTICE)


def _begins(found: tuple[Target, ...], place: int) -> bool:
    """Tell whether another group begins at *place*."""
    return place == 0 or (found[place].agent_id is None) != (found[place - 1].agent_id is None)


def _row(one: Target, typed: str, *, is_first: bool) -> Row:
    is_queue = one.agent_id is None
    heading = said("Queues") if is_queue else said("Colleagues")
    return Row(
        id=one.key,
        title=one.name,
        about=about_target(one),
        icon="person" if not is_queue else "phone",
        far="" if is_queue else presence_name(one.presence),
        heading=heading if is_first else "",
        typed=typed,
    )
