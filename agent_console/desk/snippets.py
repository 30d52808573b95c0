"""The snippets of this desk: the company's, shipped as a file, and the agent's own.

The file is TOML: one table per snippet, its name the heading, with ``title`` and ``text``. The
agent's own may hold what a customer said, so they are in the encrypted journal.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import datetime, tzinfo
from importlib import resources
from itertools import count

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.coaching import CoachingFile, SharedSnippet
from agent_console.domain.draft import Draft
from agent_console.domain.snippet import Snippet
from agent_console.errors import BadInput
from agent_console.store.journal import Journal
from agent_console.wire.codec import decode, encode

_FALL_BACK = "en"
_OWN = "snippets"
_MOST = 200
_TITLE = 60
_WORD = re.compile(r"[^\W_]+")


def shipped(language: str) -> tuple[Snippet, ...]:
    """Return the company's snippets in *language* ("de", "zh_CN"), in English where it has none."""
    folder = resources.files("resources").joinpath("snippets")
    for name in (language, language.partition("_")[0], _FALL_BACK):
        file = folder.joinpath(f"{name}.toml")
        if file.is_file():
            return _read(file.read_text("utf-8"), f"{name}.toml")
    return ()


def own(journal: Journal, agent: str) -> tuple[Snippet, ...]:
    """Return the snippets of one agent."""
    kept = journal.remembered(f"{_OWN}:{agent}")
    return decode(kept, tuple[Snippet, ...]) if kept else ()


def shared(file: CoachingFile) -> tuple[Snippet, ...]:
    """Return the words of good notes the team shares, each with who wrote them."""
    return tuple(
        Snippet(name=one.name, title=_credited(one), text=one.text) for one in file.snippets
    )


def _credited(one: SharedSnippet) -> str:
    title = one.title or one.text.partition("\n")[0]
    return f"{title[:_TITLE]} · {one.author_name}" if one.author_name else title[:_TITLE]


def keep_own(journal: Journal, agent: str, text: str) -> Snippet:
    """Keep *text* as a snippet of the agent's, named after its first word; return it.

    Card numbers are masked. The same text again is the same snippet.
    """
    safe = masked(text).strip()
    known_here = own(journal, agent)
    same = next((one for one in known_here if one.text == safe), None)
    if same is not None:
        return same
    name = _free_name(safe, {one.name for one in known_here})
    made = Snippet(name=name, title=safe.partition("\n")[0][:_TITLE], text=safe, is_own=True)
    _write(journal, agent, (*known_here, made)[-_MOST:])
    return made


def drop_own(journal: Journal, agent: str, name: str) -> None:
    """Forget the agent's snippet of this name."""
    _write(journal, agent, tuple(one for one in own(journal, agent) if one.name != name))


def _write(journal: Journal, agent: str, kept: tuple[Snippet, ...]) -> None:
    journal.remember(f"{_OWN}:{agent}", encode(kept).decode())


def _free_name(text: str, taken: set[str]) -> str:
    first = next(iter(_WORD.findall(text.casefold())), "") or "own"
    names = (first if number == 1 else f"{first}{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def known(
    shown: ScreenPop | None,
    draft: Draft | None,
    agent: Agent,
    *,
    now: datetime,
    zone: tzinfo | None,
) -> dict[str, str]:
    """Return what the places of a snippet stand for, from what is on the screen."""
    here = now.astimezone(zone)
    found = {
        "agent.name": agent.name,
        "today": f"{here:%Y-%m-%d}",
        "time": f"{here:%H:%M}",
    }
    return found | _of_customer(shown) | _of_trip(shown) | _of_promise(shown, draft, zone)


def _of_customer(shown: ScreenPop | None) -> dict[str, str]:
    if shown is None or shown.file is None:
        return {}
    customer = shown.file.customer
    card = max(shown.file.memberships, key=lambda one: one.tier_rank, default=None)
    honoured = f"{customer.honorific} {customer.family_name}".strip()
    return {
        "customer.name": customer.full_name,
        "customer.given_name": customer.given_name,
        "customer.family_name": customer.family_name,
        "customer.polite": honoured if customer.honorific else customer.full_name,
        "customer.tier": card.tier if card else "",
        "member.number": card.number if card else "",
        "seat": customer.seat,
    }


def _of_trip(shown: ScreenPop | None) -> dict[str, str]:
    if shown is None or shown.right_now is None:
        return {}
    flight, trip = shown.right_now.flight, shown.right_now.trip
    way = next(iter(shown.right_now.ways), None)
    return {
        "flight": flight.designator,
        "flight.from": flight.origin,
        "flight.to": flight.destination,
        "flight.leaves": _clock(flight.leaves_at, flight.origin_zone),
        "flight.lands": _clock(flight.lands_at, flight.destination_zone),
        "flight.gate": flight.gate,
        "flight.cause": flight.cause,
        "flight.instead": way.designator if way else "",
        "trip.locator": trip.locator,
    }


def _of_promise(
    shown: ScreenPop | None, draft: Draft | None, zone: tzinfo | None
) -> dict[str, str]:
    """Return the promise of this call, else the one that is due first."""
    made = draft.promises[-1:] if draft else ()
    kept = shown.file.promises if shown is not None and shown.file is not None else ()
    waiting = sorted((one for one in kept if one.is_open), key=lambda one: one.due_at)
    promise = next(iter((*made, *waiting)), None)
    if promise is None:
        return {}
    amount = f"{promise.amount.amount} {promise.amount.currency}" if promise.amount else ""
    return {
        "promise.what": promise.what,
        "promise.due": f"{promise.due_at.astimezone(zone):%Y-%m-%d %H:%M}",
        "promise.amount": amount,
    }


def _clock(at: datetime, zone: str) -> str:
    from zoneinfo import ZoneInfo  # loaded with the first flight that is shown

    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def _read(text: str, name: str) -> tuple[Snippet, ...]:
    try:
        tables: Mapping[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise BadInput("{file}: {why}", file=name, why=exc) from exc
    made = []
    for heading, table in tables.items():
        text_of = table.get("text") if isinstance(table, dict) else None
        if not isinstance(table, dict) or not isinstance(text_of, str) or not text_of.strip():
            raise BadInput("{file}: [{heading}] needs a text", file=name, heading=heading)
        title = str(table.get("title") or text_of.partition("\n")[0])
        made.append(Snippet(name=heading, title=title, text=text_of.strip()))
    return tuple(made)
