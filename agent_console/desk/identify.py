"""Who is it? Answers from this computer alone; the hub may be asked afterwards."""

from collections.abc import Sequence

from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.call import Call
from agent_console.domain.identifier import Scheme, is_withheld, readings
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import Candidate


def caller(cache: Cache, call: Call) -> Match:
    """Return who rings, as far as this computer knows."""
    if is_withheld(call.from_number):
        return Match(state=MatchState.WITHHELD)
    found = cache.candidates(Scheme.PHONE, call.from_number)
    return matched(found, scheme=Scheme.PHONE)


def matched(candidates: Sequence[Candidate], *, scheme: Scheme | None) -> Match:
    """Return what a look-up that found *candidates* means."""
    if not candidates:
        return Match(state=MatchState.UNKNOWN, scheme=scheme)
    state = MatchState.SURE if len(candidates) == 1 else MatchState.SEVERAL
    return Match(state=state, scheme=scheme, candidates=tuple(candidates))


def sure_customer(match: Match) -> CustomerId | None:
    """Return the one customer a match means, or None while it means nobody or several."""
    if match.state in {MatchState.SURE, MatchState.CHOSEN} and match.candidates:
        return match.candidates[0].customer.id
    return None


def found(cache: Cache, typed: str, *, limit: int = 10) -> tuple[Candidate, ...]:
    """Return everyone *typed* may mean: by any identifier, else by name."""
    for scheme, value in readings(typed):
        candidates = cache.candidates(scheme, value, limit=limit)
        if candidates:
            return candidates
    return cache.named(typed, limit=limit)
