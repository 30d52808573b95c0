"""The queue of notes: a window is fetched and drawn, so 100,000 of them cost what twenty do."""

from collections.abc import Iterator, Sequence
from typing import overload

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

from ui.review.lines import NoteLine
from ui.theme import fonts
from ui.theme.tokens import TEXT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.line_list import LineList
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import grouped, said

PAGE = 100
"""So many notes are fetched at once."""
_BLANK = NoteLine(key="")
_SIDE, _MARK = 14, 26
_FLAGS, _WHEN = 152, 74


class _Window(Sequence[NoteLine]):
    """All notes there are, of which those around what is seen are known."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.known: dict[int, NoteLine] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> NoteLine: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[NoteLine]: ...
    def __getitem__(self, index: int | slice) -> NoteLine | Sequence[NoteLine]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(self._count))]
        return self.known.get(index, _BLANK)

    def __iter__(self) -> Iterator[NoteLine]:
        return (self[index] for index in range(self._count))


class NoteList(LineList[NoteLine]):
    """When, who, with whom, what was written, and why it deserves a look.

    Signals:
        wanted: Notes came into view that are not known: the number of their page.
        marks_changed: Other notes are marked than before.
    """

    wanted = Signal(int)
    marks_changed = Signal()

    row = 43
    head = 35

    def __init__(self) -> None:
        super().__init__(said("Notes"), said("Nothing waits for a look"))
        self._window = _Window(0)
        self._lines = self._window
        self.marks: frozenset[str] = frozenset()
        self.is_all = False
        """All were marked at once: those that are not known yet, too."""
        self._asked: set[int] = set()
        self._missing: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._on_missing)

    def begin(self, count: int) -> None:
        """Show *count* notes none of which is known yet."""
        chosen = self._chosen
        self._lines = self._window = _Window(count)
        self._asked, self._missing = set(), set()
        self._chosen = min(max(chosen, 0), count - 1) if count else -1
        self._measure()
        self._speak()
        self.viewport().update()

    def grow(self, count: int) -> None:
        """Show *count* notes now; those that are known stay."""
        known = self._window.known
        self._lines = self._window = _Window(count)
        self._window.known = known
        self._asked = set()
        self._measure()
        self.viewport().update()

    def put(self, first: int, lines: Sequence[NoteLine]) -> None:
        """Know the notes from the place *first* on; who stands at the chosen place is told."""
        before = self.chosen
        for number, line in enumerate(lines, first):
            if number < len(self._window):
                self._window.known[number] = line
        if self.is_all:
            self.marks |= {one.key for one in lines}
        chosen = self.chosen
        if chosen is not None and chosen.key and (before is None or chosen.key != before.key):
            self._speak()
            self.picked.emit(chosen.key)
        self.viewport().update()

    def choose(self, key: str) -> bool:
        """Choose the note of this key without telling anybody; False if it is not known."""
        found = next((at for at, one in self._window.known.items() if one.key == key), -1)
        self._touch(self._chosen, found)
        self._chosen = found
        self._reveal()
        self._speak()
        return found >= 0

    def step(self, by: int) -> None:
        """Choose the next note, or one before."""
        self._pick(self._chosen + by)

    @property
    def place(self) -> int:
        """Return the chosen place, -1 for none."""
        return self._chosen

    def forget_page(self, page: int) -> None:
        """Ask for a page again when it is seen: it could not be fetched."""
        self._asked.discard(page)

    # marks

    @Slot()
    def toggle(self) -> None:
        """Mark the chosen note, or take its mark away."""
        chosen = self.chosen
        if chosen is not None and chosen.key:
            self.mark(self.marks ^ {chosen.key})

    @Slot()
    def mark_all(self) -> None:
        """Mark all, those too that are not known yet; again none."""
        is_all = self.is_all
        self.mark(frozenset())
        if not is_all and len(self._window):
            self.mark(frozenset(one.key for one in self._window.known.values()))
            self.is_all = True
            self.marks_changed.emit()

    def mark(self, keys: frozenset[str]) -> None:
        """Let these be marked, and no others."""
        was_all, self.is_all = self.is_all, False
        if keys != self.marks or was_all:
            self.marks = keys
            self._speak()
            self.viewport().update()
            self.marks_changed.emit()

    def _extend(self, by: int) -> None:
        keys = {one.key for one in (self.chosen,) if one is not None}
        self._pick(self._chosen + by)
        keys |= {one.key for one in (self.chosen,) if one is not None}
        self.mark(self.marks | {key for key in keys if key})

    def _speak(self) -> None:
        super()._speak()
        chosen = self.chosen
        if chosen is not None:
            place = said(
                "{place} of {count}",
                place=grouped(self._chosen + 1),
                count=grouped(len(self._window)),
            )
            mark = said("marked") if chosen.key in self.marks else ""
            words = ". ".join(part for part in (mark, chosen.spoken, place) if part)
            self.setAccessibleDescription(words)

    # what it looks like

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw what is in view and ask for what of it is not known."""
        super().paintEvent(event)
        if self._missing:
            self._soon.start()

    @Slot()
    def _on_missing(self) -> None:
        pages, self._missing = sorted(self._missing - self._asked), set()
        self._asked.update(pages)
        for page in pages:
            self.wanted.emit(page)

    def _columns(self) -> tuple[int, int, int, int, int]:
        """Return where agent, customer, note, flags and the end are."""
        wide = self.viewport().width()
        start = _SIDE + _WHEN + (_MARK if self.marks else 0)
        end = wide - _SIDE
        flags = end - min(_FLAGS, wide // 5)
        agent, customer = round((flags - start) * 0.13), round((flags - start) * 0.2)
        agent, customer = max(84, min(agent, 150)), max(96, min(customer, 190))
        return start, start + agent, start + agent + customer, flags, end

    def draw_head(self, canvas: Canvas) -> None:
        """Draw the titles of the columns."""
        agent, customer, note, flags, end = self._columns()
        first = _SIDE + (_MARK if self.marks else 0)
        for words, start, stop in (
            (said("When"), first, agent),
            (said("Agent"), agent, customer),
            (said("Customer"), customer, note),
            (said("Note"), note, flags),
            (said("Flags"), flags, end),
        ):
            place = canvas.box(start, 1, stop - start - 6, self.head - 1)
            canvas.text(words, place, "ink_soft", size=TEXT_SMALL, weight="strong")

    def draw_line(self, canvas: Canvas, line: NoteLine, top: int) -> None:
        """Draw one note; one that is not known yet is a calm bar."""
        agent, customer, note, flags, end = self._columns()
        tall = self.row - 1
        if not line.key:
            self._missing.add(self._index_of(top) // PAGE)
            bar = canvas.box(note, top + tall // 2 - 4, (flags - note) // 2, 8)
            canvas.rounded(bar, 4, "track")
            return
        start = _SIDE
        if self.marks:
            self._draw_mark(canvas, top, is_marked=line.key in self.marks)
            start += _MARK
        canvas.text(line.when, canvas.box(start, top, agent - start - 4, tall), "ink_soft")
        place = canvas.box(agent, top, customer - agent - 8, tall)
        canvas.text(line.agent, place, weight="strong")
        canvas.text(line.customer, canvas.box(customer, top, note - customer - 10, tall))
        self._draw_note(canvas, line, QRect(note, top, flags - note - 12, tall))
        self._draw_flags(canvas, line.flags, QRect(flags, top, end - flags, tall))

    def _index_of(self, top: int) -> int:
        above = self.verticalScrollBar().value()
        return (top - self.head - 1 + above) // self.row

    def _draw_mark(self, canvas: Canvas, top: int, *, is_marked: bool) -> None:
        place = canvas.box(_SIDE, top + (self.row - 17) // 2, 16, 16)
        if is_marked:
            canvas.rounded(place, 4, "primary")
            canvas.icon("check", place.adjusted(2, 2, -2, -2), "on_primary")
        else:
            canvas.rounded(place, 4, "surface", "field_line")

    def _draw_note(self, canvas: Canvas, line: NoteLine, flat: QRect) -> None:
        """Write the note, what was searched for in it strong."""
        start, end = flat.x(), flat.x() + flat.width()
        for words, is_found in _stretches(line.note, line.spans):
            if start >= end:
                return
            weight, role = ("strong", "primary") if is_found else ("plain", "ink_soft")
            wide = fonts.width(words, TEXT, weight)
            last = not words or start + wide > end
            place = canvas.box(start, flat.y(), min(wide + 2, end - start), flat.height())
            canvas.text(words, place, role, weight=weight)
            if last:
                return
            start += wide

    def _draw_flags(self, canvas: Canvas, flags: Sequence[Pill], flat: QRect) -> None:
        """Draw the first reason, and how many more there are."""
        if not flags:
            return
        more = Pill(f"+{len(flags) - 1}") if len(flags) > 1 else None
        room = flat.width() - (more.width() + 4 if more else 0)
        top = flat.y() + (flat.height() - PILL_HEIGHT) // 2
        wide = min(flags[0].width(), room)
        place = canvas.box(flat.x(), top, wide, PILL_HEIGHT)
        canvas.kept(flags[0], place, flags[0].draw)
        if more is not None:
            place = canvas.box(flat.x() + wide + 4, top, more.width(), PILL_HEIGHT)
            canvas.kept(more, place, more.draw)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose what is clicked; with Ctrl or on its box mark it, with Shift all between."""
        index, held = self.index_at(int(event.position().y())), event.modifiers()
        if index < 0:
            return
        if held & Qt.KeyboardModifier.ShiftModifier and self._chosen >= 0:
            first, last = sorted((self._chosen, index))
            between = {self._window[at].key for at in range(first, last + 1)}
            self.mark(self.marks | {key for key in between if key})
            return
        mirrored = self.isRightToLeft()
        x = round(event.position().x())
        is_box = bool(self.marks) and (self.viewport().width() - x if mirrored else x) < 2 * _MARK
        self._pick(index)
        if is_box or held & Qt.KeyboardModifier.ControlModifier:
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Space marks; Shift and an arrow mark on the way."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend(step)
        else:
            super().keyPressEvent(event)


def _stretches(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Yield *text* in parts, and whether each was searched for."""
    at = 0
    for start, end in spans:
        if start > at:
            yield text[at:start], False
        yield text[max(at, start) : end], True
        at = max(at, end)
    yield text[at:], False
