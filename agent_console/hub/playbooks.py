"""Playbooks of the company: published once per version, signed, withdrawn, handed out.

A version never changes once it is out. What a desk gets is the newest version of each that counts
today, and those that will count later.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.playbook import Playbook
from agent_console.hub import tables
from agent_console.hub.guidance_tables import playbooks
from agent_console.hub.problems import Refusal
from agent_console.playbooks.checking import checked
from agent_console.wire import signing
from agent_console.wire.playbook import Playbooks, SignedPlaybook, playbook_text

_KEY = "playbook_key"
_AHEAD = timedelta(days=31)
"""So long before they count playbooks are handed out: desks may be offline on the day."""


def publish(connection: Connection, text: str, by: Agent, *, at: datetime) -> SignedPlaybook:
    """Check, sign and store a playbook's YAML; raise `Refusal` (422) with the first mistakes.

    The same version again is refused (409) unless it says the very same.
    """
    found = checked(text)
    if not found.is_good or found.playbook is None:
        wrong = [str(one) for one in found.mistakes if not one.is_warning]
        raise Refusal(422, "This playbook has mistakes", "; ".join(wrong[:5]))
    playbook, body = found.playbook, playbook_text(found.playbook)
    known = _row(connection, playbook.id, playbook.version)
    if known is not None:
        if known.body != body:
            raise Refusal(409, "This version is out already: give the change a new number")
        return _signed(known)
    latest = connection.scalar(
        select(func.max(playbooks.c.version)).where(playbooks.c.id == playbook.id)
    )
    if latest is not None and latest > playbook.version:
        raise Refusal(409, "A newer version is out already", f"version {latest}")
    row = {
        "id": playbook.id,
        "version": playbook.version,
        "published_at": at,
        "published_by": by.id,
        "is_withdrawn": False,
        "body": body,
        "signature": signing.signature(_private_key(connection), body),
    }
    connection.execute(insert(playbooks), row)
    return _signed(_row(connection, playbook.id, playbook.version))


def withdraw(connection: Connection, name: str, version: int) -> None:
    """Take a version back: desks go on with the one before. Raises `Refusal` (404)."""
    p = playbooks.c
    statement = update(playbooks).where(p.id == name, p.version == version)
    if not connection.execute(statement.values(is_withdrawn=True)).rowcount:
        raise Refusal(404, "This playbook is not known")


def handed_out(connection: Connection, *, on: date) -> Playbooks:
    """Return what desks need: of each playbook what counts on a day, and what will soon."""
    p = playbooks.c
    query = select(playbooks).where(p.is_withdrawn.is_(False)).order_by(p.id, p.version)
    found: dict[str, list[tuple[Playbook, SignedPlaybook]]] = {}
    for row in connection.execute(query):
        signed = _signed(row)
        found.setdefault(signed.id, []).append((signed.playbook, signed))
    everything = tuple(one for versions in found.values() for one in _counting(versions, on))
    key = signing.public_key(_private_key(connection)) if everything else ""
    return Playbooks(playbooks=everything, public_key=key)


def _counting(
    versions: Sequence[tuple[Playbook, SignedPlaybook]], on: date
) -> Iterator[SignedPlaybook]:
    """Yield the versions that count on some day from *on*: one that ends gives way to an older."""
    days = [on + timedelta(days=n) for n in range(_AHEAD.days + 1)]
    newest = {
        next((one.version for one, _ in reversed(versions) if one.is_valid(on=day)), None)
        for day in days
    }
    for playbook, signed in versions:
        if playbook.version in newest:
            yield signed


def _row(connection: Connection, name: str, version: int) -> Any:
    p = playbooks.c
    query = select(playbooks).where(p.id == name, p.version == version)
    return connection.execute(query).first()


def _signed(row: Any) -> SignedPlaybook:
    fields = ("id", "version", "body", "signature", "published_at")
    return SignedPlaybook(**{name: getattr(row, name) for name in fields})


def _private_key(connection: Connection) -> str:
    """Return the hub's key, made with the first playbook that is published."""
    known = connection.scalar(select(tables.hub.c.value).where(tables.hub.c.key == _KEY))
    if known is not None:
        return str(known)
    made = signing.new_key()
    connection.execute(insert(tables.hub), {"key": _KEY, "value": made})
    return made
