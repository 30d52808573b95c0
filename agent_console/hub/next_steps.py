"""The hub's own next steps: the same engine, playbook and outcomes as every desk.

It decides nothing a desk could not decide alone; a web page asks here what an agent would say.
"""

from datetime import date

from sqlalchemy import Connection

from agent_console.clock import Clock
from agent_console.domain.playbook import Playbook
from agent_console.domain.rules.binding import bound
from agent_console.hub.learning import learned
from agent_console.hub.playbooks import handed_out
from agent_console.nba.arbitration import Engine
from agent_console.nba.shipped import NAME, shipped_playbook


def engine(connection: Connection, *, clock: Clock) -> Engine:
    """Return the engine over what counts now: the published playbook, else the shipped one."""
    now = clock()
    return Engine(bound(playbook(connection, on=now.date())), learned(connection, at=now))


def playbook(connection: Connection, *, on: date) -> Playbook:
    """Return the published servicing playbook that counts on a day, else the shipped one."""
    for signed in reversed(handed_out(connection, on=on).playbooks):
        if signed.id == NAME and signed.playbook.is_valid(on=on):
            return signed.playbook
    return shipped_playbook()
