"""The rules of `note_quality`, as tables of words anybody can read and add to.

Each looks for its words in English, German and Chinese. What was agreed beside the note (a promise,
a follow-up, a script) counts as said.
"""

import re
from collections.abc import Callable, Collection, Iterable

from agent_console.domain.interaction import Interaction
from agent_console.domain.note_facts import flight_places, sum_places
from agent_console.domain.note_quality import Finding, Rule
from agent_console.domain.note_words import plain_words

_SHORTEST = 4
"""Words from which on somebody can go on from a note. Assumed, 2026-11."""
_LOUD = 0.6
"""Share of capitals from which on a note shouts. Assumed, 2026-11."""
_LOUD_LETTERS = 20
_ASKED = (
    r"asks?|asked|asking|wants?|wanted|wishes|wished|needs?|needed|requests?|requested|would like"
    r"|called (?:about|because|to)|calling|enquir\w*|inquir\w*|wonders?|complain\w*"
    r"|reports?|reported|missed|lost|fragt\w*|möchte|wollte|will|braucht\w*|bittet|bat um"
    r"|wünscht\w*|beschwert\w*|meldet\w*"
)
_ASKED_CHINESE = "要求|询问|想要|希望|需要|请求|投诉|咨询"
_DONE = (
    r"told|explained|offered|booked|rebooked|changed|moved|cancelled|canceled|refunded|issued|sent"
    r"|gave|given|took|confirmed|checked|transferred|waived|upgraded|noted|reached|accepted"
    r"|declined|refused|apologi[sz]ed|approved|filed|traced|arranged|credited|solved|fixed|added"
    r"|erklärt\w*|angeboten|gebucht|umgebucht|geändert|storniert|erstattet|geschickt|gesendet"
    r"|bestätigt|geprüft|weitergeleitet|erreicht|abgelehnt|gelöst|veranlasst|gutgeschrieben"
)
_DONE_CHINESE = "告知|解释|提供|预订|改签|取消|退款|发送|确认|检查|转接|已处理|已解决"
_PROMISED = (
    r"promised?|will (?:call|send|be|get|have|pay|arrive|receive|confirm|refund)"
    r"|by (?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|noon|\d)|today|tomorrow|within \d+|next (?:step|week|day)|call(?:s|ed)? ?back"
    r"|follow[- ]?up|no (?:further|more|open)"
    r"|nothing (?:open|else|more)|all (?:set|done)|closed|versprochen|zugesagt|wird|werden"
    r"|bis (?:heute|morgen|\d)|heute|morgen|rückruf|nichts offen|erledigt"
)
_PROMISED_CHINESE = "承诺|将会|今天|明天|之内|回电|跟进|无需|已完成"
_NAMED = re.compile(
    r"\b[A-Z][A-Z0-9]{5}\b|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[A-K]\b|\b\d{2,}\b"
)


def _words(latin: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{latin})\b|{chinese}", re.IGNORECASE)


_PATTERNS = {
    Rule.ASKED: _words(_ASKED, _ASKED_CHINESE),
    Rule.DONE: _words(_DONE, _DONE_CHINESE),
    Rule.PROMISED: _words(_PROMISED, _PROMISED_CHINESE),
}


def findings(
    entry: Interaction, *, beside: Iterable[str] = (), rules_off: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Return what each rule that is not in *rules_off* says of the note of *entry*.

    *beside* says what was agreed with it: "promise", "follow_up".
    """
    agreed = tuple(beside)
    return tuple(_RULES[rule](entry, agreed) for rule in Rule if rule not in rules_off)


def _asked(entry: Interaction, _beside: tuple[str, ...]) -> Finding:
    return _said(Rule.ASKED, entry) or _resting(Rule.ASKED, "reason" if entry.reason else "")


def _done(entry: Interaction, _beside: tuple[str, ...]) -> Finding:
    other = "solved" if entry.outcome == "solved" and entry.runs else ""
    return _said(Rule.DONE, entry) or _resting(Rule.DONE, other)


def _promised(entry: Interaction, beside: tuple[str, ...]) -> Finding:
    found = next(iter(beside), "solved" if entry.outcome == "solved" else "")
    return _said(Rule.PROMISED, entry) or _resting(Rule.PROMISED, found)


def _named(entry: Interaction, _beside: tuple[str, ...]) -> Finding:
    places = [span for _, span in (*flight_places(entry.text), *sum_places(entry.text))]
    places += [found.span() for found in _NAMED.finditer(entry.text)]
    if not places:
        return _resting(Rule.NAMED, "trip" if entry.trip_id else "")
    return _at(Rule.NAMED, entry, *min(places))


def _readable(entry: Interaction, _beside: tuple[str, ...]) -> Finding:
    letters = [sign for sign in entry.text if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    is_loud = len(letters) >= _LOUD_LETTERS and capitals > _LOUD * len(letters)
    is_long = len(plain_words(entry.text)) >= _SHORTEST
    return Finding(rule=Rule.READABLE, is_met=is_long and not is_loud)


def _said(rule: Rule, entry: Interaction) -> Finding | None:
    found = _PATTERNS[rule].search(entry.text)
    return _at(rule, entry, *found.span()) if found else None


def _at(rule: Rule, entry: Interaction, start: int, end: int) -> Finding:
    return Finding(rule=rule, is_met=True, found=entry.text[start:end], start=start, end=end)


def _resting(rule: Rule, beside: str) -> Finding:
    return Finding(rule=rule, is_met=bool(beside), beside=beside)


_RULES: dict[Rule, Callable[[Interaction, tuple[str, ...]], Finding]] = {
    Rule.ASKED: _asked,
    Rule.DONE: _done,
    Rule.PROMISED: _promised,
    Rule.NAMED: _named,
    Rule.READABLE: _readable,
}
