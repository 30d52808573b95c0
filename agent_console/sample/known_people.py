"""The customers that are hard cases on purpose, but for the one of the pictures."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from agent_console.domain.customer import RelationshipStage, ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.money import Money
from agent_console.sample import cases
from agent_console.sample.chance import Chance
from agent_console.sample.names import Name
from agent_console.sample.numbers import PhoneBook
from agent_console.sample.people import Person, a_person

_LONG = Name("Maria Aparecida da Conceição", "de Albuquerque Cavalcanti Sousa", "", "she/her")
_SEATTLE = {
    "city": "Seattle",
    "country": "US",
    "home_airport": "SEA",
    "time_zone": "America/Los_Angeles",
}
_YEAR = timedelta(days=365)


class Known(NamedTuple):
    """A hard case and how much of a history it gets."""

    person: Person
    share: float
    """Of an ordinary customer's history."""


def known_people(*, seed: str, book: PhoneBook, today: date) -> Iterator[tuple[str, Known]]:
    """Yield each case with a word for it."""
    susan = Name("Susan", "Baker", "", "she/her")
    rows: tuple[tuple[str, str, Name, float, dict[str, Any]], ...] = (
        ("mother", cases.FAMILY, Name("Elena", "Novak", "", "she/her"), 1.5, {}),
        ("father", cases.FAMILY, Name("Tomas", "Novak", "", "he/him"), 1.0, {}),
        ("daughter", cases.FAMILY, Name("Nina", "Novak", "", "she/her"), 0.3, _aged(19, today)),
        ("namesake 1", cases.NAMESAKES[0], susan, 1.0, _aged(71, today)),
        ("namesake 2", cases.NAMESAKES[1], susan, 1.0, _aged(34, today)),
        ("no history", cases.NO_HISTORY, Name("Grace", "Whitfield", "", "she/her"), 0.0, {}),
        ("long history", cases.LONG_HISTORY, Name("Robert", "Ashworth", "", "he/him"), 0.0, {}),
        ("long name", cases.LONG_NAME, _LONG, 1.0, {"languages": ("pt", "en")}),
        ("below zero", cases.BELOW_ZERO, Name("Tyler", "Reed", "", "he/him"), 2.5, _costly()),
        ("fenced", cases.FENCED, Name("Ursula", "von Hohenfels", "", "she/her"), 2.0, _fenced()),
        ("minor", cases.MINOR, Name("Leilani", "Kealoha", "", "she/her"), 0.3, _child(today)),
    )
    for word, phone, name, share, changes in rows:
        person = a_person(Chance(seed, "case", word), book=book, today=today, name=name)
        more = {"native_name": "", "languages": ("en",), **_SEATTLE, **changes}
        yield word, Known(_with_phone(_changed(person, more), phone), share)


def _changed(person: Person, changes: dict[str, Any]) -> Person:
    customer = msgspec.structs.replace(person.customer, **changes)
    return Person(customer=customer, identifiers=person.identifiers, memberships=person.memberships)


def _with_phone(person: Person, number: str) -> Person:
    """Return *person* with *number* as the only telephone."""
    phone = Identifier(
        scheme=Scheme.PHONE,
        value=number,
        customer_id=person.customer.id,
        typed=number,
        is_verified=True,
    )
    others = tuple(i for i in person.identifiers if i.scheme is not Scheme.PHONE)
    return Person(
        customer=person.customer, identifiers=(phone, *others), memberships=person.memberships
    )


def _aged(years: int, today: date) -> dict[str, Any]:
    return {"birth_date": today - years * _YEAR - timedelta(days=40)}


def _costly() -> dict[str, Any]:
    return {
        "value_class": ValueClass.BELOW_ZERO,
        "expected_value": Money(currency="USD", amount=Decimal(-260)),
        "stage": RelationshipStage.READY,
        "is_fenced": False,
    }


def _fenced() -> dict[str, Any]:
    return {
        "value_class": ValueClass.MOST_VALUABLE,
        "expected_value": Money(currency="USD", amount=Decimal(18_400)),
        "stage": RelationshipStage.LEVERAGE,
        "is_fenced": True,
        "languages": ("de", "en"),
    }


def _child(today: date) -> dict[str, Any]:
    return {
        **_aged(9, today),
        "special_services": ("UMNR",),
        "home_airport": "ANC",
        "city": "Anchorage",
        "time_zone": "America/Anchorage",
        "value_class": ValueClass.STEADY,
        "is_fenced": False,
    }
