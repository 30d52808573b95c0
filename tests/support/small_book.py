"""Playbooks of a few lines, for tests of the engine."""

from typing import Any

import msgspec

from agent_console.domain.playbook import Playbook
from agent_console.domain.rules.binding import bound
from agent_console.domain.rules.compiled_parts import Book


def an_action(name: str, **changes: Any) -> dict[str, Any]:
    """Return an offer that always fits: half a chance, worth ten dollars."""
    plain: dict[str, Any] = {
        "id": name,
        "kind": "offer",
        "title": name,
        "say": f"about {name}",
        "propensity": [{"share": 0.5, "because": "said so"}],
        "value": {"amount": "10 USD", "because": "said so"},
    }
    return {**plain, **changes}


def a_book(*actions: dict[str, Any], **parts: Any) -> Book:
    """Return a compiled playbook of *actions*."""
    data = {"id": "small", "version": 1, "languages": ["en"], "actions": list(actions), **parts}
    return bound(msgspec.convert(data, Playbook))
