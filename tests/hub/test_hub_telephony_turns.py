"""Of several processes with lines to a telephone system, one takes in what it says."""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import DataError, OperationalError
from support.hub import TestHub
from support.telephone_system import Conversation, telephone_system
from support.waiting import until

from agent_console.hub.telephony.line import Heard, Line
from agent_console.hub.telephony.only_one import OnlyOne
from agent_console.hub.telephony.phone_book import PhoneBook
from agent_console.hub.telephony.report import Happened, Report, Verdict
from agent_console.hub.telephony.settings import TelephonySettings

BOTH = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def rang(key: str) -> Report:
    return Report(source="ami", call_key=key, happened=Happened.RANG)


class Taken(list[str]):
    """What was taken in, by name."""

    is_away = False
    """The database takes nothing."""

    def take(self, reports: Sequence[Report]) -> Sequence[Verdict]:
        if self.is_away:
            raise OperationalError("INSERT", {}, Exception("gone"))
        self += [one.call_key for one in reports]
        return [Verdict.REFUSED for _ in reports]


@pytest.mark.peer
@BOTH
def test_one_process_takes_in_and_another_goes_on_when_it_dies(hub: TestHub) -> None:
    first, second = Taken(), Taken()
    here, there = OnlyOne(hub.engine, first.take), OnlyOne(hub.engine, second.take)
    try:
        for one in (here, there, here, there):
            one.look()
        assert (here.is_on, there.is_on) == (True, False)
        for one in (here, there):
            one.take([rang("k1")])
        assert (first, second) == (["k1"], [])
        here.close()
        assert there.take([rang("k2")]) == [Verdict.TAKEN]  # nobody's turn yet

        def has_the_turn() -> bool:
            there.look()
            return there.is_on

        until(has_the_turn, "PostgreSQL to notice that the other is gone")
        assert second == ["k1", "k2"]  # a ledger knows what it was told before
        assert there.take([rang("k3")]) == [Verdict.REFUSED]
        here.look()
        assert not here.is_on
    finally:
        here.close()
        there.close()


@pytest.mark.peer
@BOTH
def test_a_line_to_the_database_that_breaks_gives_the_turn_away(hub: TestHub) -> None:
    one, other = OnlyOne(hub.engine, Taken().take), OnlyOne(hub.engine, Taken().take)
    try:
        one.look()
        with hub.engine.connect() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_locks "
                "WHERE locktype = 'advisory' AND classid = 7402"
            )
        one.look()
        assert not one.is_on
        other.look()
        assert other.is_on
    finally:
        one.close()
        other.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_database_of_one_process_needs_no_turns(hub: TestHub) -> None:
    taken = Taken()
    OnlyOne(hub.engine, taken.take).take([rang("k1")])
    assert taken == ["k1"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_the_database_does_not_take_is_told_again_in_its_order(hub: TestHub) -> None:
    taken = Taken()
    one = OnlyOne(hub.engine, taken.take)
    taken.is_away = True
    assert one.take([rang("k1"), rang("k2")]) == [Verdict.TAKEN, Verdict.TAKEN]
    one.look()
    taken.is_away = False
    assert one.take([rang("k3")]) == [Verdict.TAKEN]  # not before those that wait
    assert taken == []
    one.look()
    assert taken == ["k1", "k2", "k3"]
    one.look()
    assert one.take([rang("k4")]) == [Verdict.REFUSED]
    assert taken == ["k1", "k2", "k3", "k4"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_no_database_would_ever_take_keeps_nothing_else_waiting(hub: TestHub) -> None:
    taken: list[str] = []

    def take(reports: Sequence[Report]) -> Sequence[Verdict]:
        if any(one.call_key == "bad" for one in reports):
            raise DataError("INSERT", {}, Exception("no such text"))
        taken.extend(one.call_key for one in reports)
        return [Verdict.TAKEN for _ in reports]

    one = OnlyOne(hub.engine, take)
    with pytest.raises(DataError):
        one.take([rang("bad")])
    one.take([rang("k1")])
    assert taken == ["k1"]


class Mumbling:
    """A dialect that cannot read the first thing it hears."""

    source = "mumbling"

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def greeting(self) -> bytes:
        return b"hello"

    def feed(self, data: bytes) -> Heard:
        self.heard.append(data)
        if len(self.heard) == 1:
            raise KeyError(data)
        return Heard(reports=[rang("k1")])

    def sign_of_life(self) -> bytes:
        return b""

    def ending_of(self, report: Report) -> bytes:
        return b""


def test_a_message_nobody_foresaw_does_not_end_all_listening(
    caplog: pytest.LogCaptureFixture,
) -> None:
    dialect, is_over = Mumbling(), asyncio.Event()

    def take(reports: Sequence[Report]) -> Sequence[Verdict]:
        is_over.set()
        return [Verdict.TAKEN for _ in reports]

    async def pause(_seconds: float) -> None:
        pass

    def speaks(talk: Conversation) -> None:
        talk.says(b"+12065550142")
        talk.waits()

    async def listen(port: int) -> None:
        line = Line(dialect, "127.0.0.1", port, take=take, pause=pause)
        task = asyncio.create_task(line.run())
        async with asyncio.timeout(10):
            await is_over.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    with telephone_system(speaks) as system:
        asyncio.run(listen(system.port))
    assert len(dialect.heard) == 2
    assert "KeyError in feed" in caplog.text
    assert "0142" not in caplog.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whose_telephone_it_is_stays_known_while_the_database_is_away(
    hub: TestHub,
) -> None:
    now = [1000.0]
    book = PhoneBook(TelephonySettings(), region="US", monotonic=lambda: now[0])
    known = book.directory(hub.engine)
    now[0] += 60.0
    away = create_engine("sqlite:////nowhere/at/all.db")
    assert book.directory(away) is known
    with pytest.raises(OperationalError):
        PhoneBook(TelephonySettings(), region="US").directory(away)
