"""How desk and CRM stand to each other, in words with their colour and icon."""

from dataclasses import dataclass
from datetime import datetime

from agent_console.sync.status import Link, SyncStatus
from ui.words import times
from ui.words.problems import told
from ui.words.said import counted, said


@dataclass(frozen=True, slots=True)
class Sign:
    """Words with their colour and icon; an empty icon is a dot."""

    text: str
    role: str
    icon: str = ""


def sign_of(status: SyncStatus, *, now: datetime) -> Sign:
    """Word the state of the link; the most urgent first."""
    if status.link is Link.SIGNED_OUT:
        return Sign(said("Signed out – your work stays on this PC"), "warn", "lock")
    if status.is_too_old:
        return Sign(said("Too old for the CRM – saved on this PC"), "warn", "alert")
    if status.link is Link.OFFLINE:
        words = said("Offline – saved on this PC")
        if status.since:
            since = times.clock(status.since)
            words = said("Offline since {time} – saved on this PC", time=since)
        return Sign(words, "warn", "offline")
    if status.link is Link.CONNECTING:
        return Sign(said("Connecting to the CRM…"), "ink_soft", "web")
    return _online_sign(status, now=now)


def _online_sign(status: SyncStatus, *, now: datetime) -> Sign:
    if status.filling is not None:
        share = round(status.filling * 100)
        return Sign(said("First copy of the CRM {share} %", share=share), "primary", "web")
    if status.held_count:
        words = counted(status.held_count, "{count} change needs you", "{count} changes need you")
        return Sign(words, "bad", "alert")
    if status.problem:
        return Sign(told(status.problem), "warn", "alert")
    if status.agreed_at is None:
        return Sign(said("CRM connected"), "good")
    return Sign(said("CRM in sync, {ago}", ago=times.ago(status.agreed_at, now)), "good")


def count_words(status: SyncStatus) -> tuple[str, ...]:
    """Word what waits and how much is kept here."""
    waiting = counted(status.waiting_count, "{count} change waiting", "{count} changes waiting")
    count = status.customer_count
    kept = counted(count, "Cache {count} customer", "Cache {count} customers")
    return (waiting, kept)
