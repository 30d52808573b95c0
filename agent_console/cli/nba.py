"""``agent-console nba``: the next steps for somebody with all reasons, and what a log teaches."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, opened
from agent_console.errors import BadInput

if TYPE_CHECKING:
    from agent_console.nba.evaluation import Estimate, LoggedStep
    from agent_console.nba.suggestion import Ranking


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser(
        "nba", help="what to do next for a number, and why; or: evaluate LOG, log --database URL"
    )
    parser.add_argument("what", metavar="NUMBER|evaluate|log", help="a number, or one of the words")
    parser.add_argument("log", nargs="?", type=Path, metavar="LOG", help="JSON Lines, one a step")
    parser.add_argument("--language", default="en", choices=("en", "de", "zh"))
    parser.add_argument("--database", metavar="URL", help="of the hub whose log is printed")
    add_json(parser)
    add_profile(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for; exit 1 if nobody has the number."""
    if arguments.what == "evaluate":
        return _evaluate(arguments)
    if arguments.what == "log":
        return _log(arguments)
    return _rank(arguments)


def _rank(arguments: argparse.Namespace) -> int:
    from agent_console.bootstrap import guide
    from agent_console.desk.identify import found
    from agent_console.desk.pop import pop
    from agent_console.desk.screen_pop import Match, MatchState

    with opened(arguments) as desk:
        candidates = found(desk.files.cache, arguments.what)
        if not candidates:
            say(arguments, {"ranking": None}, ["nobody found"])
            return 1
        guide(desk)
        match = Match(state=MatchState.CHOSEN, candidates=tuple(candidates[:1]))
        shown = pop(desk.files, match, now=desk.clock(), language=arguments.language)
    document = {
        "customer": candidates[0].customer.id,
        "ranking": shown.ranking,
        "priorities": {one.action: one.priority for one in shown.ranking.suggestions},
    }
    say(arguments, document, list(_lines(shown.ranking)))
    return 0


def _lines(ranking: "Ranking") -> list[str]:
    lines = [f"by playbook {ranking.playbook}, segment {ranking.segment}"]
    for place, one in enumerate(ranking.suggestions, 1):
        duty = " (duty)" if one.is_duty else ""
        lines.append(f"{place}. {one.title}{duty}  [{one.action}, priority {one.priority:.1f}]")
        lines.append(f"   “{one.say}”")
        lines += [f"   {factor.name} {factor.amount:g}: {factor.reason}" for factor in one.factors]
        lines += [f"   {one.below}"] if one.below else []
    lines += [ranking.held_back] if ranking.held_back else []
    lines += [f"not {one.action}: {one.policy}: {one.because}" for one in ranking.suppressed]
    return lines


def _evaluate(arguments: argparse.Namespace) -> int:
    from agent_console.nba.arbitration import shipped_engine
    from agent_console.nba.evaluation import evaluated

    if arguments.log is None:
        raise BadInput("say which log is to be evaluated")
    found = evaluated(steps_of(arguments.log), lambda facts: shipped_engine().best(facts, again=0))
    lines = [f"{found.count} steps", _estimate(found.logged), _estimate(found.held_out)]
    lines += [_estimate(found.lift)] if found.lift else []
    lines += [f"always {_estimate(one)}" for one in found.always]
    lines += [_estimate(found.replay)] if found.replay else []
    say(arguments, found, [*lines, found.says])
    return 0


def steps_of(path: Path) -> "list[LoggedStep]":
    """Return the steps of a log, one a line."""
    import msgspec

    from agent_console.nba.evaluation import LoggedStep
    from agent_console.playbooks.reading import text_of
    from agent_console.wire.codec import decode

    try:
        lines = [one for one in text_of(path).splitlines() if one.strip()]
        return [decode(one, LoggedStep) for one in lines]
    except msgspec.DecodeError:
        raise BadInput("{file} is no log of suggestions", file=path.name) from None


def _estimate(one: "Estimate") -> str:
    if one.low is None or one.high is None:
        return f"{one.name}: {one.value:.4f} ({one.count} outcomes, too few for an interval)"
    return f"{one.name}: {one.value:.4f} [{one.low:.4f}, {one.high:.4f}] ({one.count} outcomes)"


def _log(arguments: argparse.Namespace) -> int:
    import sys

    from agent_console.hub.database import open_database, reading
    from agent_console.hub.learning import logged
    from agent_console.wire.codec import encode

    if not arguments.database:
        raise BadInput("say with --database which hub's log is wanted")
    engine = open_database(arguments.database)
    try:
        with reading(engine) as connection:
            for step in logged(connection):
                sys.stdout.write(encode(step).decode() + "\n")
    finally:
        engine.dispose()
    return 0
