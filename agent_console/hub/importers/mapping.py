"""The mapping file of an import: which column is which of our fields, and how it is written.

TOML or YAML, by the file's ending. Refuses fields we do not have, so that no column is lost by a
slip of the pen.
"""

import tomllib
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import yaml

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import State
from agent_console.errors import BadInput
from agent_console.hub.importers.people_rows import PersonRow
from agent_console.wire.contact import Contact

UNIX = "unix"
"""A date format of its own: seconds since 1970."""
CONTACTS, CUSTOMERS = "contacts", "customers"
_SHAPES: dict[str, type[msgspec.Struct]] = {CONTACTS: Contact, CUSTOMERS: PersonRow}
_YAML = {".yaml", ".yml"}


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the lines of one file are meant."""

    source: str
    """A name for the system the file comes from: with the ids it says which line is which."""
    what: str = CONTACTS
    """What a line is: a contact, or a customer."""
    id: tuple[str, ...] = ()
    """The columns that tell a line from all others; none: all it says."""
    columns: dict[str, str | tuple[str, ...]] = {}
    """By our field the column, or several: the first that says something, or each for a list."""
    constants: dict[str, str | int | bool] = {}
    """By our field what it always is, where no column says more."""
    channels: dict[str, Channel] = {}
    """What the column of the channel says, and which one is meant."""
    directions: dict[str, Direction] = {}
    states: dict[str, State] = {}
    time_zone: str = "UTC"
    """Where times are meant that name no zone (IANA)."""
    dates: tuple[str, ...] = ()
    """How times and days are written, as strptime has it, tried in turn; none: ISO 8601."""
    region: str = "US"
    """ISO 3166-1: how numbers without a country code are meant."""
    encoding: str = "utf-8-sig"
    delimiter: str = ","
    quote: str = '"'

    @property
    def shape(self) -> type[msgspec.Struct]:
        """What a line becomes."""
        return _SHAPES[self.what]

    @property
    def zone(self) -> ZoneInfo:
        """Where times are meant that name no zone."""
        return ZoneInfo(self.time_zone)


def load(path: Path) -> Mapping:
    """Read the mapping at *path*; raise `BadInput` naming what is wrong in it."""
    try:
        text = path.read_text("utf-8")
        said: Any = yaml.safe_load(text) if path.suffix in _YAML else tomllib.loads(text)
        mapping = msgspec.convert(_listed(said), Mapping)
        _check(mapping)
    except FileNotFoundError:
        raise BadInput(f"there is no file {path.name}") from None
    except (
        *(OSError, UnicodeDecodeError, LookupError, ValueError),
        *(tomllib.TOMLDecodeError, yaml.YAMLError),
    ) as exc:
        raise BadInput(f"{path.name}: {exc}") from None
    return mapping


def _listed(said: Any) -> Any:
    """Let one id column stand without brackets."""
    if isinstance(said, dict) and isinstance(said.get("id"), str):
        return said | {"id": (said["id"],)}
    return said


def _check(mapping: Mapping) -> None:
    if mapping.what not in _SHAPES:
        raise ValueError(f"what is {' or '.join(_SHAPES)}")
    if not mapping.source.strip():
        raise ValueError("source must not be empty")
    ours = set(mapping.shape.__struct_fields__)
    for name in (*mapping.columns, *mapping.constants):
        if name not in ours:
            raise ValueError(f"there is no field {name}: one of {', '.join(sorted(ours))}")
    if len(mapping.delimiter) != 1 or len(mapping.quote) != 1:
        raise ValueError("delimiter and quote are one sign each")
    "".encode(mapping.encoding)
    try:
        ZoneInfo(mapping.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f"there is no time zone {mapping.time_zone}") from None
