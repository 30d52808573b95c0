"""Options of ``agent-console hub serve`` about how the hub is reached."""

import argparse
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from agent_console.errors import BadInput

_LOGS = ("text", "json")


def add_to(serve: Any) -> None:
    """Add the options."""
    serve.add_argument("--tls-cert", metavar="FILE", help="certificate with its chain, PEM")
    serve.add_argument("--tls-key", metavar="FILE", help="its key, PEM (in the same file)")
    serve.add_argument(
        "--proxy",
        action="append",
        metavar="ADDRESS",
        type=_network,
        help="a reverse proxy that may say whom it speaks for; a network, too (this machine)",
    )
    serve.add_argument(
        "--rate", type=_rate, metavar="N", help="requests a second of one token; 0: any (300)"
    )
    serve.add_argument(
        "--address-rate",
        type=_rate,
        metavar="N",
        help="the same for an address without a good token; 0: any (100)",
    )
    serve.add_argument(
        "--leave-after",
        type=_rate,
        default=0.0,
        metavar="SECONDS",
        help="when told to stop, be not ready for so long first (0)",
    )
    serve.add_argument("--log", choices=_LOGS, help="write a log to standard error")


def read(arguments: argparse.Namespace) -> Any:
    """Return what was given as `Serving`."""
    from agent_console.hub.serving import USUAL, Serving
    from agent_console.logs import Form

    if arguments.tls_key and not arguments.tls_cert:
        raise BadInput("a key is of no use without its certificate: give --tls-cert")
    return Serving(
        certificate=_file(arguments.tls_cert),
        key=_file(arguments.tls_key),
        proxies=tuple(arguments.proxy) if arguments.proxy else USUAL.proxies,
        per_token_s=USUAL.per_token_s if arguments.rate is None else arguments.rate,
        per_address_s=(
            USUAL.per_address_s if arguments.address_rate is None else arguments.address_rate
        ),
        log=Form(arguments.log) if arguments.log else None,
        leaves_after_s=arguments.leave_after,
    )


def _file(given: str | None) -> Path | None:
    if given is None:
        return None
    if not Path(given).is_file():
        raise BadInput(f"there is no file {given}")
    return Path(given)


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = -1.0
    if not 0 <= rate < float("inf"):
        raise argparse.ArgumentTypeError("it is a number from 0 on")
    return rate


def _network(text: str) -> str:
    try:
        ip_network(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a proxy is an address or a network") from None
    return text
