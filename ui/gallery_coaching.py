"""States of the card of coaching for the gallery: praise, advice, a score, an answered dispute."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from agent_console.domain.coaching import Remark, Reply, Tone
from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.ids import AgentId, CustomerId, NoteId, OperationId, RemarkId, ScoreId
from agent_console.playbooks.scorecards import shipped
from ui.panes.coaching import CoachingCard
from ui.panes.empty_pane import EmptyPane

STATES = ("praise", "advice", "score", "failed", "answered", "long")
_ME, _COACH = AgentId("a-214"), AgentId("a-12")
_NOTE = "Asked again about the $39; told her it is approved today."


def pane(which: str, now: datetime) -> QWidget:
    """Return the page of nobody on the line, with the card in one state."""
    made = EmptyPane()
    made.show_ready("Agent 214 · Seattle")
    card = CoachingCard()
    made.hold(card)
    matter: Remark | Score
    dispute = None
    if which in {"praise", "advice", "long"}:
        matter = a_remark(which, now)
    else:
        matter = a_score(now, verified=1 if which == "failed" else 5)
        dispute = _dispute(now) if which == "answered" else None
    waiting = (matter, matter, matter) if which == "advice" else (matter,)
    card.show_matters(waiting, now=now, dispute=dispute, card=shipped()[0])
    return made


def a_remark(which: str, now: datetime) -> Remark:
    """Return what a coach says."""
    words = {
        "praise": "This is exactly what the next colleague needs. May I share it with the team?",
        "advice": "Say by when she has the money, so that nobody has to ask again.",
        "long": "The note says what was done and not what was asked. " * 9,
    }[which]
    reply = Reply(
        id=OperationId("o-1"), at=now, author_id=_ME, author_name="Agent 214", words="She hung up."
    )
    coach = "Supervisor 12" if which != "long" else "Wilhelmina Featherstonehaugh-Cholmondeley"
    return Remark(
        id=RemarkId(f"r-{which}"),
        customer_id=CustomerId("c-1"),
        note_id=NoteId("n-1"),
        agent_id=_ME,
        coach_id=_COACH,
        coach_name=coach,
        tone=Tone.PRAISE if which == "praise" else Tone.ADVICE,
        words=words,
        quote=_NOTE if which != "long" else _NOTE * 4,
        end=len(_NOTE),
        at=now - timedelta(minutes=9),
        replies=(reply,) if which == "long" else (),
    )


def a_score(now: datetime, *, verified: int) -> Score:
    """Return what a note was given; fewer than two dots for *verified* make it nothing."""
    card = shipped()[0]
    marks: dict[str, int | None] = {
        "picked-up": 4,
        "verified": verified,
        "listened": 4,
        "continues": 3,
        "promise": None,
    }
    return Score(
        id=ScoreId("s-1"),
        customer_id=CustomerId("c-1"),
        note_id=NoteId("n-1"),
        agent_id=_ME,
        reviewer_id=_COACH,
        reviewer_name="Supervisor 12",
        card_id=card.id,
        card_version=card.version,
        marks=marks,
        points=card.points(marks),
        words="Good start. The promise has no date.",
        at=now - timedelta(hours=2),
    )


def _dispute(now: datetime) -> Dispute:
    return Dispute(
        score_id=ScoreId("s-1"),
        customer_id=CustomerId("c-1"),
        agent_id=_ME,
        words="The date stands in the promise itself.",
        at=now - timedelta(hours=1),
        verdict=Verdict.CHANGED,
        answer="You are right. I have scored it anew.",
        answered_by_name="Supervisor 13",
        answered_at=now,
    )
