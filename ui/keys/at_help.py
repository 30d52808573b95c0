"""The keys of the help, and of the dialog that helps after something went wrong."""

from ui.keys.action import Action, Place
from ui.words.said import said


def help_actions() -> tuple[Action, ...]:
    """Return what is offered there."""
    group, place = said("Help"), Place.HELP
    return (
        Action(
            "help.open",
            "Ctrl+H",
            said("Help"),
            group,
            said("How everything is done, to read and to search in."),
        ),
        Action("help.find", "Ctrl+F", said("Search the help"), group, place=place),
        Action("help.following", "Alt+Down", said("Next page"), group, place=place),
        Action("help.previous", "Alt+Up", said("Page before"), group, place=place),
        Action("help.leave", "Esc", said("Back to the calls"), group, place=place),
        Action(
            "crash.archive", "Alt+F", said("Write a file for support"), group, place=Place.CRASH
        ),
        Action("crash.again", "Alt+S", said("Start the console anew"), group, place=Place.CRASH),
    )
