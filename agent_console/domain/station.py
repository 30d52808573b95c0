"""Where a desk stands: "SEA Gate C9", "Gate C9", "SEA", "Seattle"."""

import re

from agent_console.domain.trip import Flight
from agent_console.domain.value import Value

_GATE = re.compile(r"^(?:([A-Z]{3})\s+)?gate\s+(\S+)$", re.IGNORECASE)
_AIRPORT = re.compile(r"^[A-Z]{3}$")


class Station(Value, frozen=True, kw_only=True):
    """An airport, a gate, or both; neither for a call centre."""

    airport: str = ""
    """IATA code; empty: any."""
    gate: str = ""
    """Empty: any."""

    @property
    def has_flights(self) -> bool:
        """Tell whether flights leave from here."""
        return bool(self.airport or self.gate)

    def sends(self, flight: Flight) -> bool:
        """Tell whether *flight* leaves from here."""
        is_airport = self.airport in {"", flight.origin}
        return self.has_flights and is_airport and self.gate in {"", flight.gate}


def read_station(text: str) -> Station:
    """Return what the station of an agent or a desk means; a call centre's means no flights."""
    text = text.strip()
    if found := _GATE.match(text):
        return Station(airport=(found[1] or "").upper(), gate=found[2].upper())
    return Station(airport=text) if _AIRPORT.match(text) else Station()
