"""A customer wants no offers any more: that counts here at once, and everywhere with the CRM."""

import msgspec

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import changes_between
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, OperationId, new_id
from agent_console.wire.operation import ChangeCustomer


class Objection(Value, frozen=True, kw_only=True):
    """What was noted, and what takes it back."""

    customer_id: CustomerId
    noted: OperationId
    undoing: ChangeCustomer


def offers_are_welcome(customer: Customer) -> bool:
    """Tell whether there is anything to object to: offers on some channel."""
    return bool(customer.consents.offers)


def object_to_offers(files: Files, seen: Customer, *, clock: Clock) -> Objection:
    """Note that the customer as *seen* wants no offers on any channel; durable on return."""
    consents = msgspec.structs.replace(seen.consents, offers=())
    wanted = msgspec.structs.replace(seen, consents=consents)
    noted = _change(seen, wanted, clock=clock)
    files.journal.queue(noted, at=noted.at)
    undoing = _change(wanted, seen, clock=clock)
    return Objection(customer_id=seen.id, noted=noted.id, undoing=undoing)


def take_back(files: Files, objection: Objection, *, clock: Clock) -> None:
    """Undo it: forgotten where it was not sent yet, else said back to the CRM."""
    now = clock()
    if not files.journal.take_back([objection.noted], now=now):
        files.journal.queue(msgspec.structs.replace(objection.undoing, at=now), at=now)


def _change(seen: Customer, wanted: Customer, *, clock: Clock) -> ChangeCustomer:
    return ChangeCustomer(
        id=OperationId(new_id()),
        at=clock(),
        customer_id=seen.id,
        seen_version=seen.version,
        fields=changes_between(seen, wanted),
    )
