"""What a screen reader is told of the history: a list, and in it an item for each entry."""

# ruff: noqa: N802 - the names are Qt's

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from ui.panes.timeline_view import TimelineView


class EntryItem(QAccessibleInterface):
    """One entry, by its place in the list of the moment."""

    def __init__(self, view: "TimelineView", index: int) -> None:
        super().__init__()
        self._view = view
        self._index = index

    def isValid(self) -> bool:
        """Tell whether there is such an entry still."""
        return isValid(self._view) and self._index < len(self._view.entries)

    def object(self) -> QObject | None:  # type: ignore[override] # an item is no object
        """Return nothing: an entry has no widget."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # before it is shown there is none
        """Return the window of the list."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, _index: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # none
        """Return nothing."""
        return None

    def childCount(self) -> int:
        """Return none."""
        return 0

    def childAt(self, _x: int, _y: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # none
        """Return nothing."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface, /) -> int:
        """Return that it is not ours."""
        return -1

    def rect(self) -> QRect:
        """Return where it stands on the screen."""
        view = self._view.viewport()
        place = self._view.place_of(self._index)
        return QRect(view.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """Say that it is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Say whether it has the keyboard, is open, and is in view."""
        made, view = QAccessible.State(), self._view
        made.focusable = made.selectable = made.expandable = True
        is_current = view.current == self._index
        made.selected = is_current
        made.focused = is_current and view.hasFocus()
        made.expanded = view.entries[self._index].id == view.opened
        made.collapsed = not made.expanded
        made.offscreen = not view.viewport().rect().intersects(view.place_of(self._index))
        return made

    def text(self, kind: QAccessible.Text, /) -> str:
        """Return the words of the entry; the whole text describes it once it is open."""
        if kind == QAccessible.Text.Name:
            return self._view.spoken_at(self._index)
        entry = self._view.entries[self._index]
        is_open = entry.id == self._view.opened
        return entry.text if kind == QAccessible.Text.Description and is_open else ""

    def setText(self, _kind: QAccessible.Text, _text: str, /) -> None:
        """Change nothing."""


class EntryList(QAccessibleObject):
    """The list; the entry that is open has its text and buttons behind the last item."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view
        self._items: dict[int, EntryItem] = {}
        self._ids: list[int] = []
        view.destroyed.connect(self._let_go)

    def _let_go(self) -> None:
        for one in self._ids:
            QAccessible.deleteAccessibleInterface(one)
        self._ids.clear()

    def isValid(self) -> bool:
        """Tell whether the list is there."""
        return isValid(self._view)

    def window(self) -> QWindow | None:  # type: ignore[override] # before it is shown there is none
        """Return the window of the list."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override] # may stand alone
        """Return the pane."""
        above = self._view.parentWidget()
        return None if above is None else QAccessible.queryAccessibleInterface(above)

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # none
        """Return the item of an entry, or what belongs to the open one."""
        count = len(self._view.entries)
        if 0 <= index < count:
            return self._item(index)
        panels = self._panels()
        if 0 <= index - count < len(panels):
            return QAccessible.queryAccessibleInterface(panels[index - count])
        return None

    def _item(self, index: int) -> EntryItem:
        if index not in self._items:
            made = self._items[index] = EntryItem(self._view, index)
            self._ids.append(QAccessible.registerAccessibleInterface(made))
        return self._items[index]

    def _panels(self) -> Sequence[QWidget]:
        panel = self._view.open_panel
        return () if panel is None else (panel,)

    def childCount(self) -> int:
        """Return how many entries there are, and the open text."""
        return len(self._view.entries) + len(self._panels())

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return the place of an item."""
        if isinstance(child, EntryItem):
            return next((at for at, one in self._items.items() if one is child), -1)
        whose = child.object()
        places = [at for at, one in enumerate(self._panels()) if one is whose]
        return len(self._view.entries) + places[0] if places else -1

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # none
        """Return the item at a spot of the screen."""
        point = self._view.viewport().mapFromGlobal(QPoint(x, y))
        index = self._view.index_at(point)
        return None if index is None else self._item(index)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # none
        """Return the item the keyboard stands on."""
        index = self._view.current
        return None if index is None else self._item(index)

    def rect(self) -> QRect:
        """Return where the list stands on the screen."""
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def role(self) -> QAccessible.Role:
        """Say that it is a list."""
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        """Say whether the keyboard is here."""
        made = QAccessible.State()
        made.focusable = True
        made.focused = self._view.hasFocus()
        made.invisible = not self._view.isVisible()
        return made

    def text(self, kind: QAccessible.Text, /) -> str:
        """Return the name of the list, and the entry the keyboard stands on."""
        if kind == QAccessible.Text.Name:
            return self._view.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._view.accessibleDescription()
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str, /) -> None:
        """Change nothing."""


_lists: dict[int, EntryList] = {}


def readable(_key: str, whose: QObject) -> QAccessibleInterface | None:
    """Return how a timeline is read; nothing for other widgets."""
    from ui.panes.timeline_view import TimelineView

    if not isinstance(whose, TimelineView):
        return None
    _lists[id(whose)] = made = EntryList(whose)
    return made


class _Installed:
    is_done = False


def install() -> None:
    """Let screen readers read timelines, from the first one on."""
    if not _Installed.is_done:
        _Installed.is_done = True
        QAccessible.installFactory(readable)


def say_focus(widget: QWidget, index: int) -> None:
    """Tell a screen reader that the entry at *index* has the keyboard."""
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)
