"""Who is signed in on this computer: a session at an issuer, or a plain token."""

from functools import partial
from typing import TYPE_CHECKING

from agent_console.errors import SomebodyElsesWork
from agent_console.security.refresh_token import RefreshToken
from agent_console.settings import HubSettings
from agent_console.store.journal import Journal
from agent_console.wire.codec import decode, encode
from agent_console.wire.sign_in import Given, Session

if TYPE_CHECKING:
    from agent_console.crm.access_tokens import AccessTokens

_TOKEN, _SESSION = "token", "session"


class KeptSession:
    """What the journal and the keyring know of a sign-in."""

    def __init__(self, journal: Journal, refresh: RefreshToken, settings: HubSettings) -> None:
        self._journal = journal
        self._refresh = refresh
        self._settings = settings
        self._given: Given | None = None
        """Tokens of a sign-in just made."""

    @property
    def is_there(self) -> bool:
        """Tell whether somebody has signed in here before."""
        return self.session is not None or self._journal.remembered(_TOKEN) is not None

    @property
    def session(self) -> Session | None:
        """Where somebody is signed in; None with a plain token, or with none."""
        kept = self._journal.remembered(_SESSION)
        return decode(kept, Session) if kept else None

    def keep_token(self, token: str) -> None:
        """Go on with a plain token."""
        self._journal.remember(_TOKEN, token.strip())
        self._journal.remember(_SESSION, None)
        self._refresh.forget()

    def refuse_another(self, session: Session) -> None:
        """Raise `SomebodyElsesWork` if what waits here was written by another person."""
        before = self.session
        if before is None or (before.issuer, before.subject) == (session.issuer, session.subject):
            return
        if self._journal.entries() or self._journal.drafts():
            raise SomebodyElsesWork("another person's work waits on this computer")

    def keep(self, session: Session, given: Given) -> None:
        """Go on with a session; its refresh token is put away first."""
        self._refresh.keep(given.refresh)
        self._journal.remember(_SESSION, encode(session).decode())
        self._journal.remember(_TOKEN, None)
        self._given = given

    def token(self) -> "str | AccessTokens":
        """Return what the hub is shown."""
        session = self.session
        if session is None:
            return self._journal.remembered(_TOKEN) or ""
        from agent_console.crm.access_tokens import AccessTokens
        from agent_console.crm.sign_in import refreshed

        first, self._given = self._given, None
        renew = partial(refreshed, settings=self._settings)
        return AccessTokens(session, self._refresh, first=first, renew=renew)

    def end(self) -> None:
        """Tell the issuer that nobody comes back with this sign-in; raises if it is away."""
        session, refresh = self.session, self._refresh.kept()
        if session is not None and refresh:
            from agent_console.crm.sign_in import signed_out

            signed_out(session, refresh, settings=self._settings)
