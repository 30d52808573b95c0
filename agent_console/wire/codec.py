"""One encoder and one decoder per type, made once."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

import msgspec

T = TypeVar("T")

_encoder = msgspec.json.Encoder(decimal_format="string", order="deterministic")


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def encode(value: object) -> bytes:
    """Return *value* as JSON."""
    return _encoder.encode(value)


def decode(raw: bytes | str, kind: type[T]) -> T:
    """Read JSON as *kind*; raise `msgspec.DecodeError` (or its `ValidationError`) if it is not."""
    with _malformed():
        return cast("T", _decoder(cast("Hashable", kind)).decode(raw))


def decode_record_by_record(raw: bytes | str, kind: type[T]) -> T:
    """As `decode`, for a struct with long lists of structs; other threads work between two of them.

    msgspec holds the interpreter while it decodes: of a page with all flights for a tenth of a
    second, in which a screen would stand still.
    """
    with _malformed():
        loose, records = _loose(cast("Hashable", kind))
        whole = _decoder(loose).decode(raw)
        fields = {name: getattr(whole, name) for name in loose.__struct_fields__}
        for name, record in records.items():
            one_by_one = _decoder(record).decode
            fields[name] = tuple([one_by_one(part) for part in fields[name]])
        return kind(**fields)


@cache
def _loose(kind: Any) -> tuple[type[msgspec.Struct], dict[str, Any]]:
    """Return *kind* with the records of its lists as they came, and what each of them is."""
    fields: list[Any] = []
    records: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        shape: Any = field.type
        within = get_args(shape)[0] if get_origin(shape) is tuple else None
        if isinstance(within, type) and issubclass(within, msgspec.Struct):
            records[field.name] = within
            shape = tuple[msgspec.Raw, ...]
        fields.append((field.name, shape) if field.required else (field.name, shape, field.default))
    return msgspec.defstruct(f"Loose{kind.__name__}", fields, kw_only=True), records


@contextmanager
def _malformed() -> Iterator[None]:
    try:
        yield
    except (UnicodeDecodeError, RecursionError) as exc:
        raise msgspec.DecodeError(f"JSON is malformed: {type(exc).__name__}") from None
