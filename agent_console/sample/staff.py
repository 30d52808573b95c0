"""The people of the sample airline who sit at consoles, counters and gates."""

from functools import cache

from agent_console.domain.agent import Agent, Role
from agent_console.ids import AgentId
from agent_console.sample.cases import AGENT_LOGIN
from agent_console.sample.chance import Chance

ELITE, GENERAL, CHINESE, BAGS = "Elite service", "Reservations", "Chinese line", "Baggage"
_AT_GATES = {88: "SEA Gate C9", 91: "SEA Gate N7", 117: "SEA Gate D3"}
_SUPERVISORS = {12: "Seattle", 19: "Phoenix"}
_STATIONS = ("Seattle", "Seattle", "Phoenix", "Boise")
_NUMBERS = (
    *(23, 31, 46, 58, 64, 73, 102, 109, 121, 134, 148, 163, 171),
    *(186, 192, 205, 214, 219, 227, 233, 240, 256, 268, 271, 282),
)


@cache
def staff(seed: str) -> tuple[Agent, ...]:
    """Return all thirty, by number."""
    numbers = sorted((*_NUMBERS, *_AT_GATES, *_SUPERVISORS))
    return tuple(_agent(number, Chance(seed, "agent", number)) for number in numbers)


@cache
def numbered(seed: str, number: int) -> Agent:
    """Return the agent of that number."""
    return next(agent for agent in staff(seed) if agent.name == f"Agent {number}")


def _agent(number: int, chance: Chance) -> Agent:
    role, station = Role.AGENT, chance.one_of(_STATIONS)
    if number in _AT_GATES:
        role, station = Role.GATE, _AT_GATES[number]
    if number in _SUPERVISORS:
        role, station = Role.SUPERVISOR, _SUPERVISORS[number]
    is_ours = number == 214  # noqa: PLR2004 - the agent of the pictures
    return Agent(
        id=AgentId(chance.id()),
        login=AGENT_LOGIN if is_ours else f"agent{number}",
        name=f"Agent {number}",
        role=role,
        station="Seattle" if is_ours else station,
        queues=(ELITE, GENERAL, CHINESE) if is_ours else (chance.one_of((GENERAL, BAGS, ELITE)),),
        extension=str(4000 + number),
    )
