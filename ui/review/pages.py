"""The pages of the review, in the order of their keys."""

from agent_console.errors import phrase

QUEUE, TEAM, FLOOR, ACCESS, CALLS, CALIBRATION = (
    "queue",
    "team",
    "floor",
    "access",
    "calls",
    "calibration",
)
PAGES = (
    (QUEUE, phrase("Queue")),
    (TEAM, phrase("My team")),
    (FLOOR, phrase("Live floor")),
    (ACCESS, phrase("Access log")),
    (CALLS, phrase("Calls to make")),
    (CALIBRATION, phrase("Calibration")),
)
"""Each with its name."""
