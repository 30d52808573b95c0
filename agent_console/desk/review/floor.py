"""The floor as the hub counts it, looked at again and again; and what more people would make of it.

Needs the hub: of what colleagues do now, no copy says anything.
"""

from agent_console.crm.hub import Hub
from agent_console.domain.erlang import Demand
from agent_console.domain.floor import Floor
from agent_console.domain.tally import HALF_HOUR, Tally


class FloorWatch:
    """Asks once for each look; an answer that says "as before" costs nearly nothing.

    Not thread-safe: looks come one after the other, from any thread.
    """

    def __init__(self, hub: Hub, *, zone: str, team: str = "", queue: str = "") -> None:
        self._hub = hub
        self._where = {"zone": zone, "team": team, "queue": queue}
        self._tag = ""
        self._last: Floor | None = None

    def look(self) -> Floor:
        """Return the floor as it is; the same value as before if nothing changed.

        Raises what `Hub` raises: `HubUnreachable` while there is no network, `HubRefused` for who
        may not watch.
        """
        found = self._hub.floor(self._where, tag="" if self._last is None else self._tag)
        if found is not None:
            self._last, self._tag = found
        if self._last is None:
            raise RuntimeError("unchanged since never")
        return self._last


def demand_of(tally: Tally, *, within_s: float, share: float) -> Demand | None:
    """Return what a half hour was like, to begin a what-if with; None where nothing is known."""
    if tally.handle_time_s is None or not tally.handle_time_s:
        return None
    return Demand(
        calls=float(tally.offered_count or tally.contact_count),
        interval_s=HALF_HOUR.total_seconds(),
        handle_s=tally.handle_time_s,
        within_s=within_s,
        share=share,
    )
