"""``agent-console shot OUT.png``: draws the real program offscreen, for anyone to see."""

import argparse
import os
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

LANGUAGES = ("system", "en", "de", "zh", "zh_CN", "xx-long", "xx-rtl", "ar-pseudo")
"""The last three are made up: longer words, and a screen that runs from right to left."""
PANES = ("call_bar", "customer", "timeline", "do_next", "notes", "status")
"""Parts of the window that can be drawn alone."""
_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("shot", help="draw the program into a picture")
    parser.add_argument("out", metavar="OUT.png", help="where the picture goes")
    parser.add_argument(
        "--screen", choices=("console", "gate", "review"), default="console", help="which screen"
    )
    parser.add_argument("--ring", metavar="NUMBER", help="let this number ring first")
    parser.add_argument("--answer", action="store_true", help="and take the call")
    parser.add_argument("--note", default="", help="and write this note")
    parser.add_argument(
        "--do",
        action="append",
        default=[],
        metavar="ACTION",
        help="and do what a key does: help.open",
    )
    parser.add_argument("--pane", choices=PANES, help="draw this part alone")
    parser.add_argument("--size", default="1440x900", metavar="WxH", type=_size, help="in pixels")
    parser.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="light", help="how it looks"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="system", help="its words")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--hub", metavar="URL", help="address of a running hub")
    source.add_argument("--sample", action="store_true", help="the sample airline (the default)")
    parser.add_argument("--token-file", metavar="FILE", help="the token file of that hub")
    parser.set_defaults(run=run)


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, for example 1440x900")
    return int(found[1]), int(found[2])


def run(arguments: argparse.Namespace) -> int:
    """Draw one picture and print where it is."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="agent-console-") as folder:
        hub, stop = _hub(arguments, Path(folder))
        try:
            import_module("ui.shot").draw(
                Path(arguments.out).absolute(),
                folder=Path(folder),
                hub=hub,
                ring=arguments.ring,
                answer=arguments.answer,
                note=arguments.note,
                size=arguments.size,
                theme=arguments.theme,
                language=arguments.language,
                screen=arguments.screen,
                actions=arguments.do,
                pane=arguments.pane,
            )
        finally:
            stop()
    print(arguments.out)
    return 0


def _hub(
    arguments: argparse.Namespace, folder: Path
) -> tuple[Callable[[], Any], Callable[[], None]]:
    from agent_console.cli.own_hub import OwnHub
    from agent_console.cli.running_hub import the_hub

    if arguments.hub or arguments.token_file:
        found = the_hub(arguments.hub, arguments.token_file)
        return lambda: found, lambda: None
    own = OwnHub(
        "--sample",
        "--no-day",
        "--database",
        f"sqlite:///{folder / 'hub.db'}",
        token_file=folder / "tokens.json",
    )
    return own.wait, own.stop
