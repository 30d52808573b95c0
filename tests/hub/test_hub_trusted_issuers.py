"""Tokens of issuers the company trusts: which are taken, as whom, and which are refused."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process

from agent_console.domain.agent import Role
from agent_console.domain.audit_entry import Deed
from agent_console.errors import BadInput
from agent_console.hub.audit_reading import lines as audit_lines
from agent_console.hub.problems import Refusal
from agent_console.hub.sign_in.door import Door
from agent_console.hub.sign_in.issuer_keys import IssuerAway
from agent_console.hub.sign_in.settings import IssuerSettings, SignInSettings, load

CREW, SHOP = "https://crew.example", "https://shop.example"
SETTINGS = SignInSettings(
    issuers=(
        IssuerSettings(
            issuer=CREW,
            audience="crm",
            client="desk",
            role="realm.roles",
            roles={"crm-agents": Role.AGENT, "crm-leads": Role.SUPERVISOR},
        ),
        IssuerSettings(
            issuer=SHOP,
            audience="crm",
            client="desk",
            default_role=Role.GATE,
            makes_agents=True,
            skew_s=0,
        ),
    )
)
KEY, NEW_KEY = (RSAKey.generate_key(2048, {"kid": name}) for name in ("k1", "k2"))


class Issuers:
    """What the two issuers say when they are asked, and how often they were."""

    def __init__(self) -> None:
        self.keys: list[RSAKey] = [KEY]
        self.is_away = False
        self.asked = 0

    def __call__(self, address: str) -> Any:
        if self.is_away:
            raise IssuerAway("it is away")
        issuer = address[: len(CREW)]
        if address.endswith("openid-configuration"):
            return {"issuer": issuer, "jwks_uri": f"{issuer}/keys"}
        self.asked += 1
        return {"keys": [key.as_dict(private=False) for key in self.keys]}


class World:
    def __init__(self, hub: TestHub) -> None:
        self.hub = hub
        self.now = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
        self.issuers = Issuers()
        self.door = Door(hub.engine, SETTINGS, lambda: self.now, fetch=self.issuers)

    def token(self, key: Any = KEY, alg: str = "RS256", **claims: Any) -> str:
        at = int(self.now.timestamp())
        full = {
            "iss": CREW,
            "sub": "s-214",
            "aud": ["crm", "other"],
            "iat": at,
            "exp": at + 300,
            "preferred_username": AGENT.login,
            "realm": {"roles": ["crm-agents"]},
            **claims,
        }
        kept = {name: value for name, value in full.items() if value is not None}
        return jwt.encode({"alg": alg, "kid": key.kid}, kept, key, algorithms=[alg])

    def comes(self, token: str) -> Any:
        return self.door.let_in(f"Bearer {token}")

    def refuses(self, token: str) -> Any:
        with pytest.raises(Refusal) as refusal:
            self.comes(token)
        return refusal.value.problem


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with hub_in_process(tmp_path) as hub:
        yield World(hub)


def test_login_of_an_agent_we_have_is_that_agent(world: World) -> None:
    assert world.comes(world.token()).id == AGENT.id
    assert world.comes(world.token(preferred_username="somebody.else")).id == AGENT.id


def test_what_the_issuer_says_of_somebody_counts_from_the_next_token_on(world: World) -> None:
    assert world.comes(world.token()).role is Role.AGENT
    both = {"roles": ["crm-agents", "crm-leads", "staff"]}
    lead = world.comes(world.token(realm=both, name="Bo of the desk"))
    assert (lead.role, lead.name) == (Role.SUPERVISOR, "Bo of the desk")
    assert world.comes(world.token(jti="3")).role is Role.AGENT


def test_token_that_was_looked_through_is_still_refused_once_it_has_run_out(world: World) -> None:
    token = world.token()
    assert world.comes(token).id == AGENT.id
    assert world.door.is_quick(f"Bearer {token}")
    world.now += timedelta(seconds=361)
    assert world.refuses(token).status == 401


@pytest.mark.parametrize(
    ("claims", "status", "words"),
    [
        ({"iss": "https://evil.example"}, 401, "not trusted"),
        ({"aud": "shop"}, 401, "made for somebody else"),
        ({"aud": None}, 401, "made for somebody else"),
        ({"exp": 1}, 401, "run out"),
        ({"exp": None}, 401, "lacks"),
        ({"sub": None}, 401, "lacks"),
        ({"nbf": 4_000_000_000}, 401, "clocks"),
        ({"iat": 4_000_000_000}, 401, "clocks"),
        ({"realm": {"roles": ["staff"]}}, 401, "no role"),
        ({"preferred_username": "stranger"}, 401, "Nobody with this"),
        ({"preferred_username": None}, 401, "which login"),
    ],
)
def test_refusals_say_why_and_repeat_nothing(
    world: World,
    claims: dict[str, Any],
    status: int,
    words: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    token = world.token(**claims)
    problem = world.refuses(token)
    assert problem.status == status
    assert words in problem.title
    assert token not in caplog.text
    assert "s-214" not in f"{problem} {caplog.text}"


def test_clocks_may_be_a_minute_apart_where_the_settings_say_so(world: World) -> None:
    at = int(world.now.timestamp())
    assert world.comes(world.token(iat=at + 55, nbf=at + 55)).id == AGENT.id
    assert world.comes(world.token(iat=at - 300, exp=at - 55)).id == AGENT.id
    assert world.refuses(world.token(exp=at - 65)).status == 401
    assert world.refuses(world.token(iss=SHOP, iat=at + 5)).status == 401


def test_token_of_nobodys_key_or_of_none_is_refused(world: World) -> None:
    other = RSAKey.generate_key(2048, {"kid": "k1"})
    assert "trust" in world.refuses(world.token(other)).title
    secret = OctKey.import_key("made up " * 8, {"kid": "k1"})
    assert world.refuses(world.token(secret, "HS256")).status == 401
    head, body, _ = world.token().split(".")
    assert world.refuses(f"{head}.{body}.").status == 401
    assert world.refuses("a.b.c").title == "Sign in: the token cannot be read"


def test_rotated_key_is_fetched_once_it_is_used(world: World) -> None:
    world.comes(world.token())
    world.issuers.keys = [KEY, NEW_KEY]
    clock = world.door._issuers[CREW][1]
    clock._asked_at = -100.0
    assert world.comes(world.token(NEW_KEY)).id == AGENT.id
    assert world.issuers.asked == 2


def test_made_up_keys_do_not_make_us_ask_and_ask(world: World) -> None:
    world.comes(world.token())
    for number in range(20):
        made_up = RSAKey.import_key(NEW_KEY.as_dict(private=True), {"kid": f"x{number}"})
        made_up._dict_value["kid"] = f"x{number}"
        world.refuses(world.token(made_up))
    assert world.issuers.asked == 1


def test_issuer_that_is_away_locks_nobody_out_whose_key_is_known(world: World) -> None:
    world.issuers.is_away = True
    assert world.refuses(world.token()).status == 503
    world.issuers.is_away = False
    world.door._issuers[CREW][1]._asked_at = None
    world.comes(world.token())
    world.issuers.is_away = True
    world.door._issuers[CREW][1]._fetched_at = -1e9
    assert world.comes(world.token(name="Now")).id == AGENT.id


def test_one_issuer_cannot_take_over_the_agent_of_another(world: World) -> None:
    world.comes(world.token())
    stolen = world.token(iss=SHOP, sub="thief")
    assert world.refuses(stolen).title == "Somebody else signs in as this agent"
    assert world.refuses(world.token(sub="another")).status == 401


def test_issuer_that_may_make_agents_makes_one_only_once(world: World) -> None:
    fresh = {"iss": SHOP, "sub": "n1", "preferred_username": "nia", "name": "Nia"}
    first = world.comes(world.token(**fresh))
    assert (first.login, first.name, first.role) == ("nia", "Nia", Role.GATE)
    assert world.comes(world.token(**fresh, jti="2")).id == first.id
    assert first.id not in {AGENT.id, COLLEAGUE.id}


def test_issuer_that_calls_itself_otherwise_is_not_believed(world: World) -> None:
    door = Door(
        world.hub.engine,
        SETTINGS,
        lambda: world.now,
        fetch=lambda _: {"issuer": "https://evil.example", "jwks_uri": f"{CREW}/keys"},
    )
    with pytest.raises(Refusal) as refusal:
        door.let_in(f"Bearer {world.token()}")
    assert refusal.value.problem.status == 503


def test_plain_tokens_of_the_hub_are_taken_as_before(world: World) -> None:
    assert world.door.let_in(f"Bearer {world.hub.token}").id == AGENT.id


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("own = 3", "bool"),
        ("colour = 1", "colour"),
        ('[[issuers]]\nissuer = "http://a.example"\naudience = "a"\nclient = "b"', "https://"),
        (2 * '[[issuers]]\nissuer = "https://a.example"\naudience = "a"\nclient = "b"\n', "twice"),
        ('[[issuers]]\nissuer = "https://a.example"\nclient = "b"', "audience"),
    ],
)
def test_settings_that_make_no_sense_are_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "sign-in.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=words):
        load(path)


def test_issuer_says_which_programmes_somebody_serves(tmp_path: Path) -> None:
    crew = msgspec.structs.replace(
        SETTINGS.issuers[0],
        programme="groups",
        programmes={"desk-atmos": "Atmos", "desk-voyager": "Voyager", "desk-all": "*"},
    )
    with hub_in_process(tmp_path) as hub:
        world = World(hub)
        settings = SignInSettings(issuers=(crew,))
        world.door = Door(hub.engine, settings, lambda: world.now, fetch=world.issuers)
        both = world.comes(world.token(groups=["desk-voyager", "desk-atmos", "staff"]))
        assert both.programmes == ("Atmos", "Voyager")
        assert world.comes(world.token(groups=["desk-atmos"])).programmes == ("Atmos",)
        assert world.comes(world.token(groups=["desk-atmos", "desk-all"])).programmes == ()
        for none in (["staff"], None):
            assert world.refuses(world.token(groups=none)).status == 401


def test_sign_in_at_an_issuer_is_written_down_once_however_often_tokens_are_renewed(
    world: World,
) -> None:
    for sid in ("s1", "s1", "s2"):
        world.comes(world.token(sid=sid, jti=str(world.now)))
        world.now += timedelta(minutes=2)
    fresh = Door(world.hub.engine, SETTINGS, lambda: world.now, fetch=world.issuers)
    fresh.let_in(f"Bearer {world.token(sid='s2')}")
    world.comes(world.token())
    world.comes(world.token(jti="2"))
    with world.hub.engine.connect() as connection:
        lines = audit_lines(connection, deed=Deed.SIGN_IN).lines
    assert [(line.entry.agent_id, line.entry.what) for line in lines] == [(AGENT.id, "issuer")] * 3
