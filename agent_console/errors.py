"""What can go wrong that is the world's fault, in words fit for the person with the headset.

Anything that is not a `ConsoleError` and reaches the top is our own mistake.
"""

from collections.abc import Mapping
from typing import ClassVar, Self


def phrase(sentence: str) -> str:
    """Mark a *sentence* that is kept in a table or a variable, so that it is translated."""
    return sentence


class Told(str):
    """English words that remember their fixed *sentence* and the values for its `{names}`.

    The screen says them in the agent's language; everybody else takes them for plain text.
    """

    __slots__ = ("sentence", "values")
    sentence: str
    values: Mapping[str, object]

    def __new__(cls, sentence: str = "", /, **values: object) -> Self:
        """Fill *values* into the English *sentence*."""
        made = super().__new__(cls, sentence.format(**values) if values else sentence)
        made.sentence = sentence
        made.values = values
        return made


class ConsoleError(Exception):
    """Something a person may read: what happened (the message) and what to do next (advice).

    Raise it with one fixed *sentence* and the values for its `{names}`: the screen says both in the
    agent's language. `str()` is the English of it, for logs and the command line.
    """

    advice: ClassVar[str] = "Keep working; we will try again."

    def __init__(self, sentence: str = "", /, **values: object) -> None:
        self.told = sentence if isinstance(sentence, Told) else Told(sentence, **values)
        super().__init__(str(self.told))


class HubUnreachable(ConsoleError):
    """The network or the hub is away."""

    advice = "You are offline. Your work is safe on this computer."


class HubUntrusted(HubUnreachable):
    """Whatever answers at the hub's address cannot prove that it is the hub."""

    advice = (
        "Your work is safe on this computer and nothing was sent. Check the address and this"
        " computer's date, or ask for the certificate of your company to be installed."
    )


class HubTroubled(ConsoleError):
    """The hub answered, but cannot do it now."""

    advice = "The CRM has a problem. Your work is safe; we will try again."
    retry_after_s: float | None = None
    """How long the hub asked us to wait."""


class DeskTooOld(HubTroubled):
    """The hub does not speak with this version any more."""

    advice = "Have this program updated. Until then keep working; what you write is safe here."


class HubRefused(ConsoleError):
    """The hub understood and said no."""

    advice = "Open the item in the outbox and correct it."


class HubUnknown(ConsoleError):
    """Something answered at the hub's address that does not speak as a hub does."""

    advice = "Check the hub's address: a sign-in page of the network may be in the way."


class StartOver(ConsoleError):
    """The hub no longer knows our place in its feed: the copy must be fetched anew."""

    advice = "The copy on this computer is being fetched again. Keep working."


class SignInExpired(ConsoleError):
    """The hub does not accept this desk's token."""

    advice = "Sign in again to send what is waiting."


class NotAdmitted(SignInExpired):
    """The computer is not for people of this role."""

    advice = "Sign in as somebody who works here, or use another computer."


class PolicyBroken(ConsoleError):
    """What was decided for this computer cannot be read, so nobody knows what it forbids."""

    advice = (
        "Your work is safe. Have whoever looks after this computer correct the file:"
        " agent-console doctor --policy says what and where."
    )


class NotSignedIn(ConsoleError):
    """A try to sign in came to nothing."""

    advice = "Try again, or ask your supervisor. What you wrote stays on this computer."


class NoBrowser(NotSignedIn):
    """There is no browser here to sign in with."""

    advice = "Sign in with a code, in the browser of a telephone or another computer."


class SomebodyElsesWork(ConsoleError):
    """Another person's work waits in this profile."""

    advice = "Let that person sign in and send it, or start with another --profile."


class StoreLocked(ConsoleError):
    """The local files could not be opened with the key we have."""

    advice = "Enter the passphrase this computer's copy was made with."


class UnlockSlowed(StoreLocked):
    """There were too many wrong tries to unlock."""

    advice = "Wait so long; a new start of the program does not shorten it."


class UnlockExpired(StoreLocked):
    """These files were away from the hub too long to be opened without it."""

    advice = "Connect this computer to the network and start again; what you wrote is still here."


class KeyLost(StoreLocked):
    """There are local files, but the keyring does not give their key."""

    advice = "Unlock the keyring and try again; the files were left as they are."


class StoreForeign(ConsoleError):
    """A file in the profile is not one of ours, or is damaged."""

    advice = "The file was left as it is. Start with another --profile, or move the file away."


class StoreUnreadable(StoreForeign):
    """A local file is damaged, or was made with another key."""


class StoreBlocked(ConsoleError):
    """A local file is sound, as far as we know, but cannot be used at the moment."""

    advice = "Nothing was lost. See that no other program holds the file and its folder is yours."


class NotOnThisDisk(StoreBlocked):
    """The local files would lie on another computer, where nothing makes them safe."""

    advice = (
        "Nothing was changed. Have the policy of this computer name a folder on a local disk"
        " (profiles), or start with --profile on one."
    )


class StoreTooNew(ConsoleError):
    """A local file was written by a newer version of the program."""

    advice = "Update this program; nothing was changed."


class DiskFull(ConsoleError):
    """The disk did not take what was written."""

    advice = "Free some space on this computer; what is on screen is not saved until then."


class NoKeyring(ConsoleError):
    """There is no safe place for the key on this computer."""

    advice = "Choose a passphrase; it is asked for at each start."


class BadInput(ConsoleError):
    """What was typed, scanned or imported cannot be read."""

    advice = "Correct it and try again."
