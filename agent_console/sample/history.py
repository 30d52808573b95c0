"""A customer's history: small stories put on the calendar, until there are enough of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from agent_console.domain.agent import Agent
from agent_console.domain.case import Case
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.domain.trip import FlightStatus, TripState
from agent_console.sample import matters
from agent_console.sample.chance import Chance
from agent_console.sample.facts import Scene, facts_of
from agent_console.sample.journeys import CANCELLED, FLOWN, JOURNEYS, LATE
from agent_console.sample.people import Person
from agent_console.sample.plot import Anchor, Plot
from agent_console.sample.services import SERVICES
from agent_console.sample.small_things import SMALL_THINGS
from agent_console.sample.telling import told
from agent_console.sample.travels import Journey

_PLOTS = tuple(plot for plot in (*JOURNEYS, *SERVICES, *SMALL_THINGS) if plot is not FLOWN)
_WEIGHTS = tuple(plot.weight for plot in _PLOTS)
_AT_HOME = tuple(plot for plot in (*SERVICES, *SMALL_THINGS) if plot.anchor is Anchor.ANY_DAY)
_HOME_WEIGHTS = tuple(plot.weight for plot in _AT_HOME)
_TRIES = 8
"""Stories tried for each interaction wanted: some do not fit the flight they meet."""


@dataclass(slots=True)
class History:
    """What passed between one customer and the airline."""

    interactions: list[Interaction] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells histories as of *now*, with the *agents* there are."""

    agents: Sequence[Agent]
    now: datetime

    def history(
        self, person: Person, journeys: Sequence[Journey], chance: Chance, *, count: int, days: int
    ) -> History:
        """Return *count* interactions of the last *days* days, newest first."""
        history = History()
        self._flown(person, journeys, chance, history)
        plots, weights = (_PLOTS, _WEIGHTS) if journeys else (_AT_HOME, _HOME_WEIGHTS)
        for _ in range(count * _TRIES):
            if len(history.interactions) >= count:
                break
            scene, plot = Scene(person=person, chance=chance), chance.weighted(plots, weights)
            if plot.anchor is not Anchor.ANY_DAY:
                scene = _aboard(person, journeys, chance)
            if _fits(plot, scene):
                self._tell(plot, scene, history, days=days)
        newest_first = sorted(history.interactions, key=lambda e: (e.at, e.id), reverse=True)
        history.interactions = newest_first[:count]
        return history

    def _flown(
        self, person: Person, journeys: Sequence[Journey], chance: Chance, history: History
    ) -> None:
        for journey in journeys:
            if journey.trip.state is not TripState.FLOWN:
                continue
            for flight in journey.flights:
                if flight.status is not FlightStatus.CANCELLED:
                    scene = Scene(person=person, chance=chance, journey=journey, flight=flight)
                    self._tell(FLOWN, scene, history, days=0)

    def _tell(self, plot: Plot, scene: Scene, history: History, *, days: int) -> None:
        at = self._beginning(plot, scene, days=days)
        if at >= self.now:
            return
        chance, facts = scene.chance, facts_of(scene)
        agent = chance.one_of(self.agents)
        story = self._story(plot, scene, facts, at=at)
        if not story:
            return
        case = matters.a_case(plot, story, facts, chance, now=self.now)
        promise = matters.a_promise(plot, story, facts, chance, by=agent, case=case, now=self.now)
        history.cases += [case] if case else []
        history.promises += [promise] if promise else []
        history.interactions += matters.ended(story, case, chance, now=self.now)

    def _beginning(self, plot: Plot, scene: Scene, *, days: int) -> datetime:
        chance = scene.chance
        if scene.flight is None:
            today = self.now.astimezone(scene.person.zone)
            midnight = today.replace(hour=0, minute=0, second=0, microsecond=0)
            ago = timedelta(days=int(days * chance.share() ** 2))
            minutes = timedelta(seconds=chance.between(7 * 3600, 21 * 3600))
            return (midnight - ago + minutes).astimezone(UTC)
        flight = scene.flight
        anchor = flight.departs_at if plot.anchor is Anchor.DEPARTURE else flight.lands_at
        return anchor + timedelta(minutes=chance.between(*plot.begins))

    def _story(
        self, plot: Plot, scene: Scene, facts: dict[str, str], *, at: datetime
    ) -> list[Interaction]:
        """Return the turns that have happened by now."""
        chance, story = scene.chance, []
        thread = chance.id() if len(plot.turns) > 1 else ""
        for turn in plot.turns:
            if turn.probability < 1 and not chance.happens(turn.probability):
                continue
            at += timedelta(minutes=chance.between(*turn.wait))
            if at >= self.now:
                break
            agent = chance.one_of(self.agents)
            entry = told(turn, scene, facts, at=at, agent=agent, reason=plot.reason, thread=thread)
            story.append(entry)
        return story


def _aboard(person: Person, journeys: Sequence[Journey], chance: Chance) -> Scene:
    """Draw a flight of one of *journeys*, the newer ones more often."""
    journey = journeys[int(len(journeys) * chance.share() ** 1.3)]
    flight = chance.one_of(journey.flights)
    return Scene(person=person, chance=chance, journey=journey, flight=flight)


def _fits(plot: Plot, scene: Scene) -> bool:
    """Tell whether *plot* may be told of this flight: nobody is sorry for a punctual one."""
    if scene.flight is None:
        return True
    if scene.flight.status is FlightStatus.CANCELLED:
        return plot is CANCELLED or (plot.anchor is Anchor.DEPARTURE and plot is not LATE)
    if plot is LATE:
        return bool(scene.flight.delay)
    return plot is not CANCELLED
