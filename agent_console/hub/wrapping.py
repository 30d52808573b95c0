"""How long the wrap-up of a call took: from its end until the agent was done with it."""

from datetime import timedelta

from sqlalchemy import Connection, insert, select, update

from agent_console.hub.floor_tables import wrap_ups
from agent_console.wire.operation import WrapUp

_SECOND = timedelta(seconds=1)


def keep(connection: Connection, operation: WrapUp) -> None:
    """Keep it where it is known. Of a wrap-up that is sent anew the last counts.

    Both moments are by the clock of the desk: how long it was offline does not matter.
    """
    call = operation.call
    if call is None or call.ended_at is None:
        return
    wrap_s = max(0, (operation.at - call.ended_at) // _SECOND)
    same = wrap_ups.c.call_id == call.id
    if connection.scalar(select(wrap_ups.c.call_id).where(same)) is None:
        connection.execute(insert(wrap_ups), {"call_id": call.id, "wrap_s": wrap_s})
    else:
        connection.execute(update(wrap_ups).where(same).values(wrap_s=wrap_s))
