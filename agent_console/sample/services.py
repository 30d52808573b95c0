"""Stories of every day: looking around, points, seats, refunds, complaints."""

from agent_console.domain.case import CaseKind
from agent_console.domain.channel import Channel, Direction
from agent_console.sample.plot import ANY_WRITTEN, DAY, HOUR, Anchor, Plot, Turn

_OUT = Direction.OUTBOUND

LOOKING = Plot(
    reason="booking/new",
    weight=2.4,
    anchor=Anchor.ANY_DAY,
    turns=(
        Turn(
            channels=(Channel.WEB, Channel.WEB, Channel.WEB, Channel.APP),
            headline=(
                "Searched {origin} → {destination}",
                "Looked at the baggage rules",
                "Looked at award seats to {city}",
                "Read about lounge access",
                "Looked at seat map of {flight}",
                "Changed the phone number in the profile",
                "Checked the points balance",
                "Started a booking to {city}, left at payment",
                "Signed up for fare alerts to {city}",
                "Looked at the status of {flight}",
            ),
            detail=("{pages} pages", "{pages} pages · from {amount}", "1 page"),
            talk=(1, 9),
        ),
    ),
)

POINTS = Plot(
    reason="loyalty/points",
    weight=0.8,
    anchor=Anchor.ARRIVAL,
    begins=(3 * DAY, 20 * DAY),
    turns=(
        Turn(
            channels=(Channel.PHONE, *ANY_WRITTEN, Channel.APP),
            headline=("Points for {flight} missing", "Asked for the points of {flight}"),
            detail=("member number was not in the booking", "credit within 5 days"),
            text=("Booking had no member number. Retro credit of {points} asked for, 5 days.",),
            own_words="points",
            talk=(3, 9),
            by_agent=True,
            outcome="solved",
        ),
        Turn(
            channels=(Channel.EMAIL,),
            headline=("{points} points credited",),
            detail=("delivered · opened", "delivered"),
            text=("Dear {name},\n\n{points} points for {flight} are now in your account.",),
            direction=_OUT,
            wait=(DAY, 5 * DAY),
            probability=0.7,
        ),
    ),
    promise=("Credit of the points for {flight}",),
)

AWARD = Plot(
    reason="loyalty/award seat",
    weight=0.6,
    anchor=Anchor.ANY_DAY,
    turns=(
        Turn(
            channels=(Channel.PHONE, Channel.PHONE, Channel.CHAT),
            headline=("Award seat question, {origin} → {destination}",),
            detail=("none on the day, two the day after", "waitlisted", "promised a call-back"),
            text=(
                (
                    "Wants two award seats to {city}, flexible by a week. None on the "
                    "day; next three "
                    "dates given. Will think about it."
                ),
            ),
            own_words="award",
            talk=(5, 14),
            by_agent=True,
            outcome="follow_up",
        ),
    ),
    promise=("Call back about award seats to {city}",),
)

SEAT = Plot(
    reason="booking/seat",
    weight=0.7,
    anchor=Anchor.DEPARTURE,
    begins=(-20 * DAY, -DAY),
    turns=(
        Turn(
            channels=(Channel.CHAT, Channel.PHONE, Channel.EMAIL, Channel.APP),
            headline=("Seat on {flight}", "Wants to sit together on {flight}"),
            detail=("now {seat}", "aisle given", "waits for the airport"),
            text=("Aircraft change had moved the seat. Now {seat}, no fee.",),
            own_words="seat",
            talk=(2, 8),
            by_agent=True,
            outcome="solved",
        ),
    ),
)

CHANGE = Plot(
    reason="booking/change",
    weight=0.8,
    anchor=Anchor.DEPARTURE,
    begins=(-25 * DAY, -2 * DAY),
    turns=(
        Turn(
            channels=(Channel.PHONE, Channel.PHONE, Channel.CHAT, Channel.WEB),
            headline=("Change of {locator} to another day", "Earlier flight to {city}?"),
            detail=("fare difference {amount}", "changed free of charge", "thinks about it"),
            text=("Quoted {amount} difference. Customer compares with the web first.",),
            own_words="change",
            talk=(4, 12),
            by_agent=True,
            outcome="solved",
        ),
    ),
)

REFUND = Plot(
    reason="payment/refund",
    weight=0.4,
    anchor=Anchor.ARRIVAL,
    begins=(DAY, 25 * DAY),
    turns=(
        Turn(
            channels=ANY_WRITTEN,
            headline=("Money back for {locator}", "Waits for a refund of {amount}"),
            detail=("answered in 5 h", "sent to accounting", "waits for the bank"),
            own_words="refund",
            talk=(3, 9),
            by_agent=True,
            outcome="follow_up",
        ),
        Turn(
            channels=(Channel.PHONE, Channel.CHAT),
            headline=("Asked again about the refund of {amount}",),
            detail=("promised within 7 days", "card expired meanwhile, new one noted"),
            text=("Second contact about the same {amount}. Please do not send to the web form.",),
            own_words="refund",
            wait=(3 * DAY, 8 * DAY),
            talk=(4, 12),
            by_agent=True,
            probability=0.6,
            outcome="follow_up",
        ),
        Turn(
            channels=(Channel.EMAIL,),
            headline=("Refund of {amount} confirmed",),
            detail=("delivered · opened",),
            text=("Dear {name},\n\nwe have sent {amount} back to your card. Allow 3 to 5 days.",),
            direction=_OUT,
            wait=(2 * DAY, 9 * DAY),
            probability=0.7,
        ),
    ),
    case=CaseKind.REFUND,
    subject=("Refund of {amount}, {locator}",),
    promise=("Refund for {locator}", "Refund of seat fee for {flight}"),
    pays=True,
)

COMPLAINT = Plot(
    reason="service/complaint",
    weight=0.4,
    anchor=Anchor.ARRIVAL,
    begins=(6 * HOUR, 5 * DAY),
    turns=(
        Turn(
            channels=(*ANY_WRITTEN, Channel.SOCIAL),
            headline=("Complaint about {flight}", "Complaint after {flight}"),
            detail=("answered in 9 h", "asks for a personal answer", "public post"),
            own_words="complaint",
            by_agent=True,
            outcome="follow_up",
        ),
        Turn(
            channels=(Channel.EMAIL,),
            headline=("Answer to the complaint about {flight}",),
            detail=("{agent} wrote a personal answer", "voucher of {amount} offered"),
            text=(
                (
                    "Dear {name},\n\nthank you for telling us so clearly what went wrong "
                    "on {flight} on "
                    "{date}. You are right, and I am sorry. I have passed it on to the station in "
                    "{origin} and will write again when I have their answer.\n\n{agent}"
                ),
            ),
            direction=_OUT,
            wait=(5 * HOUR, 4 * DAY),
            by_agent=True,
            probability=0.8,
        ),
    ),
    case=CaseKind.COMPLAINT,
    subject=("Service on {flight}", "Counter in {origin}"),
    promise=("Written answer about {flight}", "Voucher for the trouble on {flight}"),
)

SERVICES = (
    LOOKING,
    POINTS,
    AWARD,
    SEAT,
    CHANGE,
    REFUND,
    COMPLAINT,
)
