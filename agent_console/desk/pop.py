"""Puts together what the screen shows the moment somebody is there."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from agent_console.desk.files import Files
from agent_console.desk.identify import sure_customer
from agent_console.desk.last_contact import lately, picks_up, served_by
from agent_console.desk.right_now import FlightsOfRoute, disruption, near_flights, right_now
from agent_console.desk.screen_pop import NO_TALK, Match, MatchState, ScreenPop
from agent_console.desk.verification import checks
from agent_console.domain.call import Call
from agent_console.domain.trip import Flight
from agent_console.nba.facts import Facts, Talk, gathered
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import CustomerFile


def pop(
    files: Files,
    match: Match,
    *,
    now: datetime,
    talk: Talk = NO_TALK,
    call: Call | None = None,
    language: str = "en",
) -> ScreenPop:
    """Return everything one glance needs about whoever *match* says is there."""
    customer = sure_customer(match)
    file = files.customer_file(customer) if customer else None
    return composed(files, match, file, now=now, talk=talk, call=call, language=language)


def composed(
    files: Files,
    match: Match,
    file: CustomerFile | None,
    *,
    now: datetime,
    talk: Talk = NO_TALK,
    call: Call | None = None,
    language: str = "en",
) -> ScreenPop:
    """As `pop`, for a file that is already here: read before, or fetched from the hub."""
    handover = call.handover if call is not None else None
    if file is None or match.state is MatchState.MAYBE:
        ranking = files.next_step.rank(gathered(None, now=now, call=call), language=language)
        said = picks_up(None, handover, now=now)
        return ScreenPop(match=match, call=call, picks_up=said, ranking=ranking)
    trouble = right_now(file, _Routes(files.cache), now=now)
    return ranked(
        files,
        ScreenPop(
            match=match,
            call=call,
            as_of=file.as_of,
            file=file,
            right_now=trouble,
            near=near_flights(file, trouble, now=now),
            lately=lately(file, now=now),
            picks_up=picks_up(file, handover, now=now),
            served_by=served_by(file),
            checks=checks(file, match.scheme),
        ),
        talk,
        now=now,
        language=language,
    )


def ranked(
    files: Files, shown: ScreenPop, talk: Talk, *, now: datetime, language: str = "en"
) -> ScreenPop:
    """Return *shown* with the next steps as they are now that *talk* was said."""
    found = msgspec.structs.replace(shown, talk=talk)
    ranking = files.next_step.rank(known(files, found, now=now), language=language)
    return msgspec.structs.replace(found, ranking=ranking)


def with_ways_of(
    files: Files, before: ScreenPop | None, fresh: ScreenPop, *, now: datetime, language: str = "en"
) -> ScreenPop:
    """Return *fresh* with the ways with a change that were found for the same trouble *before*.

    They are looked for after the paint: until then nobody is to read that nothing goes.
    """
    seen, trouble = before.right_now if before is not None else None, fresh.right_now
    if seen is None or trouble is None or not seen.joined or trouble.ways:
        return fresh
    if (seen.trip, seen.flight) != (trouble.trip, trouble.flight):
        return fresh
    kept = msgspec.structs.replace(trouble, joined=seen.joined)
    again = msgspec.structs.replace(fresh, right_now=kept)
    return ranked(files, again, fresh.talk, now=now, language=language)


def known(files: Files, shown: ScreenPop, *, now: datetime) -> Facts:
    """Return what the next step goes by, for what is on the screen."""
    talk = shown.talk
    return gathered(
        shown.file_with(talk.fields),
        now=now,
        disruption=disruption(shown.right_now),
        refusals=talk.refusals,
        call=shown.call,
        reason=talk.reason,
        questions_asked=files.next_step.questions(talk.answered),
    )


def routes(cache: Cache) -> FlightsOfRoute:
    """Return how the flights of a route are found in *cache*."""
    return _Routes(cache)


class _Routes:
    """Answers which flights go from one airport to another on a day of the first one's calendar."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def __call__(self, origin: str, destination: str, day: date) -> Sequence[Flight]:
        start = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("UTC"))
        around = self._cache.on_route(
            origin,
            destination,
            since=start - timedelta(hours=14),
            until=start + timedelta(hours=38),
        )
        return [
            flight
            for flight in around
            if flight.departs_at.astimezone(ZoneInfo(flight.origin_zone)).date() == day
        ]
