"""Click to dial: which number a link or a card means, and the word to the telephone system.

The hub's connector rings the agent's own telephone first and then the number. Where no telephone
system takes commands, the number is shown to be dialled by hand.
"""

from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

from agent_console.domain.identifier import phone_number
from agent_console.domain.value import Value
from agent_console.errors import BadInput, HubUnreachable
from agent_console.wire.call_control import Command, CommandRequest, Done

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_NUMBER_SCHEMES = frozenset({"tel", "callto"})
_OWN_SCHEME = "agentconsole"


class Wish(StrEnum):
    """What somebody wants who opened a link."""

    SHOW = "show"
    """The window."""
    FIND = "find"
    """The person with this number, and perhaps to call them."""
    DIAL = "dial"
    """To call this number."""


class Link(Value, frozen=True, kw_only=True):
    """A link that was opened."""

    wish: Wish
    number: str = ""
    """E.164 where it is a whole number, else as it was written."""


def read_link(text: str, *, region: str = "US") -> Link:
    """Return what a ``tel:`` (RFC 3966), ``callto:`` or ``agentconsole:`` link wants.

    ``agentconsole:show``, ``agentconsole:find?number=…`` and ``agentconsole:dial?number=…`` are
    ours. A link never dials by itself: `Wish.DIAL` is asked before. Raises `BadInput`.
    """
    scheme, colon, rest = text.strip().partition(":")
    if not colon:
        raise BadInput("this is no link")
    if scheme.lower() in _NUMBER_SCHEMES:
        return Link(wish=Wish.FIND, number=_number(text.strip(), region))
    if scheme.lower() != _OWN_SCHEME:
        raise BadInput("links of this kind do not belong to the console")
    parts = urlsplit(rest)
    word = unquote(parts.netloc or parts.path).strip("/").lower() or Wish.SHOW
    if word not in set(Wish):
        raise BadInput("the link asks for something the console does not know")
    if word == Wish.SHOW:
        return Link(wish=Wish.SHOW)
    typed = parse_qs(parts.query).get("number", [""])[0]
    return Link(wish=Wish(word), number=_number(typed, region))


def dial(hub: "Hub | None", number: str) -> Done:
    """Ring the agent's telephone, then *number* (E.164). Raises what the hub's absence raises."""
    if hub is None:
        raise HubUnreachable("the hub is away")
    return hub.command(CommandRequest(command=Command.DIAL, to=number))


def _number(typed: str, region: str) -> str:
    scheme, colon, rest = typed.partition(":")
    plain = unquote(rest if colon and scheme.lower() in _NUMBER_SCHEMES else typed).strip("/ ")
    found = phone_number(plain, region=region)
    if found is not None:
        return found
    digits = "".join(one for one in plain.partition(";")[0] if one in "+*#0123456789")
    if not digits:
        raise BadInput("there is no number in the link")
    return digits
