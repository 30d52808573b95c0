"""The keys a person chose: what they may be, and the file they are kept in."""

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QKeySequence

from agent_console.errors import BadInput
from ui.keys.action import Action, meet
from ui.keys.table import actions
from ui.words.said import said

_FUNCTION = re.compile(r"F\d{1,2}")
EVERYBODYS = frozenset({"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Y", "Alt+F4", "Alt+Tab"})
"""Keys every program has."""


def kept_in(path: Path) -> dict[str, str]:
    """Read the chosen keys by the ids of their actions; `BadInput` for a file that is none.

    Actions this program does not know are left out: another version may know them.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise BadInput("{file}: {why}", file=path.name, why=exc) from exc
    known = {one.id for one in actions()}
    chosen = {one: key for one, key in found.items() if one in known and isinstance(key, str)}
    for one, key in chosen.items():
        if refusal(one, key, chosen):
            raise BadInput("{file}: {action} cannot be {key}", file=path.name, action=one, key=key)
    return chosen


def keep_in(path: Path, chosen: Mapping[str, str]) -> None:
    """Write the chosen keys, all or nothing."""
    lines = [f"{json.dumps(one)} = {json.dumps(key)}" for one, key in sorted(chosen.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text("\n".join(lines) + "\n", "utf-8")
    beside.replace(path)


def refusal(action: str, key: str, chosen: Mapping[str, str]) -> str:
    """Return in words why *action* cannot have *key* beside the *chosen* ones; empty if it can."""
    if not _is_chord(key):
        return said("It needs Ctrl, Alt or a function key.")
    if key in EVERYBODYS:
        return said("{key} belongs to every program.", key=key)
    other = taken_by(action, key, chosen)
    if other is not None:
        return said("{key} is taken by “{action}”.", key=key, action=other.words)
    return ""


def taken_by(action: str, key: str, chosen: Mapping[str, str]) -> Action | None:
    """Return the action that has *key* already where *action* may be on the screen, too."""
    table = {one.id: one for one in actions()}
    mine = table[action]
    for other in table.values():
        theirs = chosen.get(other.id, other.key)
        if other.id == action or theirs != key or not meet(mine.place, other.place):
            continue
        if mine.key == key and other.key == key:
            continue  # shipped so: they are never offered together
        return other
    return None


def _is_chord(key: str) -> bool:
    sequence = QKeySequence(key)
    if sequence.count() != 1 or sequence.toString() != key:
        return False
    held, _, last = key.rpartition("+")
    is_strong = bool({"Ctrl", "Alt"} & set(held.split("+")))
    return is_strong or _FUNCTION.fullmatch(last) is not None or key == "Esc"
