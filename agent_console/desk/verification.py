"""What proves that a caller is who they say. Only the questions: no answer leaves the file."""

from collections.abc import Iterator

from agent_console.desk.screen_pop import Check
from agent_console.domain.identifier import Scheme
from agent_console.wire.customer_file import CustomerFile

PROOFS = 2
"""How many proofs an account change needs."""

_SHOWN = {Scheme.PHONE: "Calling number on profile"}
"""What is proved by the way the customer came, and not by what somebody said."""

_ASKED = {
    Scheme.EMAIL: "E-mail address",
    Scheme.MEMBER: "Membership number",
    Scheme.LOCATOR: "Booking reference",
    Scheme.TICKET: "Ticket number",
}


def checks(file: CustomerFile, matched_by: Scheme | None) -> tuple[Check, ...]:
    """Return what is proved and what to ask, `PROOFS` in all where the file has that many.

    *matched_by* is what the customer was found by; None if by name, which proves nothing.
    """
    done = [Check(what=_SHOWN[matched_by], is_done=True)] if matched_by in _SHOWN else []
    if matched_by in _ASKED:
        done = [Check(what=_ASKED[matched_by], is_done=True)]
    asked = [Check(what=what) for what in _questions(file) if what not in {c.what for c in done}]
    return tuple([*done, *asked][:PROOFS])


def _questions(file: CustomerFile) -> Iterator[str]:
    """Yield what may be asked, hardest to know for a stranger first."""
    if file.customer.birth_date:
        yield "Date of birth"
    if file.memberships:
        yield _ASKED[Scheme.MEMBER]
    on_file = {identifier.scheme for identifier in file.identifiers}
    yield from (what for scheme, what in _ASKED.items() if scheme in on_file)
    if file.trips:
        yield "Last trip with us"
