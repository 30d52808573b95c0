"""The hub's own issuer, as a desk and a browser meet it."""

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.audit_entry import Deed
from agent_console.hub.audit_reading import lines as audit_lines
from agent_console.hub.sign_in import accounts, keys
from agent_console.hub.sign_in.handed_out import end_sign_ins
from agent_console.hub.sign_in.settings import SignInSettings

ADDRESS = "http://hub.test"
PASSWORD = "a good horse"
VERIFIER = "v" * 50
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
)
REDIRECT = "http://127.0.0.1:4711/signed-in"
ASKED = {
    "client_id": "agent-console-desk",
    "redirect_uri": REDIRECT,
    "response_type": "code",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
    "state": "s1",
    "nonce": "n1",
    "scope": "openid",
}


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:  # type: ignore[override]
    return Clock()


@pytest.fixture
def hub(tmp_path: Path, database_url: str, clock: Clock) -> Iterator[TestHub]:
    settings = SignInSettings(address=ADDRESS)
    with hub_in_process(tmp_path, clock=clock, database_url=database_url, sign_in=settings) as hub:
        with hub.engine.begin() as connection:
            accounts.add(connection, AGENT, PASSWORD, at=clock())
        yield hub


@pytest.fixture
def browser(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client(None) as client:
        yield client


def signs_in(browser: httpx.Client, *, password: str = PASSWORD, **asked: str) -> httpx.Response:
    page = browser.get("/sign-in/authorize", params={**ASKED, **asked})
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    return browser.post(
        "/sign-in/authorize", data={**form, "login": AGENT.login, "password": password}
    )


def code_of(answer: httpx.Response) -> str:
    assert answer.status_code == 303, answer.text
    there = answer.headers["location"]
    assert there.startswith(f"{REDIRECT}?")
    said = parse_qs(urlsplit(there).query)
    assert (said["state"], said["iss"]) == (["s1"], [f"{ADDRESS}/sign-in"])
    return said["code"][0]


def token(browser: httpx.Client, **fields: str) -> httpx.Response:
    return browser.post("/sign-in/token", data={"client_id": "agent-console-desk", **fields})


def tokens(browser: httpx.Client) -> dict[str, Any]:
    answer = token(
        browser,
        grant_type="authorization_code",
        code=code_of(signs_in(browser)),
        code_verifier=VERIFIER,
        redirect_uri=REDIRECT,
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def me(browser: httpx.Client, access: str) -> httpx.Response:
    return browser.get("/v1/me", headers={"Authorization": f"Bearer {access}"})


def refreshed(browser: httpx.Client, shown: str) -> httpx.Response:
    return token(browser, grant_type="refresh_token", refresh_token=shown)


def test_password_typed_in_the_browser_makes_a_token_the_hub_takes(browser: httpx.Client) -> None:
    answer = me(browser, tokens(browser)["access_token"])
    assert (answer.status_code, answer.json()["login"]) == (200, AGENT.login)


def test_desks_are_told_where_to_sign_in_once_there_is_an_account(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    ways = browser.get("/v1/sign-in").json()
    assert [one["issuer"] for one in ways["ways"]] == [f"{ADDRESS}/sign-in"]
    about = browser.get("/sign-in/.well-known/openid-configuration").json()
    assert about["issuer"] == f"{ADDRESS}/sign-in"
    with hub.engine.begin() as connection:
        accounts.disable(connection, AGENT.login, is_disabled=True, at=clock())
    assert browser.get("/v1/sign-in").json().get("ways", []) == []


def test_page_needs_no_script_and_may_not_be_framed_or_kept(browser: httpx.Client) -> None:
    page = browser.get("/sign-in/authorize", params=ASKED, headers={"Accept-Language": "de-DE"})
    assert "Anmelden" in page.text
    assert "<script" not in page.text
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"
    assert "samesite=strict" in page.headers["set-cookie"].lower()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("client_id", "another"),
        ("redirect_uri", "https://evil.example/signed-in"),
        ("redirect_uri", "http://127.0.0.1.evil.example:80/"),
        ("redirect_uri", "http://127.0.0.1:80@evil.example:80/"),
        ("redirect_uri", "http://localhost:4711/"),
        ("response_type", "token"),
        ("code_challenge_method", "plain"),
        ("code_challenge", "short"),
    ],
)
def test_what_is_asked_for_wrongly_goes_nowhere(
    browser: httpx.Client, name: str, value: str
) -> None:
    answer = browser.get("/sign-in/authorize", params={**ASKED, name: value})
    assert answer.status_code == 400
    assert "location" not in answer.headers
    assert value not in answer.text
    assert signs_in(browser, **{name: value}).status_code == 400


def test_form_of_another_site_is_not_taken(browser: httpx.Client) -> None:
    fields = {**ASKED, "login": AGENT.login, "password": PASSWORD, "form": "made up"}
    assert browser.post("/sign-in/authorize", data=fields).status_code == 403
    page = browser.get("/sign-in/authorize", params=ASKED)
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    ours = {**form, "login": AGENT.login, "password": PASSWORD}
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert browser.post("/sign-in/authorize", data=ours, headers=foreign).status_code == 403
    assert browser.post("/sign-in/authorize", data=ours).status_code == 303


def test_code_is_good_once_and_a_second_time_ends_what_came_of_it(browser: httpx.Client) -> None:
    fields = {
        "grant_type": "authorization_code",
        "code": code_of(signs_in(browser)),
        "code_verifier": VERIFIER,
        "redirect_uri": REDIRECT,
    }
    first = token(browser, **fields).json()
    assert token(browser, **fields).json() == {"error": "invalid_grant"}
    assert me(browser, first["access_token"]).status_code == 401
    assert refreshed(browser, first["refresh_token"]).status_code == 400


@pytest.mark.parametrize(
    ("name", "value"),
    [("code_verifier", "w" * 50), ("redirect_uri", "http://127.0.0.1:4712/"), ("code", "guess")],
)
def test_code_without_its_verifier_gives_nothing(
    browser: httpx.Client, name: str, value: str
) -> None:
    fields = {
        "grant_type": "authorization_code",
        "code": code_of(signs_in(browser)),
        "code_verifier": VERIFIER,
        "redirect_uri": REDIRECT,
    }
    answer = token(browser, **{**fields, name: value})
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_grant"})


def test_code_lives_for_a_minute(browser: httpx.Client, clock: Clock) -> None:
    code = code_of(signs_in(browser))
    clock.advance(seconds=61)
    answer = token(
        browser,
        grant_type="authorization_code",
        code=code,
        code_verifier=VERIFIER,
        redirect_uri=REDIRECT,
    )
    assert answer.json() == {"error": "invalid_grant"}


def test_refresh_token_is_replaced_each_time(browser: httpx.Client, clock: Clock) -> None:
    first = tokens(browser)
    clock.advance(minutes=6)
    assert me(browser, first["access_token"]).status_code == 401
    second = refreshed(browser, first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert me(browser, second["access_token"]).status_code == 200


def test_stolen_refresh_token_ends_the_sign_in_for_thief_and_owner(
    browser: httpx.Client, clock: Clock
) -> None:
    first = tokens(browser)
    second = refreshed(browser, first["refresh_token"]).json()
    refreshed(browser, second["refresh_token"])
    assert refreshed(browser, first["refresh_token"]).json() == {"error": "invalid_grant"}
    assert me(browser, second["access_token"]).status_code == 401
    assert refreshed(browser, second["refresh_token"]).status_code == 400


def test_answer_that_was_lost_can_be_asked_for_again_within_a_minute(
    browser: httpx.Client, clock: Clock
) -> None:
    first = tokens(browser)
    lost = refreshed(browser, first["refresh_token"]).json()
    clock.advance(seconds=30)
    again = refreshed(browser, first["refresh_token"])
    assert again.status_code == 200
    assert refreshed(browser, lost["refresh_token"]).status_code == 400
    clock.advance(seconds=90)
    assert refreshed(browser, first["refresh_token"]).status_code == 400
    assert me(browser, again.json()["access_token"]).status_code == 401


def test_who_signs_out_or_is_shut_out_is_out_at_once(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    given = tokens(browser)
    assert me(browser, given["access_token"]).status_code == 200
    browser.post("/sign-in/revoke", data={"token": given["refresh_token"]})
    assert me(browser, given["access_token"]).status_code == 401
    given = tokens(browser)
    assert me(browser, given["access_token"]).status_code == 200
    with hub.engine.begin() as connection:
        accounts.disable(connection, AGENT.login, is_disabled=True, at=clock())
    assert me(browser, given["access_token"]).status_code == 401
    assert signs_in(browser).status_code == 403


def test_another_password_signs_everybody_out_who_has_the_old_one(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    given = tokens(browser)
    with hub.engine.begin() as connection:
        accounts.set_password(connection, AGENT.login, "another horse", at=clock())
    assert refreshed(browser, given["refresh_token"]).status_code == 400
    assert signs_in(browser).status_code == 403
    assert signs_in(browser, password="another horse").status_code == 303


def test_wrong_passwords_slow_down_and_do_not_say_what_was_wrong(
    browser: httpx.Client, clock: Clock
) -> None:
    wrong = signs_in(browser, password="wrong horse")
    assert wrong.status_code == 403
    assert "wrong horse" not in wrong.text
    for _ in range(4):
        signs_in(browser, password="wrong horse")
    assert signs_in(browser).status_code == 429
    clock.advance(seconds=16)
    assert signs_in(browser).status_code == 303


def test_tokens_of_the_old_key_are_good_until_they_end(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    before = tokens(browser)
    with hub.engine.begin() as connection:
        keys.rotate(connection, at=clock())
    after = tokens(browser)
    assert len(browser.get("/sign-in/keys").json()["keys"]) == 2
    assert all("d" not in key for key in browser.get("/sign-in/keys").json()["keys"])
    for given in (before, after):
        assert me(browser, given["access_token"]).status_code == 200
    clock.advance(days=2)
    with hub.engine.begin() as connection:
        keys.rotate(connection, at=clock())
    assert len(browser.get("/sign-in/keys").json()["keys"]) == 2


def test_console_without_a_browser_is_let_in_by_its_code(
    browser: httpx.Client, clock: Clock
) -> None:
    asked = browser.post("/sign-in/device", data={"client_id": "agent-console-desk"}).json()
    poll = {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "device_code": asked["device_code"],
    }
    assert token(browser, **poll).json() == {"error": "authorization_pending"}
    assert token(browser, **poll).json() == {"error": "slow_down"}
    page = browser.get(asked["verification_uri_complete"])
    assert asked["user_code"] in page.text
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    typed = {**form, "user_code": asked["user_code"].lower(), "login": AGENT.login}
    assert browser.post("/sign-in/code", data={**typed, "password": "wrong"}).status_code == 403
    done = browser.post("/sign-in/code", data={**typed, "password": PASSWORD})
    assert done.status_code == 200
    clock.advance(seconds=5)
    given = token(browser, **poll)
    assert me(browser, given.json()["access_token"]).json()["login"] == AGENT.login
    assert token(browser, **poll).json() == {"error": "invalid_grant"}


def test_code_that_somebody_else_sent_is_refused(browser: httpx.Client, clock: Clock) -> None:
    asked = browser.post("/sign-in/device", data={"client_id": "agent-console-desk"}).json()
    page = browser.get("/sign-in/code")
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    browser.post("/sign-in/code", data={**form, "user_code": asked["user_code"], "answer": "deny"})
    poll = {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "device_code": asked["device_code"],
    }
    assert token(browser, **poll).json() == {"error": "access_denied"}


def test_guessing_codes_is_stopped(browser: httpx.Client) -> None:
    page = browser.get("/sign-in/code")
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    guess = {**form, "user_code": "BCDF-GHJK", "login": AGENT.login, "password": PASSWORD}
    for _ in range(20):
        assert browser.post("/sign-in/code", data=guess).status_code == 403
    asked = browser.post("/sign-in/device", data={"client_id": "agent-console-desk"}).json()
    right = {**guess, "user_code": asked["user_code"]}
    assert browser.post("/sign-in/code", data=right).status_code == 429


def test_hub_without_an_address_of_its_own_believes_no_other_than_this_machine(
    tmp_path: Path,
) -> None:
    with hub_in_process(tmp_path) as plain, plain.client(None) as browser:
        assert browser.get("/sign-in/.well-known/openid-configuration").status_code == 404
        here = browser.get("http://127.0.0.1:80/sign-in/.well-known/openid-configuration")
        assert here.json()["issuer"].startswith("http://127.0.0.1")


def test_sign_in_that_was_ended_elsewhere_is_noticed_though_the_token_was_just_good(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    given = tokens(browser)
    assert me(browser, given["access_token"]).status_code == 200
    with hub.engine.begin() as connection:
        assert end_sign_ins(connection, login=AGENT.login, why="test", at=clock()) == 1
    answer = me(browser, given["access_token"])
    assert (answer.status_code, answer.json()["title"]) == (
        401,
        "Sign in: this sign-in was ended",
    )


def test_who_stays_is_known_by_the_sign_in_and_not_by_a_token_that_runs_out(
    browser: httpx.Client, hub: TestHub, clock: Clock
) -> None:
    shown = f"Bearer {tokens(browser)['access_token']}"
    door = hub.app.hub.door
    stands = door.standing(shown, door.let_in(shown))
    clock.advance(hours=2)
    assert stands()
    with hub.engine.begin() as connection:
        accounts.disable(connection, AGENT.login, is_disabled=True, at=clock())
    assert not stands()


def test_who_comes_in_who_leaves_and_who_tries_is_written_down(
    browser: httpx.Client, hub: TestHub
) -> None:
    signs_in(browser, password="wrong horse")
    given = tokens(browser)
    browser.post("/sign-in/revoke", data={"token": given["refresh_token"]})
    with hub.engine.connect() as connection:
        lines = audit_lines(connection, agent=AGENT.id).lines
    deeds = [(line.entry.deed, line.entry.what) for line in reversed(lines)]
    assert deeds == [
        (Deed.DENIED, "wrong_password"),
        (Deed.SIGN_IN, "password"),
        (Deed.SIGN_IN, "signed_out"),
    ]
