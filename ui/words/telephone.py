"""What is left to do at the telephone itself, in words."""

from collections.abc import Mapping

from agent_console.domain.command import Command
from agent_console.errors import phrase
from ui.words.said import said

_BY_HAND: Mapping[Command, str] = {
    Command.ANSWER: phrase("Take the call at your telephone, too."),
    Command.HOLD: phrase("Press hold at your telephone, too."),
    Command.RESUME: phrase("Take the caller back at your telephone, too."),
    Command.TRANSFER: phrase("Connect the caller at your telephone, too."),
    Command.HANG_UP: phrase("Hang up at your telephone, too."),
    Command.DIAL: phrase("Dial at your telephone."),
}


def by_hand(command: Command, commands: frozenset[Command]) -> str:
    """Return what to do at the telephone for *command*; empty where the hub can do it."""
    return "" if command in commands else said(_BY_HAND[command])
