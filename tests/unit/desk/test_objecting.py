"""An objection counts at this desk at once, waits for the hub like all else, and can be undone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from support.desk import MIA, NOW, desk_files, page, person

from agent_console.desk.files import Files
from agent_console.desk.objecting import object_to_offers, offers_are_welcome, take_back
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer
from agent_console.ids import CustomerId
from agent_console.paths import Profile
from agent_console.wire.operation import ChangeCustomer

WELCOME = Consents(recording=True, offers=(Channel.PHONE, Channel.EMAIL))


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        opened.cache.absorb(page(customers=(person(consents=WELCOME),)))
        yield opened


def mia(files: Files) -> Customer:
    found = files.customer_file(CustomerId(MIA))
    assert found is not None
    return found.customer


def test_who_objects_is_offered_nothing_here_from_now_on(files: Files) -> None:
    assert offers_are_welcome(mia(files))
    object_to_offers(files, mia(files), clock=lambda: NOW)
    assert mia(files).consents == Consents(recording=True, offers=())
    assert not offers_are_welcome(mia(files))


def test_the_hub_is_told_what_was_seen_and_what_is_wanted(files: Files) -> None:
    object_to_offers(files, mia(files), clock=lambda: NOW)
    (entry,) = files.journal.entries()
    assert isinstance(entry.operation, ChangeCustomer)
    assert set(entry.operation.fields) == {"consents"}
    change = entry.operation.fields["consents"]
    assert change.seen["offers"] == ["phone", "email"]
    assert change.wanted == {"recording": True}


def test_taken_back_before_it_was_sent_it_never_was(files: Files) -> None:
    objection = object_to_offers(files, mia(files), clock=lambda: NOW)
    take_back(files, objection, clock=lambda: NOW)
    # The sync thread may have it in its hands already: then both are told, one after the other.
    assert mia(files).consents == WELCOME


def test_taken_back_after_it_was_sent_the_hub_is_told_the_old_state(files: Files) -> None:
    objection = object_to_offers(files, mia(files), clock=lambda: NOW)
    (entry,) = files.journal.entries()
    files.journal.drop(entry.operation.id)
    take_back(files, objection, clock=lambda: NOW + timedelta(minutes=1))
    (undoing,) = files.journal.entries()
    assert isinstance(undoing.operation, ChangeCustomer)
    assert undoing.operation.fields["consents"].wanted["offers"] == ["phone", "email"]
    assert undoing.operation.at == NOW + timedelta(minutes=1)
