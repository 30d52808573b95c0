"""Write the manual page from the command line itself, so that the two cannot disagree."""

import argparse
import sys

_HEAD = r""".TH AGENT\-CONSOLE 1 "{date}" "agent\-console {version}" "User Commands"
.SH NAME
agent\-console \- the desk of the people an airline's customers talk to, and the CRM behind it
.SH SYNOPSIS
.B agent\-console
.I COMMAND
.RI [ ARGUMENTS ]
.SH DESCRIPTION
Shows who is calling, what was promised, and what to do next. Works from an encrypted copy on this
computer, with the network down as well.
.B agent\-console desk
opens the console;
.B agent\-console COMMAND \-\-help
tells the arguments of each command.
.SH COMMANDS
"""
_TAIL = r""".SH EXIT STATUS
0 if all went well, 1 if it did not (one line says what happened and what to do), 2 for wrong use.
.B pop
ends with 3 where no console runs.
.SH FILES
The desk's files lie in
.IR ~/.local/share/agent\-console ;
what was decided for this computer stands in
.IR /etc/agent\-console/policy.toml .
Both stay when the package is removed.
.SH ENVIRONMENT
.TP
.B AGENT_CONSOLE_PASSPHRASE
opens files that are locked with a passphrase, for commands that cannot ask.
.TP
.B XDG_DATA_HOME
is where the desk's files lie instead.
"""


def page(parser: argparse.ArgumentParser, *, version: str, date: str) -> str:
    """Return the page of all commands of *parser*, in troff."""
    lines = [_HEAD.format(version=_plain(version), date=_plain(date))]
    for name, about, inner in _commands(parser):
        lines.append(f".TP\n.B {_plain(name)}\n{_plain(about)}\n")
        for verb, meaning, _ in _commands(inner):
            lines.append(f".RS\n.TP\n.B {_plain(verb)}\n{_plain(meaning)}\n.RE\n")
    return "".join([*lines, _TAIL])


def _commands(
    parser: argparse.ArgumentParser,
) -> list[tuple[str, str, argparse.ArgumentParser]]:
    found = []
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            about = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001 - as above
            found += [(name, about.get(name, ""), one) for name, one in action.choices.items()]
    return found


def _plain(text: str) -> str:
    """Return *text* so that troff takes it as it is."""
    safe = " ".join(text.split()).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe[:1] in {".", "'"} else safe


def main(words: list[str]) -> int:
    """Print the page; *words* are version and date."""
    from agent_console.cli import parser

    sys.stdout.write(page(parser(), version=words[0], date=words[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
