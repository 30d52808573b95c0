"""``agent-console review access``, ``affected``, ``calibration`` and ``scorecard``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say
from agent_console.cli.reviewing import add_whose, reviewing

if TYPE_CHECKING:
    from agent_console.domain.access_pattern import AccessPattern
    from agent_console.domain.affected import Affected
    from agent_console.wire.coaching import PairAgreement

_BAD = 1


def add_to(verbs: Any) -> None:
    """Add these verbs."""
    access = _added(verbs, "access", "what is unusual in who looked at whom", _access)
    access.add_argument("--days", type=int, default=7, metavar="N", help="so many days back (7)")
    _added(verbs, "affected", "who is hit by disruptions and was not spoken to", _affected)
    same = _added(verbs, "calibration", "how far reviewers agree on a form", _calibration)
    same.add_argument("card", nargs="?", default="call-note", help="id of the form (call-note)")
    same.add_argument("--days", type=int, default=90, metavar="N", help="so many days back (90)")
    card = verbs.add_parser("scorecard", help="forms by which notes are scored")
    actions = card.add_subparsers(dest="action", required=True, metavar="check|publish|list")
    check = actions.add_parser("check", help="say what is wrong with a form, with its places")
    check.add_argument("file", type=Path, metavar="FILE", help="the form's YAML")
    add_json(check)
    check.set_defaults(run=_check)
    publish = _added(actions, "publish", "let the hub hand a form out", _publish)
    publish.add_argument("file", type=Path, metavar="FILE", help="the form's YAML")
    _added(actions, "list", "list the forms that count now", _list)


def _added(verbs: Any, name: str, meaning: str, run: Any) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = verbs.add_parser(name, help=meaning)
    add_whose(made)
    made.set_defaults(run=run)
    return made


def _access(arguments: argparse.Namespace) -> int:
    from agent_console.crm.coaching import CoachingCalls

    with reviewing(arguments) as hub:
        found = CoachingCalls(hub).patterns(days=arguments.days)
    lines = [_pattern(one) for one in found.patterns]
    say(arguments, found, lines or [f"nothing unusual in {found.looked_through_count} deeds"])
    return 0


def _affected(arguments: argparse.Namespace) -> int:
    from agent_console.crm.coaching import CoachingCalls

    with reviewing(arguments) as hub:
        found = CoachingCalls(hub).affected()
    lines = [_hit(one) for one in found.affected] or ["nobody waits for a call"]
    say(arguments, found, [*lines, f"{found.spoken_to_count} more were spoken to"])
    return 0


def _calibration(arguments: argparse.Namespace) -> int:
    from agent_console.crm.coaching import CoachingCalls

    with reviewing(arguments) as hub:
        found = CoachingCalls(hub).calibration(arguments.card, days=arguments.days)
    lines = [_pair(one) for one in found.pairs]
    say(arguments, found, lines or ["no two reviewers scored the same note unseen"])
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from agent_console.playbooks.reading import text_of
    from agent_console.playbooks.scorecards import checked

    found = checked(text_of(arguments.file))
    lines = [f"{arguments.file.name}:{one}" for one in found.mistakes]
    mistakes = [
        {"line": one.line, "column": one.column, "message": one.message} for one in found.mistakes
    ]
    say(arguments, {"mistakes": mistakes}, lines or ["no mistakes"])
    return _BAD if found.card is None else 0


def _publish(arguments: argparse.Namespace) -> int:
    from agent_console.crm.coaching import CoachingCalls
    from agent_console.playbooks.reading import text_of

    text = text_of(arguments.file)
    with reviewing(arguments) as hub:
        card = CoachingCalls(hub).publish_scorecard(text)
    say(arguments, card, [f"{card.id} {card.version} counts from now on"])
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from agent_console.crm.coaching import CoachingCalls
    from agent_console.domain.scorecard import in_language

    with reviewing(arguments) as hub:
        cards = CoachingCalls(hub).scorecards()
    lines = [f"{one.id}  {one.version}  {in_language(one.title, 'en')}" for one in cards]
    say(arguments, list(cards), lines)
    return 0


def _pattern(one: "AccessPattern") -> str:
    from agent_console.desk.review.access import reason

    who = f"{one.agent_name or one.agent_id}"
    whom = one.customer_name or one.customer_id or ""
    return "  ".join(filter(None, (f"{one.last_at:%Y-%m-%d %H:%M}", who, whom, reason(one))))


def _hit(one: "Affected") -> str:
    words = one.need.value.replace("_", " ")
    owner = f"{one.owner_name} calls" if one.is_assigned else ""
    parts = (one.flight.designator, words, one.name, one.tier, *one.services, owner)
    return "  ".join(filter(None, parts))


def _pair(one: "PairAgreement") -> str:
    share = f"{one.whole.share:.0%}" if one.whole.share is not None else "–"
    kappa = f"{one.whole.kappa:.2f}" if one.whole.kappa is not None else "–"
    both = f"{one.first_name or one.first_id} and {one.second_name or one.second_id}"
    return f"{both}: {one.note_count} notes, {share} the same, kappa {kappa}"
