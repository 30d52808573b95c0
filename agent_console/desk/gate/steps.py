"""The next step at the gate: the engine of the console, with the playbook for gates."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from agent_console.desk.files import Files
from agent_console.desk.gate.needs import Journey
from agent_console.desk.pop import routes
from agent_console.desk.right_now import disruption, right_now
from agent_console.domain.channel import Channel
from agent_console.domain.facts import Facts, GateFacts
from agent_console.domain.gate import Need, NeedKind, Passenger
from agent_console.domain.gate_history import is_move
from agent_console.nba.facts import Refusal, gathered
from agent_console.nba.suggestion import Ranking
from agent_console.nba.trip_facts import Disruption, flight_facts
from agent_console.wire.customer_file import CustomerFile


def trouble_of(
    files: Files, file: CustomerFile | None, journey: Journey, *, now: datetime
) -> Disruption | None:
    """Return what this flight breaks for somebody, with what else goes; None if nothing serious."""
    plain = Disruption(flight=journey.flight, misses=journey.misses)
    if not plain.is_serious:
        return None
    if file is None or not (plain.is_cancelled or plain.misses):
        return plain
    found = disruption(right_now(file, routes(files.cache), now=now))
    if found is not None and found.flight.id == journey.flight.id:
        return found
    return plain


def facts_of(
    passenger: Passenger,
    file: CustomerFile | None,
    journey: Journey,
    needs: Sequence[Need],
    *,
    now: datetime,
    refusals: tuple[Refusal, ...] = (),
) -> Facts:
    """Return what the engine is told of *passenger*."""
    facts = gathered(
        file, now=now, disruption=journey.trouble, refusals=refusals, channel=Channel.GATE
    )
    return msgspec.structs.replace(facts, gate=_at_gate(passenger, file, journey, needs, now=now))


def ranked(
    files: Files, facts: Facts, *, language: str, refusals: tuple[Refusal, ...] = ()
) -> Ranking:
    """Return ideas, best first; none of those they just said no to."""
    found = files.next_step.at_gate(facts, language=language)
    refused = {one.action for one in refusals}
    left = tuple(one for one in found.suggestions if one.action not in refused)
    return msgspec.structs.replace(found, suggestions=left)


def _at_gate(
    passenger: Passenger,
    file: CustomerFile | None,
    journey: Journey,
    needs: Sequence[Need],
    *,
    now: datetime,
) -> GateFacts:
    said = {one.kind: one.words for one in needs}
    moved = (one for one in file.interactions if is_move(one)) if file is not None else ()
    return GateFacts(
        is_here=True,
        flight=flight_facts(journey.flight, now=now, cabin=passenger.cabin),
        seat=passenger.seat,
        needs=tuple(one.kind.value for one in needs),
        services=passenger.services,
        moved_off=next((one.detail for one in moved), "") if NeedKind.MOVED_BEFORE in said else "",
        bag=said.get(NeedKind.BAG, ""),
        noticed=said.get(NeedKind.CELEBRATION, ""),
        remark=passenger.remark,
    )
