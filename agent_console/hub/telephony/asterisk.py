"""Understand the events of Asterisk's manager: queues and plain dialling, keyed by Linkedid.

The channel whose Uniqueid is the Linkedid began the call: it is the caller, or the agent who
dials out. What is kept of a call is what later events do not repeat.
"""

import secrets
from collections.abc import Callable, Iterable, Mapping
from itertools import count

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.fields import spoken_of
from agent_console.hub.telephony.report import Happened, Report

SOURCE = "asterisk"
_MOST_CALLS = 20_000
_CAUSES = {
    "1": Cause.NOT_FOUND,
    "3": Cause.NOT_FOUND,
    "16": Cause.NORMAL_CLEARING,
    "17": Cause.BUSY,
    "18": Cause.NO_ANSWER,
    "19": Cause.NO_ANSWER,
    "21": Cause.BUSY,
    "28": Cause.NOT_FOUND,
    "34": Cause.CONGESTION,
    "38": Cause.CONGESTION,
    "41": Cause.CONGESTION,
    "42": Cause.CONGESTION,
}
"""By the number of Q.850 that Asterisk's Hangup tells."""
_NO_NUMBER = frozenset({"", "<unknown>", "anonymous", "unknown", "s"})

Message = Mapping[str, str]


class _Call:
    """What is known of a call."""

    def __init__(self, message: Message) -> None:
        self.channel = message.get("Channel", "")
        self.from_number = _number(message.get("CallerIDNum", ""))
        self.to_number = _number(message.get("Exten", ""))
        self.called_channel = ""
        self.queue = ""
        self.is_out = False
        self.is_told = False
        self.is_answered = False


class Asterisk:
    """Turns events into reports."""

    def __init__(self, *, is_ours: Callable[[str], bool]) -> None:
        self._is_ours = is_ours
        """Tells whether a channel is the telephone of one of our agents."""
        self._calls: dict[str, _Call] = {}
        self._number = (f"{secrets.token_hex(4)}-{number}" for number in count(1))

    def heard(self, message: Message) -> list[Report]:
        """Return what an event says; nothing where it says nothing of a call."""
        read = _EVENTS.get(message.get("Event", ""))
        return list(read(self, message)) if read else []

    def caller_channel(self, key: str) -> str:
        """Return the channel that began a call; "" if it is not known."""
        call = self._calls.get(key)
        return call.channel if call else ""

    def far_channel(self, key: str) -> str:
        """Return the channel of whoever our agent speaks with; "" if it is not known."""
        call = self._calls.get(key)
        return (call.called_channel if call.is_out else call.channel) if call else ""

    def still_there(self, live: set[str]) -> list[Report]:
        """Return the ends of the calls that are not among *live*, after the line was away."""
        gone = [key for key in self._calls if key not in live]
        told = [key for key in gone if self._calls[key].is_told]
        for key in gone:
            del self._calls[key]
        return [self._report(key, Happened.ENDED) for key in told]

    def _new_channel(self, message: Message) -> Iterable[Report]:
        if message.get("Uniqueid") == message.get("Linkedid"):
            self._call(message)
        return ()

    def _joined(self, message: Message) -> Iterable[Report]:
        self._call(message).queue = message.get("Queue", "")
        return ()

    def _agent_called(self, message: Message) -> Iterable[Report]:
        call = self._call(message)
        call.queue = message.get("Queue", "") or call.queue
        return [self._ring(message, call, _member(message))]

    def _agent_missed(self, message: Message) -> Iterable[Report]:
        return [self._about(message, Happened.STOPPED_RINGING, users=_member(message))]

    def _agent_connected(self, message: Message) -> Iterable[Report]:
        return [self._answer(message, _member(message))]

    def _agent_done(self, message: Message) -> Iterable[Report]:
        if message.get("Reason") == "transfer":
            return []
        return [self._report(message.get("Linkedid", ""), Happened.ENDED)]

    def _dialling(self, message: Message) -> Iterable[Report]:
        call = self._call(message)
        called = _called(message)
        if not any(map(self._is_ours, called)) and self._is_ours(call.channel):
            call.is_out = True
            call.called_channel = message.get("DestChannel", "")
            dialled = _number(message.get("DestCallerIDNum", "")) or called[-1]
            call.to_number = call.to_number or dialled.rpartition("/")[2].partition("@")[0]
            return [self._ring(message, call, (call.channel,))]
        return [self._ring(message, call, called)]

    def _dialled(self, message: Message) -> Iterable[Report]:
        call = self._call(message)
        if message.get("DialStatus") == "ANSWER":
            return [self._answer(message, (call.channel,) if call.is_out else _called(message))]
        if call.is_out or call.is_answered:
            return []
        return [self._about(message, Happened.STOPPED_RINGING, users=_called(message))]

    def _held(self, message: Message) -> Iterable[Report]:
        return [self._about(message, Happened.HELD)]

    def _resumed(self, message: Message) -> Iterable[Report]:
        return [self._about(message, Happened.RESUMED)]

    def _transferred(self, message: Message) -> Iterable[Report]:
        key = message.get("TransfererLinkedid", "")
        if message.get("Result") != "Success" or key not in self._calls:
            return []
        self._calls[key].is_answered = False
        to = message.get("Extension", "")
        return [self._report(key, Happened.TRANSFERRED, answered_by=(to,), queue=to)]

    def _handed_over(self, message: Message) -> Iterable[Report]:
        """Read a transfer after a word with the colleague: that second call is over with it."""
        first = message.get("OrigTransfererLinkedid", "")
        second = message.get("SecondTransfererLinkedid", "")
        if message.get("Result") != "Success" or first not in self._calls:
            return []
        target = message.get("TransferTargetChannel", "")
        told = self._report(
            first, Happened.TRANSFERRED, answered_by=(target,), is_connected=bool(target)
        )
        if second and second != first and second in self._calls:
            del self._calls[second]
            return [told, self._report(second, Happened.ENDED)]
        return [told]

    def _hung_up(self, message: Message) -> Iterable[Report]:
        key = message.get("Linkedid", "")
        if message.get("Uniqueid") != key:
            return []  # one of those that were called: the caller is still there
        call = self._calls.pop(key, None)
        if call is None or not call.is_told:
            return []
        cause = _CAUSES.get(message.get("Cause", ""))
        if cause is Cause.NORMAL_CLEARING and not call.is_answered:
            cause = Cause.CANCEL
        return [self._report(key, Happened.ENDED, cause=cause)]

    def _call(self, message: Message) -> _Call:
        key = message.get("Linkedid", "")
        if key not in self._calls:
            if len(self._calls) >= _MOST_CALLS:  # their ends were lost: the oldest goes
                del self._calls[next(iter(self._calls))]
            self._calls[key] = _Call(message)
        call = self._calls[key]
        call.from_number = call.from_number or _number(message.get("CallerIDNum", ""))
        if call.to_number == "":
            call.to_number = _number(message.get("Exten", ""))
        return call

    def _ring(self, message: Message, call: _Call, users: tuple[str, ...]) -> Report:
        call.is_told = True
        rung = f"{message.get('Event')}:{message.get('DestUniqueid') or next(self._number)}"
        return self._report(message.get("Linkedid", ""), Happened.RANG, users=users, message=rung)

    def _answer(self, message: Message, by: tuple[str, ...]) -> Report:
        call = self._call(message)
        call.is_told = call.is_answered = True
        return self._about(message, Happened.ANSWERED, answered_by=by)

    def _about(
        self,
        message: Message,
        happened: Happened,
        *,
        users: tuple[str, ...] = (),
        answered_by: tuple[str, ...] = (),
    ) -> Report:
        key = message.get("Linkedid", "")
        return self._report(key, happened, users=users, answered_by=answered_by)

    def _report(
        self,
        key: str,
        happened: Happened,
        *,
        users: tuple[str, ...] = (),
        answered_by: tuple[str, ...] = (),
        message: str = "",
        queue: str = "",
        cause: Cause | None = None,
        is_connected: bool = False,
    ) -> Report:
        call = self._calls.get(key)
        is_out = call is not None and call.is_out
        return Report(
            source=SOURCE,
            call_key=key,
            happened=happened,
            message=message or f"{happened}:{next(self._number)}",
            direction=Direction.OUTBOUND if is_out else Direction.INBOUND,
            from_number=call.from_number if call else "",
            to_number=call.to_number if call else "",
            users=users,
            answered_by=answered_by,
            queue=queue or (call.queue if call else ""),
            cause=cause,
            is_connected=is_connected,
        )


def _member(message: Message) -> tuple[str, ...]:
    """Return the words for the member of a queue: the telephone first, then the name."""
    words = (message.get(name, "") for name in ("Interface", "MemberName", "DestChannel"))
    return tuple(filter(None, words))


def _called(message: Message) -> tuple[str, ...]:
    words = (message.get(name, "") for name in ("DestChannel", "DestExten", "DialString"))
    return tuple(filter(None, words)) or ("",)


def _number(sent: str) -> str:
    return spoken_of(sent, nobody=_NO_NUMBER)


_EVENTS: dict[str, Callable[[Asterisk, Message], Iterable[Report]]] = {
    "Newchannel": Asterisk._new_channel,  # noqa: SLF001 - the table is a part of the class
    "QueueCallerJoin": Asterisk._joined,  # noqa: SLF001 - as above
    "AgentCalled": Asterisk._agent_called,  # noqa: SLF001 - as above
    "AgentRingNoAnswer": Asterisk._agent_missed,  # noqa: SLF001 - as above
    "AgentConnect": Asterisk._agent_connected,  # noqa: SLF001 - as above
    "AgentComplete": Asterisk._agent_done,  # noqa: SLF001 - as above
    "DialBegin": Asterisk._dialling,  # noqa: SLF001 - as above
    "DialEnd": Asterisk._dialled,  # noqa: SLF001 - as above
    "Hold": Asterisk._held,  # noqa: SLF001 - as above
    "Unhold": Asterisk._resumed,  # noqa: SLF001 - as above
    "BlindTransfer": Asterisk._transferred,  # noqa: SLF001 - as above
    "AttendedTransfer": Asterisk._handed_over,  # noqa: SLF001 - as above
    "Hangup": Asterisk._hung_up,  # noqa: SLF001 - as above
}
