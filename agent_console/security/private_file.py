"""Small files for their owner only, written at once or not at all."""

import os
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """Put *content* at *path*; it is on disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
