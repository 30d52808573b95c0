"""What a list of things to pick shows of each, and which letters were asked for."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

Marks = tuple[tuple[int, int], ...]
"""Where what was typed stands in a text: first letter and the one behind the last."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing to pick."""

    id: str
    title: str
    about: str = ""
    icon: str = ""
    initials: str = ""
    """Drawn in a circle where there is no icon."""
    key: str = ""
    far: str = ""
    """A word at the far end."""
    heading: str = ""
    """Stands above the first row of a group."""
    typed: str = ""
    """What is marked in title and about."""
    is_quiet: bool = False
    """It is shown, but cannot be done now."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        parts = (self.heading, self.title, self.about, self.far, self.key)
        return ". ".join(part for part in parts if part)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return *text* in small letters without accents, letter for letter as long."""
    if text.isascii():
        return text.lower()
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[:1]
    small = base.casefold() if base else letter
    return small if len(small) == 1 else letter


def marks(text: str, typed: str) -> Marks:
    """Return where *typed* stands in *text*.

    Each word of it at the beginning of a word, or all of it as a whole, whatever spaces and signs
    lie between its letters ("206555" in "+1 206 555 0142").
    """
    if not text or not typed.strip() or _joins(text):
        return ()
    words = _words(plain(text), plain(typed))
    if len(words) == len(_WORD.findall(typed)):
        return words
    return _whole(plain(text), plain(typed)) or words


def _joins(text: str) -> bool:
    """Tell whether letters change with their neighbours, so that none can be drawn alone."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def _whole(text: str, typed: str) -> Marks:
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    letters = "".join(text[place] for place in places)
    wanted = "".join(letter for letter in typed if letter.isalnum())
    for asked in (wanted, wanted.lstrip("0")):
        at = letters.find(asked) if asked else -1
        if at >= 0 and (len(asked) > 1 or _begins(text, places[at])):
            return ((places[at], places[at + len(asked) - 1] + 1),)
    return ()


def _begins(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _words(text: str, typed: str) -> Marks:
    wanted = sorted(_WORD.findall(typed), key=len, reverse=True)
    found = []
    for word in _WORD.finditer(text):
        begun = next((one for one in wanted if word.group().startswith(one)), "")
        if begun:
            wanted.remove(begun)
            found.append((word.start(), word.start() + len(begun)))
    return tuple(found)


def holds(text: str, typed: str) -> bool:
    """Tell whether each word of *typed* begins a word of *text*."""
    words = _words_of(text)
    return all(any(word.startswith(one) for word in words) for one in _words_of(typed))


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(text)))
