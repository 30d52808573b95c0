"""Unpack a release, and nothing but what it may hold. Knows no network."""

import lzma
import os
import re
import shutil
import tarfile
from pathlib import Path

from agent_console.errors import BadInput

_SAYS_ITS_VERSION = re.compile(r"[^/]+/_internal/agent_console-([^/]+)\.dist-info/METADATA")


def unpack(file: Path, to: Path, *, most: int) -> None:
    """Unpack the one folder in *file* as *to*: whole, or not at all.

    Raises `BadInput` if there are more than *most* bytes in it, or it is not one folder, or
    something in it lies or points outside of it.
    """
    beside = to.with_name(f"{to.name}.unpacking")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        _unpack(file, beside, most)
        inside = list(beside.iterdir())
        if len(inside) != 1 or not inside[0].is_dir() or inside[0].is_symlink():
            raise BadInput("a release holds one folder")
        shutil.rmtree(to, ignore_errors=True)
        inside[0].replace(to)
        if hasattr(os, "sync"):
            os.sync()  # a version of which half was written must not be there after a power cut
    except (tarfile.TarError, lzma.LZMAError, EOFError) as exc:
        raise BadInput("the release cannot be unpacked: {why}", why=type(exc).__name__) from exc
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def unpacked_size(file: Path) -> int:
    """Return the bytes of all files in a release; `BadInput` if it cannot be read."""
    try:
        with tarfile.open(file, "r:xz") as archive:
            return sum(one.size for one in archive)
    except (tarfile.TarError, lzma.LZMAError, EOFError) as exc:
        raise BadInput("this is no tar.xz file: {why}", why=type(exc).__name__) from exc


def version_inside(file: Path) -> str:
    """Return what the console in a release calls itself; empty if it does not say."""
    with tarfile.open(file, "r:xz") as archive:
        found = (_SAYS_ITS_VERSION.fullmatch(one.name) for one in archive)
        return next((one[1] for one in found if one), "")


def _unpack(file: Path, to: Path, most: int) -> None:
    size = 0
    with tarfile.open(file, "r:xz") as archive:
        for one in archive:
            size += one.size
            if size > most:
                raise BadInput("there is more in the release than it says")
            archive.extract(one, to, filter="data")
