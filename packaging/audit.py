"""Ask what is known to be broken: our own list, and the registry's advisories where it has them."""

import json
import subprocess
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterable

from environment import ROOT, VENV, set_up, tell
from refusals import SetupFailed, WrongUse

LIST = ROOT / "packaging" / "advisories.toml"
_REGISTRY = "https://pypi.org/pypi"
_PATIENCE_S = 20.0


def parts(words: list[str]) -> int:
    """Tell parts and licences of all programs and their known flaws; 1 if something is wrong.

    ``--audit`` asks the registry as well.
    """
    if unknown := [word for word in words if word != "--audit"]:
        raise WrongUse(f"parts takes --audit, but was given {unknown[0]}")
    set_up()
    packages = _installed()
    for one in packages:
        print(f"{one['name']} {one['version']}: {one['licence']}")
    versions = {one["name"]: one["version"] for one in packages}
    wrong = [f"{one['name']}: {one['against']}" for one in packages if one["against"]]
    wrong += known_flaws(versions, LIST.read_text("utf-8"))
    if "--audit" in words:
        wrong += registered_flaws(versions)
    for line in wrong:
        tell(line)
    tell(f"{len(packages)} packages, {len(wrong)} to be looked at")
    return 1 if wrong else 0


def known_flaws(versions: dict[str, str], text: str) -> list[str]:
    """Return the flaws in the list *text* that packages of those *versions* have."""
    return [
        f"{one['package']} {versions[one['package']]}: {one['what']}; mended in {one['fixed']}"
        for one in tomllib.loads(text)["flaw"]
        if one["package"] in versions
        and _numbers(versions[one["package"]]) < _numbers(one["fixed"])
    ]


def registered_flaws(versions: dict[str, str]) -> list[str]:
    """Return what the registry knows of packages of those *versions*; refuse if it is silent."""
    return [
        f"{name} {version}: {', '.join(_identifiers(one))}"
        for name, version in versions.items()
        for one in _asked_of(name, version)
    ]


def _asked_of(name: str, version: str) -> list[dict[str, object]]:
    try:
        with urllib.request.urlopen(  # noqa: S310 - a fixed address
            f"{_REGISTRY}/{name}/{version}/json", timeout=_PATIENCE_S
        ) as answer:
            found: list[dict[str, object]] = json.load(answer).get("vulnerabilities", [])
    except (OSError, ValueError, urllib.error.URLError) as exc:
        raise SetupFailed(f"the registry tells no advisories here ({exc})") from None
    return [one for one in found if not one.get("withdrawn")]


def _identifiers(advisory: dict[str, object]) -> Iterable[str]:
    aliases = advisory.get("aliases")
    return [str(advisory.get("id")), *(map(str, aliases) if isinstance(aliases, list) else ())]


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a released *version*, to be compared."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _installed() -> list[dict[str, str]]:
    """Ask the environment's own Python: this one may have nothing of it."""
    said = subprocess.run(
        [str(VENV.python), str(ROOT / "packaging" / "parts.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode:
        raise SetupFailed(f"the packages cannot be listed: {said.stderr.strip()[-200:]}")
    found: list[dict[str, str]] = json.loads(said.stdout)
    return found
