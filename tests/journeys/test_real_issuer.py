"""Signing in at a real OpenID Connect provider, from the browser to the note in the hub."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from support.browser import Browser
from support.hub import AGENT, TestHub, running_hub
from support.people import PEOPLE
from support.real_issuer import RealIssuer, real_issuer

from agent_console.crm.access_tokens import AccessTokens
from agent_console.crm.hub import Hub
from agent_console.crm.sign_in import SigningIn, refreshed, signed_out, ways_into
from agent_console.domain.agent import Role
from agent_console.errors import NotSignedIn, SignInExpired
from agent_console.hub.sign_in.settings import IssuerSettings, SignInSettings
from agent_console.paths import Profile
from agent_console.security.refresh_token import RefreshToken
from agent_console.wire.sign_in import Given, Session, UserCode

pytestmark = pytest.mark.peer


class Memory:
    def __init__(self) -> None:
        self.words: dict[str, str | None] = {}

    def remembered(self, name: str) -> str | None:
        return self.words.get(name)

    def remember(self, name: str, value: str | None) -> None:
        self.words[name] = value


class Desk:
    """Signs in at the hub's issuer as a desk does, and keeps what it was given."""

    def __init__(self, hub: TestHub, profile: Profile) -> None:
        self.hub, self.profile = hub, profile
        (self.way,) = ways_into(hub.local.address).ways
        self.kept = RefreshToken(profile, Memory())
        self.shown: list[UserCode] = []

    def flow(self, is_over: Callable[[], bool] = lambda: False) -> SigningIn:
        return SigningIn(self.way, is_over=is_over)

    def opens(self, found: tuple[Session, Given]) -> tuple[Hub, AccessTokens]:
        session, given = found
        self.kept.keep(given.refresh)
        tokens = AccessTokens(session, self.kept, first=given, renew=refreshed)
        return Hub(self.hub.local.address, tokens), tokens


@pytest.fixture
def issuer() -> Iterator[RealIssuer]:
    with real_issuer() as running:
        yield running


@pytest.fixture
def hub(tmp_path: Path, issuer: RealIssuer) -> Iterator[TestHub]:
    trusted = IssuerSettings(
        issuer=issuer.address,
        audience="https://crm.example.com",
        client="desk",
        asks_audience=True,
        role="realm_access.roles",
        roles={"crm-agents": Role.AGENT, "crm-leads": Role.SUPERVISOR},
        makes_agents=True,
    )
    settings = SignInSettings(issuers=(trusted,))
    with running_hub(tmp_path, PEOPLE, sign_in=settings) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser(AGENT.login, "any", form_count=6)
    yield made
    made.join()


@pytest.fixture
def desk(hub: TestHub, profile: Profile) -> Desk:
    return Desk(hub, profile)


def test_browser_signs_an_agent_in_and_their_role_comes_along(desk: Desk, browser: Browser) -> None:
    hub, _ = desk.opens(desk.flow().by_browser(browser.open, page="Done"))
    assert hub.me().id == AGENT.id
    hub.close()
    browser.login = "lead"
    hub, _ = desk.opens(desk.flow().by_browser(browser.open))
    assert (hub.me().login, hub.me().role) == ("lead", Role.SUPERVISOR)
    hub.close()
    browser.join()
    assert "Done" in browser.pages


def test_who_has_no_role_at_the_issuer_is_told_so(desk: Desk, browser: Browser) -> None:
    browser.login = "guest"
    hub, _ = desk.opens(desk.flow().by_browser(browser.open))
    with pytest.raises(SignInExpired, match="no role"):
        hub.me()
    hub.close()


def test_code_signs_an_agent_in_from_elsewhere(desk: Desk, browser: Browser) -> None:
    def shows(code: UserCode) -> None:
        desk.shown.append(code)
        browser.visits(code.address, user_code=code.code)

    hub, _ = desk.opens(desk.flow().by_code(shows))
    assert hub.me().id == AGENT.id
    assert desk.shown[0].address.startswith("http://127.0.0.1:")
    hub.close()


def test_refresh_tokens_rotate_and_an_old_one_ends_the_sign_in(
    desk: Desk, browser: Browser
) -> None:
    session, given = desk.flow().by_browser(browser.open)
    hub, tokens = desk.opens((session, given))
    first = tokens.current()
    second = tokens.after(first)
    assert first != second
    assert desk.kept.kept() != given.refresh
    assert hub.me().id == AGENT.id
    desk.kept.keep(given.refresh)
    tokens._again_at = 0.0  # some seconds have passed
    with pytest.raises(SignInExpired):
        tokens.after(second)
    hub.close()


def test_refused_token_is_renewed_unseen(desk: Desk, browser: Browser) -> None:
    session, given = desk.flow().by_browser(browser.open)
    broken = msgspec.structs.replace(given, access=given.access[:-4] + "AAAA")
    hub, _ = desk.opens((session, broken))
    assert hub.me().id == AGENT.id
    hub.close()


def test_signing_out_leaves_no_way_back(desk: Desk, browser: Browser) -> None:
    session, given = desk.flow().by_browser(browser.open)
    hub, tokens = desk.opens((session, given))
    signed_out(session, given.refresh)
    with pytest.raises(SignInExpired):
        tokens.after(tokens.current())
    hub.close()


def test_keys_that_were_rotated_are_taken_from_the_next_sign_in_on(
    desk: Desk, browser: Browser, issuer: RealIssuer
) -> None:
    hub, _ = desk.opens(desk.flow().by_browser(browser.open))
    assert hub.me().id == AGENT.id
    hub.close()
    issuer.stop()
    issuer.start()
    keys = desk.hub.app.hub.door._issuers[issuer.address][1]
    keys._asked_at = None  # half a minute has passed
    hub, _ = desk.opens(desk.flow().by_browser(browser.open))
    assert hub.me().id == AGENT.id
    hub.close()


def test_agent_who_gives_up_is_not_waited_for(desk: Desk) -> None:
    opened: list[str] = []

    def is_over() -> bool:
        return bool(opened)

    with pytest.raises(NotSignedIn):
        desk.flow(is_over).by_browser(lambda address: opened.append(address) is None)
    with pytest.raises(NotSignedIn):
        desk.flow(is_over).by_code(desk.shown.append)
