"""A hub's empty database, made once: tests begin with copies, not with all migrations again."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, delete, update
from sqlalchemy.engine import make_url

from agent_console.hub.database import open_database
from agent_console.hub.tables import eras, hub
from agent_console.ids import new_id


def lay(url: str) -> None:
    """Put an empty hub, with an id of its own, where a file of SQLite is to be but is not yet."""
    place = make_url(url)
    if place.get_backend_name() != "sqlite" or place.database is None:
        return
    path = Path(place.database)
    if not path.exists():
        shutil.copy(_made(), path)
        make_new(url)


def make_new(url: str) -> None:
    """Make the copy at *url* a hub of its own, as it is before it is opened for the first time."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(update(hub).where(hub.c.key == "instance").values(value=new_id()))
        connection.execute(delete(eras))
    engine.dispose()


@cache
def _made() -> Path:
    folder = tempfile.mkdtemp(prefix="agent-console-empty-hub-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "hub.db"
    open_database(f"sqlite:///{path}").dispose()
    return path
