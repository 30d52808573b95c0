"""The gate: departures, who is on them and why they need you, scans, vouchers, other ways.

Everything here reads the copy on this PC and writes the journal; none of it needs a network.
"""

from agent_console.desk.gate.lines import card_of, line_of
from agent_console.desk.gate.lists import (
    departures,
    in_need_order,
    passenger_list,
    passengers_of,
    readiness,
)
from agent_console.desk.gate.scanning import scan
from agent_console.desk.gate.shown import Card, Departure, Line, PassengerList, Readiness, Show
from agent_console.desk.gate.work import GateWork

__all__ = [
    "Card",
    "Departure",
    "GateWork",
    "Line",
    "PassengerList",
    "Readiness",
    "Show",
    "card_of",
    "departures",
    "in_need_order",
    "line_of",
    "passenger_list",
    "passengers_of",
    "readiness",
    "scan",
]
