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


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.peer)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database: the hub behaves the same on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/hub.db"
    server: PostgreSQL = request.getfixturevalue("server")
    return server.database()


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, database_url=database_url) as hub:
        yield hub


@pytest.fixture
def desk(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client() as client:
        yield client
