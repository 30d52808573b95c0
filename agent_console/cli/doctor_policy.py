"""What the doctor sees of the decisions for a computer, in a file that is there or is to come."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from agent_console.cli.finding import Finding
from agent_console.errors import ConsoleError, Told
from agent_console.paths import may_be_there, policy_file
from agent_console.policy import Policy, read_policy


def findings(path: Path) -> Iterator[Finding]:
    """Yield what is wrong in a policy, with its lines, or what it decides."""
    policy, problems = read_policy(path)
    for one in problems:
        place = f"line {one.line}: " if one.line else ""
        yield _bad(Told("{place}{what}", place=place, what=one.what), one.advice)
    if path == policy_file():
        yield from _owner(path)
    if not any(one.is_grave for one in problems):
        yield from _reach(policy)
        yield Finding(what="Policy", is_good=not problems, said=_decided(policy))


def of_computer() -> Iterator[Finding]:
    """Yield the same of the policy that counts here."""
    path = policy_file()
    if may_be_there(path):
        yield from findings(path)
    else:
        yield Finding(what="Policy", is_good=True, said="none: everybody decides for themselves")


def _bad(said: str, advice: str) -> Finding:
    return Finding(what="Policy", is_good=False, said=said, advice=advice)


def _owner(path: Path) -> Iterator[Finding]:
    """Yield that others than administrators may change the file; Windows' rights are not read."""
    if sys.platform == "win32":
        return
    for one in (path, path.parent):
        try:
            found = one.stat()
        except OSError:
            continue  # that it cannot be read is said already
        if found.st_uid not in {0, os.getuid()} or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            said = Told("{file} can be changed by others", file=one)
            yield _bad(said, f"As an administrator: chown root {one}; chmod go-w {one}")


def _reach(policy: Policy) -> Iterator[Finding]:
    """Yield which addresses and files nobody could work with."""
    from agent_console.crm.hub import Hub
    from agent_console.store.local_disk import is_remote, not_local

    settings = policy.unchosen.hub
    address = settings.address or "https://crm.example.com"
    if not address.startswith("https://"):
        said = "hub.address does not begin with https://: anybody on the way reads along"
        yield _bad(said, "Give the hub a certificate, or a proxy with TLS in front of it.")
    try:
        with closing(Hub(address, "", settings=settings)):
            pass
    except ConsoleError as exc:
        yield _bad(exc.told, "Correct it, or leave it out: then what the system says counts.")
    if policy.profiles and is_remote(Path(policy.profiles)):
        yield _bad(not_local().told, "Name a folder on a local disk.")


def _decided(policy: Policy) -> str:
    kept = ("station", "roles", "offline_days", "update_channel", "profiles")
    plain = {name: getattr(policy, name) for name in kept}
    said = [
        f"{name} {_said(value)}" for name, value in plain.items() if value not in ("", (), None)
    ]
    said += [f"{one} is locked" for one in sorted(policy.locked)]
    said += [f"{one} is preset" for one in sorted(policy.preset)]
    return Told("{decided}", decided="; ".join(said)) if policy != Policy() else "decides nothing"


def _said(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
