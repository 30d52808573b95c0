"""The hub's own next steps: the same engine, playbook and outcomes as every desk.

It decides nothing a desk could not decide alone; a web page asks here what an agent would say.
"""

from datetime import date
from functools import lru_cache

from sqlalchemy import Connection

from agent_console.clock import Clock
from agent_console.domain.playbook import Playbook
from agent_console.domain.rules.binding import bound
from agent_console.domain.rules.compiled_parts import Book
from agent_console.hub.learning import learned
from agent_console.hub.playbooks import handed_out
from agent_console.nba.arbitration import Engine
from agent_console.nba.shipped import NAME, shipped_playbook
from agent_console.wire import codec


def engine(connection: Connection, *, clock: Clock) -> Engine:
    """Return the engine over what counts now: the published playbook, else the shipped one."""
    now = clock()
    text = codec.encode(playbook(connection, on=now.date()))
    return Engine(_book(text), learned(connection, at=now))


@lru_cache(maxsize=4)
def _book(text: bytes) -> Book:
    """Return a playbook compiled, which takes some hundredths of a second."""
    return bound(codec.decode(text, Playbook))


def playbook(connection: Connection, *, on: date) -> Playbook:
    """Return the published servicing playbook that counts on a day, else the shipped one."""
    for signed in reversed(handed_out(connection, on=on).playbooks):
        if signed.id == NAME and signed.playbook.is_valid(on=on):
            return signed.playbook
    return shipped_playbook()
