"""``agent-console ring NUMBER``: says, as a telephone system would, that it rings.

To the hub, or with ``--local`` to the console of this computer without any hub.
"""

import argparse
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, chosen_profile
from agent_console.errors import HubRefused, HubUnreachable

_TIMEOUT_S = 10.0


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("ring", help="let a call ring at the hub, as a telephone system does")
    parser.add_argument("number", help='the caller\'s number, or "anonymous"')
    parser.add_argument("--hub", metavar="URL", help="address of the hub (default: the one here)")
    parser.add_argument("--token-file", metavar="FILE", help="the hub's token file")
    parser.add_argument("--agent", default="agent", help="login whose console rings")
    parser.add_argument("--queue", default="", help="queue the call came through")
    parser.add_argument("--to", default="18005550100", help="the number that was called")
    parser.add_argument("--call-id", help="id of the call (default: a new one)")
    parser.add_argument(
        "--event", choices=("newCall", "answer", "hangup"), default="newCall", help="what happens"
    )
    parser.add_argument(
        "--local", action="store_true", help="tell the console running here, without a hub"
    )
    add_profile(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Push one event and print the call's id."""
    call = _ring_here(arguments) if arguments.local else _ring_at_hub(arguments)
    say(arguments, {"call_id": call}, [call])
    return 0


def _ring_here(arguments: argparse.Namespace) -> str:
    from agent_console.clock import utc_now
    from agent_console.cti.local_line import ring
    from agent_console.cti.local_ring import Happening, local_event
    from agent_console.ids import CallId, new_id

    event = local_event(
        Happening(arguments.event),
        CallId(arguments.call_id or new_id()),
        caller=arguments.number,
        called=arguments.to,
        queue=arguments.queue,
        at=utc_now(),
    )
    ring(chosen_profile(arguments), event)
    return str(event.call.id)


def _ring_at_hub(arguments: argparse.Namespace) -> str:
    from agent_console.cli.running_hub import the_hub
    from agent_console.ids import new_id

    hub = the_hub(arguments.hub, arguments.token_file)
    call = arguments.call_id or new_id()
    fields = {
        "event": arguments.event,
        "from": arguments.number,
        "to": arguments.to,
        "direction": "in",
        "callId": call,
        "user[]": arguments.agent,
        "queue": arguments.queue,
        "answeringNumber": arguments.agent if arguments.event == "answer" else "",
        "cause": "normalClearing" if arguments.event == "hangup" else "",
    }
    push(hub.address, hub.cti_token, fields)
    return str(call)


def push(address: str, token: str, fields: dict[str, str]) -> None:
    """Send one event in the form of the sipgate and Zammad push."""
    body = urllib.parse.urlencode({name: value for name, value in fields.items() if value})
    url = f"{address.rstrip('/')}/cti/{token}"
    try:
        request = urllib.request.Request(url, data=body.encode(), method="POST")  # noqa: S310 the address is the owner's
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S):  # noqa: S310 as above
            return
    except urllib.error.HTTPError as exc:
        raise HubRefused(f"the hub refused the call ({exc.code})") from None
    except (OSError, ValueError) as exc:
        raise HubUnreachable(f"the hub cannot be reached ({type(exc).__name__})") from None
