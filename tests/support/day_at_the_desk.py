"""A desk's day in a process of its own, with all that makes files, and no goodbye at its end.

Arguments: profile folder, hub address, bearer token. The canaries stand in `support.canaries`.
"""

import logging
import os
import sys
import threading
from pathlib import Path

import msgspec
from support.canaries import CALLER, FAMILY_NAME, NOTES, PASSPHRASE, WHO
from support.waiting import until

from agent_console import logs
from agent_console.bootstrap import Desk, open_desk
from agent_console.clock import utc_now
from agent_console.cti.local_ring import Happening, local_event
from agent_console.desk.identify import caller, found
from agent_console.desk.pop import pop
from agent_console.domain.agent import Agent
from agent_console.domain.call import Stage
from agent_console.domain.draft import open_draft
from agent_console.ids import CallId, new_id
from agent_console.paths import Profile
from agent_console.security.store_key import store_key
from agent_console.store.encrypted import open_encrypted
from agent_console.store.journal import Journal
from agent_console.store.journal_steps import STEPS
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import Choice

_PATIENCE_S = 30.0


class Ears:
    """Waits until desk and hub stand as expected."""

    def __init__(self) -> None:
        self._link = Link.CONNECTING
        self._changed = threading.Condition()

    def heard(self, event: CallEvent, /) -> None:
        """Take no call."""

    def agent(self, agent: Agent, /) -> None:
        """Know who works here."""

    def show(self) -> None:
        """Have no window."""

    def status(self, status: SyncStatus, /) -> None:
        with self._changed:
            self._link = status.link
            self._changed.notify_all()

    def waits_for(self, link: Link) -> None:
        with self._changed:
            if not self._changed.wait_for(lambda: self._link is link, _PATIENCE_S):
                raise TimeoutError(link)


def main(folder: str, address: str, token: str) -> None:
    profile = Profile(Path(folder))
    with logs.written_to(profile.logs, level=logging.DEBUG):
        _a_journal_of_long_ago(profile)
        desk = _opened(profile)
        ears = Ears()
        desk.sign_in(address, token)
        desk.connect(ears)
        desk.listen(ears)
        ears.waits_for(Link.ONLINE)
        _calls(desk, NOTES[0])
        desk.nudge()
        until(lambda: not desk.files.journal.entries(), "all being told")
        desk.close()
        profile.cache.write_bytes(b"damaged" + profile.cache.read_bytes()[7:])
        desk = _opened(profile)  # sets the copy aside
        desk.sign_in(address, token)
        desk.connect(ears)
        until(lambda: desk.files.customer_file(WHO), "the copy fetched again")
        _calls(desk, NOTES[1])
        desk.close()
        journal = bytearray(profile.journal.read_bytes())
        half = len(journal) // 2
        profile.journal.write_bytes(journal[:half] + bytes(half))
        desk = _opened(profile)  # sets the journal aside and saves what it can
        desk.sign_in("http://127.0.0.1:1", token)
        desk.connect(ears)
        ears.waits_for(Link.OFFLINE)
        _calls(desk, NOTES[2])
        _unfinished(desk, NOTES[3])
        logging.shutdown()
        os._exit(0)  # the power fails: write-ahead logs and sockets stay as they lie


def _a_journal_of_long_ago(profile: Profile) -> None:
    """Leave a draft in a journal of the first version, to be copied when it is brought up."""
    key = store_key(profile, lambda _new: PASSPHRASE, use_keyring=False)
    old = Journal(open_encrypted(profile.journal, key, steps=STEPS[:1], synchronous="FULL"))
    draft = open_draft(CallId(new_id()), WHO, at=utc_now())
    old.keep_draft(msgspec.structs.replace(draft, text=NOTES[4]))
    old.close()


def _opened(profile: Profile) -> Desk:
    return open_desk(profile, lambda _new: PASSPHRASE, use_keyring=False)


def _calls(desk: Desk, note: str) -> None:
    """Take a call from ring to wrap-up, look for the customer in every way there is."""
    work = desk.work()
    rang = local_event(
        Happening.RANG,
        CallId(new_id()),
        caller=CALLER,
        called="+18005550100",
        queue="Elite",
        at=desk.clock(),
    )
    draft = work.heard(rang.call)
    if draft is None:
        raise RuntimeError("the call is not ours")
    pop(desk.files, caller(desk.files.cache, rang.call), now=desk.clock())
    found(desk.files.cache, CALLER)
    desk.files.cache.named(FAMILY_NAME)
    desk.files.cache.said(note)
    work.moved(draft.id, Stage.TALKING)
    work.is_about(draft.id, WHO)
    for end in range(1, len(note) + 1):
        work.write(draft.id, note[:end], caret=end)
    work.choose(draft.id, "seat", Choice.DECLINED, propensity=0.5)
    work.wrap_up(draft.id)


def _unfinished(desk: Desk, note: str) -> None:
    work = desk.work()
    draft = work.begin(WHO)
    work.write(draft.id, note, caret=len(note))


if __name__ == "__main__":
    main(*sys.argv[1:])
