"""What happens on a made-up day: calls, history, a delayed flight, suggestions. See `samples`."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from agent_console.desk.screen_pop import RightNow
from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.money import money
from agent_console.domain.promise import Promise
from agent_console.domain.trip import CabinSeats, Flight, FlightStatus, Segment, Trip
from agent_console.ids import (
    CallId,
    CustomerId,
    FlightId,
    InteractionId,
    PromiseId,
    TripId,
)
from agent_console.nba.suggestion import Factor, FactorName, Ranking, Step, Suggestion

MIA = CustomerId("c-mia")
BUSY = CustomerId("c-busy")
_PACIFIC = "America/Los_Angeles"


def noon() -> datetime:
    """Return a quarter past one of today, in the time of this computer, as aware UTC."""
    here = datetime.now(UTC).astimezone()
    return here.replace(hour=13, minute=11, second=8, microsecond=0).astimezone(UTC)


def a_call(now: datetime, stage: Stage = Stage.TALKING, number: str = "+12065550142") -> Call:
    """Return a call in *stage*."""
    rung = now - timedelta(seconds=152)
    call = Call(
        id=CallId("call-1"),
        from_number=number,
        to_number="+18005550100",
        rung_at=rung,
        queue="Elite service",
        place="Seattle, WA" if number else "",
    )
    path = {
        Stage.RINGING: (),
        Stage.TALKING: (Stage.TALKING,),
        Stage.HELD: (Stage.TALKING, Stage.HELD),
        Stage.WRAP_UP: (Stage.TALKING, Stage.WRAP_UP),
        Stage.CLOSED: (Stage.CLOSED,),
    }[stage]
    for index, step in enumerate(path):
        call = call.moved_to(step, at=rung + timedelta(seconds=18 + 120 * index))
    return call


def history(now: datetime, customer: CustomerId = MIA) -> tuple[Interaction, ...]:
    """Return a few entries on several channels, newest first."""
    rows: Sequence[tuple[timedelta, Channel, str, str, State, str, str]] = (
        (
            timedelta(minutes=9),
            Channel.WEB,
            "Looked at rebooking for AS 1161, left at payment",
            "3 pages · 4 min · fare difference $118 shown",
            State.DONE,
            "",
            "",
        ),
        (
            timedelta(minutes=30),
            Channel.SMS,
            "Delay notice sent, third update",
            "delivered · “New departure 16:45”",
            State.DONE,
            "",
            "AS 1161 to San Francisco now leaves at 16:45. We are sorry for the delay.",
        ),
        (
            timedelta(minutes=73),
            Channel.CHAT,
            "Asked chat assistant about connection in SFO",
            "not solved · handed to phone",
            State.UNSOLVED,
            "",
            (
                "Customer: Will I make UA 837 to Tokyo?\nAssistant: I cannot see partner flights. "
                "I am passing you to a colleague on the phone."
            ),
        ),
        (
            timedelta(days=10) + timedelta(minutes=236),
            Channel.EMAIL,
            "Complaint: seat fee charged twice",
            "Agent 163 answered in 3 h · promised refund within 7 days",
            State.OPEN,
            "Agent 163",
            "I was charged $39 twice for seat 7C on AS 1104. Please refund one of them.",
        ),
        (
            timedelta(days=10) + timedelta(minutes=331),
            Channel.GATE,
            "Flew AS 1104 SEA → LAX, seat 7C",
            "observation by gate agent: “travelling for her mother's surgery”",
            State.DONE,
            "",
            "",
        ),
        (
            timedelta(days=203) + timedelta(minutes=-189),
            Channel.PHONE,
            "Award seat question, SEA → LHR in October",
            "Agent 214 · 7 min · satisfied 5 of 5",
            State.DONE,
            "Agent 214",
            "Wants two award seats in October. Promised a call-back when they open.",
        ),
    )
    return tuple(
        Interaction(
            id=InteractionId(f"i-{customer}-{index}"),
            customer_id=customer,
            at=now - back,
            channel=channel,
            headline=headline,
            detail=detail,
            state=state,
            agent_name=who,
            text=text,
        )
        for index, (back, channel, headline, detail, state, who, text) in enumerate(rows)
    )


def long_history(count: int, now: datetime, customer: CustomerId = BUSY) -> tuple[Interaction, ...]:
    """Return *count* entries, about four a day, newest first."""
    channels = tuple(Channel)
    return tuple(
        Interaction(
            id=InteractionId(f"l-{count - index}"),
            customer_id=customer,
            at=now - timedelta(hours=6 * index, minutes=5),
            channel=channels[index % len(channels)],
            headline=f"Entry {count - index} of a long history",
            detail="asked about a booking",
            direction=Direction.INBOUND,
        )
        for index in range(count)
    )


def counts_of(entries: Sequence[Interaction]) -> dict[Channel, int]:
    """Return how many entries each channel has."""
    found: dict[Channel, int] = {}
    for entry in entries:
        found[entry.channel] = found.get(entry.channel, 0) + 1
    return found


def promises(now: datetime) -> tuple[Promise, ...]:
    """Return one promise that is overdue."""
    return (
        Promise(
            id=PromiseId("p-1"),
            customer_id=MIA,
            what="Refund of seat fee for AS 1104",
            amount=money(39, "USD"),
            due_at=now - timedelta(days=1),
            made_at=now - timedelta(days=10),
            channel=Channel.EMAIL,
            made_by_name="Agent 163",
        ),
    )


def _flight(now: datetime, name: str, leaves: str, **more: object) -> Flight:
    carrier, number, origin, destination = name.split()
    hour, minute = (int(part) for part in leaves.split(":"))
    here = now.astimezone().replace(hour=hour, minute=minute, second=0, microsecond=0)
    values: dict[str, object] = {
        "id": FlightId(f"{carrier}{number}-{origin}-{here:%Y-%m-%d}"),
        "carrier": carrier,
        "number": number,
        "origin": origin,
        "destination": destination,
        "origin_zone": "",
        "destination_zone": "",
        "departs_at": here.astimezone(UTC),
        "arrives_at": (here + timedelta(hours=2)).astimezone(UTC),
        **more,
    }
    return Flight(**values)  # type: ignore[arg-type] # the values of a made-up flight


def right_now(now: datetime) -> RightNow:
    """Return a trip of today that will miss its connection."""
    flight = _flight(now, "AS 1161 SEA SFO", "14:05")
    late = _flight(
        now,
        "AS 1161 SEA SFO",
        "14:05",
        status=FlightStatus.DELAYED,
        estimated_departure_at=flight.departs_at + timedelta(hours=2, minutes=40),
        status_at=now - timedelta(minutes=3),
    )
    trip = Trip(
        id=TripId("t-1"),
        customer_id=MIA,
        locator="QK7XPL",
        booked_at=now - timedelta(days=40),
        segments=(Segment(flight_id=late.id, cabin="economy", seat="8C"),),
        starts_at=late.departs_at,
        ends_at=late.arrives_at,
    )
    return RightNow(
        trip=trip,
        flight=late,
        misses=_flight(now, "UA 837 SFO NRT", "17:10"),
        ways=tuple(
            _flight(now, name, at, cabins=(CabinSeats(cabin="economy", seat_count=seats),))
            for name, at, seats in (
                ("AS 1423 SEA SFO", "12:50", 2),
                ("AS 1077 SEA SFO", "13:20", 9),
                ("DL 167 SEA NRT", "15:30", 4),
            )
        ),
    )


def ranking() -> Ranking:
    """Return three suggestions."""
    factors = (
        Factor(name=FactorName.PROPENSITY, amount=0.83, share=0.83, reason="83 of 100 accepted it"),
        Factor(name=FactorName.CONTEXT, amount=1.9, share=0.95, reason="the flight leaves today"),
        Factor(
            name=FactorName.VALUE,
            amount=310,
            money=money(310, "USD"),
            share=0.6,
            reason="keeps a Gold member on her way to Platinum",
        ),
    )
    first = Suggestion(
        action="rebook-misconnection",
        title="Rebook to AS 1423, waive the fare difference",
        say="Ms Li, I can see the delay makes you miss Tokyo. I can put you on the 12:50 now, "
        "aisle seat, at no charge. Shall I?",
        steps=(
            Step(text="Own the delay before anything else", is_done=True),
            Step(text="Offer AS 1423, seat 8C held for 6 min"),
            Step(text="Confirm the refund of $39 is on its way"),
        ),
        factors=factors,
        is_duty=True,
    )
    return Ranking(
        suggestions=(
            first,
            Suggestion(
                action="settle-refund",
                title="Say that the refund of $39 is on its way",
                say="Your refund was approved this morning.",
                factors=factors[:2],
                is_duty=True,
            ),
            Suggestion(
                action="ask-award-seats",
                title="Ask whether the October award seats are still wanted",
                say="Are you still looking for two seats to London in October?",
                factors=factors[:1],
            ),
        ),
        held_back="Sales offers are held back while a promise is open.",
    )
