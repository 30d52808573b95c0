"""The ways a customer and the airline talk to each other."""

from enum import StrEnum


class Channel(StrEnum):
    """Where something passed between a customer and the airline."""

    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    CHAT = "chat"
    SMS = "sms"
    APP = "app"
    GATE = "gate"
    ON_BOARD = "on_board"
    SOCIAL = "social"
    LETTER = "letter"
    TRIP = "trip"
    """Something that happened on a journey: flown, moved, delayed."""


class Direction(StrEnum):
    """Who turned to whom."""

    INBOUND = "in"
    OUTBOUND = "out"
