"""One line of a file as the value it stands for, by its mapping. Says which field does not fit."""

from collections.abc import Iterator
from collections.abc import Mapping as Said
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import msgspec

from agent_console.hub.cloud_events import BadEvent, why_not
from agent_console.hub.importers.mapping import UNIX, Mapping
from agent_console.wire.contact import LONGEST_LINE, LONGEST_TEXT, Contact

_LINES = {"headline": LONGEST_LINE, "detail": LONGEST_LINE, "text": LONGEST_TEXT}
_TIMES, _DAYS = {"at"}, {"birth_date"}


def value_of(said: Said[str, str], mapping: Mapping) -> Any:
    """Return the contact or customer a line is about; raise `BadEvent` with the field."""
    given = dict(mapping.constants) | dict(_given(said, mapping))
    try:
        return msgspec.convert(given, mapping.shape, strict=False)
    except msgspec.ValidationError as exc:
        raise why_not(exc) from None


def key_of(said: Said[str, str], mapping: Mapping) -> str:
    """Return what tells the line from all others; raise `BadEvent` where its columns are empty."""
    if not mapping.id:
        return repr(sorted(said.items()))
    parts = [said.get(column, "").strip() for column in mapping.id]
    if not any(parts):
        raise BadEvent("it is empty", ", ".join(mapping.id))
    return "\n".join(parts)


def missing(header: list[str], mapping: Mapping) -> list[str]:
    """Return the columns that the mapping names and the file does not have."""
    named = [*mapping.id]
    for columns in mapping.columns.values():
        named += [columns] if isinstance(columns, str) else columns
    return [one for one in dict.fromkeys(named) if one not in header]


def _given(said: Said[str, str], mapping: Mapping) -> Iterator[tuple[str, Any]]:
    for field, columns in mapping.columns.items():
        listed = (columns,) if isinstance(columns, str) else columns
        words = [word for one in listed if (word := said.get(one, "").strip())]
        if words:
            yield field, _value(field, words, mapping)


def _value(field: str, words: list[str], mapping: Mapping) -> Any:
    word, ours = words[0], _words_of(field, mapping)
    if field in _TIMES:
        return _moment(field, word, mapping)
    if field in _DAYS:
        return _day(field, word, mapping)
    if ours is not None:
        return _meant(field, word, ours)
    if field in _LINES:
        whole = word if field == "text" else " ".join(word.split())
        return whole[: _LINES[field]]
    return words if _is_list(field, mapping) else word


def _words_of(field: str, mapping: Mapping) -> Said[str, StrEnum] | None:
    """Return what the mapping says of a field that has a word out of a few."""
    words: dict[str, Said[str, StrEnum]] = {
        "channel": mapping.channels,
        "direction": mapping.directions,
        "state": mapping.states,
    }
    return words.get(field)


def _is_list(field: str, mapping: Mapping) -> bool:
    if mapping.shape is Contact:
        return False
    kinds = {one.name: one.type for one in msgspec.structs.fields(mapping.shape)}
    return isinstance(msgspec.inspect.type_info(kinds[field]), msgspec.inspect.VarTupleType)


def _meant(field: str, word: str, words: Said[str, StrEnum]) -> Any:
    """Return what the file's *word* means; unless the mapping says it, it must be one of ours."""
    if words and word not in words:
        raise BadEvent("the mapping does not say what this word means", field)
    return words.get(word, word)


def _moment(field: str, word: str, mapping: Mapping) -> datetime:
    found = _parsed(field, word, mapping)
    if found.tzinfo is None:
        found = found.replace(tzinfo=mapping.zone)
    return found.astimezone(UTC)


def _day(field: str, word: str, mapping: Mapping) -> date:
    return _parsed(field, word, mapping).date()


def _parsed(field: str, word: str, mapping: Mapping) -> datetime:
    for form in mapping.dates or ("",):
        try:
            if form == UNIX:
                return datetime.fromtimestamp(float(word), UTC)
            if not form:
                return datetime.fromisoformat(word)
            return datetime.strptime(word, form)  # noqa: DTZ007 - the zone is put in where none is
        except (ValueError, OverflowError, OSError):
            continue
    raise BadEvent(f"it is not written as {' or '.join(mapping.dates) or 'ISO 8601'}", field)
