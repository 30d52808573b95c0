"""The sample day rings over real HTTP, call after call, each to its end."""

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import islice
from queue import Queue
from typing import Any
from urllib.parse import parse_qs

import pytest

from agent_console.domain.identifier import phone_number
from agent_console.sample import cases
from agent_console.sample.callers import FIRST, Caller, callers
from agent_console.sample.day import Pace, SampleDay
from agent_console.sample.size import Size

DAY = date(2026, 11, 22)
FAST = Pace().faster(10_000)
SLOW_TALK = Pace(first_ring_s=0.0, ring_s=0.0, talk_least_s=600.0, talk_most_s=600.0)
PATIENCE_S = 10.0


class Door:
    """A hub's door for telephony that only writes down what it hears."""

    def __init__(self) -> None:
        self.heard: Queue[dict[str, str]] = Queue()
        self.paths: set[str] = set()
        self.status = 200
        door = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                door.paths.add(self.path)
                door.heard.put({key: words[0] for key, words in parse_qs(body).items()})
                self.send_response(door.status)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def next(self) -> dict[str, str]:
        return self.heard.get(timeout=PATIENCE_S)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def one_call_then(went_on: threading.Event) -> Iterator[Caller]:
    yield Caller(number=cases.MIA_LI)
    went_on.set()


@pytest.fixture
def door() -> Iterator[Door]:
    opened = Door()
    yield opened
    opened.close()


def test_the_first_call_is_the_customer_of_the_pictures_played_to_its_end(door: Door) -> None:
    day = SampleDay(callers(today=DAY, size=Size(customers=20, interactions=200)), pace=FAST)
    day.start(door.address, "secret")
    try:
        first = [door.next() for _ in range(3)]
        second = door.next()
    finally:
        day.stop()
    assert [said["event"] for said in first] == ["newCall", "answer", "hangup"]
    assert {said["callId"] for said in first} == {first[0]["callId"]}
    assert first[0]["from"] == "12065550142"
    assert first[0]["user[]"] == "agent"
    assert first[0]["direction"] == "in"
    assert first[1]["answeringNumber"] == "agent"
    assert first[2]["cause"] == "normalClearing"
    assert second["event"] == "newCall"
    assert second["callId"] != first[0]["callId"]
    assert door.paths == {"/cti/secret"}


def test_a_caller_who_gives_up_is_never_answered(door: Door) -> None:
    day = SampleDay(iter([Caller(number=cases.UNKNOWN, gives_up=True)]), pace=FAST)
    day.start(door.address, "secret")
    said = [door.next(), door.next()]
    day.stop()
    assert [one["event"] for one in said] == ["newCall", "hangup"]
    assert said[1]["cause"] == "cancel"


def test_the_end_of_the_day_hangs_up_the_call_that_is_going_on(door: Door) -> None:
    day = SampleDay(iter([Caller(number=cases.MIA_LI)]), pace=SLOW_TALK)
    day.start(door.address, "secret")
    assert [door.next()["event"], door.next()["event"]] == ["newCall", "answer"]
    day.stop()
    assert door.next()["event"] == "hangup"


def test_a_hub_that_refuses_or_is_away_does_not_end_the_day(door: Door) -> None:
    door.status = 401
    day = SampleDay(iter([Caller(number=cases.MIA_LI)] * 2), pace=FAST)
    day.start(door.address, "wrong")
    assert [door.next()["event"] for _ in range(6)].count("newCall") == 2
    day.stop()
    went_on = threading.Event()
    away = SampleDay(one_call_then(went_on), pace=FAST)
    away.start("http://127.0.0.1:1", "secret")
    assert went_on.wait(PATIENCE_S)
    away.stop()


def test_a_day_that_was_stopped_before_it_rang_stays_silent(door: Door) -> None:
    day = SampleDay(iter(FIRST), pace=Pace(first_ring_s=600.0))
    day.start(door.address, "secret")
    day.stop()
    assert door.heard.empty()


def test_every_hard_case_rings_and_then_customers_without_end() -> None:
    today = list(islice(callers(today=DAY, size=Size(customers=60, interactions=600)), 120))
    numbers = {caller.number for caller in today[: len(FIRST)]}
    assert numbers == {*cases.PHONES, cases.WITHHELD}
    assert today[0].number == cases.MIA_LI
    later = today[len(FIRST) :]
    assert len({caller.number for caller in later}) > 20
    assert any(caller.gives_up for caller in later)
    shown = [caller.number for caller in today if caller.number != cases.WITHHELD]
    assert all(phone_number(number) == number for number in shown)
