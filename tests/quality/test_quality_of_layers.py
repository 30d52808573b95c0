import subprocess
import sys
from pathlib import Path

from repository import ROOT

IMPORT_CORE = """
import importlib, pkgutil, sys, agent_console
for module in pkgutil.walk_packages(agent_console.__path__, "agent_console."):
    # __main__ starts a program, and Alembic alone can run its env.
    if not module.name.endswith((".__main__", ".migrations.env")):
        importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "ui"}))
"""

IMPORT_WINDOW = """
import sys
import ui.main_window
heavy = {"sqlalchemy", "httpx", "keyring", "phonenumbers", "alembic", "litestar", "uvicorn"}
print(*sorted(heavy & set(sys.modules)))
"""


def _python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_core_never_loads_qt_and_warns_of_nothing() -> None:
    said = _python(IMPORT_CORE)
    assert (said.returncode, said.stdout.strip(), said.stderr) == (0, "", "")


def test_the_main_window_loads_nothing_that_would_delay_the_first_paint() -> None:
    said = _python(IMPORT_WINDOW)
    assert (said.returncode, said.stdout.strip(), said.stderr) == (0, "", "")


def test_the_layers_hold() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    said = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout[-3000:]
