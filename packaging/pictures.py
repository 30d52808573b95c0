"""Draws every picture of the README and of the help from the real program.

Run it with the environment's Python after the screen has changed. One hub with the sample airline
serves all of them.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
_README, _HELP = Path("resources/pictures"), Path("resources/help/pictures")
_CALLER = "+12065550142"
_NOTE = (
    "Charged twice for seat 7C; refund of 39 dollars promised by Friday."
    " Would like the aisle on the way back."
)
_ON_THE_LINE = ("--ring", _CALLER, "--answer")
PICTURES: dict[Path, tuple[str, ...]] = {
    _README / "console.png": _ON_THE_LINE,
    _README / "gate.png": ("--screen", "gate"),
    _README / "review.png": ("--screen", "review"),
    _HELP / "call.png": (*_ON_THE_LINE, "--size", "1366x768"),
    _HELP / "note.png": (*_ON_THE_LINE, "--note", _NOTE, "--pane", "notes"),
    _HELP / "gate.png": ("--screen", "gate", "--size", "1366x768"),
}
"""By the picture's place in the repository, what `agent-console shot` is told."""
_SHOT = (sys.executable, "-m", "agent_console.cli", "shot")


def pictures(words: list[str]) -> int:
    """Draw all pictures, or those whose path holds one of *words*; return the exit status."""
    chosen = [one for one in PICTURES if not words or any(word in str(one) for word in words)]
    with TemporaryDirectory(prefix="agent-console-") as name, _hub(Path(name)) as tokens:
        for one in chosen:
            print(one)
            command = [*_SHOT, str(ROOT / one), *PICTURES[one], "--language", "en"]
            said = subprocess.run(
                [*command, "--token-file", str(tokens)], check=False, cwd=ROOT, env=_offscreen()
            )
            if said.returncode:
                return said.returncode
    return 0


@contextmanager
def _hub(folder: Path) -> Iterator[Path]:
    """Run a hub with the sample airline until left; return its token file."""
    sys.path.insert(0, str(ROOT))
    from agent_console.cli.own_hub import OwnHub

    tokens = folder / "tokens.json"
    database = f"sqlite:///{folder / 'hub.db'}"
    own = OwnHub("--sample", "--no-day", "--database", database, token_file=tokens)
    try:
        own.wait()
        yield tokens
    finally:
        own.stop()


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(pictures(sys.argv[1:]))
