"""Where files live on this computer. Refuses to guess: every place follows from the profile."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

_APP = "agent-console"


def system_config() -> Path:
    """Return the folder where whoever looks after this computer sets things for everybody.

    Its place does not follow from anything a person may set for themselves.
    """
    if sys.platform == "win32":
        return _program_data() / _APP
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / _APP
    return Path("/etc") / _APP


def policy_file() -> Path:
    """Return where the decisions for this computer are, or would be.

    A variable names a file to be tried, but only where the computer has none of its own.
    """
    fixed = system_config() / "policy.toml"
    tried = os.environ.get("AGENT_CONSOLE_POLICY")
    return Path(tried) if tried and not may_be_there(fixed) else fixed


def may_be_there(path: Path) -> bool:
    """Tell whether there is a file; one that may not be looked at counts as one."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


if sys.platform == "win32":

    def _program_data() -> Path:
        import ctypes

        found = ctypes.create_unicode_buffer(260)
        # CSIDL_COMMON_APPDATA; the variable ProgramData could be set by anybody.
        ctypes.windll.shell32.SHGetFolderPathW(None, 35, None, 0, found)
        return Path(found.value)


def data_home() -> Path:
    """Return this user's folder for lasting data, by the custom of the system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / _APP
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support" / _APP
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / _APP


def own_program() -> list[str]:
    """Return the words that start this very program once more, in the same version."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "agent_console.cli"]


def installed_program() -> list[str]:
    """Return the words that start what is installed: after an update another version than this."""
    if getattr(sys, "frozen", False):
        from shutil import which

        # This one may lie in the folder of one version, which goes when a newer one has come.
        return [which(_APP) or sys.executable]
    return own_program()


class Profile(NamedTuple):
    """One person's files on this computer.

    No dataclass: somebody waits for `agent-console pop`, and that module takes a fifth of its time.
    """

    folder: Path
    is_shared: bool = False
    """Other people use this computer, too: these files open with a PIN only."""

    @property
    def cache(self) -> Path:
        """What the CRM said; may be thrown away."""
        return self.folder / "cache.db"

    @property
    def journal(self) -> Path:
        """What this desk said; never thrown away while anything in it is unsent."""
        return self.folder / "journal.db"

    @property
    def key_file(self) -> Path:
        """The wrapped key, only where there is no keyring."""
        return self.folder / "key.json"

    @property
    def settings(self) -> Path:
        """What the person changed in the settings."""
        return self.folder / "settings.toml"

    @property
    def layout(self) -> Path:
        """How the window stood, by role."""
        return self.folder / "layout.json"

    @property
    def station(self) -> Path:
        """Where this desk stands, in one line; without it, where whoever works here does."""
        return self.folder / "station"

    @property
    def logs(self) -> Path:
        """Rotating logs, without personal data."""
        return self.folder / "logs"


class HubHome(NamedTuple):
    """The files of a hub on this machine."""

    folder: Path

    @property
    def database(self) -> Path:
        """The embedded database."""
        return self.folder / "hub.db"

    @property
    def tokens(self) -> Path:
        """Address and tokens of the hub that runs here, readable by its owner only."""
        return self.folder / "tokens.json"


def default_profile(profiles: str = "") -> Profile:
    """Return the profile used when none is named.

    Each person has one of their own in the folder *profiles*, where a computer's policy names one.
    """
    home = Path(profiles) / _whoever_this_is() if profiles else data_home()
    return Profile(home / "default")


def _whoever_this_is() -> str:
    """Return a name of this user that no variable changes."""
    if sys.platform == "win32":
        import getpass

        return getpass.getuser()
    return str(os.getuid())


def sample_profile(*, at_gate: bool = False) -> Profile:
    """Return the profile of the made-up airline: of its agent, or of its gate."""
    return Profile(data_home() / ("sample-gate" if at_gate else "sample"))


def hub_home(*, sample: bool = False) -> HubHome:
    """Return the folder of this machine's own hub."""
    return HubHome(data_home() / ("sample-hub" if sample else "hub"))
