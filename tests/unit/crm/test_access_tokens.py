import threading
from contextlib import AbstractContextManager, nullcontext

import httpx
import pytest

from agent_console.crm.access_tokens import AccessTokens, Bearer
from agent_console.errors import HubUnreachable, SignInExpired
from agent_console.wire.sign_in import Given, Session

SESSION = Session(issuer="i", client="c", subject="s", token_endpoint="https://i.example/token")


class Drawer:
    """Where the refresh token lies; several programs may look into it."""

    def __init__(self) -> None:
        self.token = "r0"

    def kept(self) -> str:
        return self.token

    def keep(self, token: str) -> None:
        self.token = token

    def alone(self) -> AbstractContextManager[None]:
        return nullcontext()


class Issuer:
    def __init__(self) -> None:
        self.shown: list[str] = []
        self.problem: Exception | None = None

    def __call__(self, _session: Session, refresh: str) -> Given:
        self.shown.append(refresh)
        if self.problem is not None:
            raise self.problem
        number = len(self.shown)
        return Given(access=f"a{number}", refresh=f"r{number}", expires_in=100)


class World:
    def __init__(self, **more: object) -> None:
        self.now, self.drawer, self.issuer = 0.0, Drawer(), Issuer()
        self.tokens = AccessTokens(
            SESSION,
            self.drawer,
            renew=self.issuer,
            clock=lambda: self.now,
            **more,  # type: ignore[arg-type]
        )


def test_token_is_fetched_once_and_renewed_before_it_runs_out() -> None:
    world = World()
    assert [world.tokens.current(), world.tokens.current()] == ["a1", "a1"]
    world.now = 79
    assert world.tokens.current() == "a1"
    world.now = 81
    assert world.tokens.current() == "a2"
    assert world.issuer.shown == ["r0", "r1"]
    assert world.drawer.token == "r2"


def test_token_of_a_sign_in_just_made_needs_no_asking() -> None:
    world = World(first=Given(access="a0", refresh="r0"))
    assert world.tokens.current() == "a0"
    assert world.issuer.shown == []


def test_refresh_token_that_another_program_renewed_is_the_one_that_is_shown() -> None:
    world = World()
    world.tokens.current()
    world.drawer.token = "of another program"
    world.tokens.after("a1")
    assert world.issuer.shown[-1] == "of another program"


def test_refused_token_is_replaced_once_however_many_were_refused() -> None:
    world = World()
    first = world.tokens.current()
    threads = [threading.Thread(target=world.tokens.after, args=(first,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(world.issuer.shown) == 2


def test_ended_sign_in_is_not_asked_about_again() -> None:
    world = World()
    world.issuer.problem = SignInExpired("ended")
    for _ in range(3):
        with pytest.raises(SignInExpired):
            world.tokens.current()
    assert len(world.issuer.shown) == 1


def test_issuer_that_is_away_ends_nothing() -> None:
    world = World()
    world.issuer.problem = HubUnreachable("away")
    with pytest.raises(HubUnreachable):
        world.tokens.current()
    world.issuer.problem = None
    assert world.tokens.current() == "a2"
    assert world.drawer.token == "r2"


def test_nothing_is_shown_where_there_is_no_refresh_token() -> None:
    world = World()
    world.drawer.token = ""
    with pytest.raises(SignInExpired):
        world.tokens.current()
    assert world.issuer.shown == []


def test_request_is_sent_again_with_a_fresh_token_at_most_once() -> None:
    world = World()
    seen: list[str] = []

    def hub(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["Authorization"])
        return httpx.Response(401 if len(seen) != 2 else 200)

    with httpx.Client(transport=httpx.MockTransport(hub), auth=Bearer(world.tokens)) as client:
        assert client.get("https://hub.example/").status_code == 200
        assert seen == ["Bearer a1", "Bearer a2"]
        assert client.get("https://hub.example/").status_code == 401
        assert seen[2:] == ["Bearer a2"], "another token at once would not help"
        world.now += 11
        assert client.get("https://hub.example/").status_code == 401
    assert seen[3:] == ["Bearer a2", "Bearer a3"]
