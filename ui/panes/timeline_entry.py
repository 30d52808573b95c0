"""How one row of the timeline is worded and drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QRect

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction, State
from ui.models.hits import around_hit, hits, parted
from ui.models.strip import DAY_HEIGHT, Row
from ui.theme import fonts
from ui.theme.tokens import TEXT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words import names, times
from ui.words.customs import customs
from ui.words.said import counted, said

TEXT_START = 100
TIME_WIDTH = 58
_ICON_START = 64
_INDENT = 22
"""Pixels by which the rest of a thread stands further in."""
_RECENT = timedelta(hours=1)


def detail_line(entry: Interaction) -> str:
    """Return the second line: channel and detail; without one, who, how long and how it went."""
    parts = [names.entry_channel(entry.channel)]
    if entry.detail:
        parts.append(entry.detail)
    else:
        parts += _composed(entry)
    return " · ".join(parts)


def _composed(entry: Interaction) -> Iterator[str]:
    if entry.agent_name:
        yield entry.agent_name
    if entry.duration_s:
        yield times.span(timedelta(seconds=entry.duration_s))
    if entry.satisfaction:
        yield said("satisfied {score} of 5", score=entry.satisfaction)


def spoken(entry: Interaction, *, now: datetime, others: int = 0) -> str:
    """Return what a screen reader says about an entry; *others* are folded below it."""
    on = times.day(times.local(entry.at).date(), times.local(now).date())
    badge = names.state(entry.state)
    words = f"{on} {times.clock(entry.at)}. {entry.headline}. {detail_line(entry)}"
    parts = [words, badge] if badge else [words]
    if others:
        parts.append(counted(others, "{count} earlier entry", "{count} earlier entries"))
    return ". ".join(parts)


def whole_text(entry: Interaction, *, now: datetime) -> str:
    """Return everything about an entry, as it is copied."""
    head = f"{facts_line(entry, now=now)}\n{entry.headline}\n{detail_line(entry)}"
    return f"{head}\n\n{entry.text}" if entry.text else head


def reference(entry: Interaction, *, now: datetime) -> str:
    """Return the line by which a note refers to an entry."""
    on = times.day(times.local(entry.at).date(), times.local(now).date())
    channel = names.entry_channel(entry.channel)
    return f"> {on} {times.clock(entry.at)} · {channel} · {entry.headline}"


def facts_line(entry: Interaction, *, now: datetime) -> str:
    """Return what the two lines of an entry leave out."""
    return " · ".join(_facts(entry, now=now))


def _facts(entry: Interaction, *, now: datetime) -> Iterator[str]:
    on = times.day(times.local(entry.at).date(), times.local(now).date())
    yield f"{on} {times.clock(entry.at)}"
    if entry.duration_s:
        yield times.span(timedelta(seconds=entry.duration_s))
    if entry.reason:
        yield names.reason(entry.reason)
    if entry.outcome:
        yield names.outcome(entry.outcome)
    if entry.language:
        yield names.language(entry.language)


def draw_day(canvas: Canvas, row: Row, top: int, *, now: datetime) -> None:
    """Draw the heading of a day."""
    words = times.day(row.on, times.local(now).date())
    width = canvas.bounds.width()
    place = canvas.box(4, top + DAY_HEIGHT - 26, width - 8, 20)
    canvas.text(words, place, "ink_soft", weight="strong")
    canvas.rule(0, top + DAY_HEIGHT - 1, width)


@dataclass(frozen=True, slots=True)
class Look:
    """What the list knows about an entry that the entry does not."""

    now: datetime
    terms: Sequence[str] = ()
    """What is looked for, and marked."""
    others: int = 0
    """So many earlier entries of its thread are folded below it."""
    is_spread: bool = False
    is_below: bool = False
    """It belongs to the thread above it, and stands under the day of that."""


def draw_entry(canvas: Canvas, entry: Interaction, top: int, look: Look) -> None:
    """Draw time, channel, headline, the line below and the badge."""
    width = canvas.bounds.width()
    _draw_time(canvas, entry, top, look)
    start = _ICON_START + (_INDENT if look.is_below else 0)
    tile = canvas.box(start, top + 9, 25, 25)
    canvas.kept(entry.channel, tile, partial(_draw_tile, entry.channel))
    start += TEXT_START - _ICON_START
    room = width - start - _draw_end(canvas, entry, top, look)
    line = canvas.box(start, top + 8, room, 19)
    below = canvas.box(start, top + 27, room, 19)
    detail = detail_line(entry)
    if look.terms:
        if not hits(f"{entry.headline}\n{detail}", look.terms):
            detail = around_hit(entry.text, look.terms) or detail
        _draw_marked(canvas, entry.headline, line, look.terms, ("ink", "strong"))
        _draw_marked(canvas, detail, below, look.terms, ("ink_soft", "plain"))
    else:
        canvas.text(entry.headline, line, weight="strong")
        canvas.text(detail, below, "ink_soft")


def _draw_time(canvas: Canvas, entry: Interaction, top: int, look: Look) -> None:
    """Draw when it was; in a thread the day, where it is not the day the row stands under."""
    today, on = times.local(look.now).date(), times.local(entry.at).date()
    if look.is_below and on != today:
        place = canvas.box(4, top + 8, _ICON_START + _INDENT - 8, 20)
        canvas.text(times.short_day(on, today), place, "ink_soft", size=TEXT_SMALL)
    else:
        place = canvas.box(4, top + 8, TIME_WIDTH, 20)
        canvas.text(times.clock(entry.at), place, "ink_soft", size=time_size())


def time_size() -> int:
    """Return the size in which every time of the day fits: "11:20 PM" is longer than "23:20"."""
    return TEXT_SMALL if customs().has_half_days else TEXT


def _draw_marked(
    canvas: Canvas, words: str, line: QRect, terms: Sequence[str], ink: tuple[str, str]
) -> None:
    """Draw one line with *terms* marked."""
    role, weight = ink
    shown = fonts.fitted(words, line.width(), TEXT, weight)
    ground, x = canvas.ground, 0
    for part, is_hit in parted(shown, terms):
        wide = fonts.width(part, TEXT, weight)
        spot = canvas.box_in(line, x, 0, wide + 1, line.height())
        if is_hit:
            canvas.rounded(spot, 3, "warn_tint")
        with canvas.on("warn_tint" if is_hit else ground):
            canvas.text(part, spot, "warn" if is_hit else role, weight=weight)
        x += wide


def _draw_tile(channel: Channel, canvas: Canvas, tile: QRect) -> None:
    canvas.rounded(tile, 5, "primary_tint")
    canvas.icon(channel.value, canvas.box_in(tile, 5, 5, 15, 15), "primary")


def _draw_end(canvas: Canvas, entry: Interaction, top: int, look: Look) -> int:
    """Draw what stands at the far end and return the pixels it takes."""
    taken = 4
    badge = names.state(entry.state)
    if badge:
        taken += _draw_pill(canvas, state_pill(entry, badge), top, taken)
    elif timedelta() <= look.now - entry.at < _RECENT:
        words = times.ago(entry.at, look.now)
        need = fonts.width(words, TEXT_SMALL) + 2
        place = canvas.box(canvas.bounds.width() - need - taken, top + 8, need, 19)
        canvas.text(words, place, "ink_soft", size=TEXT_SMALL, align="end")
        taken += need + 6
    if look.others:
        taken += _draw_pill(canvas, thread_pill(look), top, taken)
    return taken + 4


def _draw_pill(canvas: Canvas, pill: Pill, top: int, taken: int) -> int:
    wide = pill.width()
    place = canvas.box(canvas.bounds.width() - wide - taken, top + 15, wide, PILL_HEIGHT)
    canvas.kept(pill, place, pill.draw)
    return wide + 6


def state_pill(entry: Interaction, badge: str) -> Pill:
    """Return the pill that says that something is not settled."""
    return Pill(badge, "bad" if entry.state is State.UNSOLVED else "warn")


def thread_pill(look: Look) -> Pill:
    """Return the pill that says how many earlier entries belong to one."""
    words = said("{count} earlier", count=look.others)
    return Pill(words, "plain", "up" if look.is_spread else "down")


def thread_pill_place(entry: Interaction, look: Look) -> tuple[int, int]:
    """Return how far from the far end the thread's pill begins and ends, in pixels."""
    taken = 4
    badge = names.state(entry.state)
    if badge:
        taken += state_pill(entry, badge).width() + 6
    elif timedelta() <= look.now - entry.at < _RECENT:
        taken += fonts.width(times.ago(entry.at, look.now), TEXT_SMALL) + 8
    return taken + thread_pill(look).width(), taken
