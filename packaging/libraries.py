"""Which libraries of the system a built program needs, and the Debian packages they are in."""

import re
import subprocess
from pathlib import Path

from refusals import SetupFailed

PACKAGES = {
    "ld-linux-aarch64.so.1": "libc6 (>= 2.36)",
    "ld-linux-x86-64.so.2": "libc6 (>= 2.36)",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbz2.so.1.0": "libbz2-1.0",
    "libc.so.6": "libc6 (>= 2.36)",
    "libcrypto.so.3": "libssl3",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6 (>= 2.36)",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libm.so.6": "libc6 (>= 2.36)",
    "libncursesw.so.6": "libncursesw6",
    "libpthread.so.0": "libc6 (>= 2.36)",
    "libreadline.so.8": "libreadline8",
    "librt.so.1": "libc6 (>= 2.36)",
    "libsqlite3.so.0": "libsqlite3-0",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libtinfo.so.6": "libtinfo6",
    "libutil.so.1": "libc6 (>= 2.36)",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian package (bookworm) by the name a library is looked for by."""

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def outside(folder: Path) -> frozenset[str]:
    """Return the libraries that the programs in *folder* need and do not bring along."""
    ours = [
        path
        for path in sorted(folder.rglob("*"))
        if not path.is_symlink() and (".so" in path.name or path.parent == folder)
    ]
    binaries = [str(path) for path in ours if path.is_file()]
    said = subprocess.run(["objdump", "-p", *binaries], capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupFailed("binutils could not read what was built")
    within = {path.name for path in folder.rglob("*.so*")}
    return frozenset(_NEEDED.findall(said.stdout)) - within
