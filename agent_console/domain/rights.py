"""What each role may do and see: one table, read by the hub and, as it was last synced, by desks.

Who has several people at one computer must not rely on a desk alone: the hub asks the same table
before it answers. A company changes the table at its hub; what it does not name stays as here.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from agent_console.domain.agent import Role
from agent_console.domain.value import Value


class Right(StrEnum):
    """What somebody may do."""

    BE_HERE = "be_here"
    """Ask who one is and what one may, tell what one does, hear what rings."""
    SEE_CUSTOMERS = "see_customers"
    """Look people up, open their files, keep a copy of them on a desk."""
    SERVE_CUSTOMERS = "serve_customers"
    """Write notes, promises and corrections; use the telephone."""
    TELL_DEEDS = "tell_deeds"
    """Tell what was done while the hub was away."""
    BREAK_GLASS = "break_glass"
    """See for an hour what one's role does not show, for a reason that is written down."""
    MERGE_CUSTOMERS = "merge_customers"
    PUBLISH_PLAYBOOKS = "publish_playbooks"
    WORK_FLIGHTS = "work_flights"
    """Board passengers, take them off, hand out vouchers."""
    TELL_FLIGHTS = "tell_flights"
    """Tell who is on a flight, as departure systems do."""
    REVIEW_OBSERVATIONS = "review_observations"
    """Promote, merge or reject what was noticed."""
    REVIEW_NOTES = "review_notes"
    """Read everybody's notes, search them, decide about those in the queue."""
    COACH = "coach"
    """Score notes, answer disputes, coach, share snippets, have the hit called."""
    WATCH_FLOOR = "watch_floor"
    """See what colleagues do now and how the day goes, and take figures along."""
    READ_AUDIT = "read_audit"
    EXPORT_PEOPLE = "export_people"
    ERASE_PEOPLE = "erase_people"
    """Erase somebody, or keep them from being erased."""
    SET_RIGHTS = "set_rights"


class FieldGroup(StrEnum):
    """What of a customer is shown only to some."""

    CONTACT = "contact"
    """Telephone numbers and e-mail addresses."""
    DOCUMENTS = "documents"
    """Dates of birth and ticket numbers."""
    VALUE = "value"
    """What a customer is worth."""


_SERVES = (Right.BE_HERE, Right.SEE_CUSTOMERS, Right.SERVE_CUSTOMERS, Right.TELL_DEEDS)
_LEADS = (
    *_SERVES,
    Right.BREAK_GLASS,
    Right.MERGE_CUSTOMERS,
    Right.WORK_FLIGHTS,
    Right.REVIEW_OBSERVATIONS,
    Right.REVIEW_NOTES,
    Right.PUBLISH_PLAYBOOKS,
    Right.COACH,
    Right.WATCH_FLOOR,
    Right.READ_AUDIT,
    Right.EXPORT_PEOPLE,
)
_DEFAULT: Mapping[Role, tuple[Right, ...]] = {
    Role.AGENT: (*_SERVES, Right.BREAK_GLASS),
    Role.GATE: (*_SERVES, Right.BREAK_GLASS, Right.WORK_FLIGHTS),
    Role.SUPERVISOR: _LEADS,
    Role.ADMINISTRATOR: (*_LEADS, Right.TELL_FLIGHTS, Right.ERASE_PEOPLE, Right.SET_RIGHTS),
    Role.INTEGRATION: (
        *(Right.BE_HERE, Right.SEE_CUSTOMERS, Right.SERVE_CUSTOMERS),
        Right.TELL_FLIGHTS,
    ),
}
_DEFAULT_FIELDS: Mapping[Role, tuple[FieldGroup, ...]] = {
    Role.AGENT: tuple(FieldGroup),
    Role.GATE: (FieldGroup.DOCUMENTS,),
    Role.SUPERVISOR: tuple(FieldGroup),
    Role.ADMINISTRATOR: tuple(FieldGroup),
    Role.INTEGRATION: (FieldGroup.CONTACT,),
}


class Policy(Value, frozen=True, kw_only=True):
    """The table. A role that is not named has what the program comes with."""

    rights: dict[Role, tuple[Right, ...]] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    fields: dict[Role, tuple[FieldGroup, ...]] = {}  # noqa: RUF012 as above
    glass_min: int = 60
    """So many minutes a broken glass stays open."""

    def may(self, role: Role, right: Right) -> bool:
        """Tell whether *role* has *right*."""
        return right in self.rights.get(role, _DEFAULT[role])

    def sees(self, role: Role) -> frozenset[FieldGroup]:
        """Return which groups of fields *role* is shown."""
        return frozenset(self.fields.get(role, _DEFAULT_FIELDS[role]))

    @property
    def glass_life(self) -> timedelta:
        """How long a broken glass stays open."""
        return timedelta(minutes=self.glass_min)

    @property
    def whole(self) -> "Policy":
        """Return the table with every role written out."""
        return Policy(
            rights={role: self.rights.get(role, _DEFAULT[role]) for role in Role},
            fields={role: self.fields.get(role, _DEFAULT_FIELDS[role]) for role in Role},
            glass_min=self.glass_min,
        )
