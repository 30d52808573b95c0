"""What is told of a recorded call depends on where the caller is, and on what our line does."""

from collections.abc import Iterator

import msgspec
import pytest
from support.desk import MIA, NOW, desk_files, number, page, person

from agent_console.desk.files import Files
from agent_console.desk.identify import caller
from agent_console.desk.one_call import as_recorded_here
from agent_console.desk.pop import pop
from agent_console.desk.shown_steps import shown_steps
from agent_console.domain.call import Call
from agent_console.domain.customer import Consents
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.settings import WorkSettings
from agent_console.wire.event import CallEvent

BERLIN, SEATTLE, TOKYO = "+4930901820", "+12065550142", "+81312345678"
NO = Consents(recording=False)
YES = Consents(recording=True)


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


def duties(files: Files, call: Call, **customer: object) -> list[str]:
    """Return the duties about recordings, for a customer or (nothing said) a stranger."""
    if customer:
        identifiers = (number(call.from_number),)
        files.cache.absorb(page(customers=(person(MIA, **customer),), identifiers=identifiers))
    shown = pop(files, caller(files.cache, call), now=NOW, call=call)
    steps = (one.action for one in shown.ranking.suggestions)
    return [one for one in steps if "recording" in one]


def rings(from_number: str = BERLIN, *, announced: bool = False, recorded: bool = True) -> Call:
    return Call(
        id=CallId("k"),
        from_number=from_number,
        to_number="+18005550100",
        rung_at=NOW,
        is_recorded=recorded,
        is_announced=announced,
    )


@pytest.mark.parametrize(
    ("from_number", "customer", "expected"),
    [
        (BERLIN, {"country": "DE"}, ["announce-recording"]),
        (BERLIN, {"country": "DE", "consents": YES}, ["announce-recording"]),
        (BERLIN, {"country": "DE", "consents": NO}, ["stop-recording"]),
        (SEATTLE, {"country": "US"}, ["announce-recording"]),
        (SEATTLE, {"country": "US", "consents": NO}, ["stop-recording"]),
        (BERLIN, {}, ["announce-recording"]),
        (TOKYO, {}, ["announce-recording"]),
        (SEATTLE, {}, ["announce-recording"]),
    ],
)
def test_the_law_of_the_place_and_the_customer_say_what_is_to_be_done(
    files: Files, from_number: str, customer: dict[str, object], expected: list[str]
) -> None:
    assert duties(files, rings(from_number), **customer) == expected


def test_what_was_announced_or_is_not_recorded_asks_for_nothing(files: Files) -> None:
    assert duties(files, rings(announced=True), country="DE") == []
    assert duties(files, rings(recorded=False), country="DE") == []


def test_who_said_no_is_not_recorded_whatever_was_announced(files: Files) -> None:
    said_no = {"country": "DE", "consents": NO}
    assert duties(files, rings(announced=True), **said_no) == ["stop-recording"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [("San Francisco, CA", ["announce-recording"]), ("Portland, OR", [])],
)
def test_the_state_a_call_comes_from_says_what_the_country_leaves_open(
    files: Files, place: str, expected: list[str]
) -> None:
    call = msgspec.structs.replace(rings(SEATTLE), place=place)
    assert duties(files, call, country="US") == expected


def test_the_log_knows_the_call_as_the_screen_did(files: Files) -> None:
    call = rings()
    shown = pop(files, caller(files.cache, call), now=NOW, call=call)
    logged = shown_steps(files, shown, now=NOW).shown
    assert logged[0].action == "announce-recording"


def test_a_ring_of_this_pc_alone_is_recorded_as_is_set_here() -> None:
    settings = WorkSettings(recorded=True, announced=True)
    event = CallEvent(call=rings(recorded=False), hub_at=NOW)
    here = as_recorded_here(msgspec.structs.replace(event, is_local=True), settings)
    assert (here.call.is_recorded, here.call.is_announced) == (True, True)
    assert as_recorded_here(event, settings) == event, "of others the hub says it"
