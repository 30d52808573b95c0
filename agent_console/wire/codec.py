"""One encoder and one decoder per type, made once."""

from functools import cache
from typing import TypeVar

import msgspec

T = TypeVar("T")

_encoder = msgspec.json.Encoder(decimal_format="string", order="deterministic")


@cache
def _decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    return msgspec.json.Decoder(kind)


def encode(value: object) -> bytes:
    """Return *value* as JSON."""
    return _encoder.encode(value)


def decode(raw: bytes | str, kind: type[T]) -> T:
    """Read JSON as *kind*; raise `msgspec.DecodeError` (or its `ValidationError`) if it is not."""
    return _decoder(kind).decode(raw)
