"""A mail server that speaks as much IMAP as an import of a mailbox asks for, on a loopback port."""

import re
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("self_signed.pem")
USER, PASSWORD = "service@example.com", "made up"
_FETCH = re.compile(r"UID FETCH (\S+) ")


@dataclass
class MailServer:
    """What is in its folders, and everything it was told."""

    folders: dict[str, list[tuple[int, bytes]]] = field(default_factory=lambda: {"INBOX": []})
    validity: int = 1
    seen: set[int] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    breaks_after: int | None = None
    """So many fetches are answered, then the line is cut."""
    port: int = 0

    def deliver(self, *messages: bytes, folder: str = "INBOX") -> None:
        there = self.folders.setdefault(folder, [])
        for raw in messages:
            uid = there[-1][0] + 1 if there else 1
            there.append((uid, raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")))

    def answer(self, line: str, folder: list[str]) -> Iterator[bytes]:
        tag, _, said = line.partition(" ")
        self.told.append(said if not said.startswith("LOGIN") else "LOGIN")
        word = said.split()[0].upper()
        if word == "CAPABILITY":
            yield b"* CAPABILITY IMAP4rev1\r\n"
        elif word == "LOGIN" and PASSWORD not in said:
            yield f"{tag} NO not you\r\n".encode()
            return
        elif word in {"SELECT", "EXAMINE"}:
            name = said.split(" ", 1)[1].strip('"')
            if name not in self.folders:
                yield f"{tag} NO there is no such folder\r\n".encode()
                return
            folder[:] = [name]
            yield f"* {len(self.folders[name])} EXISTS\r\n".encode()
            yield f"* OK [UIDVALIDITY {self.validity}] as ever\r\n".encode()
        elif said.startswith("UID "):
            yield from self._on_messages(said, self.folders[folder[0]])
        yield f"{tag} OK done\r\n".encode()

    def _on_messages(self, said: str, there: list[tuple[int, bytes]]) -> Iterator[bytes]:
        if said.startswith("UID SEARCH"):
            first = int(said.rsplit(maxsplit=1)[-1].split(":", maxsplit=1)[0])
            found = [uid for uid, _ in there if uid >= first] or [uid for uid, _ in there[-1:]]
            yield f"* SEARCH {' '.join(map(str, found))}\r\n".encode()
        elif said.startswith("UID STORE"):
            self.seen |= {int(one) for one in said.split()[2].split(",")}
        elif found := _FETCH.match(said):
            wanted = {int(one) for one in found[1].split(",")}
            for place, (uid, raw) in enumerate(there, 1):
                if uid in wanted:
                    when = '"04-May-2026 11:00:00 +0000"'
                    head = (
                        f"* {place} FETCH (UID {uid} INTERNALDATE {when} BODY[]<0> {{{len(raw)}}}"
                    )
                    yield head.encode() + b"\r\n" + raw + b")\r\n"


@contextmanager
def mail_server(*, is_secured: bool = False) -> Iterator[MailServer]:
    """Run a server, behind TLS if asked for, until left."""
    server = MailServer()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server.port = listener.getsockname()[1]
        thread = threading.Thread(target=_serve, args=(listener, server, is_secured), name="imap")
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def _serve(listener: socket.socket, server: MailServer, is_secured: bool) -> None:  # noqa: FBT001 a thread's argument
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    while True:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        with line, suppress(OSError):
            line.settimeout(10)
            if is_secured:
                with context.wrap_socket(line, server_side=True) as hidden:
                    _converse(hidden, server)
            else:
                _converse(line, server)


def _converse(line: socket.socket, server: MailServer) -> None:
    folder: list[str] = []
    with line.makefile("rb") as heard:
        line.sendall(b"* OK here\r\n")
        for raw in heard:
            said = raw.decode().strip()
            if " FETCH " in said and server.breaks_after is not None:
                server.breaks_after -= 1
                if server.breaks_after < 0:
                    server.breaks_after = None
                    return
            for answer in server.answer(said, folder):
                line.sendall(answer)
            if said.endswith("LOGOUT"):
                return
