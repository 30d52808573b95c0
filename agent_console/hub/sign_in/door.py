"""The one place where a token becomes a person: the hub's own tokens and those of its issuers."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from agent_console.clock import Clock, from_micros
from agent_console.domain.agent import Agent
from agent_console.errors import phrase
from agent_console.hub.database import reading
from agent_console.hub.problems import Refusal
from agent_console.hub.sign_in.deeds import came_from_issuer, session_of
from agent_console.hub.sign_in.handed_out import is_good
from agent_console.hub.sign_in.issuer_keys import Fetch, IssuerAway, IssuerKeys, fetch
from agent_console.hub.sign_in.keys import public_keys
from agent_console.hub.sign_in.own_issuer import PATH
from agent_console.hub.sign_in.people import agent_of, person
from agent_console.hub.sign_in.settings import IssuerSettings, SignInSettings
from agent_console.hub.sign_in.tokens import AUDIENCE, checked, peek, refused
from agent_console.hub.token_owners import TokenOwners
from agent_console.ids import AgentId

_SCHEME = "bearer "
_MOST_REMEMBERED = 4096
_BELIEVED = timedelta(minutes=1)
"""So long a token that was good is not looked through again; whether its sign-in stands, is."""
_UNAVAILABLE = 503


@dataclass(frozen=True, slots=True)
class _Seen:
    agent: AgentId
    sign_in: str
    """Empty for tokens of other issuers: those end by themselves."""
    until: datetime


class Door:
    """Lets people in. One for each hub; thread-safe."""

    looks_again_s = 30.0
    """So often it is asked whether who was let in, and stays, may stay."""

    def __init__(
        self, engine: Engine, settings: SignInSettings, clock: Clock, *, fetch: Fetch = fetch
    ) -> None:
        self._engine = engine
        self._settings = settings
        self._clock = clock
        self._issuers = {
            one.issuer: (one, IssuerKeys(one.issuer, fetch=fetch)) for one in settings.issuers
        }
        self._owners = TokenOwners(engine)
        self._lock = threading.Lock()
        self._seen: dict[str, _Seen] = {}
        self._sessions: set[str] = set()
        """Sign-ins at issuers that are written down."""

    def is_quick(self, authorization: str) -> bool:
        """Tell whether letting this one in takes no signature, no network and no new question."""
        token = _token(authorization)
        known = self._remembered if _is_jwt(token) else self._owners.at_hand
        return known(token) is not None

    def at_hand(self, authorization: str) -> Agent | None:
        """Return who shows one of the hub's own tokens, if that takes no question at all."""
        token = _token(authorization)
        return None if _is_jwt(token) else self._owners.at_hand(token)

    def renew(self) -> None:
        """Look early whether what is at hand still holds. Asks the database now and then."""
        self._owners.renew()

    def let_in(self, authorization: str) -> Agent:
        """Return who shows this header, or raise `Refusal` (401)."""
        token = _token(authorization)
        if not _is_jwt(token):
            return self._owners.at_hand(token) or self._owners.of(authorization, token)
        seen = self._remembered(token)
        if seen is not None:
            return self._again(token, seen)
        return self._looked_through(token)

    def standing(self, authorization: str, agent: Agent) -> Callable[[], bool]:
        """Return what tells later, from any thread, whether *agent*, just let in, may stay.

        Not once the sign-in was ended, the token taken back, or the agent is another than before:
        who comes again is told by what counts then. A token that runs out ends nothing: its
        sign-in goes on. While the database is away everybody stays.
        """
        token = _token(authorization)
        seen = self._seen.get(_digest(token)) if _is_jwt(token) else None
        known = seen or _Seen(agent.id, "", self._clock())

        def stands() -> bool:
            try:
                now = self._now(known) if _is_jwt(token) else self.let_in(authorization)
            except Refusal:
                return False
            except SQLAlchemyError:
                return True
            return now == agent

        return stands

    def _now(self, seen: _Seen) -> Agent | None:
        with reading(self._engine) as connection:
            stands = not seen.sign_in or is_good(connection, seen.sign_in)
            return agent_of(connection, seen.agent) if stands else None

    def _again(self, token: str, seen: _Seen) -> Agent:
        agent = self._now(seen)
        if agent is None:
            with self._lock:
                self._seen.pop(_digest(token), None)
            raise refused(phrase("Sign in: this sign-in was ended"))
        return agent

    def _looked_through(self, token: str) -> Agent:
        issuer, key_id = peek(token)
        trusted = self._issuers.get(issuer)
        agent, sign_in, ends = (
            self._of_issuer(token, key_id, *trusted) if trusted else self._of_ours(token, issuer)
        )
        self._remember(token, _Seen(agent.id, sign_in, min(ends, self._clock() + _BELIEVED)))
        return agent

    def _of_issuer(
        self, token: str, key_id: str | None, issuer: IssuerSettings, keys: IssuerKeys
    ) -> tuple[Agent, str, datetime]:
        try:
            known = keys.having(key_id)
        except IssuerAway:
            raise Refusal(_UNAVAILABLE, "The issuer of this sign-in does not answer") from None
        at = self._clock()
        claims = checked(
            token,
            known,
            issuer=issuer.issuer,
            audience=issuer.audience,
            skew_s=issuer.skew_s,
            at=at,
        )
        agent = person(self._engine, issuer, claims, at=at)
        self._write_down(session_of(claims), agent, at=at)
        return agent, "", _end(claims) + timedelta(seconds=issuer.skew_s)

    def _write_down(self, session: str, agent: Agent, *, at: datetime) -> None:
        """Write a sign-in down once; the database knows those that were forgotten here."""
        if session in self._sessions:
            return
        with self._engine.begin() as connection:
            came_from_issuer(connection, session, agent, at=at)
        with self._lock:
            if len(self._sessions) >= _MOST_REMEMBERED:
                self._sessions.clear()
            self._sessions.add(session)

    def _of_ours(self, token: str, issuer: str) -> tuple[Agent, str, datetime]:
        with reading(self._engine) as connection:
            keys = public_keys(connection)
            if not self._settings.own or not keys.keys:
                raise refused(phrase("Sign in: the token is from an issuer not trusted here"))
            ours = f"{self._settings.address}{PATH}" if self._settings.address else issuer
            claims = checked(
                token, keys, issuer=ours, audience=AUDIENCE, skew_s=0, at=self._clock()
            )
            sign_in = str(claims.get("sid", ""))
            agent = agent_of(connection, AgentId(str(claims["sub"])))
            if agent is None or not is_good(connection, sign_in):
                raise refused(phrase("Sign in: this sign-in was ended"))
        return agent, sign_in, _end(claims)

    def _remembered(self, token: str) -> _Seen | None:
        seen = self._seen.get(_digest(token))
        return seen if seen is not None and self._clock() < seen.until else None

    def _remember(self, token: str, seen: _Seen) -> None:
        now = self._clock()
        with self._lock:
            if len(self._seen) >= _MOST_REMEMBERED:
                self._seen = {k: one for k, one in self._seen.items() if one.until > now}
            if len(self._seen) < _MOST_REMEMBERED:
                self._seen[_digest(token)] = seen


def _token(authorization: str) -> str:
    is_bearer = authorization[: len(_SCHEME)].lower() == _SCHEME
    return authorization[len(_SCHEME) :].strip() if is_bearer else ""


def _is_jwt(token: str) -> bool:
    """Tell a JWT from the hub's plain tokens, which have no dots."""
    return token.count(".") == 2  # noqa: PLR2004 header, claims and signature


def _end(claims: dict[str, Any]) -> datetime:
    return from_micros(int(claims["exp"]) * 1_000_000)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
