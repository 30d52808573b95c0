"""One encoder and one decoder per type, made once."""

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

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
    try:
        return cast("T", _decoder(cast("Hashable", kind)).decode(raw))
    except (UnicodeDecodeError, RecursionError) as exc:
        raise msgspec.DecodeError(f"JSON is malformed: {type(exc).__name__}") from None
