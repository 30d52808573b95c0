"""Whose telephones the words of a telephone system mean: people, queues and the lines called."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from agent_console.domain.agent import Agent
from agent_console.domain.identifier import phone_number
from agent_console.hub.telephony.ledger import NOBODY
from agent_console.hub.telephony.settings import Line
from agent_console.ids import AgentId

_CHANNEL = re.compile(r"^[A-Za-z0-9]+/([^@/;]+?)(?:@[^/;]*)?(?:-[0-9a-fA-F]{6,})?(?:/n)?(?:;\d)?$")
"""A channel of Asterisk, ``PJSIP/214-0000002a`` or ``Local/214@agents-0000001b;2``."""
_SIP = re.compile(r"^sips?:([^@;>]+)@", re.IGNORECASE)
_TELEPHONES = (_CHANNEL, _SIP, re.compile(r"^\+?[0-9*#]+$"))
"""How telephone systems write which telephone they mean; anything else is a name."""
_SHORTEST_EXTENSION = 3


class Recording(NamedTuple):
    """What becomes of the words of a call."""

    is_recorded: bool
    is_announced: bool


NOT_RECORDED = Recording(is_recorded=False, is_announced=False)


class Directory:
    """Everyone who has a console, by every word that means them."""

    def __init__(
        self,
        agents: Iterable[Agent],
        lines: Mapping[str, Line],
        *,
        region: str,
        recording: Recording = NOT_RECORDED,
    ) -> None:
        """Know *agents* and *lines*; *recording* holds for lines that say nothing of it."""
        self._region = region
        self._recording = recording
        self._lines = lines
        self._by_word: dict[str, AgentId] = {}
        self._by_queue: dict[str, list[AgentId]] = {}
        self._extensions: dict[AgentId, str] = {}
        everyone = tuple(agents)
        for field in ("login", "extension", "id", "name"):  # what is written first counts first
            for agent in everyone:
                word = getattr(agent, field).strip().casefold()
                if word:
                    self._by_word.setdefault(word, agent.id)
        for agent in everyone:
            self._extensions[agent.id] = agent.extension
            for queue in agent.queues:
                self._by_queue.setdefault(queue.strip().casefold(), []).append(agent.id)

    def people(self, users: Iterable[str]) -> tuple[AgentId, ...]:
        """Return whom *users* mean, in their order; those nobody knows are left out."""
        found = (self._person(user) for user in users)
        return tuple(dict.fromkeys(agent for agent in found if agent is not None))

    def called(self, users: Iterable[str], *, queue: str, line: str) -> tuple[AgentId, ...]:
        """Return whose consoles ring: those named, else the queue's, else the line's.

        Empty where nothing is known: then all ring, rather than none. `NOBODY` where only
        telephones are named that are no agent's, as of another department.
        """
        there, named = self._lines.get(line), tuple(users)
        return (
            self.people(named)
            or self._of_queue(queue)
            or (self.people(there.users) if there else ())
            or (self._of_queue(there.queue) if there else ())
            or ((NOBODY,) if self._is_of_others(named) else ())
        )

    def _is_of_others(self, users: Iterable[str]) -> bool:
        """Tell whether a telephone is named, where it is known which are the agents'.

        A name that nobody knows may be a group's or an agent's, written otherwise.
        """
        is_telephone = any(shape.match(user.strip()) for user in users for shape in _TELEPHONES)
        return is_telephone and any(self._extensions.values())

    def is_line(self, number: str) -> bool:
        """Tell whether *number* is set up as one of our lines."""
        return number in self._lines

    def queue_of(self, line: str) -> str:
        """Return the queue that callers of *line* come into; empty if none is set."""
        there = self._lines.get(line)
        return there.queue if there else ""

    def recording_of(self, line: str) -> Recording:
        """Return whether calls of *line* are recorded, and whether that is announced."""
        there, usual = self._lines.get(line), self._recording
        if there is None:
            return usual
        return Recording(
            usual.is_recorded if there.recorded is None else there.recorded,
            usual.is_announced if there.announced is None else there.announced,
        )

    def one_of(self, number: str, offered: Iterable[AgentId]) -> AgentId | None:
        """Return who of *offered* answers at *number*, which may end with an extension."""
        digits = re.sub(r"\D", "", number)
        fitting = [
            agent
            for agent in offered
            if len(extension := self._extensions.get(agent, "")) >= _SHORTEST_EXTENSION
            and digits.endswith(extension)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _of_queue(self, queue: str) -> tuple[AgentId, ...]:
        return tuple(self._by_queue.get(queue.strip().casefold(), ())) if queue else ()

    def _person(self, user: str) -> AgentId | None:
        words = (self._by_word.get(word) for word in self._spellings(user))
        return next((agent for agent in words if agent is not None), None)

    def _spellings(self, user: str) -> Iterable[str]:
        plain = user.strip()
        yield plain.casefold()
        for shape in (_CHANNEL, _SIP):
            if found := shape.match(plain):
                yield found[1].casefold()
        if plain.strip("+").isdigit() and (number := phone_number(plain, region=self._region)):
            yield number
