"""How a hub is reached: certificates, proxies that may speak for others, limits, how it leaves."""

from dataclasses import dataclass
from pathlib import Path

from agent_console.logs import Form
from agent_console.wire import OLDEST

_RATE, _ADDRESS_RATE = 300.0, 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """Set on the command line; goes to every process of a hub."""

    certificate: Path | None = None
    """PEM with the whole chain; None: no TLS, or a proxy has it."""
    key: Path | None = None
    """PEM; None: it stands in the certificate's file."""
    proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    """Addresses or networks whose `X-Forwarded-For` and `-Proto` are believed."""
    per_token_s: float = _RATE
    """Requests a second that one token may make in the long run; 0: as many as it likes."""
    per_address_s: float = _ADDRESS_RATE
    """The same for who shows no token, or a wrong one, from one address."""
    oldest: int = OLDEST
    """Desks that speak an older revision of the wire are told that they are too old."""
    log: Form | None = None
    """How lines are written to standard error; None: not at all."""
    leaves_after_s: float = 0.0
    """So long it goes on after it was told to stop, and says that it is not ready any more."""

    @property
    def scheme(self) -> str:
        """Return how addresses of this hub begin."""
        return "http" if self.certificate is None else "https"


USUAL = Serving()
