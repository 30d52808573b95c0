"""Kills a console at work, again and again, and looks for what it had called saved."""

import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from support.console import PASSPHRASE, at_the_console
from support.fault_proxy import FaultProxy, Weather, fault_proxy
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of
from support.typing_console import WRAPPED

from agent_console.bootstrap import open_desk
from agent_console.crm.hub import Hub
from agent_console.errors import ConsoleError
from agent_console.paths import Profile
from agent_console.security.store_key import store_key
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.operation import Operation, WrapUp

_NAME = re.compile(r"R\d+N\d+\. ")
_TESTS = Path(__file__).parents[1]
_AWAY = (Weather.BROKEN, Weather.SILENT, Weather.RESET)
_STARTING_S = 2.0
_DIES_AT_START = 6
"""Every sixth dies before it is ready to work."""
_LONGEST_LIFE_S = 30.0


@dataclass
class Findings:
    """What the rounds found. All but the first three should be nothing."""

    rounds: int = 0
    saved: dict[str, str] = field(default_factory=dict)
    """The longest text called saved, by the note's number."""
    wrapped: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)


def kill_rounds(folder: Path, rounds: int, *, seed: int = 7) -> Findings:
    """Kill a console *rounds* times and return what was found, at the desk and then at the hub."""
    findings, chance = Findings(), random.Random(seed)
    profile = Profile(folder / "profile")
    with running_hub(folder, PEOPLE) as hub, fault_proxy(hub.local.address) as proxy:
        with at_the_console(profile, hub.local) as agent:
            agent.waits_for_agreement()
        for number in range(rounds):
            is_away = number % 2 == 1
            proxy.becomes(chance.choice(_AWAY) if is_away else Weather.FINE)
            _live_and_die(profile, hub, proxy, number, chance, findings)
            _look_at_the_desk(profile, hub, findings)
            findings.rounds += 1
        proxy.becomes(Weather.FINE)
        _look_at_the_hub(profile, hub, findings)
    return findings


def _live_and_die(
    profile: Profile,
    hub: TestHub,
    proxy: FaultProxy,
    number: int,
    chance: random.Random,
    findings: Findings,
) -> None:
    address = f"http://127.0.0.1:{proxy.port}"
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "support.typing_console"),
            *(str(profile.folder), address, hub.token, str(number)),
        ],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_TESTS,
    )
    assert program.stdout is not None
    dies_at_start = number % _DIES_AT_START == _DIES_AT_START - 1
    life_s = chance.uniform(0.0, _STARTING_S) if dies_at_start else _LONGEST_LIFE_S
    killer = threading.Timer(life_s, program.kill)
    killer.start()
    lines = chance.randint(1, 60)
    try:
        for line in program.stdout:
            _note(line.removesuffix("\n"), findings)
            lines -= 1
            if lines <= 0:
                time.sleep(chance.uniform(0.0, 0.02))  # in the middle of whatever it does next
                break
        program.kill()
        for line in program.stdout:  # what it had said before it died counts, too
            if line.endswith("\n"):
                _note(line.removesuffix("\n"), findings)
    finally:
        killer.cancel()
        program.kill()
        program.wait(10)
        program.stdout.close()
        killer.join()


def _note(line: str, findings: Findings) -> None:
    text = line.removeprefix(WRAPPED)
    name = _NAME.match(text)
    if name is None:
        return
    findings.saved[name[0]] = max(text, findings.saved.get(name[0], ""), key=len)
    if line.startswith(WRAPPED):
        findings.wrapped.add(name[0])


def _look_at_the_desk(profile: Profile, hub: TestHub, findings: Findings) -> None:
    key = store_key(profile, lambda _is_new: PASSPHRASE, use_keyring=False)
    try:
        journal = Journal.open(profile.journal, key)
    except ConsoleError as exc:
        findings.broken.append(str(exc))
        return
    try:
        _check_file(journal, "journal.db", findings)
        drafts = [draft.text for draft in journal.drafts()]
        waiting = _texts([entry.operation for entry in journal.entries()])
        arrived = _texts(journal.delivered())
    finally:
        journal.close()
    try:
        cache = Cache.open(profile.cache, key)
    except ConsoleError as exc:
        findings.broken.append(str(exc))
    else:
        _check_file(cache, "cache.db", findings)
        cache.close()
    at_hub = [one.text for one in history_of(hub, MIA)]
    findings.doubled |= _twice([*drafts, *waiting, *arrived]) | _twice(at_hub)
    everywhere = [*drafts, *waiting, *arrived, *at_hub]
    handed_over = [*waiting, *arrived, *at_hub]
    for name, text in findings.saved.items():
        places = handed_over if name in findings.wrapped else everywhere
        if not any(one.startswith(text) for one in places):
            findings.lost.add(name)


def _look_at_the_hub(profile: Profile, hub: TestHub, findings: Findings) -> None:
    """Let all of it be sent, and count it where it belongs."""
    desk = open_desk(profile, lambda _new: PASSPHRASE, use_keyring=False)
    client = Hub(hub.local.address, hub.token)
    try:
        for draft in desk.work():
            desk.work().wrap_up(draft.id)
        desk.files.journal.hurry()
        for entry in desk.files.journal.entries():
            desk.files.journal.retry(entry.id)
        desk.engine(client).cycle()
        if desk.files.journal.entries():
            findings.lost.add("still in the outbox")
    finally:
        client.close()
        desk.close()
    texts = [one.text for one in history_of(hub, MIA)]
    findings.doubled |= _twice(texts)
    for name, text in findings.saved.items():
        if not any(one.startswith(text) for one in texts):
            findings.lost.add(name)


def _check_file(file: Journal | Cache, name: str, findings: Findings) -> None:
    with file._engine.connect() as connection:
        said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if said != ["ok"]:
        findings.broken.append(name)


def _texts(operations: list[Operation] | tuple[Operation, ...]) -> list[str]:
    return [one.interaction.text for one in operations if isinstance(one, WrapUp)]


def _twice(texts: list[str]) -> set[str]:
    names = Counter(name[0] for text in texts if (name := _NAME.match(text)))
    return {name for name, count in names.items() if count > 1}
