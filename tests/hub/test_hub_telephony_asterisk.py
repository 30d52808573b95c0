"""Asterisk's manager interface, as recorded: whole, in pieces, with garbage, and broken off."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub
from support.telephone_system import Conversation, telephone_system
from support.waiting import until

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.hub import calls
from agent_console.hub.telephony import blocked
from agent_console.hub.telephony.ami import Ami, action
from agent_console.hub.telephony.line import Line, LineRefused
from agent_console.hub.telephony.report import Happened, Report, Verdict
from agent_console.hub.telephony.settings import AsteriskSettings, TelephonySettings
from agent_console.wire.call_control import Command

BANNER = b"Asterisk Call Manager/7.0.3\r\n"
KEY = "1788000000.10"


def message(*lines: str) -> bytes:
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def event(name: str, **fields: str) -> bytes:
    said = {"Event": name, "Linkedid": KEY} | fields
    return message(*(f"{key}: {value}" for key, value in said.items()))


WELCOME = message("Response: Success", "ActionID: login", "Message: Authentication accepted")
CALLER = {
    "Channel": "PJSIP/trunk-0000000a",
    "Uniqueid": KEY,
    "CallerIDNum": "+12065550142",
    "Exten": "18005550100",
}
NEW = event("Newchannel", **CALLER)
JOINED = event("QueueCallerJoin", **CALLER, Queue="gold", Position="1", Count="1")


def called(extension: str, unique: str = "1788000000.11") -> bytes:
    return event(
        "AgentCalled",
        **CALLER,
        Queue="gold",
        MemberName=f"Agent {extension}",
        Interface=f"PJSIP/{extension}",
        DestChannel=f"PJSIP/{extension}-0000000b",
        DestUniqueid=unique,
    )


CONNECTED = event("AgentConnect", **CALLER, Queue="gold", Interface="PJSIP/215", MemberName="Bo")
MISSED = event("AgentRingNoAnswer", **CALLER, Queue="gold", Interface="PJSIP/214", MemberName="A")
GONE = event("Hangup", **CALLER, Cause="16", **{"Cause-txt": "Normal Clearing"})
QUEUE_CALL = (
    BANNER + WELCOME + NEW + JOINED + called("214") + called("215", "1788000000.12") + CONNECTED
    + event("Hold", Channel="PJSIP/215-0000000b", Uniqueid="1788000000.12")
    + event("Unhold", Channel="PJSIP/215-0000000b", Uniqueid="1788000000.12")
    + event("AgentComplete", **CALLER, Queue="gold", Interface="PJSIP/215", Reason="caller")
    + GONE
)  # fmt: skip


def ami() -> Ami:
    made = Ami("console", "secret", is_ours=lambda word: "214" in word or "215" in word)
    made.greeting()
    return made


def happened(reports: Sequence[Report]) -> list[Happened]:
    return [one.happened for one in reports]


def told(*said: bytes) -> list[Report]:
    return ami().feed(BANNER + WELCOME + b"".join(said)).reports


def test_a_call_through_a_queue_is_told_from_ring_to_end() -> None:
    heard = ami().feed(QUEUE_CALL)
    assert heard.is_in
    assert happened(heard.reports) == [
        Happened.RANG,
        Happened.RANG,
        Happened.ANSWERED,
        Happened.HELD,
        Happened.RESUMED,
        Happened.ENDED,
        Happened.ENDED,
    ]
    ring, _, answer, *_ = heard.reports
    assert (ring.call_key, ring.queue, ring.users[0]) == (KEY, "gold", "PJSIP/214")
    assert (ring.from_number, ring.to_number) == ("+12065550142", "18005550100")
    assert answer.answered_by[0] == "PJSIP/215"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 400), min_size=1))
def test_it_does_not_matter_in_which_pieces_it_comes(sizes: list[int]) -> None:
    one, start, reports = ami(), 0, []
    while start < len(QUEUE_CALL):
        size = sizes[start % len(sizes)]
        reports += one.feed(QUEUE_CALL[start : start + size]).reports
        start += size
    whole = ami().feed(QUEUE_CALL).reports
    assert [(r.happened, r.users, r.answered_by) for r in reports] == [
        (r.happened, r.users, r.answered_by) for r in whole
    ]


def test_byte_by_byte_is_the_same() -> None:
    one = ami()
    reports = [r for byte in QUEUE_CALL for r in one.feed(bytes([byte])).reports]
    assert happened(reports) == happened(ami().feed(QUEUE_CALL).reports)


@pytest.mark.parametrize(
    "garbage",
    [
        b"\r\n\r\n\r\n",
        b"no colon here\r\n\r\n",
        b"\xff\xfe\x00: \xc3\x28\r\n\r\n",
        message("Event: Sunrise", "Linkedid: x"),
        message("Event: DialBegin"),
        message("Event: BlindTransfer", "Result: Success"),
        message("Event: AttendedTransfer", "Result: Success"),
        message("Event: Hangup", "Cause: sixteen"),
        message("Response: Error", "ActionID: unknown"),
    ],
)
def test_garbage_between_messages_costs_nothing(garbage: bytes) -> None:
    of_ours = [r for r in told(NEW, garbage, called("214"), garbage, GONE) if r.call_key == KEY]
    assert happened(of_ours) == [Happened.RANG, Happened.ENDED]


@pytest.mark.parametrize(
    "banner", [b"HTTP/1.1 400 Bad Request\r\n", b"\x00" * 40, b"SSH-2.0-x\r\n" * 3]
)
def test_what_is_no_asterisk_is_recognised(banner: bytes) -> None:
    with pytest.raises(LineRefused, match="no Asterisk"):
        ami().feed(banner)


def test_a_message_without_an_end_is_not_collected_for_ever() -> None:
    one = ami()
    one.feed(BANNER)
    with pytest.raises(LineRefused):
        one.feed(b"x" * 300_000)


def test_a_wrong_secret_is_said() -> None:
    with pytest.raises(LineRefused, match="name and secret"):
        ami().feed(BANNER + message("Response: Error", "ActionID: login"))


def dial(word: str, **fields: str) -> bytes:
    dest = {"DestChannel": "PJSIP/214-0000000c", "DestUniqueid": "1788000000.13"}
    return event(word, **CALLER, **(dest | {"DialString": "214"} | fields))


def test_plain_dialling_rings_answers_and_ends() -> None:
    heard = told(NEW, dial("DialBegin"), dial("DialEnd", DialStatus="ANSWER"), GONE)
    assert happened(heard) == [Happened.RANG, Happened.ANSWERED, Happened.ENDED]
    assert heard[0].users[0] == heard[1].answered_by[0] == "PJSIP/214-0000000c"
    assert heard[2].cause is Cause.NORMAL_CLEARING


@pytest.mark.parametrize("status", ["BUSY", "NOANSWER", "CANCEL", "CHANUNAVAIL", "CONGESTION"])
def test_a_telephone_that_does_not_answer_stops_ringing(status: str) -> None:
    heard = told(NEW, dial("DialBegin"), dial("DialEnd", DialStatus=status), GONE)
    assert happened(heard) == [Happened.RANG, Happened.STOPPED_RINGING, Happened.ENDED]
    assert heard[2].cause is Cause.CANCEL


@pytest.mark.parametrize(
    ("number", "cause"),
    [("17", Cause.BUSY), ("19", Cause.NO_ANSWER), ("34", Cause.CONGESTION), ("1", Cause.NOT_FOUND)],
)
def test_the_reason_of_an_end_is_understood(number: str, cause: Cause) -> None:
    gone = event("Hangup", **CALLER, Cause=number)
    assert told(NEW, dial("DialBegin"), gone)[-1].cause is cause


def test_the_end_of_a_called_telephone_is_not_the_callers() -> None:
    theirs = event("Hangup", Channel="PJSIP/214-0000000c", Uniqueid="1788000000.13", Cause="16")
    assert happened(told(NEW, dial("DialBegin"), theirs)) == [Happened.RANG]


def test_an_agent_who_dials_out_has_an_outbound_call() -> None:
    ours = {"Channel": "PJSIP/214-0000000d", "Uniqueid": KEY, "CallerIDNum": "214"}
    heard = told(
        event("Newchannel", **ours, Exten="12065550142"),
        event("DialBegin", **ours, DestChannel="PJSIP/trunk-0e", DialString="12065550142@trunk"),
        event("DialEnd", **ours, DestChannel="PJSIP/trunk-0e", DialStatus="ANSWER"),
    )
    assert [one.direction for one in heard] == [Direction.OUTBOUND] * 2
    assert heard[0].to_number == "12065550142"
    assert heard[1].answered_by == ("PJSIP/214-0000000d",)


def test_a_blind_transfer_names_where_the_caller_goes() -> None:
    moved = message(
        "Event: BlindTransfer", "Result: Success", f"TransfererLinkedid: {KEY}", "Extension: 215"
    )
    heard = told(NEW, dial("DialBegin"), dial("DialEnd", DialStatus="ANSWER"), moved)
    assert heard[-1].happened is Happened.TRANSFERRED
    assert (heard[-1].answered_by, heard[-1].is_connected) == (("215",), False)


def test_a_transfer_after_a_word_ends_the_second_call() -> None:
    second = "1788000000.50"
    ours = {"Channel": "PJSIP/214-0000000d", "Uniqueid": second, "Linkedid": second}
    moved = message(
        "Event: AttendedTransfer",
        "Result: Success",
        f"OrigTransfererLinkedid: {KEY}",
        f"SecondTransfererLinkedid: {second}",
        "TransferTargetChannel: PJSIP/215-0000000e",
    )
    heard = told(
        NEW,
        dial("DialBegin"),
        dial("DialEnd", DialStatus="ANSWER"),
        event("Newchannel", **ours, CallerIDNum="214", Exten="215"),
        event("DialBegin", **ours, DestChannel="PJSIP/215-0000000e", DestUniqueid="x"),
        moved,
    )
    assert [(one.call_key, one.happened) for one in heard[-2:]] == [
        (KEY, Happened.TRANSFERRED),
        (second, Happened.ENDED),
    ]
    assert (heard[-2].answered_by, heard[-2].is_connected) == (("PJSIP/215-0000000e",), True)


def test_no_value_ends_its_line_early() -> None:
    said = action("Redirect", "k", Exten="215\r\nAction: Command\r\nCommand: core stop now")
    assert said.count(b"\r\n") == 4
    assert b"\r\nCommand:" not in said


# the line


def welcome(talk: Conversation, *live: str) -> None:
    talk.says(BANNER)
    assert "Username: console\nSecret: secret" in talk.hears()
    talk.says(WELCOME)
    assert "Action: CoreShowChannels" in talk.hears()
    channels = [("CoreShowChannel", {"Linkedid": key}) for key in live]
    for name, fields in [*channels, ("CoreShowChannelsComplete", {"EventList": "Complete"})]:
        talk.says(event(name, ActionID="channels", **fields))


def test_after_a_break_the_line_is_made_again_and_lost_ends_are_told() -> None:
    def first(talk: Conversation) -> None:
        welcome(talk)
        talk.says(NEW + called("214") + CONNECTED[:40], piece=7)  # cut in the middle of a message

    def second(talk: Conversation) -> None:
        welcome(talk, "1788000000.99")
        talk.waits()

    reports: list[Report] = []
    is_over = asyncio.Event()
    waits: list[float] = []

    def take(some: Sequence[Report]) -> Sequence[Verdict]:
        reports.extend(some)
        if some[-1].happened is Happened.ENDED:
            is_over.set()
        return [Verdict.TAKEN for _ in some]

    async def pause(seconds: float) -> None:
        waits.append(seconds)

    async def listen(port: int) -> None:
        line = Line(ami(), "127.0.0.1", port, take=take, pause=pause)
        task = asyncio.create_task(line.run())
        async with asyncio.timeout(10):
            await is_over.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    with telephone_system(first, second) as system:
        asyncio.run(listen(system.port))
    assert happened(reports) == [Happened.RANG, Happened.ENDED]
    assert len(waits) == 1


def test_waits_double_while_nobody_answers() -> None:
    waits: list[float] = []

    class Enough(Exception):
        pass

    async def pause(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 9:
            raise Enough

    def refuses(talk: Conversation) -> None:
        talk.says(b"HTTP/1.1 400 Bad Request\r\n")

    async def listen(port: int) -> None:
        line = Line(ami(), "127.0.0.1", port, take=lambda _: (), pause=pause)
        with pytest.raises(Enough):
            await line.run()

    with telephone_system(refuses) as system:
        asyncio.run(listen(system.port))
    for number, wait in enumerate(waits):
        middle = min(0.5 * 2**number, 30.0)
        assert 0.75 * middle <= wait <= 1.25 * middle


# with a hub


def call(hub: TestHub) -> Call | None:
    with hub.engine.connect() as connection:
        return calls.known(connection, KEY)  # type: ignore[arg-type]


def with_asterisk(port: int) -> TelephonySettings:
    return TelephonySettings(
        asterisk=AsteriskSettings(host="127.0.0.1", port=port, user="console", secret="secret")
    )


def test_a_call_at_asterisk_rings_at_the_right_agent_and_takes_commands(tmp_path: Path) -> None:
    asked: list[str] = []

    def play(talk: Conversation) -> None:
        welcome(talk)
        talk.says(NEW + JOINED + called("214") + MISSED + called("215", "x.2") + CONNECTED)
        for _ in range(3):
            said = talk.hears()
            asked.append(said)
            key = said.partition("ActionID: ")[2].partition("\n")[0]
            talk.says(message("Response: Success", f"ActionID: {key}", "Message: done"))
        talk.says(GONE)
        talk.waits()

    with (
        telephone_system(play) as system,
        running_hub(tmp_path, telephony=with_asterisk(system.port)) as hub,
    ):
        until(lambda: (now := call(hub)) and now.stage is Stage.TALKING, "the answer")
        talking = call(hub)
        assert talking is not None
        assert (talking.agent_id, talking.offered_to) == (COLLEAGUE.id, (COLLEAGUE.id,))
        assert (talking.queue, talking.from_number) == ("gold", "+12065550142")
        control = hub.app.hub.control
        assert control.commands(COLLEAGUE) == {Command.TRANSFER, Command.HANG_UP, Command.DIAL}
        assert control.transfer(KEY, COLLEAGUE, to="214").is_done
        assert control.dial("+12065550199", AGENT).is_done
        assert not control.hold(KEY, COLLEAGUE).is_done
        assert not control.hang_up("nobody's", COLLEAGUE).is_done
        assert control.hang_up(KEY, COLLEAGUE).is_done
        until(lambda: (now := call(hub)) and now.stage is Stage.WRAP_UP, "the end")
    assert "Action: Redirect" in asked[0]
    assert "Exten: 214" in asked[0]
    assert "Channel: PJSIP/trunk-0000000a" in asked[0]
    assert "Action: Originate" in asked[1]
    assert "Channel: PJSIP/214\n" in asked[1]
    assert "Exten: +12065550199" in asked[1]
    assert "Action: Hangup" in asked[2]


def test_what_came_in_one_piece_happened_one_after_the_other(tmp_path: Path) -> None:
    def play(talk: Conversation) -> None:
        welcome(talk)
        talk.says(NEW + JOINED + called("214") + MISSED + called("214", "x.2"))
        talk.waits()

    with (
        telephone_system(play) as system,
        running_hub(tmp_path, telephony=with_asterisk(system.port)) as hub,
    ):
        until(lambda: call(hub), "the ring")
        now = call(hub)
        assert now is not None
        assert now.offered_to == (AGENT.id,)


def test_an_unwanted_caller_is_hung_up_and_nobody_is_bothered(tmp_path: Path) -> None:
    asked: list[str] = []

    def play(talk: Conversation) -> None:
        welcome(talk)
        talk.says(NEW + called("214"))
        asked.append(talk.hears())
        talk.waits()

    with telephone_system(play) as system:
        with running_hub(tmp_path) as hub, hub.engine.begin() as connection:
            blocked.block(connection, "+12065550142", region="US", at=hub.clock())
        with running_hub(tmp_path, telephony=with_asterisk(system.port)) as hub:
            until(lambda: asked, "the refusal")
            assert call(hub) is None
    assert "Action: Hangup" in asked[0]
    assert "Cause: 17" in asked[0]
