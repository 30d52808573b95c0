"""The playbook the program comes with, in the form that loads in milliseconds.

It is written as YAML and kept beside it as JSON (`agent-console playbook compile`): starting a desk
reads no YAML.
"""

from functools import cache
from importlib.resources import files

from agent_console.domain.playbook import Playbook
from agent_console.domain.rules.binding import bound
from agent_console.domain.rules.compiled_parts import Book
from agent_console.wire.codec import decode

NAME = "servicing"
AT_GATES = "gate"
"""The playbook for gates."""


@cache
def shipped_playbook(name: str = NAME) -> Playbook:
    """Return a playbook as it is shipped."""
    raw = files("resources").joinpath(f"playbooks/{name}.json").read_bytes()
    return decode(raw, Playbook)


@cache
def shipped_book(name: str = NAME) -> Book:
    """Return it compiled."""
    return bound(shipped_playbook(name))
