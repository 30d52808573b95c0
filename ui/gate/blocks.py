"""What the cards about one passenger consist of, drawn to be read from a step away."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.theme import fonts
from ui.theme.tokens import TEXT, TEXT_SMALL
from ui.widgets.block import Paragraph, Run, paragraph
from ui.widgets.canvas import Canvas
from ui.widgets.pill import PILL_HEIGHT, Pill

_CIRCLE, _NAME, _NAME_SMALL, _ABOUT = 62, 27, 20, 14
_START = _CIRCLE + 16
_SIGN_HEIGHT, _SIGN_SIZE = 36, 16
_BAND_HEIGHT, _BAND_SIZE = 64, 24
_SAY, _SAY_LONG = 18, 16


@dataclass(frozen=True, slots=True)
class Sign:
    """What a scan said, in few words with a colour and an icon."""

    text: str
    tone: str
    """good, warn, bad."""
    icon: str
    why: str = ""
    """What to do about it; a sign with a reason is drawn as a band."""


@dataclass(frozen=True, slots=True)
class Head:
    """Initials in a circle, the name, a line about seat and bags, and what the scan said."""

    initials: str
    name: str
    about: str
    sign: Sign | None = None
    icon: str = ""
    """Stands in the circle where there are no initials."""
    free: int = 0
    """Pixels that are left free at the far end, for a button."""

    def height(self, width: int) -> int:
        """Return the pixels of the circle, or of what stands beside it."""
        room = self._room(width)
        below, start = self._below(width)
        beside = self._name(room)[1] + self._about().height(room) + 6
        return max(_CIRCLE, start + self._about().height(below) if start else beside)

    def _below(self, width: int) -> tuple[int, int]:
        """Return how wide the line is, and where it begins if it has no room beside the sign."""
        room = self._room(width)
        if self._about().height(room) <= 2 * fonts.line_height(_ABOUT):
            return room, 0
        sign = (_CIRCLE + _SIGN_HEIGHT) // 2 + 4
        return width - _START, max(self._name(room)[1] + 4, sign)

    def _sign_width(self) -> int:
        if self.sign is None:
            return self.free
        return fonts.width(self.sign.text, _SIGN_SIZE, "strong") + 54

    def _room(self, width: int) -> int:
        sign = self._sign_width()
        return width - _START - (sign + 14 if sign else 0)

    def _name(self, room: int) -> tuple[Paragraph, int]:
        wide = fonts.width(self.name, _NAME, "heavy") <= room
        size = _NAME if wide else _NAME_SMALL
        made = paragraph((Run(self.name, weight="heavy"),), size=size)
        return made, made.height(room)

    def _about(self) -> Paragraph:
        return paragraph((Run(self.about, "ink_soft"),), size=_ABOUT)

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw circle, name, line and sign."""
        circle = canvas.box(0, top, _CIRCLE, _CIRCLE)
        canvas.circle(circle, "primary_tint")
        if self.icon:
            canvas.icon(self.icon, canvas.box_in(circle, 17, 17, 28, 28), "primary")
        with canvas.on("primary_tint"):
            canvas.text(self.initials, circle, "primary", size=21, weight="heavy", align="centre")
        room = self._room(width)
        name, tall = self._name(room)
        about = self._about()
        wide, below = self._below(width)
        whole = tall + about.height(wide) + 2
        start = top + max(0, (_CIRCLE - whole) // 2)
        outer = canvas.bounds
        canvas.bounds = canvas.box(_START, 0, room, outer.height())
        name.paint(canvas, start, room)
        canvas.bounds = outer
        canvas.bounds = canvas.box(_START, 0, wide, outer.height())
        about.paint(canvas, top + below if below else start + tall + 2, wide)
        canvas.bounds = outer
        if self.sign is not None:
            wide = self._sign_width()
            place = canvas.box(width - wide, top + (_CIRCLE - _SIGN_HEIGHT) / 2, wide, _SIGN_HEIGHT)
            _draw_sign(canvas, self.sign, place)

    def spoken(self) -> str:
        """Return what the scan said, name and line."""
        parts = (self.sign.text if self.sign else "", self.name, self.about)
        return ". ".join(part for part in parts if part)


def _draw_sign(canvas: Canvas, sign: Sign, place: QRect) -> None:
    fill = f"{sign.tone}_tint"
    canvas.rounded(place, _SIGN_HEIGHT / 2, fill)
    canvas.icon(sign.icon, canvas.box_in(place, 14, 9, 18, 18), sign.tone)
    words = canvas.box_in(place, 38, 0, place.width() - 44, _SIGN_HEIGHT)
    with canvas.on(fill):
        canvas.text(sign.text, words, sign.tone, size=_SIGN_SIZE, weight="strong")


@dataclass(frozen=True, slots=True)
class Band:
    """What a scan said that must not be overlooked: as wide as the card, read from afar."""

    sign: Sign

    def height(self, width: int) -> int:
        """Return the pixels of the band."""
        return max(_BAND_HEIGHT, 12 + self._words(width) + self._why_height(width) + 12)

    def _size(self, width: int) -> int:
        fits = fonts.width(self.sign.text, _BAND_SIZE, "heavy") <= width - 72
        return _BAND_SIZE if fits else 18

    def _words(self, width: int) -> int:
        return fonts.line_height(self._size(width))

    def _why(self) -> Paragraph:
        return paragraph((Run(self.sign.why, "ink"),), size=14)

    def _why_height(self, width: int) -> int:
        return self._why().height(width - 72) if self.sign.why else 0

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw ground, icon and words."""
        tall, sign = self.height(width), self.sign
        place = canvas.box(0, top, width, tall)
        fill = f"{sign.tone}_tint"
        canvas.rounded(place, 8, fill, sign.tone, 2)
        canvas.icon(sign.icon, canvas.box(15, top + (tall - 34) / 2, 34, 34), sign.tone)
        words, why = self._words(width), self._why_height(width)
        start = top + (tall - words - why) // 2
        line = canvas.box(62, start, width - 72, words)
        with canvas.on(fill):
            canvas.text(sign.text, line, sign.tone, size=self._size(width), weight="heavy")
            if why:
                outer = canvas.bounds
                canvas.bounds = canvas.box(62, 0, width - 72, outer.height())
                self._why().paint(canvas, start + words, width - 72)
                canvas.bounds = outer

    def spoken(self) -> str:
        """Return words and reason."""
        return f"{self.sign.text}. {self.sign.why}" if self.sign.why else self.sign.text


@dataclass(frozen=True, slots=True)
class Say:
    """The one sentence to say, large."""

    text: str

    def _words(self, width: int) -> Paragraph:
        large = paragraph((Run(f"“{self.text}”"),), size=_SAY, indent=14)
        if large.height(width) <= 2 * fonts.line_height(_SAY):
            return large
        return paragraph((Run(f"“{self.text}”"),), size=_SAY_LONG, indent=14)

    def height(self, width: int) -> int:
        """Return the pixels of words and air."""
        return self._words(width - 12).height(width - 12) + 20

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw the box and the words."""
        place = canvas.box(0, top, width, self.height(width))
        canvas.rounded(place, 6, "quote")
        canvas.edge(place, 3, "primary", 4)
        with canvas.on("quote"):
            self._words(width - 12).paint(canvas, top + 10, width - 12)

    def spoken(self) -> str:
        """Return the sentence."""
        return self.text


@dataclass(frozen=True, slots=True)
class Lately:
    """One of the last things that happened: when, where, what, and what is still open."""

    when: str
    icon: str
    what: str
    below: str = ""
    remark: str = ""
    pill: Pill | None = None

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the pixels of one line or two."""
        return 59 if self.below else 43

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw time, icon, words and what stands at the far end."""
        canvas.text(self.when, canvas.box(4, top + 8, 68, 20), "ink_soft", size=TEXT)
        tile = canvas.box(74, top + 8, 25, 25)
        canvas.rounded(tile, 5, "primary_tint")
        canvas.icon(self.icon, canvas.box_in(tile, 5, 5, 15, 15), "primary")
        taken = self._draw_end(canvas, top, width)
        line = canvas.box(109, top + 8, width - 109 - taken, 20)
        canvas.text(self.what, line, size=14, weight="strong")
        if self.below:
            below = canvas.box(109, top + 28, width - 109 - taken, 20)
            canvas.text(self.below, below, "ink_soft", size=TEXT)
        canvas.rule(0, top, width)

    def _draw_end(self, canvas: Canvas, top: int, width: int) -> int:
        if self.pill is not None:
            wide = self.pill.width()
            self.pill.draw(canvas, canvas.box(width - wide - 4, top + 9, wide, PILL_HEIGHT))
            return wide + 14
        need = fonts.width(self.remark, TEXT_SMALL) + 2 if self.remark else 0
        place = canvas.box(width - need - 4, top + 8, need, 20)
        canvas.text(self.remark, place, "ink_soft", size=TEXT_SMALL, align="end")
        return need + 14

    def spoken(self) -> str:
        """Return time and words."""
        parts = (self.when, self.what, self.below, self.remark, self.pill and self.pill.text)
        return ". ".join(part for part in parts if part)
