"""``agent-console sync``: how desk and hub stand, and making them agree."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, opened
from agent_console.errors import SignInExpired


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("sync", help="send, fetch and compare")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="once|status|verify")
    for verb, meaning, run in (
        ("once", "send what waits and fetch what is new", _once),
        ("status", "say how things stand, without asking the hub", _status),
        ("verify", "compare everything with the hub and repair what differs", _verify),
    ):
        made = verbs.add_parser(verb, help=meaning)
        add_json(made)
        add_profile(made)
        made.set_defaults(run=run)


def _once(arguments: argparse.Namespace) -> int:
    with opened(arguments) as desk, _hub(desk) as hub:
        desk.files.journal.hurry()
        engine = desk.engine(hub)
        engine.cycle()
        engine.cycle()  # a hub that was put back wants again what it had
        document = _standing(desk)
    say(arguments, document, _lines(document))
    return 1 if document["held"] else 0


def _status(arguments: argparse.Namespace) -> int:
    with opened(arguments) as desk:
        document = _standing(desk)
    say(arguments, document, _lines(document))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    from agent_console.sync.verify import verify

    with opened(arguments) as desk, _hub(desk) as hub:
        desk.engine(hub).cycle()
        agreement = verify(desk.files.cache, hub)
    verdict = (
        "desk and hub agree"
        if agreement.is_agreed
        else f"{len(agreement.repaired)} customers differed and were fetched anew"
    )
    document = {"agreed": agreement.is_agreed, "agreement": agreement}
    say(arguments, document, [f"{agreement.compared_count} records compared: {verdict}"])
    return 0 if agreement.is_agreed else 1


def _hub(desk: Any) -> Any:
    import contextlib

    if not desk.address or not desk.has_token:
        raise SignInExpired("nobody has signed in with these files yet")
    return contextlib.closing(desk.open_hub())


def _standing(desk: Any) -> dict[str, Any]:
    counts = desk.files.journal.counts()
    return {
        "hub": desk.address,
        "as_of": desk.files.cache.as_of,
        "customers": desk.files.cache.customer_count,
        "waiting": counts["waiting"],
        "held": counts["held"],
        "sent": counts["sent"],
    }


def _lines(document: dict[str, Any]) -> list[str]:
    return [f"{name}: {'never' if value is None else value}" for name, value in document.items()]
