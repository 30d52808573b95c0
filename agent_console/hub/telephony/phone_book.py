"""The directory of everyone's telephones, read again now and then."""

import time
from collections.abc import Callable
from threading import Lock

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from agent_console.domain.phone_number import region_of
from agent_console.hub.access import is_telephony
from agent_console.hub.database import reading
from agent_console.hub.tables import BY_KIND
from agent_console.hub.telephony.directory import Directory, Recording
from agent_console.hub.telephony.settings import TelephonySettings
from agent_console.wire.feed import Kind

_GOOD_FOR_S = 2.0
"""So long a new colleague waits for the first ring, and a token that was taken back is good."""


class PhoneBook:
    """Knows whose telephone is meant. One for each hub; thread-safe."""

    def __init__(
        self,
        settings: TelephonySettings,
        *,
        region: str,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._region = region
        self._monotonic = monotonic
        self._lock = Lock()
        self._read_at = 0.0
        self._directory: Directory | None = None
        self._good_until: dict[str, float] = {}
        """The tokens that were good, and until when that is believed."""

    def directory(self, engine: Engine) -> Directory:
        """Return the directory as it was at most two seconds ago."""
        with self._lock:
            if self._directory is None or self._monotonic() - self._read_at > _GOOD_FOR_S:
                self._directory = self._read(engine)
                self._read_at = self._monotonic()
            return self._directory

    def _read(self, engine: Engine) -> Directory:
        """Read the directory; while the database is away, the one that is known stays good."""
        kept, said = BY_KIND[Kind.AGENT], self._settings
        try:
            with reading(engine) as connection:
                rows = connection.execute(select(*kept.fields).order_by(kept.table.c.login))
                agents = [kept.record(row) for row in rows]
        except SQLAlchemyError:
            if self._directory is None:
                raise
            return self._directory
        recording = Recording(said.recorded, said.announced)
        return Directory(agents, said.lines, region=self._region, recording=recording)

    def lets_in(self, engine: Engine, token: str) -> bool:
        """Tell whether *token* lets a telephone system in, or did two seconds ago."""
        if self.lately_let_in(token):
            return True
        now = self._monotonic()
        with reading(engine) as connection:
            is_good = is_telephony(connection, token)
        self._good_until = {one: end for one, end in self._good_until.items() if end > now}
        if is_good:
            self._good_until[token] = now + _GOOD_FOR_S
        return is_good

    def lately_let_in(self, token: str) -> bool:
        """Tell, without asking the database, whether *token* was good two seconds ago."""
        return self._good_until.get(token, 0.0) > self._monotonic()

    def region_of(self, line: str) -> str:
        """Return where callers of *line* (E.164 or empty) are at home: as set, else its country."""
        there = self._settings.lines.get(line)
        if there is not None and there.region:
            return there.region
        return region_of(line, default=self._region) if line else self._region
