"""What a yes to a suggestion puts into the customer's record, where it was a question."""

import msgspec

from agent_console.desk.script_run import Fields, with_field
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import filled, plain
from agent_console.domain.rules.compiled_parts import Book
from agent_console.wire.operation import Choice

_OFFERS_HERE = "consents.offers_here"


def fields_after_choice(
    book: Book, action: str, choice: Choice | None, fields: Fields, customer: Customer
) -> Fields:
    """Return what is filled in about *customer* once *action* was answered on the telephone.

    A yes to whether offers are welcome is a consent for this channel; a no, a not now and a yes
    taken back leave what was on file.
    """
    found = next((one.action for one in book.actions if one.action.id == action), None)
    if found is None or found.asks is None or found.asks.field != _OFFERS_HERE:
        return fields
    before = filled(customer, fields).consents
    offers: list[Channel] = [one for one in before.offers if one is not Channel.PHONE]
    was_on_file = Channel.PHONE in customer.consents.offers
    if choice is Choice.ACCEPTED or was_on_file:
        offers.append(Channel.PHONE)
    wanted = msgspec.structs.replace(before, offers=tuple(offers))
    if set(wanted.offers) == set(customer.consents.offers):
        wanted = msgspec.structs.replace(wanted, offers=customer.consents.offers)
    consents = plain(msgspec.structs.replace(customer, consents=wanted))["consents"]
    return with_field(fields, customer, "consents", consents)
