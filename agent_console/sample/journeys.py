"""Stories around a flight: bought, checked in, late, cancelled, flown, bag lost."""

from agent_console.domain.case import CaseKind
from agent_console.domain.channel import Channel, Direction
from agent_console.sample.plot import ANY_WRITTEN, DAY, HOUR, Anchor, Plot, Turn

_OUT = Direction.OUTBOUND

BUYING = Plot(
    reason="booking/new",
    weight=1.6,
    anchor=Anchor.DEPARTURE,
    begins=(-60 * DAY, -12 * DAY),
    turns=(
        Turn(
            channels=(Channel.WEB, Channel.WEB, Channel.APP),
            headline=("Searched {origin} → {destination}", "Compared fares to {city}"),
            detail=("{pages} pages · from {amount}", "{pages} pages · dates flexible"),
            talk=(2, 14),
        ),
        Turn(
            channels=(Channel.WEB, Channel.WEB, Channel.APP),
            headline=("Booked {origin} → {destination}, {date}",),
            detail=("{locator} · {amount}", "{locator} · {amount} · seat {seat}"),
            wait=(20, 2 * DAY),
            talk=(4, 12),
            outcome="solved",
        ),
        Turn(
            channels=(Channel.EMAIL,),
            headline=("Confirmation of {locator} sent",),
            detail=("delivered · opened", "delivered"),
            text=(
                (
                    "Dear {name},\n\nthank you for booking with us. {flight} leaves "
                    "{origin} on {date} "
                    "at {time}. Your seat is {seat}. The total was {amount}.\n\nRecord locator "
                    "{locator}."
                ),
            ),
            direction=_OUT,
            wait=(1, 4),
        ),
    ),
)

CHECKING_IN = Plot(
    reason="booking/seat",
    weight=1.5,
    anchor=Anchor.DEPARTURE,
    begins=(-24 * HOUR, -3 * HOUR),
    turns=(
        Turn(
            channels=(Channel.APP, Channel.APP, Channel.WEB),
            headline=("Checked in for {flight}, seat {seat}",),
            detail=("boarding pass in the app", "1 bag · boarding pass by e-mail"),
            talk=(1, 4),
        ),
        Turn(
            channels=(Channel.SMS, Channel.APP),
            headline=("Gate of {flight} sent", "Boarding time of {flight} sent"),
            detail=("delivered · “Boarding from gate {gate}”",),
            text=(
                "{flight} to {destination}: boarding from gate {gate}, doors close 10 min early.",
            ),
            direction=_OUT,
            wait=(HOUR, 2 * HOUR),
            probability=0.6,
        ),
    ),
)

FLOWN = Plot(
    reason="other/general",
    weight=1.6,
    anchor=Anchor.DEPARTURE,
    turns=(
        Turn(
            channels=(Channel.TRIP,),
            headline=("Flew {flight} {origin} → {destination}, seat {seat}",),
            detail=("{punctual}", "{punctual} · 1 bag"),
            direction=_OUT,
        ),
        Turn(
            channels=(Channel.ON_BOARD, Channel.GATE),
            headline=(
                "Travels with an infant",
                "Celebrates a birthday",
                "Nervous flyer, talked through the take-off",
                "Asked for an aisle seat on the way back",
                "Gave up the seat so that a family could sit together",
                "Pleased with the crew",
                "Spilled coffee, vouchers given",
            ),
            detail=("observation by cabin crew", "observation by {agent}"),
            text=("Seat {seat} on {flight}, {date}. Noted for the next colleague.",),
            wait=(20, 90),
            probability=0.18,
        ),
    ),
)

LATE = Plot(
    reason="disruption/information",
    weight=4.0,
    anchor=Anchor.DEPARTURE,
    begins=(-3 * HOUR, -40),
    turns=(
        Turn(
            channels=(Channel.SMS, Channel.SMS, Channel.APP, Channel.EMAIL),
            headline=("Delay notice sent, {flight}",),
            detail=("delivered · “New departure {later}”",),
            text=(
                (
                    "We are sorry: {flight} to {destination} now leaves at {later} "
                    "instead of {time}. "
                    "Your options: manage your trip in the app."
                ),
            ),
            direction=_OUT,
        ),
        Turn(
            channels=(Channel.PHONE, Channel.CHAT, Channel.GATE, Channel.SOCIAL),
            headline=(
                "Asked about the delay of {flight}",
                "Worried about the connection in {city}",
            ),
            detail=("stays on {flight}", "connection still possible", "wants to hear every change"),
            text=(
                "Explained the cause, connection holds with 55 min. Asked to be told by SMS.",
                (
                    "Offered the next departure, prefers to wait. Was calm. Told to ask for a meal "
                    "voucher at the gate if it slips past {later}."
                ),
            ),
            own_words="delay",
            wait=(4, 50),
            talk=(3, 11),
            by_agent=True,
            outcome="solved",
        ),
        Turn(
            channels=(Channel.EMAIL,),
            headline=("Apology for the delay of {flight} sent",),
            detail=("{points} points credited", "delivered · opened"),
            text=(
                "Dear {name},\n\n{flight} on {date} was late, and we are sorry. We added points.",
            ),
            direction=_OUT,
            wait=(DAY, 3 * DAY),
            probability=0.5,
        ),
    ),
)

CANCELLED = Plot(
    reason="disruption/rebooking",
    weight=8.0,
    anchor=Anchor.DEPARTURE,
    begins=(-9 * HOUR, -90),
    turns=(
        Turn(
            channels=(Channel.SMS, Channel.EMAIL, Channel.APP),
            headline=("Cancellation of {flight} sent",),
            detail=("delivered · rebooking link", "delivered · not opened"),
            text=(
                "{flight} on {date} is cancelled. Choose another flight or a refund in the app.",
            ),
            direction=_OUT,
        ),
        Turn(
            channels=(Channel.PHONE, Channel.PHONE, Channel.CHAT),
            headline=("Rebooked after cancellation of {flight}", "Wants a refund for {flight}"),
            detail=("moved to the {later}", "hotel voucher sent", "refund of {amount} started"),
            text=(
                "Cancelled flight. Moved to the {later}, aisle kept, bag follows. No charge.",
                (
                    "Caller upset, third call today. Rebooked via {origin} partner, hotel "
                    "voucher by "
                    "e-mail. Said thank you at the end."
                ),
            ),
            own_words="cancel",
            wait=(3, 70),
            talk=(6, 24),
            by_agent=True,
            outcome="solved",
        ),
    ),
    case=CaseKind.REFUND,
    subject=("Costs after cancellation of {flight}",),
    promise=("Hotel and taxi costs after {flight}", "Refund of the unused part of {locator}"),
    pays=True,
)

BAG = Plot(
    reason="baggage/delayed",
    weight=0.35,
    anchor=Anchor.ARRIVAL,
    begins=(40, 150),
    turns=(
        Turn(
            channels=(Channel.GATE, Channel.PHONE, Channel.EMAIL),
            headline=("Bag {bag} did not arrive in {destination}", "Bag missing after {flight}"),
            detail=("file opened at the desk", "last seen in {origin}"),
            text=(
                (
                    "Dark blue hard shell, yellow strap. Tag {bag}. Local address taken. "
                    "Told about "
                    "reasonable costs with receipts."
                ),
            ),
            own_words="bag",
            talk=(4, 12),
            by_agent=True,
            outcome="follow_up",
        ),
        Turn(
            channels=(Channel.PHONE, *ANY_WRITTEN),
            headline=("Where is bag {bag}?", "Second question about bag {bag}"),
            detail=("traced to {origin}", "on the evening flight", "no trace yet"),
            text=("Bag found in {origin}, rides on tomorrow's first flight. Courier before noon.",),
            own_words="bag",
            wait=(8 * HOUR, 40 * HOUR),
            talk=(4, 10),
            by_agent=True,
            probability=0.8,
            outcome="follow_up",
        ),
        Turn(
            channels=(Channel.SMS, Channel.EMAIL),
            headline=("Bag {bag} handed to the courier",),
            detail=("delivered",),
            text=("Good news: your bag {bag} is with the courier and arrives before 18:00.",),
            direction=_OUT,
            wait=(5 * HOUR, 30 * HOUR),
            probability=0.8,
        ),
    ),
    case=CaseKind.BAG,
    subject=("Delayed bag {bag}, {flight}",),
    promise=("Call back about bag {bag}", "Payment for purchases while bag {bag} was away"),
)

JOURNEYS = (BUYING, CHECKING_IN, FLOWN, LATE, CANCELLED, BAG)
