"""The pages of the review, in the order of their keys."""

from agent_console.errors import phrase

QUEUE, TEAM, FLOOR, ACCESS, CALLS, CALIBRATION, NOTICED = (
    "queue",
    "team",
    "floor",
    "access",
    "calls",
    "calibration",
    "noticed",
)
PAGES = (
    (QUEUE, phrase("Queue")),
    (TEAM, phrase("My team")),
    (FLOOR, phrase("Live floor")),
    (ACCESS, phrase("Access log")),
    (CALLS, phrase("Calls to make")),
    (CALIBRATION, phrase("Calibration")),
    (NOTICED, phrase("Noticed")),
)
"""Each with its name."""
