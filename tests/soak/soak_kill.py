"""A real console is killed at random moments, the hub there or away: is all there that was saved?

Argument: how many times (default 500). Each core has an agent, a desk and a hub of its own, so
that it ends in half the time.
"""

import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from support.kill_rounds import Findings

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "bench")]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

ROUNDS = 500
NOTHING = {"max": 0.0}


def main(words: list[str]) -> int:
    from figures import report

    rounds = int(words[0]) if words else ROUNDS
    began = time.monotonic()
    found = _everywhere(rounds, seed=time.time_ns())
    wrong = [name for one in found for name in (*one.lost, *one.doubled, *one.broken)]
    for name in sorted(wrong):
        sys.stderr.write(f"not as it should be: {name}\n")
    figures = {
        "rounds": sum(one.rounds for one in found),
        "entries_checked": sum(len(one.saved) for one in found),
        "wrapped_up": sum(len(one.wrapped) for one in found),
        "lost": sum(len(one.lost) for one in found),
        "doubled": sum(len(one.doubled) for one in found),
        "broken_files": sum(len(one.broken) for one in found),
        "seconds": round(time.monotonic() - began),
    }
    report("kill", figures, {"lost": NOTHING, "doubled": NOTHING, "broken_files": NOTHING})
    return 1 if wrong else 0


def _everywhere(rounds: int, *, seed: int) -> "list[Findings]":
    places = min(os.cpu_count() or 1, rounds)
    shares = [rounds // places + (place < rounds % places) for place in range(places)]
    with ProcessPoolExecutor(places, multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(_at_one_place, shares, range(seed, seed + places)))


def _at_one_place(rounds: int, seed: int) -> "Findings":
    from support.kill_rounds import kill_rounds

    with TemporaryDirectory() as folder:
        return kill_rounds(Path(folder), rounds, seed=seed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
