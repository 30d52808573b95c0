"""Desk and hub of neighbouring versions understand each other: one is upgraded before the other.

`files/wire-N.jsonl` is what desk and hub of revision N said, recorded with that version.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import insert
from support.desk import BO, KEY, MIA
from support.hub import TestHub, hub_in_process
from support.wire_session import CHANGED, NOW, PEOPLE, change, work, written

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.errors import DeskTooOld
from agent_console.hub.app import create_app
from agent_console.hub.serving import Serving
from agent_console.hub.tables import changes
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.engine import SyncEngine
from agent_console.wire import OLDEST, REVISION, REVISION_HEADER
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Kind, Page, Tombstone, known_to

RECORDED = sorted((Path(__file__).parent / "files").glob("wire-*.jsonl"))
NEWEST_OLD = RECORDED[-1]
MAPS = frozenset({"fields", "counts", "rights"})
"""Objects of JSON whose names are content: nothing is added to these."""
MORE = {"added_later": {"of": ["tomorrow"]}}


def said(path: Path) -> list[dict[str, Any]]:
    return [decode(line, dict[str, Any]) for line in path.read_bytes().splitlines()]


def with_more(value: Any) -> Any:
    """Return *value* as a later version might say it: with something more in every object."""
    if isinstance(value, list):
        return [with_more(one) for one in value]
    if not isinstance(value, dict):
        return value
    within = {k: v if k in MAPS else with_more(v) for k, v in value.items()}
    return within | MORE


def assert_says(told: Any, before: Any, where: str) -> None:
    """Assert that *told* has everything that was said *before*; it may have more."""
    if isinstance(before, dict):
        for name, value in before.items():
            if name not in {"cursor", "next"}:
                assert name in told, f"{where}.{name} is not said any more"
                assert_says(told[name], value, f"{where}.{name}")
    elif isinstance(before, list) and before and isinstance(before[0], dict):
        assert len(told) == len(before), where
        for number, (one, other) in enumerate(zip(told, before, strict=True)):
            assert_says(one, other, f"{where}[{number}]")
    elif isinstance(before, list):
        assert set(before) <= set(told), where
    else:
        assert told == before, where


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, PEOPLE, clock=lambda: NOW) as hub:
        yield hub


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    opened = Files(Cache.open(tmp_path / "c.db", KEY), Journal.open(tmp_path / "j.db", KEY))
    yield opened
    opened.close()


def replayed(hub: TestHub, path: Path, *, more: bool) -> None:
    """Ask the hub what an older desk asked, and compare what it says."""
    cursors: dict[str, str] = {}
    with hub.client() as client:
        for one in said(path):
            if one["method"] == CHANGED:
                change(hub)
                continue
            where = one["path"]
            for old, new in cursors.items():
                where = where.replace(old, new)
            body = with_more(one["request"]) if more else one["request"]
            content = None if body is None else encode(body)
            answer = client.request(one["method"], where, content=content)
            assert answer.status_code == one["status"], f"{where}: {answer.text}"
            told = answer.json()
            if isinstance(told, dict) and "cursor" in told:
                cursors[one["answer"]["cursor"]] = told["cursor"]
            assert_says(told, one["answer"], one["path"].partition("?")[0])


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_an_older_desk_is_answered_as_it_always_was(hub: TestHub, path: Path) -> None:
    replayed(hub, path, more=False)


def test_a_hub_passes_over_what_a_newer_desk_adds(hub: TestHub) -> None:
    replayed(hub, NEWEST_OLD, more=True)


class EarlierHub(httpx.BaseTransport):
    """Says again what a hub said, in the order in which each door was asked."""

    def __init__(self, path: Path, *, more: bool) -> None:
        self._left = [one for one in said(path) if one["method"] != CHANGED]
        self._more = more

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        door = (request.method, request.url.path)
        for one in self._left:
            if (one["method"], one["path"].partition("?")[0]) == door:
                self._left.remove(one)
                body = with_more(one["answer"]) if self._more else one["answer"]
                return httpx.Response(one["status"], json=body)
        problem = {"title": "Not Found", "status": 404}
        return httpx.Response(404, json=problem)


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
@pytest.mark.parametrize("more", [False, True], ids=["as it was", "with more in it"])
def test_a_desk_works_with_a_hub_of_another_version(
    files: Files, path: Path, *, more: bool
) -> None:
    line = EarlierHub(path, more=more)
    desk = Hub("http://hub.test", "token", transport=line)
    work(desk, files, lambda: None)
    desk.close()
    mia = files.cache.file(MIA, limit=10)
    assert mia is not None
    assert (mia.customer.given_name, len(mia.interactions)) == ("Maria", 6)
    assert [one.id for one in mia.promises] == ["p1"]
    assert files.cache.file(BO, limit=1) is None
    assert files.cache.file("c-new", limit=1) is not None
    assert files.journal.entries() == ()


def test_a_hub_still_speaks_with_the_version_before() -> None:
    assert OLDEST == REVISION - 1
    assert {path.stem for path in RECORDED} == {f"wire-{n}" for n in range(OLDEST, REVISION)}


def test_an_older_desk_is_told_of_nothing_gone_that_it_never_knew() -> None:
    page = Page(
        cursor="c",
        more=False,
        hub_at=NOW,
        gone=tuple(
            Tombstone(kind=kind, key="k", customer_id=MIA) for kind in (Kind.NOTE, Kind.VOUCHER)
        ),
    )
    assert [one.kind for one in known_to(page, 1).gone] == [Kind.NOTE]
    assert known_to(page, REVISION) == page


def test_the_hub_leaves_out_what_a_desk_of_an_older_revision_does_not_know(hub: TestHub) -> None:
    with hub.client() as client:
        cursor = client.get("/v1/changes").json()["cursor"]
        while (page := client.get("/v1/changes", params={"cursor": cursor}).json())["more"]:
            cursor = page["cursor"]
        with hub.engine.begin() as connection:
            gone = {"customer_id": MIA, "kind": Kind.VOUCHER, "key": "v1", "at": NOW}
            connection.execute(insert(changes), gone)
        asked = {"cursor": page["cursor"]}
        old = client.get("/v1/changes", params=asked)
        new = client.get("/v1/changes", params=asked, headers={REVISION_HEADER: str(REVISION)})
    assert old.headers[REVISION_HEADER] == str(REVISION)
    assert old.json().get("gone", []) == []
    assert [one["kind"] for one in new.json()["gone"]] == ["vouchers"]


def test_a_desk_that_is_too_old_is_told_so_and_loses_nothing(hub: TestHub, files: Files) -> None:
    serving = Serving(per_token_s=0, per_address_s=0, oldest=REVISION + 1)
    app = create_app(hub.engine, clock=lambda: NOW, serving=serving)
    strict = TestHub(hub.engine, hub.local, app, hub.clock)
    desk = Hub(hub.local.address, hub.token, transport=strict.transport())
    engine = SyncEngine(files.cache, files.journal, desk, clock=lambda: NOW)
    for operation in written():
        files.journal.queue(operation, at=NOW)
    with pytest.raises(DeskTooOld, match="too old") as told:
        engine.cycle()
    assert desk.health().status == "ok"
    desk.close()
    assert told.value.retry_after_s == 600
    waiting = [entry.state for entry in files.journal.entries()]
    assert waiting == [EntryState.WAITING] * 3
    with hub.client() as client:
        theirs = Hub(hub.local.address, hub.token, transport=client._transport)
        later = SyncEngine(files.cache, files.journal, theirs, clock=lambda: NOW.replace(hour=23))
        later.cycle()
    assert files.journal.entries() == ()
