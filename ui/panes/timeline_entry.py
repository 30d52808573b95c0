"""How one row of the timeline is worded and drawn."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QRect

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction, State
from ui.models.strip import DAY_HEIGHT, Row
from ui.theme import fonts
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.block import Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words import names, times
from ui.words.said import said

TEXT_START = 100
_ICON_START = 64
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


def spoken(entry: Interaction, *, now: datetime) -> str:
    """Return what a screen reader says about an entry."""
    on = times.day(times.local(entry.at).date(), times.local(now).date())
    badge = names.state(entry.state)
    words = f"{on} {times.clock(entry.at)}. {entry.headline}. {detail_line(entry)}"
    return f"{words}. {badge}" if badge else words


def whole_text(entry: Interaction, *, now: datetime) -> Paragraph:
    """Return everything about an entry that its two lines leave out."""
    runs: list[Run] = []
    if entry.text:
        runs.append(Run(entry.text))
    if facts := " · ".join(_facts(entry, now=now)):
        runs.append(Run(f"{chr(10) if runs else ''}{facts}", "ink_soft"))
    return Paragraph(runs)


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


def draw_entry(canvas: Canvas, entry: Interaction, top: int, *, now: datetime) -> None:
    """Draw time, channel, headline, the line below and the badge."""
    width = canvas.bounds.width()
    at = canvas.box(4, top + 8, 52, 20)
    canvas.text(times.clock(entry.at), at, "ink_soft")
    tile = canvas.box(_ICON_START, top + 9, 25, 25)
    canvas.kept(entry.channel, tile, partial(_draw_tile, entry.channel))
    room = width - TEXT_START - _draw_end(canvas, entry, top, now=now)
    canvas.text(entry.headline, canvas.box(TEXT_START, top + 8, room, 19), weight="strong")
    canvas.text(detail_line(entry), canvas.box(TEXT_START, top + 27, room, 19), "ink_soft")


def _draw_tile(channel: Channel, canvas: Canvas, tile: QRect) -> None:
    canvas.rounded(tile, 5, "primary_tint")
    canvas.icon(channel.value, canvas.box_in(tile, 5, 5, 15, 15), "primary")


def _draw_end(canvas: Canvas, entry: Interaction, top: int, *, now: datetime) -> int:
    width = canvas.bounds.width()
    badge = names.state(entry.state)
    if badge:
        pill = Pill(badge, "bad" if entry.state is State.UNSOLVED else "warn")
        wide = pill.width()
        canvas.kept(pill, canvas.box(width - wide - 4, top + 15, wide, PILL_HEIGHT), pill.draw)
        return wide + 14
    if timedelta() <= now - entry.at < _RECENT:
        words = times.ago(entry.at, now)
        need = fonts.width(words, TEXT_SMALL) + 2
        place = canvas.box(width - need - 4, top + 8, need, 19)
        canvas.text(words, place, "ink_soft", size=TEXT_SMALL, align="end")
        return need + 14
    return 8
