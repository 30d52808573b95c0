"""Who is it? Answers from this computer alone; the hub may be asked afterwards."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from agent_console.clock import utc_now
from agent_console.desk import evidence
from agent_console.desk.screen_pop import Match, MatchState
from agent_console.desk.telling_apart import told_apart
from agent_console.domain.boarding_pass import BoardingPass
from agent_console.domain.call import Call
from agent_console.domain.certainty import Certainty, each, judged
from agent_console.domain.identifier import Scheme, is_withheld, normal, readings
from agent_console.domain.phone_number import read_phone, region_of, written_otherwise
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import Candidate

_STATES = {
    Certainty.SURE: MatchState.SURE,
    Certainty.LIKELY: MatchState.LIKELY,
    Certainty.MAYBE: MatchState.MAYBE,
    Certainty.SEVERAL: MatchState.SEVERAL,
    Certainty.NOBODY: MatchState.UNKNOWN,
}
_MEANS_ONE = frozenset(
    {MatchState.SURE, MatchState.LIKELY, MatchState.CHOSEN, MatchState.HANDED_OVER}
)


def caller(cache: Cache, call: Call) -> Match:
    """Return who rings, as far as this computer knows; a withheld number is nobody's."""
    if is_withheld(call.from_number):
        return Match(state=MatchState.WITHHELD)
    number = read_phone(call.from_number, line=call.to_number)
    value = number.e164 if number else call.from_number
    found = evidence.of_number(cache, value)
    return weighed(cache, found, scheme=Scheme.PHONE, now=call.rung_at, line=call.to_number)


def scanned(cache: Cache, decoded: BoardingPass, *, now: datetime) -> Match:
    """Return whose boarding pass was scanned: by ticket, member number, or locator and name."""
    found = evidence.of_pass(cache, decoded)
    scheme = found[0].evidence.scheme if found else Scheme.LOCATOR
    return weighed(cache, found, scheme=scheme, now=now)


def weighed(
    cache: Cache,
    found: Sequence[evidence.Found],
    *,
    scheme: Scheme | None,
    now: datetime,
    line: str = "",
) -> Match:
    """Return what was found as a match: whom it means, or who is to be told apart by what."""
    if len(found) > 1 or scheme is Scheme.LOCATOR:
        found = evidence.with_files(cache, found, now=now, line=line)
    return _ranked(found, scheme=scheme, now=now)


def scanned_at_hub(
    candidates: Sequence[Candidate], decoded: BoardingPass, *, now: datetime
) -> Match:
    """Return what the hub's answer to a scanned pass means; the name on the pass counts."""
    named = evidence.named_on_pass(evidence.of_candidates(candidates), decoded)
    return _ranked(named, scheme=candidates[0].matched_by if candidates else None, now=now)


def searched(cache: Cache, candidates: Sequence[Candidate], typed: str, *, now: datetime) -> Match:
    """Return what a search means that found *candidates*: all owners of an identifier are offered.

    Record locators are used again, so their owners stand side by side, whoever it most probably is.
    """
    if len(candidates) == 1:
        return chosen(candidates[0], None)
    scheme = candidates[0].matched_by if candidates else None
    value = normal(scheme, typed) if scheme is Scheme.LOCATOR else None
    those = evidence.of_candidates(candidates)
    found = [msgspec.structs.replace(one, value=value or "") for one in those]
    found = evidence.with_files(cache, found, now=now)
    return _ranked(found, scheme=scheme, now=now, is_asked=True)


def matched(
    candidates: Sequence[Candidate],
    *,
    scheme: Scheme | None,
    now: datetime | None = None,
    is_older_form: bool = False,
) -> Match:
    """Return what a look-up at the hub that found *candidates* means.

    *is_older_form* if the number is on file in another form than it was sent.
    """
    found = evidence.of_candidates(candidates)
    if is_older_form:
        found = [evidence.in_older_form(one) for one in found]
    return _ranked(found, scheme=scheme, now=now or utc_now())


def _ranked(
    found: Sequence[evidence.Found],
    *,
    scheme: Scheme | None,
    now: datetime,
    is_asked: bool = False,
) -> Match:
    """Judge what was found; *is_asked* if the agent picks among several whoever is likely."""
    alive = (one for one in found if not one.candidate.customer.merged_into)
    ranked = sorted(alive, key=lambda one: -one.score)
    if not ranked:
        return Match(state=MatchState.UNKNOWN, scheme=scheme)
    scores = [one.score for one in ranked]
    state = _STATES[judged(scores)]
    if len(ranked) > 1 and (is_asked or state is MatchState.LIKELY):
        state = MatchState.SEVERAL  # the likely one stands first, and the agent asks
    is_unsure = state in {MatchState.SEVERAL, MatchState.MAYBE}
    return Match(
        state=state,
        scheme=ranked[0].evidence.scheme,
        candidates=tuple(one.candidate for one in ranked),
        certainties=each(scores) if is_unsure else (),
        traits=told_apart(ranked, now=now, is_private=state is MatchState.MAYBE)
        if is_unsure
        else (),
    )


def sure_customer(match: Match) -> CustomerId | None:
    """Return the one customer a match means, or None while it means nobody or several."""
    if match.state in _MEANS_ONE and match.candidates:
        return match.candidates[0].customer.id
    return None


def chosen(candidate: Candidate, before: Match | None) -> Match:
    """Return the match of somebody whom the agent picked; *before* says by what they came."""
    scheme = before.scheme if before else candidate.matched_by
    return Match(state=MatchState.CHOSEN, scheme=scheme, candidates=(candidate,))


def found(
    cache: Cache, typed: str, *, limit: int = 10, line: str = "", region: str = "US"
) -> tuple[Candidate, ...]:
    """Return everyone *typed* may mean: by any identifier, else by name, else by one like it.

    A number without a country code is meant as at *line*, the number that was called, where that
    shows a country, else as in *region*.
    """
    region = region_of(line, default=region) if line else region
    for scheme, value in readings(typed, region=region):
        candidates = _owners(cache, scheme, value, limit)
        if candidates:
            return candidates
    named = cache.named(typed, limit=limit) or cache.named_like(typed, limit=limit)
    return tuple(_alive(named))


def _owners(cache: Cache, scheme: Scheme, value: str, limit: int) -> tuple[Candidate, ...]:
    candidates = tuple(_alive(cache.candidates(scheme, value, limit=limit)))
    if scheme is Scheme.PHONE and not candidates:
        older = (cache.candidates(scheme, form, limit=limit) for form in written_otherwise(value))
        return tuple(_alive(one for some in older for one in some))[:limit]
    if scheme is Scheme.LOCATOR and len(candidates) > 1:
        return evidence.newest_first(cache, candidates, value)
    return candidates


def _alive(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """Leave out those who were merged into somebody: they are found there."""
    return (one for one in candidates if not one.customer.merged_into)
