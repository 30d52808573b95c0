"""The queue at work: which notes are listed, and what is done with them."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from agent_console.crm.hub import Hub
from agent_console.desk.review import queue
from agent_console.desk.review.searching import search, search_here
from agent_console.domain.note_query import QueryRefused
from agent_console.domain.review import (
    DeedDone,
    DeedKind,
    Flag,
    NoteKey,
    NoteState,
    QueueQuestion,
    ReviewDeed,
    ReviewNote,
)
from agent_console.errors import ConsoleError, HubUnreachable
from agent_console.ids import AgentId, DeedId
from agent_console.store.cache import Cache
from agent_console.wire.review import QueuePage as Window
from agent_console.wire.review import QueueRequest, SearchPage, SearchRequest
from ui.review import note_words, query_words
from ui.review.asking import Asking, away_words
from ui.review.note_list import PAGE
from ui.review.page import QueuePage
from ui.words.said import counted, grouped, said

Spans = tuple[tuple[int, int], ...]


class QueueWork(QObject):
    """Fetches what comes into view and does what is asked for.

    Signals:
        picked: Another note is to be read (`ReviewNote`), with what was searched for; None: none.
        counted: So many notes need a look.
        changed: Something was done with notes.
    """

    picked = Signal(object, object)
    counted = Signal(int)
    changed = Signal()

    def __init__(self, page: QueuePage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking
        self.question = QueueQuestion()
        self.query = ""
        """What is searched for; empty: the queue is listed."""
        self.notes: dict[str, tuple[ReviewNote, Spans]] = {}
        self.count = 0
        self._as_of = self._next = ""
        self._round = 0
        """Answers to an earlier question are dropped."""
        self._alerted: int | None = None
        """Notes that wait because a saved search found them; None: nobody has looked yet."""
        self._last: DeedDone | None = None
        self._judged: tuple[NoteKey, DeedId] | None = None
        """The note that was judged last, and by which deed it left the queue."""
        page.list.wanted.connect(self._on_wanted)
        page.list.picked.connect(self._on_picked)
        page.list.marks_changed.connect(self._on_marks_changed)
        page.chips.chosen.connect(self._on_chip_chosen)
        page.deeds.reviewed.connect(self._on_reviewed)
        page.deeds.dismissed.connect(self._on_dismissed)
        page.deeds.assigned.connect(self._on_assigned)
        page.deeds.undo_requested.connect(self._on_undo)

    # what is listed

    @Slot()
    def refresh(self) -> None:
        """Ask anew for what is listed, from its beginning."""
        self._round += 1
        self._as_of = self._next = ""
        if self.query:
            self._search(is_more=False)
        else:
            self._ask_page(0)

    def ask(self, question: QueueQuestion) -> None:
        """List the queue by another question."""
        self.question, self.query = question, ""
        self._page.list.say_nothing(said("Reading the queue…"))
        self.refresh()

    @Slot(str)
    def search(self, typed: str) -> None:
        """Search all notes; nothing typed leads back to the queue."""
        self.query = typed.strip()
        self.refresh()

    def _ask_page(self, page: int) -> None:
        request = QueueRequest(
            question=self.question, first=page * PAGE, limit=PAGE, as_of=self._as_of
        )
        done = partial(self._on_page, self._round, page)
        failed = partial(self._on_not_listed, self._round, page)
        self._asking.hub(
            partial(_page_of, request=request), done, failed=failed, is_quiet=page == 0
        )

    def _on_page(self, asked: int, page: int, found: Window) -> None:
        if asked != self._round:
            return
        if page == 0:
            self._as_of = found.as_of
            self.count = found.count
            self.notes.clear()
            self._page.list.mark(frozenset())
            self._page.list.say_nothing(self._empty_words())
            self._page.list.begin(found.count)
            self._show_chips(found)
            if not found.count:
                self.picked.emit(None, ())
        self._put(page * PAGE, [(one, ()) for one in found.notes])

    def _show_chips(self, found: Window) -> None:
        is_plain = not self.question.flags
        count = found.count if is_plain else sum(found.counts.values())
        self._page.chips.show_chips(note_words.chips_of(found.counts, count))
        if is_plain and self.question == QueueQuestion():
            self._tell(found)

    def look(self) -> None:
        """Ask how much waits, and for alerts, where the list itself is to stay as it is."""
        request = QueueRequest(limit=1)
        self._asking.hub(partial(_page_of, request=request), self._tell, is_quiet=True)

    def _tell(self, found: Window) -> None:
        """Say how much waits, and that a saved search has found something new."""
        alerted, before = found.counts.get(Flag.SEARCH, 0), self._alerted
        self._alerted = alerted
        self.counted.emit(found.count)
        if before is not None and alerted > before:
            self._asking.say(
                counted(
                    alerted - before,
                    "A saved search found {count} new note",
                    "A saved search found {count} new notes",
                )
            )

    def _empty_words(self) -> str:
        if self.question == QueueQuestion():
            return said("Nothing waits for a look. Well done.")
        return said("No note fits these filters.")

    def _put(self, first: int, found: list[tuple[ReviewNote, Spans]]) -> None:
        now = self._asking.desk.clock()
        for note, spans in found:
            self.notes[note_words.key_of(note)] = (note, spans)
        self._page.list.put(first, [note_words.line_of(note, now, at) for note, at in found])
        self._show_deeds()

    def _on_not_listed(self, asked: int, page: int, error: ConsoleError) -> None:
        if asked != self._round:
            return
        self._page.list.forget_page(page)
        if page == 0:
            self.notes.clear()
            self._page.list.begin(0)
            away = isinstance(error, HubUnreachable)
            words = away_words() if away else said("The queue could not be read.")
            self._page.list.say_nothing(words)
            self._page.chips.show_chips(())
            self.picked.emit(None, ())

    @Slot(int)
    def _on_wanted(self, page: int) -> None:
        if self.query:
            self._search(is_more=True)
        else:
            self._ask_page(page)

    # search

    def _search(self, *, is_more: bool) -> None:
        before = self._next if is_more else ""
        if is_more and not before:
            return
        request = SearchRequest(query=self.query, limit=PAGE, before=before)
        done = partial(self._on_found, self._round, is_more)
        self._asking.hub(
            partial(_found, request=request),
            done,
            failed=partial(self._on_not_found, self._round, request),
            is_quiet=True,
        )

    def _on_found(
        self,
        asked: int,
        is_more: bool,  # noqa: FBT001 - filled in by partial
        found: SearchPage | QueryRefused,
    ) -> None:
        if asked != self._round:
            return
        if isinstance(found, QueryRefused):
            self._show_refused(found)
            return
        first = self.count if is_more else 0
        if not is_more:
            self.notes.clear()
        self.count, self._next = first + len(found.hits), found.next
        more = 1 if found.next else 0
        if is_more:
            self._page.list.grow(self.count + more)
        else:
            self._page.list.say_nothing(said("No note says that."))
            self._page.list.begin(self.count + more)
            self._page.list.mark(frozenset())
        self._page.chips.show_chips(
            note_words.search_chips(self.count, has_more=bool(more), is_local=found.is_local)
        )
        if not self.count:
            self.picked.emit(None, ())
        self._put(first, [(one.note, one.spans) for one in found.hits])

    def _show_refused(self, refused: QueryRefused) -> None:
        self.notes.clear()
        self._page.list.begin(0)
        self._page.list.say_nothing(query_words.refused(refused))
        self._page.chips.show_chips(note_words.search_chips(0, has_more=False, is_local=False))
        self.picked.emit(None, ())

    def _on_not_found(self, asked: int, request: SearchRequest, error: ConsoleError) -> None:
        """Search what this PC holds instead, and say so."""
        if asked != self._round:
            return
        if not isinstance(error, HubUnreachable):
            self._page.list.begin(0)
            self._page.list.say_nothing(said("The search could not be done."))
            return
        work = partial(_found_here, self._asking.desk.files.cache, request)
        self._asking.here(work, partial(self._on_found, asked, bool(request.before)))

    # filters

    @Slot(str)
    def _on_chip_chosen(self, key: str) -> None:
        if key == note_words.BACK:
            self.ask(QueueQuestion())
        elif not self.query:
            flags = () if key == note_words.ALL else (Flag(key),)
            self.question = replace(self.question, flags=flags)
            self.refresh()

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        if key in self.notes:
            self.picked.emit(*self.notes[key])
        self._show_deeds()

    @Slot()
    def _on_marks_changed(self) -> None:
        self._show_deeds()

    def _show_deeds(self) -> None:
        marks = len(self._page.list.marks)
        count = self.count if self._is_whole else marks
        chosen = self._page.list.chosen
        has_note = chosen is not None and bool(chosen.key)
        self._page.deeds.show_chosen(count, has_note=has_note)

    # what is done

    @property
    def _is_whole(self) -> bool:
        """Tell whether all that is listed is marked, and some of it is not known yet."""
        shown = self._page.list
        return shown.is_all and not self.query and len(shown.marks) < self.count

    def _deed(self, kind: DeedKind, *, why: str = "", to: AgentId | None = None) -> None:
        marks, chosen = self._page.list.marks, self._page.list.chosen
        keys = marks or (frozenset({chosen.key}) if chosen is not None else frozenset())
        notes = [self.notes[key][0].key for key in sorted(keys) if key in self.notes]
        if not notes:
            return
        if self._is_whole:
            wanted = queue.deed(kind, whole=self.question, as_of=self._as_of, why=why, assign_to=to)
        else:
            wanted = queue.deed(kind, notes, why=why, assign_to=to)
        self._asking.hub(partial(_do, wanted=wanted), self._on_done)

    @Slot()
    def _on_reviewed(self) -> None:
        self._deed(DeedKind.REVIEW)

    def reviewed(self, note: ReviewNote) -> None:
        """Say that *note* was looked at: it was scored or spoken about."""
        if note.state is NoteState.OPEN and note.flags:
            wanted = queue.deed(DeedKind.REVIEW, [note.key])
            self._judged = note.key, wanted.id
            self._asking.hub(partial(_do, wanted=wanted), self._on_done, is_quiet=True)

    @Slot(object)
    def judged_no_more(self, note: ReviewNote) -> None:
        """Put *note* back where it waited: what was sent about it was taken back."""
        judged, self._judged = self._judged, None
        if judged is not None and judged[0] == note.key:
            undo = partial(_undone, key=judged[1])
            self._asking.hub(undo, self._on_undone, is_quiet=True)

    @Slot(str)
    def _on_dismissed(self, why: str) -> None:
        self._deed(DeedKind.DISMISS, why=why)

    @Slot(str)
    def _on_assigned(self, key: str) -> None:
        self._deed(DeedKind.ASSIGN, to=AgentId(key) if key else None)

    def _on_done(self, done: DeedDone) -> None:
        self._last = done
        words = deed_words(done)
        self._page.deeds.show_undo(words)
        self._asking.say(words)
        self._page.list.mark(frozenset())
        self._page.take_keyboard()
        self.refresh()
        self.changed.emit()

    @Slot()
    def _on_undo(self) -> None:
        last, self._last = self._last, None
        self._page.deeds.show_undo("")
        if last is not None:
            self._asking.hub(partial(_undone, key=last.id), self._on_undone)

    def _on_undone(self, done: DeedDone) -> None:
        words = counted(done.count, "{count} note is as before", "{count} notes are as before")
        self._asking.say(words)
        self.refresh()
        self.changed.emit()


def deed_words(done: DeedDone) -> str:
    """Return what was done, and how many notes it left out."""
    sentences: dict[DeedKind, Callable[[], str]] = {
        DeedKind.REVIEW: lambda: counted(done.count, "{count} reviewed", "{count} reviewed"),
        DeedKind.DISMISS: lambda: counted(done.count, "{count} dismissed", "{count} dismissed"),
        DeedKind.ASSIGN: lambda: counted(done.count, "{count} assigned", "{count} assigned"),
        DeedKind.REOPEN: lambda: counted(done.count, "{count} open again", "{count} open again"),
    }
    words = sentences[done.kind]()
    if done.left_out:
        left = said("{count} left out: changed meanwhile", count=grouped(done.left_out))
        return f"{words} · {left}"
    return words


def _page_of(hub: Hub, *, request: QueueRequest) -> Window:
    return queue.queue_page(hub, request)


def _found(hub: Hub, *, request: SearchRequest) -> SearchPage | QueryRefused:
    try:
        return search(hub, request)
    except QueryRefused as exc:
        return exc


def _found_here(cache: Cache, request: SearchRequest) -> SearchPage | QueryRefused:
    try:
        return search_here(cache, request)
    except QueryRefused as exc:
        return exc


def _do(hub: Hub, *, wanted: ReviewDeed) -> DeedDone:
    return queue.do(hub, wanted)


def _undone(hub: Hub, *, key: DeedId) -> DeedDone:
    return queue.undo(hub, key)
