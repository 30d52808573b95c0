"""The names of things: channels, tiers, stages, reasons, services, languages."""

from collections.abc import Mapping

from agent_console.domain.channel import Channel
from agent_console.domain.customer import RelationshipStage, ValueClass
from agent_console.domain.identifier import Scheme
from agent_console.domain.interaction import State
from agent_console.domain.trip import FlightStatus
from agent_console.nba.suggestion import FactorName
from ui.words.customs import customs
from ui.words.said import said, small
from ui.words.tongues import language

__all__ = [
    "channel",
    "entry_channel",
    "factor",
    "flight_status",
    "language",
    "matched_by",
    "outcome",
    "reason",
    "service",
    "stage",
    "state",
    "value_class",
]

_CHANNELS: Mapping[Channel, str] = {
    Channel.PHONE: "Phone",
    Channel.EMAIL: "E-mail",
    Channel.WEB: "Web",
    Channel.CHAT: "Chat",
    Channel.SMS: "SMS",
    Channel.APP: "App",
    Channel.GATE: "Gate",
    Channel.ON_BOARD: "On board",
    Channel.SOCIAL: "Social",
    Channel.LETTER: "Letter",
    Channel.TRIP: "Trips",
}
_VALUES = {
    ValueClass.MOST_VALUABLE: "Most valuable",
    ValueClass.MOST_GROWABLE: "Most growable",
    ValueClass.STEADY: "",
    ValueClass.BELOW_ZERO: "",
}
_STAGES = {
    RelationshipStage.READY: "Ready for service",
    RelationshipStage.MAKE: "Make the promise",
    RelationshipStage.EXCEED: "Exceed the promise",
    RelationshipStage.LEVERAGE: "Leverage the relationship",
}
_SCHEMES = {
    Scheme.PHONE: "Matched by phone",
    Scheme.EMAIL: "Matched by e-mail",
    Scheme.MEMBER: "Matched by member number",
    Scheme.LOCATOR: "Matched by record locator",
    Scheme.TICKET: "Matched by ticket",
    Scheme.LOGIN: "Matched by login",
}
_STATES = {State.DONE: "", State.OPEN: "Open", State.UNSOLVED: "Unsolved"}
_STATUS = {
    FlightStatus.SCHEDULED: "on time",
    FlightStatus.DELAYED: "delayed",
    FlightStatus.BOARDING: "boarding",
    FlightStatus.FLYING: "in the air",
    FlightStatus.LANDED: "landed",
    FlightStatus.CANCELLED: "cancelled",
    FlightStatus.DIVERTED: "diverted",
}
_FACTORS = {
    FactorName.PROPENSITY: "Will accept",
    FactorName.CONTEXT: "Right now",
    FactorName.VALUE: "Worth to both",
    FactorName.LEVER: "Our aim",
}
_SERVICES = {
    "AVIH": "Animal in the hold",
    "AVML": "Asian vegetarian meal",
    "BBML": "Baby meal",
    "BLML": "Bland meal",
    "BLND": "Blind passenger",
    "BSCT": "Bassinet",
    "CBBG": "Bag on a seat of its own",
    "CHML": "Child meal",
    "DBML": "Diabetic meal",
    "DEAF": "Deaf passenger",
    "DEPA": "Deportee, escorted",
    "DEPU": "Deportee, alone",
    "DPNA": "Needs assistance, developmental",
    "ESAN": "Emotional support animal",
    "EXST": "Extra seat",
    "FPML": "Fruit platter",
    "GFML": "Gluten-free meal",
    "HFML": "High-fibre meal",
    "HNML": "Hindu meal",
    "INFT": "Infant on lap",
    "KSML": "Kosher meal",
    "LCML": "Low-calorie meal",
    "LFML": "Low-fat meal",
    "LPML": "Low-protein meal",
    "LSML": "Low-salt meal",
    "MAAS": "Meet and assist",
    "MEDA": "Medical case",
    "MOML": "Muslim meal",
    "NLML": "Low-lactose meal",
    "ORML": "Oriental meal",
    "OXYG": "Oxygen on board",
    "PETC": "Pet in cabin",
    "PFML": "Peanut-free meal",
    "PPOC": "Own oxygen concentrator",
    "PRML": "Low-purine meal",
    "RVML": "Raw vegetarian meal",
    "SFML": "Seafood meal",
    "SPML": "Special meal",
    "STCR": "Stretcher",
    "SVAN": "Service animal",
    "UMNR": "Unaccompanied minor",
    "VGML": "Vegetarian meal, vegan",
    "VJML": "Jain vegetarian meal",
    "VLML": "Vegetarian meal",
    "VOML": "Oriental vegetarian meal",
    "WCBD": "Wheelchair with dry-cell battery",
    "WCBW": "Wheelchair with wet-cell battery",
    "WCHC": "Wheelchair to the seat",
    "WCHR": "Wheelchair to the gate",
    "WCHS": "Wheelchair up and down stairs",
    "WCLB": "Wheelchair with lithium battery",
    "WCMP": "Wheelchair, by hand",
    "WCOB": "Wheelchair on board",
    "XBAG": "Extra baggage",
}
_REASON_GROUPS = {
    "booking": "Booking",
    "disruption": "Disruption",
    "baggage": "Baggage",
    "loyalty": "Loyalty",
    "payment": "Payment",
    "service": "Service",
    "other": "Other",
}
_REASONS = {
    "new": "New booking",
    "change": "Change",
    "cancel": "Cancellation",
    "seat": "Seat",
    "group": "Group",
    "rebooking": "Rebooking",
    "information": "Information",
    "compensation": "Compensation",
    "hotel": "Hotel",
    "delayed": "Delayed baggage",
    "damaged": "Damaged baggage",
    "lost item": "Lost item",
    "allowance": "Allowance",
    "points": "Points",
    "award seat": "Award seat",
    "tier": "Tier",
    "account": "Account",
    "refund": "Refund",
    "charge question": "Question about a charge",
    "voucher": "Voucher",
    "special assistance": "Special assistance",
    "meal": "Meal",
    "complaint": "Complaint",
    "praise": "Praise",
    "wrong number": "Wrong number",
    "call dropped": "Call dropped",
    "general": "General",
}
_OUTCOMES = {
    "solved": "Solved on this call",
    "follow_up": "Follow-up promised",
    "transferred": "Transferred",
    "unsolved": "Not solved",
    "no_contact": "No contact",
}


def channel(which: Channel) -> str:
    """Return the name of a channel."""
    return said(_CHANNELS[which])


def channel_within(which: Channel) -> str:
    """Return the name of a channel within a sentence: "e-mail", "SMS"; German nouns stay large."""
    words = channel(which)
    return words if customs().language == "de" else small(words)


def entry_channel(which: Channel) -> str:
    """Return the name of a channel as one entry of the history bears it."""
    return said("Trip") if which is Channel.TRIP else channel(which)


def value_class(which: ValueClass) -> str:
    """Return the words for what a customer is worth; empty where no word helps the agent."""
    return said(_VALUES[which]) if _VALUES[which] else ""


def stage(which: RelationshipStage) -> str:
    """Return the name of a step of the relationship."""
    return said(_STAGES[which])


def matched_by(scheme: Scheme) -> str:
    """Return by what a customer was found."""
    return said(_SCHEMES[scheme])


def state(which: State) -> str:
    """Return the badge of an interaction; empty when it is done."""
    return said(_STATES[which]) if _STATES[which] else ""


def flight_status(which: FlightStatus) -> str:
    """Return where a flight stands."""
    return said(_STATUS[which])


def factor(which: FactorName) -> str:
    """Return the name of a factor of a suggestion."""
    return said(_FACTORS[which])


def service(code: str) -> str:
    """Return a special service in words with its code."""
    words = _SERVICES.get(code.upper())
    return f"{said(words)} ({code.upper()})" if words else code.upper()


def reason(path: str) -> str:
    """Return "Disruption › Rebooking" for "disruption/rebooking"."""
    group, _, leaf = path.partition("/")
    if not leaf:
        return group
    of = said(_REASON_GROUPS.get(group, "")) or _read(group)
    return f"{of} › {said(_REASONS.get(leaf, '')) or _read(leaf)}"


def outcome(which: str) -> str:
    """Return what came of a call."""
    return said(_OUTCOMES.get(which, "")) or _read(which)


def _read(code: str) -> str:
    """Return a *code* of a newer version as well as it can be read."""
    return code.replace("_", " ").capitalize()
