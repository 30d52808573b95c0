"""``agent-console decode-pass TEXT``: what a boarding pass says, or why it is none."""

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say

if TYPE_CHECKING:
    from agent_console.domain.boarding_pass import BoardingPass, Leg


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("decode-pass", help="read the bar code of a boarding pass")
    parser.add_argument(
        "text", help='the text as scanned, spaces included; "-" reads it from input'
    )
    parser.add_argument(
        "--today",
        type=_day,
        metavar="DATE",
        help="the day the year is inferred from, as 2026-11-22 (default: today)",
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what the pass says."""
    from agent_console.clock import utc_now
    from agent_console.domain.pass_reading import read_pass

    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    decoded = read_pass(text, today=arguments.today or utc_now().astimezone().date())
    say(arguments, {"pass": _whole(decoded)}, list(_lines(decoded)))
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written as 2026-11-22") from None


def _whole(decoded: "BoardingPass") -> dict[str, Any]:
    """Return every field, blank ones too: a script finds what it looks for."""
    legs = [{name: getattr(leg, name) for name in leg.__struct_fields__} for leg in decoded.legs]
    return {name: getattr(decoded, name) for name in decoded.__struct_fields__} | {"legs": legs}


def _lines(decoded: "BoardingPass") -> list[str]:
    kind = f", version {decoded.version}" if decoded.version else ""
    issued = f", issued {decoded.issued_on}" if decoded.issued_on else ""
    return [f"{decoded.name}{kind}{issued}", *(_line(leg) for leg in decoded.legs)]


def _line(leg: "Leg") -> str:
    words = (
        f"{leg.carrier} {leg.flight_number}",
        f"{leg.origin}-{leg.destination}",
        str(leg.flown_on or "no day"),
        f"locator {leg.locator}" if leg.locator else "",
        f"seat {leg.seat}" if leg.seat else "",
        f"ticket {leg.ticket}" if leg.ticket else "",
        f"member {leg.member_airline} {leg.member_number}" if leg.member_number else "",
    )
    return "  ".join(word for word in words if word)
