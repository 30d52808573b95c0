"""The fields of a message that comes as a form or as JSON, and the numbers in them."""

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import parse_qs

import msgspec
from msgspec.structs import replace

from agent_console.domain.channel import Direction
from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.domain.phone_number import first_called
from agent_console.hub.telephony.report import BadReport, Report

LONGEST = 200
"""Characters of any field that is kept."""
_MOST_FIELDS = 200

Fields = dict[str, list[str]]
RegionOf = Callable[[str], str]
"""Where callers of a line (E.164, or empty) are at home: ISO 3166-1."""


class Ends(NamedTuple):
    """Who calls whom, in E.164 where these are numbers."""

    from_number: str
    to_number: str
    came_in_by: str
    """Our line, where another number was called first; else empty."""


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


def number(sent: str, region: str, *, line: str = "") -> str:
    """Return E.164, empty for a withheld number, or what was sent where that is no number.

    Seven digits in North America are meant in the area of *line* (E.164), the number called.
    """
    if is_withheld(sent):
        return ""
    found = phone_number(sent, region=region)
    if found is None and line:
        found = phone_number(sent, region=region, line=line)
    return found or sent[:LONGEST]


def spoken_of(sent: str, *, nobody: frozenset[str]) -> str:
    """Return a number as it was sent; empty for what the system writes where there is *nobody*."""
    said = sent.strip()
    return "" if said.lower() in nobody else said


def ends(
    from_sent: str, to_sent: str, diversion: str, region_of: RegionOf, *, is_out: bool = False
) -> Ends:
    """Return both ends of a call as they are stored, read as people of the line called mean them.

    *diversion* is what a system says of a call that was diverted: a number, or a SIP ``Diversion``
    header. The line called is then the one that was called first, if that is a whole number.
    """
    came_in_by = number(to_sent, region_of(""))
    first = first_called(diversion, region=region_of(came_in_by)) if diversion else ""
    is_diverted = not is_out and first.startswith("+") and first != came_in_by
    called = first if is_diverted else came_in_by
    ours = "" if is_out else called
    caller = number(from_sent, region_of(called), line=ours)
    return Ends(caller, called, came_in_by if is_diverted else "")


def in_one_form(report: Report, region_of: RegionOf) -> Report:
    """Return what a connector heard with its numbers in the form in which they are stored."""
    is_out = report.direction is Direction.OUTBOUND
    from_number, to_number, came_in_by = ends(
        report.from_number, report.to_number, report.diversion, region_of, is_out=is_out
    )
    return replace(
        report, from_number=from_number, to_number=to_number, came_in_by=came_in_by, diversion=""
    )


def _from_json(body: bytes) -> Fields:
    try:
        return from_mapping(msgspec.json.decode(body, type=dict[str, Any]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadReport("the JSON cannot be read") from None


def _word(value: Any) -> str:
    is_plain = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if is_plain else ""
