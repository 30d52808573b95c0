"""What went wrong, in the language of the screen."""

from agent_console.errors import ConsoleError, Told
from ui.words.said import said


def problem(error: Exception) -> str:
    """Return what happened, as a sentence begins; what the system says, in the system's words."""
    if isinstance(error, ConsoleError):
        return told(error.told)
    return str(getattr(error, "strerror", None) or error)


def advice(error: ConsoleError | type[ConsoleError]) -> str:
    """Return what to do next."""
    return said(error.advice)


def told(words: str) -> str:
    """Return what the core said, as a sentence begins; names of files and the like as they are."""
    if not isinstance(words, Told):
        return _begun(said(words))
    return _filled(words) if words.sentence.startswith("{") else _begun(_filled(words))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _filled(words: Told) -> str:
    values = {
        name: _filled(value) if isinstance(value, Told) else value
        for name, value in words.values.items()
    }
    return said(words.sentence, **values)
