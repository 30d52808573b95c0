"""What belongs to a note, in words: script, story, suggestions, promises, rules, versions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from agent_console.domain.interaction import Interaction
from agent_console.domain.note_quality import Finding, Rule
from agent_console.domain.playbook import Playbook, Script
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.scorecard import Scorecard
from agent_console.domain.script_run import MoveKind, Run, RunState
from agent_console.errors import phrase
from agent_console.wire.coaching import NoteReview
from agent_console.wire.operation import Choice
from agent_console.wire.review import NoteReading, ShownThen
from ui.keys import key_of
from ui.review.detail_card import Checked
from ui.review.score_words import score_blocks
from ui.widgets.block import Block, Gap, Heading, Paragraph
from ui.widgets.block import Run as Words
from ui.words import amounts, names, times
from ui.words.choices import choice_words
from ui.words.customs import customs
from ui.words.said import said

_LONGEST_STORY = 30
_STEP_WORDS = 72
_MET: Mapping[Rule, str] = {
    Rule.ASKED: phrase("Says what the customer asked"),
    Rule.DONE: phrase("Says what was done"),
    Rule.PROMISED: phrase("Says what comes next, or that nothing is open"),
    Rule.NAMED: phrase("Names the flight, booking, sum or day"),
    Rule.READABLE: phrase("Can be read and gone on from"),
}
_MISSED: Mapping[Rule, str] = {
    Rule.ASKED: phrase("What did the customer ask?"),
    Rule.DONE: phrase("What was done about it?"),
    Rule.PROMISED: phrase("What was promised, by when, or is nothing open?"),
    Rule.NAMED: phrase("Which flight, booking, sum or day?"),
    Rule.READABLE: phrase("Too short, or shouted"),
}
_BESIDE: Mapping[str, str] = {
    "promise": phrase("a promise was put down"),
    "follow_up": phrase("a call-back or task was put down"),
    "solved": phrase("the call was closed as solved"),
    "reason": phrase("a reason was chosen"),
}


def parts(
    reading: NoteReading,
    review: NoteReview | None,
    cards: Sequence[Scorecard],
    playbooks: Sequence[Playbook],
    *,
    now: datetime,
) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of every part."""
    return {
        "script": tuple(scripts(reading.entry.runs, playbooks)),
        "story": tuple(_story(reading, now)),
        "suggested": tuple(_suggested(reading.shown)),
        "promises": tuple(_promised(reading, now)),
        "quality": tuple(_quality(reading.quality)),
        "versions": tuple(_versions(reading, now)),
        "scores": tuple(score_blocks(review, cards, now)) if review is not None else (),
    }


def part_counts(reading: NoteReading, review: NoteReview | None) -> dict[str, int]:
    """Return how many things each part holds, for the chips."""
    return {
        "story": len(reading.before) + len(reading.after),
        "suggested": len(reading.shown),
        "promises": len(reading.promises) + len(reading.follow_ups),
        "quality": sum(1 for one in reading.quality if not one.is_met),
        "versions": len(reading.versions),
        "scores": 0 if review is None else len(review.scores) + len(review.remarks),
    }


# the script


def scripts(runs: Sequence[Run], playbooks: Sequence[Playbook]) -> Iterator[Block]:
    """Yield each script with its steps and how long after its beginning each was come to."""
    for at, run in enumerate(runs):
        script = _script_of(run, playbooks)
        title = _words_of(script.title) if script is not None else _read(run.script)
        if at:
            yield Gap(8)
        yield Heading(title, _state_of(run))
        yield from _steps(run, script)


def _state_of(run: Run) -> str:
    if run.state is RunState.ENDED:
        return said("followed to its end")
    return said("left before its end") if run.state is RunState.LEFT else said("begun")


def _script_of(run: Run, playbooks: Sequence[Playbook]) -> Script | None:
    found = (
        script
        for playbook in playbooks
        if run.playbook.startswith(playbook.id)
        for script in playbook.scripts
        if script.id == run.script
    )
    return next(found, None)


def _steps(run: Run, script: Script | None) -> Iterator[Block]:
    """Yield each step once, in the order it was come to, with when and what came of it."""
    begun = run.moves[0].at if run.moves else None
    seen: dict[str, list[str]] = {}
    at: dict[str, datetime] = {}
    for move in run.moves:
        if not move.step:
            continue
        marks = seen.setdefault(move.step, [])
        at[move.step] = move.at
        if move.kind in {MoveKind.ANSWERED, MoveKind.DECIDED, MoveKind.DONE} and move.what:
            marks.append(_read(move.what))
    order = list(seen)
    for place, step in enumerate(order):
        is_left = run.state is RunState.LEFT and step == run.step and place == len(order) - 1
        took = times.waited(at[step] - begun) if begun is not None else ""
        remark = " ".join((*dict.fromkeys(seen[step]), said("left here") if is_left else took))
        yield Checked(
            text=_step_words(step, script),
            remark=remark,
            state="missed" if is_left else "done",
        )


def _step_words(step: str, script: Script | None) -> str:
    found = None
    if script is not None:
        found = next((one for one in script.steps if one.id == step), None)
    words = _words_of(found.say) if found is not None and found.say else ""
    first = words.partition("\n")[0].partition("{")[0].strip() if words else ""
    if len(first) > _STEP_WORDS:
        first = first[:_STEP_WORDS].rsplit(" ", 1)[0] + "…"
    return first or _read(step)


def _words_of(text: object) -> str:
    """Return words of a playbook in the language of the screen, else in English."""
    if isinstance(text, dict):
        return str(text.get(customs().language) or text.get("en") or next(iter(text.values()), ""))
    return str(text or "")


def _read(code: str) -> str:
    return code.replace("_", " ").replace("-", " ").capitalize()


# the customer's story


def _story(reading: NoteReading, now: datetime) -> Iterator[Block]:
    if reading.after:
        yield Heading(said("Since then"))
        yield from (_told(one, now) for one in reversed(reading.after[:_LONGEST_STORY]))
        yield Gap(6)
    if reading.before:
        yield Heading(said("Before"))
        yield from (_told(one, now) for one in reading.before[:_LONGEST_STORY])


def _told(one: Interaction, now: datetime) -> Block:
    day = times.short_day(times.local(one.at).date(), times.local(now).date())
    channel = names.channel(one.channel)
    stars = said("{count} of 5 stars", count=one.satisfaction) if one.satisfaction else ""
    below = " · ".join(
        part for part in (f"{day} {times.clock(one.at)}", channel, one.detail, stars) if part
    )
    return Checked(
        text=one.headline,
        below=below,
        state="open" if one.state.value == "open" else "done",
    )


# suggested and promised


def _suggested(shown: Sequence[ShownThen]) -> Iterator[Block]:
    for one in sorted(shown, key=lambda each: (each.at, each.place)):
        place = said("stood {place}.", place=one.place + 1)
        if one.choice is None:
            yield Checked(text=_read(one.action), remark=place, state="open")
            continue
        when = times.clock(one.chosen_at) if one.chosen_at is not None else ""
        remark = f"{place} {choice_words(one.choice)} {when}".strip()
        state = "done" if one.choice is Choice.ACCEPTED else "open"
        yield Checked(text=_read(one.action), remark=remark, state=state)


def _promised(reading: NoteReading, now: datetime) -> Iterator[Block]:
    for one in reading.promises:
        amount = f" · {amounts.money(one.amount)}" if one.amount is not None else ""
        words, state = _fate(one, now)
        due = times.due(one.due_at, now)
        whose = said("{name} keeps it", name=one.owner_name) if one.owner_name else ""
        below = " · ".join(part for part in (due, whose) if part)
        yield Checked(text=f"{one.what}{amount}", remark=words, state=state, below=below)
    for each in reading.follow_ups:
        is_done = each.state.value == "done"
        yield Checked(
            text=each.what,
            remark=said("done") if is_done else times.due(each.due_at, now),
            state="done" if is_done else "open",
            below=each.owner_name,
        )


def _fate(one: Promise, now: datetime) -> tuple[str, str]:
    if one.is_overdue(now=now):
        return said("overdue"), "missed"
    return {
        PromiseState.OPEN: (said("open"), "open"),
        PromiseState.KEPT: (said("kept"), "done"),
        PromiseState.BROKEN: (said("broken"), "missed"),
        PromiseState.WITHDRAWN: (said("withdrawn"), "open"),
    }[one.state]


# the words themselves


def rule_name(rule: Rule) -> str:
    """Return what a rule of note quality looks for."""
    return said(_MET[rule])


def _quality(found: Sequence[Finding]) -> Iterator[Block]:
    for one in found:
        quote = said("“{words}”", words=one.found) if one.found else ""
        beside = said(_BESIDE.get(one.beside, "")) if one.beside else ""
        because = " · ".join(part for part in (quote, beside) if part)
        yield Checked(
            text=said(_MET[one.rule]) if one.is_met else said(_MISSED[one.rule]),
            state="done" if one.is_met else "missed",
            below=because,
        )
    if found:
        words = said("Rules, no marks: {key} switches each on or off.", key=key_of("review.rules"))
        yield Paragraph([Words(words, "ink_soft")], size=12)


def _versions(reading: NoteReading, now: datetime) -> Iterator[Block]:
    for one in reading.versions:
        day = times.short_day(times.local(one.until).date(), times.local(now).date())
        yield Heading(said("Until {time}", time=f"{day} {times.clock(one.until)}"))
        yield Paragraph([Words(one.text)])
        yield Gap(8)
    if reading.is_local:
        words = said("Earlier versions are kept by the CRM, which cannot be reached.")
        yield Paragraph([Words(words, "ink_soft")])
