"""Suggestions as they stood on screen, for the log: with the chance each had to stand first."""

from datetime import datetime

from agent_console.desk.files import Files
from agent_console.desk.pop import known
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.shown import ShownSteps


def shown_steps(files: Files, shown: ScreenPop, *, now: datetime) -> ShownSteps:
    """Return the ranking of *shown* with its chances; takes some milliseconds, so not at a ring."""
    return files.next_step.shown(known(files, shown, now=now), shown.ranking)
