"""What a telephone beside the PC tells without a hub, as the call event a hub would send."""

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.ids import CallId
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
) -> CallEvent:
    """Return the event for one happening; which stage it means, the console knows."""
    call = Call(
        id=call_id,
        from_number="" if is_withheld(caller) else phone_number(caller) or caller.strip(),
        to_number=phone_number(called) or called,
        rung_at=at,
        queue=queue,
    )
    if happening is Happening.ANSWERED:
        call = call.moved_to(Stage.TALKING, at=at)
    elif happening is Happening.ENDED:
        ended = call.moved_to(Stage.CLOSED, at=at)
        call = msgspec.structs.replace(ended, cause=Cause.NORMAL_CLEARING)
    return CallEvent(call=call, hub_at=at)
