"""What a telephone beside the PC tells without a hub, as the call event a hub would send."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.clock import Clock, utc_now
from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.ids import CallId, new_id
from agent_console.wire.event import CallEvent


class Happening(StrEnum):
    """What happens to a call, in the words of the sipgate and Zammad push."""

    RANG = "newCall"
    ANSWERED = "answer"
    ENDED = "hangup"


def local_event(
    happening: Happening,
    call_id: CallId,
    *,
    caller: str,
    called: str,
    queue: str,
    at: datetime,
    region: str = "US",
) -> CallEvent:
    """Return the event for one happening; which stage it means, the console knows.

    Numbers without a country code are meant as at the line that was *called*, where that shows a
    country, else as in *region*.
    """
    from_number = phone_number(caller, region=region, line=called) or caller.strip()
    call = Call(
        id=call_id,
        from_number="" if is_withheld(caller) else from_number,
        to_number=phone_number(called, region=region) or called,
        rung_at=at,
        queue=queue,
    )
    if happening is Happening.ANSWERED:
        call = call.moved_to(Stage.TALKING, at=at)
    elif happening is Happening.ENDED:
        ended = call.moved_to(Stage.CLOSED, at=at)
        call = msgspec.structs.replace(ended, cause=Cause.NORMAL_CLEARING)
    return CallEvent(call=call, hub_at=at)


_EVENTS = {"ring": Happening.RANG, "answer": Happening.ANSWERED, "hangup": Happening.ENDED}
_LONGEST = 200
_REMEMBERED = 50


def home_region() -> str:
    """Return where a number without a country code is meant while nobody says otherwise."""
    return "US"


class SoftPhone:
    """Follows the calls of a soft-phone that knows nothing but numbers.

    Where it names no call, an answer or a hang-up is about the last call with that number.
    """

    def __init__(self, *, clock: Clock = utc_now, region: Callable[[], str] = home_region) -> None:
        self._clock = clock
        self._region = region
        self._calls: dict[str, CallId] = {}

    def heard(self, said: Mapping[str, object]) -> CallEvent:
        """Return what happened; `ValueError` if *said* makes no sense."""
        number, event, named = (said.get(key, "") for key in ("number", "event", "call_id"))
        if not (isinstance(number, str) and isinstance(named, str) and len(named) <= _LONGEST):
            raise ValueError("a pop needs a number")
        happening = _EVENTS.get(event if isinstance(event, str) else "")
        if happening is None or len(number) > _LONGEST:
            raise ValueError("a pop is a ring, an answer or a hangup")
        region = self._region()
        key = phone_number(number, region=region) or number.strip()
        call = self._call(key, CallId(named), happening)
        at = self._clock()
        return local_event(
            happening, call, caller=number, called="", queue="", at=at, region=region
        )

    def _call(self, key: str, named: CallId, happening: Happening) -> CallId:
        known = None if happening is Happening.RANG else self._calls.get(key)
        call = named or known or CallId(new_id())
        self._calls.pop(key, None)
        if happening is not Happening.ENDED:
            self._calls[key] = call
        if len(self._calls) > _REMEMBERED:
            del self._calls[next(iter(self._calls))]
        return call
