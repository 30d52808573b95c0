"""The conversations of yesterday as they stood before them: what a new playbook is tried on."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from agent_console.desk.files import Files
from agent_console.desk.pop import routes
from agent_console.desk.right_now import disruption, right_now
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.facts import Facts
from agent_console.nba.facts import gathered
from agent_console.wire.customer_file import CustomerFile

_SPOKEN = frozenset({Channel.PHONE, Channel.CHAT, Channel.GATE})


def conversations(files: Files, *, now: datetime) -> Iterator[Facts]:
    """Yield the facts before each conversation of the last day, as far as this copy knows them.

    Flights are told as they stand now: what they were yesterday is not kept.
    """
    for customer in files.cache.spoken_with(since=now - timedelta(days=1), until=now):
        file = files.customer_file(customer)
        for entry in file.interactions if file else ():
            is_recent = now - timedelta(days=1) <= entry.at <= now
            if file is None or not is_recent or entry.channel not in _SPOKEN:
                continue
            if entry.direction is Direction.INBOUND:
                before = _as_of(file, entry.at)
                trouble = disruption(right_now(before, routes(files.cache), now=entry.at))
                yield gathered(before, now=entry.at, disruption=trouble, channel=entry.channel)


def _as_of(file: CustomerFile, at: datetime) -> CustomerFile:
    return msgspec.structs.replace(
        file,
        as_of=at,
        interactions=tuple(one for one in file.interactions if one.at < at),
        promises=tuple(one for one in file.promises if one.made_at < at),
        cases=tuple(one for one in file.cases if one.opened_at < at),
        trips=tuple(one for one in file.trips if one.booked_at < at),
    )
