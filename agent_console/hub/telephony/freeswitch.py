"""Understand the events of FreeSWITCH: bridged calls and queues (mod_callcenter), keyed by call.

Each channel knows the call it belongs to: that of the caller, or of the agent who dials out.
"""

import secrets
from collections.abc import Callable, Iterable, Mapping
from itertools import count

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.fields import spoken_of
from agent_console.hub.telephony.report import Happened, Report

SOURCE = "freeswitch"
EVENTS = (
    "CHANNEL_CREATE CHANNEL_ANSWER CHANNEL_BRIDGE CHANNEL_HOLD CHANNEL_UNHOLD"
    " CHANNEL_HANGUP_COMPLETE BACKGROUND_JOB CUSTOM callcenter::info"
)
_MOST_CALLS = 20_000
_CAUSES = {
    "NORMAL_CLEARING": Cause.NORMAL_CLEARING,
    "USER_BUSY": Cause.BUSY,
    "ORIGINATOR_CANCEL": Cause.CANCEL,
    "NO_ANSWER": Cause.NO_ANSWER,
    "NO_USER_RESPONSE": Cause.NO_ANSWER,
    "ALLOTTED_TIMEOUT": Cause.NO_ANSWER,
    "CALL_REJECTED": Cause.BUSY,
    "UNALLOCATED_NUMBER": Cause.NOT_FOUND,
    "NO_ROUTE_DESTINATION": Cause.NOT_FOUND,
    "INVALID_NUMBER_FORMAT": Cause.NOT_FOUND,
    "NORMAL_CIRCUIT_CONGESTION": Cause.CONGESTION,
    "SWITCH_CONGESTION": Cause.CONGESTION,
    "NORMAL_TEMPORARY_FAILURE": Cause.CONGESTION,
}
_NO_NUMBER = frozenset({"", "0000000000", "anonymous", "unknown"})

Event = Mapping[str, str]


class _Call:
    """What is known of a call."""

    def __init__(self, from_number: str, to_number: str, *, is_out: bool, agent: str = "") -> None:
        self.from_number, self.to_number = from_number, to_number
        self.diversion = ""
        """The number that was called first, as the network says it."""
        self.is_out = is_out
        self.agent = agent
        """Who dials out."""
        self.queue = ""
        self.is_told = self.is_answered = False


class FreeSwitch:
    """Turns events into reports."""

    def __init__(self, *, is_ours: Callable[[str], bool]) -> None:
        self._is_ours = is_ours
        self._calls: dict[str, _Call] = {}
        self._legs: dict[str, tuple[str, str]] = {}
        """By the channel that was called: its call, and who was called."""
        self._number = (f"{secrets.token_hex(4)}-{number}" for number in count(1))

    def heard(self, event: Event) -> list[Report]:
        """Return what an event says; nothing where it says nothing of a call."""
        read = _EVENTS.get(event.get("Event-Name", ""))
        return list(read(self, event)) if read else []

    def leg_of(self, key: str) -> str:
        """Return the channel of the telephone that speaks in a call; "" if it is not known."""
        call = self._calls.get(key)
        if call is not None and call.is_out:
            return key
        return next((leg for leg, (of, _) in reversed(self._legs.items()) if of == key), "")

    def still_there(self, live: set[str]) -> list[Report]:
        """Return the ends of the calls that are not among *live*, after the line was away."""
        gone = [key for key in self._calls if key not in live]
        told = [self._report(key, Happened.ENDED) for key in gone if self._calls[key].is_told]
        for key in gone:
            self._forget(key)
        return told

    def _created(self, event: Event) -> Iterable[Report]:
        channel, key = event.get("Unique-ID", ""), _key(event)
        to = event.get("Caller-Destination-Number", "")
        if channel == key:
            self._begun(event, key, to)
            return []
        called = _called(event)
        self._legs[channel] = (key, called)
        call = self._calls.get(key)
        if call is None:
            return []
        call.is_told = True
        if call.is_out:
            call.to_number = call.to_number or to
            return [self._report(key, Happened.RANG, users=(call.agent,), message=f"r:{channel}")]
        return [self._report(key, Happened.RANG, users=(called,), message=f"r:{channel}")]

    def _begun(self, event: Event, key: str, to: str) -> None:
        if len(self._calls) >= _MOST_CALLS:  # their ends were lost: the oldest goes
            self._forget(next(iter(self._calls)))
        caller = event.get("Caller-Caller-ID-Number", "")
        if event.get("Call-Direction") == "outbound":  # we rang an agent who wants to dial
            number = event.get("variable_agent_console_dials", "")
            self._calls[key] = _Call("", number, is_out=True, agent=_called(event))
        else:
            is_out = self._is_ours(caller) and not self._is_ours(to)
            agent = caller if is_out else ""
            call = self._calls[key] = _Call(_number(caller), to, is_out=is_out, agent=agent)
            call.diversion = event.get("variable_sip_h_Diversion") or event.get("Caller-RDNIS", "")

    def _answered(self, event: Event) -> Iterable[Report]:
        key, called = self._legs.get(event.get("Unique-ID", ""), ("", ""))
        call = self._calls.get(key)
        if call is None:
            return []
        call.is_answered = True
        return [self._report(key, Happened.ANSWERED, answered_by=(call.agent or called,))]

    def _bridged(self, event: Event) -> Iterable[Report]:
        """Read a bridge to a telephone that was called in another call: that was a transfer."""
        key, leg = event.get("Bridge-A-Unique-ID", ""), event.get("Bridge-B-Unique-ID", "")
        of, called = self._legs.get(leg, (key, ""))
        call = self._calls.get(key)
        if call is None or of == key or not call.is_answered:
            return []
        self._legs[leg] = (key, called)
        told = self._report(key, Happened.TRANSFERRED, answered_by=(called,), is_connected=True)
        second = self._report(of, Happened.ENDED) if of in self._calls else None
        self._forget(of)
        return [told, second] if second else [told]

    def _held(self, event: Event) -> Iterable[Report]:
        return self._toggled(event, Happened.HELD)

    def _resumed(self, event: Event) -> Iterable[Report]:
        return self._toggled(event, Happened.RESUMED)

    def _toggled(self, event: Event, happened: Happened) -> list[Report]:
        channel = event.get("Unique-ID", "")
        key = self._legs.get(channel, (channel, ""))[0]
        return [self._report(key, happened)] if key in self._calls else []

    def _hung_up(self, event: Event) -> Iterable[Report]:
        channel, why = event.get("Unique-ID", ""), event.get("Hangup-Cause", "")
        if channel in self._calls:
            call = self._calls[channel]
            cause = _CAUSES.get(why)
            if cause is Cause.NORMAL_CLEARING and not call.is_answered:
                cause = Cause.CANCEL
            ended = self._report(channel, Happened.ENDED, cause=cause) if call.is_told else None
            self._forget(channel)
            return [ended] if ended else []
        key, called = self._legs.pop(channel, ("", ""))
        call = self._calls.get(key)  # type: ignore[assignment]
        if call is None or call.is_out:
            return []
        if why == "BLIND_TRANSFER":
            to = _refer_to(event)
            return [self._report(key, Happened.TRANSFERRED, answered_by=(to,), queue=to)]
        if call.is_answered:
            return []
        return [self._report(key, Happened.STOPPED_RINGING, users=(called,))]

    def _queue(self, event: Event) -> Iterable[Report]:
        if event.get("Event-Subclass") != "callcenter::info":
            return []
        key = event.get("CC-Member-Session-UUID") or event.get("CC-Member-UUID", "")
        call = self._calls.get(key)
        if call is None:
            return []
        call.queue = event.get("CC-Queue", "").partition("@")[0] or call.queue
        call.from_number = call.from_number or _number(event.get("CC-Member-CID-Number", ""))
        agent = event.get("CC-Agent", "").partition("@")[0]
        if event.get("CC-Action") == "agent-offering" and agent:
            call.is_told = True
            return [self._report(key, Happened.RANG, users=(agent,))]
        if event.get("CC-Action") == "bridge-agent-start" and agent:
            call.is_told = call.is_answered = True
            return [self._report(key, Happened.ANSWERED, answered_by=(agent,))]
        return []

    def _forget(self, key: str) -> None:
        self._calls.pop(key, None)
        for leg in [leg for leg, (of, _) in self._legs.items() if of == key]:
            del self._legs[leg]

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
        call = self._calls[key]
        return Report(
            source=SOURCE,
            call_key=key,
            happened=happened,
            message=message or f"{happened}:{next(self._number)}",
            direction=Direction.OUTBOUND if call.is_out else Direction.INBOUND,
            from_number=call.from_number,
            to_number=call.to_number,
            diversion=call.diversion,
            users=users,
            answered_by=answered_by,
            queue=queue or call.queue,
            cause=cause,
            is_connected=is_connected,
        )


def _key(event: Event) -> str:
    """Return the call a channel belongs to."""
    of_call = event.get("Channel-Call-UUID") or event.get("Unique-ID", "")
    is_called = event.get("Other-Type") == "originator"
    return event.get("Other-Leg-Unique-ID", of_call) if is_called else of_call


def _called(event: Event) -> str:
    """Return who is called by a channel: the user dialled, else the number."""
    return event.get("variable_dialed_user") or event.get("Caller-Destination-Number", "")


def _refer_to(event: Event) -> str:
    """Return the user part of ``<sip:215@host>``, to whom the caller was sent."""
    sent = event.get("variable_sip_refer_to", "").strip("<>").partition("@")[0]
    return sent.removeprefix("sips:").removeprefix("sip:")


def _number(sent: str) -> str:
    return spoken_of(sent, nobody=_NO_NUMBER)


_EVENTS: dict[str, Callable[[FreeSwitch, Event], Iterable[Report]]] = {
    "CHANNEL_CREATE": FreeSwitch._created,  # noqa: SLF001 - the table is a part of the class
    "CHANNEL_ANSWER": FreeSwitch._answered,  # noqa: SLF001 - as above
    "CHANNEL_BRIDGE": FreeSwitch._bridged,  # noqa: SLF001 - as above
    "CHANNEL_HOLD": FreeSwitch._held,  # noqa: SLF001 - as above
    "CHANNEL_UNHOLD": FreeSwitch._resumed,  # noqa: SLF001 - as above
    "CHANNEL_HANGUP_COMPLETE": FreeSwitch._hung_up,  # noqa: SLF001 - as above
    "CUSTOM": FreeSwitch._queue,  # noqa: SLF001 - as above
}
