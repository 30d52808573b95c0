"""The lines to the telephone systems of the settings, and the commands that go over them.

They live in a thread with an event loop of its own, so that a busy hub and a busy telephone system
do not wait for each other. Of several processes of one hub, one takes in what the lines say.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import TimeoutError as NotInTime
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Protocol

from msgspec.structs import replace

from agent_console.domain.agent import Agent
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.telephony import ami, asterisk, esl, freeswitch, heard
from agent_console.hub.telephony.control import CANNOT, CallControl, NoControl
from agent_console.hub.telephony.fields import in_one_form
from agent_console.hub.telephony.line import ANSWER_S, Line
from agent_console.hub.telephony.only_one import LOOK_S, OnlyOne
from agent_console.hub.telephony.report import Report, Verdict
from agent_console.hub.telephony.settings import (
    AsteriskSettings,
    FreeSwitchSettings,
    TelephonySettings,
)
from agent_console.ids import CallId
from agent_console.wire.call_control import Command, Done

_STOPS_WITHIN_S = 5.0
_AWAY = Done(is_done=False, why_not="The telephone system does not answer.")
_NOT_THERE = Done(is_done=False, why_not="The telephone system does not know this call.")
_NO_EXTENSION = Done(is_done=False, why_not="No extension is known for your telephone.")
_REFUSED = Done(is_done=False, why_not="The telephone system did not do it.")
_DONE = Done(is_done=True)


class _System(Protocol):
    """A telephone system with its line and its words for commands."""

    line: Line
    source: str
    can: frozenset[Command]

    def order(self, command: Command, key: str, agent: Agent, to: str) -> tuple[str, bytes] | None:
        """Return the bytes of a command and the key of its answer; None: not for this call."""
        ...


class _Asterisk:
    """Transfers, hangs up and dials through the manager interface."""

    source = asterisk.SOURCE
    can = frozenset({Command.TRANSFER, Command.HANG_UP, Command.DIAL})

    def __init__(self, settings: AsteriskSettings, take: "_Take", is_ours: "_IsOurs") -> None:
        self._settings = settings
        self._ami = ami.Ami(settings.user, settings.secret, is_ours=is_ours)
        self.line = Line(self._ami, settings.host, settings.port, take=take)

    def order(self, command: Command, key: str, agent: Agent, to: str) -> tuple[str, bytes] | None:
        """Return the action for *command*."""
        asked, place = ami.command_key(), {"Context": self._settings.context, "Priority": "1"}
        if command is Command.DIAL:
            fields = {
                "Channel": self._settings.channel.format(extension=agent.extension),
                "Exten": to,
                "CallerID": to,
                "Timeout": "30000",
                "Async": "true",
            }
            return asked, ami.action("Originate", asked, **fields, **place)
        calls = self._ami.asterisk
        is_transfer = command is Command.TRANSFER
        channel = calls.far_channel(key) if is_transfer else calls.caller_channel(key)
        if not channel:
            return None
        if is_transfer:
            return asked, ami.action("Redirect", asked, Channel=channel, Exten=to, **place)
        return asked, ami.action("Hangup", asked, Channel=channel, Cause="16")


class _FreeSwitch:
    """Answers, holds, transfers, hangs up and dials through the event socket."""

    source = freeswitch.SOURCE
    can = frozenset(Command)

    def __init__(self, settings: FreeSwitchSettings, take: "_Take", is_ours: "_IsOurs") -> None:
        self._settings = settings
        self._esl = esl.Esl(settings.password, is_ours=is_ours)
        self.line = Line(self._esl, settings.host, settings.port, take=take)

    def order(self, command: Command, key: str, agent: Agent, to: str) -> tuple[str, bytes] | None:
        """Return the command of FreeSWITCH for *command*."""
        if command is Command.DIAL:
            phone = self._settings.endpoint.format(extension=agent.extension)
            said = f"{{agent_console_dials={to}}}{phone} {to} XML {self._settings.context}"
            return esl.command(f"originate {said}", is_long=True)
        leg = self._esl.freeswitch.leg_of(key)
        if not leg:
            return None
        words = {
            Command.ANSWER: f"uuid_phone_event {leg} talk",
            Command.HOLD: f"uuid_hold {leg}",
            Command.RESUME: f"uuid_hold off {leg}",
            Command.TRANSFER: f"uuid_transfer {leg} -bleg {to} XML {self._settings.context}",
            Command.HANG_UP: f"uuid_kill {leg}",
        }
        return esl.command(words[command])


_Take = Callable[[Sequence[Report]], Sequence[Verdict]]
_IsOurs = Callable[[str], bool]


class Connectors:
    """The lines of one hub. Nothing is opened before `start`."""

    def __init__(self, settings: TelephonySettings) -> None:
        self._settings = settings
        self._hub: Hub | None = None
        self._only_one: OnlyOne | None = None
        self._systems: list[_System] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name="telephony", daemon=True)

    @property
    def control(self) -> CallControl:
        """What takes the hub's commands to telephones."""
        is_any = self._settings.asterisk.host or self._settings.freeswitch.host
        return self if is_any else NoControl()

    def start(self, hub: Hub) -> None:
        """Open the lines of the settings and keep them; reports go to *hub*."""
        self._hub = hub
        self._only_one = OnlyOne(hub.engine, partial(_taken_in, hub))
        if self._settings.asterisk.host:
            self._systems.append(_Asterisk(self._settings.asterisk, self._take, self._is_ours))
        if self._settings.freeswitch.host:
            self._systems.append(_FreeSwitch(self._settings.freeswitch, self._take, self._is_ours))
        if self._systems:
            self._thread.start()

    def stop(self) -> None:
        """Close the lines."""
        if self._loop is not None:
            loop = self._loop
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(
                    lambda: [task.cancel() for task in asyncio.all_tasks(loop)]
                )
        if self._thread.is_alive():
            self._thread.join(_STOPS_WITHIN_S)

    def commands(self, agent: Agent) -> frozenset[Command]:
        """Return what can be done at the telephone of *agent*."""
        if not agent.extension:
            return frozenset()
        there = (system.can for system in self._systems if system.line.is_in)
        return frozenset[Command]().union(*there)

    def answer(self, call: CallId, agent: Agent) -> Done:
        """Take the ringing call."""
        return self._do(Command.ANSWER, agent, call=call)

    def hold(self, call: CallId, agent: Agent) -> Done:
        """Put the caller on hold."""
        return self._do(Command.HOLD, agent, call=call)

    def resume(self, call: CallId, agent: Agent) -> Done:
        """Speak with the caller on hold again."""
        return self._do(Command.RESUME, agent, call=call)

    def transfer(self, call: CallId, agent: Agent, *, to: str) -> Done:
        """Connect the caller with *to*."""
        return self._do(Command.TRANSFER, agent, call=call, to=to)

    def hang_up(self, call: CallId, agent: Agent) -> Done:
        """End the call."""
        return self._do(Command.HANG_UP, agent, call=call)

    def dial(self, number: str, agent: Agent) -> Done:
        """Ring the telephone of *agent* and then *number*."""
        if not agent.extension:
            return _NO_EXTENSION
        return self._do(Command.DIAL, agent, to=number)

    def _do(
        self, command: Command, agent: Agent, *, call: CallId | None = None, to: str = ""
    ) -> Done:
        able = [one for one in self._systems if command in one.can]
        if not able or self._loop is None:
            return CANNOT
        if not is_dialled(to):
            return _REFUSED
        outcome = CANNOT
        for system in able:
            key = self._key(system, call)
            if call is not None and key is None:
                outcome = _NOT_THERE
                continue
            outcome = self._ordered(system, command, key or "", agent, to)
            if outcome is not _NOT_THERE:
                return outcome
        return outcome

    def _ordered(self, system: _System, command: Command, key: str, agent: Agent, to: str) -> Done:
        if not system.line.is_in or self._loop is None:
            return _AWAY
        order = system.order(command, key, agent, to)
        if order is None:
            return _NOT_THERE
        asking: Coroutine[None, None, bool | None] = system.line.ask(*order)
        try:
            is_done = asyncio.run_coroutine_threadsafe(asking, self._loop).result(ANSWER_S + 0.3)
        except (NotInTime, asyncio.CancelledError):
            is_done = None
        return _AWAY if is_done is None else _DONE if is_done else _REFUSED

    def _key(self, system: _System, call: CallId | None) -> str | None:
        if call is None or self._hub is None:
            return None
        with reading(self._hub.engine) as connection:
            return heard.key_in(connection, system.source, call)

    def _take(self, reports: Sequence[Report]) -> Sequence[Verdict]:
        if self._only_one is None or self._hub is None:
            return [Verdict.TAKEN for _ in reports]
        now = self._hub.clock()  # however late the database takes it
        told = enumerate(reports)  # what came in one piece happened one after the other
        return self._only_one.take(
            [replace(one, at=one.at or now + timedelta(microseconds=at)) for at, one in told]
        )

    def _is_ours(self, word: str) -> bool:
        if self._hub is None:
            return False
        return bool(self._hub.phone_book.directory(self._hub.engine).people([word]))

    def _run(self) -> None:
        with suppress(asyncio.CancelledError):
            asyncio.run(self._keep())

    async def _keep(self) -> None:
        self._loop = asyncio.get_running_loop()
        try:
            await asyncio.gather(self._take_turns(), *(s.line.run() for s in self._systems))
        finally:
            if self._only_one is not None:
                self._only_one.close()

    async def _take_turns(self) -> None:
        while self._only_one is not None:
            self._only_one.look()
            await asyncio.sleep(LOOK_S)


def is_dialled(to: str) -> bool:
    """Tell whether *to* is something a dial plan takes, and nothing that could end a command."""
    return all(character.isalnum() or character in "+*#-_." for character in to)


def _taken_in(hub: Hub, reports: Sequence[Report]) -> Sequence[Verdict]:
    return hub.intake.take(*(in_one_form(one, hub.phone_book.region_of) for one in reports))
