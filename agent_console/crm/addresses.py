"""What can be said of an address without asking anybody."""

from urllib.parse import urlsplit


def is_loopback(address: str) -> bool:
    """Tell whether no proxy can know the way to *address*."""
    try:
        return urlsplit(address).hostname in {"127.0.0.1", "localhost", "::1"}
    except ValueError:
        return False
