from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from support.hub import TestHub, hub_in_process
from support.postgresql import PostgreSQL, postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[PostgreSQL]:
    """One PostgreSQL for all peer tests."""
    with postgresql() as server:
        yield server


KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.peer)]
"""The hub behaves the same on each kind of database."""


@pytest.fixture(params=KINDS)
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with nothing in it, not even tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bare.db"
        return
    server: PostgreSQL = request.getfixturevalue("server")
    url = server.database()
    yield url
    server.remove(url)


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The database of a hub that has not been opened yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/hub.db"
        return
    server: PostgreSQL = request.getfixturevalue("server")
    url = server.hub()
    yield url
    server.remove(url)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, database_url=database_url) as hub:
        yield hub


@pytest.fixture
def desk(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client() as client:
        yield client
