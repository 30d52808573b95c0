"""Write a report as PDF: A4 across, a table with its headings on each page.

With reportlab, because the hub has no screen and none of what draws on one. Latin letters are in
the font that comes with it (Bitstream Vera), Chinese ones in a font that readers of PDF bring along
or fetch; letters neither has are shown as a box.
"""

import io
from collections.abc import Iterator
from datetime import datetime
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from agent_console.hub.reports.sheets import Cell, Column, Kind, Row, Sheet, clock

_PLAIN, _BOLD, _HAN = "Vera", "VeraBd", "STSong-Light"
_SIZE, _HEAD, _LEADING = 7.0, 13.0, 9.5
_GREY = 0.82
_MARGIN, _GAP = 36.0, 6.0
_MOST_LINES = 12
"""Of one cell: who wants all of a long note takes another form."""
_MOST_SIGNS = 1_500
_MOST_ROWS = 10_000
"""As many as somebody may print; a spreadsheet takes all."""
_BREAKS = "/_-"
"""After these a word is broken rather than anywhere."""
_FIRST_HAN = 0x2E80
_BOX = "\u25a1"
_PIECE = 256 * 1024


class _Placed(NamedTuple):
    """A column with its place on the page, in points."""

    column: Column
    left: float
    width: float


def written(sheet: Sheet) -> Iterator[bytes]:
    """Yield the file, once all rows have come."""
    _fonts()
    out = io.BytesIO()
    _Table(sheet, out).draw()
    out.seek(0)
    while piece := out.read(_PIECE):
        yield piece


class _Table:
    """Draws row after row, and turns the page where one does not fit."""

    def __init__(self, sheet: Sheet, out: io.BytesIO) -> None:
        self._sheet = sheet
        self._page = Canvas(out, pagesize=landscape(A4), pageCompression=1)
        self._page.setTitle(sheet.title)
        self._page.setSubject(sheet.about)
        self._width, self._height = landscape(A4)
        self._number = 0
        self._y = 0.0
        self._columns = _placed(sheet.columns, self._width - 2 * _MARGIN)

    def draw(self) -> None:
        """Draw everything and finish the file."""
        self._turn()
        for number, row in enumerate(self._sheet.rows):
            if number == _MOST_ROWS:
                _say(self._page, self._sheet.cut, _MARGIN, self._y, _BOLD, _SIZE)
                break
            self._row(row)
        self._page.showPage()
        self._page.save()

    def _turn(self) -> None:
        if self._number:
            self._page.showPage()
        self._number += 1
        self._y = self._height - _MARGIN - _HEAD
        if self._number == 1:
            _say(self._page, self._sheet.title, _MARGIN, self._y, _BOLD, _HEAD)
            self._y -= _HEAD + 2
        _say(self._page, self._sheet.about, _MARGIN, self._y, _PLAIN, _SIZE)
        foot = str(self._number)
        right = self._width - _MARGIN - pdfmetrics.stringWidth(foot, _PLAIN, _SIZE)
        _say(self._page, foot, right, _MARGIN / 2, _PLAIN, _SIZE)
        self._y -= _LEADING + 6
        lines = [_lines(one.column.title, one.width, _BOLD) for one in self._columns]
        self._draw_lines(lines, _BOLD)
        self._page.line(_MARGIN, self._y + 4, self._width - _MARGIN, self._y + 4)
        self._y -= 6

    def _row(self, row: Row) -> None:
        lines = [
            _lines(_text(cell, one.column, self._sheet), one.width, _PLAIN)
            for cell, one in zip(row, self._columns, strict=True)
        ]
        if self._y - max(map(len, lines)) * _LEADING < _MARGIN:
            self._turn()
        self._draw_lines(lines, _PLAIN)
        self._page.setStrokeGray(_GREY)
        y = self._y + _LEADING - 1
        self._page.line(_MARGIN, y, self._width - _MARGIN, y)
        self._page.setStrokeGray(0)

    def _draw_lines(self, lines: list[list[str]], font: str) -> None:
        for one, texts in zip(self._columns, lines, strict=True):
            for number, text in enumerate(texts):
                left = one.left
                if one.column.kind in {Kind.COUNT, Kind.SHARE, Kind.SECONDS}:
                    left += one.width - _width(text, font)
                _say(self._page, text, left, self._y - number * _LEADING, font, _SIZE)
        self._y -= max(map(len, lines)) * _LEADING + 3


def _placed(columns: tuple[Column, ...], width: float) -> tuple[_Placed, ...]:
    """Share the width of the page out among the columns."""
    share = (width - _GAP * (len(columns) - 1)) / sum(one.width for one in columns)
    placed, left = [], _MARGIN
    for one in columns:
        placed.append(_Placed(one, left, one.width * share))
        left += one.width * share + _GAP
    return tuple(placed)


def _text(cell: Cell, column: Column, sheet: Sheet) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell.astimezone(sheet.zone):%Y-%m-%d %H:%M}"
    if isinstance(cell, str):
        return cell
    if column.kind is Kind.SHARE:
        return f"{cell:.1%}"
    return clock(cell) if column.kind is Kind.SECONDS else str(round(cell))


def _lines(text: str, width: float, font: str) -> list[str]:
    """Break *text* where it has blanks; a word that is longer than the line, anywhere."""
    lines: list[str] = []
    blank = _width(" ", font)
    for part in text[:_MOST_SIGNS].splitlines() or [""]:
        words: list[str] = []
        used = 0.0
        for word in part.split(" "):
            needed = _width(word, font) + (blank if words else 0.0)
            if used + needed <= width:
                words.append(word)
                used += needed
                continue
            lines += [" ".join(words)] if words else []
            *full, last = _broken(word, width, font)
            lines += full
            words, used = [last], _width(last, font)
        lines.append(" ".join(words))
    if len(lines) > _MOST_LINES:
        return [*lines[: _MOST_LINES - 1], "…"]
    return lines


def _broken(word: str, width: float, font: str) -> list[str]:
    parts, line = [], ""
    for sign in word:
        if line and _width(line + sign, font) > width:
            cut = max(map(line.rfind, _BREAKS)) + 1 or len(line)
            parts.append(line[:cut])
            line = line[cut:]
        line += sign
    return [*parts, line]


def _runs(text: str, font: str) -> Iterator[tuple[str, str]]:
    """Yield *text* in parts of one font each."""

    def font_of(sign: str) -> str:
        return _HAN if ord(sign) >= _FIRST_HAN and not _has(sign, font) else font

    for name, signs in groupby(text, font_of):
        part = "".join(signs)
        yield name, part if name == _HAN else "".join(s if _has(s, font) else _BOX for s in part)


@lru_cache(maxsize=20_000)
def _width(text: str, font: str) -> float:
    return sum(pdfmetrics.stringWidth(part, name, _SIZE) for name, part in _runs(text, font))


def _say(page: Canvas, text: str, left: float, y: float, font: str, size: float) -> None:
    for name, part in _runs(text, font):
        page.setFont(name, size)
        page.drawString(left, y, part)
        left += pdfmetrics.stringWidth(part, name, size)


def _has(sign: str, font: str) -> bool:
    return ord(sign) in _fonts()[font]


@cache
def _fonts() -> dict[str, frozenset[int]]:
    """Make the fonts known, and return which letters each has."""
    letters = {}
    for name in (_PLAIN, _BOLD):
        font = TTFont(name, f"{name}.ttf")
        pdfmetrics.registerFont(font)
        letters[name] = frozenset(font.face.charToGlyph)
    pdfmetrics.registerFont(UnicodeCIDFont(_HAN))
    return letters
