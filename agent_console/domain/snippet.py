"""Words an agent needs often, with places that are filled from what is on the screen."""

import re
from collections.abc import Mapping

from agent_console.domain.value import Value

_PLACE = re.compile(r"\{([a-z_][a-z_.]*)\}")


class Snippet(Value, frozen=True, kw_only=True):
    """A text with a short name; places in it look like {customer.name}."""

    name: str
    """What it is found by, typed after the stroke: "delay"."""
    title: str
    """What it is for, one line."""
    text: str
    is_own: bool = False
    """The agent's, not the company's."""


class Filled(Value, frozen=True, kw_only=True):
    """A snippet's text with its places filled."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()
    """Where what nobody knows has to be typed: start and length, in order."""


def filled(snippet: Snippet, known: Mapping[str, str]) -> Filled:
    """Return the text with what is *known*; for the rest its name stands in brackets."""
    made, last = "", 0
    missing: list[tuple[int, int]] = []
    for place in _PLACE.finditer(snippet.text):
        made += snippet.text[last : place.start()]
        value = known.get(place[1], "")
        if not value:
            value = f"[{place[1].replace('.', ' ').replace('_', ' ')}]"
            missing.append((len(made), len(value)))
        made += value
        last = place.end()
    return Filled(text=made + snippet.text[last:], missing=tuple(missing))


def found(snippets: tuple[Snippet, ...], typed: str) -> tuple[Snippet, ...]:
    """Return the snippets that *typed* may mean: by name first, own before the company's."""
    wanted = typed.casefold().strip()

    def rank(one: Snippet) -> int | None:
        if one.name.casefold().startswith(wanted):
            return 0
        words = one.title.casefold()
        if any(word.startswith(wanted) for word in words.split()):
            return 1
        return 2 if wanted in words or wanted in one.text.casefold() else None

    ranked = ((rank(one), not one.is_own, one.name, one) for one in snippets)
    kept = [entry for entry in ranked if entry[0] is not None]
    return tuple(entry[3] for entry in sorted(kept, key=lambda entry: entry[:3]))
