"""What a screen reader finds in the console, read from outside the program through AT-SPI."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.console import pushes
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of
from support.screen import accessibility, accessible_tree, keys, real_screen, running
from support.waiting import until

from agent_console.wire.codec import encode

pytestmark = pytest.mark.peer

NOTE = "Said by a screen reader: wants an aisle seat."
_NAMELESS = {"filler", "panel", "scroll bar", "separator", "viewport", "scroll pane", "split pane"}
"""Roles that only hold others: nobody is told of them."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    with real_screen(tmp_path) as environ, accessibility(environ) as heard:
        yield heard


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as hub:
        yield hub


def focusable(tree: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in tree if one["is_focusable"] and one["is_showing"]]


def named(tree: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [one for one in tree if name in one["name"]]


@pytest.mark.timeout(180)
def test_a_call_is_heard_and_its_note_is_written_by_name_alone(
    screen: dict[str, str], hub: TestHub, tmp_path: Path
) -> None:
    token_file = tmp_path / "tokens-for-desk.json"
    token_file.write_bytes(encode(hub.local))
    desk = (sys.executable, "-m", "agent_console.cli", "desk", "--token-file", str(token_file))
    with running(*desk, "--profile", str(tmp_path / "desk"), environ=screen):
        until(lambda: keys(screen, "search", "--name", "passphrase"), "the question for a key")
        until(
            lambda: [
                one
                for one in accessible_tree(screen)
                if one["role"] == "password text" and one["name"] and one["is_focused"]
            ],
            "a field for the passphrase that is named and has the focus",
        )
        for key in ("Tab", "Return"):
            keys(screen, "type", "--delay", "15", "correct horse")
            keys(screen, "key", key)
        until(lambda: not keys(screen, "search", "--name", "passphrase"), "files that open")
        time.sleep(2)
        call = pushes(hub.local, "newCall", "12065550142")
        until(lambda: named(accessible_tree(screen), "Mia Li"), "a name that is read out")
        keys(screen, "key", "F6")

        tree = accessible_tree(screen, "fill", "Note about this call", NOTE)
        silent = [
            one for one in focusable(tree) if not one["name"] and one["role"] not in _NAMELESS
        ]
        assert silent == [], "what takes the focus has a name"
        assert [one for one in focusable(tree) if one["role"] in {"unknown", "invalid", ""}] == []
        assert len(focusable(tree)) > 10

        pushes(hub.local, "hangup", "12065550142", call, cause="normalClearing")
        time.sleep(0.5)
        keys(screen, "key", "F9")
        until(
            lambda: NOTE in [one.text for one in history_of(hub, MIA)],
            "the note at the hub",
        )
