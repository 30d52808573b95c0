"""The file that says which Tryton is next door, and what is agreed with it."""

import tomllib
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from agent_console.errors import BadInput
from agent_console.hub.connectors.syncing import Terms
from agent_console.hub.password import Password

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class Wins(StrEnum):
    """Whose name counts where both sides changed it."""

    HUB = "hub"
    TRYTON = "tryton"


class TrytonSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One database of a Tryton server."""

    address: str
    """For example https://tryton.example.com; without TLS on this machine only."""
    database: str
    user: str
    password: Password
    name: str = "tryton"
    """Part of the key of all that is linked: it must never change."""
    authority: str = ""
    """File with the certificates to trust (PEM), where the system's are not meant."""
    wins: Wins = Wins.HUB
    makes_parties: bool = True
    """Who is new or changed here and not known there becomes a party."""
    sends_all: bool = False
    """The first round sends every customer."""
    region: str = "US"
    """ISO 3166-1: how their numbers without a country code are meant."""
    every_s: float = 30.0
    """Seconds between two rounds, where it is followed."""
    answer_s: float = 30.0
    """Seconds to wait for an answer."""

    @property
    def terms(self) -> Terms:
        """What is agreed."""
        return Terms(
            they_win=self.wins is Wins.TRYTON,
            makes_people=self.makes_parties,
            sends_all=self.sends_all,
        )


def load(path: Path) -> TrytonSettings:
    """Read the settings at *path*; raise `BadInput` naming what is wrong."""
    try:
        found = msgspec.convert(tomllib.loads(path.read_text("utf-8")), TrytonSettings)
        place = urlsplit(found.address)
    except FileNotFoundError:
        raise BadInput(f"there is no file {path.name}") from None
    except (OSError, ValueError, msgspec.ValidationError) as exc:
        raise BadInput(f"{path.name}: {exc}") from None
    if place.scheme not in {"http", "https"} or not place.hostname:
        raise BadInput(f"{path.name}: address begins with https://")
    if place.scheme == "http" and place.hostname not in _LOOPBACK:
        raise BadInput(f"{path.name}: a line that is not encrypted may not leave this machine")
    return found
