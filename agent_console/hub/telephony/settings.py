"""How this hub stands to the telephone systems of the company: one file, read at the start."""

import tomllib
from pathlib import Path

import msgspec

from agent_console.domain.identifier import phone_number
from agent_console.errors import BadInput


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of settings; a name that is not known is refused."""


class Line(Group, frozen=True, kw_only=True):
    """One of the company's numbers: who is called by it, and where its callers are at home."""

    queue: str = ""
    users: tuple[str, ...] = ()
    region: str = ""
    """ISO 3166-1: how callers' numbers without a country code are meant."""
    recorded: bool | None = None
    """Whether the telephone system records its calls; as all lines, where nothing is said."""
    announced: bool | None = None
    """Whether an announcement says so before somebody answers; likewise."""


class SipgateSettings(Group, frozen=True, kw_only=True):
    """The push of sipgate.io."""

    public_key: str = ""
    """File with the public key (PEM) that sipgate signs with; empty: signatures are not asked."""


class TwilioSettings(Group, frozen=True, kw_only=True):
    """Voice webhooks of Twilio."""

    auth_token: str = ""
    """Without it, no webhook of Twilio is taken."""


class AsteriskSettings(Group, frozen=True, kw_only=True):
    """The manager interface of Asterisk; an empty host means that there is none."""

    host: str = ""
    port: int = 5038
    user: str = ""
    secret: str = ""
    channel: str = "PJSIP/{extension}"
    """How an agent's telephone is called, for dialling."""
    context: str = "from-internal"
    """Where the dial plan takes numbers and extensions from."""


class FreeSwitchSettings(Group, frozen=True, kw_only=True):
    """The event socket of FreeSWITCH; an empty host means that there is none."""

    host: str = ""
    port: int = 8021
    password: str = ""
    endpoint: str = "user/{extension}"
    """How an agent's telephone is called, for dialling."""
    context: str = "default"
    """Where the dial plan takes numbers and extensions from."""


class TelephonySettings(Group, frozen=True, kw_only=True):
    """Everything this hub knows of telephones."""

    region: str = "US"
    """ISO 3166-1: how numbers without a country code are meant, where their line says nothing."""
    address: str = ""
    """How telephone systems reach this hub, where a proxy stands before it."""
    recorded: bool = False
    """Whether the telephone system records calls, where their line does not say."""
    announced: bool = False
    """Whether an announcement says so, where their line does not say."""
    answer_within_s: int = 20
    """How soon a call is to be answered."""
    answer_share: float = 0.8
    """How many of them are to be answered so soon."""
    lines: dict[str, Line] = {}
    sipgate: SipgateSettings = SipgateSettings()
    twilio: TwilioSettings = TwilioSettings()
    asterisk: AsteriskSettings = AsteriskSettings()
    freeswitch: FreeSwitchSettings = FreeSwitchSettings()


NONE = TelephonySettings()


def load(path: Path) -> TelephonySettings:
    """Read the settings at *path*; `BadInput` names what is wrong. A missing file sets nothing."""
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        read = msgspec.convert(said, TelephonySettings)
    except FileNotFoundError:
        return NONE
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as exc:
        raise BadInput(f"{path.name}: {exc}") from exc
    lines = {_whole(number, line): line for number, line in read.lines.items()}
    return msgspec.structs.replace(read, lines=lines)


def _whole(number: str, line: Line) -> str:
    return phone_number(number, region=line.region or "US") or number.strip()
