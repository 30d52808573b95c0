"""``agent-console outbox``: what this desk still has to tell the hub."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, opened
from agent_console.desk.outbox import may_be_discarded, may_be_there
from agent_console.errors import BadInput
from agent_console.ids import OperationId


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("outbox", help="see, retry or discard what waits to be sent")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|show|retry|discard")
    for verb, meaning, run in (
        ("list", "list all entries", _list),
        ("show", "show one entry whole", _show),
        ("retry", "send a held entry again", _retry),
        ("discard", "throw one entry away, for good", _discard),
    ):
        made = verbs.add_parser(verb, help=meaning)
        if verb != "list":
            made.add_argument("id", help="the entry's id")
        if verb == "discard":
            made.add_argument("--yes", action="store_true", help="yes, it will never be sent")
        add_json(made)
        add_profile(made)
        made.set_defaults(run=run)


def _summary(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "state": entry.state,
        "customer_id": entry.customer_id,
        "made_at": entry.made_at,
        "attempts": entry.attempt_count,
        "next_try_at": entry.next_try_at,
        "problem": entry.problem,
    }


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as desk:
        entries = desk.files.journal.entries()
    lines = [
        f"{one.id}  {one.state:<8} {one.kind:<14} {one.made_at:%Y-%m-%d %H:%M:%S}Z"
        + (f"  {one.problem.title}" if one.problem else "")
        for one in entries
    ]
    say(arguments, {"entries": [_summary(one) for one in entries]}, lines or ["nothing waits"])
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as desk:
        entry = desk.files.journal.entry(OperationId(arguments.id))
    if entry is None:
        raise _no_such(arguments.id)
    document = {**_summary(entry), "operation": entry.operation}
    say(arguments, document, _readable(document))
    return 0


def _retry(arguments: argparse.Namespace) -> int:
    with opened(arguments) as desk:
        sent_as = desk.files.journal.retry(OperationId(arguments.id))
    if sent_as is None:
        raise _no_such(arguments.id)
    words = "it will be sent again" + (f" as {sent_as}" if sent_as != arguments.id else "")
    say(arguments, {"id": arguments.id, "sent_as": sent_as, "state": "waiting"}, [words])
    return 0


def _discard(arguments: argparse.Namespace) -> int:
    if not arguments.yes:
        raise BadInput("discard throws the entry away for good: say --yes if you mean it")
    with opened(arguments) as desk:
        entry = desk.files.journal.entry(OperationId(arguments.id))
        if entry is None:
            raise _no_such(arguments.id)
        if not may_be_discarded(entry):
            raise BadInput("the hub has done this already: nothing here takes it back")
        is_perhaps_there = may_be_there(entry, now=desk.clock())
        desk.files.journal.drop(entry.id)
    words = "it is gone" + (", if the hub had not done it already" if is_perhaps_there else "")
    say(arguments, {"id": arguments.id, "state": "discarded"}, [words])
    return 0


def _no_such(key: str) -> BadInput:
    return BadInput(f"there is no entry {key} that could be meant")


def _readable(document: dict[str, Any]) -> list[str]:
    import msgspec

    flat = msgspec.to_builtins(document, str_keys=True, enc_hook=str)
    return [f"{name}: {value}" for name, value in flat.items() if value is not None]
