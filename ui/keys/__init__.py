"""The keys as they are now: as shipped, or as the person changed them.

`key_of` tells the key of an action, `shortcut` binds one, `offer` ties a button to one. Whatever is
bound here follows when the person changes the key, and can be done by its id (`do`).
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from ui.keys.action import Action, Place
from ui.keys.table import actions

__all__ = [
    "Action",
    "Place",
    "actions",
    "do",
    "key_of",
    "may_do",
    "offer",
    "rest",
    "shipped",
    "shortcut",
    "wear",
]


class Keys(QObject):
    """Which key does what, at this moment.

    Signals:
        changed: Some key is another one now: what shows keys shows them again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._changed: dict[str, str] = {}
        self._resting: frozenset[str] = frozenset()
        self._bound: dict[str, WeakSet[QObject]] = {}

    def key(self, action: str) -> str:
        """Return the key of *action*; what is no id is taken for a key itself."""
        return self._changed.get(action) or shipped().get(action, action)

    def wear(self, chosen: Mapping[str, str]) -> None:
        """Let the person's keys hold, by the ids of their actions; the others as shipped."""
        self._changed = {one: key for one, key in chosen.items() if one in shipped()}
        self._put_all()
        self.changed.emit()
        for widget in QApplication.allWidgets():
            widget.update()

    def rest(self, places: Collection[Place]) -> None:
        """Let the keys of these places do nothing for now: others want them where we are."""
        self._resting = frozenset(one.id for one in actions() if one.place in places)
        self._put_all()

    def sequence(self, action: str) -> QKeySequence:
        """Return what is to be pressed for *action* now; empty while its key rests."""
        return QKeySequence("" if action in self._resting else self.key(action))

    def _put_all(self) -> None:
        for action, bound in self._bound.items():
            for one in _alive(bound):
                _put(self.sequence(action), one)

    def bind(self, action: str, what: QShortcut | QAbstractButton) -> None:
        """Know *what* as a way to do *action*."""
        self._bound.setdefault(action, WeakSet()).add(what)

    def ways(self, action: str) -> Iterator[QShortcut | QAbstractButton]:
        """Yield what would do *action* if its key were pressed now."""
        for one in _alive(self._bound.get(action, WeakSet())):
            if isinstance(one, QAbstractButton) and one.isVisible() and one.isEnabled():
                yield one
            elif isinstance(one, QShortcut) and one.isEnabled():
                place = one.parent()
                if isinstance(place, QWidget) and place.isVisible():
                    yield one


def _put(key: QKeySequence, bound: QObject) -> None:
    if isinstance(bound, QShortcut):
        bound.setKey(key)
    elif isinstance(bound, QAbstractButton):
        bound.setShortcut(key)


def _alive(bound: "WeakSet[QObject]") -> list[QObject]:
    return [one for one in bound if isValid(one)]


@cache
def shipped() -> Mapping[str, str]:
    """Return the keys as shipped, by the ids of their actions."""
    return {one.id: one.key for one in actions()}


KEYS = Keys()
"""The one table of keys of the running program."""


def key_of(action: str) -> str:
    """Return the key of *action* as it is now, for example "Alt+N"."""
    return KEYS.key(action)


def wear(chosen: Mapping[str, str]) -> None:
    """Let the person's keys hold in the whole program."""
    KEYS.wear(chosen)


def rest(*places: Place) -> None:
    """Let the keys of these places do nothing until it is called again without them."""
    KEYS.rest(places)


def shortcut(
    action: str,
    widget: QWidget,
    slot: Callable[[], object] | SignalInstance,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Call *slot* when the key of *action* is pressed while *widget* is seen.

    *slot* is a bound method or a signal; *action* may be a fixed key like "Esc".
    """
    made = QShortcut(KEYS.sequence(action), widget)
    made.setContext(context)
    made.activated.connect(slot)
    KEYS.bind(action, made)
    return made


def offer(action: str, button: QAbstractButton) -> None:
    """Press *button* with the key of *action*; call it again when the button's text changed."""
    button.setShortcut(KEYS.sequence(action))
    if action in shipped():
        KEYS.bind(action, button)


def may_do(action: str) -> bool:
    """Tell whether *action* would do something now."""
    return any(True for _ in KEYS.ways(action))


def do(action: str) -> bool:
    """Do *action* as if its key were pressed; False if it is not offered now."""
    way = next(KEYS.ways(action), None)
    if isinstance(way, QAbstractButton):
        way.click()
    elif way is not None:
        way.activated.emit()
    return way is not None
