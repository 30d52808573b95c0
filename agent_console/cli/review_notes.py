"""``agent-console review search`` and ``review queue``: all notes by their words, and who waits."""

import argparse
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import say
from agent_console.cli.profile import opened
from agent_console.cli.reviewing import add_whose, reviewing
from agent_console.errors import BadInput, HubUnreachable

if TYPE_CHECKING:
    from agent_console.domain.review import ReviewNote
    from agent_console.wire.review import SearchPage, SearchRequest

_MOST = 200


def add_to(verbs: Any) -> None:
    """Add these verbs."""
    search = verbs.add_parser("search", help="search all notes, newest first")
    search.add_argument("text", help='words, "phrases", AND OR NOT NEAR/n, agent: date: amount: …')
    search.add_argument("--limit", type=int, default=20, metavar="N", help="so many (20)")
    search.add_argument("--before", default="", metavar="NEXT", help="go on where a page ended")
    search.add_argument("--here", action="store_true", help="only what this PC holds")
    add_whose(search)
    search.set_defaults(run=_search)
    queue = verbs.add_parser("queue", help="notes that deserve a look, with the reasons")
    queue.add_argument("--flag", action="append", default=[], metavar="NAME", help="only these")
    queue.add_argument("--team", action="append", default=[], metavar="NAME", help="only there")
    queue.add_argument("--limit", type=int, default=20, metavar="N", help="so many (20)")
    queue.add_argument("--first", type=int, default=0, metavar="N", help="pass over so many")
    add_whose(queue)
    queue.set_defaults(run=_queue)


def _search(arguments: argparse.Namespace) -> int:
    from agent_console.domain.note_query import QueryRefused
    from agent_console.wire.review import SearchRequest

    request = SearchRequest(
        query=arguments.text,
        limit=max(1, min(_MOST, arguments.limit)),
        before=arguments.before,
    )
    try:
        page = _here(arguments, request) if arguments.here else _page(arguments, request)
    except QueryRefused as exc:
        problem = exc.problem.replace("_", " ")
        raise BadInput("column {column}: {problem}", column=exc.column, problem=problem) from None
    lines = [_line(hit.note) for hit in page.hits] or ["no note found"]
    if page.is_local:
        lines.append("searched on this PC only")
    if page.next:
        lines.append(f"older ones: --before {page.next}")
    say(arguments, page, lines)
    return 0 if page.hits else 1


def _page(arguments: argparse.Namespace, request: "SearchRequest") -> "SearchPage":
    """Ask the hub; where it is away and these are a desk's files, search those."""
    from agent_console.desk.review.searching import search

    try:
        with reviewing(arguments) as hub:
            return search(hub, request)
    except HubUnreachable:
        if arguments.login:
            raise
        return _here(arguments, request)


def _here(arguments: argparse.Namespace, request: "SearchRequest") -> "SearchPage":
    from agent_console.desk.review.searching import search_here

    with opened(arguments) as desk:
        return search_here(desk.files.cache, request)


def _queue(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review.queue import queue_page
    from agent_console.domain.review import Flag, QueueQuestion
    from agent_console.wire.review import QueueRequest

    known = {str(flag) for flag in Flag}
    for name in arguments.flag:
        if name not in known:
            raise BadInput(
                "there is no flag {name}: {all}", name=name, all=", ".join(sorted(known))
            )
    question = QueueQuestion(
        flags=tuple(Flag(name) for name in arguments.flag), teams=tuple(arguments.team)
    )
    request = QueueRequest(question=question, first=arguments.first, limit=arguments.limit)
    with reviewing(arguments) as hub:
        page = queue_page(hub, request)
    counts = ", ".join(f"{flag} {count}" for flag, count in sorted(page.counts.items()))
    say(arguments, page, [f"{page.count} wait: {counts or 'none'}", *map(_line, page.notes)])
    return 0


def _line(note: "ReviewNote") -> str:
    flags = " ".join(one.flag for one in note.flags)
    text = " ".join(note.text.split())
    parts = (f"{note.at:%Y-%m-%d %H:%M}", note.agent_name, note.customer_name, flags, text)
    return "  ".join(part for part in parts if part)
