"""A Debian package of a small program, made by the real tools."""

import os
import subprocess
from pathlib import Path

import debian_package
import pytest

pytestmark = pytest.mark.peer

AT = 1_763_846_400
_STARTS = Path("/bin/true")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built" / "agent-console"
    texts = folder / "_internal" / "agent_console-7.8.9.dist-info"
    texts.mkdir(parents=True)
    (texts / "METADATA").write_text("Name: agent-console\nVersion: 7.8.9\n", "utf-8")
    (folder / "agent-console").write_bytes(_STARTS.read_bytes())
    (folder / "agent-console").chmod(0o755)
    return folder


def _said(*command: str) -> str:
    environ = {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environ).stdout


def test_the_package_is_files_alone_and_the_same_twice(built: Path, tmp_path: Path) -> None:
    made = debian_package.debian(built, AT, tmp_path)
    first = made.read_bytes()
    assert debian_package.debian(built, AT, tmp_path).read_bytes() == first
    scripts = {"preinst", "postinst", "prerm", "postrm", "config"}
    parts = _said("dpkg-deb", "--info", str(made)).split()
    assert {"control", "md5sums"} <= set(parts)
    assert not scripts & set(parts)
    listed = _said("dpkg-deb", "--contents", str(made)).splitlines()
    assert all("root/root" in line and "2025-11-22 21:20" in line for line in listed)
    places = {line.split(" ./")[1] for line in listed if " ./" in line}
    assert {
        "etc/agent-console/",
        "usr/bin/agent-console -> ../lib/agent-console/agent-console",
        "usr/lib/agent-console/agent-console",
        "usr/share/applications/agent-console-links.desktop",
        "usr/share/applications/agent-console.desktop",
        "usr/share/doc/agent-console/copyright",
        "usr/share/icons/hicolor/48x48/apps/agent-console.png",
        "usr/share/icons/hicolor/scalable/apps/agent-console.svg",
        "usr/share/man/man1/agent-console.1.gz",
        "usr/share/metainfo/agent-console.metainfo.xml",
    } <= places
    _said("dpkg-deb", "--extract", str(made), str(tmp_path / "root"))
    assert _said(str(tmp_path / "root" / "usr/bin/agent-console")) == ""
