"""What waits for the CRM of scores and coaching, in words."""

from collections.abc import Callable, Iterator
from typing import Any

from agent_console.domain.coaching import Tone
from agent_console.domain.score import Verdict
from agent_console.wire.operation import (
    AnswerRemark,
    DisputeScore,
    KeepScore,
    SendRemark,
    SettleDispute,
    ShareSnippet,
    WithdrawSnippet,
)
from ui.words.said import said

Content = Iterator[tuple[str, str]]


def _what_score(_operation: KeepScore) -> str:
    return said("Scorecard")


def _of_score(operation: KeepScore) -> Content:
    score = operation.score
    yield said("Agent"), score.agent_name
    dots = score.marks.values()
    yield said("Dots"), "  ".join("–" if one is None else str(one) for one in dots)
    if score.words:
        yield said("Words"), score.words


def _what_dispute(_operation: DisputeScore) -> str:
    return said("Does not agree with a score")


def _of_dispute(operation: DisputeScore) -> Content:
    yield said("Words"), operation.words


def _what_settled(_operation: SettleDispute) -> str:
    return said("Answer to who does not agree")


def _of_settled(operation: SettleDispute) -> Content:
    stands = operation.verdict is Verdict.STANDS
    yield said("Answer"), said("The score stands") if stands else said("It is scored anew")
    yield said("Words"), operation.words


def _what_remark(operation: SendRemark) -> str:
    return said("Praise") if operation.remark.tone is Tone.PRAISE else said("Coaching note")


def _of_remark(operation: SendRemark) -> Content:
    remark = operation.remark
    yield said("For", "whom it is said to"), remark.agent_name
    if remark.quote:
        yield said("Part of the note"), remark.quote
    yield said("Words"), remark.words


def _what_answer(operation: AnswerRemark) -> str:
    return said("Answer to a coach") if operation.words else said("A coaching note was read")


def _of_answer(operation: AnswerRemark) -> Content:
    if operation.words:
        yield said("Words"), operation.words


def _what_snippet(_operation: ShareSnippet) -> str:
    return said("Snippet for the team")


def _of_snippet(operation: ShareSnippet) -> Content:
    yield said("Name"), f"/{operation.snippet.name}"
    yield said("Words"), operation.snippet.text


def _what_no_snippet(_operation: WithdrawSnippet) -> str:
    return said("Snippet taken back")


def _of_no_snippet(_operation: WithdrawSnippet) -> Content:
    yield said("Snippet"), said("The team does not see it any more.")


WORDS: dict[type, tuple[Callable[[Any], str], Callable[[Any], Content]]] = {
    KeepScore: (_what_score, _of_score),
    DisputeScore: (_what_dispute, _of_dispute),
    SettleDispute: (_what_settled, _of_settled),
    SendRemark: (_what_remark, _of_remark),
    AnswerRemark: (_what_answer, _of_answer),
    ShareSnippet: (_what_snippet, _of_snippet),
    WithdrawSnippet: (_what_no_snippet, _of_no_snippet),
}
"""By kind of operation: what it is, and what it will say."""
