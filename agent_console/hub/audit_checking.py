"""Prove that nobody changed, removed or reordered what was written down, and say where if not.

Whoever can write to the database can also write a new chain from some deed on, with its end. Keep
number and hash of the end somewhere else from time to time: `verify` tells whether the chain still
goes through them.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from agent_console.domain.value import Value
from agent_console.hub.audit import BASE, HEAD, end, hash_of, hash_of_reason
from agent_console.hub.audit_tables import audit, audit_subjects
from agent_console.hub.erasure import is_erased
from agent_console.hub.tables import customers
from agent_console.ids import CustomerId

_AT_ONCE = 1000


class Fault(StrEnum):
    """What can be wrong with the chain."""

    CHANGED = "changed"
    REMOVED = "removed"
    OUT_OF_ORDER = "out of order"


class Finding(Value, frozen=True, kw_only=True):
    """One place where the chain is broken."""

    number: int
    fault: Fault
    why: str


class Verified(Value, frozen=True, kw_only=True):
    """What a look at the whole chain found."""

    count: int
    number: int
    """Of the last deed."""
    hash: str
    findings: tuple[Finding, ...] = ()

    @property
    def lines(self) -> list[str]:
        """Return it for people."""
        said = [f"{one.number}: {one.fault} – {one.why}" for one in self.findings]
        verdict = "The chain is whole." if not self.findings else "The chain is broken."
        return [
            *said,
            f"{verdict} {self.count} deeds, the last is {self.number}:{self.hash}",
        ]


def verify(connection: Connection, *, passes: tuple[int, str] | None = None) -> Verified:
    """Check every deed; *passes* is a number and hash noted earlier, which must be there still."""
    number, previous = end(connection, BASE)
    count = 0
    findings: list[Finding] = []
    if passes is not None and passes[0] == number and passes[1] != previous:
        findings.append(_elsewhere(passes[0]))
    for row, subjects in _rows(connection):
        count += 1
        if row["number"] > number + 1:
            missing = range(number + 1, row["number"])
            findings += [_missing(one) for one in missing[:_AT_ONCE]]
        elif row["previous"] != previous:
            why = f"it does not follow number {number}: reordered, or that one was replaced"
            findings.append(Finding(number=row["number"], fault=Fault.OUT_OF_ORDER, why=why))
        why = _changed(connection, row, subjects)
        if why:
            findings.append(Finding(number=row["number"], fault=Fault.CHANGED, why=why))
        number, previous = row["number"], row["hash"]
        if passes is not None and passes[0] == number and passes[1] != previous:
            findings.append(_elsewhere(number))
    findings += _after_the_last(number, previous, end(connection, HEAD))
    if passes is not None and passes[0] > number:
        findings.append(_missing(passes[0]))
    return Verified(count=count, number=number, hash=previous, findings=tuple(findings))


def _rows(connection: Connection) -> Iterator[tuple[Any, set[str]]]:
    after = -1
    while True:
        query = select(audit).where(audit.c.number > after).order_by(audit.c.number)
        rows = connection.execute(query.limit(_AT_ONCE)).mappings().all()
        if not rows:
            return
        s = audit_subjects.c
        within = s.number.between(rows[0]["number"], rows[-1]["number"])
        subjects: dict[int, set[str]] = {}
        for one in connection.execute(select(s.number, s.customer_id).where(within)):
            subjects.setdefault(one.number, set()).add(one.customer_id)
        for row in rows:
            yield row, subjects.get(row["number"], set())
        after = rows[-1]["number"]


def _changed(connection: Connection, row: Any, subjects: set[str]) -> str:
    """Say what is no more as it was written, if anything."""
    if hash_of(row, row["previous"]) != row["hash"]:
        return "what it says is not what was written"
    if subjects != set(row["customers"]):
        return "whom it was about cannot be found by it any more"
    reason, salt = row["reason"], row["salt"]
    if reason is not None and hash_of_reason(reason, salt or "") != row["reason_hash"]:
        return "the reason is not the one that was given"
    if reason is None and row["reason_hash"]:
        was_erased = any(_was_erased(connection, CustomerId(one)) for one in row["customers"])
        return "" if was_erased else "the reason is gone and nobody was erased"
    return ""


def _was_erased(connection: Connection, customer: CustomerId) -> bool:
    there = select(customers.c.id).where(customers.c.id == customer)
    return connection.scalar(there) is None and is_erased(connection, customer)


def _after_the_last(number: int, previous: str, head: tuple[int, str]) -> list[Finding]:
    if head[0] > number:
        return [_missing(one) for one in range(number + 1, head[0] + 1)[:_AT_ONCE]]
    if head != (number, previous):
        why = "it is not the one the chain ended with"
        return [Finding(number=number, fault=Fault.OUT_OF_ORDER, why=why)]
    return []


def _missing(number: int) -> Finding:
    return Finding(number=number, fault=Fault.REMOVED, why="it is not there any more")


def _elsewhere(number: int) -> Finding:
    why = "its hash is not the one that was noted elsewhere"
    return Finding(number=number, fault=Fault.CHANGED, why=why)
