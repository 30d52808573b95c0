"""Breaks plain text into lines, by the widths of its words alone: no layout is made."""

import re
from functools import lru_cache
from typing import NamedTuple

from ui.theme import fonts

_WORDS = re.compile(r"[^ \n]+ ?|\n| +")


class Stretch(NamedTuple):
    """What is written in one look on one line, *left* pixels from the beginning of the line.

    Without the air behind its last word: that may reach past the end of the line.
    """

    text: str
    run: int
    line: int
    left: int


@lru_cache(maxsize=512)
def wrapped(runs: tuple[tuple[str, int, str], ...], width: int) -> tuple[Stretch, ...] | None:
    """Return where the words of *runs* (text, size, weight) stand at *width* pixels.

    None if words cannot be placed one by one: they are of another script, one is too wide, or one
    that changes its look in the middle would have to be parted.
    """
    found: list[Stretch] = []
    line, used, may_break = 0, 0.0, True
    for number, (text, size, weight) in enumerate(runs):
        if not fonts.is_plain(text.replace("\n", " ")):
            return None
        known = fonts.advances(size, weight)
        air, start, held = known[" "], used, ""
        for word in _WORDS.findall(text):
            is_end = word == "\n"
            wide = 0.0 if is_end else known[word]
            bare = wide - air if word[-1] == " " else wide
            if is_end or used + bare > width:
                if not (is_end or (may_break and bare <= width)):
                    return None
                found.append(Stretch(held.rstrip(), number, line, round(start)))
                line, used, start, held = line + 1, 0.0, 0.0, ""
            if not is_end:
                held += word
                used += wide
            may_break = word[-1] in " \n"
        found.append(Stretch(held.rstrip(), number, line, round(start)))
    return tuple(one for one in found if one.text)
