"""The next step: decisions a second, p99 for 200 actions, desk and hub alike, what learning brings.

200 actions are tried on each of 2,000 made-up customers, with outcomes learned for each. The floor
is reading as many fields of the same facts.
"""

import gc
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1]))

from figures import cpu_s, report, spread
from support.random_facts import random_facts
from support.season import played
from support.small_book import a_book

from agent_console.desk.next_step import NextStep
from agent_console.domain.facts import Facts
from agent_console.domain.rules.binding import bound
from agent_console.nba.arbitration import Engine
from agent_console.nba.learning import Evidence, Learned
from agent_console.nba.shipped import shipped_playbook
from agent_console.wire.codec import decode, encode
from agent_console.wire.playbook import playbook_text

ACTIONS, CUSTOMERS, ALIKE = 200, 2_000, 10_000
GOALS = {
    "rank_200_ms_p99": {"max": 2.0},
    "desk_and_hub_differ": {"max": 0},
    "learning_over_best_fixed_percent": {"min": 1.0},
}
_CONDITIONS: tuple[Any, ...] = (
    {"field": "customer.is_known"},
    {"field": "membership.tier_rank", "at_least": 1},
    {"field": "next_trip.days_to_departure", "at_most": 30},
    {"field": "customer.expected_value", "at_least": "100 USD"},
    {"field": "customer.value_class", "in": ["most_valuable", "most_growable", "steady"]},
    {"some": "trips", "where": {"field": "trip.is_insured"}},
    {"no": "promises", "where": {"field": "promise.is_overdue"}},
    {"any": [{"field": "call.channel", "is": "phone"}, {"field": "contact.week_count", "is": 0}]},
    {"not": {"field": "customer.is_fenced"}},
    {"value": {"times": [{"field": "membership.progress"}, 100]}, "more_than": 20},
)


def an_action(number: int, chance: Random) -> dict[str, Any]:
    """Return an action with three conditions, two grounds of context and a lever."""
    return {
        "id": f"action-{number}",
        "kind": chance.choice(("offer", "offer", "service", "service", "duty")),
        "when": chance.sample(_CONDITIONS, 3),
        "title": f"Action {number} for {{customer.address}}",
        "say": "we could do this for you: {membership.tier} on {today}",
        "steps": ["Say it", "Do it"],
        "propensity": [{"share": round(chance.uniform(0.05, 0.9), 2), "because": "assumed"}],
        "context": [
            {"percent": 30, "when": _CONDITIONS[number % 10], "because": "it is near"},
            {"percent": 20, "when": _CONDITIONS[(number + 3) % 10], "because": "it fits"},
        ],
        "levers": [{"percent": 5, "because": "campaign"}],
        "value": {"percent": 5, "least": 20},
        "limits": {"times": 3, "days": 30, "after_no_days": 30},
    }


def outcomes(names: list[str], chance: Random) -> Learned:
    """Return evidence for everything in three levels of segments."""
    return Learned(
        evidence=tuple(
            Evidence(
                action=name, segment=segment, yes=chance.randint(1, 90), no=chance.randint(1, 90)
            )
            for name in names
            for segment in ("", "phone", "phone/steady")
        ),
        seed="bench",
    )


def ranking(engine: Engine, everybody: list[Facts]) -> dict[str, float]:
    """Measure one ranking after the other, in words."""
    for facts in everybody[:100]:
        engine.rank(facts)
    taken, busy, eligible = [], [], 0
    gc.collect()
    gc.freeze()
    begun = time.perf_counter()
    for facts in everybody:
        start, used = time.perf_counter(), time.thread_time()
        found = engine.rank(facts)
        taken.append((time.perf_counter() - start) * 1000)
        busy.append((time.thread_time() - used) * 1000)
        eligible += len(found.suggestions)
    whole = time.perf_counter() - begun
    gc.unfreeze()
    return {
        **spread("rank_200_ms", taken),
        **spread("rank_200_cpu_ms", busy),
        "decisions_per_s": round(len(everybody) / whole),
        "suggestions_mean": round(eligible / len(everybody), 2),
    }


def floor(everybody: list[Facts]) -> dict[str, float]:
    """Measure reading 600 fields of each customer: what no engine can be quicker than."""
    taken = []
    for facts in everybody[:500]:
        start = time.perf_counter()
        for _ in range(ACTIONS * 3):
            _ = facts.membership.tier_rank
        taken.append((time.perf_counter() - start) * 1000)
    return spread("floor_600_reads_ms", taken)


def alike(learned: Learned) -> dict[str, float]:
    """Count customers for whom desk and hub, each from its own bytes, do not rank the same."""
    desk = NextStep()
    desk.warm([shipped_playbook()], learned, on=random_facts(0).today)
    sent = decode(playbook_text(shipped_playbook()), type(shipped_playbook()))
    hub = Engine(bound(sent), decode(encode(learned), Learned))
    differ = 0
    for seed in range(ALIKE):
        facts = random_facts(seed)
        ours = encode(desk.rank(facts))
        differ += ours != encode(hub.rank(decode(encode(facts), Facts)))
    return {"desk_and_hub_differ": differ, "desk_and_hub_customers": ALIKE}


def learning() -> dict[str, float]:
    """Play a season with three segments and drifting tastes."""
    season = played()
    return {
        "season_calls": season.calls,
        "season_yes_learned": round(season.learned, 4),
        "season_yes_best_fixed": round(season.best_fixed, 4),
        "season_yes_at_random": round(season.at_random, 4),
        "learning_over_best_fixed_percent": round(100 * season.lift, 1),
    }


def compiling() -> dict[str, float]:
    """Measure what happens in the background before the first call."""
    raw = playbook_text(shipped_playbook())
    taken = []
    for _ in range(10):
        start = time.perf_counter()
        bound(msgspec.json.decode(raw, type=type(shipped_playbook())))
        taken.append((time.perf_counter() - start) * 1000)
    return spread("compile_shipped_ms", taken)


def main() -> int:
    """Measure and print."""
    chance, used = Random(1), cpu_s()
    actions = [an_action(number, chance) for number in range(ACTIONS)]
    learned = outcomes([one["id"] for one in actions], chance)
    everybody = [random_facts(seed) for seed in range(CUSTOMERS)]
    figures = ranking(Engine(a_book(*actions), learned), everybody) | floor(everybody)
    figures |= compiling()
    figures |= alike(outcomes([one.id for one in shipped_playbook().actions], chance))
    figures |= learning()
    figures["cpu_s"] = round(cpu_s() - used, 2)
    return report("nba", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main())
