"""The telephone of the last two weeks: calls that are over, so that today has a last week.

Nobody of the sample's people rang: what they said stands in their histories.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call, Cause, Stage
from agent_console.hub.floor.past import PastCall
from agent_console.ids import CallId, CustomerId
from agent_console.sample.cases import SERVICE_LINE
from agent_console.sample.chance import Chance
from agent_console.sample.size import Size
from agent_console.sample.staff import BAGS, CHINESE, ELITE, GENERAL
from agent_console.wire.operation import Choice

DAYS = 15
"""Today, and two weeks before."""
_EACH_DAY, _FEWEST, _MOST = 10, 4, 200
"""One call of a day for so many customers; so many at the least, at the most."""
_OPENS, _HALF_HOURS = timedelta(hours=6), 32
_CROWD = (
    *(2.0, 3.0, 4.5, 6.0, 7.5, 8.5, 8.0, 8.0, 8.5, 8.5, 8.0, 7.0, 6.5, 6.0, 6.0, 5.5),
    *(5.0, 4.5, 4.0, 4.0, 3.5, 3.5, 3.0, 3.0, 2.5, 2.5, 2.0, 2.0, 1.5, 1.5, 1.0, 1.0),
)
"""How busy each half hour is, beside the others."""
_QUEUES, _SHARES = (GENERAL, ELITE, BAGS, CHINESE), (5.0, 2.5, 2.0, 0.5)
_STEPS = ("extra-legroom", "upgrade", "send-link", "reach-tier")
_GIVES_UP, _IS_OFFERED = 0.05, 0.55
_CHOICES = (Choice.ACCEPTED, Choice.DECLINED, Choice.NOT_NOW)
_EARLIER_S = 18
"""A week ago calls took so much longer."""


def past_calls(
    staff: Sequence[Agent],
    customers: Sequence[CustomerId],
    *,
    size: Size,
    zone: ZoneInfo,
    now: datetime,
    seed: str,
) -> Iterator[PastCall]:
    """Yield all calls that were over before *now*; the same arguments yield the same calls."""
    today = now.astimezone(zone).date()
    people = [one for one in staff if one.role is Role.AGENT]
    for ago in range(DAYS):
        day = today - timedelta(days=ago)
        chance = Chance(seed, "past calls", day)
        for number in range(min(_MOST, max(_FEWEST, size.customers // _EACH_DAY))):
            begins = _ring(day, zone, chance)
            made = _past(f"sample-past-{day}-{number}", begins, people, customers, chance)
            made = made if ago else _shorter(made)
            if made.call.ended_at is not None and made.call.ended_at < now:
                yield made


def since(now: datetime) -> datetime:
    """Return what no call of `past_calls` rang before."""
    return now - timedelta(days=DAYS + 1)


def _ring(day: date, zone: ZoneInfo, chance: Chance) -> datetime:
    half_hour = chance.weighted(range(_HALF_HOURS), _CROWD)
    local = datetime(day.year, day.month, day.day, tzinfo=zone) + _OPENS
    at = local + timedelta(minutes=30 * half_hour, seconds=chance.between(0, 1799))
    return at.astimezone(UTC)


def _past(
    key: str,
    at: datetime,
    people: Sequence[Agent],
    customers: Sequence[CustomerId],
    chance: Chance,
) -> PastCall:
    queue = chance.weighted(_QUEUES, _SHARES)
    serving = [one for one in people if queue in one.queues] or people
    agent, customer = chance.one_of(serving), chance.one_of(customers)
    wait_s = int(9 * chance.skewed(0.9))
    talk_s, wrap_s = 60 + int(240 * chance.skewed(0.5)), 5 + int(26 * chance.skewed(0.6))
    call = Call(
        id=CallId(key),
        from_number=f"+1312555{chance.between(100, 199):04}",
        to_number=SERVICE_LINE,
        rung_at=at,
        stage=Stage.CLOSED,
        queue=queue,
        offered_to=tuple(one.id for one in serving),
    )
    step, choice = chance.one_of(_STEPS), chance.weighted(_CHOICES, (4.6, 4.0, 1.4))
    is_offered = chance.happens(_IS_OFFERED)
    if chance.happens(_GIVES_UP):
        return PastCall(_changed(call, ended_at=at + timedelta(seconds=20 + wait_s)))
    answered = at + timedelta(seconds=wait_s)
    ended = answered + timedelta(seconds=talk_s + _EARLIER_S)
    call = _changed(call, agent_id=agent.id, answered_at=answered, ended_at=ended)
    if not is_offered:
        return PastCall(call, wrap_s)
    return PastCall(call, wrap_s, customer, step, choice)


def _shorter(made: PastCall) -> PastCall:
    call = made.call
    if call.answered_at is None or call.ended_at is None:
        return made
    ended = call.ended_at - timedelta(seconds=_EARLIER_S)
    return made._replace(call=_changed(call, ended_at=ended))


def _changed(call: Call, **changes: object) -> Call:
    cause = (
        Cause.NORMAL_CLEARING if changes.get("answered_at") or call.answered_at else Cause.CANCEL
    )
    return replace(call, cause=cause, **changes)
