"""A CRM next door that lies in memory, notes what is written, and fails when told to."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from agent_console.hub.connectors.other_crm import (
    CrmAway,
    CrmRefused,
    Page,
    Person,
    PersonNote,
    Way,
)

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


@dataclass
class Card:
    """One person there."""

    name: str
    ways: dict[str, Way] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    our_id: str | None = None
    is_active: bool = True


class NextDoor:
    """Implements `OtherCrm`."""

    name = "next-door"

    def __init__(self) -> None:
        self.cards: dict[str, Card] = {}
        self.writes: list[str] = []
        self.dies_after: int | None = None
        """So many writes are done, the last of them without an answer."""
        self.refuses: set[str] = set()
        """Names it does not take."""
        self._log: list[tuple[str, str]] = []
        self._count = 0

    # what its own people do

    def has(self, name: str, *ways: Way, our_id: str | None = None) -> str:
        key = self._key()
        self.cards[key] = Card(name, our_id=our_id)
        for way in ways:
            self.cards[key].ways[self._key()] = way
        self.touch(key)
        return key

    def note(self, person: str, text: str) -> str:
        key = self._key()
        self.cards[person].notes[key] = text
        self._log.append((person, key))
        return key

    def touch(self, person: str) -> None:
        self._log.append((person, ""))

    # what the hub does

    def changes(self, cursor: str) -> Page:
        start = int(cursor or 0)
        some = self._log[start : start + 2]
        people = [self._person(key) for key, _ in some if key in self.cards]
        notes = [
            PersonNote(
                their_id=note,
                person_id=key,
                text=self.cards[key].notes[note],
                written_at=AT,
                author="Kim",
            )
            for key, note in some
            if note
        ]
        end = start + len(some)
        return Page(tuple(people), tuple(notes), str(end), more=end < len(self._log))

    def add_person(self, our_id: str, name: str, ways: tuple[Way, ...]) -> Person:
        if name in self.refuses:
            raise CrmRefused("no")
        found = next((k for k, card in self.cards.items() if card.our_id == our_id), None)
        if found is None:
            self._write(f"add {name}", lambda: self.has(name, *ways, our_id=our_id))
            found = next(k for k, card in self.cards.items() if card.our_id == our_id)
        return self._person(found)

    def rename(self, person_id: str, name: str) -> None:
        def work() -> None:
            self.cards[person_id].name = name
            self.touch(person_id)

        self._write(f"rename {name}", work)

    def add_way(self, person_id: str, way: Way) -> str:
        card = self.cards[person_id]
        same = (k for k, w in card.ways.items() if (w.scheme, w.value) == (way.scheme, way.value))
        found = next(same, None)
        if found is not None:
            return found
        key = self._key()

        def work() -> None:
            card.ways[key] = way
            self.touch(person_id)

        self._write(f"way {way.value}", work)
        return key

    def remove_way(self, way_id: str) -> None:
        def work() -> None:
            for key, card in self.cards.items():
                if card.ways.pop(way_id, None):
                    self.touch(key)

        self._write("remove way", work)

    def add_note(self, person_id: str, text: str) -> str:
        notes = self.cards[person_id].notes
        found = next((key for key, said in notes.items() if said == text), None)
        if found is not None:
            return found
        self._write(f"note {text.splitlines()[-1]}", lambda: self.note(person_id, text))
        return next(key for key, said in notes.items() if said == text)

    def _write(self, what: str, work: object) -> None:
        self.writes.append(what)
        work()  # type: ignore[operator]
        if self.dies_after is not None:
            self.dies_after -= 1
            if self.dies_after <= 0:
                self.dies_after = None
                raise CrmAway("the line is cut")

    def _person(self, key: str) -> Person:
        card = self.cards[key]
        return Person(
            their_id=key,
            name=card.name,
            ways=tuple(
                Way(scheme=way.scheme, value=way.value, their_id=number)
                for number, way in card.ways.items()
            ),
            our_id=card.our_id,  # type: ignore[arg-type]
            is_active=card.is_active,
        )

    def _key(self) -> str:
        self._count += 1
        return str(self._count)
