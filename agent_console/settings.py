"""Every setting once: typed, with a default and a sentence. Dialog, --help and docs read this."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from agent_console.errors import BadInput, phrase

Value = str | int | float | bool


def setting(
    default: Any,
    meaning: str,
    *,
    choices: tuple[str, ...] = (),
    least: float | None = None,
    most: float | None = None,
    at_once: bool = False,
) -> Any:
    """Declare one setting with its sentence, what it may be, and when it counts.

    *at_once* says that a change is seen at once; others count from the next start.
    """
    said = {"meaning": meaning, "choices": choices, "least": least, "most": most}
    return field(default=default, metadata={**said, "at_once": at_once})


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSettings:
    """How this desk reaches the hub."""

    address: str = setting("", "Address of the hub, for example https://crm.example.com.")
    connect_s: float = setting(
        3.0, "Seconds to wait for a connection to the hub.", least=0.1, most=60
    )
    answer_s: float = setting(
        15.0, "Seconds to wait for an answer of the hub.", least=0.5, most=300
    )
    ring_s: float = setting(
        1.5, "Seconds a ring waits for the hub before it shows what is here.", least=0, most=10
    )
    proxy: str = setting(
        "", "Address of the proxy on the way to the hub; none; or empty for the system's."
    )
    authorities: str = setting(
        "", "File with certificates (PEM) to trust beside those the system trusts."
    )
    release_keys: str = setting(
        "", "Public keys, with blanks between, whose releases of this program are taken."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSettings:
    """How desk and hub come to agree."""

    batch: int = setting(50, "Outbox entries sent in one request.", least=1, most=1000)
    page: int = setting(1000, "Rows asked for in one page of the feed.", least=1, most=10_000)
    customers: int = setting(
        100_000, "Customers kept on this computer at the most.", least=100, most=10_000_000
    )
    quiet_s: float = setting(
        20.0, "Seconds between polls while the hub's stream is away.", least=0.1, most=3600
    )
    retry_first_s: float = setting(
        1.0, "Seconds before the first new try; doubles, with jitter.", least=0.01, most=600
    )
    retry_most_s: float = setting(
        60.0, "Longest wait in seconds between two tries.", least=0.01, most=3600
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """How the console looks."""

    theme: str = setting(
        "system",
        "light, dark, contrast or system.",
        choices=("system", "light", "dark", "contrast"),
        at_once=True,
    )
    scale: int = setting(
        100, "Size of everything on the screen in percent, 100 to 200.", least=100, most=200
    )
    language: str = setting(
        "system",
        "Language of the screen: system, en, de or zh_CN.",
        choices=("system", "en", "de", "zh_CN"),
    )
    calm: bool = setting(
        default=False, meaning="Nothing on the screen moves or blinks by itself.", at_once=True
    )
    desktop_notices: bool = setting(
        default=True,
        meaning="Tell of calls and news on the desktop while another window is used.",
        at_once=True,
    )
    keep_layout: bool = setting(
        default=True,
        meaning="Remember the window's place and the widths of its columns for each role.",
        at_once=True,
    )
    history: int = setting(200, "Newest interactions shown at the ring.", least=20, most=5000)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSettings:
    """How calls and follow-ups are worked on."""

    undo_s: float = setting(
        6.0,
        "Seconds in which a wrap-up or a finished follow-up can be undone before it is sent.",
        least=0,
        most=60,
        at_once=True,
    )
    recorded: bool = setting(
        default=False,
        meaning="Calls this PC alone is told of are recorded; of others the hub says it.",
        at_once=True,
    )
    announced: bool = setting(
        default=False,
        meaning="An announcement says so before somebody answers; of other calls the hub says it.",
        at_once=True,
    )
    reminders: bool = setting(
        default=True,
        meaning="Remind of call-backs and tasks when they are due, never during a call.",
        at_once=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a desk."""

    hub: HubSettings = HubSettings()
    sync: SyncSettings = SyncSettings()
    screen: ScreenSettings = ScreenSettings()
    work: WorkSettings = WorkSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One setting as it was declared, for whoever shows or checks it."""

    group: str
    name: str
    kind: type
    default: Value
    meaning: str
    choices: tuple[str, ...]
    least: float | None
    most: float | None
    at_once: bool

    @property
    def id(self) -> str:
        """Return "screen.theme"."""
        return f"{self.group}.{self.name}"

    def in_settings(self, settings: Settings) -> Value:
        """Return what *settings* hold for this."""
        value: Value = getattr(getattr(settings, self.group), self.name)
        return value

    def checked(self, value: object) -> Value:
        """Return *value* as this setting keeps it; `BadInput` in words for what it cannot be."""
        if self.kind is float and type(value) is int:
            value = float(value)
        if type(value) is not self.kind:
            raise BadInput(_WRONG_KIND[self.kind], setting=self.id)
        if self.choices and value not in self.choices:
            choices = ", ".join(self.choices)
            raise BadInput("{setting} must be one of {choices}", setting=self.id, choices=choices)
        if isinstance(value, int | float):
            if self.least is not None and value < self.least:
                raise BadInput(
                    "{setting} must be at least {least:g}", setting=self.id, least=self.least
                )
            if self.most is not None and value > self.most:
                raise BadInput(
                    "{setting} must be at most {most:g}", setting=self.id, most=self.most
                )
        return value  # type: ignore[return-value] # its type is that of the default


_WRONG_KIND: Mapping[type, str] = {
    str: phrase("{setting} must be text"),
    int: phrase("{setting} must be a whole number"),
    float: phrase("{setting} must be a number"),
    bool: phrase("{setting} must be true or false"),
}


def declared() -> Iterator[Declared]:
    """Yield every setting in the order of their declaration."""
    for group in fields(Settings):
        for one in fields(type(group.default)):  # type: ignore[arg-type] # groups are dataclasses
            yield Declared(
                group=group.name,
                name=one.name,
                kind=type(getattr(group.default, one.name)),
                default=getattr(group.default, one.name),
                **one.metadata,
            )


def describe(settings: type) -> list[tuple[str, Any, str]]:
    """Return name, default and sentence of each setting of one group."""
    return [(f.name, f.default, f.metadata["meaning"]) for f in fields(settings)]


def load(path: Path, *, over: Settings = Settings()) -> Settings:
    """Read the person's changes over the defaults, or refuse with the name that is wrong."""
    return _applied(path, _changes(path), over)


def _changes(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as exc:
        raise BadInput("{file}: {why}", file=path.name, why=exc) from exc
    import tomllib  # only few have changed anything, and every start would wait for it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise BadInput("{file}: {why}", file=path.name, why=exc) from exc


def _applied(path: Path, changes: dict[str, Any], settings: Settings = Settings()) -> Settings:
    known = {(one.group, one.name): one for one in declared()}
    groups = {group for group, _ in known}
    for name, values in changes.items():
        if name not in groups or not isinstance(values, dict):
            sentence = phrase("{file}: there is no group of settings [{group}]")
            raise BadInput(sentence, file=path.name, group=name)
        for key, value in values.items():
            if (name, key) not in known:
                sentence = phrase("{file}: there is no setting {setting}")
                raise BadInput(sentence, file=path.name, setting=f"{name}.{key}")
            try:
                settings = changed(settings, known[name, key], value)
            except BadInput as exc:
                raise BadInput("{file}: {why}", file=path.name, why=exc.told) from exc
    return settings


def changed(settings: Settings, which: Declared, value: object) -> Settings:
    """Return *settings* with one of them changed; `BadInput` for what it cannot be."""
    group = replace(getattr(settings, which.group), **{which.name: which.checked(value)})
    return replace(settings, **{which.group: group})


def save(path: Path, *, group: str, name: str, value: Value | None) -> Settings:
    """Write one change into the person's settings, keeping their others; all or nothing.

    None takes the change back, so that the default holds. Returns all settings as they are then.
    """
    changes = _changes(path)
    changes.setdefault(group, {})[name] = value
    if value is None:
        changes[group].pop(name)
    settings = _applied(path, changes)
    _write(path, changes)
    return settings


def _write(path: Path, changes: dict[str, dict[str, Any]]) -> None:
    import json

    lines = [
        line
        for title, values in changes.items()
        if values
        for line in (f"[{title}]", *(f"{key} = {json.dumps(one)}" for key, one in values.items()))
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text("\n".join(lines) + "\n", "utf-8")
    beside.replace(path)
