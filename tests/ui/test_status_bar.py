from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from agent_console.sync.status import Link, SyncStatus
from ui import gallery_states, samples
from ui.panes.status_bar import StatusBar
from ui.words.standing import count_words, sign_of


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("in-sync", "CRM in sync, 4 s ago"),
        ("waiting", "CRM in sync, 9 min ago"),
        ("held", "2 changes need you"),
        ("first-fill", "First copy of the CRM 42 %"),
        ("connecting", "Connecting to the CRM…"),
        ("offline", "Offline since 13:02 – saved on this PC"),
        ("too-old", "Too old for the CRM – saved on this PC"),
        ("signed-out", "Signed out – your work stays on this PC"),
    ],
)
def test_every_state_has_words_of_its_own(now: datetime, state: str, words: str) -> None:
    assert sign_of(gallery_states.statuses(now)[state], now=now).text == words


def test_a_problem_is_told_in_the_words_of_the_hub(now: datetime) -> None:
    status = SyncStatus(link=Link.ONLINE, problem="The CRM has a problem.")
    assert sign_of(status, now=now).text == "The CRM has a problem."


def test_one_customer_is_no_customers() -> None:
    assert count_words(SyncStatus(customer_count=1))[1] == "Cache 1 customer"
    assert count_words(SyncStatus(customer_count=2_000))[1] == "Cache 2,000 customers"


def test_the_bar_speaks_everything_it_shows(qtbot: QtBot, now: datetime) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_status(gallery_states.statuses(now)["waiting"], now=now)
    bar.show_popped(13.6)
    bar.show_agent(samples.an_agent())
    spoken = bar.accessibleName()
    for words in ("3 changes waiting", "100,000 customers", "Popped in 14 ms", "Agent 214"):
        assert words in spoken
