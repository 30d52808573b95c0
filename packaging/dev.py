#!/usr/bin/env python3
"""Set up this clone and work on it: needs Python 3.11 or later and nothing else.

Refuses to touch anything outside the clone except, as root on Debian, to install the system
libraries that Qt loads.
"""

import sys

USAGE = """\
usage: python3 packaging/dev.py COMMAND

  run [--hub URL] [ARGUMENTS]   start the console: with the sample airline, or on another hub
  test [PYTEST ARGUMENTS]       run the tests that need nothing beside them
  test --peers [ARGUMENTS]      install the programs the peer tests need, and run those tests
  check                         ruff, mypy and the layers
  bench [NAME]                  run tests/bench/bench_NAME.py; without a name list them
  soak [NAME]                   run tests/soak/soak_NAME.py; without a name list them
  build [console|hub] [--twice] build the program of the last commit in build/; compare two builds
  package                       make the Debian package and the archive for updates of it
  smoke                         as root: install that package, play a call with it, remove it
  parts [--audit]               licences and known flaws of what is built in; ask the registry, too
  translate                     collect what the screen says, and compile the translations
  pictures [PART]               draw the pictures of README and help from the real program
  lock                          write packaging/requirements.lock anew from pyproject.toml

Each sets up .venv first, where that is not done yet."""

OLDEST = (3, 11)


def main(words: list[str]) -> int:
    """Do what *words* say; return the exit status: 2 for wrong use."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:2])
        return _say(f"Python 3.11 or later is needed; this is Python {found}.", status=1)
    if not words:
        return _say("say what to do; --help lists the commands", status=2)
    if words[0] in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    from refusals import Refusal
    from tasks import command_of

    try:
        return command_of(words[0])(words[1:])
    except Refusal as exc:
        return _say(str(exc), status=exc.status)
    except KeyboardInterrupt:
        return _say("stopped; the next start repairs what is half done", status=130)


def _say(line: str, *, status: int) -> int:
    print(f"dev.py: {line}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
