"""Which licence each part of a built program is under, and whether it may be handed out with ours.

Ours is Apache-2.0. What is read here is what the makers declare; nothing here is legal advice.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

FREE = "may be handed out with its text"
BESIDE = "stays a file of its own that anybody may replace, handed out with its text and its source"
EXCEPTED = "its exception allows any licence for what is built with it"
COMPATIBLE = {
    "0BSD": FREE,
    "Apache-2.0": FREE,
    "BSD-2-Clause": FREE,
    "BSD-3-Clause": FREE,
    "BSD-4-Clause-UC": FREE,
    "CC0-1.0": FREE,
    "GPL-2.0-or-later WITH Bootloader-exception": EXCEPTED,
    "GPL-3.0-or-later WITH GCC-exception-3.1": EXCEPTED,
    "HPND": FREE,
    "IJG": FREE,
    "LGPL-2.1-or-later": BESIDE,
    "LGPL-3.0-only": BESIDE,
    "MIT": FREE,
    "MIT-0": FREE,
    "MIT-CMU": FREE,
    "MPL-2.0": "its files stay under it, unchanged",
    "OLDAP-2.8": FREE,
    "PSF-2.0": FREE,
    "PostgreSQL": FREE,
    "Unicode-3.0": FREE,
    "Zlib": FREE,
}
"""Licences that go with Apache-2.0, each with what it asks of a folder of separate files."""

_PLAIN = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.": (
        "BSD-3-Clause"
    ),
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""How makers say it who do not use the usual short forms."""

_KNOWN = {"sqlcipher3": "Zlib"}
"""Declared nowhere but in the text that comes along."""

_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A library of others that came along inside a package."""

    name: str
    version: str
    licence: str


_PYTHON = "CPython"
_WITHIN = {
    "libQt6": ("Qt", "LGPL-3.0-only"),
    "libXau": ("libXau", "MIT"),
    "libcom_err": ("e2fsprogs libcom_err", "MIT"),
    "libcrypto": ("OpenSSL", "Apache-2.0"),
    "libcrypt": ("libxcrypt", "LGPL-2.1-or-later"),
    "libgfortran": ("GCC libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libgssapi_krb5": ("MIT Kerberos", "MIT"),
    "libicu": ("ICU", "Unicode-3.0"),
    "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause"),
    "libk5crypto": ("MIT Kerberos", "MIT"),
    "libkeyutils": ("keyutils", "LGPL-2.1-or-later"),
    "libkrb5": ("MIT Kerberos", "MIT"),
    "liblber": ("OpenLDAP", "OLDAP-2.8"),
    "libldap": ("OpenLDAP", "OLDAP-2.8"),
    "liblzma": ("XZ Utils liblzma", "0BSD"),
    "libopenjp2": ("OpenJPEG", "BSD-2-Clause"),
    "libpq": ("PostgreSQL libpq", "PostgreSQL"),
    "libpyside6": ("PySide6", "LGPL-3.0-only"),
    "libpython": (_PYTHON, "PSF-2.0"),
    "libquadmath": ("GCC libquadmath", "LGPL-2.1-or-later"),
    "libsasl2": ("Cyrus SASL", "BSD-4-Clause-UC"),
    "libscipy_openblas": ("OpenBLAS", "BSD-3-Clause"),
    "libshiboken6": ("Shiboken", "LGPL-3.0-only"),
    "libssl": ("OpenSSL", "Apache-2.0"),
    "libtiff": ("LibTIFF", "HPND"),
    "libxcb": ("libxcb", "MIT"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
}
"""Maker's name and licence by the beginning of a library's file, whose number is its version."""


def licence_of(distribution: str) -> str:
    """Return the licence of a package as an SPDX expression; empty, if nobody declares one."""
    if distribution in _KNOWN:
        return _KNOWN[distribution]
    told = metadata.metadata(distribution).json
    if expression := told.get("license_expression"):
        return str(expression)
    short = str(told.get("license") or "").strip()
    if 0 < len(short) <= max(map(len, _PLAIN)) and "\n" not in short:
        return _PLAIN.get(short, short)
    for line in told.get("classifier") or ():
        if line.startswith(_CLASSIFIER):
            return _PLAIN.get(line.removeprefix(_CLASSIFIER), "")
    return ""


def is_compatible(expression: str) -> bool:
    """Tell whether what is under *expression* may be handed out with ours."""
    if "(" in expression:  # which belongs to which is not weighed: all have to be good then
        names = re.split(r" AND | OR ", re.sub(r"[()]", "", expression))
        return all(one.strip() in COMPATIBLE for one in names)
    return any(
        all(one.strip() in COMPATIBLE for one in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


def within(names: Iterable[str]) -> tuple[list[Library], list[str]]:
    """Return the libraries behind the file *names*, and the files nobody knows."""
    found: dict[str, Library] = {}
    nameless = []
    for name in sorted(names):
        known = next((one for one in sorted(_WITHIN, reverse=True) if name.startswith(one)), None)
        if known is None:
            nameless.append(name)
            continue
        maker, licence = _WITHIN[known]
        if maker == _PYTHON:
            continue  # listed with its whole version
        number = re.search(r"\.so\.([0-9.]+)$", name)
        version = number[1] if number else ""
        found.setdefault(maker, Library(name=maker, version=version, licence=licence))
    return list(found.values()), nameless
