"""What is built and packaged: decided right, complete, and the same twice."""

import json
import plistlib
import re
import struct
import tomllib
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

import contents
import debian_package
import icu
import libraries
import pytest
from audit import LIST, known_flaws
from building import unexplained
from contents import CONSOLE, HUB, PROGRAMS, Program
from licences import is_compatible, licence_of, within
from manual import page
from parts import listed, unfit
from refusals import SetupFailed
from repository import ROOT

from agent_console import __version__
from agent_console.cli import NOUNS, parser
from agent_console.cti.desktop_links import SCHEMES

AT = 1_763_846_400
PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What a build leaves, as far as packages care."""
    folder = tmp_path / "agent-console"
    texts = folder / "_internal" / "agent_console-7.8.9.dist-info"
    texts.mkdir(parents=True)
    (texts / "METADATA").write_text("Name: agent-console\nVersion: 7.8.9\n", "utf-8")
    (folder / "agent-console").write_bytes(b"program")
    (folder / "_internal" / "link").symlink_to("agent_console-7.8.9.dist-info")
    return folder


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_nothing_gets_in_that_the_project_does_not_require(program: Program) -> None:
    wanted = contents.required(program)
    assert {"sqlalchemy", "cryptography"} <= wanted.keys()
    assert not {"pytest", "ruff", "hypothesis", "faker", "requests"} & wanted.keys()
    assert {"pytest", "faker", "rich", "pip", "unittest"} <= set(contents.left_out(program))


def test_the_console_has_a_screen_and_the_hub_the_driver_of_postgresql() -> None:
    console, hub = contents.required(CONSOLE), contents.required(HUB)
    assert {"pyside6-essentials", "pyqtgraph"} <= console.keys() - hub.keys()
    assert {"psycopg", "psycopg-binary"} <= hub.keys() - console.keys()
    assert {"ui", "PySide6", "numpy"} <= set(contents.left_out(HUB))


def test_commands_that_are_loaded_by_name_get_in_and_the_gallery_does_not() -> None:
    found = contents.modules(CONSOLE, ROOT)
    assert {f"agent_console.cli.{noun.replace('-', '_')}" for noun in NOUNS} <= set(found)
    assert {"ui.app", "ui.shot", "agent_console.hub.app", "phonenumbers.data.region_DE"} <= set(
        found
    )
    assert not [name for name in found if "gallery" in name or "migrations" in name]
    assert not [name for name in contents.modules(HUB, ROOT) if name.startswith("ui")]


def test_migrations_and_resources_get_in_as_files() -> None:
    places = {f"{place}/{Path(source).name}" for source, place in contents.files(CONSOLE, ROOT)}
    assert "agent_console/hub/migrations/env.py" in places
    assert "resources/playbooks/gate.yaml" in places
    assert "resources/translations/console_de.qm" in places
    assert "airportsdata/airports.csv" in places
    assert not [place for place in places if place.endswith((".ts", ".pyc"))]
    assert not [place for place in places if place.startswith("resources/pictures")]


@pytest.mark.parametrize(
    ("place", "source", "is_wanted"),
    [
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("numpy.libs/libgfortran.so.5", "venv/numpy.libs/libgfortran.so.5", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "venv/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "venv/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "venv/qwindows.dll", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "venv/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", "venv/qtbase_fr.qm", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", "venv/libQt6Network.so.6", False),
    ],
)
def test_libraries_of_the_system_and_parts_nobody_uses_stay_out(
    place: str, source: str, *, is_wanted: bool
) -> None:
    assert contents.is_wanted(place, source) is is_wanted


def test_one_version_is_told_everywhere() -> None:
    assert PROJECT["version"] == __version__ == contents.version(ROOT)


def test_two_builds_that_differ_are_told_apart() -> None:
    one = {"a": "1", "b": "2", "c": "3"}
    assert unexplained(one, dict(one)) == []
    assert unexplained(one, {"a": "1", "b": "x", "d": "4"}) == ["b", "c", "d"]


def test_the_archive_of_a_release_is_the_same_twice(built: Path, tmp_path: Path) -> None:
    first = debian_package.archive(built, AT, tmp_path).read_bytes()
    (built / "agent-console").touch()
    assert debian_package.archive(built, AT, tmp_path).read_bytes() == first


def test_the_package_asks_for_the_packages_its_libraries_are_in() -> None:
    sonames = frozenset({"libc.so.6", "libm.so.6", "libEGL.so.1"})
    text = debian_package.control_text(
        version="7.8.9", architecture="amd64", kilobytes=12, sonames=sonames
    )
    assert "Depends: libc6 (>= 2.36), libegl1\n" in text
    assert "Version: 7.8.9\n" in text
    with pytest.raises(SetupFailed, match=r"no Debian package is known for libodd\.so\.1"):
        debian_package.control_text(
            version="1", architecture="amd64", kilobytes=1, sonames=frozenset({"libodd.so.1"})
        )


def test_every_system_library_has_a_package() -> None:
    assert all(re.fullmatch(r"[a-z0-9.+-]+( \(>= [0-9.]+\))?", one) for one in _packages())


def _packages() -> set[str]:
    return set(libraries.PACKAGES.values())


def _common(names: dict[str, bytes]) -> bytes:
    """Return common data of ICU, made up."""
    head = struct.pack("<HBBHHBBBB4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD").ljust(32, b"\0")
    text = b"".join(b"icudt1l/" + name.encode() + b"\0" for name in names)
    first = 4 + 8 * len(names)
    place, end, entries = first, -(-(first + len(text)) // 16) * 16, b""
    bodies = b""
    for name, body in names.items():
        entries += struct.pack("<II", place, end + len(bodies))
        place += len(name) + 9
        bodies += body.ljust(-(-len(body) // 16) * 16, b"\xaa")
    table = struct.pack("<I", len(names)) + entries + text
    return head + table.ljust(end, b"\xaa") + bodies


def test_of_icu_the_order_of_words_stays_and_foreign_names_go() -> None:
    whole = {
        "coll/de.res": b"order",
        "coll/sv.res": b"sverige",
        "coll/ucadata.icu": b"all orders, of any length",
        "curr/de.res": b"Euro",
        "ibm-37.cnv": b"an old encoding",
        "res_index.res": b"index",
        "root.res": b"root",
        "sv.res": b"svenska",
        "zh.res": b"Chinese",
    }
    kept = icu.items(icu.cut(_common(whole)))
    assert [*kept] == ["coll/de.res", "coll/ucadata.icu", "res_index.res", "root.res", "zh.res"]
    assert all(item.startswith(whole[name]) for name, item in kept.items())


def test_what_is_no_icu_data_is_refused() -> None:
    with pytest.raises(SetupFailed, match="no common data"):
        icu.items(b"x" * 64)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_part_has_a_licence_that_goes_with_ours(program: Program, tmp_path: Path) -> None:
    (tmp_path / "libicudata.so.73").touch()
    found = listed(program, tmp_path, at=AT)
    assert unfit(found) == []
    assert {"CPython", "ICU", "SQLCipher", "sqlalchemy"} <= {
        one["name"] for one in found["components"]
    }
    assert json.dumps(listed(program, tmp_path, at=AT)) == json.dumps(found)


def test_a_licence_that_does_not_go_with_ours_is_found() -> None:
    part = {"name": "odd", "licenses": [{"expression": "AGPL-3.0-only"}]}
    assert unfit({"components": [part, {"name": "bare", "licenses": []}]}) == [
        "odd: AGPL-3.0-only",
        "bare: no licence is declared",
    ]


@pytest.mark.parametrize(
    ("expression", "is_good"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("BSD-3-Clause AND (MIT OR Zlib)", True),
        ("MIT AND (GPL-3.0-only OR Zlib)", False),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("", False),
    ],
)
def test_licences_are_weighed_by_their_expression(expression: str, *, is_good: bool) -> None:
    assert is_compatible(expression) is is_good


def test_a_library_nobody_knows_is_named() -> None:
    found, nameless = within({"libpq-1a2b.so.5.18", "libodd.so.1"})
    assert [(one.name, one.version) for one in found] == [("PostgreSQL libpq", "5.18")]
    assert nameless == ["libodd.so.1"]


def test_packages_say_their_licence_in_several_ways() -> None:
    assert licence_of("numpy").startswith("BSD-3-Clause")
    assert licence_of("sqlcipher3") == "Zlib"
    assert licence_of("multipart") == "MIT"


def test_nothing_locked_has_a_flaw_that_is_known() -> None:
    versions = {**contents.required(CONSOLE), **contents.required(HUB)}
    text = LIST.read_text("utf-8")
    assert known_flaws(versions, text) == []
    assert {one["package"] for one in tomllib.loads(text)["flaw"]} <= versions.keys()


def test_a_version_with_a_known_flaw_is_told() -> None:
    text = '[[flaw]]\npackage = "h11"\nfixed = "0.16.0"\nwhat = "smuggling"\n'
    assert known_flaws({"h11": "0.9.1"}, text) == ["h11 0.9.1: smuggling; mended in 0.16.0"]
    assert known_flaws({"h11": "0.16.0"}, text) == []


def test_the_manual_page_has_every_command() -> None:
    text = page(parser(), version="7.8.9", date="2026-11-22")
    for noun in NOUNS:
        assert f".TP\n.B {noun.replace('-', chr(92) + '-')}\n" in text
    assert not re.search(r"^\.(?!TH|SH|TP|B |I |IR|RI|RS|RE)", text, re.MULTILINE)


def test_links_are_the_same_on_every_system() -> None:
    links = RawConfigParser()
    links.read(PACKAGING / "debian" / "agent-console-links.desktop", "utf-8")
    types = links["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert types == [f"x-scheme-handler/{scheme}" for scheme in SCHEMES]
    about = ET.parse(PACKAGING / "debian" / "agent-console.metainfo.xml")  # noqa: S314 - a file of ours
    assert [one.text for one in about.iter("mediatype")] == types
    bundle = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert bundle["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == list(SCHEMES)
    installer = ET.parse(PACKAGING / "windows" / "agent-console.wxs")  # noqa: S314 - a file of ours
    schema = "{http://wixtoolset.org/schemas/v4/wxs}"
    told = [
        one.get("Name")
        for one in installer.iter(f"{schema}RegistryValue")
        if one.get("Key") == "URLAssociations"
    ]
    assert told == list(SCHEMES)
