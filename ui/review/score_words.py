"""What reviewers and coaches made of a note, in words."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.domain.scorecard import Scorecard, in_language
from agent_console.wire.coaching import NoteReview
from ui.review.coach_card import Form
from ui.review.detail_card import Checked
from ui.review.lines import ItemLine
from ui.widgets.block import Block, Paragraph
from ui.widgets.block import Run as Words
from ui.words import times
from ui.words.customs import customs
from ui.words.said import counted, said


def form_of(card: Scorecard) -> Form:
    """Return a scorecard in the language of the screen."""
    language = customs().language
    return Form(
        key=card.id,
        title=in_language(card.title, language),
        items=tuple(
            ItemLine(
                key=one.key,
                ask=in_language(one.ask, language),
                why=in_language(one.why, language),
                is_critical=one.is_critical,
                may_not_apply=one.may_not_apply,
            )
            for one in card.items
        ),
    )


def score_blocks(review: NoteReview, cards: Sequence[Scorecard], now: datetime) -> Iterator[Block]:
    """Return what was scored and said, the newest first, with what agents made of it."""
    disputes = {one.score_id: one for one in review.disputes}
    if review.hidden_count:
        words = counted(
            review.hidden_count,
            "{count} other score: shown once you have scored",
            "{count} other scores: shown once you have scored",
        )
        yield Paragraph([Words(words, "ink_soft")])
    for score in review.scores:
        yield from _one_score(score, disputes.get(score.id), cards, now)
    for remark in review.remarks:
        read = said("read") if remark.is_acknowledged else said("not read yet")
        yield Checked(
            text=remark.words,
            remark=read,
            state="done" if remark.is_acknowledged else "open",
            below=f"{remark.coach_name} · {_moment(remark.at, now)}",
        )
        for reply in remark.replies:
            yield Paragraph([Words(f"{reply.author_name}: {reply.words}", "ink_soft")], indent=30)


def _one_score(
    score: Score, dispute: Dispute | None, cards: Sequence[Scorecard], now: datetime
) -> Iterator[Block]:
    points = said("no points") if score.points is None else points_words(score.points)
    replaced = said("replaced") if score.is_replaced else ""
    card = next((one for one in cards if one.id == score.card_id), None)
    title = in_language(card.title, customs().language) if card is not None else score.card_id
    yield Checked(
        text=f"{score.reviewer_name} · {points}",
        remark=replaced or title,
        state="open" if score.is_replaced else "done",
        below=" · ".join(part for part in (_moment(score.at, now), score.words) if part),
    )
    if dispute is None:
        return
    yield Checked(
        text=said("The agent does not agree: {words}", words=dispute.words),
        state="missed" if dispute.is_open else "done",
        below=said("waits for an answer") if dispute.is_open else _answered(dispute),
    )


def _answered(dispute: Dispute) -> str:
    stands = dispute.verdict is Verdict.STANDS
    words = said("The score stands") if stands else said("The agent was right")
    return f"{words} · {dispute.answered_by_name}: {dispute.answer}"


def _moment(at: datetime, now: datetime) -> str:
    day = times.short_day(times.local(at).date(), times.local(now).date())
    return f"{day} {times.clock(at)}"


def points_words(points: int | None) -> str:
    """Return "74 points"; empty for none yet."""
    return "" if points is None else counted(points, "{count} point", "{count} points")
