"""The parts a built program is made of: names, versions, licences, as CycloneDX 1.6 (JSON).

`dev.py parts` tells what is in it, whether the licences go together, and whether anything of it is
known to be broken. `building` calls it with the commit's own copy to put list and texts in place.
"""

import json
import platform
import re
import sys
import uuid
from contextlib import closing
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from contents import PROGRAMS, Program, required, texts_of
from licences import Library, is_compatible, licence_of, within

FILE = "parts.cdx.json"
_NAMESPACE = uuid.UUID("6f6d2e57-6a53-4b52-9a62-0b1a5d3f7c11")
_LIBRARY = re.compile(r"^lib.+\.so(\.|$)")


def listed(program: Program, folder: Path, *, at: int) -> dict[str, Any]:
    """Return the list of all parts of *program*, whose libraries lie in *folder*.

    *at* is the time of the list in seconds since 1970.
    """
    version = metadata.version("agent-console")
    packages = [_package(name, found) for name, found in required(program).items()]
    files = {path.name for path in folder.rglob("lib*.so*") if _LIBRARY.match(path.name)}
    libraries, _ = within(files)
    parts = [*packages, *map(_library, [*libraries, *_builder()])]
    name = uuid.uuid5(_NAMESPACE, f"{program.name} {version} {at}")
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{name}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(at, UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": program.name,
                "name": program.name,
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": sorted(parts, key=lambda one: str(one["bom-ref"])),
        "dependencies": [
            {"ref": program.name, "dependsOn": sorted(str(one["bom-ref"]) for one in parts)}
        ],
    }


def unfit(parts: dict[str, Any]) -> list[str]:
    """Return the parts whose licence is not known, or does not go with ours."""
    return [
        f"{one['name']}: {_licence(one) or 'no licence is declared'}"
        for one in parts["components"]
        if not is_compatible(_licence(one))
    ]


def nameless(folder: Path) -> list[str]:
    """Return the libraries in *folder* that no part accounts for."""
    files = {path.name for path in folder.rglob("lib*.so*") if _LIBRARY.match(path.name)}
    ours = {path.name for path in (folder / "PySide6" / "Qt" / "plugins").rglob("*.so")}
    return within(files - ours)[1]


def _package(name: str, version: str) -> dict[str, Any]:
    return _part(name, version, licence_of(name), f"pkg:pypi/{name}@{version}")


def _library(one: Library) -> dict[str, Any]:
    return _part(one.name, one.version, one.licence, "")


def _part(name: str, version: str, licence: str, address: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": address or f"{name} {version}".strip(),
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}] if licence else [],
    }
    return {**made, "purl": address} if address else made


def _licence(part: dict[str, Any]) -> str:
    return str(part["licenses"][0]["expression"]) if part["licenses"] else ""


def _of_all() -> list[dict[str, str]]:
    packages = {name: v for one in PROGRAMS.values() for name, v in required(one).items()}
    return [
        {
            "name": name,
            "version": found,
            "licence": licence_of(name),
            "against": ""
            if is_compatible(licence_of(name))
            else "its licence does not go with ours",
        }
        for name, found in sorted(packages.items())
    ]


def _builder() -> list[Library]:
    """Return what no file of its own shows: it lies within others."""
    from cryptography.hazmat.backends.openssl import backend
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(":memory:")) as base:
        cipher = base.execute("PRAGMA cipher_version").fetchone()[0]
    openssl = backend.openssl_version_text().split()[1]
    return [
        Library(name="OpenSSL in cryptography", version=openssl, licence="Apache-2.0"),
        Library(name="SQLCipher", version=cipher.split()[0], licence="BSD-3-Clause"),
        Library(name="CPython", version=platform.python_version(), licence="PSF-2.0"),
        Library(
            name="PyInstaller's bootloader",
            version=metadata.version("pyinstaller"),
            licence="GPL-2.0-or-later WITH Bootloader-exception",
        ),
    ]


def main(words: list[str]) -> int:
    """Put list and texts of a program into a folder (name, folder, time); without, print all."""
    if not words:
        print(json.dumps(_of_all()))
        return 0
    program, folder = PROGRAMS[words[0]], Path(words[1])
    for source, place in texts_of(["agent-console", *required(program)]):
        target = folder / place / Path(source).name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(source).read_bytes())
    found = listed(program, folder, at=int(words[2]))
    wrong = [*unfit(found), *(f"{name}: whose is it?" for name in nameless(folder))]
    for line in wrong:
        print(f"parts: {line}", file=sys.stderr)
    (folder / FILE).write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
