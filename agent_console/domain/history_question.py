"""Which entries of one customer's history somebody wants to see."""

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.value import Value
from agent_console.ids import AgentId, TripId


class HistoryQuestion(Value, frozen=True, kw_only=True):
    """Everything said must hold; what is left empty does not matter."""

    words: str = ""
    """Each of them occurs in headline, detail, text or the agent's name, in any letters' case."""
    channel: Channel | None = None
    is_open: bool = False
    """Only what is not settled."""
    agent_id: AgentId | None = None
    trip_id: TripId | None = None

    @property
    def wants_all(self) -> bool:
        """Tell whether nothing is left out."""
        return not (self.terms or self.channel or self.is_open or self.agent_id or self.trip_id)

    @property
    def terms(self) -> tuple[str, ...]:
        """Return the words to look for, as they are compared."""
        return tuple(self.words.casefold().split())

    def fits(self, entry: Interaction) -> bool:
        """Tell whether *entry* is wanted."""
        return (
            (self.channel is None or entry.channel == self.channel)
            and (not self.is_open or entry.state is not State.DONE)
            and (self.agent_id is None or entry.agent_id == self.agent_id)
            and (self.trip_id is None or entry.trip_id == self.trip_id)
            and self._says(entry)
        )

    def _says(self, entry: Interaction) -> bool:
        terms = self.terms
        if not terms:
            return True
        parts = (entry.headline, entry.detail, entry.text, entry.agent_name)
        said = "\n".join(parts).casefold()
        return all(term in said for term in terms)
