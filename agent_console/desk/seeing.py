"""A file as the person at this desk is shown it: by the rules the hub keeps to, without the hub."""

import msgspec

from agent_console.domain.sight import Sight, member_numbers
from agent_console.wire.customer_file import CustomerFile

_RECORDS = ("identifiers", "memberships", "trips", "follow_ups")


def is_met(file: CustomerFile, sight: Sight) -> bool:
    """Tell whether somebody is anybody here: not a member of other programmes only."""
    return sight.meets(one.programme for one in file.memberships)


def seen(file: CustomerFile, sight: Sight) -> CustomerFile:
    """Return *file* without what is not shown."""
    if sight.is_whole:
        return file
    others = (one for one in file.memberships if not sight.shows_programme(one.programme))
    unseen = member_numbers(others)
    (customer,) = sight.records([file.customer])
    parts = {name: sight.records(getattr(file, name), unseen=unseen) for name in _RECORDS}
    return msgspec.structs.replace(file, customer=customer, **parts)
