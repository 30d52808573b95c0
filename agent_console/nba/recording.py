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
_ONE_PARTY = frozenset(
    (
        *("AK", "AL", "AR", "AZ", "CO", "DC", "GA", "HI", "IA", "ID", "IN", "KS", "KY", "LA", "ME"),
        *("MN", "MO", "MS", "NC", "ND", "NE", "NJ", "NM", "NY", "OH", "OK", "OR", "RI", "SC", "SD"),
        *("TN", "TX", "UT", "VA", "WI", "WV", "WY"),
    )
)
"""States without a law of their own that asks more of a telephone call. Unverified, 2026-11."""

_OTHER_STATES = frozenset(
    ("CA", "CT", "DE", "FL", "IL", "MA", "MD", "MI", "MT", "NH", "NV", "PA", "VT", "WA")
)
_ALSO_COUNTRIES = frozenset(
    (
        *("AL", "AR", "AZ", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME"),
        *("MN", "MO", "MS", "MT", "NC", "NE", "PA", "SC", "SD", "TN", "VA"),
    )
)
"""Two letters that are a state and, in ISO 3166-1, a country: "Berlin, DE"."""

_STATE = re.compile(r",\s*([A-Z]{2})$")
_STATE_NAMES = {"California": "CA", "Washington": "WA"}
_BY_REGION = {one.region: one for one in RULES}
_UNKNOWN = RecordingRule(
    region="elsewhere",
    rule="all",
    source="Not known here: treated as the strictest",
    effective_from="",
)


def recording_rule(place: str, country: str) -> RecordingRule:
    """Return the strictest rule for a caller from *place* ("Seattle, WA") and *country*.

    Where the place does not say which law it is, as for the United States without a state, it is
    treated as the strictest.
    """
    if country in _EU:
        return _BY_REGION["EU"]
    if country not in {"", "US"}:
        return _UNKNOWN
    state = state_of(place)
    if country == "" and state in _ALSO_COUNTRIES and state not in _STATE_NAMES.values():
        return _UNKNOWN
    if f"US-{state}" in _BY_REGION:
        found = (_BY_REGION["US"], _BY_REGION[f"US-{state}"])
        return max(found, key=lambda one: _STRICTNESS.index(one.rule))
    return _BY_REGION["US"] if state in _ONE_PARTY else _UNKNOWN


def state_of(place: str) -> str:
    """Return the two letters of a state of the United States in a place in words, or nothing."""
    found = _STATE.search(place)
    if found and found[1] in _ONE_PARTY | _OTHER_STATES:
        return found[1]
    return next((code for name, code in _STATE_NAMES.items() if name in place), "")
