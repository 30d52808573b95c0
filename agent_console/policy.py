"""What whoever looks after this computer decided for everybody who works at it.

One TOML file in the system's configuration folder. Without it nothing is decided. Names this
version does not know are passed over, because a newer version may; what stands under a known name
and makes no sense stops the console, because it may be what was meant to be forbidden.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from agent_console import settings
from agent_console.errors import BadInput, ConsoleError, PolicyBroken
from agent_console.paths import may_be_there, policy_file
from agent_console.settings import Declared, Settings, Value, changed

ROLES = ("agent", "gate", "supervisor", "administrator")
"""The people a computer may be for."""
UPDATES_OFF = "off"
"""As a channel: somebody else brings new versions onto this computer."""
_MOST_DAYS = 365
_CHANNEL = re.compile(r"[a-z][a-z0-9-]{0,31}")
_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything that was decided; by itself: nothing."""

    station: str = ""
    """Where this desk stands; empty: where its agent does."""
    roles: tuple[str, ...] = ()
    """Who may work here, of `ROLES`; empty: everybody."""
    offline_days: int | None = None
    """Files open for so many days without the hub, and no longer than the hub itself allows."""
    update_channel: str = "stable"
    """Which new versions this computer takes; `UPDATES_OFF`: none by itself."""
    profiles: str = ""
    """A folder on a local disk in which each person gets one for their files."""
    locked: Mapping[str, Value] = field(default_factory=dict)
    """By a setting's id what it is, whatever anybody chose."""
    preset: Mapping[str, Value] = field(default_factory=dict)
    """By a setting's id what it is until somebody chooses."""

    def admits(self, role: str) -> bool:
        """Tell whether somebody of *role* may work here."""
        return not self.roles or role in self.roles

    def is_locked(self, setting: str) -> bool:
        """Tell whether nobody changes *setting* here."""
        return setting in self.locked

    def settings(self, chosen: Path) -> Settings:
        """Return the settings as they count here, with what the person has *chosen* in a file."""
        return self.worn(settings.load(chosen, over=_with(Settings(), self.preset)))

    @property
    def unchosen(self) -> Settings:
        """The settings of somebody who chose nothing."""
        return self.worn(_with(Settings(), self.preset))

    def worn(self, what: Settings) -> Settings:
        """Return *what* with that which is locked."""
        return _with(what, self.locked)

    def declared(self) -> Iterator[Declared]:
        """Yield every setting with the default it has here."""
        decided = {**self.preset, **self.locked}
        for one in settings.declared():
            yield replace(one, default=decided.get(one.id, one.default))


Decided = Callable[[], Policy]
"""Finds out what was decided, each time it is asked; may raise `PolicyBroken`."""


class Problem(NamedTuple):
    """Something in the file that is not as it should be."""

    line: int
    """Counted from 1; 0 for the file as a whole."""
    what: str
    advice: str
    is_grave: bool = True
    """The console does not work with such a file."""


class Reading(NamedTuple):
    """What was made of a file."""

    policy: Policy
    problems: tuple[Problem, ...]


def machine_policy() -> Policy:
    """Return what was decided for this computer; `PolicyBroken` if nobody can tell."""
    path = policy_file()
    if not may_be_there(path):
        return Policy()
    policy, problems = read_policy(path)
    for one in problems:
        if one.is_grave:
            raise PolicyBroken("{file}, line {line}: {why}", file=path, line=one.line, why=one.what)
    return policy


def read_policy(path: Path) -> Reading:
    """Read a file and say everything that is wrong with it, in the order of its lines."""
    import tomllib  # only who has a policy waits for it

    try:
        text = path.read_text("utf-8-sig")  # editors on Windows begin files with a mark
        said = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as exc:
        return Reading(Policy(), (Problem(0, f"it cannot be read ({exc})", _READABLE),))
    except tomllib.TOMLDecodeError as exc:
        found = re.search(r"line (\d+)", str(exc))
        line = int(found[1]) if found else text.count("\n") + 1
        return Reading(Policy(), (Problem(line, f"this is no TOML: {exc}", _TOML),))
    return _Reader(text, path.parent).read(said)


_READABLE = "Let everybody read the file, in UTF-8, and only administrators change it."
_TOML = 'Write names and values as in: station = "Seattle" or offline_days = 7.'
_NAMES = "Correct the name, or leave the line out."


class _Reader:
    def __init__(self, text: str, folder: Path) -> None:
        self._text = text
        self._folder = folder
        self._problems: list[Problem] = []

    def read(self, said: dict[str, Any]) -> Reading:
        found: dict[str, Any] = {}
        for name, value in said.items():
            if name in ("locked", "preset"):
                found[name] = self._settings(name, value)
            elif name in _CHECKS:
                try:
                    found[name] = _CHECKS[name](value)
                except BadInput as exc:
                    self._note(name, f"{name}: {exc}", "Correct it as the sentence says.")
            else:
                self._unknown(name, name, (*_CHECKS, "locked", "preset"))
        return Reading(Policy(**found), tuple(sorted(self._problems)))

    def _settings(self, table: str, groups: object) -> dict[str, Value]:
        known = {one.id: one for one in settings.declared()}
        found: dict[str, Value] = {}
        for group, values in _pairs(groups):
            for name, value in _pairs(values):
                which = f"{group}.{name}"
                if which in known:
                    self._setting(table, known[which], value, found)
                else:
                    self._unknown(f"{table}.{which}", which, tuple(known))
            if not isinstance(values, dict):
                self._note(f"{table}.{group}", f"{group} is no group of settings", _GROUPS)
        if not isinstance(groups, dict):
            self._note(table, f"{table} is no table", _GROUPS)
        return found

    def _setting(self, table: str, which: Declared, value: object, found: dict[str, Value]) -> None:
        try:
            found[which.id] = self._beside(which, which.checked(value))
        except ConsoleError as exc:
            self._note(f"{table}.{which.id}", str(exc), which.meaning)

    def _beside(self, which: Declared, value: Value) -> Value:
        """Return a file's name so that it counts from the policy's own folder."""
        is_file = which.id == "hub.authorities" and value
        return str(self._folder / str(value)) if is_file else value

    def _unknown(self, path: str, name: str, known: tuple[str, ...]) -> None:
        import difflib

        near = difflib.get_close_matches(name, known, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        self._note(path, f"this version knows no {name}{meant}", _NAMES, is_grave=False)

    def _note(self, path: str, what: str, advice: str, *, is_grave: bool = True) -> None:
        self._problems.append(Problem(_line_of(self._text, path), what, advice, is_grave))


_GROUPS = 'Settings stand in groups: [locked.hub], and below it address = "https://…".'


def _pairs(found: object) -> Iterator[tuple[str, Any]]:
    yield from found.items() if isinstance(found, dict) else ()


def _with(what: Settings, decided: Mapping[str, Value]) -> Settings:
    for one in settings.declared() if decided else ():
        if one.id in decided:
            what = changed(what, one, decided[one.id])
    return what


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadInput("it must be text")
    return value.strip()


def _roles(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not set(map(str, value)) <= set(ROLES):
        raise BadInput("it must be a list of some of {roles}", roles=", ".join(ROLES))
    return tuple(value)


def _days(value: object) -> int:
    if type(value) is not int or not 1 <= value <= _MOST_DAYS:
        raise BadInput("it must be a whole number from 1 to {most}", most=_MOST_DAYS)
    return value


def _channel(value: object) -> str:
    if not isinstance(value, str) or not _CHANNEL.fullmatch(value):
        raise BadInput('it must be a word in small letters, such as "stable", "early" or "off"')
    return value


def _folder(value: object) -> str:
    if not isinstance(value, str) or not Path(value).is_absolute():
        raise BadInput("it must be the whole path of a folder")
    return value


_CHECKS: Mapping[str, Callable[[object], Any]] = {
    "station": _text,
    "roles": _roles,
    "offline_days": _days,
    "update_channel": _channel,
    "profiles": _folder,
}


def _line_of(text: str, path: str) -> int:
    """Return the line where *path*, as "locked.hub.address", is written; 0 if it is not found."""
    table, best = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            here = table = _plain(header[1])
        elif key := _KEY.match(line):
            here = ".".join(filter(None, (table, _plain(key[1]))))
        else:
            continue
        if here == path:
            return number
        if path.startswith(f"{here}.") or here.startswith(f"{path}."):
            best = best or number
    return best


def _plain(name: str) -> str:
    return re.sub(r"[\"'\s]", "", name)
