"""What the hub's own issuer signs with. All processes of a hub share the keys in its database."""

from datetime import datetime, timedelta
from typing import Any

from joserfc.jwk import ECKey, KeySet
from sqlalchemy import Connection, delete, insert, select, update

from agent_console.hub.sign_in_tables import signing_keys
from agent_console.hub.turns import take_turns
from agent_console.wire import codec

ALGORITHM = "ES256"
_GOOD_FOR = timedelta(days=90)
_STILL_TAKEN = timedelta(days=1)
"""How long tokens signed with a retired key are taken: longer than any of them lives."""


def signing_key(connection: Connection, *, at: datetime) -> ECKey:
    """Return the key to sign with now, making a new one where there is none or it is old."""
    row = _current(connection)
    if row is None or at - row.made_at > _GOOD_FOR:
        take_turns(connection, ["signing key"])
        again = _current(connection)
        row = again if again is not None and again != row else rotate(connection, at=at)
    return ECKey.import_key(codec.decode(row.private, dict[str, Any]))


def rotate(connection: Connection, *, at: datetime) -> Any:
    """Sign with a new key from now on; tokens of the old one are taken until they end."""
    c = signing_keys.c
    connection.execute(update(signing_keys).where(c.retired_at.is_(None)).values(retired_at=at))
    connection.execute(delete(signing_keys).where(c.retired_at < at - _STILL_TAKEN))
    key = ECKey.generate_key("P-256", auto_kid=True)
    private = codec.encode(key.as_dict(private=True)).decode()
    row = {"id": key.kid, "private": private, "made_at": at, "retired_at": None}
    connection.execute(insert(signing_keys), row)
    return _current(connection)


def public_keys(connection: Connection) -> KeySet:
    """Return the keys that tokens of the hub's own issuer may be signed with."""
    rows = connection.execute(select(signing_keys.c.private).order_by(signing_keys.c.made_at))
    return KeySet([ECKey.import_key(_public(row.private)) for row in rows])


def _public(private: str) -> dict[str, Any]:
    key = ECKey.import_key(codec.decode(private, dict[str, Any]))
    return {**key.as_dict(private=False), "use": "sig", "alg": ALGORITHM}


def _current(connection: Connection) -> Any:
    c = signing_keys.c
    query = select(signing_keys).where(c.retired_at.is_(None)).order_by(c.made_at.desc())
    return connection.execute(query).first()
