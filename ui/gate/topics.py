"""What is noticed often, in words."""

from agent_console.domain.observation import Topic
from agent_console.errors import phrase
from ui.gate.notice_card import Topic as Chip
from ui.words.said import said

_WORDS = {
    Topic.CELEBRATING: phrase("Celebrating"),
    Topic.UPSET: phrase("Upset"),
    Topic.NERVOUS: phrase("Nervous flyer"),
    Topic.WITH_INFANT: phrase("Travels with infant"),
    Topic.PRAISE: phrase("Praised crew"),
    Topic.NEEDS_HELP: phrase("Needs help"),
}


def topic_words(topic: Topic) -> str:
    """Return what a topic is called."""
    return said(_WORDS[topic]) if topic in _WORDS else said("Observation")


def topics() -> tuple[Chip, ...]:
    """Return what stands there to be tapped."""
    return tuple(Chip(topic.value, said(words)) for topic, words in _WORDS.items())
