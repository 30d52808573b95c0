"""What went wrong, in the language of the screen."""

from agent_console.errors import ConsoleError
from ui.words.said import said


def problem(error: ConsoleError) -> str:
    """Return what happened, as a sentence begins."""
    words = _sentence(error)
    return words[:1].upper() + words[1:]


def advice(error: ConsoleError | type[ConsoleError]) -> str:
    """Return what to do next."""
    return said(error.advice)


def _sentence(error: ConsoleError) -> str:
    return said(error.sentence, **{name: _word(value) for name, value in error.values.items()})


def _word(value: object) -> object:
    """Return a value to fill in; an error within an error is told in the same language."""
    return _sentence(value) if isinstance(value, ConsoleError) else value
