"""A real Tryton beside the tests: trytond with the module party, on a database of its own."""

import base64
import json
import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from support.real_issuer import free_port
from support.waiting import until

FOLDER = Path(sys.prefix) / "peers" / "tryton"
"""Where its packages were installed."""
USER, PASSWORD = "admin", "made up 8.2"
_EMPTY = FOLDER / "empty.sqlite"
_CONFIG = """\
[database]
uri = sqlite://
path = {folder}
[web]
listen = 127.0.0.1:{port}
"""


class RealTryton:
    """One server; what its own people do goes through `call`."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._token = ""

    def call(self, method: str, *parameters: Any) -> Any:
        if not self._token:
            user, session, _ = self._said("common.db.login", USER, {"password": PASSWORD})
            self._token = base64.b64encode(f"{USER}:{user}:{session}".encode()).decode()
        return self._said(f"model.{method}", *parameters, {})

    def names(self) -> list[str]:
        rows = self.call("party.party.search_read", [], 0, None, [["id", "ASC"]], ["name"])
        return [row["name"] for row in rows]

    def ways(self) -> set[str]:
        model = "party.contact_mechanism.search_read"
        rows = self.call(model, [["type", "!=", "other"]], 0, None, None, ["value"])
        return {row["value"] for row in rows}

    def notes(self) -> list[str]:
        rows = self.call("ir.note.search_read", [], 0, None, [["id", "ASC"]], ["message"])
        return [row["message"] for row in rows]

    def _said(self, method: str, *parameters: Any) -> Any:
        asked = {"id": 1, "method": method, "params": parameters}
        headers = {"Content-Type": "application/json"}
        if self._token:
            headers["Authorization"] = f"Session {self._token}"
        request = urllib.request.Request(  # noqa: S310 our own server
            f"{self.address}/party/rpc/", data=json.dumps(asked).encode(), headers=headers
        )
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 as above
            told = json.loads(answer.read())
        assert "error" not in told, told
        return told["result"]


@contextmanager
def real_tryton(folder: Path) -> Iterator[RealTryton]:
    """Run a server on an empty database in *folder* until left."""
    port = free_port()
    config = _configured(folder, port)
    shutil.copy(_empty(folder), folder / "party.sqlite")
    with (folder / "trytond.log").open("ab") as log:
        server = subprocess.Popen(
            [FOLDER / "bin" / "trytond", "-c", config, "-d", "party"], stdout=log, stderr=log
        )
    tryton = RealTryton(port)
    try:
        until(lambda: _is_up(tryton), "Tryton")
        yield tryton
    finally:
        server.terminate()
        server.wait(15)


def _is_up(tryton: RealTryton) -> bool:
    with suppress(OSError):
        return tryton.names() == []
    return False


def _empty(folder: Path) -> Path:
    """Return an empty database with the module party; made once, it takes half a minute."""
    if not _EMPTY.exists():
        assert FOLDER.exists(), "dev.py test --peers installs it"
        making = folder / "empty"
        making.mkdir()
        secret = making / "secret"
        secret.write_text(f"{PASSWORD}\n", "utf-8")
        (making / "party.sqlite").touch()
        subprocess.run(
            [
                *(FOLDER / "bin" / "trytond-admin", "-c", _configured(making, 0), "-d", "party"),
                *("-u", "party", "--activate-dependencies", "--email", "admin@example.com"),
            ],
            env={**os.environ, "TRYTONPASSFILE": str(secret)},
            check=True,
            capture_output=True,
        )
        fresh = _EMPTY.with_name(f"{os.getpid()}.sqlite")
        shutil.copy(making / "party.sqlite", fresh)
        fresh.replace(_EMPTY)
    return _EMPTY


def _configured(folder: Path, port: int) -> Path:
    path = folder / "trytond.conf"
    path.write_text(_CONFIG.format(folder=folder, port=port), "utf-8")
    return path
