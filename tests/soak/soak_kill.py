"""A real console is killed at random moments, the hub there or away: is all there that was saved?

Argument: how many times (default 500).
"""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "bench")]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

ROUNDS = 500
NOTHING = {"max": 0.0}


def main(words: list[str]) -> int:
    from figures import report
    from support.kill_rounds import kill_rounds

    rounds = int(words[0]) if words else ROUNDS
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        found = kill_rounds(Path(folder), rounds, seed=time.time_ns())
    for name in (*sorted(found.lost), *sorted(found.doubled), *found.broken):
        sys.stderr.write(f"not as it should be: {name}\n")
    figures = {
        "rounds": found.rounds,
        "entries_checked": len(found.saved),
        "wrapped_up": len(found.wrapped),
        "lost": len(found.lost),
        "doubled": len(found.doubled),
        "broken_files": len(found.broken),
        "seconds": round(time.monotonic() - began),
    }
    report("kill", figures, {"lost": NOTHING, "doubled": NOTHING, "broken_files": NOTHING})
    return 1 if found.lost or found.doubled or found.broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
