"""The way to the hub: through which proxy, and whose word of a certificate counts.

What the system trusts, is trusted here, too, and with it the authority a company installed on its
computers. Every client of the desk is made here.
"""

import ssl
from typing import Any
from urllib.parse import urlsplit

import httpx
import truststore

from agent_console.crm.addresses import is_loopback
from agent_console.errors import HubUnreachable, HubUntrusted, phrase
from agent_console.settings import HubSettings

NO_PROXY = "none"
"""As the proxy of the settings: the hub is asked directly, whatever the system says."""
_PROXIES = ("http://", "https://")


def client(address: str, settings: HubSettings, **more: Any) -> httpx.Client:
    """Return a client for *address*; *more* is httpx's own.

    Raises `HubUntrusted` for certificates that cannot be read, and `HubUnreachable` for a proxy
    that is no address. The system's proxy is that of its settings, or of the environment; a script
    that finds one (PAC) is not run. No proxy is asked for this computer itself.
    """
    is_here = is_loopback(address)
    proxy = "" if is_here else settings.proxy
    return httpx.Client(
        verify=_trusting(settings.authorities) if _is_tls(address, proxy) else _trusting_nobody(),
        proxy=_proxy(proxy),
        trust_env=not is_here and not proxy,
        timeout=httpx.Timeout(settings.answer_s, connect=settings.connect_s),
        **more,
    )


def _is_tls(address: str, proxy: str) -> bool:
    """Tell whether a certificate is shown on the way; reading all that are trusted takes time."""
    return not address.startswith("http://") or proxy.startswith("https://")


def _trusting(authorities: str) -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if authorities:
        try:
            context.load_verify_locations(cafile=authorities)
        except (ssl.SSLError, OSError) as exc:
            sentence = phrase("the certificates of hub.authorities cannot be read ({why})")
            raise HubUntrusted(sentence, why=exc.strerror or type(exc).__name__) from exc
    return context


def _trusting_nobody() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _proxy(proxy: str) -> httpx.Proxy | None:
    if proxy in {"", NO_PROXY}:
        return None
    try:
        if proxy.startswith(_PROXIES) and urlsplit(proxy).hostname:
            return httpx.Proxy(proxy)
    except (ValueError, httpx.InvalidURL):
        pass
    raise HubUnreachable("hub.proxy is not the address of a proxy")
