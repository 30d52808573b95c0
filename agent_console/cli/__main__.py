"""Lets ``python -m agent_console.cli`` be the program."""

import sys

from agent_console.cli import main

sys.exit(main())
