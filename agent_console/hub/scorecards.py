"""The forms notes are scored by: those the program comes with, and the company's own."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from agent_console.domain.agent import Agent
from agent_console.domain.scorecard import Scorecard
from agent_console.hub.coaching_tables import scorecards
from agent_console.hub.problems import Refusal
from agent_console.playbooks.scorecards import checked, shipped


def current(connection: Connection) -> tuple[Scorecard, ...]:
    """Return the newest version of each form, the company's before the program's, by id."""
    c = scorecards.c
    found = {one.id: one for one in shipped()}
    for card in connection.scalars(select(c.body).order_by(c.version)):
        found[card.id] = card
    return tuple(found[key] for key in sorted(found))


def known(connection: Connection, key: str, version: int) -> Scorecard:
    """Return one version of a form; `Refusal` (422) if there is none such."""
    c = scorecards.c
    own = connection.scalar(select(c.body).where(c.id == key, c.version == version))
    found = own or next((x for x in shipped() if (x.id, x.version) == (key, version)), None)
    if found is None:
        raise Refusal(422, "This scorecard is not known")
    return found


def publish(connection: Connection, text: str, by: Agent, *, at: datetime) -> Scorecard:
    """Check a form and hand it out from now on; the same text again is no harm.

    Raises `Refusal`: 422 with every mistake, 409 where this version says something else already.
    """
    found = checked(text)
    if found.card is None:
        lines = "; ".join(str(one) for one in found.mistakes)
        raise Refusal(422, "The scorecard has mistakes", lines)
    card, c = found.card, scorecards.c
    versions = connection.execute(
        select(c.version, c.body).where(c.id == card.id).order_by(c.version)
    )
    before = {row.version: row.body for row in versions}
    before |= {one.version: one for one in shipped() if one.id == card.id}
    if before.get(card.version) == card:
        return card
    if card.version <= max(before, default=0):
        raise Refusal(409, "There is this version already, or a newer one")
    row = {
        "id": card.id,
        "version": card.version,
        "body": card,
        "text": text,
        "published_at": at,
        "published_by": by.id,
    }
    connection.execute(insert(scorecards), row)
    return card
