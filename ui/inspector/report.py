"""The inspector's words: the pane, its record, the last pop, sync, what the files were asked."""

import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from agent_console.sync.status import SyncStatus
from ui.inspector.masking import masked
from ui.inspector.steps import Step
from ui.words.said import said


@dataclass(frozen=True, slots=True)
class Query:
    """One statement that ran."""

    statement: str
    ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Everything the inspector shows, as values."""

    pane: str = ""
    """Class, name and place of the pane the keyboard is in."""
    record: Any = None
    """What that pane shows."""
    steps: Sequence[Step] = ()
    status: SyncStatus | None = None
    queries: Sequence[Query] = ()
    changed_settings: Sequence[str] = ()
    is_personal: bool = False
    """Show personal data, too: somebody asked for it."""


def report(seen: Seen) -> str:
    """Return the whole text, to be read or copied."""
    parts = (
        (said("Program"), _program(seen.changed_settings)),
        (said("Pane"), [seen.pane]),
        (said("Last pop"), _steps(seen.steps)),
        (said("Sync"), _json(seen.status, is_personal=True)),
        (said("Queries"), _queries(seen.queries)),
        (said("Record"), _json(seen.record, is_personal=seen.is_personal)),
    )
    lines: list[str] = []
    for title, found in parts:
        lines += [f"== {title}", *(found or [said("nothing")]), ""]
    return "\n".join(lines)


def _program(settings: Sequence[str]) -> list[str]:
    from importlib.metadata import version  # loads the mail package: not on the start path

    versions = (f"agent-console {version('agent-console')}", f"Qt {version('PySide6-Essentials')}")
    return [", ".join((*versions, f"Python {platform.python_version()}")), *settings]


def _steps(steps: Iterable[Step]) -> list[str]:
    found = [f"{step.ms:8.2f} ms  {step.name}" for step in steps]
    total = sum(step.ms for step in steps)
    return [*found, f"{total:8.2f} ms  {said('in all')}"] if found else []


def _queries(queries: Sequence[Query]) -> list[str]:
    return [f"{one.ms:8.2f} ms  {one.statement}" for one in queries]


def _json(value: object, *, is_personal: bool) -> list[str]:
    if value is None:
        return []
    plain = msgspec.to_builtins(value, str_keys=True)
    shown = plain if is_personal else masked(plain)
    return json.dumps(shown, indent=2, ensure_ascii=False, default=str).splitlines()
