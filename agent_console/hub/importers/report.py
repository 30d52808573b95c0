"""What an import says while it runs and when it is over."""

from collections.abc import Callable

from agent_console.domain.value import Value


class Flaw(Value, frozen=True, kw_only=True):
    """A record that did not go in, and what to do about it."""

    file: str
    key: str
    what: str
    advice: str

    @property
    def line(self) -> str:
        """Return the flaw as one line for a person."""
        return f"{self.file}, {self.key}: {self.what}. {self.advice}"


class Report(Value, frozen=True, kw_only=True):
    """What came of an import."""

    counts: dict[str, int]
    """Records read, by kind."""
    changed_count: int
    """How many of them were new or changed; 0 if all was in already."""
    broken: tuple[Flaw, ...] = ()
    """Records that did not go in, or not whole."""
    remarks: tuple[str, ...] = ()
    """What the importer made up because the source does not say it."""

    def lines(self) -> list[str]:
        """Return the report for a person to read, line by line."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.counts.items())
        first = f"Read {kinds or 'nothing'}; {self.changed_count} new or changed."
        return [first, *(flaw.line for flaw in self.broken), *self.remarks]


Listener = Callable[[int, int, str], None]
"""Hears of the progress: how many are done, of how many, of what."""
