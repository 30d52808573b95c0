"""A console in a process of its own in which somebody types without end, to be killed.

Prints each text the screen called saved. Arguments: profile folder, hub address, bearer token.

With a fourth argument, the number of the round, that somebody also wraps up: note after note about
Mia Li, and prints ``wrapped`` before each text that was handed over.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from support.console import PASSPHRASE

from agent_console.paths import Profile
from ui.app import Console, application

SENTENCE = "Misses Tokyo. Wants an aisle seat; asked again about the 39 dollars. "
WRAPPED = "wrapped "
_KEYS_OF_A_NOTE = 12


class Typist:
    """Presses one key at each turn of the program."""

    def __init__(self, console: Console) -> None:
        self._window = console.window
        self._edit = console.window.notes.edit

    def press_one(self) -> None:
        written = len(self._edit.toPlainText())
        QTest.keyClicks(self._edit, SENTENCE[written % len(SENTENCE)])
        self._tell()

    def _tell(self) -> None:
        if self._window.notes.title.remark.startswith("saved"):
            print(self._edit.toPlainText(), flush=True)


class BusyTypist(Typist):
    """Writes note after note, each with a number that no other has."""

    def __init__(self, console: Console, number: int) -> None:
        super().__init__(console)
        self._starting = console.starting
        self._round = number
        self._count = 0

    def press_one(self) -> None:
        wiring = self._starting.wiring
        assert wiring is not None
        if wiring.draft is None:
            self._window.call_bar.search_requested.emit("Mia Li")
        written = self._edit.toPlainText()
        if not written:
            self._count += 1
            QTest.keyClicks(self._edit, f"R{self._round}N{self._count}. ")
            self._tell()
        elif len(written) < len(f"R{self._round}N{self._count}. ") + _KEYS_OF_A_NOTE:
            super().press_one()
        else:
            QTest.keyClick(self._window, Qt.Key.Key_F9)
            if wiring.draft is None:
                print(WRAPPED + written, flush=True)


def main(folder: str, address: str, token: str, number: str = "") -> int:
    app = application()
    console = Console(
        Profile(Path(folder)), sign_in=lambda: (address, token), passphrase=PASSPHRASE
    )
    console.window.furnish()
    typists: list[Typist] = []  # a connected method does not keep what it belongs to
    timer = QTimer()
    timer.setInterval(0)

    def begin(*_popped: object) -> None:
        console.window.notes.edit.setFocus()
        timer.start()

    def opened(wiring: object) -> None:
        typists.append(BusyTypist(console, int(number)) if number else Typist(console))
        timer.timeout.connect(typists[0].press_one)
        if console.window.notes.edit.toPlainText() or number:
            begin()
        wiring.popped.connect(begin)  # type: ignore[attr-defined]
        wiring.agreed.connect(lambda: print("ready", flush=True))  # type: ignore[attr-defined]

    console.starting.opened.connect(opened)
    console.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
