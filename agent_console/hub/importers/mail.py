"""Bring a mailbox in: what customers wrote to us and what we wrote to them, each message once.

Where each folder was left is kept with what was stored, so that the next look, or one after a break
at any place, goes on there. Nothing in the mailbox is changed unless the settings say so.
"""

from collections import Counter
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.errors import HubTroubled
from agent_console.hub import audit
from agent_console.hub.cloud_events import BadEvent
from agent_console.hub.database import reading
from agent_console.hub.importers import mail_message, mailbox, places
from agent_console.hub.importers.mail_settings import MailSettings
from agent_console.hub.importers.mailbox import Mailbox, Message
from agent_console.hub.importers.report import Flaw, Listener, Report
from agent_console.hub.intake.heard import Heard
from agent_console.hub.intake.storing import take
from agent_console.wire.contact import HeardFate

_LOG = logs.area("hub")
AT_ONCE = 25
"""Messages in one transaction."""
_ADVICE = "It stays in the mailbox; see to it there."


class _Place(msgspec.Struct, frozen=True):
    """Up to which message of a folder all were read."""

    validity: int = 0
    uid: int = 0


def import_mail(
    engine: Engine, settings: MailSettings, *, report: Listener, clock: Clock = utc_now
) -> Report:
    """Read what is new in the folders of *settings*.

    Raises `MailboxAway` for a server that cannot be reached or refuses, `BadInput` without a
    password, `HubTroubled` while the database cannot: what was read until then is stored.
    """
    run = _Run(engine, settings, clock)
    try:
        with mailbox.opened(settings) as box:
            for folder in settings.folders:
                run.folder(box, folder, report)
    except OperationalError as exc:
        _LOG.warning("a mailbox had to wait: %s", type(exc.orig).__name__)
        raise HubTroubled("the database cannot go on; run it again, it goes on there") from None
    _LOG.info("mailbox: %s", dict(run.counts))
    return Report(
        counts=dict(run.counts), changed_count=run.changed_count, broken=tuple(run.broken)
    )


@dataclass(slots=True)
class _Run:
    """One look at a mailbox."""

    engine: Engine
    settings: MailSettings
    clock: Clock
    counts: Counter[str] = field(default_factory=lambda: Counter(messages=0))
    changed_count: int = 0
    broken: list[Flaw] = field(default_factory=list)

    def folder(self, box: Mailbox, folder: str, report: Listener) -> None:
        """Read what is new in one folder."""
        name = places.name_of("mail", self.settings.host, self.settings.user, folder)
        with reading(self.engine) as connection:
            said = places.place(connection, name)
        place = msgspec.json.decode(said, type=_Place) if said else _Place()
        opened = box.open(folder, after=place.uid, validity=place.validity)
        report(0, len(opened.uids), folder)
        for start in range(0, len(opened.uids), AT_ONCE):
            uids = opened.uids[start : start + AT_ONCE]
            messages = box.fetch(uids)
            self._store(folder, messages, name, _Place(opened.validity, uids[-1]))
            box.leave([one.uid for one in messages])
            report(min(start + AT_ONCE, len(opened.uids)), len(opened.uids), folder)

    def _store(self, folder: str, messages: list[Message], name: str, place: _Place) -> None:
        contacts = [one for one in (self._read(folder, each) for each in messages) if one]
        at = self.clock()
        with self.engine.begin() as connection:
            taken = take(connection, contacts, at=at)
            places.remember(connection, name, msgspec.json.encode(place).decode(), at=at)
            whose = sorted({one.customer for one in taken if one.customer is not None})
            if whose:
                audit.commanded(connection, "import_mail", whose, at=at)
        self.counts["messages"] += len(messages)
        self.counts.update(one.fate.value for one in taken)
        kept = {HeardFate.STORED, HeardFate.PARKED}
        self.changed_count += sum(one.fate in kept for one in taken)

    def _read(self, folder: str, message: Message) -> Heard | None:
        try:
            found = mail_message.read(
                message.raw, self.settings, came_at=message.came_at, now=self.clock()
            )
        except BadEvent as bad:
            flaw = Flaw(file=folder, key=f"UID {message.uid}", what=str(bad), advice=_ADVICE)
            self.broken.append(flaw)
            return None
        if found is None:
            self.counts["internal"] += 1
        return found
