from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from support.desk import KEY, page

from agent_console.desk.files import Files
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from ui import sample_day, samples
from ui.bridge.tasks import TaskRunner
from ui.history_screen import HistoryScreen
from ui.main_window import MainWindow


@pytest.fixture
def files(tmp_path: Path, now: datetime) -> Iterator[Files]:
    opened = Files(
        Cache.open(tmp_path / "cache.db", KEY), Journal.open(tmp_path / "journal.db", KEY)
    )
    somebody = samples.mia()
    entries = list(sample_day.long_history(900, now, somebody.id))
    entries[850] = msgspec.structs.replace(entries[850], text="The zebra was delivered.")
    opened.cache.absorb(page("1", customers=(somebody,), interactions=tuple(entries)))
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, files: Files, now: datetime) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    tasks = TaskRunner(made)
    HistoryScreen(made, tasks, files, lambda: now, made)
    made.show()
    file = files.customer_file(CustomerId(samples.mia().id), limit=100)
    assert file is not None
    made.timeline.show_history(file.interactions, file.counts, now=now)
    yield made
    tasks.close()


def test_an_entry_that_is_not_loaded_is_found_in_the_local_copy(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.timeline.find_field.setText("zebra")
    assert not window.timeline.view.entries
    qtbot.waitUntil(lambda: len(window.timeline.view.entries) == 1)
    assert "zebra" in window.timeline.view.entries[0].text
    assert window.timeline.view.entries[0].at < datetime.now(UTC) - timedelta(days=1)


def test_answering_puts_a_line_where_the_note_is_being_written(
    window: MainWindow, now: datetime
) -> None:
    edit = window.notes.edit
    edit.setPlainText("She asks again.\nWants a call.")
    cursor = edit.textCursor()
    cursor.setPosition(len("She asks again."))
    edit.setTextCursor(cursor)
    window.timeline.view.select(0)
    window.timeline.view.answer()
    first, reference, rest, last = edit.toPlainText().split("\n")
    assert (first, rest, last) == ("She asks again.", "", "Wants a call.")
    assert reference.startswith("> ")
    assert window.timeline.view.entries[0].headline in reference
