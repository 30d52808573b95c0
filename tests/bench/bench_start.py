"""Start of the console to its first paint, and to a console at work, warm.

Each start is a process of its own that runs the command line as a person would; time counts from
before the process is made. The floor is a Python process that paints an empty Qt window.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from figures import report, spread

STARTS = 15
WARM = 2

CONSOLE = """
import sys, time
from importlib import import_module
from agent_console import cli
from agent_console.cli import desk

def tell(*_arguments):
    print((time.monotonic() - float(sys.argv[1])) * 1000, flush=True)

def usable(_wiring):
    tell()
    QTimer.singleShot(0, application().quit)

def console_loaded(name):
    if name != "ui.app":
        return import_module(name)
    global QTimer, application
    from PySide6.QtCore import QTimer
    from ui import app
    from ui.app import Console, application
    show = Console.show
    def shown(console):
        console.painted.connect(tell)
        console.starting.opened.connect(usable)
        show(console)
    Console.show = shown
    return app

desk.import_module = console_loaded
sys.exit(cli.main(["desk", "--sample", "--hub", "http://127.0.0.1:9", "--profile", sys.argv[2]]))
"""

WINDOW = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
class Exposed(QObject):
    def eventFilter(self, one, event):
        if event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, tell)
        return False

def tell():
    print((time.monotonic() - float(sys.argv[1])) * 1000)
    app.quit()

exposed = Exposed()
window.show()
window.windowHandle().installEventFilter(exposed)
app.exec()
"""


def started(code: str, *arguments: str) -> list[float]:
    """Run *code* in a new process and return the milliseconds it printed."""
    command = [sys.executable, "-c", code, str(time.monotonic()), *arguments]
    # Without compiled modules on disk every start would be the first one.
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    answer = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=60, env=environ
    )
    return [float(line) for line in answer.stdout.split() if line[0].isdigit()]


def main() -> int:
    """Measure and print."""
    painted, usable, floor = [], [], []
    with TemporaryDirectory(prefix="agent-console-") as folder:
        profile = str(Path(folder) / "desk")
        for count in range(WARM + STARTS):
            times = started(CONSOLE, profile)
            empty = started(WINDOW)
            if count >= WARM:
                painted.append(times[0])
                usable.append(times[1])
                floor.append(empty[0])
    figures = {
        **spread("first_paint_ms", painted),
        **spread("usable_ms", usable),
        **spread("floor_empty_window_ms", floor),
        "starts": len(painted),
    }
    goals = {"first_paint_ms_p50": {"max": 400.0}, "usable_ms_p50": {"max": 1000.0}}
    return report("start", figures, goals)


if __name__ == "__main__":
    sys.exit(main())
