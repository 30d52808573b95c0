"""A remark reaches the desk of whoever wrote the note while the desk is connected, and soon."""

import threading
from pathlib import Path

from support.coaching import LEADS, TEAM, VALUES, WRITER, a_remark, told
from support.desk import KEY
from support.hub import running_hub

from agent_console.bootstrap import Desk
from agent_console.clock import utc_now
from agent_console.desk.files import Files
from agent_console.desk.review.own_coaching import OwnCoaching
from agent_console.domain.agent import Agent
from agent_console.paths import Profile
from agent_console.settings import Settings, SyncSettings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.sync.status import SyncStatus
from agent_console.wire.event import CallEvent

PATIENCE_S = 30.0


class Ears:
    """Nobody who listens."""

    def heard(self, event: CallEvent, /) -> None:
        """Nobody rings."""

    def show(self) -> None:
        """Nobody starts a second one."""

    def agent(self, agent: Agent, /) -> None:
        """It is known who works here."""

    def status(self, status: SyncStatus, /) -> None:
        """Desk and hub stand somehow."""


def test_a_remark_is_there_as_soon_as_the_hub_has_it(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir(mode=0o700)
    cache, journal = Cache.open(folder / "cache.db", KEY), Journal.open(folder / "j.db", KEY)
    with running_hub(tmp_path, VALUES, agents=TEAM) as hub:
        never = Settings(sync=SyncSettings(quiet_s=3600))
        desk = Desk(Profile(folder), never, Files(cache, journal), utc_now, use_keyring=False)
        try:
            desk.sign_in(hub.local.address, hub.local.agent_tokens[WRITER.login])
            coached = threading.Event()
            desk.coached = coached.set
            desk.connect(Ears())
            assert coached.wait(PATIENCE_S), "the first look"
            coached.clear()
            told(hub, a_remark("Say by when."), by=LEADS)
            assert coached.wait(PATIENCE_S), "what the feed told of"
            own = OwnCoaching(desk.files, desk.agent, utc_now)
            assert [one.words for one in own.waiting()] == ["Say by when."]
        finally:
            desk.close()
