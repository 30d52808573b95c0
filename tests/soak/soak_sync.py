"""The state machine of desks and a hub, 75 times as long as the tests run it, by new chance.

Argument: how many days are played (default 1,500). The failing day, if there is one, is printed.
"""

import sys
import time
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "bench"), str(TESTS / "property")]

TIMES = 75


def main(words: list[str]) -> int:
    from figures import report
    from hypothesis import HealthCheck, settings
    from hypothesis.stateful import run_state_machine_as_test
    from test_property_of_sync import DAYS, STEPS_OF_A_DAY, DesksAndHub

    days = int(words[0]) if words else TIMES * DAYS
    played = settings(
        max_examples=days,
        stateful_step_count=STEPS_OF_A_DAY,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    failed = 0
    began = time.monotonic()
    try:
        run_state_machine_as_test(DesksAndHub, settings=played)
    except Exception:  # noqa: BLE001 - whatever it is, it is the finding
        traceback.print_exc()
        failed = 1
    figures = {"days": days, "failed": failed, "seconds": round(time.monotonic() - began)}
    report("sync", figures, {"failed": {"max": 0.0}})
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
