"""What every benchmark prints: one JSON object with figures, goals and those that miss."""

import json
import os
import platform
import resource
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Goals = Mapping[str, Mapping[str, float]]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which *share* (0 to 1) of *values* lie, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def spread(name: str, values: Sequence[float]) -> dict[str, float]:
    """Return p50, p99 and max of *values*, named after what they measure."""
    return {
        f"{name}_p50": round(percentile(values, 0.5), 3),
        f"{name}_p99": round(percentile(values, 0.99), 3),
        f"{name}_max": round(max(values), 3),
    }


def cpu_s() -> float:
    """Return the CPU seconds this process has used so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def report(bench: str, figures: Mapping[str, float], goals: Goals) -> int:
    """Print the one JSON object; return 0, because a missed goal is a figure, not a failure."""
    short = [
        name
        for name, goal in goals.items()
        if figures[name] > goal.get("max", float("inf"))
        or figures[name] < goal.get("min", float("-inf"))
    ]
    machine = f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    document = {
        "bench": bench,
        "machine": machine,
        "figures": dict(figures),
        "goals": {name: dict(goal) for name, goal in goals.items()},
        "short": short,
    }
    sys.stdout.write(json.dumps(document, indent=2) + "\n")
    return 0


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
