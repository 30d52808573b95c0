"""What a hub on this machine writes down for its owner: where it is and how to get in."""

from agent_console.domain.value import Value


class LocalHub(Value, frozen=True, kw_only=True):
    """The content of the token file, readable by its owner only."""

    address: str
    """For example "http://127.0.0.1:53411"."""
    process: int
    cti_token: str
    """The secret part of ``/cti/TOKEN``."""
    agent_tokens: dict[str, str]
    """Bearer token by login."""
