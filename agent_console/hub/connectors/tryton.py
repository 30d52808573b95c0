"""Tryton next door: parties, contact mechanisms and notes (modules party and ir, checked with 8.2).

Who we add there gets a contact mechanism of type "other" named as below, with our id of them: by it
a party that was added is found again. Numbers and addresses are compared in our normal form.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from agent_console.domain.identifier import Scheme, normal
from agent_console.hub.connectors.json_rpc import Session
from agent_console.hub.connectors.other_crm import CrmRefused, Page, Person, PersonNote, Way
from agent_console.hub.connectors.tryton_settings import TrytonSettings
from agent_console.ids import CustomerId

_MARK = "Agent console"
"""What the contact mechanism with our id is called there."""
_PARTY, _WAY, _NOTE = "party.party", "party.contact_mechanism", "ir.note"
_STREAMS = (_PARTY, _WAY, _NOTE)
_SCHEMES = {"phone": Scheme.PHONE, "mobile": Scheme.PHONE, "email": Scheme.EMAIL}
_TYPES = {Scheme.PHONE: "phone", Scheme.EMAIL: "email"}
_AT_ONCE = 100
_OVERLAP = timedelta(minutes=2)
"""So long a transaction there may take from its time stamp to its end."""


class _Cursor(msgspec.Struct, frozen=True):
    """Where a sweep over what changed stands."""

    since: tuple[datetime | None, ...] = (None, None, None)
    """By stream: up to when it is known."""
    until: tuple[datetime | None, ...] = (None, None, None)
    """By stream: the latest this sweep has seen."""
    stream: int = 0
    after: int = 0
    """The last id of the stream that was read."""


class Tryton:
    """One database of a Tryton server."""

    def __init__(self, settings: TrytonSettings) -> None:
        self.name = settings.name
        self._region = settings.region
        self._session = Session(
            f"{settings.address.rstrip('/')}/{settings.database}/rpc/",
            user=settings.user,
            password=settings.password.read(settings.user),
            authority=settings.authority,
            answer_s=settings.answer_s,
        )

    def changes(self, cursor: str) -> Page:
        """Return the next page of what was written since *cursor*: parties, their ways, notes."""
        place = msgspec.json.decode(cursor, type=_Cursor) if cursor else _Cursor()
        while place.stream < len(_STREAMS):
            rows = self._written_since(place)
            if rows:
                return self._page(place, rows)
            place = msgspec.structs.replace(place, stream=place.stream + 1, after=0)
        known = tuple(now or before for now, before in zip(place.until, place.since, strict=True))
        done = _Cursor(since=known, until=known)
        return Page((), (), msgspec.json.encode(done).decode(), more=False)

    def add_person(self, our_id: CustomerId, name: str, ways: tuple[Way, ...]) -> Person:
        """Add a party with its ways in one call, or return the one we added before."""
        found = self._read(_WAY, [["name", "=", _MARK], ["value", "=", our_id]], ["party"])
        if found:
            party = int(found[0]["party"])
        else:
            said = [{"type": _TYPES[way.scheme], "value": way.value} for way in ways]
            mark = {"type": "other", "value": our_id, "name": _MARK}
            values = {"name": name, "contact_mechanisms": [["create", [*said, mark]]]}
            party = int(self._session.call(f"model.{_PARTY}.create", [values])[0])
        return next(iter(self._people([party])))

    def rename(self, person_id: str, name: str) -> None:
        """Give a party another name."""
        self._session.call(f"model.{_PARTY}.write", [int(person_id)], {"name": name})

    def add_way(self, person_id: str, way: Way) -> str:
        """Add a contact mechanism, or bring the one that is there back."""
        person = next(iter(self._people([int(person_id)], only_active=False)), None)
        same = [one for one in person.ways if _is_same(one, way)] if person else []
        if same:
            number = int(same[0].their_id)
            self._session.call(f"model.{_WAY}.write", [number], {"active": True})
        else:
            said = {"party": int(person_id), "type": _TYPES[way.scheme], "value": way.value}
            number = int(self._session.call(f"model.{_WAY}.create", [said])[0])
        return str(number)

    def remove_way(self, way_id: str) -> None:
        """Set a contact mechanism inactive: they may look back at it."""
        there = self._read(_WAY, [["id", "=", int(way_id)]], ["id"])
        if there:
            self._session.call(f"model.{_WAY}.write", [int(way_id)], {"active": False})

    def add_note(self, person_id: str, text: str) -> str:
        """Write a note about a party, unless the same is there."""
        resource = f"{_PARTY},{int(person_id)}"
        same = [["resource", "=", resource], ["message", "=", text]]
        found = self._read(_NOTE, same, ["id"])
        if found:
            return str(found[0]["id"])
        said = {"resource": resource, "message": text}
        return str(self._session.call(f"model.{_NOTE}.create", [said])[0])

    def _written_since(self, place: _Cursor) -> list[dict[str, Any]]:
        model, since = _STREAMS[place.stream], place.since[place.stream]
        wanted: list[Any] = [["id", ">", place.after]]
        if since is not None:
            start = (since - _OVERLAP).astimezone(UTC)
            wanted.append(["OR", ["write_date", ">=", start], ["create_date", ">=", start]])
        fields = ["create_date", "write_date"]
        if model == _WAY:
            fields.append("party")
        if model == _NOTE:
            wanted.append(["resource", "like", f"{_PARTY},%"])
            fields += ["resource", "message", "create_uid.rec_name"]
        return self._read(model, wanted, fields)

    def _page(self, place: _Cursor, rows: Sequence[dict[str, Any]]) -> Page:
        model, seen = _STREAMS[place.stream], list(place.until)
        dates = [row[name] for row in rows for name in ("create_date", "write_date") if row[name]]
        seen[place.stream] = max(filter(None, (*dates, seen[place.stream])), default=None)
        last = max(int(row["id"]) for row in rows)
        after = msgspec.structs.replace(place, until=tuple(seen), after=last)
        parties = sorted({_party_of(model, row) for row in rows})
        notes = tuple(map(_note, rows)) if model == _NOTE else ()
        cursor = msgspec.json.encode(after).decode()
        return Page(tuple(self._people(parties)), notes, cursor, more=True)

    def _people(self, parties: Sequence[int], *, only_active: bool = True) -> list[Person]:
        if not parties:
            return []
        rows = self._read(_PARTY, [["id", "in", list(parties)]], ["name", "active"])
        ways = self._read(
            _WAY,
            [["party", "in", list(parties)]],
            ["party", "type", "value", "value_compact", "name", "active"],
            limit=None,
        )
        by_party: dict[int, list[dict[str, Any]]] = {}
        for way in ways:
            by_party.setdefault(int(way["party"]), []).append(way)
        return [
            Person(
                their_id=str(row["id"]),
                name=" ".join((row["name"] or "").split()),
                ways=tuple(self._ways(by_party.get(int(row["id"]), ()), only_active=only_active)),
                our_id=_our_id(by_party.get(int(row["id"]), ())),
                is_active=bool(row["active"]),
            )
            for row in rows
        ]

    def _ways(self, rows: Iterable[dict[str, Any]], *, only_active: bool) -> Iterable[Way]:
        for row in rows:
            scheme = _SCHEMES.get(row["type"])
            if scheme is None or (only_active and not row["active"]):
                continue
            value = normal(scheme, row["value_compact"] or row["value"], region=self._region)
            if value:
                yield Way(scheme=scheme, value=value, their_id=str(row["id"]))

    def _read(
        self, model: str, wanted: list[Any], fields: list[str], *, limit: int | None = _AT_ONCE
    ) -> list[dict[str, Any]]:
        method, order = f"model.{model}.search_read", [["id", "ASC"]]
        said = self._session.call(method, wanted, 0, limit, order, fields, active_test=False)
        if not isinstance(said, list):
            raise CrmRefused("Tryton answered something else than records")
        return said


def _party_of(model: str, row: dict[str, Any]) -> int:
    if model == _PARTY:
        return int(row["id"])
    if model == _WAY:
        return int(row["party"])
    return int(str(row["resource"]).partition(",")[2])


def _note(row: dict[str, Any]) -> PersonNote:
    author = row.get("create_uid.") or {}
    return PersonNote(
        their_id=str(row["id"]),
        person_id=str(_party_of(_NOTE, row)),
        text=row["message"] or "",
        written_at=row["create_date"] or datetime.now(UTC),
        author=str(author.get("rec_name") or ""),
    )


def _our_id(rows: Iterable[dict[str, Any]]) -> CustomerId | None:
    marks = (row["value"] for row in rows if (row["type"], row["name"]) == ("other", _MARK))
    return next((CustomerId(value) for value in marks if value), None)


def _is_same(one: Way, other: Way) -> bool:
    return (one.scheme, one.value) == (other.scheme, other.value)
