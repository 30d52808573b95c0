"""What the palette finds: customers of this PC, what can be done now, and settings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from agent_console.clock import utc_now
from agent_console.desk.find_anyone import Hit
from agent_console.domain.identifier import Scheme
from agent_console.settings import Declared, Settings, declared
from ui import keys
from ui.palette.rows import Row, holds
from ui.words import amounts, settings_words, times
from ui.words.said import said

MOST_ACTIONS, MOST_SETTINGS = 6, 5
CUSTOMER, ACTION, SETTING = "customer", "action", "setting"


def row_id(kind: str, key: str) -> str:
    """Return the id of a row for something of that kind."""
    return f"{kind}:{key}"


def customer_rows(hits: Iterable[Hit], typed: str, heading: str) -> Iterator[Row]:
    """Yield one row for each customer, with the reason why they are found."""
    for number, hit in enumerate(hits):
        customer = hit.candidate.customer
        native = customer.native_name if customer.native_name != customer.full_name else ""
        yield Row(
            id=row_id(CUSTOMER, customer.id),
            title=" ".join(part for part in (customer.full_name, native) if part),
            about=reason(hit),
            initials=customer.initials,
            far=hit.candidate.tier,
            heading=heading if number == 0 else "",
            typed=typed,
        )


def reason(hit: Hit) -> str:
    """Say by what a customer was found, and where they live."""
    customer = hit.candidate.customer
    if hit.by is not None:
        shown = amounts.phone(hit.value) if hit.by is Scheme.PHONE else hit.value
        on = _day(hit.used_at) if hit.used_at else ""
        return " · ".join(part for part in (_scheme(hit.by), shown, on) if part)
    where = " · ".join(part for part in (customer.city, customer.home_airport) if part)
    if hit.is_near:
        near = said("Written a little differently")
        return f"{near} · {where}" if where else near
    return where or said("By name")


def _day(at: datetime) -> str:
    return times.short_day(times.local(at).date(), times.local(utc_now()).date())


def _scheme(which: Scheme) -> str:
    return {
        Scheme.PHONE: said("Telephone"),
        Scheme.EMAIL: said("E-mail"),
        Scheme.TICKET: said("Ticket"),
        Scheme.LOCATOR: said("Record locator"),
        Scheme.MEMBER: said("Member number"),
        Scheme.LOGIN: said("Login"),
    }[which]


def action_rows(typed: str, heading: str, *, most: int = MOST_ACTIONS) -> Iterator[Row]:
    """Yield what can be done now and is called like *typed*."""
    found = (
        one
        for one in keys.actions()
        if one.id != "find.anyone"
        and holds(f"{one.words} {one.group} {one.about}", typed)
        and keys.may_do(one.id)
    )
    for number, one in enumerate(found):
        if number == most:
            return
        yield Row(
            id=row_id(ACTION, one.id),
            title=one.words,
            about=one.about or one.group,
            icon="check",
            key=one.id,
            heading=heading if number == 0 else "",
            typed=typed,
        )


def setting_rows(typed: str, settings: Settings, heading: str) -> Iterator[Row]:
    """Yield the settings that are called like *typed*, with what they are now."""
    found = [one for one, words in _searched(said("Settings")) if holds(words, typed)]
    for number, one in enumerate(found[:MOST_SETTINGS]):
        yield Row(
            id=row_id(SETTING, one.id),
            title=settings_words.title(one.id),
            about=settings_words.meaning(one),
            icon="settings",
            far=settings_words.value(one, one.in_settings(settings)),
            heading=heading if number == 0 else "",
            typed=typed,
        )


@lru_cache(maxsize=8)
def _searched(_language: str) -> tuple[tuple[Declared, str], ...]:
    """Return every setting with its words; the language is told by one of its words."""
    return tuple((one, _words_of(one)) for one in declared())


def _words_of(one: Declared) -> str:
    choices = " ".join(settings_words.value(one, choice) for choice in one.choices)
    parts = (one.id, settings_words.title(one.id), settings_words.meaning(one), choices)
    return " ".join(parts)


def found_rows(
    typed: str,
    hits: Sequence[Hit],
    recent: Sequence[Hit],
    settings: Settings,
    *,
    away: Sequence[Hit] = (),
) -> list[Row]:
    """Return everything *typed* finds; for nothing, who was opened last and what can be done.

    *away* are customers whom the CRM knows and this PC does not; they stand behind the others.
    """
    text = typed.strip()
    if not text:
        opened = customer_rows(recent, "", said("Opened last"))
        return [*opened, *action_rows("", said("Now"))]
    return [
        *customer_rows(hits, text, said("Customers")),
        *customer_rows(away, text, said("From the CRM")),
        *action_rows(text, said("Actions")),
        *setting_rows(text, settings, said("Settings")),
    ]
