"""Two files of one person are merged field by field by keys alone, and taken apart again."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, assert_agreed, at_the_console, spoken, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.clock import utc_now
from agent_console.desk.duplicates import side_by_side
from agent_console.domain.agent import Agent as Colleague
from agent_console.domain.agent import Role
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import AgentId, CustomerId
from agent_console.paths import Profile
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.duplicates import MergesAnswer
from ui import keys
from ui.panes.duplicates import DuplicatesPane

BOSS = Colleague(id=AgentId("a-9"), login="boss", name="Supervisor 9", role=Role.SUPERVISOR)
MIJA = CustomerId("c-mija")
TWIN = (
    Customer(id=MIJA, given_name="Mija", family_name="Li", city="Tacoma", seat="Window"),
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=MIJA),
    Identifier(scheme=Scheme.EMAIL, value="mia.li@example.com", customer_id=MIJA),
)
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, *TWIN), agents=(AGENT, BOSS)) as running:
        yield running


@pytest.fixture
def boss(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local, token=hub.local.agent_tokens["boss"]) as sitting:
        sitting.waits_for_agreement()
        sitting.window.activateWindow()
        until(lambda: keys.may_do("duplicates.open"), "the right to merge")
        yield sitting


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, how)


def page(agent: Agent) -> DuplicatesPane:
    screen = agent.wiring.duplicates.screen
    assert screen is not None, "the page was never opened"
    return screen.pane


def listed(agent: Agent) -> list[str]:
    return [f"{line.what}|{line.who}" for line in page(agent).list.lines]


def opened(agent: Agent) -> DuplicatesPane:
    """Open the page with its key and let the hub look."""
    presses(agent, Qt.Key.Key_F5)
    until(lambda: "asking" not in page(agent).title.remark, "the hub's first answer")
    presses(agent, Qt.Key.Key_L, _ALT)
    until(lambda: listed(agent), "a pair")
    return page(agent)


def customers(agent: Agent) -> dict[str, Customer]:
    found = {one: agent.cache.file(one, limit=1) for one in (MIA, MIJA)}
    return {one: file.customer for one, file in found.items() if file is not None}


def test_a_pair_is_merged_field_by_field_and_taken_apart_again(boss: Agent) -> None:
    before = customers(boss)
    pane = opened(boss)
    assert listed(boss) == ["Mia Li|Mija Li"]
    assert "Same telephone number" in spoken(pane.detail)
    presses(boss, Qt.Key.Key_F, _ALT)
    while (focus := QApplication.focusWidget()).accessibleName() != "Given name":  # type: ignore[union-attr]
        presses(boss, Qt.Key.Key_Down)
    presses(boss, Qt.Key.Key_Right)
    assert "Mija stands, not Mia" in focus.accessibleDescription()  # type: ignore[union-attr]
    presses(boss, Qt.Key.Key_Return, _CTRL)
    until(lambda: listed(boss) == ["Mija Li into Mija Li|"], "the merge in the list")

    until(lambda: customers(boss)[MIJA].merged_into == MIA, "the merge at the desk")
    kept = customers(boss)[MIA]
    assert (kept.given_name, kept.city, kept.native_name) == ("Mija", "Tacoma", "李美雅")
    assert len(boss.cache.candidates(Scheme.PHONE, "+12065550142")) == 1

    presses(boss, Qt.Key.Key_U, _ALT)
    until(lambda: not customers(boss)[MIJA].merged_into, "the undoing at the desk")
    after = customers(boss)
    assert {
        one: msgspec.structs.replace(customer, version=0) for one, customer in after.items()
    } == {one: msgspec.structs.replace(customer, version=0) for one, customer in before.items()}
    until(lambda: "taken apart" in page(boss).list.lines[0].below, "the undoing in the list")
    assert_agreed(boss)
    presses(boss, Qt.Key.Key_Escape)
    assert boss.window.pages.currentWidget() is not pane


def test_two_persons_are_not_proposed_again(boss: Agent) -> None:
    opened(boss)
    presses(boss, Qt.Key.Key_X, _ALT)
    until(lambda: not listed(boss), "an empty list")
    presses(boss, Qt.Key.Key_L, _ALT)
    until(lambda: "asking" not in page(boss).title.remark, "the hub's answer")
    assert listed(boss) == []


def test_the_card_of_a_customer_leads_to_their_own_duplicates(boss: Agent) -> None:
    boss.window.call_bar.search_requested.emit("Raj Sanchez")
    assert "Duplicates" in spoken(boss.window.customer)
    presses(boss, Qt.Key.Key_F5)
    until(lambda: "asking" not in page(boss).title.remark, "the hub's answer")
    assert "Raj Sanchez" in page(boss).title.accessibleName()
    assert listed(boss) == []
    presses(boss, Qt.Key.Key_L, _ALT)
    until(lambda: "asking" not in page(boss).title.remark, "the hub's look")
    assert listed(boss) == [], "nobody else's are shown"
    presses(boss, Qt.Key.Key_W, _ALT)
    until(lambda: listed(boss) == ["Mia Li|Mija Li"], "everybody's")


def test_an_answer_about_somebody_else_does_not_come_late(boss: Agent) -> None:
    boss.window.call_bar.search_requested.emit("Raj Sanchez")
    presses(boss, Qt.Key.Key_F5)
    until(lambda: "asking" not in page(boss).title.remark, "the hub's answer")
    screen = boss.wiring.duplicates.screen
    assert screen is not None
    now = utc_now()
    mia, mija = (CustomerFile(as_of=now, customer=one) for one in customers(boss).values())
    pair = side_by_side(mia, mija, at=now)
    screen._on_found(None, ((pair,), MergesAnswer(merges=())))  # everybody's, asked for before
    assert listed(boss) == []


def test_two_files_nobody_found_are_put_side_by_side_and_merged(boss: Agent) -> None:
    boss.window.call_bar.search_requested.emit("Raj Sanchez")
    presses(boss, Qt.Key.Key_F5)
    until(lambda: "asking" not in page(boss).title.remark, "the hub's answer")
    for wanted in ("dismissed", "merged"):
        presses(boss, Qt.Key.Key_N, _ALT)
        QTest.keyClicks(QApplication.focusWidget(), "mija li")
        presses(boss, Qt.Key.Key_Return)
        until(lambda: listed(boss) == ["Raj Sanchez|Mija Li"], "both side by side")
        assert "− Another name" in spoken(page(boss).detail)
        assert "Put side by side by you" in spoken(page(boss).detail)
        if wanted == "dismissed":
            presses(boss, Qt.Key.Key_X, _ALT)
            until(lambda: not listed(boss), "an empty list")
    presses(boss, Qt.Key.Key_Return, _CTRL)
    until(lambda: listed(boss) == ["Mija Li into Raj Sanchez|"], "the merge in the list")
    until(lambda: customers(boss)[MIJA].merged_into, "the merge at the desk")


def test_who_may_not_merge_is_not_offered_it(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        assert not keys.may_do("duplicates.open")
        sitting.window.call_bar.search_requested.emit("Mia Li")
        assert "Duplicates" not in spoken(sitting.window.customer)


def test_what_the_hub_refuses_is_said_and_nothing_is_lost(boss: Agent, hub: TestHub) -> None:
    pane = opened(boss)
    merging = pane.merging
    assert merging is not None
    with hub.client("boss") as elsewhere:
        request = msgspec.structs.replace(merging.request(), id="somebody-was-faster")
        answer = elsewhere.post("/v1/merges", content=msgspec.json.encode(request))
        assert answer.status_code == 200, answer.text
    presses(boss, Qt.Key.Key_Return, _CTRL)
    until(lambda: "merged with somebody" in pane.title.remark, "the hub's words")
    assert pane.merging is not None


def test_the_palette_leads_there_too(boss: Agent) -> None:
    boss.wiring.palette.open()
    QTest.keyClicks(QApplication.focusWidget(), "duplicates")
    presses(boss, Qt.Key.Key_Return)
    until(lambda: boss.wiring.duplicates.screen is not None, "the page")
    assert boss.window.pages.currentWidget() is page(boss)
