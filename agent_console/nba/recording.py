"""Whose consent a recording needs, by where the other side is. Dated, with sources.

No legal advice. The strictest rule of all places concerned counts. A "no" never ends a call: it
goes on unrecorded.
"""

import re

from agent_console.domain.value import Value


class RecordingRule(Value, frozen=True, kw_only=True):
    """What the law of one place wants before a call is recorded."""

    region: str
    rule: str
    """"one party", "announcement" or "all"."""
    source: str
    effective_from: str
    """ISO date; the year alone where no more is known."""


RULES = (
    RecordingRule(
        region="US",
        rule="one party",
        source="18 U.S.C. § 2511(2)(d)",
        effective_from="1968-06-19",
    ),
    RecordingRule(
        region="US-CA",
        rule="all",
        source="California Penal Code §§ 632, 632.7",
        effective_from="1992-01-01",
    ),
    RecordingRule(
        region="US-WA",
        rule="announcement",
        source="RCW 9.73.030(3): an announcement to all parties suffices",
        effective_from="1977",
    ),
    RecordingRule(
        region="EU",
        rule="all",
        source="GDPR Art. 6 and 7; ePrivacy Directive 2002/58/EC Art. 5",
        effective_from="2018-05-25",
    ),
)
"""Checked in secondary sources, November 2026. A place that is not here is treated as "all"."""

_STRICTNESS = ("one party", "announcement", "all")
_EU = frozenset(
    (
        *("AT", "BE", "BG", "HR", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HU", "IE"),
        *("IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
_STATE = re.compile(r",\s*([A-Z]{2})$")
_STATE_NAMES = {"California": "CA", "Washington": "WA"}
_UNKNOWN = RecordingRule(
    region="elsewhere",
    rule="all",
    source="Not known here: treated as the strictest",
    effective_from="",
)


def recording_rule(place: str, country: str) -> RecordingRule:
    """Return the strictest rule for a caller from *place* ("Seattle, WA") and *country*."""
    by_region = {one.region: one for one in RULES}
    state = state_of(place) if country in {"", "US"} else ""
    regions = [f"US-{state}"] if state else []
    if country == "US" or state:
        regions.append("US")
    elif country in _EU:
        regions.append("EU")
    elif country or not regions:
        return _UNKNOWN
    found = [by_region[one] for one in regions if one in by_region]
    return max(found, key=lambda one: _STRICTNESS.index(one.rule), default=_UNKNOWN)


def state_of(place: str) -> str:
    """Return the two letters of a state of the United States in a place in words, or nothing."""
    found = _STATE.search(place)
    if found:
        return found[1]
    return next((code for name, code in _STATE_NAMES.items() if name in place), "")
