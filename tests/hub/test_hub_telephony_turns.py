"""Of several processes with lines to a telephone system, one takes in what it says."""

from collections.abc import Sequence

import pytest
from support.hub import TestHub
from support.waiting import until

from agent_console.hub.telephony.only_one import OnlyOne
from agent_console.hub.telephony.report import Happened, Report, Verdict

BOTH = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def rang(key: str) -> Report:
    return Report(source="ami", call_key=key, happened=Happened.RANG)


class Taken(list[str]):
    """What was taken in, by name."""

    def take(self, reports: Sequence[Report]) -> Sequence[Verdict]:
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
