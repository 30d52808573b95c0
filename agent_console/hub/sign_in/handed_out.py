"""What is handed out to somebody who signs in: codes and refresh tokens, each good once.

The hub keeps hashes only. A refresh token that comes a second time was stolen, or its answer was
lost: the second is believed for a minute, while nobody has used what replaced it. Otherwise the
whole sign-in ends.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from agent_console.domain.value import Value
from agent_console.hub.sign_in_tables import sign_in_secrets, sign_ins
from agent_console.ids import AgentId, new_id
from agent_console.wire import codec

CODE_LIFE = timedelta(minutes=1)
DEVICE_LIFE = timedelta(minutes=10)
REFRESH_LIFE = timedelta(days=30)
POLL_S = 5
"""A desk asks this often whether its code was typed in."""
_LOST_ANSWER = timedelta(minutes=1)
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Of user codes (RFC 8628, 6.1): no vowels, no words."""
_USER_CODE_LENGTH = 8
_POLL_SLACK = timedelta(seconds=1)


class Grant(Value, frozen=True, kw_only=True):
    """What a code or a token stands for."""

    client: str
    redirect: str = ""
    challenge: str = ""
    nonce: str = ""
    scope: str = ""
    agent_id: str = ""
    login: str = ""
    signed_in_at: datetime | None = None
    polled_at: datetime | None = None
    is_denied: bool = False


class Refused(Exception):
    """What was shown is not good; the text is an OAuth error (RFC 6749, 5.2; RFC 8628, 3.5)."""


def begin(connection: Connection, agent: AgentId, login: str, *, at: datetime) -> str:
    """Write down that somebody signs in; return the sign-in's id."""
    key = new_id()
    row = {
        "id": key,
        "agent_id": agent,
        "login": login,
        "began_at": at,
        "ended_at": None,
        "why_ended": "",
    }
    connection.execute(insert(sign_ins), row)
    return key


def is_good(connection: Connection, sign_in: str) -> bool:
    """Tell whether a sign-in has not been ended."""
    query = select(sign_ins.c.ended_at).where(sign_ins.c.id == sign_in)
    row = connection.execute(query).first()
    return row is not None and row.ended_at is None


def whose(connection: Connection, sign_in: str) -> AgentId:
    """Return whose sign-in it is."""
    query = select(sign_ins.c.agent_id).where(sign_ins.c.id == sign_in)
    return AgentId(str(connection.scalar(query) or ""))


def end_sign_ins(
    connection: Connection, *, why: str, at: datetime, login: str = "", sign_in: str = ""
) -> int:
    """End one sign-in, or all of a login; return how many were open."""
    which = sign_ins.c.id == sign_in if sign_in else sign_ins.c.login == login
    ending = update(sign_ins).where(which, sign_ins.c.ended_at.is_(None))
    return connection.execute(ending.values(ended_at=at, why_ended=why)).rowcount


def code(connection: Connection, grant: Grant, sign_in: str, *, at: datetime) -> str:
    """Return a new authorization code."""
    return _hand_out(connection, "code", grant, sign_in, until=at + CODE_LIFE, at=at)


def redeem_code(connection: Connection, shown: str, *, at: datetime) -> tuple[Grant, str]:
    """Return what a code stands for, and its sign-in; a second time ends the sign-in."""
    row = _row(connection, "code", shown)
    if row is None or not _is_open(connection, row, at):
        raise Refused("invalid_grant")
    if not _use(connection, row, at=at):
        end_sign_ins(connection, sign_in=row.sign_in_id, why="code reused", at=at)
        raise Refused("invalid_grant")
    return codec.decode(row.body, Grant), str(row.sign_in_id)


def refresh_token(connection: Connection, grant: Grant, sign_in: str, *, at: datetime) -> str:
    """Return a new refresh token."""
    return _hand_out(connection, "refresh", grant, sign_in, until=at + REFRESH_LIFE, at=at)


def rotate(connection: Connection, shown: str, *, at: datetime) -> tuple[Grant, str, str]:
    """Return what a refresh token stands for, its sign-in, and the token that replaces it."""
    row = _row(connection, "refresh", shown)
    if row is None or not _is_open(connection, row, at):
        raise Refused("invalid_grant")
    if not _use(connection, row, at=at) and not _was_lost(connection, row, at=at):
        end_sign_ins(connection, sign_in=row.sign_in_id, why="token reused", at=at)
        raise Refused("invalid_grant")
    grant = codec.decode(row.body, Grant)
    fresh = refresh_token(connection, grant, row.sign_in_id, at=at)
    replaced = update(sign_in_secrets).where(sign_in_secrets.c.sha256 == row.sha256)
    connection.execute(replaced.values(next_sha256=_hash(fresh)))
    return grant, str(row.sign_in_id), fresh


def sign_in_of(connection: Connection, shown: str) -> str | None:
    """Return the sign-in that a refresh token belongs to."""
    row = _row(connection, "refresh", shown)
    return None if row is None else row.sign_in_id


def device_code(connection: Connection, grant: Grant, *, at: datetime) -> tuple[str, str]:
    """Return a code for a desk and the one somebody types for it."""
    typed = "".join(secrets.choice(_LETTERS) for _ in range(_USER_CODE_LENGTH))
    until = at + DEVICE_LIFE
    return _hand_out(connection, "device", grant, None, until=until, at=at, user_code=typed), typed


def waiting_device(connection: Connection, typed: str, *, at: datetime) -> Any:
    """Return the desk that waits for the code somebody *typed*, or None."""
    plain = "".join(letter for letter in typed.upper() if letter.isalpha())
    c = sign_in_secrets.c
    query = select(sign_in_secrets).where(
        c.user_code == plain, c.used_at.is_(None), c.expires_at > at, c.sign_in_id.is_(None)
    )
    return connection.execute(query).first()


def answer_device(
    connection: Connection, row: Any, agent: AgentId, login: str, *, at: datetime
) -> None:
    """Let the desk of *row* in, as *agent*; `Refused` if it has its answer meanwhile."""
    grant = codec.decode(_still_waiting(connection, row).body, Grant)
    signed = msgspec.structs.replace(grant, agent_id=agent, login=login, signed_in_at=at)
    sign_in = begin(connection, agent, login, at=at)
    _keep(connection, row, body=codec.encode(signed).decode(), sign_in_id=sign_in)


def deny_device(connection: Connection, row: Any) -> None:
    """Tell the desk of *row* no; `Refused` if it has its answer meanwhile."""
    body = _still_waiting(connection, row).body
    grant = msgspec.structs.replace(codec.decode(body, Grant), is_denied=True)
    _keep(connection, row, body=codec.encode(grant).decode())


def redeem_device(connection: Connection, shown: str, *, at: datetime) -> tuple[Grant, str]:
    """Return what a device code stands for once its user code was typed in."""
    row = _row(connection, "device", shown)
    if row is None:
        raise Refused("invalid_grant")
    grant = codec.decode(row.body, Grant)
    if at >= row.expires_at:
        raise Refused("expired_token")
    if grant.is_denied:
        raise Refused("access_denied")
    if row.sign_in_id is None:
        _keep(connection, row, body=codec.encode(msgspec.structs.replace(grant, polled_at=at)))
        last = grant.polled_at
        early = last is not None and at - last < timedelta(seconds=POLL_S) - _POLL_SLACK
        raise Refused("slow_down" if early else "authorization_pending")
    if not is_good(connection, row.sign_in_id) or not _use(connection, row, at=at):
        raise Refused("invalid_grant")
    return grant, str(row.sign_in_id)


def _hand_out(
    connection: Connection,
    kind: str,
    grant: Grant,
    sign_in: str | None,
    *,
    until: datetime,
    at: datetime,
    user_code: str | None = None,
) -> str:
    connection.execute(delete(sign_in_secrets).where(sign_in_secrets.c.expires_at < at))
    secret = secrets.token_urlsafe(32)
    row = {
        "sha256": _hash(secret),
        "kind": kind,
        "sign_in_id": sign_in,
        "user_code": user_code,
        "body": codec.encode(grant).decode(),
        "expires_at": until,
    }
    connection.execute(insert(sign_in_secrets), row)
    return secret


def _row(connection: Connection, kind: str, shown: str) -> Any:
    """Return what was handed out, held: shown twice at once, the second sees what became of it."""
    c = sign_in_secrets.c
    query = select(sign_in_secrets).where(c.sha256 == _hash(shown), c.kind == kind)
    return connection.execute(query.with_for_update()).first()


def _still_waiting(connection: Connection, row: Any) -> Any:
    """Return *row* as it is now, held; the password was checked while anything could happen."""
    c = sign_in_secrets.c
    query = select(sign_in_secrets).where(c.sha256 == row.sha256, c.sign_in_id.is_(None))
    now = connection.execute(query.with_for_update()).first()
    if now is None or codec.decode(now.body, Grant).is_denied:
        raise Refused("access_denied")
    return now


def _is_open(connection: Connection, row: Any, at: datetime) -> bool:
    return at < row.expires_at and is_good(connection, row.sign_in_id)


def _use(connection: Connection, row: Any, *, at: datetime) -> bool:
    """Mark a secret as used; False if somebody was first."""
    c = sign_in_secrets.c
    using = update(sign_in_secrets).where(c.sha256 == row.sha256, c.used_at.is_(None))
    return connection.execute(using.values(used_at=at)).rowcount > 0


def _was_lost(connection: Connection, row: Any, *, at: datetime) -> bool:
    """Tell whether the answer to *row* never arrived; what it held is void then."""
    if row.used_at is None or at - row.used_at > _LOST_ANSWER:
        return False
    c = sign_in_secrets.c
    voiding = delete(sign_in_secrets).where(c.sha256 == row.next_sha256, c.used_at.is_(None))
    return connection.execute(voiding).rowcount > 0


def _keep(connection: Connection, row: Any, *, body: Any, **more: object) -> None:
    text = body.decode() if isinstance(body, bytes) else body
    changing = update(sign_in_secrets).where(sign_in_secrets.c.sha256 == row.sha256)
    connection.execute(changing.values(body=text, **more))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
