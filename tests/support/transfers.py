"""A call that one made-up agent hands over to the other."""

from datetime import datetime

import msgspec
from support.hub import AGENT, COLLEAGUE

from agent_console.domain.call import Call
from agent_console.domain.channel import Channel
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction
from agent_console.ids import CallId, CustomerId, InteractionId, OperationId
from agent_console.wire.codec import encode
from agent_console.wire.operation import Batch, TransferCall

LEG = CallId("o1:leg")
"""The call as it rings at the colleague's."""
SUMMARY = "Prefers the aisle."


def handing_over(call: Call, customer: CustomerId, *, at: datetime) -> bytes:
    """Return the batch of operations in which the agent hands *call* to the colleague."""
    transfer = TransferCall(
        id=OperationId("o1"),
        at=at,
        customer_id=customer,
        call=call,
        leg_id=LEG,
        handover=Handover(
            at=at,
            from_id=AGENT.id,
            from_name=AGENT.name,
            to_id=COLLEAGUE.id,
            to_name=COLLEAGUE.name,
            summary=SUMMARY,
            customer_id=customer,
        ),
        interaction=Interaction(
            id=InteractionId("o1:i"),
            customer_id=customer,
            at=at,
            channel=Channel.PHONE,
            headline="Handed over",
            text=SUMMARY,
            call_id=call.id,
        ),
    )
    return encode(Batch(operations=(msgspec.Raw(encode(transfer)),)))
