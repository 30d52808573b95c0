"""Words on at most two lines, the second elided: rows of one height hold reasons of any length."""

import re
from functools import lru_cache

from ui.theme import fonts
from ui.widgets.canvas import Canvas

_STEPS = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+")
"""Where a line may end: behind a word, or behind any sign of a script without spaces."""


@lru_cache(maxsize=4096)
def broken(text: str, width: int, size: int, weight: str = "plain") -> tuple[str, ...]:
    """Return one line of *text*, or two if it is wider than *width* pixels."""
    if fonts.width(text, size, weight) <= width:
        return (text,)
    taken = ""
    for step in _STEPS.findall(text):
        if taken and fonts.width((taken + step).rstrip(), size, weight) > width:
            break
        taken += step
    rest = text[len(taken) :].strip()
    return (taken.rstrip(), rest) if rest else (taken.rstrip(),)


def draw_two_lines(
    canvas: Canvas,
    text: str,
    place: tuple[int, int, int, int],
    role: str = "ink",
    *,
    size: int,
    weight: str = "plain",
) -> None:
    """Draw *text* in the middle of *place*: from the reading side, top, width and height."""
    x, top, width, height = place
    lines, step = broken(text, width, size, weight), fonts.line_height(size)
    top += (height - step * len(lines)) // 2
    for number, words in enumerate(lines):
        spot = canvas.box(x, top + number * step, width, step)
        canvas.text(words, spot, role, size=size, weight=weight)
