"""The gate: departures, who is on them and why they need you, scans, vouchers, other ways.

Everything here reads the copy on this PC and writes the journal; none of it needs a network.
"""

from agent_console.desk.gate.announcements import (
    Announcement,
    Spoken,
    announcement,
    languages_on_board,
)
from agent_console.desk.gate.batches import Act, Batch, Done, Part, WhyNot, carry_out, preview, undo
from agent_console.desk.gate.disruption import Reaccommodation, is_disrupted, reaccommodation
from agent_console.desk.gate.lines import card_of, line_of, shown_ideas
from agent_console.desk.gate.lists import (
    departures,
    has_begun,
    in_need_order,
    passenger_list,
    passengers_of,
    readiness,
)
from agent_console.desk.gate.scanning import is_for, is_that_day, scan
from agent_console.desk.gate.seats import freed, read_seat, sits_in
from agent_console.desk.gate.shown import Card, Departure, Line, PassengerList, Readiness, Show
from agent_console.desk.gate.work import GateWork

__all__ = [
    "Act",
    "Announcement",
    "Batch",
    "Card",
    "Departure",
    "Done",
    "GateWork",
    "Line",
    "Part",
    "PassengerList",
    "Reaccommodation",
    "Readiness",
    "Show",
    "Spoken",
    "WhyNot",
    "announcement",
    "card_of",
    "carry_out",
    "departures",
    "freed",
    "has_begun",
    "in_need_order",
    "is_disrupted",
    "is_for",
    "is_that_day",
    "languages_on_board",
    "line_of",
    "passenger_list",
    "passengers_of",
    "preview",
    "reaccommodation",
    "read_seat",
    "readiness",
    "scan",
    "shown_ideas",
    "sits_in",
    "undo",
]
