"""Bring a CSV or JSON Lines file in, by a mapping: contacts, or customers.

It goes in by parts, each with the place it ends at: a run that was interrupted goes on there. What
went in before changes nothing, in this file or another one of the same source. A line that does not
fit is written into a file of rejects, and the rest goes in.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TextIO

import msgspec
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.domain.channel import Direction
from agent_console.errors import BadInput, HubTroubled
from agent_console.hub import audit
from agent_console.hub.cloud_events import BadEvent
from agent_console.hub.database import reading
from agent_console.hub.importers import places, rows
from agent_console.hub.importers.line_values import key_of, missing, value_of
from agent_console.hub.importers.mapping import Mapping
from agent_console.hub.importers.people_rows import PersonLine, store_all
from agent_console.hub.importers.rejects import Reject, RejectsFile
from agent_console.hub.importers.report import Flaw, Listener, Report
from agent_console.hub.importers.rows import Lines, Row
from agent_console.hub.intake.heard import Heard, heard
from agent_console.hub.intake.storing import Taken, take
from agent_console.wire.contact import Contact, HeardFate

_LOG = logs.area("hub")
CHUNK = 500
"""Lines in one transaction."""
_TOLD = 20
"""Rejects that are told in the report; all of them are in the file."""


class Table(NamedTuple):
    """A file, what it is, and where its rejects go."""

    path: Path
    mapping: Mapping
    rejects: Path
    is_json: bool = False


class _Place(msgspec.Struct, frozen=True):
    """Where a reading stands."""

    line: int = 0
    digest: str = ""


def import_table(
    engine: Engine,
    table: Table,
    *,
    report: Listener,
    clock: Clock = utc_now,
    is_dry: bool = False,
) -> Report:
    """Read *table* into the hub's database, or only see what would not go in.

    *report* hears how many bytes are done, of how many. Raises `BadInput` for a file that cannot
    be read or has not the columns of its mapping, `HubTroubled` while the database cannot do it.
    """
    run = _Run(engine=engine, table=table, clock=clock, is_dry=is_dry)
    size = table.path.stat().st_size if table.path.exists() else 0
    try:
        with rows.opened(table.path, table.mapping.encoding) as file:
            lines, found = run.begin(file)
            while some := list(islice(found, CHUNK)):
                run.chunk(some, lines)
                report(min(lines.size, size), size, table.path.name)
    except OperationalError as exc:
        _LOG.warning("an import had to stop: %s", type(exc.orig).__name__)
        raise HubTroubled("the database cannot go on; run it again, it goes on there") from None
    report(size, size, table.path.name)
    _LOG.info("import of a table: %s", dict(run.counts))
    return run.report


@dataclass(slots=True, kw_only=True)
class _Run:
    """One run over one file."""

    engine: Engine
    table: Table
    clock: Clock
    is_dry: bool
    counts: Counter[str] = field(default_factory=lambda: Counter(lines=0))
    changed_count: int = 0
    told: list[Flaw] = field(default_factory=list)
    began_after: int = 0
    rejects: RejectsFile = field(init=False)

    def __post_init__(self) -> None:
        self.rejects = RejectsFile(self.table.rejects, is_json=self.table.is_json)

    def begin(self, file: TextIO) -> tuple[Lines, Iterator[Row]]:
        """Return the lines of *file* and its rows from where a run before this one ended."""
        place = self._place()
        lines, found = self._opened(file)
        if place.line:
            lines.skip(place.line)
            if lines.number == place.line and lines.digest == place.digest:
                self.began_after = place.line
            else:
                file.seek(0)
                lines, found = self._opened(file)
        self.rejects.begin(after_line=self.began_after)
        return lines, found

    def chunk(self, some: Sequence[Row], lines: Lines) -> None:
        """Store some rows, with the place they end at."""
        good: list[tuple[Row, Heard | PersonLine]] = []
        bad: list[Reject] = []
        for row in some:
            try:
                good.append((row, self._read(row)))
            except BadEvent as exc:
                bad.append(_reject(row, exc))
        if self.is_dry:
            self._note(len(some), [], bad)
            self.rejects.add(bad)
            return
        at, region = self.clock(), self.table.mapping.region
        with self.engine.begin() as connection:
            contacts = [one for _, one in good if isinstance(one, Heard)]
            people = [one for _, one in good if isinstance(one, PersonLine)]
            taken = take(connection, contacts, at=at)
            taken += store_all(connection, people, at=at, region=region)
            for (row, _), one in zip(good, taken, strict=True):
                if one.problem is not None:
                    bad.append(Reject(row.line, one.problem.title, row.original))
            self.rejects.add(sorted(bad))
            here = _Place(lines.number, lines.digest)
            where = msgspec.json.encode(here).decode()
            places.remember(connection, self._name, where, at=at)
            whose = sorted({one.customer for one in taken if one.customer is not None})
            if whose:
                what = "import_jsonl" if self.table.is_json else "import_csv"
                audit.commanded(connection, what, whose, at=at)
        self._note(len(some), taken, bad)

    @property
    def report(self) -> Report:
        """What came of it."""
        remarks = []
        if self.began_after:
            remarks.append(f"It went on after line {self.began_after}, where it ended before.")
        if self.rejects.count:
            remarks.append(f"{self.rejects.count} lines did not go in: see {self.rejects.path}")
        return Report(
            counts=dict(self.counts),
            changed_count=self.changed_count,
            broken=tuple(self.told),
            remarks=tuple(remarks),
        )

    @property
    def _name(self) -> str:
        mapping = repr(msgspec.structs.asdict(self.table.mapping))
        return places.name_of("table", str(self.table.path.resolve()), mapping)

    def _place(self) -> _Place:
        if self.is_dry:
            return _Place()
        with reading(self.engine) as connection:
            said = places.place(connection, self._name)
        return msgspec.json.decode(said, type=_Place) if said else _Place()

    def _opened(self, file: TextIO) -> tuple[Lines, Iterator[Row]]:
        lines, mapping = Lines(file), self.table.mapping
        if self.table.is_json:
            return lines, rows.of_json(lines)
        marks = {"delimiter": mapping.delimiter, "quote": mapping.quote}
        header = rows.header_of(lines, **marks)
        if lacking := missing(header, mapping):
            raise BadInput(f"the file has no column {', '.join(lacking)}")
        return lines, rows.of_csv(lines, header=header, **marks)

    def _read(self, row: Row) -> Heard | PersonLine:
        if row.problem:
            raise BadEvent(row.problem)
        mapping = self.table.mapping
        key, value, now = key_of(row.said, mapping), value_of(row.said, mapping), self.clock()
        if not isinstance(value, Contact):
            return PersonLine(mapping.source, key, value)
        if value.at is None:
            raise BadEvent("there is no time", "at")
        return heard(
            value,
            source=mapping.source,
            key=key,
            usual=(None, Direction.INBOUND),
            at=now,
            now=now,
            region=mapping.region,
        )

    def _note(self, count: int, taken: Sequence[Taken], bad: Sequence[Reject]) -> None:
        self.counts["lines"] += count
        self.counts.update(one.fate.value for one in taken)
        self.counts["refused"] = self.counts["refused"] + len(bad) - _refused(taken)
        kept = {HeardFate.STORED, HeardFate.PARKED}
        self.changed_count += sum(one.fate in kept for one in taken)
        for one in bad[: max(0, _TOLD - len(self.told))]:
            advice = "Correct it in the file and run it again"
            key = f"line {one.line}"
            name = self.table.path.name
            self.told.append(Flaw(file=name, key=key, what=one.reason, advice=f"{advice}."))


def _refused(taken: Sequence[Taken]) -> int:
    return sum(one.fate is HeardFate.REFUSED for one in taken)


def _reject(row: Row, exc: BadEvent) -> Reject:
    reason = f"{exc.field}: {exc}" if exc.field else str(exc)
    return Reject(row.line, reason, row.original)
