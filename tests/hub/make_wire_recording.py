"""Record what this version's desk and hub say to each other, for the versions that follow.

``PYTHONPATH=tests python tests/hub/make_wire_recording.py FILE`` once for each revision of the
wire, with the program as it was released; the files are never made anew.
"""

import sys
import tempfile
from pathlib import Path

from support.desk import KEY
from support.hub import hub_in_process
from support.wire_session import NOW, PEOPLE, Recorder, change, work

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal


def record(path: Path) -> None:
    """Write the recording to *path*."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = Files(Cache.open(folder / "c.db", KEY), Journal.open(folder / "j.db", KEY))
        with hub_in_process(folder, PEOPLE, clock=lambda: NOW) as hub:
            line = Recorder(hub.transport())
            desk = Hub(hub.local.address, hub.token, transport=line)

            def changed() -> None:
                change(hub)
                line.changed()

            work(desk, files, changed)
            path.write_bytes(line.lines())
            desk.close()
        files.close()


if __name__ == "__main__":
    record(Path(sys.argv[1]))
