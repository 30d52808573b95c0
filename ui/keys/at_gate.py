"""The keys of the gate: the first three are where a thumb finds them."""

from ui.keys.action import Action, Place
from ui.words.said import said


def gate_actions() -> tuple[Action, ...]:
    """Return all actions of the gate in the order the list of keys shows them."""
    return (*_gate(), *_boarding(), *_recovery())


def _gate() -> tuple[Action, ...]:
    group, place = said("Gate"), Place.GATE
    return (
        Action(
            "gate.open",
            "F11",
            said("Gate"),
            group,
            said("Departures and passengers of a gate; again for the calls."),
        ),
        Action("gate.flights", "Alt+F", said("Departures"), group, place=place),
        Action("gate.scan", "Alt+S", said("Scan or search"), group, place=place),
        Action(
            "gate.recovery",
            "Alt+D",
            said("Other ways"),
            group,
            said("For the passengers of a late or cancelled flight; again for boarding."),
            place,
        ),
        Action(
            "gate.private",
            "Alt+H",
            said("Hide personal data"),
            group,
            said("From the queue; again to show it."),
            place,
        ),
        Action(
            "gate.lock",
            "Ctrl+L",
            said("Lock"),
            group,
            said("The flight stays, the names go; badge or PIN opens it."),
            place,
        ),
        Action("gate.keys", "Shift+F1", said("All keys"), group, place=place),
    )


def _boarding() -> tuple[Action, ...]:
    group, place = said("Boarding"), Place.BOARDING
    return (
        Action("gate.accepted", "F1", said("Accepted"), group, place=place),
        Action("gate.declined", "F2", said("Declined"), group, place=place),
        Action("gate.next", "F3", said("Next idea"), group, place=place),
        Action(
            "gate.board",
            "Ctrl+Return",
            said("Board"),
            group,
            said("Without a scan, or although it is not valid."),
            place,
        ),
        Action("gate.offload", "Alt+O", said("Take off the flight"), group, place=place),
        Action(
            "gate.seat",
            "Alt+G",
            said("Seat"),
            group,
            said("For who is on standby, or another one."),
            place,
        ),
        Action(
            "gate.undo",
            "Alt+U",
            said("Undo"),
            group,
            said("The choice, or who came on board last."),
            place,
        ),
        Action("gate.notice", "Alt+N", said("What did you notice?"), group, place=place),
        *(
            Action(
                f"gate.notice.{number}",
                f"Alt+{number}",
                said("Observation {number}", number=number),
                group,
                place=place,
            )
            for number in range(1, 7)
        ),
        Action("gate.list", "Alt+L", said("Passengers"), group, place=place),
        Action("gate.clear", "Esc", said("Put the passenger away"), group, place=place),
    )


def _recovery() -> tuple[Action, ...]:
    group, place = said("Other ways"), Place.RECOVERY
    return (
        Action("recovery.mark", "Alt+M", said("Mark all"), group, place=place),
        Action("recovery.rebook", "Alt+R", said("Rebook"), group, place=place),
        Action("recovery.hotel", "Alt+T", said("Hotel"), group, place=place),
        Action("recovery.meal", "Alt+E", said("Meal"), group, place=place),
        Action("recovery.compensation", "Alt+C", said("Compensation"), group, place=place),
        Action(
            "recovery.do",
            "Ctrl+Return",
            said("Do it"),
            group,
            said("What was looked at, for all who are marked."),
            place,
        ),
        Action("recovery.undo", "Alt+U", said("Undo"), group, place=place),
        Action("recovery.say", "Alt+W", said("Announcement"), group, place=place),
        Action("recovery.leave", "Esc", said("Back to boarding"), group, place=place),
    )
