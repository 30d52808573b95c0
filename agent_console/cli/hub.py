"""``agent-console hub``: the central CRM on this machine."""

import argparse
import signal
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console import logs
from agent_console.cli import (
    hub_account,
    hub_audit,
    hub_backup,
    hub_block,
    hub_connect,
    hub_desk,
    hub_duplicates,
    hub_import,
    hub_migrate,
    hub_person,
    hub_release,
    hub_retention,
    hub_serving,
    hub_token,
)
from agent_console.errors import BadInput
from agent_console.paths import HubHome, hub_home

if TYPE_CHECKING:
    from agent_console.hub.configured import Configured
    from agent_console.sample.day import SampleDay
    from agent_console.sample.size import Size
    from agent_console.wire.local_hub import LocalHub

_HIGHEST_PORT = 65535
_MOST_WORKERS = 64
_REST_AFTER_S = 4.0
"""So long the sample hub has nothing else to do than to let the first caller ring."""


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("hub", help="run the central CRM, or fill it")
    verbs = parser.add_subparsers(
        dest="verb",
        required=True,
        metavar="serve|backup|restore|import|connect|block|duplicates|account|token|desk|audit|person|retention|release|migrate",
    )
    _add_serve(verbs)
    hub_backup.add_to(verbs)
    hub_import.add_to(verbs)
    hub_connect.add_to(verbs)
    hub_duplicates.add_to(verbs)
    hub_block.add_to(verbs)
    hub_account.add_to(verbs)
    hub_desk.add_to(verbs)
    hub_token.add_to(verbs)
    hub_audit.add_to(verbs)
    hub_person.add_to(verbs)
    hub_retention.add_to(verbs)
    hub_release.add_to(verbs)
    hub_migrate.add_to(verbs)


def _add_serve(verbs: Any) -> None:
    serve = verbs.add_parser("serve", help="run the hub until it is told to stop")
    serve.add_argument("--database", metavar="URL", help="where it keeps its data")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=_port, default=8765, help="port; 0 takes a free one (8765)")
    serve.add_argument(
        "--workers", type=_workers, default=1, metavar="N", help="processes; needs PostgreSQL (1)"
    )
    serve.add_argument("--token-file", metavar="FILE", help="where address and tokens are written")
    serve.add_argument("--telephony", metavar="FILE", help="settings of telephony (telephony.toml)")
    serve.add_argument("--sign-in", metavar="FILE", help="who may sign in (sign-in.toml)")
    hub_serving.add_to(serve)
    serve.add_argument("--sample", action="store_true", help="be the sample airline, of today")
    serve.add_argument(
        "--sample-size", type=int, metavar="N", help="customers of the sample airline (2000)"
    )
    serve.add_argument(
        "--sample-on-board",
        type=int,
        metavar="N",
        help="passengers of the flight at the sample gate (142)",
    )
    serve.add_argument(
        "--sample-meanwhile",
        action="store_true",
        help="be ready once the first caller is in; the others of the sample follow",
    )
    serve.add_argument("--no-day", action="store_true", help="let nobody of the sample call")
    serve.add_argument("--while-stdin", action="store_true", help=argparse.SUPPRESS)
    serve.set_defaults(run=_serve)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {_HIGHEST_PORT}")
    return int(text)


def _workers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"workers are a number from 1 to {_MOST_WORKERS}")
    return int(text)


def _database(arguments: argparse.Namespace, *, sample: bool = False) -> str:
    if arguments.database:
        return str(arguments.database)
    path = hub_home(sample=sample).database
    path.parent.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{path}"


def _serve(arguments: argparse.Namespace) -> int:
    from agent_console.hub import server, workers

    # A stop that comes while the sample airline is still being made ends it as cleanly.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    home = hub_home(sample=arguments.sample)
    token_file = Path(arguments.token_file) if arguments.token_file else home.tokens
    day = _Day(arguments) if arguments.sample and not arguments.no_day else None

    if arguments.while_stdin:
        threading.Thread(target=_end_with_stdin, name="stdin", daemon=True).start()

    def ready(local: "LocalHub") -> None:
        print(f"hub ready at {local.address} with tokens in {token_file}", flush=True)
        if day is not None:
            day.start(local)

    several = partial(workers.serve, count=arguments.workers)
    serve = several if arguments.workers > 1 else server.serve
    configured = _configured(arguments, home)
    try:
        with logs.said_aloud(configured.serving.log):
            serve(
                _database(arguments, sample=arguments.sample),
                arguments.host,
                arguments.port,
                ready,
                token_file=token_file,
                at_start=_filling(arguments) if arguments.sample else None,
                configured=configured,
            )
    finally:
        if day is not None:
            day.stop()
    return 0


def _configured(arguments: argparse.Namespace, home: HubHome) -> "Configured":
    from agent_console.hub.configured import Configured
    from agent_console.hub.sign_in import settings as sign_in
    from agent_console.hub.telephony import settings as telephony

    return Configured(
        telephony=telephony.load(_named(arguments.telephony, home.folder / "telephony.toml")),
        sign_in=sign_in.load(_named(arguments.sign_in, home.folder / "sign-in.toml")),
        serving=hub_serving.read(arguments),
    )


def _named(given: str | None, usual: Path) -> Path:
    if given is None:
        return usual
    if not Path(given).is_file():
        raise BadInput(f"there is no file {given}")
    return Path(given)


def _end_with_stdin() -> None:
    """Wait until whoever started us is gone, then stop as at SIGTERM."""
    while sys.stdin.buffer.read(1):
        pass
    signal.raise_signal(signal.SIGTERM)


def _sample_size(arguments: argparse.Namespace) -> "Size":
    from agent_console.sample.size import DEFAULT, Size

    customers = arguments.sample_size or DEFAULT.customers
    return Size(
        customers=customers,
        interactions=customers * 20,
        on_board=arguments.sample_on_board or DEFAULT.on_board,
    )


def _filling(arguments: argparse.Namespace) -> Any:
    from agent_console.clock import utc_now
    from agent_console.sample.load import begin, fill

    size = _sample_size(arguments)
    if arguments.sample_meanwhile:
        return lambda engine: begin(engine, now=utc_now(), size=size, rest_after_s=_REST_AFTER_S)

    def whole(engine: Any) -> None:
        fill(engine, now=utc_now(), size=size)

    return whole


class _Day:
    """The sample airline's telephone system, once the hub listens."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._size = _sample_size(arguments)
        self._playing: SampleDay | None = None

    def start(self, local: "LocalHub") -> None:
        from agent_console.clock import utc_now
        from agent_console.sample.airline import day_of
        from agent_console.sample.callers import callers
        from agent_console.sample.day import Pace, SampleDay

        calling = callers(today=day_of(utc_now()), size=self._size)
        self._playing = SampleDay(calling, pace=Pace(first_ring_s=2.0))
        self._playing.start(local.address, local.cti_token)

    def stop(self) -> None:
        if self._playing is not None:
            self._playing.stop()
