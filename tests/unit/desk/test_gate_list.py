"""Why a passenger needs the agent, in which order, and the next step."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files as package_files
from pathlib import Path

import pytest
from support.gate import FLIGHT, Desk, airport

from agent_console.desk.gate import Show, card_of, departures
from agent_console.desk.gate.shown import Line
from agent_console.domain.gate import NeedKind, Status
from agent_console.domain.station import read_station
from agent_console.nba.arbitration import Engine
from agent_console.nba.facts import Refusal
from agent_console.playbooks.checking import checked
from agent_console.playbooks.examples import tried
from agent_console.sample.airline import airline
from agent_console.sample.size import Size
from agent_console.wire.playbook import playbook_text

NOW = datetime(2026, 11, 22, 22, 5, tzinfo=UTC)
PLAYBOOK = package_files("resources").joinpath("playbooks/gate.yaml")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    values = airline(Size(customers=160, interactions=800), now=NOW)
    with airport(tmp_path_factory.mktemp("gate"), values, now=NOW) as place:
        made = place.desk()
        made.syncs()
        yield made


def line(desk: Desk, name: str) -> Line:
    found = [one for one in desk.list_of(FLIGHT).lines if one.passenger.name == name]
    assert len(found) == 1
    return found[0]


def test_the_gate_has_its_departures_and_the_proof_that_all_is_here(desk: Desk) -> None:
    found = departures(desk.files, read_station("SEA Gate C9"), now=NOW)
    assert [one.flight.designator for one in found] == ["AS 1311", "AS 1161"]
    boarding, late = found
    assert (boarding.counts.boarded, boarding.is_disrupted) == (18, False)
    assert (late.counts.total, late.counts.standby, late.at_risk_count) == (142, 4, 6)
    assert (late.readiness.ready_count, late.readiness.count) == (142, 142)
    assert late.is_disrupted
    assert departures(desk.files, read_station("Seattle"), now=NOW) == ()


def test_every_reason_of_the_story_is_on_the_list(desk: Desk) -> None:
    listed = desk.list_of(FLIGHT)
    kinds = {need.kind for one in listed.lines for need in one.needs}
    assert kinds == set(NeedKind) - {NeedKind.SEAT_CHANGED}
    chips = listed.chips()
    assert (chips[Show.MISCONNECT], chips[Show.STANDBY], chips[Show.ALL]) == (6, 4, 142)
    assert chips[Show.NEEDS_YOU] == 14
    needy = [one.needs_you for one in listed.lines]
    assert needy == sorted(needy, reverse=True)
    assert listed.shown(Show.NEEDS_YOU) == listed.lines[: chips[Show.NEEDS_YOU]]


def test_the_list_says_why_and_the_next_step_in_few_words(desk: Desk) -> None:
    said = {
        name: (line(desk, name).because, line(desk, name).next)
        for name in ("JACKSON/CHEN", "PATEL/ISABELLA", "BROWN/AARAV", "SILVA/LUCAS")
    }
    assert said == {
        "JACKSON/CHEN": ("Was moved off AS 1104 on 12 Nov too", "Apologise, lounge"),
        "PATEL/ISABELLA": ("Unaccompanied minor, escort not here", "Call escort"),
        "BROWN/AARAV": ("Bag went to PDX, found at 11:02", "Say where the bag is"),
        "SILVA/LUCAS": ("Honeymoon (noted on board, 3 May)", "Say congratulations"),
    }
    mia = line(desk, "LI/MIA")
    assert mia.because.startswith("Misses UA 837 SFO → NRT ")
    assert "promise open" in mia.because
    assert mia.next == "Rebook AS 1423"


@pytest.mark.parametrize(
    ("language", "because"),
    [("de", "Allein reisendes Kind, escort not here"), ("zh", "无成人陪伴儿童, escort not here")],
)
def test_reasons_speak_the_language_of_the_screen(desk: Desk, language: str, because: str) -> None:
    mine = line(desk, "PATEL/ISABELLA")
    flight = desk.list_of(FLIGHT).flight
    card = card_of(desk.files, mine.passenger, flight, now=NOW, language=language)
    assert card.line.because == because


def test_a_card_has_one_sentence_to_say_and_a_no_brings_the_next_idea(desk: Desk) -> None:
    mine, flight = line(desk, "LI/MIA"), desk.list_of(FLIGHT).flight
    card = card_of(desk.files, mine.passenger, flight, now=NOW)
    assert card.say.startswith("Ms Li, you would miss Tokyo with this delay.")
    assert card.file is not None
    assert card.last == card.file.interactions[:6]
    ideas = [one.action for one in card.ranking.suggestions]
    no = Refusal(action=ideas[0], at=NOW)
    after = card_of(desk.files, mine.passenger, flight, now=NOW, refusals=(no,))
    assert [one.action for one in after.ranking.suggestions] == ideas[1:]


def test_who_is_not_on_file_has_a_card_made_from_the_list(desk: Desk) -> None:
    mine = line(desk, "PATEL/ISABELLA")
    card = card_of(desk.files, mine.passenger, desk.list_of(FLIGHT).flight, now=NOW)
    assert card.file is None
    assert card.line.is_ready
    assert card.say


def test_a_list_changes_one_passenger_and_keeps_its_order(desk: Desk) -> None:
    listed = desk.list_of(FLIGHT)
    someone = listed.lines[3].passenger
    boarded = someone.with_events([])
    changed = listed.with_passenger(boarded)
    assert [one.id for one in changed.lines] == [one.id for one in listed.lines]
    assert changed.counts == listed.counts
    assert someone.status is Status.CHECKED_IN


def test_the_shipped_playbook_for_gates_is_good_and_as_fast_form_the_same() -> None:
    found = checked(PLAYBOOK.read_text("utf-8"))
    assert [str(one) for one in found.mistakes] == []
    assert found.book is not None
    assert found.playbook is not None
    results = tried(found.book, Engine(found.book).rank)
    assert [one.differences for one in results if not one.is_good] == []
    compiled = Path(str(PLAYBOOK)).with_suffix(".json").read_text("utf-8")
    assert compiled == playbook_text(found.playbook) + "\n"


def test_what_was_noticed_long_ago_is_no_reason_any_more(desk: Desk) -> None:
    mine, flight = line(desk, "O'NEILL/GRACE"), desk.list_of(FLIGHT).flight
    assert mine.has(NeedKind.PRAISE)
    later = NOW + timedelta(days=130)
    card = card_of(desk.files, mine.passenger, flight, now=later)
    assert not card.line.has(NeedKind.PRAISE)
