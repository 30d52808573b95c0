"""The keys for what a coach says, between two calls."""

from ui.keys.action import Action, Place
from ui.words.said import said


def coaching_actions() -> tuple[Action, ...]:
    """Return the actions of the card of coaching."""
    group, place = said("Coaching"), Place.BETWEEN
    return (
        Action(
            "coaching.read",
            "Alt+G",
            said("Got it"),
            group,
            said("What a coach said was read; what you typed goes along."),
            place,
        ),
        Action("coaching.words", "Alt+N", said("Say something to it"), group, place=place),
        Action(
            "coaching.answer",
            "Alt+W",
            said("Answer"),
            group,
            said("Or say why you do not agree with a score."),
            place,
        ),
    )
