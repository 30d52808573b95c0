"""The built program beside the source run: sizes, and time from command to window, warm.

Needs what `dev.py build` and `dev.py package` leave in build/. Both programs are started in turn on
one X server of their own, by the same words over the same files; time counts from before the
process is made until the window manager shows its window.
"""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "packaging"))

from building import size_of  # noqa: E402 - found beside dev.py
from figures import report, spread  # noqa: E402 - as above
from support.screen import real_screen  # noqa: E402 - as above

STARTS = 10
WARM = 1
BUILT = ROOT / "build" / "console" / "agent-console"
SOURCE = (sys.executable, "-m", "agent_console.cli")
_MB = 1_000_000


def answered(command: Sequence[str], environ: Mapping[str, str]) -> float:
    """Return the milliseconds that *command* takes."""
    begun = time.monotonic()
    subprocess.run(command, check=True, env=environ, stdout=subprocess.DEVNULL, timeout=60)
    return (time.monotonic() - begun) * 1000


def shown(program: Sequence[str], profile: Path, environ: Mapping[str, str]) -> float:
    """Return the milliseconds until the console's window is there."""
    words = ("desk", "--sample", "--hub", "http://127.0.0.1:9", "--profile", str(profile))
    begun = time.monotonic()
    desk = subprocess.Popen((*program, *words), env=environ, stderr=subprocess.DEVNULL)
    try:
        look = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Agent console")
        subprocess.run(look, check=True, env=environ, stdout=subprocess.DEVNULL, timeout=60)
        return (time.monotonic() - begun) * 1000
    finally:
        desk.terminate()
        desk.wait(60)


def main() -> int:
    """Measure and print."""
    packages = sorted((ROOT / "build").glob("*.deb"))
    archives = sorted((ROOT / "build").glob("*.tar.xz"))
    if not (BUILT.exists() and packages):
        print("first: dev.py package", file=sys.stderr)
        return 2
    times: dict[str, list[float]] = {}
    with TemporaryDirectory(prefix="agent-console-") as folder, real_screen(Path(folder)) as screen:
        for count in range(WARM + STARTS):
            for name, program in (("built", (str(BUILT / "agent-console"),)), ("source", SOURCE)):
                said = answered((*program, "--version"), screen)
                window = shown(program, Path(folder) / name, screen)
                if count >= WARM:
                    times.setdefault(f"{name}_version_ms", []).append(said)
                    times.setdefault(f"{name}_window_ms", []).append(window)
    figures = {
        "unpacked_mb": round(size_of(BUILT) / _MB, 1),
        "deb_mb": round(packages[-1].stat().st_size / _MB, 1),
        "starts": STARTS,
    }
    if archives:
        figures["archive_mb"] = round(archives[-1].stat().st_size / _MB, 1)
    for name, values in times.items():
        figures.update(spread(name, values))
    goals = {
        "unpacked_mb": {"max": 130.0},
        "deb_mb": {"max": 50.0},
        "built_window_ms_p50": {"max": figures["source_window_ms_p50"]},
    }
    return report("package", figures, goals)


if __name__ == "__main__":
    sys.exit(main())
