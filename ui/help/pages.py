"""The pages of the help: Markdown in `resources/help`, one folder for each language.

A key is written as a link, ``[F6](key:call.answer)``, and shown as it is at this desk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from ui.keys import key_of
from ui.palette.rows import holds

ORDER = ("agents", "administrators", "telephony", "developers", "scale")
KEY = re.compile(r"\[([^\]]+)\]\(key:([a-z_.0-9]+)\)")
_HEADING = re.compile(r"^(#{1,3}) +(.+?)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`#|>]")
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading."""

    page: str
    heading: str
    level: int
    text: str
    """Plain words, to search in."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    name: str
    title: str
    text: str
    """Markdown, with the keys as they are now."""
    sections: tuple[Section, ...]


def folder() -> Path:
    """Return where the help lies; its pictures are below it."""
    return Path(str(files("resources").joinpath("help")))


def pages(language: str) -> tuple[Page, ...]:
    """Return all pages in *language*; those that are not translated are English."""
    return tuple(_page(name, _read(name, language)) for name in ORDER)


@lru_cache(maxsize=16)
def _read(name: str, language: str) -> str:
    for one in (language, _ENGLISH):
        path = folder() / one / f"{name}.md"
        if path.is_file():
            return path.read_text("utf-8")
    raise FileNotFoundError(name)


def _page(name: str, text: str) -> Page:
    shown = KEY.sub(lambda found: f"`{key_of(found[2])}`", text)
    sections = tuple(_sections(name, shown))
    return Page(name, sections[0].heading if sections else name, shown, sections)


def _sections(name: str, text: str) -> Iterator[Section]:
    without_code = _FENCE.sub(lambda found: found[0].replace("#", " "), text)
    found = list(_HEADING.finditer(without_code))
    for one, following in zip(found, [*found[1:], None], strict=True):
        body = without_code[one.end() : following.start() if following else None]
        yield Section(name, plain(one[2]), len(one[1]), plain(body))


def plain(markdown: str) -> str:
    """Return the words of *markdown* without its marks."""
    return " ".join(_MARKS.sub(lambda found: found[1] or "", markdown).split())


def search(found_in: tuple[Page, ...], typed: str) -> list[Section]:
    """Return the sections that hold each typed word, those with all of them in a heading first."""
    sections = [one for page in found_in for one in page.sections]
    hits = [one for one in sections if holds(f"{one.heading} {one.text}", typed)]
    return sorted(hits, key=lambda one: not holds(one.heading, typed))
