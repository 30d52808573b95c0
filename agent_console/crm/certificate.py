"""What the hub shows to prove that it is the hub."""

import ssl
from datetime import UTC, datetime
from typing import Any

from agent_console.crm.hub_errors import hub_errors
from agent_console.crm.network import client
from agent_console.domain.value import Value
from agent_console.settings import HubSettings
from agent_console.wire import VERSION


class Certificate(Value, frozen=True, kw_only=True):
    """A certificate that is trusted on this computer."""

    issuer: str
    """Who vouches for it."""
    until: datetime
    """When it ends."""


def certificate_of(address: str, settings: HubSettings) -> Certificate | None:
    """Return what the hub at *address* shows; None where nothing is encrypted on the way.

    Raises `HubUntrusted` where nobody we trust vouches for it, and `HubUnreachable`.
    """
    with (
        hub_errors(),
        client(address, settings) as asking,
        asking.stream("GET", f"{address.rstrip('/')}/{VERSION}/health") as answer,
    ):
        tls = answer.extensions["network_stream"].get_extra_info("ssl_object")
        return None if tls is None else _read(tls.getpeercert())


def _read(shown: dict[str, Any]) -> Certificate:
    words = dict(part for parts in shown["issuer"] for part in parts)
    ends_s = ssl.cert_time_to_seconds(shown["notAfter"])
    return Certificate(
        issuer=str(words.get("organizationName") or words.get("commonName") or "?"),
        until=datetime.fromtimestamp(ends_s, UTC),
    )
