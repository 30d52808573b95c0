"""Every key of the program, once. To add an action, add one line here and bind it by its id.

An action that is offered in several places, or whose button changes its words (hold, resume), has
one line. Two lines may share a key only where their places are never on the screen together.
"""

from functools import lru_cache

from ui.keys.action import Action, Place
from ui.keys.at_coaching import coaching_actions
from ui.keys.at_gate import gate_actions
from ui.keys.at_help import help_actions
from ui.keys.at_review import review_actions
from ui.words.said import said


def actions() -> tuple[Action, ...]:
    """Return all actions in the order the list of keys shows them."""
    return _in_language(said("Settings"))


@lru_cache(maxsize=8)
def _in_language(_language: str) -> tuple[Action, ...]:
    """Return all actions; the language is told by one of its words."""
    return (
        *_call(),
        *_note(),
        *_agreeing(),
        *_next(),
        *_script(),
        *coaching_actions(),
        *_follow_ups(),
        *_duplicates(),
        *gate_actions(),
        *review_actions(),
        *_find(),
        *_outbox(),
        *_correction(),
        *_signing_in(),
        *_program(),
        *help_actions(),
    )


def _call() -> tuple[Action, ...]:
    group, place, asking = said("Call"), Place.CALLS, Place.HANDING_OVER
    return (
        Action("call.answer", "F6", said("Answer"), group, said("Take the call that rings.")),
        Action("call.hold", "F7", said("Hold or resume"), group, said("And speak again.")),
        Action(
            "call.wrap_up",
            "F9",
            said("Wrap up"),
            group,
            said("End the call, and send the note to the CRM."),
        ),
        Action(
            "call.transfer",
            "F8",
            said("Hand over"),
            group,
            said("To a colleague or a queue, with what they have to know."),
            place,
        ),
        Action(
            "call.hand_back",
            "Alt+B",
            said("Hand back"),
            group,
            said("To the agent who served this customer last."),
            place,
        ),
        Action(
            "call.dial",
            "Alt+C",
            said("Call the customer"),
            group,
            said("Your telephone rings first."),
            place,
        ),
        Action(
            "customer.no_offers",
            "Ctrl+Shift+N",
            said("No more offers"),
            group,
            said("The customer objects to offers; it counts at once and everywhere."),
            place,
        ),
        Action(
            "customer.break_glass",
            "Ctrl+Shift+G",
            said("See everything"),
            group,
            said("What your role is not shown of this customer, for a reason supervisors see."),
            place,
        ),
        Action("call.send_over", "Ctrl+Return", said("Hand it over"), group, place=asking),
        Action("call.keep", "Esc", said("Keep the call"), group, place=asking),
        Action(
            "call.hang_up",
            "Shift+F9",
            said("Hang up"),
            group,
            said("End the call, and go on writing."),
            place,
        ),
        *(
            Action(
                f"calls.{number}",
                f"Ctrl+F{number}",
                said("Show call {number}", number=number),
                group,
                said("Where there are several at once."),
            )
            for number in range(1, 7)
        ),
        Action(
            "presence.choose",
            "Alt+P",
            said("Presence"),
            group,
            said("Available, break, lunch, training, meeting, back office."),
        ),
        Action(
            "notice.action",
            "Alt+A",
            said("Do what the notice offers"),
            group,
            said("For example show the other call that rings."),
        ),
        Action(
            "verify.ask",
            "Alt+V",
            said("Ask the next question"),
            group,
            said("To make sure that it is them; the answer shows once it is asked."),
            place,
        ),
        Action("verify.right", "Alt+Y", said("The answer was right"), group, place=place),
        Action("verify.wrong", "Alt+X", said("The answer was wrong"), group, place=place),
        *(
            Action(
                f"candidates.{number}",
                f"Ctrl+{number}",
                said("Customer {number} of several", number=number),
                group,
                said("Where several people share the number."),
                place,
            )
            for number in range(1, 10)
        ),
    )


def _note() -> tuple[Action, ...]:
    group, place = said("Note"), Place.CALLS
    return (
        Action("notes.focus", "Alt+N", said("Write the note"), group, place=place),
        Action("notes.reason", "Alt+R", said("Reason"), group, said("Why they called."), place),
        Action("notes.outcome", "Alt+O", said("Outcome"), group, said("What came of it."), place),
        Action(
            "notes.snippets",
            "Alt+S",
            said("Snippets"),
            group,
            said("Words that are needed often; or type / where a word begins."),
            place,
        ),
    )


def _agreeing() -> tuple[Action, ...]:
    group, place, asking = said("Follow up"), Place.CALLS, Place.AGREEING
    return (
        Action("notes.promise", "Ctrl+P", said("Promise"), group, place=place),
        Action("notes.call_back", "Ctrl+B", said("Call-back"), group, place=place),
        Action("notes.task", "Ctrl+T", said("Task"), group, place=place),
        Action("notes.agreed", "Alt+G", said("What was agreed"), group, place=place),
        Action("agree.keep", "Alt+K", said("Put it down"), group, said("Or Enter."), asking),
        Action("agree.leave", "Esc", said("Leave it"), group, place=asking),
    )


def _follow_ups() -> tuple[Action, ...]:
    group, place, giving = said("Follow-ups"), Place.FOLLOW_UPS, Place.GIVING
    return (
        Action(
            "follow_ups.open",
            "F3",
            said("Follow-ups"),
            group,
            said("Promises, call-backs and tasks that are yours; again for the calls."),
            Place.AWAY,
        ),
        Action("follow_ups.customer", "Alt+O", said("Open the customer"), group, place=place),
        Action("follow_ups.done", "Alt+D", said("Done"), group, place=place),
        Action("follow_ups.tomorrow", "Alt+M", said("Tomorrow"), group, place=place),
        Action("follow_ups.give", "Alt+G", said("Give to…"), group, place=place),
        Action("follow_ups.undo", "Alt+U", said("Undo"), group, place=place),
        Action("follow_ups.leave", "Esc", said("Back to the calls"), group, place=place),
        Action("give.keep", "Alt+K", said("Give it"), group, said("Or Enter."), giving),
    )


def _duplicates() -> tuple[Action, ...]:
    group, place = said("Duplicates"), Place.DUPLICATES
    return (
        Action(
            "duplicates.open",
            "F5",
            said("Duplicates"),
            group,
            said("Two files of one person: merge them, or take a merge apart."),
        ),
        Action("duplicates.fields", "Alt+F", said("Choose field by field"), group, place=place),
        Action("duplicates.swap", "Alt+S", said("The other one stays"), group, place=place),
        Action("duplicates.merge", "Ctrl+Return", said("Merge"), group, place=place),
        Action("duplicates.apart", "Alt+X", said("Two persons"), group, place=place),
        Action("duplicates.undo", "Alt+U", said("Take it apart"), group, place=place),
        Action("duplicates.look", "Alt+L", said("Look now"), group, place=place),
        Action("duplicates.all", "Alt+W", said("Show all"), group, place=place),
        Action("duplicates.other", "Alt+N", said("Another file …"), group, place=place),
        Action("duplicates.leave", "Esc", said("Back to the calls"), group, place=place),
    )


def _next() -> tuple[Action, ...]:
    group, place, why = said("Do next"), Place.PROPOSING, said("And what is held back, and why.")
    return (
        Action("next.accepted", "Alt+1", said("Accepted"), group, place=place),
        Action("next.declined", "Alt+2", said("Declined"), group, place=place),
        Action("next.not_now", "Alt+3", said("Not now"), group, place=place),
        Action("next.following", "Alt+Down", said("Next suggestion"), group, place=place),
        Action("next.previous", "Alt+Up", said("Suggestion before"), group, place=place),
        Action("next.undo", "Alt+Z", said("Take the choice back"), group, place=place),
        Action("next.reasons", "Alt+E", said("Why not the others"), group, why, place),
        Action("script.guide", "Alt+D", said("Guide me"), group, place=place),
        Action("ways.following", "Alt+W", said("Next way"), said("Right now"), place=Place.CALLS),
        Action("ways.hold", "Alt+H", said("Hold seats"), said("Right now"), place=Place.CALLS),
        Action("ways.take", "Alt+T", said("Take this way"), said("Right now"), place=Place.CALLS),
        Action("ways.free", "Alt+U", said("Let go"), said("Right now"), place=Place.CALLS),
    )


def _script() -> tuple[Action, ...]:
    group, place = said("Script"), Place.SCRIPT
    return (
        Action("script.choose", "Alt+J", said("Choose a script"), group, place=Place.CALLS),
        Action("script.on", "Alt+Return", said("Go on"), group, said("It is said."), place),
        Action("script.back", "Alt+Left", said("Step back"), group, place=place),
        Action("script.leave", "Alt+L", said("Leave the script"), group, place=place),
        *(
            Action(id_, key, said("Answer {number}", number=n), group, place=place)
            for n in range(1, 7)
            for id_, key in ((f"script.answer.{n}", f"Alt+{n}"),)
        ),
    )


def _find() -> tuple[Action, ...]:
    group = said("Find")
    return (
        Action(
            "find.anyone",
            "Ctrl+K",
            said("Find anyone"),
            group,
            said("A customer by name or any number, an action or a setting."),
        ),
        Action(
            "timeline.find",
            "Ctrl+F",
            said("Search the history"),
            group,
            said("Of the customer on the screen."),
            Place.CALLS,
        ),
        Action(
            "timeline.filter",
            "Alt+F",
            said("Filter the history"),
            group,
            said("Only what is open, of one agent or of one trip."),
            Place.CALLS,
        ),
        Action(
            "timeline.answer",
            "Alt+Q",
            said("Answer this"),
            group,
            said("Puts a line about the entry into the note."),
            Place.CALLS,
        ),
    )


def _outbox() -> tuple[Action, ...]:
    group, place = said("Outbox"), Place.OUTBOX
    return (
        Action(
            "outbox.open",
            "F4",
            said("Outbox"),
            group,
            said("What still has to reach the CRM; again for the calls."),
        ),
        Action("outbox.leave", "Esc", said("Back to the calls"), group, place=place),
        Action("outbox.retry", "Alt+T", said("Try again"), group, place=place),
        Action("outbox.correct", "Alt+C", said("Correct"), group, place=place),
        Action("outbox.discard", "Alt+D", said("Discard"), group, place=place),
        Action("outbox.sure", "Alt+Y", said("Discard for good"), group, place=Place.ASKING),
        Action("outbox.keep", "Alt+K", said("Keep it"), group, place=Place.ASKING),
        Action("outbox.undo", "Alt+U", said("Undo the discarding"), group, place=place),
        Action("outbox.ours", "Alt+1", said("Keep ours"), group, place=place),
        Action("outbox.theirs", "Alt+2", said("Take theirs"), group, place=place),
        Action("outbox.export", "Alt+E", said("Export…"), group, place=place),
        Action("outbox.write", "Alt+W", said("Write the file"), group, place=place),
        Action("outbox.not_written", "Alt+X", said("Do not write it"), group, place=place),
    )


def _correction() -> tuple[Action, ...]:
    group, place = said("Correction"), Place.CORRECTING
    return (
        Action("correction.note", "Alt+N", said("Correct the note"), group, place=place),
        Action("correction.reason", "Alt+R", said("Reason"), group, place=place),
        Action("correction.outcome", "Alt+O", said("Outcome"), group, place=place),
        Action("correction.send", "Ctrl+Return", said("Send it so"), group, place=place),
        Action("correction.leave", "Esc", said("Leave it as it was"), group, place=place),
    )


def _signing_in() -> tuple[Action, ...]:
    group, place = said("Sign in"), Place.SIGNING_IN
    return (
        Action(
            "sign_in.code",
            "Alt+O",
            said("Show a code"),
            group,
            said("Where there is no browser."),
            place,
        ),
    )


def _program() -> tuple[Action, ...]:
    group = said("Program")
    return (
        Action(
            "program.keys",
            "F1",
            said("All keys"),
            group,
            said("What every key does, to search in."),
            Place.AWAY,
        ),
        Action(
            "program.undo",
            "Ctrl+Z",
            said("Undo"),
            group,
            said("The last choice, discarded entry or setting; in a text, the last words."),
        ),
        Action("settings.find", "Ctrl+F", said("Search the settings"), group, place=Place.SETTINGS),
        Action("settings.leave", "Esc", said("Leave the settings"), group, place=Place.SETTINGS),
        Action(
            "screen.theme",
            "Ctrl+F10",
            said("Next theme"),
            group,
            said("Light, dark, high contrast, like the system."),
        ),
        Action(
            "screen.reset_layout",
            "Ctrl+Shift+F10",
            said("Reset the layout"),
            group,
            said("The window's size and its columns as shipped."),
        ),
        Action(
            "program.inspector",
            "F12",
            said("Inspector"),
            group,
            said("What the program knows and does, for whoever helps you."),
        ),
        Action("inspector.copy", "Ctrl+Shift+C", said("Copy the inspector's words"), group),
        Action("inspector.personal", "Ctrl+Shift+P", said("Show or mask personal data"), group),
        Action(
            "screen.settings",
            "F10",
            said("Settings"),
            group,
            said("Look, size, language, keys and all the rest."),
        ),
    )
