"""One turn of a story as an entry of the timeline."""

from datetime import datetime

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId
from agent_console.sample.facts import Scene
from agent_console.sample.phrases import own_words
from agent_console.sample.plot import Turn

SOURCE = "sample"
_WRITTEN = frozenset({Channel.EMAIL, Channel.CHAT, Channel.LETTER, Channel.SOCIAL})
_TIMED = frozenset({Channel.PHONE, Channel.CHAT, Channel.WEB, Channel.APP})
_STAFFED = frozenset(Channel) - {Channel.WEB, Channel.APP, Channel.SMS, Channel.TRIP}
_ASKED = 0.3
"""So many answer the question how satisfied they were."""


def told(
    turn: Turn,
    scene: Scene,
    facts: dict[str, str],
    *,
    at: datetime,
    agent: Agent,
    reason: str,
    thread: str,
) -> Interaction:
    """Return *turn* as it happened *at* that time."""
    chance = scene.chance
    channel = chance.one_of(turn.channels)
    staff = agent if turn.by_agent and channel in _STAFFED else None
    facts["agent"] = agent.name
    duration = chance.between(turn.talk[0] * 60, turn.talk[1] * 60) if turn.talk else None
    if channel not in _TIMED:
        duration = None
    text, language = _text(turn, channel, scene, facts, staff)
    satisfaction = None
    if staff and channel in {Channel.PHONE, Channel.CHAT} and chance.happens(_ASKED):
        satisfaction = chance.weighted((5, 4, 3, 2, 1), (45, 28, 14, 7, 6))
    detail = chance.one_of(turn.detail).format_map(facts) if turn.detail else ""
    return Interaction(
        id=InteractionId(chance.id()),
        customer_id=scene.person.customer.id,
        at=at,
        channel=channel,
        headline=chance.one_of(turn.headline).format_map(facts),
        detail=_detail(detail, staff, duration, satisfaction),
        text=text,
        direction=turn.direction,
        agent_id=staff.id if staff else None,
        agent_name=staff.name if staff else "",
        duration_s=duration,
        satisfaction=satisfaction,
        reason=reason,
        outcome=turn.outcome if staff else "",
        language=language,
        trip_id=scene.journey.trip.id if scene.journey else None,
        thread_id=thread,
        source=SOURCE,
    )


def _text(
    turn: Turn, channel: Channel, scene: Scene, facts: dict[str, str], staff: Agent | None
) -> tuple[str, str]:
    """Return the whole text and its language: the customer's where the customer wrote it."""
    ours = scene.chance.one_of(turn.text).format_map(facts) if turn.text else ""
    if not turn.own_words or channel not in _WRITTEN:
        return ours, "en" if ours else ""
    texts, language = own_words(turn.own_words, scene.person.customer.languages[0])
    theirs = scene.chance.one_of(texts).format_map(facts)
    if channel is Channel.CHAT and ours and staff:
        return f"{facts['name']}: {theirs}\n\n{staff.name}: {ours}", language
    return theirs, language


def _detail(
    detail: str, staff: Agent | None, duration: int | None, satisfaction: int | None
) -> str:
    parts = (
        staff.name if staff else "",
        f"{max(1, round(duration / 60))} min" if duration else "",
        detail,
        f"satisfied {satisfaction} of 5" if satisfaction else "",
    )
    return " · ".join(part for part in parts if part)
