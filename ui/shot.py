"""Draws the real console offscreen, after it has settled."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    SignalInstance,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from agent_console.cli.ring import push
from agent_console.errors import BadInput, HubUnreachable
from agent_console.ids import new_id
from agent_console.paths import Profile
from agent_console.wire.local_hub import LocalHub
from ui import keys
from ui.app import Console, application
from ui.language import wear_language
from ui.theme import apply_theme

if TYPE_CHECKING:
    from ui.wiring import Wiring

_PATIENCE_MS = 180_000
_GATE, _GATE_AGENT = "SEA Gate C9", "agent88"
"""Of the sample airline, and who works there."""
_SUPERVISOR = "agent12"
_SETTLE_MS = 400


def draw(  # noqa: PLR0913 - one for each option of the command line
    out: Path,
    *,
    folder: Path,
    hub: Callable[[], LocalHub],
    ring: str | None,
    answer: bool,
    note: str,
    size: tuple[int, int],
    theme: str,
    language: str = "system",
    screen: str = "console",
    actions: Sequence[str] = (),
    pane: str | None = None,
) -> None:
    """Write a picture of the console at *size* pixels; its files live in *folder*.

    *screen* is console, gate or review; *actions* are done before, by their ids in the table of
    keys; *pane* is a part of the window that is drawn alone.
    """
    app = application()
    wear_language(app, language)
    apply_theme(app, theme)
    local = hub()
    profile, login = Profile(folder / "desk"), "agent"
    if screen == "gate":
        login = _GATE_AGENT
        profile.folder.mkdir(parents=True, mode=0o700)
        profile.station.write_text(_GATE, "utf-8")
    elif screen == "review":
        login = _SUPERVISOR
    token = local.agent_tokens.get(login)
    if token is None:
        raise BadInput(f"the token file of this hub knows no {login}")
    console = Console(
        profile,
        sign_in=lambda: (local.address, token),
        passphrase=new_id(),
    )
    console.window.resize(*size)
    until_drawn = ExitStack()
    until_drawn.callback(qInstallMessageHandler, qInstallMessageHandler(_on_message))
    try:
        _wait(console.starting.opened, "the files did not open", start=console.show)
        wiring = console.starting.wiring
        if wiring is None:
            raise HubUnreachable("the files did not open")
        _wait(wiring.agreed, "the hub did not answer")
        if screen == "gate":
            _at_gate(wiring)
        elif screen == "review":
            _in_review(wiring)
        if ring is not None:
            call = _ring(local, ring, wiring.popped)
            until_drawn.callback(_tell, local, "hangup", call, ring)
            if answer:
                _tell(local, "answer", call, ring)
        _settle()
        if note:
            _write(console, note)
        _do(actions)
        _keep(getattr(console.window, pane) if pane else console.window, out)
    finally:
        until_drawn.close()
        console.close()


def _on_message(kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
    """Print what Qt says, but not what is no news of pictures: that nobody manages windows."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{qFormatLogMessage(kind, where, text)}\n")


def _write(console: Console, note: str) -> None:
    console.window.notes.edit.setFocus()
    console.window.notes.edit.insertPlainText(note)
    _settle()


def _do(actions: Sequence[str]) -> None:
    for action in actions:
        if not keys.do(action):
            raise BadInput("{action} is not offered now", action=action)
        _settle()


def _keep(drawn: QWidget, out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    if not drawn.grab().save(str(out)):
        raise HubUnreachable(f"the picture {out.name} could not be written")


def _at_gate(wiring: "Wiring") -> None:
    from ui.gate import picture

    wiring.gate.open()
    gate = wiring.gate.screen
    if gate is None:
        raise HubUnreachable("the gate did not open")
    _until(partial(picture.begin, gate), "no departure arrived")
    _until(partial(picture.is_listed, gate), "no passenger arrived")
    picture.show_first(gate)


def _in_review(wiring: "Wiring") -> None:
    from ui.review import picture

    _until(partial(picture.may_open, wiring.review), "nobody may review here")
    wiring.review.open()
    _until(partial(picture.is_listed, wiring.review), "no note arrived")


def _until(condition: Callable[[], bool], problem: str) -> None:
    """Run the program until *condition* holds."""
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not condition():
        if patience.hasExpired():
            raise HubUnreachable(problem)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _ring(local: LocalHub, number: str, popped: SignalInstance) -> str:
    call = new_id()
    fields = _event("newCall", call, number)
    _wait(
        popped,
        "the call did not arrive",
        start=partial(push, local.address, local.cti_token, fields),
    )
    return call


def _tell(local: LocalHub, event: str, call: str, number: str) -> None:
    push(local.address, local.cti_token, _event(event, call, number))


def _event(event: str, call: str, number: str) -> dict[str, str]:
    return {
        "event": event,
        "from": number,
        "to": "18005550100",
        "direction": "in",
        "callId": call,
        "user[]": "agent",
        "queue": "Elite service",
        "answeringNumber": "agent" if event == "answer" else "",
    }


def _wait(signal: SignalInstance, problem: str, *, start: Callable[[], None] | None = None) -> None:
    """Run the program until *signal* comes; begin with *start* so that nothing is missed."""
    loop = QEventLoop()
    heard = []

    def on_heard(*_arguments: object) -> None:
        heard.append(True)
        loop.quit()

    signal.connect(on_heard)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    if start is not None:
        start()
    if not heard:
        loop.exec()
    signal.disconnect(on_heard)
    if not heard:
        raise HubUnreachable(problem)


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
