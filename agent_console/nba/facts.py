"""Gathers what playbooks may ask about: one customer, this instant, nothing that must be fetched.

Refuses to judge: it counts, dates and collects. The judgement is in the playbooks.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from agent_console.domain.call import Call
from agent_console.domain.case import Case
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Customer, RelationshipStage
from agent_console.domain.facts import (
    CallFacts,
    CaseFacts,
    ChoiceFacts,
    ConsentFacts,
    ContactFacts,
    CustomerFacts,
    Facts,
    MembershipFacts,
    PromiseFacts,
)
from agent_console.domain.field_change import FieldChange
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.domain.phone_number import region_of
from agent_console.domain.promise import Promise
from agent_console.domain.rules.spoken import address, sum_of
from agent_console.domain.value import Value
from agent_console.nba.recording import recording_rule
from agent_console.nba.trip_facts import Disruption, disruption_facts, trips_of
from agent_console.wire.customer_file import CustomerFile

__all__ = ["Disruption", "Facts", "Refusal", "Talk", "gathered"]

_STAGES = tuple(RelationshipStage)
_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)
_DIGITAL = frozenset({Channel.WEB, Channel.APP})
_OUR_OWN = frozenset({Channel.TRIP})
_SEATS = ("aisle", "window")


class Refusal(Value, frozen=True, kw_only=True):
    """A suggestion the customer said no to in this conversation."""

    action: str
    at: datetime


class Talk(Value, frozen=True, kw_only=True):
    """What this conversation has brought so far, as far as the next step asks for it."""

    refusals: tuple[Refusal, ...] = ()
    reason: str = ""
    """Why they turned to us, once somebody chose it."""
    answered: tuple[str, ...] = ()
    """Suggestions the customer said yes, no or not now to."""
    fields: dict[str, FieldChange] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """What was filled in about the customer and is not with the hub yet."""


def gathered(
    file: CustomerFile | None,
    *,
    now: datetime,
    disruption: Disruption | None = None,
    refusals: tuple[Refusal, ...] = (),
    channel: Channel = Channel.PHONE,
    call: Call | None = None,
    reason: str = "",
    questions_asked: int = 0,
) -> Facts:
    """Return the facts about the customer of *file*, or about a caller nobody knows."""
    talk = msgspec.structs.replace(
        _call(file, call, channel, reason), questions_asked=questions_asked
    )
    if file is None:
        return Facts(now=now, today=now.date(), call=talk)
    customer = file.customer
    today = now.astimezone(ZoneInfo(customer.time_zone or "UTC")).date()
    trips = trips_of(file, now=now)
    promises = _promises(file.promises, now)
    upcoming = [trip for trip in trips if trip.is_next]
    return Facts(
        now=now,
        today=today,
        customer=_customer(customer, today),
        membership=_membership(file.memberships, today),
        trips=trips,
        next_trip=upcoming[0] if upcoming else None,
        disruption=disruption_facts(file, disruption, now=now),
        cases=_cases(file.cases, now),
        promises=promises,
        overdue=next((one for one in promises if one.is_overdue), None),
        contact=_contact(file.interactions, now),
        choices=_choices(file.interactions, refusals, channel, now),
        consents=ConsentFacts(
            recording=customer.consents.recording,
            offers_here=channel in customer.consents.offers,
        ),
        call=talk,
    )


def _customer(customer: Customer, today: date) -> CustomerFacts:
    wish = customer.seat.partition(",")[0].strip().lower()
    return CustomerFacts(
        is_known=True,
        id=customer.id,
        address=address(customer),
        language=customer.languages[0] if customer.languages else "",
        country=customer.country,
        home_airport=customer.home_airport,
        age=age_on(customer.birth_date, today),
        seat=wish if wish in _SEATS else "",
        services=customer.special_services,
        value_class=customer.value_class,
        expected_value=customer.expected_value,
        stage=customer.stage,
        stage_step=_STAGES.index(customer.stage),
        is_fenced=customer.is_fenced,
    )


def age_on(born: date | None, today: date) -> int | None:
    """Return the whole years somebody has lived on a day."""
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _membership(memberships: Sequence[Membership], today: date) -> MembershipFacts:
    best = max(memberships, key=lambda one: one.tier_rank, default=None)
    if best is None:
        return MembershipFacts()
    has_next = bool(best.next_tier) and best.next_tier_points > best.tier_points
    return MembershipFacts(
        is_member=True,
        tier=best.tier,
        tier_rank=best.tier_rank,
        tier_points=best.tier_points,
        next_tier=best.next_tier,
        points_missing=best.next_tier_points - best.tier_points if has_next else None,
        progress=best.progress if has_next else 0.0,
        since_year=best.member_since.year if best.member_since else None,
        years=max(0, today.year - best.member_since.year) if best.member_since else 0,
        balance=best.points_balance,
        tier_year_ends_on=best.tier_year_ends_on,
    )


def _cases(cases: Sequence[Case], now: datetime) -> tuple[CaseFacts, ...]:
    found = sorted((c for c in cases if c.is_open), key=lambda one: (one.opened_at, one.id))
    return tuple(
        CaseFacts(
            id=case.id, kind=case.kind, subject=case.subject, days_open=(now - case.opened_at).days
        )
        for case in found
    )


def _promises(promises: Sequence[Promise], now: datetime) -> tuple[PromiseFacts, ...]:
    found = sorted((p for p in promises if p.is_open), key=lambda one: (one.due_at, one.id))
    return tuple(
        PromiseFacts(
            id=one.id,
            what=f"{one.what}, {sum_of(one.amount)}" if one.amount else one.what,
            amount=one.amount,
            due_on=one.due_at.date(),
            is_overdue=one.due_at < now,
            days_late=max(0, (now - one.due_at).days),
        )
        for one in found
    )


def _contact(interactions: Sequence[Interaction], now: datetime) -> ContactFacts:
    """Return the history in numbers; what happened on a journey is no contact."""
    week = month = unsolved = phone = digital = count = 0
    last: Interaction | None = None
    satisfaction = None
    for one in interactions:
        if one.satisfaction is not None and satisfaction is None:
            satisfaction = one.satisfaction
        if one.direction is not Direction.INBOUND or one.channel in _OUR_OWN:
            continue
        count += 1
        last = last or one
        phone += one.channel is Channel.PHONE
        age = now - one.at
        if age > _MONTH:
            continue
        month += 1
        week += age <= _WEEK
        unsolved += one.state is State.UNSOLVED
        digital += one.channel in _DIGITAL
    return ContactFacts(
        count=count,
        days_since_last=max(0, (now - last.at).days) if last else None,
        last_channel=last.channel if last else None,
        week_count=week,
        month_count=month,
        unsolved_count=unsolved,
        last_satisfaction=satisfaction,
        phone_share=phone / count if count else 0.0,
        web_count=digital,
    )


def _choices(
    interactions: Sequence[Interaction],
    refusals: Sequence[Refusal],
    channel: Channel,
    now: datetime,
) -> tuple[ChoiceFacts, ...]:
    """Return what became of earlier suggestions on all channels, and of those of this call."""
    made = [(one.at, one.action, "declined", str(channel)) for one in refusals]
    made += [
        (one.at, action, choice, str(one.channel))
        for one in interactions
        if one.choices
        for action, choice in one.choices.items()
    ]
    made.sort(reverse=True)
    return tuple(
        ChoiceFacts(
            action=action,
            choice=choice,
            days_ago=(now - at).days,
            hours_ago=(now - at) / timedelta(hours=1),
            channel=where,
        )
        for at, action, choice, where in made
        if at <= now
    )


def _call(file: CustomerFile | None, call: Call | None, channel: Channel, reason: str) -> CallFacts:
    country = file.customer.country if file else ""
    place = call.place if call else ""
    if call is not None and not (place or country):
        theirs = call.to_number if call.direction is Direction.OUTBOUND else call.from_number
        country = region_of(theirs, default="")
    rule = recording_rule(place, country) if place or country else None
    return CallFacts(
        channel=channel,
        queue=call.queue if call else "",
        reason=reason,
        is_recorded=call.is_recorded if call else False,
        is_announced=call.is_announced if call else False,
        recording_rule=rule.rule if rule else "",
        recording_source=rule.source if rule else "",
        recording_region=rule.region if rule else "",
    )
