"""``agent-console playbook``: check a playbook, try its examples, see what it would change."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, opened
from agent_console.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agent_console.domain.facts import Facts
    from agent_console.domain.rules.compiled_parts import Book
    from agent_console.nba.arbitration import Engine
    from agent_console.playbooks.checking import Checked
    from agent_console.playbooks.replaying import Replay


class PlaybookWrong(BadInput):
    """A playbook has mistakes."""

    advice = "Run agent-console playbook check on it."


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("playbook", help="check, try, compare and publish playbooks")
    verbs = parser.add_subparsers(
        dest="verb", required=True, metavar="check|test|replay|compile|fields|publish"
    )
    for verb, meaning, run in (
        ("check", "say everything that is wrong with a file, with line and column", _check),
        ("test", "try the examples kept in the file", _test),
        ("replay", "compare with the one that counts here on yesterday's conversations", _replay),
        ("compile", "write it in the form that loads fast, beside the file", _compile),
        ("publish", "hand it to the hub, which signs it and gives it to all desks", _publish),
    ):
        made = verbs.add_parser(verb, help=meaning)
        made.add_argument("file", metavar="FILE", type=Path)
        add_json(made)
        made.set_defaults(run=run)
        if verb in {"replay", "publish"}:
            add_profile(made)
        if verb == "replay":
            made.add_argument(
                "--log",
                metavar="LOG",
                type=Path,
                help="of the hub (nba log), and the shipped one: not of this copy",
            )
    fields = verbs.add_parser("fields", help="list the fields conditions may use")
    add_json(fields)
    fields.set_defaults(run=_fields)


def _checked(path: Path) -> "Checked":
    from agent_console.playbooks.checking import checked
    from agent_console.playbooks.reading import text_of

    return checked(text_of(path))


def _good(path: Path) -> Any:
    found = _checked(path)
    if found.book is None:
        wrong = next(one for one in found.mistakes if not one.is_warning)
        raise PlaybookWrong("{file}:{mistake}", file=path.name, mistake=str(wrong))
    return found.book


def _check(arguments: argparse.Namespace) -> int:
    found = _checked(arguments.file)
    mistakes = [
        {
            "line": one.line,
            "column": one.column,
            "message": one.message,
            "is_warning": one.is_warning,
        }
        for one in found.mistakes
    ]
    lines = [f"{arguments.file.name}:{one}" for one in found.mistakes]
    if found.is_good:
        lines.append(f"{arguments.file.name} is good")
    say(arguments, {"is_good": found.is_good, "mistakes": mistakes}, lines)
    return 0 if found.is_good else 1


def _test(arguments: argparse.Namespace) -> int:
    from agent_console.nba.arbitration import Engine
    from agent_console.playbooks.examples import tried

    book = _good(arguments.file)
    results = tried(book, Engine(book).rank)
    bad = [one for one in results if not one.is_good]
    lines = [f"not as written: {one.name}: {text}" for one in bad for text in one.differences]
    lines.append(f"{len(results) - len(bad)} of {len(results)} examples come out as written")
    document = {
        "count": len(results),
        "failed": [{"name": one.name, "differences": list(one.differences)} for one in bad],
    }
    say(arguments, document, lines)
    return 1 if bad or not results else 0


def _replay(arguments: argparse.Namespace) -> int:
    from agent_console.nba.arbitration import shipped_engine

    book = _good(arguments.file)
    if arguments.log is not None:
        found = _compared(_logged(arguments.log), shipped_engine(), book)
    else:
        from agent_console.bootstrap import guide

        with opened(arguments) as desk:
            guide(desk)
            found = _compared(_yesterday(desk), desk.files.next_step.counting(desk.clock()), book)
    lines = [
        f"{one.number}: {', '.join(one.before)} -> {', '.join(one.after)}"
        for one in found.changed[:50]
    ]
    lines.append(f"{len(found.changed)} of {found.count} conversations would have gone another way")
    say(arguments, found, lines)
    return 0


def _compared(conversations: "Iterable[Facts]", now: "Engine", book: "Book") -> "Replay":
    """Return where *book* would have gone another way than the engine that counts *now*.

    Both know the same outcomes: what differs is the playbook.
    """
    from agent_console.nba.arbitration import Engine
    from agent_console.playbooks.replaying import replayed

    new = Engine(book, now.learned)

    def order(engine: Engine, facts: "Facts") -> tuple[str, ...]:
        return tuple(one.action for one in engine.rank(facts).suggestions[:3])

    return replayed(conversations, lambda facts: order(now, facts), lambda facts: order(new, facts))


def _logged(path: Path) -> "Iterator[Facts]":
    """Yield what was known at each decision of a log."""
    from agent_console.cli.nba import steps_of

    known = [one.facts for one in steps_of(path) if one.facts is not None]
    if not known:
        raise BadInput("{file} says of no decision what was known", file=path.name)
    yield from known


def _yesterday(desk: Any) -> "Iterator[Facts]":
    """Yield the facts as they stood before each of yesterday's conversations on this copy."""
    from agent_console.desk.yesterday import conversations

    yield from conversations(desk.files, now=desk.clock())


def _compile(arguments: argparse.Namespace) -> int:
    from agent_console.wire.playbook import playbook_text

    text = playbook_text(_good(arguments.file).playbook)
    target = arguments.file.with_suffix(".json")
    target.write_text(text + "\n", "utf-8")
    say(arguments, {"file": str(target), "bytes": len(text)}, [f"{target.name} is written"])
    return 0


def _publish(arguments: argparse.Namespace) -> int:
    import contextlib

    from agent_console.errors import SignInExpired
    from agent_console.playbooks.reading import text_of

    _good(arguments.file)
    with opened(arguments) as desk:
        if not desk.address or not desk.has_token:
            raise SignInExpired("nobody has signed in with these files yet")
        with contextlib.closing(desk.open_hub()) as hub:
            signed = hub.publish_playbook(text_of(arguments.file))
    document = {"id": signed.id, "version": signed.version, "published_at": signed.published_at}
    say(arguments, document, [f"{signed.id} {signed.version} is handed out"])
    return 0


def _fields(arguments: argparse.Namespace) -> int:
    from agent_console.domain.facts import Facts
    from agent_console.domain.rules.schema import fields_of

    def walk(record: Any, before: str, depth: int) -> "Iterator[tuple[str, str, str]]":
        for name, type_ in fields_of(record).items():
            inner = type_.record or (type_.item.record if type_.item else None)
            kind = ", ".join(type_.words) or str(type_.kind)
            yield f"{before}{name}", kind, type_.about
            if inner is not None and depth < 3:  # noqa: PLR2004 - a trip's flights, no deeper
                yield from walk(inner, f"{before}{name}.", depth + 1)

    found = list(walk(Facts, "", 0))
    document = [{"field": name, "type": kind, "about": about} for name, kind, about in found]
    say(
        arguments,
        document,
        [f"{name:45} {kind:12} {about}".rstrip() for name, kind, about in found],
    )
    return 0
