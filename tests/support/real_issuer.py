"""A real OpenID Connect issuer beside the tests: oidc-provider, run by node."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OURS = Path(__file__).parent / "oidc_provider"
FOLDER = Path(sys.prefix) / "peers" / _OURS.name
"""Where its packages were installed."""


class RealIssuer:
    """One issuer at one port; each start has a new key."""

    def __init__(self) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        shutil.copy(_OURS / "server.mjs", FOLDER)
        node = shutil.which("node")
        assert node, "dev.py test --peers installs it"
        self._process = subprocess.Popen(
            [node, "server.mjs", str(self.port)],
            cwd=FOLDER,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        while "listening" not in (line := self._process.stdout.readline()):
            assert line, "the issuer did not start"

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            if self._process.stdout is not None:
                self._process.stdout.close()
            self._process = None


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def real_issuer() -> Iterator[RealIssuer]:
    """Run an issuer until left."""
    issuer = RealIssuer()
    issuer.start()
    try:
        yield issuer
    finally:
        issuer.stop()
