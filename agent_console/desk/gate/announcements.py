"""What is said over the loudspeaker, in the languages of those on board."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files

from agent_console.desk.gate.shown import PassengerList
from agent_console.domain.rules.spoken import city, clock
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.wire.codec import decode

_ALWAYS = "en"
_FEWEST = 2
"""So many have to speak a language best for it to be offered. Assumed, 2026-11."""


class Announcement(StrEnum):
    """What is announced."""

    DELAYED = "delayed"
    CANCELLED = "cancelled"
    PREBOARDING = "preboarding"
    BOARDING = "boarding"
    LAST_CALL = "last_call"
    GATE_CHANGE = "gate_change"


class Spoken(Value, frozen=True, kw_only=True):
    """One text to read out."""

    language: str
    """BCP 47, without a region: "en", "zh"."""
    text: str
    speaker_count: int = 0
    """How many on board prefer this language, as far as the CRM knows."""


def languages_on_board(listed: PassengerList) -> tuple[tuple[str, int], ...]:
    """Return the preferred languages of the passengers with how many speak each, most first."""
    spoken = Counter(
        one.customer.languages[0].partition("-")[0]
        for one in listed.lines
        if one.customer is not None and one.customer.languages
    )
    return tuple(sorted(spoken.items(), key=lambda pair: (-pair[1], pair[0])))


def announcement(
    what: Announcement, listed: PassengerList, *, also: Iterable[str] = ()
) -> tuple[Spoken, ...]:
    """Return the text in English and in each other language that is spoken on board.

    Languages without a text are left out; those in *also* are there in any case.
    """
    texts, counts = _texts()[what.value], dict(languages_on_board(listed))
    wanted = [_ALWAYS, *(one for one, count in counts.items() if count >= _FEWEST), *also]
    return tuple(
        Spoken(
            language=language,
            text=_filled(texts[language], listed.flight),
            speaker_count=counts.get(language, 0),
        )
        for language in dict.fromkeys(wanted)
        if language in texts
    )


def _filled(text: str, flight: Flight) -> str:
    return text.format(
        flight=flight.designator,
        city=city(flight.destination),
        time=clock(flight.leaves_at, flight.origin_zone),
        gate=flight.gate,
    )


@cache
def _texts() -> dict[str, dict[str, str]]:
    raw = files("resources").joinpath("playbooks/announcements.json").read_bytes()
    return decode(raw, dict[str, dict[str, str]])
