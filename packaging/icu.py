"""Cut the data of the ICU that comes with Qt on Linux down to what the console can reach.

Qt has its own tables of languages; of ICU it asks for the order of words, case and names of hosts.
What goes: old encodings, and the names of countries, units, currencies and time zones in 700
languages (30 MB). ICU's makers foresee that its data is cut like that.
"""

import re
import struct
import tempfile
from pathlib import Path

from environment import step
from refusals import SetupFailed

_FOLDERS_OF_NOTHING = frozenset(
    {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"}
)
_LOCALE = re.compile(r"^[a-z]{2,3}(_\w+)?\.res$")
_OUR_LOCALES = re.compile(r"^(de|en|zh|zh_Hans|zh_Hans_CN|zh_CN)\.res$")
_NO_LOCALES = frozenset({"res_index.res"})
_MARK = b"CmnD"
_BEFORE_MARK = 12
_ALIGNED = 16
_ENTRY = struct.Struct("<II")
_LIBRARY = """\
 .section .rodata
 .balign 4096
 .globl {symbol}
 .type {symbol}, @object
 .size {symbol}, {size}
{symbol}:
 .incbin "{source}"
 .section .note.GNU-stack,"",@progbits
"""


def is_kept(name: str) -> bool:
    """Tell whether the item *name* ("coll/de.res") of ICU's data stays."""
    folder, _, file = name.rpartition("/")
    if folder in _FOLDERS_OF_NOTHING or file.endswith(".cnv"):
        return False
    if _LOCALE.match(file) and file not in _NO_LOCALES:
        return bool(_OUR_LOCALES.match(file))
    return True


def items(data: bytes) -> dict[str, bytes]:
    """Return the items of ICU's common *data* by name, without the name of the whole."""
    start = _head_of(data)
    count = struct.unpack_from("<I", data, start)[0]
    entries = [_ENTRY.unpack_from(data, start + 4 + 8 * at) for at in range(count)]
    ends = [place for _, place in entries[1:]] + [len(data) - start]
    found = {}
    for (named, place), end in zip(entries, ends, strict=True):
        name = data[start + named : data.index(b"\0", start + named)].decode("ascii")
        found[name.partition("/")[2]] = data[start + place : start + end]
    return found


def cut(data: bytes) -> bytes:
    """Return ICU's common *data* with the items that stay."""
    start = _head_of(data)
    named = struct.unpack_from("<I", data, start + 4)[0]
    whole = data[start + named : data.index(b"/", start + named) + 1].decode("ascii")
    kept = {name: item for name, item in items(data).items() if is_kept(name)}
    names = bytearray()
    places = []
    first = 4 + _ENTRY.size * len(kept)
    for name in kept:
        places.append(first + len(names))
        names += f"{whole}{name}".encode() + b"\0"
    packed = bytearray(struct.pack("<I", len(kept)))
    end = _aligned(first + len(names))
    for place, item in zip(places, kept.values(), strict=True):
        packed += _ENTRY.pack(place, end)
        end = _aligned(end + len(item))
    packed += names
    for item in kept.values():
        packed += bytes(_aligned(len(packed)) - len(packed)) + item
    return data[:start] + bytes(packed)


def shrink(library: Path) -> None:
    """Make `libicudata.so.N` anew with less in it; needs `as` and `ld` (binutils)."""
    whole = library.read_bytes()
    number = library.name.rpartition(".so.")[2]
    begin = whole.index(_MARK) - _BEFORE_MARK
    data = cut(whole[begin : begin + _size_of(library, number)])
    with tempfile.TemporaryDirectory(prefix="agent-console-icu-") as folder:
        place = Path(folder)
        (place / "icu.dat").write_bytes(data)
        text = _LIBRARY.format(symbol=f"icudt{number}_dat", size=len(data), source="icu.dat")
        (place / "icu.s").write_text(text, "ascii")
        sorry = "ICU's data could not be made anew: are binutils installed?"
        step(
            ["as", "-I", folder, "-o", str(place / "icu.o"), str(place / "icu.s")],
            sorry,
        )
        link = ["ld", "-shared", "-soname", library.name, "--build-id=none", "-z", "noexecstack"]
        step([*link, "-o", str(library), str(place / "icu.o")], sorry)


def _size_of(library: Path, number: str) -> int:
    import subprocess

    said = subprocess.run(
        ["readelf", "--syms", "--dyn-syms", "--wide", str(library)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(rf"(0x[0-9a-f]+|\d+) OBJECT\s.*\bicudt{number}_dat\b", said.stdout)
    if found is None:
        raise SetupFailed("ICU's data was not found in its library")
    return int(found[1], 0)


def _head_of(data: bytes) -> int:
    """Return where the table of contents begins."""
    if data[_BEFORE_MARK : _BEFORE_MARK + len(_MARK)] != _MARK:
        raise SetupFailed("this is no common data of ICU")
    return int(struct.unpack_from("<H", data)[0])


def _aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED
