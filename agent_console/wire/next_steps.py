"""Ask the hub what an agent would be shown: for a web page, an app, another system."""

from agent_console.domain.facts import Facts
from agent_console.domain.value import Value


class NextStepsRequest(Value, frozen=True, kw_only=True):
    """What is known now. The same facts rank in the same way here and on every desk."""

    facts: Facts
    language: str = "en"
