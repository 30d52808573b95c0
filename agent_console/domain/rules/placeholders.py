"""What stands for a part of a playbook that was complained about, so that the rest is looked at."""

from agent_console.domain.rules.conditions import Test
from agent_console.domain.rules.expressions import Reader, Scene
from agent_console.domain.rules.texts import Said


def _never(_scene: Scene) -> bool:
    return False


def _silent(_scene: Scene, _language: str) -> str:
    return ""


def _unknown(_scene: Scene) -> None:
    return None


NEVER: Test = _never
SILENT: Said = _silent
UNKNOWN: Reader = _unknown
