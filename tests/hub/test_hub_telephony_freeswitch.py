"""FreeSWITCH's event socket, as recorded: whole, in pieces, with garbage, and broken off."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hub import COLLEAGUE, TestHub, running_hub
from support.telephone_system import Conversation, telephone_system
from support.waiting import until

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.hub import calls
from agent_console.hub.telephony.esl import Esl
from agent_console.hub.telephony.fields import in_one_form
from agent_console.hub.telephony.line import LineRefused
from agent_console.hub.telephony.report import Happened, Report
from agent_console.hub.telephony.settings import FreeSwitchSettings, TelephonySettings
from agent_console.wire.call_control import Command

AUTH = b"Content-Type: auth/request\n\n"
ACCEPTED = b"Content-Type: command/reply\nReply-Text: +OK accepted\n\n"
LISTENS = b"Content-Type: command/reply\nReply-Text: +OK event listener enabled json\n\n"
CALLER, LEG = "caller-uuid", "leg-uuid"


def framed(kind: str, body: str) -> bytes:
    return f"Content-Length: {len(body.encode())}\nContent-Type: {kind}\n\n{body}".encode()


def event(name: str, channel: str, **fields: str) -> bytes:
    said = {"Event-Name": name, "Unique-ID": channel, "Channel-Call-UUID": CALLER} | {
        key.replace("_", "-") if key[0].isupper() else key: value for key, value in fields.items()
    }
    return framed("text/event-json", json.dumps(said))


def channels(*uuids: str) -> bytes:
    rows = [{"uuid": one, "call_uuid": one} for one in uuids]
    return framed("api/response", json.dumps({"row_count": len(rows), "rows": rows}))


CREATED = event(
    "CHANNEL_CREATE",
    CALLER,
    Call_Direction="inbound",
    Caller_Caller_ID_Number="+12065550142",
    Caller_Destination_Number="18005550100",
)
RINGS = event(
    "CHANNEL_CREATE",
    LEG,
    Call_Direction="outbound",
    Caller_Destination_Number="215",
    variable_dialed_user="215",
)
ANSWERED = event("CHANNEL_ANSWER", LEG)
ENDED = event("CHANNEL_HANGUP_COMPLETE", CALLER, Hangup_Cause="NORMAL_CLEARING")
LEG_ENDED = event("CHANNEL_HANGUP_COMPLETE", LEG, Hangup_Cause="NORMAL_CLEARING")
WHOLE = (
    AUTH + ACCEPTED + LISTENS + channels() + CREATED + RINGS + ANSWERED
    + event("CHANNEL_HOLD", LEG) + event("CHANNEL_UNHOLD", LEG) + LEG_ENDED + ENDED
)  # fmt: skip
STORY = [Happened.RANG, Happened.ANSWERED, Happened.HELD, Happened.RESUMED, Happened.ENDED]


def esl() -> Esl:
    made = Esl("ClueCon", is_ours=lambda word: word in {"214", "215"})
    made.greeting()
    return made


def happened(reports: Sequence[Report]) -> list[Happened]:
    return [one.happened for one in reports]


def told(*said: bytes) -> list[Report]:
    return esl().feed(AUTH + ACCEPTED + b"".join(said)).reports


def test_a_bridged_call_is_told_from_ring_to_end() -> None:
    heard = esl().feed(WHOLE)
    assert heard.is_in
    assert heard.reply.startswith(b"auth ClueCon\n\nevent json CHANNEL_CREATE")
    assert happened(heard.reports) == STORY
    ring, answer, *_, end = heard.reports
    assert (ring.call_key, ring.users, ring.from_number) == (CALLER, ("215",), "+12065550142")
    assert answer.answered_by == ("215",)
    assert end.cause is Cause.NORMAL_CLEARING


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1))
def test_it_does_not_matter_in_which_pieces_it_comes(sizes: list[int]) -> None:
    one, start, reports = esl(), 0, []
    while start < len(WHOLE):
        size = sizes[start % len(sizes)]
        reports += one.feed(WHOLE[start : start + size]).reports
        start += size
    assert happened(reports) == STORY


def test_byte_by_byte_is_the_same() -> None:
    one = esl()
    reports = [r for byte in WHOLE for r in one.feed(bytes([byte])).reports]
    assert happened(reports) == STORY


@pytest.mark.parametrize(
    "garbage",
    [
        framed("text/event-json", "{"),
        framed("text/event-json", "[1]"),
        framed("text/event-json", '{"Event-Name": 7}'),
        framed("text/event-json", '{"Event-Name": "CHANNEL_ANSWER"}'),
        framed("text/event-json", '{"Event-Name": "CUSTOM", "Event-Subclass": "x"}'),
        framed("text/event-json", '{"Event-Name": "CHANNEL_HANGUP_COMPLETE", "Unique-ID": "x"}'),
        framed("text/event-plain", "Event-Name: RE_SCHEDULE"),
        framed("api/response", "-ERR no reply\n"),
        framed("api/response", "{}"),
        framed("api/response", "[" * 20_000),
        b"\n\n\n",
    ],
)
def test_garbage_between_messages_costs_nothing(garbage: bytes) -> None:
    heard = told(CREATED, garbage, RINGS, garbage, ENDED)
    assert happened(heard) == [Happened.RANG, Happened.ENDED]


@pytest.mark.parametrize("said", [b"HTTP/1.1 400 Bad Request\n\n", b"Content-Length: many\n\n"])
def test_what_is_no_freeswitch_is_recognised(said: bytes) -> None:
    with pytest.raises(LineRefused, match="no FreeSWITCH"):
        esl().feed(said)


def test_a_wrong_password_and_a_closed_door_are_said() -> None:
    with pytest.raises(LineRefused, match="password"):
        esl().feed(AUTH + b"Content-Type: command/reply\nReply-Text: -ERR invalid\n\n")
    with pytest.raises(LineRefused):
        esl().feed(framed("text/rude-rejection", "Access Denied, go away.\n"))


def test_a_caller_who_gives_up_is_told_so() -> None:
    heard = told(CREATED, RINGS, LEG_ENDED, ENDED)
    assert happened(heard) == [Happened.RANG, Happened.STOPPED_RINGING, Happened.ENDED]
    assert heard[-1].cause is Cause.CANCEL


def test_a_queue_names_itself_and_its_agents() -> None:
    def queue(action: str, **more: str) -> bytes:
        fields = {"CC_Member_Session_UUID": CALLER, "CC_Queue": "gold@default", "CC_Action": action}
        return event("CUSTOM", "", Event_Subclass="callcenter::info", **fields, **more)

    heard = told(
        CREATED,
        queue("member-queue-start"),
        queue("agent-offering", CC_Agent="215@default"),
        queue("bridge-agent-start", CC_Agent="215@default"),
        ENDED,
    )
    assert happened(heard) == [Happened.RANG, Happened.ANSWERED, Happened.ENDED]
    assert (heard[0].queue, heard[0].users) == ("gold", ("215",))


def test_a_blind_transfer_names_where_the_caller_goes() -> None:
    gone = event(
        "CHANNEL_HANGUP_COMPLETE",
        LEG,
        Hangup_Cause="BLIND_TRANSFER",
        variable_sip_refer_to="<sip:214@pbx.example>",
    )
    heard = told(CREATED, RINGS, ANSWERED, gone)
    assert heard[-1].happened is Happened.TRANSFERRED
    assert heard[-1].answered_by == ("214",)


def test_a_transfer_after_a_word_connects_the_caller_with_the_colleague() -> None:
    second, theirs = "second-uuid", "their-leg"
    heard = told(
        CREATED,
        RINGS,
        ANSWERED,
        event(
            "CHANNEL_CREATE",
            second,
            Channel_Call_UUID=second,
            Call_Direction="inbound",
            Caller_Caller_ID_Number="215",
            Caller_Destination_Number="214",
        ),
        event("CHANNEL_CREATE", theirs, Channel_Call_UUID=second, Caller_Destination_Number="214"),
        event("CHANNEL_BRIDGE", CALLER, Bridge_A_Unique_ID=CALLER, Bridge_B_Unique_ID=theirs),
    )
    assert [(one.call_key, one.happened) for one in heard[-2:]] == [
        (CALLER, Happened.TRANSFERRED),
        (second, Happened.ENDED),
    ]
    assert (heard[-2].answered_by, heard[-2].is_connected) == (("214",), True)


def test_an_agent_who_dials_out_has_an_outbound_call() -> None:
    ours = event(
        "CHANNEL_CREATE",
        CALLER,
        Call_Direction="inbound",
        Caller_Caller_ID_Number="214",
        Caller_Destination_Number="12065550142",
    )
    heard = told(ours, event("CHANNEL_CREATE", LEG, Caller_Destination_Number="12065550142"))
    assert [(one.direction, one.users, one.to_number) for one in heard] == [
        (Direction.OUTBOUND, ("214",), "12065550142")
    ]


def diverted(**said: str) -> bytes:
    return event(
        "CHANNEL_CREATE",
        CALLER,
        Call_Direction="inbound",
        Caller_Caller_ID_Number="030 1234567",
        Caller_Destination_Number="18005550100",
        **said,
    )


DIVERSION = "<sip:+4930999999@carrier.example>;reason=unconditional"


@pytest.mark.parametrize(
    ("said", "first", "line"),
    [
        ({"variable_sip_h_Diversion": DIVERSION}, "+4930999999", "+18005550100"),
        ({"Caller_RDNIS": "+4930999999"}, "+4930999999", "+18005550100"),
        (
            {"variable_sip_h_Diversion": DIVERSION, "Caller_RDNIS": "215"},
            "+4930999999",
            "+18005550100",
        ),
        ({"Caller_RDNIS": "215"}, "+18005550100", ""),
        ({"Caller_RDNIS": "18005550100"}, "+18005550100", ""),
        ({"variable_sip_h_Diversion": "anonymous"}, "+18005550100", ""),
        ({}, "+18005550100", ""),
    ],
)
def test_a_diverted_call_is_of_the_number_that_was_called_first(
    said: dict[str, str], first: str, line: str
) -> None:
    (ring, _) = told(diverted(**said), RINGS, ENDED)
    whole = in_one_form(ring, lambda number: "DE" if number.startswith("+49") else "US")
    assert (whole.to_number, whole.came_in_by) == (first, line)
    is_german = whole.from_number == "+49301234567"
    assert is_german is (first == "+4930999999"), "a national number is of that number's country"


def test_a_diverted_call_reaches_the_desks_with_the_number_called_first(tmp_path: Path) -> None:
    def talk(talk: Conversation) -> None:
        talk.says(AUTH)
        talk.hears()
        talk.says(ACCEPTED)
        talk.hears()
        talk.hears()
        ring = diverted(variable_sip_h_Diversion=DIVERSION)
        talk.says(LISTENS + channels() + ring + RINGS, piece=17)
        talk.waits()

    with telephone_system(talk) as system:
        there = FreeSwitchSettings(host="127.0.0.1", port=system.port, password="ClueCon")
        with running_hub(tmp_path, telephony=TelephonySettings(freeswitch=there)) as hub:
            until(lambda: call(hub), "the ring")
            ringing = call(hub)
            assert ringing is not None
            assert (ringing.from_number, ringing.to_number) == ("+49301234567", "+4930999999")


def call(hub: TestHub) -> Call | None:
    with hub.engine.connect() as connection:
        return calls.known(connection, CALLER)  # type: ignore[arg-type]


def test_a_call_at_freeswitch_is_followed_over_a_break_and_takes_commands(tmp_path: Path) -> None:
    asked: list[str] = []

    def welcome(talk: Conversation) -> None:
        talk.says(AUTH)
        assert talk.hears() == "auth ClueCon\n\n"
        talk.says(ACCEPTED)
        talk.hears()
        assert "show channels" in talk.hears()

    def first(talk: Conversation) -> None:
        welcome(talk)
        talk.says(LISTENS + channels() + CREATED + RINGS + ANSWERED[:30], piece=11)

    def second(talk: Conversation) -> None:
        welcome(talk)
        talk.says(LISTENS + channels(CALLER, LEG) + ANSWERED)
        for _ in range(3):
            said = talk.hears()
            asked.append(said)
            job = said.partition("Job-UUID: ")[2].strip()
            done = {"Event-Name": "BACKGROUND_JOB", "Job-UUID": job, "_body": "+OK\n"}
            reply = f"Content-Type: command/reply\nReply-Text: +OK\nJob-UUID: {job}\n\n"
            talk.says(reply.encode() + framed("text/event-json", json.dumps(done)))
        talk.says(LEG_ENDED + ENDED)
        talk.waits()

    with telephone_system(first, second) as system:
        there = FreeSwitchSettings(host="127.0.0.1", port=system.port, password="ClueCon")
        with running_hub(tmp_path, telephony=TelephonySettings(freeswitch=there)) as hub:
            until(lambda: (now := call(hub)) and now.stage is Stage.TALKING, "the answer")
            talking = call(hub)
            assert talking is not None
            assert talking.agent_id == COLLEAGUE.id
            control = hub.app.hub.control
            assert control.commands(COLLEAGUE) == set(Command)
            assert control.hold(CALLER, COLLEAGUE).is_done
            assert control.dial("+12065550199", COLLEAGUE).is_done
            assert not control.transfer(CALLER, COLLEAGUE, to="214 XML\n\napi shutdown").is_done
            assert control.hang_up(CALLER, COLLEAGUE).is_done
            until(lambda: (now := call(hub)) and now.stage is Stage.WRAP_UP, "the end")
    assert asked[0].startswith(f"bgapi uuid_hold {LEG}\n")
    assert (
        "originate {agent_console_dials=+12065550199}user/215 +12065550199 XML default" in asked[1]
    )
    assert asked[2].startswith(f"bgapi uuid_kill {LEG}\n")
