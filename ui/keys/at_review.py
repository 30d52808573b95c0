"""The keys of the supervisor's screen: every deed of it has one."""

from ui.keys.action import Action, Place
from ui.words.said import said


def review_actions() -> tuple[Action, ...]:
    """Return all actions of the review in the order the list of keys shows them."""
    return (*_pages(), *_queue(), *_reading(), *_floor(), *_noticed())


def _pages() -> tuple[Action, ...]:
    group, place = said("Review"), Place.REVIEW
    return (
        Action(
            "review.open",
            "F2",
            said("Review"),
            group,
            said("Read notes, coach, watch the floor; again for the calls."),
            Place.AWAY,
        ),
        *(
            Action(f"review.page.{number}", f"Ctrl+{number}", words, group, place=place)
            for number, words in enumerate(
                (
                    said("Queue"),
                    said("My team"),
                    said("Live floor"),
                    said("Access log"),
                    said("Calls to make"),
                    said("Calibration"),
                    said("What was noticed"),
                ),
                1,
            )
        ),
        Action(
            "review.search",
            "Ctrl+F",
            said("Search all notes"),
            group,
            said('Words, "phrases", AND, OR, NOT, NEAR/5, agent: team: reason: date: amount:'),
            place,
        ),
        Action(
            "review.export",
            "Ctrl+E",
            said("Export"),
            group,
            said("What is listed, with its filters, as a file."),
            place,
        ),
        Action("review.refresh", "Ctrl+R", said("Look again"), group, place=place),
        Action("review.table", "Alt+T", said("Figures as a table"), group, place=place),
        Action("review.list", "Alt+L", said("The list"), group, place=place),
    )


def _queue() -> tuple[Action, ...]:
    group, place = said("Queue of notes"), Place.REVIEW
    return (
        Action("review.next", "Ctrl+Down", said("Next in queue"), group, place=place),
        Action("review.before", "Ctrl+Up", said("The one before"), group, place=place),
        Action(
            "review.mark",
            "Ctrl+Space",
            said("Mark or unmark"),
            group,
            said("Several are then done with at once; Space does it in the list."),
            place,
        ),
        Action("review.mark_all", "Ctrl+Shift+A", said("Mark all"), group, place=place),
        Action("review.reviewed", "Alt+R", said("Reviewed"), group, place=place),
        Action("review.assign", "Alt+G", said("Assign"), group, place=place),
        Action("review.dismiss", "Alt+D", said("Dismiss"), group, place=place),
        Action("review.undo", "Alt+U", said("Undo"), group, place=place),
        Action("review.filter", "Alt+F", said("Filter"), group, place=place),
        Action("review.save_view", "Ctrl+S", said("Save as a view"), group, place=place),
        Action("review.views", "Alt+V", said("Saved views"), group, place=place),
        Action("review.why_drawn", "Alt+W", said("Why it was drawn"), group, place=place),
        Action("review.back", "Esc", said("Back to the list"), group, place=place),
    )


def _reading() -> tuple[Action, ...]:
    group, place = said("Reading and coaching"), Place.REVIEW
    return (
        Action("review.note", "Alt+N", said("The note"), group, place=place),
        *(
            Action(f"review.part.{number}", f"Alt+{number}", words, group, place=place)
            for number, words in enumerate(
                (
                    said("Script"),
                    said("Story"),
                    said("Suggested"),
                    said("Promises"),
                    said("Quality"),
                    said("Versions"),
                    said("Scores"),
                ),
                1,
            )
        ),
        Action(
            "review.score",
            "Alt+S",
            said("Scorecard"),
            group,
            said("Then 1 to 5, 0 where it does not apply, minus for no dots."),
            place,
        ),
        Action("review.words", "Alt+C", said("Coaching note"), group, place=place),
        Action("review.praise", "Alt+E", said("Praise or advice"), group, place=place),
        Action("review.send", "Ctrl+Return", said("Send to agent"), group, place=place),
        Action(
            "review.share",
            "Alt+B",
            said("Share with the team"),
            group,
            said("The marked words become a snippet of everybody."),
            place,
        ),
        Action("review.stands", "Alt+J", said("The score stands"), group, place=place),
        Action("review.changed", "Alt+K", said("The agent is right"), group, place=place),
        Action(
            "review.rules",
            "Alt+Q",
            said("Rules of note quality"),
            group,
            said("Each can be switched off for everybody."),
            place,
        ),
        Action("review.customer", "Alt+O", said("Open the customer"), group, place=place),
    )


def _floor() -> tuple[Action, ...]:
    group, place = said("Floor"), Place.REVIEW
    return (
        Action("review.team", "Alt+M", said("Which team"), group, place=place),
        Action("review.what_if", "Alt+I", said("What if"), group, place=place),
        Action("review.give", "Alt+Y", said("Give to"), group, place=place),
    )


def _noticed() -> tuple[Action, ...]:
    group, place = said("What was noticed"), Place.REVIEW
    return (
        Action("review.reason", "Ctrl+Y", said("Reason"), group, place=place),
        Action("review.alike", "Alt+Z", said("Those that may say the same"), group, place=place),
        Action(
            "review.promote",
            "Ctrl+P",
            said("Promote"),
            group,
            said("It is known everywhere, and for long."),
            place,
        ),
        Action(
            "review.merge",
            "Alt+H",
            said("Merge"),
            group,
            said("It says the same as the chosen one, and counts once."),
            place,
        ),
        Action(
            "review.reject",
            "Alt+X",
            said("Reject"),
            group,
            said("It does not count; it stays, with the reason."),
            place,
        ),
    )
