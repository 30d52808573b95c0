"""What the timeline of Mia Li shows first: today, the complaint, the call in spring."""

from datetime import datetime, timedelta

import msgspec

from agent_console.domain.case import Case
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.trip import Trip
from agent_console.ids import InteractionId
from agent_console.sample.chance import Chance
from agent_console.sample.facts import spoken_date
from agent_console.sample.people import Person, zone_of
from agent_console.sample.staff import numbered
from agent_console.sample.telling import SOURCE

_SEATTLE = zone_of("SEA")

_COMPLAINT = """Hello,

on my statement the seat fee for AS 1104 (seat 7C, {date}) appears twice, $39 each. I chose the \
seat once. I am on my way to my mother's surgery and have no time for forms: please look it up \
under {locator} and send the second $39 back to the same card.

Thank you,
Mia Li

—
Agent 163, three hours later:

Dear Ms Li,

you are right, the seat was charged twice after the change of aircraft. I have asked accounting to \
refund $39 to your card; you will have it within 7 days. I wish your mother a good recovery."""

_CHAT = """Mia Li: My flight AS 1161 is late. Do I still make UA 837 to Narita?
Assistant: AS 1161 is estimated to leave at {later}. Is there anything else?
Mia Li: 那我还赶得上去东京的航班吗?
Assistant: I am sorry, I did not understand. Would you like to check in for your flight?
Mia Li: No. I want to know if I miss the connection.
Assistant: I will hand you over to a colleague on the phone. Please call the number on your card."""

_SPRING = """Wants two award seats SEA → LHR in {month}, flexible by a week, would pay for an \
aisle. None released yet. Promised a call-back when the month opens. Friendly, knows the rules."""


def said(
    mia: Person,
    case: Case,
    trip: Trip,
    earlier: Trip,
    *,
    later: str,
    seed: str,
    now: datetime,
    call: datetime,
) -> list[Interaction]:
    """Return the newest entries, newest first; *later* is the new departure, *call* in spring."""
    base = Interaction(
        id=InteractionId(""),
        customer_id=mia.customer.id,
        at=now,
        channel=Channel.WEB,
        headline="",
        source=SOURCE,
        language="en",
    )
    chance = Chance(seed, "mia", "said")
    ids = [InteractionId(chance.id()) for _ in range(6)]
    today = _today(msgspec.structs.replace(base, trip_id=trip.id), now=now, later=later)
    before = _before(base, case, earlier, seed=seed, call=call)
    return [
        msgspec.structs.replace(entry, id=key)
        for key, entry in zip(ids, (*today, *before), strict=True)
    ]


def _today(base: Interaction, *, now: datetime, later: str) -> list[Interaction]:
    return [
        msgspec.structs.replace(
            base,
            at=now - timedelta(minutes=9),
            headline="Looked at rebooking for AS 1161, left at payment",
            detail="3 pages · 4 min · fare difference $118 shown",
            text="Pages: my trips, other flights today, payment.\nStopped at the fare difference "
            "of $118 for AS 1423.",
            duration_s=240,
            reason="disruption/rebooking",
        ),
        msgspec.structs.replace(
            base,
            at=now - timedelta(minutes=30),
            channel=Channel.SMS,
            direction=Direction.OUTBOUND,
            headline="Delay notice sent, third update",
            detail=f"delivered · “New departure {later}”",
            text=f"AS 1161 to San Francisco: new departure {later}. We are sorry. Your options: "
            "open the trip in the app or call us.",
            reason="disruption/information",
        ),
        msgspec.structs.replace(
            base,
            at=now - timedelta(minutes=73),
            channel=Channel.CHAT,
            headline="Asked chat assistant about connection in SFO",
            detail="not solved · handed to phone",
            text=_CHAT.format(later=later),
            state=State.UNSOLVED,
            reason="disruption/information",
            outcome="unsolved",
        ),
    ]


def _before(
    base: Interaction, case: Case, earlier: Trip, *, seed: str, call: datetime
) -> list[Interaction]:
    writer, at_gate, caller = (numbered(seed, number) for number in (163, 88, 214))
    return [
        msgspec.structs.replace(
            base,
            at=case.opened_at,
            channel=Channel.EMAIL,
            headline="Complaint: seat fee charged twice",
            detail="Agent 163 answered in 3 h · promised refund within 7 days",
            text=_COMPLAINT.format(
                date=spoken_date(earlier.starts_at.astimezone(_SEATTLE)), locator=earlier.locator
            ),
            state=State.OPEN,
            agent_id=writer.id,
            agent_name=writer.name,
            reason="payment/charge question",
            outcome="follow_up",
            case_id=case.id,
            trip_id=earlier.id,
            thread_id=f"thread-{case.id[:8]}",
        ),
        msgspec.structs.replace(
            base,
            at=earlier.starts_at,
            channel=Channel.GATE,
            headline="Flew AS 1104 SEA → LAX, seat 7C",
            detail="observation by gate agent: “travelling for her mother's surgery”",
            text="Was quiet and asked twice whether we leave on time. Travelling for her mother's "
            "surgery; boarded her early.",
            agent_id=at_gate.id,
            agent_name=at_gate.name,
            reason="other/general",
            trip_id=earlier.id,
        ),
        msgspec.structs.replace(
            base,
            at=call,
            channel=Channel.PHONE,
            headline=f"Award seat question, SEA → LHR in {_month_of_travel(call)}",
            detail="Agent 214 · 7 min · satisfied 5 of 5",
            text=_SPRING.format(month=_month_of_travel(call)),
            agent_id=caller.id,
            agent_name=caller.name,
            duration_s=420,
            satisfaction=5,
            reason="loyalty/award seat",
            outcome="follow_up",
        ),
    ]


def _month_of_travel(call: datetime) -> str:
    return spoken_date(call + timedelta(days=160)).split()[1]
