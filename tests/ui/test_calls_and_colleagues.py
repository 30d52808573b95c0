"""The panes of handing over, presence and last agents, each in its states."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_console.desk.colleagues import Colleagues, Target
from agent_console.desk.screen_pop import Lately, Match, MatchState
from agent_console.domain.call import Stage
from agent_console.domain.channel import Channel
from agent_console.domain.identifier import Scheme
from agent_console.domain.presence import Presence, PresenceState
from agent_console.ids import AgentId
from agent_console.wire.call_control import Command
from ui import gallery_calls, sample_day, samples
from ui.panes.call_bar import CallBar
from ui.panes.customer_card import sureness
from ui.panes.picks_up import left_open, picks_up_line
from ui.panes.right_now import RightNowPane, lately_line
from ui.panes.served_by import ServedCard
from ui.panes.transfer import TransferPane
from ui.words.calls import about
from ui.words.handing_over import summary_of
from ui.words.presences import about_target, my_presence, presence_name
from ui.words.telephone import by_hand

ME = AgentId("a-214")


@pytest.fixture
def served(qtbot: QtBot, now: datetime) -> ServedCard:
    made = ServedCard()
    qtbot.addWidget(made)
    made.show_pop(gallery_calls.with_last_contacts(samples.a_pop(now)), now=now)
    made.resize(292, 160)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_call_goes_back_to_the_last_agent_by_one_key(
    served: ServedCard, qtbot: QtBot, now: datetime
) -> None:
    served.show_presences(gallery_calls.colleagues(now), may_hand_back=True, me=ME)
    with qtbot.waitSignal(served.hand_back_requested) as asked:
        qtbot.keyClick(served, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["a-163"]


def test_nobody_is_handed_back_to_while_nobody_is_on_the_line(
    served: ServedCard, now: datetime
) -> None:
    served.show_presences(gallery_calls.colleagues(now), may_hand_back=False, me=ME)
    assert not any(row.isEnabled() for row in served.rows)


def test_nobody_hands_back_to_themselves(served: ServedCard, now: datetime) -> None:
    served.show_presences(gallery_calls.colleagues(now), may_hand_back=True, me=ME)
    assert [row.isEnabled() for row in served.rows[:2]] == [True, False]
    assert "You" in served.rows[1].accessibleName()


def test_what_the_last_agent_does_is_said_and_that_nobody_can_know(
    served: ServedCard, now: datetime
) -> None:
    served.show_presences(gallery_calls.colleagues(now), may_hand_back=True, me=ME)
    assert "Available" in served.rows[0].accessibleName()
    served.show_presences(Colleagues(), may_hand_back=True, me=ME)
    assert "Presence not known" in served.rows[0].accessibleName()


def test_the_card_of_last_agents_hides_for_a_stranger(served: ServedCard, now: datetime) -> None:
    served.show_pop(samples.a_stranger(MatchState.UNKNOWN), now=now)
    assert served.isHidden()


@pytest.fixture
def pane(qtbot: QtBot) -> TransferPane:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 600)
    with qtbot.waitActive(over):
        over.show()
        over.activateWindow()
    return TransferPane(over)


BO = Target(name="Bo Chen", agent_id=AgentId("a-215"), presence=PresenceState.AVAILABLE)


def test_the_words_can_be_changed_before_they_are_handed_over(
    pane: TransferPane, qtbot: QtBot
) -> None:
    pane.open(BO, "Wants the aisle.", hint="")
    assert pane.edit.hasFocus()
    qtbot.keyClicks(pane.edit, " Promised.")
    with qtbot.waitSignal(pane.send_requested) as asked:
        qtbot.keyClick(pane.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["Wants the aisle. Promised."]


def test_escape_keeps_the_call(pane: TransferPane, qtbot: QtBot) -> None:
    pane.open(BO, "Wants the aisle.", hint="")
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.edit, Qt.Key.Key_Escape)
    assert not pane.is_open


def test_a_presence_that_changes_meanwhile_leaves_the_words_alone(
    pane: TransferPane, qtbot: QtBot
) -> None:
    pane.open(BO, "Wants", hint="")
    qtbot.keyClicks(pane.edit, " more")
    pane.show_presence(msgspec.structs.replace(BO, presence=PresenceState.LUNCH))
    assert "Lunch" in pane.title.accessibleDescription()
    assert pane.edit.toPlainText() == "Wants more"


def test_that_it_failed_is_said_where_the_eyes_are(pane: TransferPane) -> None:
    pane.open(BO, "Wants", hint="")
    pane.show_problem("It was not handed over.", "Free some space, then retry.")
    assert pane.hint.isVisible()
    assert "not handed over" in pane.hint.accessibleName()


def test_what_is_left_to_do_by_hand_is_said_at_the_button(qtbot: QtBot, now: datetime) -> None:
    bar = CallBar()
    qtbot.addWidget(bar)
    bar.show_call(sample_day.a_call(now), now=now)
    assert bar.hold.toolTip() == by_hand(Command.HOLD, frozenset()) != ""
    bar.show_commands(frozenset({Command.HOLD}))
    assert bar.hold.toolTip() == ""
    assert "telephone" in bar.transfer.toolTip()
    assert "telephone" in bar.transfer.accessibleDescription()


@pytest.mark.parametrize(
    ("state", "chosen", "words"),
    [
        ("available", "available", "Available"),
        ("lunch", "lunch", "Lunch"),
        ("on_call", "available", "On a call"),
        ("on_call", "lunch", "On a call, then Lunch"),
        ("wrap_up", "break", "After-call work, then Break"),
    ],
)
def test_what_waits_behind_a_call_is_said(
    now: datetime, state: str, chosen: str, words: str
) -> None:
    presence = Presence(
        agent_id=ME, state=PresenceState(state), chosen=PresenceState(chosen), since=now
    )
    assert my_presence(presence).text == words


def test_every_presence_has_a_name_of_its_own() -> None:
    names = {presence_name(state) for state in (*PresenceState, None)}
    assert len(names) == len(PresenceState) + 1


def test_a_queue_says_how_many_are_free_where_that_is_known() -> None:
    queue = Target(name="Elite service", free_count=2, serving_count=7)
    assert about_target(queue) == "Queue · 2 of 7 available"
    unknown = msgspec.structs.replace(queue, free_count=None)
    assert about_target(unknown) == "Queue · 7 serve it"


def test_the_words_begin_with_the_note_the_next_step_and_what_was_promised(
    now: datetime,
) -> None:
    from agent_console.domain.draft import open_draft
    from agent_console.ids import CallId

    draft = open_draft(CallId("k"), sample_day.MIA, at=now)
    draft = msgspec.structs.replace(draft, text="Wants the aisle.", reason="disruption/rebooking")
    assert summary_of(draft, samples.a_pop(now), now=now).splitlines() == [
        "Wants the aisle.",
        "About: Disruption › Rebooking",
        "Next step: Rebook to AS 1423, waive the fare difference",
        "We promised: Refund of seat fee for AS 1104 · $39 · due yesterday",
    ]
    empty = open_draft(CallId("k"), sample_day.MIA, at=now)
    assert summary_of(empty, None, now=now) == ""


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "9 min ago she looked at rebooking, left at payment · Web"),
        ({"more_count": 2}, "9 min ago she looked at rebooking, left at payment · Web"),
        ({"pronouns": ""}, "9 min ago, Web: Looked at rebooking, left at payment"),
        ({"headline": "Seat map"}, "9 min ago, Web: Seat map"),
        ({"pronouns": "they/them"}, "9 min ago they looked at rebooking, left at payment · Web"),
    ],
)
def test_what_they_did_lately_is_one_sentence(
    now: datetime, changes: dict[str, Any], line: str
) -> None:
    plain: dict[str, Any] = {
        "at": now - timedelta(minutes=9),
        "channel": Channel.WEB,
        "headline": "Looked at rebooking, left at payment",
        "pronouns": "she/her",
    }
    found = lately_line(Lately(**{**plain, **changes}), now=now)
    assert found.startswith(line)
    assert ("2 more in the last hour" in found) is ("more_count" in changes)


def test_where_the_last_one_left_off_is_one_line(now: datetime) -> None:
    from agent_console.desk.screen_pop import PicksUp

    found = PicksUp(
        agent_name="Agent 163",
        at=now - timedelta(hours=3),
        channel=Channel.EMAIL,
        about="Seat fee charged twice",
        left_open=("Refund of seat fee", "A call", "A letter"),
    )
    assert picks_up_line(found, now=now) == (
        "Picks up where Agent 163 left off 3 h ago, e-mail: “Seat fee charged twice”"
    )
    assert left_open(found) == "left open: Refund of seat fee and 2 more"


def test_a_call_that_was_handed_over_says_by_whom(now: datetime) -> None:
    call = sample_day.a_call(now, Stage.RINGING)
    handed = msgspec.structs.replace(call, handover=gallery_calls.a_handover(now))
    assert about(handed, now=now).startswith("handed over by Agent 163 · Elite service")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (MatchState.SURE, "Matched by phone"),
        (MatchState.LIKELY, "Matched by phone, likely: ask the name"),
        (MatchState.CHOSEN, "Picked by you"),
        (MatchState.HANDED_OVER, "Known from the colleague"),
    ],
)
def test_how_sure_the_match_is_and_by_what(state: MatchState, words: str) -> None:
    pill = sureness(Match(state=state, scheme=Scheme.PHONE))
    assert pill is not None
    assert pill.text == words


def test_a_quiet_day_shows_no_card_of_now(qtbot: QtBot, now: datetime) -> None:
    pane = RightNowPane()
    qtbot.addWidget(pane)
    pop = msgspec.structs.replace(samples.a_pop(now), right_now=None)
    pane.show_pop(pop, now=now)
    assert pane.isHidden()
