"""What customers write, in their own languages. Each text has blanks for facts of their trips.

Blanks: name, flight, origin, destination, city, seat, date, time, later, amount, bag, locator,
points, tier, agent.
"""

from agent_console.sample.phrases.arabic import ARABIC
from agent_console.sample.phrases.chinese import CHINESE
from agent_console.sample.phrases.english import ENGLISH
from agent_console.sample.phrases.french import FRENCH
from agent_console.sample.phrases.german import GERMAN
from agent_console.sample.phrases.japanese import JAPANESE
from agent_console.sample.phrases.portuguese import PORTUGUESE
from agent_console.sample.phrases.spanish import SPANISH

Phrases = dict[str, tuple[str, ...]]

LANGUAGES: dict[str, Phrases] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "pt": PORTUGUESE,
    "zh-Hans": CHINESE,
    "ja": JAPANESE,
    "ar": ARABIC,
}


def own_words(subject: str, language: str) -> tuple[tuple[str, ...], str]:
    """Return texts about *subject* and the language they are in: English where there are none."""
    spoken = language if subject in LANGUAGES.get(language, {}) else "en"
    return LANGUAGES[spoken][subject], spoken
