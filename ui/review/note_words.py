"""Notes for review in words: the line of the list, the head of the card, why it deserves a look."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from agent_console.domain.review import Flag, Flagged, NoteState, ReviewNote
from agent_console.errors import phrase
from ui.review.lines import NoteLine
from ui.review.note_card import ShownNote
from ui.widgets.chips import Chip
from ui.widgets.pill import Pill
from ui.words import names, times
from ui.words.said import counted, grouped, said

_SHORT: Mapping[Flag, str] = {
    Flag.UNHAPPY: phrase("Unhappy"),
    Flag.REPEAT: phrase("Repeat"),
    Flag.PROMISE_LATE: phrase("Promise late"),
    Flag.SCRIPT_LEFT: phrase("Script left"),
    Flag.SENSITIVE: phrase("Sensitive"),
    Flag.UNVERIFIED: phrase("Unverified"),
    Flag.MOST_VALUABLE: phrase("Most valuable"),
    Flag.NEW_AGENT: phrase("New agent"),
    Flag.SAMPLE: phrase("By lot"),
    Flag.SEARCH: phrase("Alert"),
}
_LONG: Mapping[Flag, str] = {
    Flag.REPEAT: phrase("Repeat within 7 days"),
    Flag.SENSITIVE: phrase("Sensitive data found"),
    Flag.UNVERIFIED: phrase("Unverified change"),
    Flag.NEW_AGENT: phrase("New agents"),
    Flag.SAMPLE: phrase("Drawn by lot"),
    Flag.SEARCH: phrase("Found by a saved search"),
}
_TONES = {
    Flag.SENSITIVE: "bad",
    Flag.UNVERIFIED: "bad",
    Flag.MOST_VALUABLE: "gold",
    Flag.NEW_AGENT: "primary",
    Flag.SAMPLE: "plain",
    Flag.SEARCH: "primary",
}
_SECRETS = {
    "card_number": phrase("A card number was typed; it was masked"),
    "code": phrase("A security code was typed; it was masked"),
}
_LEAD, _EXCERPT = 18, 240
ALL = "all"
"""The chip that narrows nothing."""
FOUND, BACK = "found", "back"
"""The chips of a search: what was found, and the way back to the queue."""


def flag_name(flag: Flag) -> str:
    """Return why notes deserve a look, for a chip."""
    return said(_LONG.get(flag) or _SHORT[flag])


def flag_pill(flagged: Flagged) -> Pill:
    """Return the same for one note."""
    words = said(_SHORT[flagged.flag])
    if flagged.flag is Flag.SEARCH and flagged.detail:
        words = flagged.detail
    return Pill(words, _TONES.get(flagged.flag, "warn"))


def reason_of(flagged: Flagged, now: datetime) -> str:
    """Return in a sentence why a note deserves a look, with what that rests on."""
    flag, detail = flagged.flag, flagged.detail
    if flag is Flag.SENSITIVE:
        return said(_SECRETS.get(detail, "")) or said("Something was typed that no note may hold")
    if flag is Flag.PROMISE_LATE:
        return _late(detail, now)
    sentences = {
        Flag.UNHAPPY: said("The customer gave {stars} of 5 stars", stars=detail or "?"),
        Flag.REPEAT: _repeat(detail),
        Flag.SCRIPT_LEFT: said("The script was left at “{step}”", step=_read(detail)),
        Flag.UNVERIFIED: said("Something was changed before the caller was verified"),
        Flag.MOST_VALUABLE: said("One of our most valuable customers"),
        Flag.NEW_AGENT: said("First note of this agent: {day}", day=_day(detail, now)),
        Flag.SAMPLE: said("Drawn by lot: {place}", place=detail.replace("/", " / ")),
        Flag.SEARCH: said("Found by the saved search “{name}”", name=detail),
    }
    return sentences[flag]


def _repeat(detail: str) -> str:
    if detail == "0":
        return said("There was contact about the same earlier that day")
    days = int(detail) if detail.isdigit() else 0
    return counted(
        days,
        "There was contact about the same {count} day before",
        "There was contact about the same {count} days before",
    )


def _late(detail: str, now: datetime) -> str:
    try:
        due = datetime.fromisoformat(detail)
    except ValueError:
        return said("A promise made in it was not kept in time")
    when = f"{times.short_day(times.local(due).date(), times.local(now).date())} "
    return said("Promised by {when}, and not kept in time", when=when + times.clock(due))


def _day(detail: str, now: datetime) -> str:
    try:
        return times.short_day(date.fromisoformat(detail), times.local(now).date())
    except ValueError:
        return detail


def _read(code: str) -> str:
    return code.replace("_", " ").replace("-", " ").capitalize()


def chips_of(counts: Mapping[Flag, int], count: int) -> tuple[Chip, ...]:
    """Return the chips above the list, each with how many notes it shows."""
    first = Chip(ALL, f"{said('Needs review')} {grouped(count)}", use=1000)
    return (
        first,
        *(
            Chip(flag.value, f"{flag_name(flag)} {grouped(counts.get(flag, 0))}", use=100 - at)
            for at, flag in enumerate(Flag)
            if counts.get(flag, 0)
        ),
    )


def search_chips(count: int, *, has_more: bool, is_local: bool) -> tuple[Chip, ...]:
    """Return the chips above what a search found."""
    words = found_words(count, has_more=has_more, is_local=is_local)
    return Chip(FOUND, words, use=10), Chip(BACK, said("Back to the queue"), use=9)


def key_of(note: ReviewNote) -> str:
    """Return what a line of the list is known by."""
    return f"{note.customer_id}/{note.interaction_id}"


def line_of(note: ReviewNote, now: datetime, spans: Sequence[tuple[int, int]] = ()) -> NoteLine:
    """Return one line of the list."""
    text, found = excerpt(note.text, spans)
    return NoteLine(
        key=key_of(note),
        when=_when(note.at, now),
        agent=note.agent_name or str(note.agent_id),
        customer=note.customer_name or said("Unknown caller"),
        note=text,
        spans=found,
        flags=tuple(flag_pill(one) for one in note.flags),
        remark=_remark(note),
    )


def excerpt(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return *text* on one line from a little before what was found, and where that stands then."""
    start = 0
    if spans and spans[0][0] > _LEAD * 2:
        start = text.rfind(" ", 0, spans[0][0] - _LEAD) + 1 or spans[0][0] - _LEAD
    shown = re.sub(r"\s", " ", text[start : start + _EXCERPT])
    lead = "…" if start else ""
    moved = len(lead) - start
    found = tuple((first + moved, last + moved) for first, last in spans)
    inside = tuple(one for one in found if one[1] <= len(shown) + len(lead))
    return lead + shown, inside


def _when(at: datetime, now: datetime) -> str:
    here, today = times.local(at), times.local(now)
    if here.date() == today.date():
        return times.clock(at)
    return times.short_day(here.date(), today.date())


def _remark(note: ReviewNote) -> str:
    if note.state is NoteState.REVIEWED:
        return said("Reviewed")
    if note.state is NoteState.DISMISSED:
        return said("Dismissed: {why}", why=note.why)
    if note.assigned_to:
        return said("Assigned to {name}", name=note.assigned_name or note.assigned_to)
    return ""


def shown_of(
    note: ReviewNote,
    now: datetime,
    *,
    spans: Sequence[tuple[int, int]] = (),
    is_local: bool = False,
) -> ShownNote:
    """Return what the card of one note says."""
    agent = note.agent_name or str(note.agent_id)
    customer = note.customer_name or said("an unknown caller")
    day = times.day(times.local(note.at).date(), times.local(now).date())
    length = times.span(timedelta(seconds=note.duration_s)) if note.duration_s else ""
    reason = names.reason(note.reason) if note.reason else ""
    outcome = names.outcome(note.outcome) if note.outcome else ""
    parts = (f"{day} {times.clock(note.at)}", length, reason, outcome, note.tier, note.team)
    copy = said("From the copy on this PC") if is_local else ""
    return ShownNote(
        key=key_of(note),
        title=said("{agent} with {customer}", agent=agent, customer=customer),
        about=" · ".join(part for part in parts if part),
        text=note.text,
        flags=tuple(flag_pill(one) for one in note.flags),
        reasons=tuple(reason_of(one, now) for one in note.flags),
        spans=tuple(spans),
        remark=" · ".join(part for part in (_remark(note), copy) if part),
    )


def found_words(count: int, *, has_more: bool, is_local: bool) -> str:
    """Return how many notes a search found, and where."""
    words = counted(count, "{count} note found", "{count} notes found")
    if has_more:
        words = said("More than {count} notes found", count=grouped(count))
    return f"{words} · {said('only on this PC: the CRM cannot be reached')}" if is_local else words
