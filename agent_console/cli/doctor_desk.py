"""What the doctor sees of a desk: its files, and the hub as it is reached from here."""

import argparse
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from agent_console import __version__
from agent_console.cli.finding import Finding, tried
from agent_console.cli.profile import chosen_profile, decided, opened
from agent_console.clock import Clock, utc_now
from agent_console.errors import ConsoleError, Told
from agent_console.store.outbox_entry import EntryState

if TYPE_CHECKING:
    from agent_console.bootstrap import Desk
    from agent_console.crm.hub import Hub
    from agent_console.settings import HubSettings

_HERE = frozenset({"127.0.0.1", "::1", "localhost"})
_MOST_OFF_S = 60.0
_RENEW = timedelta(days=14)


def findings(arguments: argparse.Namespace) -> Iterator[Finding]:
    """Yield what was looked at; raises what keeps the files shut."""
    with opened(arguments) as desk:
        yield from _files(desk)
        if not desk.address:
            advice = "Sign in at the console."
            yield Finding(what="Hub", is_good=False, said="no address", advice=advice)
            return
        try:
            with closing(desk.open_hub()) as hub:
                yield from _hub(desk, hub)
        except ConsoleError as exc:
            yield Finding(what="Hub", is_good=False, said=exc.told, advice=exc.advice)


def before_the_first_start(arguments: argparse.Namespace) -> Iterator[Finding]:
    """Yield how the hub is reached where nobody has signed in yet; raises what keeps it away."""
    from agent_console.crm.hub import Hub

    settings = decided(arguments).settings(chosen_profile(arguments).settings).hub
    if not settings.address:
        said = "no address yet: it is asked for at the first start"
        yield Finding(what="Hub", is_good=True, said=said)
        return
    try:
        with closing(Hub(settings.address, "", settings=settings)) as hub:
            yield from _reached(settings.address, settings, hub, utc_now)
    except ConsoleError as exc:
        yield Finding(what="Hub", is_good=False, said=exc.told, advice=exc.advice)


def _files(desk: "Desk") -> Iterator[Finding]:
    counts = desk.files.journal.counts()
    held, waiting = counts[EntryState.HELD], counts[EntryState.WAITING]
    said = f"{desk.files.cache.customer_count} customers, {waiting} waiting"
    yield Finding(what="Files", is_good=True, said=said)
    yield Finding(
        what="Outbox",
        is_good=held == 0,
        said=f"{held} held",
        advice="See them with: agent-console outbox list",
    )


def _hub(desk: "Desk", hub: "Hub") -> Iterator[Finding]:
    yield from _reached(desk.address, desk.settings.hub, hub, desk.clock)
    agent = hub.me()
    yield Finding(what="Sign-in", is_good=True, said=Told("as {name}", name=agent.name))
    yield tried("Role", lambda: _role(desk, hub))
    yield tried("Rings", lambda: _rings(hub))
    yield tried("Telephone", lambda: _telephone(hub))


def _reached(address: str, settings: "HubSettings", hub: "Hub", clock: Clock) -> Iterator[Finding]:
    """Yield how it is reached; what fails first makes the rest pointless and is raised."""
    yield _way(address, settings)
    yield tried("Certificate", lambda: _certificate(address, settings, clock))
    health = hub.health()
    yield Finding(what="Hub", is_good=True, said=f"answers, version {health.version}")
    same = health.version == __version__
    said = "the same" if same else f"{__version__} here, {health.version} at the hub"
    yield Finding(what="Versions", is_good=True, said=said)
    off_s = abs((clock() - health.hub_at).total_seconds())
    yield Finding(
        what="Clock",
        is_good=off_s < _MOST_OFF_S,
        said=f"{off_s:.0f} s from the hub's",
        advice="Set this computer's clock: times on screen are wrong by as much.",
    )


def _way(address: str, settings: "HubSettings") -> Finding:
    is_safe = address.startswith("https://") or urlsplit(address).hostname in _HERE
    proxy = "a proxy of its own" if settings.proxy else "the system's proxy, if there is one"
    way = Told("{address}, by {proxy}", address=address, proxy=proxy)
    return Finding(
        what="Way to the hub",
        is_good=is_safe,
        said=way,
        advice="Use an address with https://: anybody on the way can read and change what is sent.",
    )


def _certificate(address: str, settings: "HubSettings", clock: Clock) -> str:
    from agent_console.crm.certificate import certificate_of
    from agent_console.errors import HubUntrusted

    found = certificate_of(address, settings)
    if found is None:
        return "none: nothing is encrypted on the way"
    left = found.until - clock()
    if left < _RENEW:
        sentence = "trusted, and ends in {days} days: have whoever runs the hub renew it"
        raise HubUntrusted(sentence, days=left.days)
    return Told("of {issuer}, good until {day}", issuer=found.issuer, day=f"{found.until:%Y-%m-%d}")


def _role(desk: "Desk", hub: "Hub") -> str:
    agent = hub.me()
    desk.admit(agent)
    return f"{agent.role.value}, and this computer is for it"


def _rings(hub: "Hub") -> str:
    """Return that the stream by which calls arrive opens, through all that lies between."""
    events = hub.events(after=None)
    next(events)
    hub.stop_listening()
    return "calls arrive from the hub"


def _telephone(hub: "Hub") -> str:
    commands = sorted(one.value for one in hub.commands())
    if commands:
        return f"can be told to {', '.join(commands)}"
    return "takes no commands from here: answer and hang up at the telephone itself"
