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


class Progress(Value, frozen=True, kw_only=True):
    """How far an import is."""

    step: str
    done: int
    total: int


class Report(Value, frozen=True, kw_only=True):
    """What came of an import."""

    counts: dict[str, int]
    """Records read, by kind."""
    changed_count: int
    """How many of them were new or changed; 0 if all was in already."""
    flaws: tuple[Flaw, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the importer made up because the source does not say it."""


Listener = Callable[[Progress], None]
