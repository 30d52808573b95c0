"""The fields of a message that comes as a form or as JSON, and the numbers in them."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import msgspec

from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.hub.telephony.report import BadReport

LONGEST = 200
"""Characters of any field that is kept."""
_MOST_FIELDS = 200

Fields = dict[str, list[str]]
RegionOf = Callable[[str], str]
"""Where callers of a line (E.164, or empty) are at home: ISO 3166-1."""


def fields_of(body: bytes, content_type: str) -> Fields:
    """Return the fields of *body*, each with all its values; `BadReport` if it has none."""
    if "json" in content_type.lower() or body.lstrip()[:1] == b"{":
        return _from_json(body)
    try:
        return parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise BadReport("the form cannot be read") from None


def from_mapping(said: dict[str, Any]) -> Fields:
    """Return the fields of a JSON object; what is neither text nor number is left out."""
    lists = ((k, v if isinstance(v, list) else [v]) for k, v in said.items())
    return {k: [_word(each) for each in v if _word(each)] for k, v in lists}


def one(fields: Fields, *names: str) -> str:
    """Return the first value of the first of *names* that has one, "" if it is far too long."""
    values = (next(iter(fields.get(name, ())), "").strip() for name in names)
    found = next(filter(None, values), "")
    return found if len(found) <= LONGEST else ""


def number(sent: str, region: str) -> str:
    """Return E.164, empty for a withheld number, or what was sent where that is no number."""
    if is_withheld(sent):
        return ""
    return phone_number(sent, region=region) or sent[:LONGEST]


def _from_json(body: bytes) -> Fields:
    try:
        return from_mapping(msgspec.json.decode(body, type=dict[str, Any]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadReport("the JSON cannot be read") from None


def _word(value: Any) -> str:
    is_plain = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if is_plain else ""
