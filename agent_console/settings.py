"""Every setting once: typed, with a default and a sentence. Dialog, --help and docs read this."""

import json
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from agent_console.errors import BadInput


def setting(default: Any, meaning: str) -> Any:
    """Declare one setting with its sentence."""
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSettings:
    """How this desk reaches the hub."""

    address: str = setting("", "Address of the hub, for example https://crm.example.com.")
    connect_s: float = setting(3.0, "Seconds to wait for a connection to the hub.")
    answer_s: float = setting(15.0, "Seconds to wait for an answer of the hub.")
    ring_s: float = setting(1.5, "Seconds a ring waits for the hub before it shows what is here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSettings:
    """How desk and hub come to agree."""

    batch: int = setting(50, "Outbox entries sent in one request.")
    page: int = setting(1000, "Rows asked for in one page of the feed.")
    customers: int = setting(100_000, "Customers kept on this computer at the most.")
    quiet_s: float = setting(20.0, "Seconds between polls while the hub's stream is away.")
    retry_first_s: float = setting(1.0, "Seconds before the first new try; doubles, with jitter.")
    retry_most_s: float = setting(60.0, "Longest wait in seconds between two tries.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """How the console looks."""

    theme: str = setting("system", "light, dark or system.")
    history: int = setting(200, "Newest interactions shown at the ring.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a desk."""

    hub: HubSettings = HubSettings()
    sync: SyncSettings = SyncSettings()
    screen: ScreenSettings = ScreenSettings()


def describe(settings: type) -> list[tuple[str, Any, str]]:
    """Return name, default and sentence of each setting of one group."""
    return [(f.name, f.default, f.metadata["meaning"]) for f in fields(settings)]


def load(path: Path) -> Settings:
    """Read the person's changes over the defaults, or refuse with the name that is wrong."""
    try:
        changes = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise BadInput(f"{path.name}: {exc}") from exc
    return _applied(path, changes)


def _applied(path: Path, changes: dict[str, Any]) -> Settings:
    groups: dict[str, Any] = {f.name: type(f.default) for f in fields(Settings)}
    built: dict[str, Any] = {}
    for name, values in changes.items():
        if name not in groups or not isinstance(values, dict):
            raise BadInput(f"{path.name}: there is no group of settings [{name}]")
        known = {f.name: type(f.default) for f in fields(groups[name])}
        for key, value in values.items():
            wanted = known.get(key)
            if wanted is None:
                raise BadInput(f"{path.name}: there is no setting {name}.{key}")
            if not isinstance(value, wanted) and not (wanted is float and type(value) is int):
                raise BadInput(f"{path.name}: {name}.{key} must be a {wanted.__name__}")
        built[name] = groups[name](**values)
    return Settings(**built)


def save(path: Path, *, group: str, name: str, value: str | float | bool) -> None:
    """Write one change into the person's settings, keeping their others; all or nothing."""
    try:
        changes: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        changes = {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise BadInput(f"{path.name}: {exc}") from exc
    changes.setdefault(group, {})[name] = value
    _applied(path, changes)
    lines = [
        line
        for title, values in changes.items()
        for line in (f"[{title}]", *(f"{key} = {json.dumps(one)}" for key, one in values.items()))
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text("\n".join(lines) + "\n", "utf-8")
    beside.replace(path)
