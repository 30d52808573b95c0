"""Suggestions as they stood on screen, for the log: with the chance each had to stand first."""

from datetime import datetime

from agent_console.desk.files import Files
from agent_console.desk.right_now import disruption
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.shown import ShownSteps
from agent_console.nba.facts import gathered


def shown_steps(files: Files, shown: ScreenPop, *, now: datetime) -> ShownSteps:
    """Return the ranking of *shown* with its chances; takes some milliseconds, so not at a ring."""
    facts = gathered(shown.file, now=now, disruption=disruption(shown.right_now), call=shown.call)
    return files.next_step.shown(facts, shown.ranking)
