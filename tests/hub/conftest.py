from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from support.hub import TestHub, hub_in_process


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path) as hub:
        yield hub


@pytest.fixture
def desk(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client() as client:
        yield client
