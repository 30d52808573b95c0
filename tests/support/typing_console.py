"""A console in a process of its own in which somebody types without end, to be killed.

Prints each text the screen called saved. Arguments: profile folder, hub address, bearer token.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from support.console import PASSPHRASE

from agent_console.paths import Profile
from ui.app import Console, application

SENTENCE = "Misses Tokyo. Wants an aisle seat; asked again about the 39 dollars. "


def main(folder: str, address: str, token: str) -> int:
    app = application()
    console = Console(
        Profile(Path(folder)), sign_in=lambda: (address, token), passphrase=PASSPHRASE
    )
    edit = console.window.notes.edit
    timer = QTimer()
    timer.setInterval(0)

    def type_one() -> None:
        written = len(edit.toPlainText())
        QTest.keyClicks(edit, SENTENCE[written % len(SENTENCE)])
        if console.window.notes.title.remark.startswith("saved"):
            print(edit.toPlainText(), flush=True)

    def begin(*_popped: object) -> None:
        edit.setFocus()
        timer.start()

    def opened(wiring: object) -> None:
        if edit.toPlainText():
            begin()
        wiring.popped.connect(begin)  # type: ignore[attr-defined]
        wiring.agreed.connect(lambda: print("ready", flush=True))  # type: ignore[attr-defined]

    timer.timeout.connect(type_one)
    console.starting.opened.connect(opened)
    console.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
