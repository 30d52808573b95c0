"""The files that put a hub on a server: laid where they belong, changed over one by one."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from repository import ROOT

SETUP = ROOT / "packaging" / "hub"
UNIT = SETUP / "agent-console-hub@.service"
MOST_EXPOSED = 2.0
_CURL = """\
[ "$READY" = yes ] || exit 1
case "$*" in *:8766/*) [ "$(readlink "$CURRENT")" != "$NEVER_READY" ] ;; esac
"""
CONF = """\
# HUB_DATABASE=not this
HUB_DATABASE="kept"
HUB_OPTIONS=--telephony /etc/a.toml --sign-in /etc/b$.toml"""
PLAN = '{"older_hubs_go_on": %s}'

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the hub's servers run Linux")


class Server:
    """A machine whose root is a folder, and whose system notes down what it is told."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        self._folder = folder
        self._tools = folder / "tools"
        self._tools.mkdir()
        self.notes = folder / "notes"
        self.notes.touch()
        self.is_ready = True
        self.goes_on = True
        for name in ("systemctl", "systemd-sysusers", "chgrp", "sleep"):
            self._tool(name, "")
        self._tool(
            "runuser",
            'echo "options $HUB_OPTIONS" >> "$NOTES"; shift 3;'
            ' case "$*" in *--dry-run*) cat "$PLAN" ;; esac',
        )
        self.never_ready = ""
        """A version that does not become ready on the second port."""
        self._tool("curl", _CURL)

    def _tool(self, name: str, does: str) -> None:
        tool = self._tools / name
        tool.write_text(f'#!/bin/sh\necho "{name} $*" >> "$NOTES"\n{does}\n')
        tool.chmod(0o755)

    def installs(self, version: str, *, lays_only: bool = False) -> subprocess.CompletedProcess:
        """Run the script, which takes this machine's root for the system's own."""
        built = self._folder / f"built-{version}"
        built.mkdir(exist_ok=True)
        (built / "agent-console-hub").write_text(f"#!/bin/sh\necho {version}\n")
        (built / "agent-console-hub").chmod(0o755)
        script = self._folder / "install.sh"
        text = (SETUP / "install.sh").read_text("utf-8")
        if not lays_only:
            for place in ("home=", "etc="):
                text = text.replace(f"{place}$root", f"{place}{self.root}")
            text = text.replace('"$root/usr', f'"{self.root}/usr')
        script.write_text(text.replace("here=$(", f"here={SETUP} #$("))
        plan = self._folder / "plan.json"
        plan.write_text(PLAN % ("true" if self.goes_on else "false"))
        environment = {
            "PATH": f"{self._tools}:{os.environ['PATH']}",
            "NOTES": str(self.notes),
            "PLAN": str(plan),
            "READY": "yes" if self.is_ready else "no",
            "NEVER_READY": self.never_ready,
            "CURRENT": str(self.root / "usr/lib/agent-console-hub/current"),
            "PATIENCE_S": "2",
        }
        if lays_only:
            environment["ROOT"] = str(self.root)
        return subprocess.run(
            ["sh", str(script), str(built), version],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    @property
    def current(self) -> str:
        program = self.root / "usr/lib/agent-console-hub/current/agent-console-hub"
        return program.read_text().split()[-1]

    def told(self, tool: str) -> list[str]:
        lines = self.notes.read_text().splitlines()
        return [line.partition(" ")[2] for line in lines if line.startswith(f"{tool} ")]


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


def test_files_are_laid_where_they_belong_and_nothing_is_started(server: Server) -> None:
    assert server.installs("0.1.0", lays_only=True).returncode == 0
    assert server.current == "0.1.0"
    for place in (
        "usr/lib/systemd/system/agent-console-hub@.service",
        "usr/lib/sysusers.d/agent-console-hub.conf",
        "etc/agent-console-hub/hub.conf",
    ):
        assert (server.root / place).is_file(), place
    assert server.notes.read_text() == ""


def test_processes_are_changed_over_one_after_the_other(server: Server) -> None:
    server.installs("0.1.0")
    conf = server.root / "etc/agent-console-hub/hub.conf"
    conf.write_text(f"{CONF}\n")
    done = server.installs("0.2.0")
    assert done.returncode == 0, done.stderr
    assert server.current == "0.2.0"
    assert conf.read_text() == f"{CONF}\n"
    order = [line for line in server.notes.read_text().splitlines() if "@" in line or "cur" in line]
    assert [line.split()[-1].rpartition("/")[0] or line for line in order] == [
        "systemctl restart agent-console-hub@8765",
        "http://127.0.0.1:8765",
        "systemctl restart agent-console-hub@8766",
        "http://127.0.0.1:8766",
    ]
    rehearsed, taken = server.told("runuser")
    assert "migrate --dry-run --json --database kept" in rehearsed
    assert taken.endswith("hub migrate --database kept")
    assert server.told("options") == ["--telephony /etc/a.toml --sign-in /etc/b$.toml"] * 2


def test_where_old_hubs_cannot_go_on_nothing_is_changed(server: Server) -> None:
    server.installs("0.1.0")
    server.goes_on = False
    done = server.installs("0.2.0")
    assert done.returncode == 1
    assert "0.1.0 cannot work beside 0.2.0" in done.stderr
    assert server.current == "0.1.0"
    assert len(server.told("runuser")) == 1


def test_where_the_new_one_does_not_become_ready_the_other_goes_on(server: Server) -> None:
    server.installs("0.1.0")
    server.is_ready = False
    done = server.installs("0.2.0")
    assert done.returncode == 1
    assert server.current == "0.1.0"
    restarted = [one for one in server.told("systemctl") if one.startswith("restart")]
    assert restarted == ["restart agent-console-hub@8765"] * 2


def test_where_the_second_process_does_not_become_ready_both_run_what_ran_before(
    server: Server,
) -> None:
    server.installs("0.1.0")
    server.never_ready = "0.2.0"
    done = server.installs("0.2.0")
    assert done.returncode == 1
    assert "0.2.0 does not become ready on port 8766; 0.1.0 runs again" in done.stderr
    assert server.current == "0.1.0"
    restarted = [one for one in server.told("systemctl") if one.startswith("restart")]
    assert [one.rpartition("@")[2] for one in restarted] == ["8765", "8766", "8766", "8765"]


def test_what_goes_back_goes_back_with_the_unit_it_came_with(server: Server) -> None:
    unit = server.root / "usr/lib/systemd/system/agent-console-hub@.service"
    server.installs("0.1.0")
    own = server.root / "usr/lib/agent-console-hub/0.1.0/agent-console-hub@.service"
    own.write_text("as it was")
    server.is_ready = False
    assert server.installs("0.2.0").returncode == 1
    assert unit.read_text() == "as it was"
    assert server.told("systemctl")[-2] == "daemon-reload"


@pytest.mark.parametrize("version", ["", "1.2-x", "../1", ".."])
def test_a_version_is_no_path(server: Server, version: str) -> None:
    assert server.installs("0.1.0").returncode == 0
    done = subprocess.run(
        ["sh", str(SETUP / "install.sh"), str(server.notes.parent / "built-0.1.0"), version],
        capture_output=True,
        text=True,
        check=False,
        env={"ROOT": str(server.root), "PATH": os.environ["PATH"]},
    )
    assert done.returncode == 1
    assert "a version is written as" in done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_the_unit_is_understood_and_locked_in() -> None:
    asked = ["systemd-analyze", "verify", str(UNIT)]
    verified = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
    lines = [line for line in verified.stderr.splitlines() if "agent-console-hub@" in line]
    assert [line for line in lines if "is not executable" not in line] == []
    asked = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(UNIT)]
    judged = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
    found = re.search(r"exposure level for \S+: ([0-9.]+)", judged.stdout)
    assert found is not None, judged.stderr
    assert float(found[1]) <= MOST_EXPOSED
