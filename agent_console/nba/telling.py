"""Puts a weighed action into words: title, what to say, steps, and a reason for each factor."""

from agent_console.domain.rules.spoken import spoken_to
from agent_console.nba import factors
from agent_console.nba.suggestion import Factor, Step, Suggestion
from agent_console.nba.weighed import Weighed
from agent_console.nba.wording import worded


def told(weighed: Weighed, language: str) -> Suggestion:
    """Return *weighed* as the agent reads it, in *language*."""
    compiled, scene = weighed.compiled, weighed.scene
    action = compiled.action
    say = compiled.say(scene, language)
    name = scene[0].customer.address
    texts = (step(scene, language) for step in compiled.steps)
    return Suggestion(
        action=action.id,
        title=compiled.title(scene, language),
        say=spoken_to(name, say, language) if action.is_addressed else say,
        steps=tuple(Step(text=text) for text in texts if text),
        factors=(
            _propensity(weighed, language),
            factors.context_factor(compiled, scene, language),
            factors.value_factor(compiled, weighed.worth, scene, language),
            factors.lever_factor(compiled, scene, language),
        ),
        is_duty=compiled.is_duty,
        kind=action.kind,
        script=action.script,
        purpose=_purpose(weighed, language),
        grounds=tuple(
            dict.fromkeys(
                bound.legal_source for bound in scene[1:] if getattr(bound, "legal_source", "")
            )
        ),
    )


def _propensity(weighed: Weighed, language: str) -> Factor:
    learned = weighed.posterior
    if learned is not None and learned.count:
        reason = worded("learned", language, learned.yes, learned.count)
    else:
        reason = factors.starting_reason(weighed.compiled.propensity, weighed.scene, language)
    return factors.propensity_factor(weighed.share, reason)


def _purpose(weighed: Weighed, language: str) -> str:
    said = weighed.compiled.purpose
    return said(weighed.scene, language) if said else ""
