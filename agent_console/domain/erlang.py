"""How many people a queue needs: Erlang's formula for calls that wait (M/M/c, nobody gives up).

Load a = λ·T erlangs (calls a second times handle time). Erlang B by its recursion
B(0) = 1, B(n) = a·B(n-1) / (n + a·B(n-1)); from it the chance to wait at all, Erlang C,
C(n) = n·B(n) / (n - a·(1 - B(n))); service level 1 - C·e^(-(n-a)·t/T), speed of answer C·T/(n-a),
occupancy a/n. A. K. Erlang, "Solution of some problems in the theory of probabilities of
significance in automatic telephone exchanges", 1917; the form used here: G. Koole, "Call Center
Optimization", 2013, chapter 3. It assumes that callers are patient and calls come by chance: with
people who give up it asks for somewhat too many agents, on a day with storms for too few.
"""

from math import exp, floor

from agent_console.domain.value import Value

_MOST_AGENTS = 100_000
_MOST_OCCUPANCY = 1.0


class Demand(Value, frozen=True, kw_only=True):
    """What comes in, and what is wanted."""

    calls: float
    """Calls in the interval."""
    interval_s: float = 1800.0
    handle_s: float
    """Talk and wrap-up of one call."""
    within_s: float = 20.0
    share: float = 0.8
    """Such a share is to be answered within that time."""
    most_occupancy: float = _MOST_OCCUPANCY
    """Nobody is to be busy for more than this share of their time."""
    shrinkage: float = 0.0
    """The share of paid time nobody is at the telephone: breaks, training, illness."""

    @property
    def erlangs(self) -> float:
        """Return the load: so many are busy all the time."""
        return self.calls * self.handle_s / self.interval_s


class Staffing(Value, frozen=True, kw_only=True):
    """What so many people make of it."""

    agent_count: int
    waits: float
    """The chance that a call has to wait (Erlang C)."""
    service_level: float
    answer_s: float | None
    """Average speed of answer; None where the line grows without end."""
    occupancy: float
    rostered_count: int
    """So many have to be paid for, with shrinkage."""


def erlang_b(erlangs: float, agents: int) -> float:
    """Return the chance that all *agents* are busy where nobody waits."""
    blocked = 1.0
    for n in range(1, agents + 1):
        blocked = erlangs * blocked / (n + erlangs * blocked)
    return blocked


def erlang_c(erlangs: float, agents: int) -> float:
    """Return the chance that a call has to wait; 1 where the agents are not enough."""
    if agents <= erlangs:
        return 1.0
    return _waits(erlangs, agents, erlang_b(erlangs, agents))


def staffing(demand: Demand, agents: int) -> Staffing:
    """Return what *agents* make of *demand*; `ValueError` for what cannot be."""
    _must_make_sense(demand)
    if agents < 0:
        raise ValueError("fewer than no agents")
    return _staffing(demand, agents, erlang_c(demand.erlangs, agents))


def needed(demand: Demand) -> Staffing:
    """Return the fewest agents that reach the goal; `ValueError` for a goal nobody reaches."""
    _must_make_sense(demand)
    load, blocked = demand.erlangs, 1.0
    for n in range(_MOST_AGENTS + 1):
        if n:
            blocked = load * blocked / (n + load * blocked)
        if n <= load and load:
            continue
        made = _staffing(demand, n, _waits(load, n, blocked) if load else 0.0)
        if made.service_level >= demand.share and made.occupancy <= demand.most_occupancy:
            return made
    raise ValueError("more agents than any floor has")


def around(demand: Demand, *, most: int = 15) -> tuple[Staffing, ...]:
    """Return what fewer and more agents than are needed would make of it, for a chart."""
    best = needed(demand).agent_count
    first = max(floor(demand.erlangs) + 1, best - most // 2, 0)
    return tuple(staffing(demand, n) for n in range(first, first + most))


def _waits(erlangs: float, agents: int, blocked: float) -> float:
    return agents * blocked / (agents - erlangs * (1 - blocked))


def _staffing(demand: Demand, agents: int, waits: float) -> Staffing:
    load, handle = demand.erlangs, demand.handle_s
    rostered = _rostered(agents, demand.shrinkage)
    if agents <= load and load:
        return Staffing(
            agent_count=agents,
            waits=1.0,
            service_level=0.0,
            answer_s=None,
            occupancy=1.0,
            rostered_count=rostered,
        )
    free = agents - load
    late = waits * exp(-free * demand.within_s / handle)
    return Staffing(
        agent_count=agents,
        waits=waits,
        service_level=1.0 - late,
        answer_s=waits * handle / free if free else 0.0,
        occupancy=load / agents if agents else 0.0,
        rostered_count=rostered,
    )


def _rostered(agents: int, shrinkage: float) -> int:
    exact = agents / (1.0 - shrinkage)
    return round(exact) if abs(exact - round(exact)) < 1e-9 else floor(exact) + 1  # noqa: PLR2004 - what division leaves


def _must_make_sense(demand: Demand) -> None:
    if demand.calls < 0 or demand.interval_s <= 0 or demand.handle_s <= 0 or demand.within_s < 0:
        raise ValueError("counts and times are not negative")
    if not 0 <= demand.share < 1 or not 0 < demand.most_occupancy <= 1:
        raise ValueError("a share lies between 0 and 1")
    if not 0 <= demand.shrinkage < 1:
        raise ValueError("somebody has to be there")
