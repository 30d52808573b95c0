"""What a passenger is handed while they wait: the laws name the care, our own table the sum."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib.resources import files

from agent_console.domain.facts import RightFacts
from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.domain.voucher import VoucherKind
from agent_console.nba.rights.places import country_of
from agent_console.nba.rights.tables import RightsTables, shipped_tables
from agent_console.wire.codec import decode


class CareRow(Value, frozen=True, kw_only=True):
    """One row of the table."""

    kind: VoucherKind
    amount: Decimal
    currency: str
    ground: str
    after_hours: float = 0.0
    """Of waiting, where nobody has to stay overnight."""
    is_overnight: bool = False
    territory: str = ""
    """Where the flight leaves; empty: everywhere else."""


class CareTable(Value, frozen=True, kw_only=True):
    """The whole table."""

    rows: tuple[CareRow, ...]
    about: str = ""


class Owed(Value, frozen=True, kw_only=True):
    """One voucher that is due to one passenger."""

    kind: VoucherKind
    amount: Money
    ground: str


def owed(
    rights: Iterable[RightFacts],
    *,
    origin: str,
    wait_hours: float,
    is_overnight: bool,
    table: CareTable | None = None,
    tables: RightsTables | None = None,
) -> tuple[Owed, ...]:
    """Return what one passenger is to be handed: care first, then a sum that is beyond doubt.

    A sum that the cause may exempt from is left to people who judge the cause.
    """
    found = [
        Owed(
            kind=row.kind,
            amount=Money(currency=row.currency, amount=row.amount),
            ground=row.ground,
        )
        for row in _rows(origin, table or shipped_care(), tables or shipped_tables())
        if (is_overnight if row.is_overnight else wait_hours >= row.after_hours)
    ]
    sums = [
        Owed(
            kind=VoucherKind.COMPENSATION,
            amount=one.each,
            ground=f"{one.rule}: {one.legal_source}" if one.legal_source else one.rule,
        )
        for one in rights
        if one.kind == "compensation" and one.is_certain and one.each is not None
    ]
    return (*found, *sums)


@cache
def shipped_care() -> CareTable:
    """Return the table the program comes with."""
    raw = files("resources").joinpath("playbooks/gate_care.json").read_bytes()
    return decode(raw, CareTable)


def _rows(origin: str, table: CareTable, tables: RightsTables) -> list[CareRow]:
    country = country_of(origin) or ""
    here = [one for one in table.rows if one.territory and tables.is_in(one.territory, country)]
    return here or [one for one in table.rows if not one.territory]
