"""Prints as JSON what a screen reader sees of the console. Runs under Debian's own Python.

``read_accessible_tree.py [fill NAME TEXT]``: with *fill*, writes TEXT into the field called NAME.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi

_APP = "agent-console"


def parts(node: Any) -> Iterator[Any]:
    """Yield *node* and everything below it that is showing."""
    yield node
    for child in node:
        if child is not None:
            yield from parts(child)


def described(node: Any) -> dict[str, Any]:
    """Return one part in words."""
    states = node.getState()
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "is_focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "is_focused": states.contains(pyatspi.STATE_FOCUSED),
        "is_showing": states.contains(pyatspi.STATE_SHOWING),
        "is_enabled": states.contains(pyatspi.STATE_ENABLED),
        "width": box.width,
        "height": box.height,
    }


def has_place(node: Any) -> bool:
    """Tell whether *node* says where it is."""
    try:
        node.queryComponent()
    except NotImplementedError:
        return False
    return True


def main(words: list[str]) -> None:
    """Do what is asked, then print the tree."""
    desktop = pyatspi.Registry.getDesktop(0)
    apps = [
        app for app in desktop if app is not None and _APP in app.name.lower().replace(" ", "-")
    ]
    found = [part for app in apps for part in parts(app) if has_place(part)]
    if words[:1] == ["fill"]:
        (field,) = [
            one
            for one in found
            if one.name == words[1] and one.getState().contains(pyatspi.STATE_EDITABLE)
        ]
        field.queryEditableText().setTextContents(words[2])
    json.dump([described(one) for one in found], sys.stdout)


main(sys.argv[1:])
