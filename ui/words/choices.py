"""What became of a suggestion, in words."""

from agent_console.wire.operation import Choice
from ui.words.said import said


def choice_words(which: Choice) -> str:
    """Return what the agent chose."""
    return {
        Choice.ACCEPTED: said("Accepted"),
        Choice.DECLINED: said("Declined"),
        Choice.NOT_NOW: said("Not now"),
    }[which]
