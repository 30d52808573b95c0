"""What `dev.py` can do, one function per command. Each takes the words after its name."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from audit import parts
from building import build
from debian_package import newest, package
from environment import LOCK, ROOT, VENV, set_up, step, tell
from refusals import WrongUse
from translations import translate

FIRST_CALLER = "+12065550142"
PICTURE = Path("shots") / "first-ring.png"
PEERS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi2-registryd": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "node": "nodejs",
    "npm": "npm",
    "sipp": "sip-tester",
    "/usr/sbin/dovecot": "dovecot-core",
    "/usr/lib/dovecot/imap": "dovecot-imapd",
    "/usr/sbin/kamailio": "kamailio",
    "/usr/share/doc/kamailio-extra-modules": "kamailio-extra-modules",
    "/usr/share/doc/kamailio-utils-modules": "kamailio-utils-modules",
}
"""Debian package by the program or folder in it that peer tests use."""

_SPREAD = ["-n", str(min(4, (os.cpu_count() or 1) + 1)), "--dist", "worksteal"]
"""All tests take turns on the cores; what somebody picks runs in one process, easy to follow.

One process more than cores, because a third of the time a test waits for another program.
"""

_NOTHING_SELECTED = 5
"""pytest's exit status when no test was selected."""


def has_display(environ: Mapping[str, str], *, platform: str = sys.platform) -> bool:
    """Tell whether a window could be shown."""
    if not platform.startswith("linux"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def desk_words(words: list[str]) -> list[str]:
    """Return the console's own arguments for what follows `run`."""
    names = {word.partition("=")[0] for word in words}
    if words and words[-1] == "--hub":
        raise WrongUse("--hub needs an address: run --hub URL")
    return ["desk", *words] if names & {"--hub", "--sample"} else ["desk", "--sample", *words]


def shot_words(desk: list[str]) -> list[str]:
    """Return the arguments that draw what *desk* would have shown, with the first call on it."""
    rest = [word for word in desk[1:] if word != "--sample"]
    hub = rest if any(word.partition("=")[0] == "--hub" for word in rest) else ["--sample", *rest]
    return ["shot", str(PICTURE), "--ring", FIRST_CALLER, *hub]


def run(words: list[str]) -> int:
    """Start the console in place of this program, or draw it where there is no display."""
    desk = desk_words(words)
    _set_up_screen()
    console = [str(VENV.python), "-m", "agent_console.cli"]
    if has_display(os.environ):
        return _become([*console, *desk])
    tell("there is no display here: playing the first call offscreen instead")
    PICTURE.parent.mkdir(exist_ok=True)
    status = _call([*console, *shot_words(desk)], offscreen=True)
    if status == 0:
        tell(f"the picture of the first call is {PICTURE.resolve()}")
    return status


def test(words: list[str]) -> int:
    """Run the tests, without those that need other programs or with nothing but those."""
    peers = "--peers" in words
    rest = [word for word in words if word != "--peers"]
    _set_up_screen()
    if peers and sys.platform.startswith("linux"):
        from screen_libraries import (
            provide_node_packages,
            provide_programs,
            provide_python_packages,
        )

        provide_programs(PEERS)
        provide_node_packages(ROOT / "tests" / "support" / "oidc_provider", VENV)
        provide_python_packages(ROOT / "tests" / "support" / "tryton", VENV)
    chosen = "peer" if peers else "not peer"
    pytest = [str(VENV.python), "-m", "pytest", "-m", chosen, *(rest or _SPREAD)]
    status = _call(pytest, offscreen=True, folder=ROOT)
    if peers and status == _NOTHING_SELECTED and not rest:
        tell("there are no peer tests yet")
        return 0
    return status


def check(words: list[str]) -> int:
    """Run every checker, whatever the one before said; 1 if any found something."""
    _takes_nothing("check", words)
    set_up()
    programs = VENV.python.parent
    checkers = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
    )
    failed = []
    for name, *arguments in checkers:
        tell(" ".join([name, *arguments]))
        if _call([str(programs / name), *arguments], folder=ROOT):
            failed.append(name)
    tell(f"failed: {', '.join(dict.fromkeys(failed))}" if failed else "all checks passed")
    return 1 if failed else 0


def bench(words: list[str]) -> int:
    """Run one benchmark; its one JSON object goes to standard output."""
    return _measure("bench", words)


def soak(words: list[str]) -> int:
    """Run one endurance test; its one JSON object goes to standard output."""
    return _measure("soak", words)


def smoke(words: list[str]) -> int:
    """Install the package that was made last, play a call with it as somebody else, remove it."""
    _takes_nothing("smoke", words)
    from screen_libraries import provide_programs

    provide_programs({name: PEERS[name] for name in ("Xvfb", "openbox", "xdotool")})
    return _call([sys.executable, str(ROOT / "packaging" / "smoke.py"), str(newest())], folder=ROOT)


def pictures(words: list[str]) -> int:
    """Draw the pictures of README and help; with *words* those whose path holds one of them."""
    _set_up_screen()
    script = ROOT / "packaging" / "pictures.py"
    return _call([str(VENV.python), str(script), *words], offscreen=True, folder=ROOT)


def lock(words: list[str]) -> int:
    """Write the lock anew from pyproject.toml, for all systems, with hashes."""
    _takes_nothing("lock", words)
    set_up()
    uv = shutil.which("uv") or _own_uv()
    compile_lock = [uv, "pip", "compile", "--universal", "--generate-hashes", "--extra", "dev"]
    plain = ["--no-header", "--no-emit-index-url", "--quiet", "--output-file"]
    status = _call([*compile_lock, *plain, str(LOCK), "pyproject.toml"], folder=ROOT)
    LOCK.write_text(LOCK.read_text("utf-8").replace(f"({ROOT}{os.sep}", "("), "utf-8")
    return status


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "soak": soak,
    "build": build,
    "package": package,
    "parts": parts,
    "smoke": smoke,
    "lock": lock,
    "pictures": pictures,
    "translate": translate,
}


def command_of(name: str) -> Callable[[list[str]], int]:
    """Return the command called *name*, or refuse."""
    if name not in COMMANDS:
        raise WrongUse(f"there is no command {name!r}: one of {', '.join(COMMANDS)}")
    return COMMANDS[name]


def names_of(kind: str, root: Path = ROOT) -> list[str]:
    """Return the names of the measurements of one *kind* (bench or soak)."""
    found = (root / "tests" / kind).glob(f"{kind}_*.py")
    return sorted(path.stem.removeprefix(f"{kind}_") for path in found)


def _measure(kind: str, words: list[str]) -> int:
    names = names_of(kind)
    if not words:
        print("\n".join(names))
        return 0
    if words[0] not in names:
        raise WrongUse(f"there is no {kind} {words[0]!r}: one of {', '.join(names) or 'none yet'}")
    _set_up_screen()
    script = ROOT / "tests" / kind / f"{kind}_{words[0]}.py"
    return _call([str(VENV.python), str(script), *words[1:]], offscreen=True, folder=ROOT)


def _set_up_screen() -> None:
    set_up()
    stamp = VENV.stamp()
    if stamp.has_screen and stamp.has_asked_for_fonts:
        return
    from screen_libraries import set_up_screen

    set_up_screen(VENV)


def _own_uv() -> str:
    folder = VENV.folder / "uv"
    program = folder / "bin" / "uv"
    if not program.exists():
        step([sys.executable, "-m", "venv", str(folder)], "making a place for uv failed")
        step([str(folder / "bin" / "pip"), "install", "--quiet", "uv"], "uv could not be installed")
    return str(program)


def _takes_nothing(command: str, words: list[str]) -> None:
    if words:
        raise WrongUse(f"{command} takes no arguments, but was given {' '.join(words)}")


def compiled_once(environ: Mapping[str, str]) -> dict[str, str]:
    """Return *environ* so that Python keeps what it compiles: without, every start does it anew."""
    return {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _call(command: list[str], *, offscreen: bool = False, folder: Path | None = None) -> int:
    import subprocess

    screen = {"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}
    environ = {**compiled_once(os.environ), **screen}
    return subprocess.run(command, check=False, cwd=folder, env=environ).returncode


def _become(command: list[str]) -> int:
    if os.name == "posix":
        os.execve(command[0], command, compiled_once(os.environ))  # noqa: S606 - the console takes this program's place
    return _call(command)
