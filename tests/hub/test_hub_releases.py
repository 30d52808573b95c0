"""Releases are signed elsewhere, taken in once, handed out part by part, and withdrawn."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from support import built
from support.hub import TestHub

from agent_console.cli import main
from agent_console.desk.updates.choosing import Wish
from agent_console.desk.updates.fetching import Fetching
from agent_console.desk.updates.place import Place
from agent_console.hub.app import create_app
from agent_console.hub.audit_reading import lines as audit_lines
from agent_console.hub.serving import Serving
from agent_console.wire import REVISION, REVISION_HEADER
from agent_console.wire.codec import decode
from agent_console.wire.release import Releases


class Maker:
    """Somebody who makes releases, and knows the hub's database."""

    def __init__(self, folder: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._url, self._capsys = folder, url, capsys
        self._key = folder / "release.key"
        self.public = self.says("key", str(self._key))["public"]

    def runs(self, *words: str) -> int:
        self._capsys.readouterr()
        return main(["hub", "release", *words, "--json"])

    def says(self, *words: str) -> Any:
        assert self.runs(*words) == 0
        return json.loads(self._capsys.readouterr().out)

    def at_hub(self, *words: str) -> Any:
        return self.says(*words, "--database", self._url)

    def refused_at_hub(self, *words: str) -> str:
        assert self.runs(*words, "--database", self._url) == 1
        return str(json.loads(self._capsys.readouterr().out)["error"])

    def signs(self, version: str) -> Path:
        folder = self._folder / version
        built.tiny(folder, version)
        file = built.packed(folder, self._folder / f"console-{version}.tar.xz")
        self.says("sign", str(file), "--key", str(self._key), "--version", version)
        return file

    def adds(self, version: str, *words: str) -> Path:
        file = self.signs(version)
        self.at_hub("add", str(file), "--public", self.public, *words)
        return file


@pytest.fixture
def maker(tmp_path: Path, hub: TestHub, capsys: pytest.CaptureFixture[str]) -> Maker:
    url = hub.engine.url.render_as_string(hide_password=False)
    return Maker(tmp_path, url, capsys)


class Line:
    """A desk's line to the hub, as `crm.hub.Hub` has it."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def ask(self, path: str, kind: Any) -> Any:
        return decode(self._client.get(f"/v1/{path}").raise_for_status().content, kind)

    def file(self, path: str) -> Iterator[bytes]:
        yield self._client.get(f"/v1/{path}").raise_for_status().content


@contextmanager
def a_desk(hub: TestHub) -> Iterator[Line]:
    with hub.client() as client:
        yield Line(client)


def offered(hub: TestHub) -> dict[str, int]:
    with a_desk(hub) as desk:
        found: Releases = desk.ask("releases", Releases)
    return {one.release.version: one.share for one in found.releases}


def test_a_desk_gets_what_was_made_for_it(hub: TestHub, maker: Maker, tmp_path: Path) -> None:
    maker.adds("0.2.0")
    wish = Wish(running="0.1.0", keys=(maker.public,))
    place = Place(tmp_path / "versions")
    with a_desk(hub) as desk:
        assert Fetching(desk, place, wish).once() == "0.2.0"
    assert (place.of("0.2.0") / built.PROGRAM).read_text().endswith("echo 0.2.0\n")


def test_the_key_is_for_its_owner_only_and_never_written_over(maker: Maker, tmp_path: Path) -> None:
    key = tmp_path / "release.key"
    assert key.stat().st_mode & 0o077 == 0
    before = key.read_bytes()
    assert maker.runs("key", str(key)) == 1
    assert key.read_bytes() == before


def test_a_release_goes_to_more_and_more_desks_and_is_withdrawn(hub: TestHub, maker: Maker) -> None:
    file = maker.adds("0.2.0", "--share", "10", "--channel", "early")
    maker.adds("0.3.0", "--share", "0")
    assert offered(hub) == {"0.2.0": 10}
    maker.at_hub("stage", "0.2.0", "--share", "60", "--channel", "stable")
    assert offered(hub) == {"0.2.0": 60}
    (_, listed) = maker.at_hub("list")
    assert (listed["version"], listed["channel"], listed["share"]) == ("0.2.0", "stable", 60)
    maker.at_hub("withdraw", "0.2.0")
    assert offered(hub) == {}
    with hub.client() as client:
        gone = client.get(f"/v1/releases/{listed['sha256']}/parts/0")
    assert gone.status_code == 404
    maker.at_hub("stage", "0.2.0")
    assert offered(hub) == {"0.2.0": 60}
    maker.at_hub("remove", "0.2.0")
    assert [one["version"] for one in maker.at_hub("list")] == ["0.3.0"]
    assert "this version is not here" in maker.refused_at_hub("withdraw", "0.2.0")
    with hub.engine.connect() as connection:
        done = {one.entry.what for one in audit_lines(connection).lines}
    assert {"release_add 0.2.0", "release_stage 0.2.0", "release_withdraw 0.2.0"} <= done
    assert file.exists()


def test_what_was_not_signed_with_the_key_or_changed_since_is_refused(
    maker: Maker, tmp_path: Path
) -> None:
    file = maker.signs("0.2.0")
    other = maker.says("key", str(tmp_path / "other.key"))["public"]
    assert "not signed" in maker.refused_at_hub("add", str(file), "--public", other)
    file.write_bytes(file.read_bytes() + b"!")
    assert "not the one" in maker.refused_at_hub("add", str(file), "--public", maker.public)


def test_a_version_is_what_it_was(maker: Maker) -> None:
    file = maker.adds("0.2.0")
    assert "here already" in maker.refused_at_hub("add", str(file), "--public", maker.public)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--share", "101"), "percent"),
        (("--share", "-1"), "percent"),
        (("--channel", "Early birds"), "channel"),
    ],
)
def test_a_wrong_share_or_channel_is_refused(
    maker: Maker, words: tuple[str, ...], why: str
) -> None:
    maker.adds("0.2.0")
    assert why in maker.refused_at_hub("stage", "0.2.0", *words)


def test_a_desk_too_old_for_everything_else_finds_a_newer_version(
    hub: TestHub, maker: Maker
) -> None:
    maker.adds("0.2.0")
    serving = Serving(per_token_s=0, per_address_s=0, oldest=REVISION + 1)
    strict = TestHub(hub.engine, hub.local, create_app(hub.engine, serving=serving), hub.clock)
    with strict.client() as client:
        client.headers[REVISION_HEADER] = "1"
        assert client.get("/v1/me").status_code == 426
        found = decode(client.get("/v1/releases").content, Releases)
        part = client.get(f"/v1/releases/{found.releases[0].release.sha256}/parts/0")
    assert part.status_code == 200
    assert len(part.content) == found.releases[0].release.size
