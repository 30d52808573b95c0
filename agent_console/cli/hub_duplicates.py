"""``agent-console hub duplicates``: customers who may be one person, and what to do about them."""

import argparse
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any, TypeVar

from agent_console.cli.output import add_json, say
from agent_console.cli.running_hub import the_hub
from agent_console.errors import BadInput, HubRefused, HubUnreachable
from agent_console.ids import CustomerId, new_id
from agent_console.wire import VERSION
from agent_console.wire.codec import decode, encode

if TYPE_CHECKING:
    from agent_console.domain.merge import Merge
    from agent_console.wire.duplicates import DuplicatePair

T = TypeVar("T")
_TIMEOUT_S = 60.0


def add_to(verbs: Any) -> None:
    """Add this group of commands to those of the hub."""
    parser = verbs.add_parser("duplicates", help="find and merge two files of one person")
    does = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    listing = _added(does, "list", "list pairs, likeliest first, with the reasons", _list)
    listing.add_argument("--limit", type=int, default=50, metavar="N", help="so many pairs (50)")
    _added(does, "search", "look for them now", _search)
    merging = _added(does, "merge", "make GONE part of KEPT", _merge)
    merging.add_argument("kept", metavar="KEPT", help="id of the customer who stays")
    merging.add_argument("gone", metavar="GONE", help="id of the one who becomes part")
    merging.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="FIELD",
        help="take this field from GONE; may be repeated",
    )
    merging.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="FIELD",
        help="keep this field of KEPT although it is blank; may be repeated",
    )
    dismissing = _added(does, "dismiss", "say that they are two persons", _dismiss)
    dismissing.add_argument("first", metavar="ID")
    dismissing.add_argument("second", metavar="ID")
    _added(does, "merges", "list what was merged", _merges)
    undoing = _added(does, "undo", "take a merge apart", _undo)
    undoing.add_argument("merge", metavar="MERGE", help="id of the merge")


def _added(does: Any, name: str, meaning: str, run: Any) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = does.add_parser(name, help=meaning)
    made.add_argument("--token-file", metavar="FILE", help="the hub's token file")
    made.add_argument(
        "--as", dest="login", metavar="LOGIN", help="who does it: a supervisor or administrator"
    )
    add_json(made)
    made.set_defaults(run=run)
    return made


def _list(arguments: argparse.Namespace) -> int:
    from agent_console.wire.duplicates import DuplicatesAnswer

    limit = urllib.parse.urlencode({"limit": arguments.limit})
    answer = _asked(arguments, "GET", f"duplicates?{limit}", None, DuplicatesAnswer)
    say(arguments, answer, [_pair(one) for one in answer.pairs] or ["no duplicates are known"])
    return 0


def _search(arguments: argparse.Namespace) -> int:
    from agent_console.wire.duplicates import DuplicatesAnswer

    answer = _asked(arguments, "POST", "duplicates/search", None, DuplicatesAnswer)
    say(arguments, answer, [_pair(one) for one in answer.pairs] or ["no duplicates were found"])
    return 0


def _merge(arguments: argparse.Namespace) -> int:
    from agent_console.domain.merge import Merge, Side
    from agent_console.wire.duplicates import MergeRequest

    fields = dict.fromkeys(arguments.take, Side.GONE)
    fields |= dict.fromkeys(arguments.keep, Side.KEPT)
    wanted = MergeRequest(
        id=new_id(),
        kept_id=CustomerId(arguments.kept),
        gone_id=CustomerId(arguments.gone),
        fields=fields,
    )
    made = _asked(arguments, "POST", "merges", wanted, Merge)
    say(arguments, made, [_line(made)])
    return 0


def _dismiss(arguments: argparse.Namespace) -> int:
    from agent_console.wire.duplicates import DismissRequest, DuplicatesAnswer

    pair = DismissRequest(
        first_id=CustomerId(arguments.first), second_id=CustomerId(arguments.second)
    )
    answer = _asked(arguments, "POST", "duplicates/dismiss", pair, DuplicatesAnswer)
    say(arguments, answer, [f"two persons; {len(answer.pairs)} pairs are left"])
    return 0


def _merges(arguments: argparse.Namespace) -> int:
    from agent_console.wire.duplicates import MergesAnswer

    answer = _asked(arguments, "GET", "merges", None, MergesAnswer)
    say(arguments, answer, [_line(one) for one in answer.merges] or ["nothing was merged"])
    return 0


def _undo(arguments: argparse.Namespace) -> int:
    from agent_console.domain.merge import Merge

    path = f"merges/{urllib.parse.quote(arguments.merge, safe='')}/undo"
    made = _asked(arguments, "POST", path, None, Merge)
    say(arguments, made, [_line(made)])
    return 0


def _pair(pair: "DuplicatePair") -> str:
    reasons = ", ".join(f"{one.finding} {one.weight:+g}" for one in pair.reasons)
    names = f"{pair.first.full_name} ({pair.first.id})  {pair.second.full_name} ({pair.second.id})"
    return f"{pair.score:5.1f}  {names}  {reasons}"


def _line(made: "Merge") -> str:
    undone = f", undone {made.undone_at:%Y-%m-%d %H:%M}" if made.undone_at else ""
    return f"{made.id}  {made.gone_id} into {made.kept_id}, {made.merged_at:%Y-%m-%d %H:%M}{undone}"


def _asked(arguments: argparse.Namespace, method: str, path: str, body: object, kind: type[T]) -> T:
    token_file = arguments.token_file
    local = the_hub(None, token_file)
    login = arguments.login or next(iter(local.agent_tokens), "")
    if login not in local.agent_tokens:
        raise BadInput(f"the hub's token file knows no {login}")
    headers = {"Authorization": f"Bearer {local.agent_tokens[login]}"}
    data = None
    if method == "POST":
        headers["Content-Type"] = "application/json"
        data = encode(body) if body is not None else b""
    url = f"{local.address}/{VERSION}/{path}"
    request = urllib.request.Request(url, data=data, method=method, headers=headers)  # noqa: S310 the address is the owner's
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as answer:  # noqa: S310 as above
            return decode(answer.read(), kind)
    except urllib.error.HTTPError as exc:
        raise HubRefused(_why(exc)) from None
    except (OSError, ValueError) as exc:
        raise HubUnreachable(f"the hub cannot be reached ({type(exc).__name__})") from None


def _why(exc: urllib.error.HTTPError) -> str:
    """Return the hub's own words."""
    from agent_console.wire.operation import Problem

    try:
        return decode(exc.read(), Problem).title
    except ValueError:
        return f"the hub answered {exc.code}"
