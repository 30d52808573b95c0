"""Why a suggestion stands below the first: the factor that weighs most against it."""

import msgspec

from agent_console.domain.rules.spoken import sum_of
from agent_console.nba.suggestion import Factor, FactorName, Suggestion
from agent_console.nba.wording import worded

_NAMES = {
    FactorName.PROPENSITY: "propensity",
    FactorName.CONTEXT: "context",
    FactorName.VALUE: "value factor",
    FactorName.LEVER: "lever",
}
_LEAST = 1e-9


def why_below(suggestion: Suggestion, first: Suggestion, language: str) -> Suggestion:
    """Return *suggestion* with the sentence that says why *first* comes before it."""
    return msgspec.structs.replace(suggestion, below=_why(suggestion, first, language))


def _why(suggestion: Suggestion, first: Suggestion, language: str) -> str:
    if first.is_duty and not suggestion.is_duty:
        return worded("below duty", language, first.title)
    pairs = zip(first.factors, suggestion.factors, strict=True)
    ahead, behind = max(pairs, key=lambda pair: _ratio(*pair))
    if _ratio(ahead, behind) <= 1.0:
        return worded("tie", language, first.title)
    name = worded(_NAMES[ahead.name], language)
    return worded(
        "below", language, first.title, name, _amount(ahead, language), _amount(behind, language)
    )


def _ratio(ahead: Factor, behind: Factor) -> float:
    return max(ahead.amount, _LEAST) / max(behind.amount, _LEAST)


def _amount(factor: Factor, language: str) -> str:
    if factor.money is not None:
        return sum_of(factor.money, language)
    if factor.name is FactorName.PROPENSITY:
        return f"{factor.amount:.0%}".replace("%", " %")
    return f"×{factor.amount:.2f}".rstrip("0").rstrip(".")
