import configparser
import shlex
import sys
from pathlib import Path

import pytest

from agent_console.cti import desktop_links
from agent_console.cti.desktop_links import desktop_entry, register, unregister, without_entry

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


@linux
def test_registering_writes_an_entry_and_unregistering_takes_it_away(home: Path) -> None:
    place = Path(register())
    assert place.parent == home / "applications"
    read = configparser.RawConfigParser()
    read.read(place)
    entry = read["Desktop Entry"]
    types = entry["mimetype"].split(";")
    assert types[:3] == [f"x-scheme-handler/{one}" for one in ("tel", "callto", "agentconsole")]
    assert shlex.split(entry["exec"])[-2:] == ["pop", "%u"]
    assert unregister()
    assert not place.exists()
    assert not unregister()


def test_a_program_in_a_folder_with_spaces_and_signs_is_quoted() -> None:
    line = next(
        one for one in desktop_entry(["/a b/100%/c$d"]).splitlines() if one.startswith("Exec=")
    )
    assert line == 'Exec="/a b/100%%/c\\\\$d" pop %u'


def test_other_programs_keep_their_links() -> None:
    before = (
        "[Default Applications]\n"
        "x-scheme-handler/tel=agent-console-links.desktop;phone.desktop;\n"
        "x-scheme-handler/callto=agent-console-links.desktop\n"
        "text/html=browser.desktop\n"
    )
    assert without_entry(before) == (
        "[Default Applications]\nx-scheme-handler/tel=phone.desktop;\ntext/html=browser.desktop\n"
    )


def test_elsewhere_it_says_what_to_do() -> None:
    assert "application bundle" in desktop_links.LinksNotOurs.advice
