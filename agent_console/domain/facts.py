"""What playbooks may ask about: one customer at one instant, flat, counted and dated.

Every field has a type and a meaning; the checker of playbooks reads both from here. Nothing in it
is a judgement. A field that is None is not known: no comparison with it holds.
"""

from datetime import date, datetime
from typing import Annotated

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.customer import RelationshipStage, ValueClass
from agent_console.domain.money import Money
from agent_console.domain.value import Value

Meta = msgspec.Meta


class CustomerFacts(Value, frozen=True, kw_only=True):
    """Who is there."""

    is_known: Annotated[bool, Meta(description="Somebody has been identified")] = False
    id: str = ""
    address: Annotated[str, Meta(description='How to speak to them: "Ms Li"')] = ""
    language: Annotated[str, Meta(description="Preferred language, BCP 47")] = ""
    country: Annotated[str, Meta(description="ISO 3166-1 alpha-2")] = ""
    home_airport: str = ""
    age: Annotated[int | None, Meta(description="Whole years")] = None
    seat: Annotated[str, Meta(description='"aisle", "window" or empty')] = ""
    services: Annotated[tuple[str, ...], Meta(description="SSR codes")] = ()
    value_class: ValueClass = ValueClass.STEADY
    expected_value: Annotated[Money | None, Meta(description="Of the next twelve months")] = None
    stage: RelationshipStage = RelationshipStage.READY
    stage_step: Annotated[int, Meta(description="The stage as a number, 0 to 3")] = 0
    is_fenced: Annotated[bool, Meta(description="Kept out of campaigns")] = False


class MembershipFacts(Value, frozen=True, kw_only=True):
    """The membership with the highest tier."""

    is_member: bool = False
    tier: str = ""
    tier_rank: Annotated[int, Meta(description="0 is the entry level")] = 0
    tier_points: int = 0
    next_tier: str = ""
    points_missing: Annotated[int | None, Meta(description="To the next tier")] = None
    progress: Annotated[float, Meta(description="Share of the next tier, 0 to 1")] = 0.0
    since_year: int | None = None
    years: Annotated[int, Meta(description="Calendar years of membership")] = 0
    balance: Annotated[int, Meta(description="Points to spend")] = 0
    tier_year_ends_on: date | None = None


class FlightFacts(Value, frozen=True, kw_only=True):
    """One departure, as it stands."""

    id: str = ""
    name: Annotated[str, Meta(description='Carrier and number: "AS 1161"')] = ""
    carrier: str = ""
    origin: str = ""
    destination: str = ""
    departs_at: datetime | None = None
    leaves_at: Annotated[datetime | None, Meta(description="Best known departure")] = None
    lands_at: Annotated[datetime | None, Meta(description="Best known arrival")] = None
    leaves: Annotated[str, Meta(description="Clock of the airport at departure")] = ""
    lands: Annotated[str, Meta(description="Clock of the airport at arrival")] = ""
    status: str = ""
    cabin: str = ""
    delay_minutes: Annotated[float, Meta(description="At departure")] = 0.0
    arrival_delay_minutes: float = 0.0
    hours_to_departure: float | None = None
    seat_count: Annotated[int, Meta(description="Seats left in all cabins")] = 0
    cause: str = ""
    is_cancelled: bool = False
    is_flown: Annotated[bool, Meta(description="In the air or landed")] = False


class PassengerFacts(Value, frozen=True, kw_only=True):
    """Somebody on a booking."""

    name: str = ""
    age: int | None = None


class RightFacts(Value, frozen=True, kw_only=True):
    """Something a law gives the customer for what happened to a trip."""

    rule: Annotated[str, Meta(description='"EU261", "UK261", "US DOT"')] = ""
    kind: Annotated[str, Meta(description='"compensation", "care", "refund", "bag fee"')] = ""
    amount: Annotated[Money | None, Meta(description="For all passengers together")] = None
    each: Annotated[Money | None, Meta(description="For one passenger")] = None
    is_certain: Annotated[bool, Meta(description="False: the cause may exempt the airline")] = True
    days: Annotated[int | None, Meta(description="By when it is to be paid")] = None
    other_days: Annotated[int | None, Meta(description="`days`, not paid by card")] = None
    legal_source: Annotated[str, Meta(description="Where it is written")] = ""


class TripFacts(Value, frozen=True, kw_only=True):
    """A booking with what became of it."""

    id: str = ""
    locator: str = ""
    state: str = ""
    origin: str = ""
    destination: Annotated[str, Meta(description="Where the way out ends")] = ""
    booked_at: datetime | None = None
    starts_at: datetime | None = None
    hours_since_booking: float | None = None
    hours_to_departure: float | None = None
    days_to_departure: Annotated[int | None, Meta(description="By the airport's calendar")] = None
    cabin: Annotated[str, Meta(description='One for all segments, else "mixed"')] = ""
    first_flight: Annotated[str, Meta(description="Its name, where it is here")] = ""
    segments: tuple[FlightFacts, ...] = ()
    passengers: tuple[PassengerFacts, ...] = ()
    passenger_count: int = 1
    fare: Money | None = None
    bag_count: int = 0
    is_insured: bool = False
    is_flown: Annotated[bool, Meta(description="Any segment is flown or in the air")] = False
    is_cancelled_by_airline: Annotated[bool, Meta(description="Any segment was cancelled")] = False
    delay_minutes: Annotated[float, Meta(description="Longest at arrival")] = 0.0
    is_next: bool = False
    rights: tuple[RightFacts, ...] = ()


class DisruptionFacts(Value, frozen=True, kw_only=True):
    """What goes wrong with today's or tomorrow's trip, and what else would go."""

    kind: Annotated[str, Meta(description='"cancelled", "misconnection" or "delayed"')] = ""
    flight: FlightFacts = FlightFacts()
    misses: Annotated[FlightFacts | None, Meta(description="The connection not reached")] = None
    way: Annotated[FlightFacts | None, Meta(description="The best other flight")] = None
    way_count: int = 0
    is_within_hours: Annotated[bool, Meta(description="Leaves within six hours")] = False
    rights: tuple[RightFacts, ...] = ()
    told_count: Annotated[int, Meta(description="Notices already sent about it")] = 0
    told_minutes: Annotated[float, Meta(description="How long ago the last one went out")] = 0.0
    told_channel: str = ""
    told_is_stale: Annotated[bool, Meta(description="It changed after the last notice")] = False


class CaseFacts(Value, frozen=True, kw_only=True):
    """An open matter."""

    id: str = ""
    kind: str = ""
    subject: str = ""
    days_open: int = 0


class PromiseFacts(Value, frozen=True, kw_only=True):
    """An open promise."""

    id: str = ""
    what: Annotated[str, Meta(description="In words, with its amount")] = ""
    amount: Money | None = None
    due_on: date | None = None
    is_overdue: bool = False
    days_late: int = 0


class ContactFacts(Value, frozen=True, kw_only=True):
    """What passed between us, summed up."""

    count: Annotated[int, Meta(description="In the part of the history that is here")] = 0
    days_since_last: int | None = None
    last_channel: Channel | None = None
    week_count: Annotated[int, Meta(description="They turned to us within 7 days")] = 0
    month_count: Annotated[int, Meta(description="They turned to us within 30 days")] = 0
    unsolved_count: Annotated[int, Meta(description="Left unsolved within 30 days")] = 0
    last_satisfaction: Annotated[int | None, Meta(description="1 to 5")] = None
    phone_share: Annotated[float, Meta(description="Of their contacts, 0 to 1")] = 0.0
    web_count: Annotated[int, Meta(description="On web or app within 30 days")] = 0


class ChoiceFacts(Value, frozen=True, kw_only=True):
    """What they made of a suggestion, on whichever channel."""

    action: str = ""
    choice: Annotated[str, Meta(description='"accepted", "declined" or "not_now"')] = ""
    days_ago: int = 0
    hours_ago: float = 0.0
    channel: str = ""


class ConsentFacts(Value, frozen=True, kw_only=True):
    """What they allowed."""

    recording: Annotated[bool | None, Meta(description="None: never asked")] = None
    offers_here: Annotated[bool, Meta(description="Offers are welcome on this channel")] = False


class CallFacts(Value, frozen=True, kw_only=True):
    """The conversation that is going on."""

    channel: Channel = Channel.PHONE
    queue: str = ""
    reason: Annotated[str, Meta(description='Contact reason: "booking/cancel"')] = ""
    is_recorded: bool = False
    is_announced: Annotated[bool, Meta(description="The recording was announced")] = False
    recording_rule: Annotated[str, Meta(description='"one party", "announcement", "all"')] = ""
    recording_source: Annotated[str, Meta(description="The law behind `recording_rule`")] = ""
    recording_region: Annotated[str, Meta(description="Whose rule is the strictest")] = ""
    questions_asked: Annotated[int, Meta(description="Optional questions put so far")] = 0


class GateFacts(Value, frozen=True, kw_only=True):
    """A passenger at the gate."""

    is_here: Annotated[bool, Meta(description="Somebody works this flight at the gate")] = False
    flight: FlightFacts = FlightFacts()
    seat: str = ""
    needs: Annotated[tuple[str, ...], Meta(description='"minor", "bag", "upset" …')] = ()
    services: Annotated[tuple[str, ...], Meta(description="Special service codes")] = ()
    moved_off: Annotated[str, Meta(description="The flight we moved them off before")] = ""
    bag: Annotated[str, Meta(description="What is the matter with a bag")] = ""
    noticed: Annotated[str, Meta(description="What they celebrate, in words")] = ""
    remark: Annotated[str, Meta(description="Of the departure system")] = ""


class Facts(Value, frozen=True, kw_only=True):
    """Everything playbooks may ask about."""

    now: datetime
    today: date
    customer: CustomerFacts = CustomerFacts()
    membership: MembershipFacts = MembershipFacts()
    trips: Annotated[tuple[TripFacts, ...], Meta(description="Latest start first")] = ()
    next_trip: TripFacts | None = None
    disruption: DisruptionFacts | None = None
    cases: Annotated[tuple[CaseFacts, ...], Meta(description="Open, oldest first")] = ()
    promises: Annotated[tuple[PromiseFacts, ...], Meta(description="Open, due first")] = ()
    overdue: Annotated[PromiseFacts | None, Meta(description="Late the longest")] = None
    contact: ContactFacts = ContactFacts()
    choices: Annotated[tuple[ChoiceFacts, ...], Meta(description="Newest first")] = ()
    consents: ConsentFacts = ConsentFacts()
    call: CallFacts = CallFacts()
    gate: GateFacts = GateFacts()
