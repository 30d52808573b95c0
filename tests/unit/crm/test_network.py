from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from support.desk import NOW
from support.fault_proxy import fault_proxy
from support.faults import answering, http

from agent_console.crm.hub import Hub
from agent_console.crm.sign_in import ways_into
from agent_console.errors import HubUnreachable, HubUntrusted
from agent_console.settings import HubSettings
from agent_console.wire.codec import encode
from agent_console.wire.event import Health
from agent_console.wire.sign_in import SignInWays

SELF_SIGNED = Path(__file__).parents[2] / "support" / "self_signed.pem"
NOBODY = "http://127.0.0.2:1"
"""Not this computer's own address, as far as a desk can tell; nobody answers there."""
WELL = http(encode(Health(status="ok", version="9.9", hub_at=NOW)))


@pytest.fixture
def hub() -> Iterator[str]:
    with answering(WELL) as address:
        yield address


def _version(address: str, **settings: str) -> str:
    asked = HubSettings(connect_s=2.0, answer_s=2.0, **settings)  # type: ignore[arg-type]
    with closing(Hub(address, "token", settings=asked)) as there:
        return there.health().version


def test_a_company_s_own_authority_is_trusted_where_it_is_named(hub: str) -> None:
    with fault_proxy(hub, SELF_SIGNED) as tls:
        address = f"https://127.0.0.1:{tls.port}"
        with pytest.raises(HubUntrusted):
            _version(address)
        assert _version(address, authorities=str(SELF_SIGNED)) == "9.9"
        settings = HubSettings(authorities=str(SELF_SIGNED))
        assert ways_into(address, settings=settings) == SignInWays()


def test_what_the_system_trusts_is_trusted(hub: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(SELF_SIGNED))
    with fault_proxy(hub, SELF_SIGNED) as tls:
        assert _version(f"https://127.0.0.1:{tls.port}") == "9.9"


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_authorities_that_cannot_be_read_are_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "company.pem"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(HubUntrusted, match=r"hub\.authorities cannot be read"):
        _version("https://127.0.0.2:1", authorities=str(path))


def test_the_proxy_of_the_settings_leads_to_the_hub(hub: str) -> None:
    with pytest.raises(HubUnreachable):
        _version(NOBODY)
    assert _version(NOBODY, proxy=hub) == "9.9"


def test_the_proxy_of_the_system_counts_unless_none_is_wanted(
    hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", hub)
    assert _version(NOBODY) == "9.9"
    with pytest.raises(HubUnreachable):
        _version(NOBODY, proxy="none")


def test_no_proxy_is_asked_for_this_computer_itself(hub: str) -> None:
    assert _version(hub, proxy=NOBODY) == "9.9"


@pytest.mark.parametrize("proxy", ["proxy.example.com:3128", "http://", "socks5://x", "http://[::"])
def test_a_proxy_that_is_no_address_is_said(proxy: str) -> None:
    with pytest.raises(HubUnreachable, match=r"hub\.proxy is not the address of a proxy"):
        _version(NOBODY, proxy=proxy)
