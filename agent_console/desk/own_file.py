"""A new file that only whoever works here may read, never in the place of another one."""

import os
from pathlib import Path

from agent_console.errors import BadInput


def new_file(path: Path) -> int:
    """Make *path* and return it open for reading and writing.

    Raises `BadInput` if something is there already, or where it cannot be made.
    """
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BadInput("this file is there already: choose another name") from None
    except OSError as exc:
        raise BadInput("the file cannot be written: {why}", why=exc.strerror) from None
