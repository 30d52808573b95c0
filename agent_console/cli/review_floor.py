"""``agent-console review floor``: who is on which call, who waits, and how the day goes."""

import argparse
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import say
from agent_console.cli.reviewing import add_whose, reviewing

if TYPE_CHECKING:
    from agent_console.domain.floor import Floor
    from agent_console.domain.share import Share


def add_to(verbs: Any) -> None:
    """Add this verb."""
    floor = verbs.add_parser("floor", help="who is on which call, who waits, how the day goes")
    floor.add_argument("--zone", default="UTC", metavar="NAME", help="whose day (UTC)")
    floor.add_argument("--team", default="", metavar="NAME", help="only who sits there")
    floor.add_argument("--queue", default="", metavar="NAME", help="only this queue")
    add_whose(floor)
    floor.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review.floor import FloorWatch

    with reviewing(arguments) as hub:
        watch = FloorWatch(hub, zone=arguments.zone, team=arguments.team, queue=arguments.queue)
        floor = watch.look()
    say(arguments, floor, _lines(floor))
    return 0


def _lines(floor: "Floor") -> list[str]:
    today = floor.today
    lines = [
        f"{floor.waiting_count} waiting, {_on_call(floor)} of {len(floor.agents)} on a call",
        f"service level  {_share(today.service_level)}  within {floor.goal.within_s} s",
        f"handle time    {_time(today.handle_time_s)}  wrap-up {_time(today.wrap_up_s)}",
        f"solved at once {_share(floor.solved)}  of a week ago",
        f"next steps     {_share(today.accepted)}  accepted",
        f"promises       {_share(today.kept)}  kept",
    ]
    for one in floor.agents:
        since = f"since {one.since:%H:%M:%S} UTC" if one.since else ""
        queue = one.calls[0].queue if one.calls else ""
        lines.append("  ".join(part for part in (one.name, one.state, since, queue) if part))
    return lines


def _on_call(floor: "Floor") -> int:
    return sum(bool(one.calls) for one in floor.agents)


def _share(share: "Share") -> str:
    if share.rate is None:
        return "–"
    low, high = share.interval
    return f"{share.rate:.0%} ({low:.0%} to {high:.0%}, {share.of})"


def _time(seconds: float | None) -> str:
    return "–" if seconds is None else f"{int(seconds) // 60}:{int(seconds) % 60:02}"
