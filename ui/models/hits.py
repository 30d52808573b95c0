"""Where the words somebody looks for stand in a text."""

import re
from collections.abc import Iterator, Sequence

_AROUND = 40
"""Letters shown before a hit in a text too long to be shown."""


def hits(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Return begin and end of every place where one of *terms* occurs, in order, none twice."""
    if not any(terms):
        return []
    pattern = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True) if term)
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


def parted(text: str, terms: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield *text* in parts, each with whether it is a hit."""
    end = 0
    for start, stop in hits(text, terms):
        if start > end:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if end < len(text):
        yield text[end:], False


def around_hit(text: str, terms: Sequence[str]) -> str:
    """Return *text* on one line from shortly before its first hit; empty without a hit."""
    line = " ".join(text.split())
    found = hits(line, terms)
    if not found:
        return ""
    start = max(0, found[0][0] - _AROUND)
    start = line.find(" ", start) + 1 if start else 0
    return f"…{line[start:]}" if start else line
