"""What supervisors ask the hub about scores, coaching, whom to call and who looked at whom."""

from typing import Protocol, TypeVar
from urllib.parse import quote

from agent_console.domain.score import Verdict
from agent_console.domain.scorecard import Scorecard
from agent_console.ids import AgentId, CustomerId, NoteId
from agent_console.wire.coaching import (
    AffectedAnswer,
    CalibrationAnswer,
    CoachingHistory,
    DisputesAnswer,
    NoteReview,
    PatternsAnswer,
    ScorecardRequest,
    Scorecards,
)

T = TypeVar("T")


class Asked(Protocol):
    """The part of `crm.hub.Hub` that is used."""

    def ask(self, path: str, kind: type[T], *, where: dict[str, str] | None = None) -> T:
        """Ask for what stands at *path*."""
        ...

    def say(self, path: str, body: object, kind: type[T]) -> T:
        """Post *body* to *path*."""
        ...


class CoachingCalls:
    """Each call answers or raises a `ConsoleError`. Thread-safe."""

    def __init__(self, hub: Asked) -> None:
        self._hub = hub

    def scorecards(self) -> tuple[Scorecard, ...]:
        """Ask for the forms that count now."""
        return self._hub.ask("review/scorecards", Scorecards).cards

    def publish_scorecard(self, text: str) -> Scorecard:
        """Hand a scorecard's YAML to the hub, which checks it and hands it out."""
        return self._hub.say("review/scorecards", ScorecardRequest(text=text), Scorecard)

    def note_review(self, note: NoteId, *, of: CustomerId, reveal: bool = False) -> NoteReview:
        """Ask what was made of a note; *reveal* shows others' scores before one's own."""
        where = {"customer": of} | ({"reveal": "true"} if reveal else {})
        path = f"review/notes/{quote(note, safe='')}/scores"
        return self._hub.ask(path, NoteReview, where=where)

    def history(self, agent: AgentId) -> CoachingHistory:
        """Ask what was said to an agent."""
        path = f"review/agents/{quote(agent, safe='')}/coaching"
        return self._hub.ask(path, CoachingHistory)

    def disputes(self, verdict: Verdict = Verdict.OPEN) -> DisputesAnswer:
        """Ask for the disputes that stand so."""
        return self._hub.ask("review/disputes", DisputesAnswer, where={"verdict": verdict.value})

    def calibration(self, card: str, *, days: int = 90) -> CalibrationAnswer:
        """Ask how far reviewers agree."""
        where = {"card": card, "days": str(days)}
        return self._hub.ask("review/calibration", CalibrationAnswer, where=where)

    def affected(self) -> AffectedAnswer:
        """Ask who is hit by disruptions and was not spoken to."""
        return self._hub.ask("review/affected", AffectedAnswer)

    def patterns(self, *, days: int = 7) -> PatternsAnswer:
        """Ask what is unusual in who looked at whom."""
        return self._hub.ask("review/access", PatternsAnswer, where={"days": str(days)})
