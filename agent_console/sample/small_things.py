"""Small stories: what the airline sends unasked, special service, praise, dropped calls."""

from agent_console.domain.case import CaseKind
from agent_console.domain.channel import Channel, Direction
from agent_console.sample.plot import DAY, HOUR, Anchor, Plot, Turn

_OUT = Direction.OUTBOUND
_SENT = (Channel.EMAIL, Channel.EMAIL, Channel.APP)


def _sent(headline: str, text: str, *, weight: float) -> Plot:
    turn = Turn(
        channels=_SENT,
        headline=(headline,),
        detail=("delivered · opened", "delivered", "delivered · clicked"),
        text=(text,),
        direction=_OUT,
    )
    return Plot(reason="other/general", weight=weight, anchor=Anchor.ANY_DAY, turns=(turn,))


STATEMENT = _sent(
    "Statement of points sent",
    "Dear {name},\n\nyour balance is {balance} points. Points do not expire while you travel.",
    weight=0.4,
)
FARES = _sent(
    "Fares to {city} sent",
    "Dear {name},\n\n{origin} to {city} from {amount} one way, booked by Sunday.",
    weight=0.4,
)
SURVEY = _sent(
    "Survey sent",
    "Dear {name},\n\nyou spoke with us lately. Two questions, one minute: how did we do?",
    weight=0.2,
)

TIER = Plot(
    reason="loyalty/tier",
    weight=0.25,
    anchor=Anchor.ANY_DAY,
    turns=(
        Turn(
            channels=(Channel.PHONE, Channel.CHAT, Channel.EMAIL),
            headline=("Asked how far the next tier is",),
            detail=("explained the tier year", "sent the table by e-mail"),
            text=("Explained what counts and until when. Satisfied.",),
            own_words="tier",
            talk=(3, 7),
            by_agent=True,
            outcome="solved",
        ),
    ),
)

DAMAGED = Plot(
    reason="baggage/damaged",
    weight=0.15,
    anchor=Anchor.ARRIVAL,
    begins=(60, 2 * DAY),
    turns=(
        Turn(
            channels=(Channel.EMAIL, Channel.GATE, Channel.CHAT),
            headline=("Bag {bag} damaged on {flight}",),
            detail=("photos received", "repair shop named"),
            text=("Wheel missing, handle torn. Repair first, replacement if the shop says so.",),
            own_words="damaged",
            by_agent=True,
            outcome="follow_up",
        ),
    ),
    case=CaseKind.BAG,
    subject=("Damaged bag {bag}, {flight}",),
    promise=("Repair or replacement of bag {bag}",),
)

MEAL = Plot(
    reason="service/meal",
    weight=0.2,
    anchor=Anchor.DEPARTURE,
    begins=(-12 * DAY, -2 * DAY),
    turns=(
        Turn(
            channels=(Channel.PHONE, Channel.EMAIL, Channel.CHAT),
            headline=("Special meal on {flight}",),
            detail=("confirmed", "confirmed both ways"),
            text=("Meal was not in the booking any more after the change. Added and confirmed.",),
            own_words="meal",
            talk=(2, 5),
            by_agent=True,
            outcome="solved",
        ),
    ),
)

SPECIAL = Plot(
    reason="service/special assistance",
    weight=0.25,
    anchor=Anchor.DEPARTURE,
    begins=(-15 * DAY, -2 * DAY),
    turns=(
        Turn(
            channels=(Channel.PHONE, Channel.EMAIL),
            headline=("Wheelchair asked for, {flight}",),
            detail=("confirmed both ways", "noted, confirmation follows"),
            text=("WCHR added on both flights, met at the counter. Manages steps.",),
            own_words="special",
            talk=(3, 8),
            by_agent=True,
            outcome="solved",
        ),
    ),
    case=CaseKind.REQUEST,
    subject=("Assistance on {flight}",),
)

PRAISE = Plot(
    reason="service/praise",
    weight=0.2,
    anchor=Anchor.ARRIVAL,
    begins=(3 * HOUR, 6 * DAY),
    turns=(
        Turn(
            channels=(Channel.SOCIAL, Channel.EMAIL, Channel.LETTER, Channel.APP),
            headline=("Praise after {flight}", "Thanks us for {flight}"),
            detail=("passed on to the crew", "answered"),
            own_words="praise",
            outcome="solved",
        ),
    ),
)

DROPPED = Plot(
    reason="other/call dropped",
    weight=0.12,
    anchor=Anchor.ANY_DAY,
    turns=(
        Turn(
            channels=(Channel.PHONE,),
            headline=("Call dropped",),
            detail=("no call-back reached",),
            text=("Line went silent after the greeting. Called back once, voice mail.",),
            talk=(1, 2),
            by_agent=True,
            outcome="no_contact",
        ),
    ),
)

SMALL_THINGS = (STATEMENT, FARES, SURVEY, TIER, DAMAGED, MEAL, SPECIAL, PRAISE, DROPPED)
