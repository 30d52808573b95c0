"""What the hub makes of scores, disputes and coaching: each once, for whom they concern alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select
from support.coaching import (
    ADA,
    LEADS,
    NOTE,
    OTHER,
    SECOND,
    TEAM,
    VALUES,
    WRITER,
    a_remark,
    a_score,
    asked,
    marks_of,
    told,
)
from support.desk import NOW
from support.hub import TestHub, hub_in_process

from agent_console.domain.agent import Role
from agent_console.domain.coaching import CoachingFile, SharedSnippet, Tone
from agent_console.domain.score import Verdict
from agent_console.hub import person_erasure
from agent_console.hub.coaching_tables import ABOUT_NOTES, scores
from agent_console.hub.database import reading
from agent_console.hub.tables import changes
from agent_console.ids import TEAM as NOBODY
from agent_console.ids import OperationId, SharedSnippetId, new_id
from agent_console.wire.coaching import (
    CalibrationAnswer,
    CoachingHistory,
    DisputesAnswer,
    NoteReview,
    Scorecards,
)
from agent_console.wire.operation import (
    AnswerRemark,
    DisputeScore,
    Fate,
    SettleDispute,
    ShareSnippet,
    WithdrawSnippet,
)

OF_NOTE = f"review/notes/{NOTE.id}/scores?customer={ADA}"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, VALUES, agents=TEAM, clock=lambda: NOW) as hub:
        yield hub


@pytest.fixture
def any_hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    """Give a hub on each kind of database: for what databases may do otherwise."""
    with hub_in_process(
        tmp_path, VALUES, agents=TEAM, clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


def own(hub: TestHub, by: object) -> CoachingFile:
    return cast("CoachingFile", asked(hub, "coaching", CoachingFile, by=by))


def of_note(hub: TestHub, by: object, *, more: str = "") -> NoteReview:
    return cast("NoteReview", asked(hub, OF_NOTE + more, NoteReview, by=by))


def a_dispute(score: str, words: str = "She did hang up.") -> DisputeScore:
    return DisputeScore(
        id=OperationId(new_id()), at=NOW, customer_id=ADA, score_id=score, words=words
    )


def an_answer(score: str, verdict: Verdict = Verdict.CHANGED) -> SettleDispute:
    return SettleDispute(
        id=OperationId(new_id()),
        at=NOW,
        customer_id=ADA,
        score_id=score,
        verdict=verdict,
        words="You are right.",
    )


def a_reply(remark: str, words: str = "") -> AnswerRemark:
    return AnswerRemark(
        id=OperationId(new_id()), at=NOW, customer_id=ADA, remark_id=remark, words=words
    )


def test_two_reviewers_who_score_at_once_both_count(hub: TestHub) -> None:
    assert told(hub, a_score(LEADS), by=LEADS)[0].fate is Fate.APPLIED
    assert told(hub, a_score(SECOND, marks_of(3, 5, 4, 2, None)), by=SECOND)[0].fate is Fate.APPLIED

    found = of_note(hub, LEADS).scores

    assert [(one.reviewer_name, one.points) for one in found] == [
        ("Supervisor 13", 70),
        ("Supervisor 12", 80),
    ]


def test_a_score_sent_twice_is_one(hub: TestHub) -> None:
    operation = a_score()

    fates = [told(hub, operation, by=LEADS)[0].fate for _ in range(2)]

    assert fates == [Fate.APPLIED] * 2
    with reading(hub.engine) as connection:
        assert connection.scalar(select(func.count()).select_from(scores)) == 1


def test_a_reviewer_at_two_desks_is_told_and_no_score_is_lost(any_hub: TestHub) -> None:
    told(any_hub, a_score(key="s1"), by=LEADS)
    blind = told(any_hub, a_score(marks=marks_of(1, 1, 1, 1, None)), by=LEADS)[0]
    seen = told(
        any_hub, a_score(marks=marks_of(5, 5, 5, 5, None), replaces="s1", key="s2"), by=LEADS
    )

    assert (blind.fate, blind.problem and blind.problem.status) == (Fate.REFUSED, 409)
    assert seen[0].fate is Fate.APPLIED
    assert [(one.id, one.is_replaced) for one in of_note(any_hub, LEADS).scores] == [
        ("s2", False),
        ("s1", True),
    ]


def test_another_reviewers_score_is_kept_back_until_one_has_scored(hub: TestHub) -> None:
    told(hub, a_score(LEADS), by=LEADS)

    before, opened = of_note(hub, SECOND), of_note(hub, SECOND, more="&reveal=true")
    told(hub, a_score(SECOND), by=SECOND)

    assert (before.scores, before.hidden_count) == ((), 1)
    assert len(opened.scores) == 1
    assert len(of_note(hub, SECOND).scores) == 2


@pytest.mark.parametrize(
    "marks",
    [{"verified": 5}, marks_of(None, 5, 4, 3, 1), marks_of(6, 5, 4, 3, 1)],
    ids=["items missing", "an item that always applies", "six dots"],
)
def test_a_score_that_does_not_fit_its_form_is_refused(
    hub: TestHub, marks: dict[str, int | None]
) -> None:
    assert told(hub, a_score(marks=marks), by=LEADS)[0].fate is Fate.REFUSED


def test_agents_neither_score_nor_coach(hub: TestHub) -> None:
    for operation in (a_score(OTHER), a_remark(by=OTHER), an_answer("s1")):
        problem = told(hub, operation, by=OTHER)[0].problem
        assert problem is not None
        assert problem.status == 403
    with hub.client(OTHER.login) as desk:
        assert desk.get(f"/v1/{OF_NOTE}").status_code == 403


def test_nobody_scores_a_note_of_their_own_nor_answers_their_own_dispute(hub: TestHub) -> None:
    told(hub, a_score(key="s1"), by=LEADS)
    told(hub, a_dispute("s1"), by=WRITER)
    hub.put(replace(WRITER, role=Role.SUPERVISOR))
    for operation in (a_score(WRITER), an_answer("s1")):
        problem = told(hub, operation, by=WRITER)[0].problem
        assert problem is not None
        assert problem.status == 422
    assert told(hub, an_answer("s1"), by=SECOND)[0].fate is Fate.APPLIED


def test_a_dispute_is_answered_once_and_both_read_it(hub: TestHub) -> None:
    told(hub, a_score(key="s1"), by=LEADS)
    assert told(hub, a_dispute("s1"), by=OTHER)[0].fate is Fate.REFUSED
    assert told(hub, a_dispute("s1"), by=WRITER)[0].fate is Fate.APPLIED
    waiting = cast("DisputesAnswer", asked(hub, "review/disputes", DisputesAnswer, by=SECOND))

    assert [one.words for one in waiting.disputes] == ["She did hang up."]
    assert [one.id for one in waiting.scores] == ["s1"]
    assert told(hub, an_answer("s1"), by=SECOND)[0].fate is Fate.APPLIED
    assert told(hub, an_answer("s1", Verdict.STANDS), by=LEADS)[0].fate is Fate.REFUSED
    (read,) = own(hub, WRITER).disputes
    assert (read.verdict, read.answer, read.answered_by_name) == (
        Verdict.CHANGED,
        "You are right.",
        "Supervisor 13",
    )


def test_a_remark_reaches_its_agent_and_its_coach_and_nobody_else(hub: TestHub) -> None:
    assert told(hub, a_remark(key="r1"), by=LEADS)[0].fate is Fate.APPLIED

    assert [one.quote for one in own(hub, WRITER).remarks] == [NOTE.text[23:]]
    assert [one.id for one in own(hub, LEADS).remarks] == ["r1"]
    assert own(hub, OTHER).remarks == own(hub, SECOND).remarks == ()


def test_a_remark_is_acknowledged_by_its_agent_and_answered_by_both(any_hub: TestHub) -> None:
    told(any_hub, a_remark(key="r1"), by=LEADS)

    assert told(any_hub, a_reply("r1", "Who says so?"), by=OTHER)[0].fate is Fate.REFUSED
    told(any_hub, a_reply("r1", "It was late."), by=LEADS)
    unread = own(any_hub, WRITER).remarks[0]
    told(any_hub, a_reply("r1", "I will."), by=WRITER)
    read = own(any_hub, LEADS).remarks[0]

    assert not unread.is_acknowledged
    assert read.acknowledged_at == NOW
    assert [one.words for one in read.replies] == ["It was late.", "I will."]


def test_the_feed_wakes_only_whom_a_remark_concerns(any_hub: TestHub) -> None:
    with reading(any_hub.engine) as connection:
        before = connection.scalar(select(func.max(changes.c.seq)))
    told(any_hub, a_remark(), by=LEADS)

    with reading(any_hub.engine) as connection:
        log = changes.c
        found = connection.execute(select(log.kind, log.key).where(log.seq > before)).all()
    assert sorted(map(tuple, found)) == [("agents", LEADS.id), ("agents", WRITER.id)]


def test_an_unchanged_file_is_not_sent_again(hub: TestHub) -> None:
    told(hub, a_remark(), by=LEADS)
    with hub.client(WRITER.login) as desk:
        tag = desk.get("/v1/coaching").headers["etag"]
        assert desk.get("/v1/coaching", headers={"If-None-Match": tag}).status_code == 304
        told(hub, a_remark(tone=Tone.PRAISE), by=LEADS)
        assert desk.get("/v1/coaching", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("queues", "readers"), [((), TEAM), (("Elite service",), (WRITER,))], ids=["all", "a queue"]
)
def test_a_shared_snippet_is_read_by_its_team(
    hub: TestHub, queues: tuple[str, ...], readers: tuple[object, ...]
) -> None:
    made = SharedSnippet(
        id=SharedSnippetId("t1"),
        customer_id=NOBODY,
        name="refund",
        title="A refund with its date",
        text="Approved today, on the card by {promise.due}.",
        queues=queues,
        shared_by=LEADS.id,
        at=NOW,
    )
    key, gone = OperationId(new_id()), OperationId(new_id())
    shared = ShareSnippet(id=key, at=NOW, customer_id=NOBODY, snippet=made)
    told(hub, shared, by=LEADS)

    assert [one for one in TEAM if own(hub, one).snippets] == list(readers)
    withdrawn = WithdrawSnippet(id=gone, at=NOW, customer_id=NOBODY, snippet_id=made.id)
    assert told(hub, withdrawn, by=SECOND)[0].fate is Fate.APPLIED
    assert own(hub, WRITER).snippets == ()


def test_calibration_compares_notes_that_both_scored_unseen(hub: TestHub) -> None:
    told(hub, a_score(LEADS, marks_of(4, 5, 4, 3, None)), by=LEADS)
    told(hub, a_score(SECOND, marks_of(4, 5, 2, 4, 1)), by=SECOND)

    path = "review/calibration?card=call-note&days=7"
    (pair,) = cast("CalibrationAnswer", asked(hub, path, CalibrationAnswer, by=LEADS)).pairs

    assert (pair.first_name, pair.second_name, pair.note_count) == (
        "Supervisor 12",
        "Supervisor 13",
        1,
    )
    assert (pair.whole.count, pair.whole.same_count, pair.whole.near_count) == (4, 2, 3)
    assert pair.one_left_out_count == 1
    assert pair.items["verified"].share == 1.0


def test_a_history_counts_praise_and_advice_alike(hub: TestHub) -> None:
    told(hub, a_remark(tone=Tone.PRAISE), a_remark(), a_remark(tone=Tone.PRAISE), by=LEADS)
    told(hub, a_score(), by=LEADS)

    path = f"review/agents/{WRITER.id}/coaching"
    found = cast("CoachingHistory", asked(hub, path, CoachingHistory, by=SECOND))

    assert (found.praise_count, found.advice_count) == (2, 1)
    assert (found.mean_points, found.scored_count) == (80.0, 1)


def test_a_company_hands_out_its_own_form_and_keeps_the_old_one_readable(hub: TestHub) -> None:
    text = "id: call-note\nversion: 2\ntitle: {en: Ours}\nitems:\n  - {key: all, ask: {en: All}}\n"
    with hub.client(LEADS.login) as desk:
        assert desk.post("/v1/review/scorecards", json={"text": text}).status_code == 200
        wrong = desk.post("/v1/review/scorecards", json={"text": text.replace("key", "kee")})
        other = desk.post("/v1/review/scorecards", json={"text": text.replace("Ours", "Mine")})
    cards = cast("Scorecards", asked(hub, "review/scorecards", Scorecards, by=WRITER)).cards

    assert [(one.id, one.version) for one in cards] == [("call-note", 2)]
    assert wrong.status_code == 422
    assert "5:6: there is no “kee” here" in wrong.json()["detail"]
    assert other.status_code == 409
    assert told(hub, a_score(), by=LEADS)[0].fate is Fate.APPLIED


def test_an_erased_customer_takes_scores_and_coaching_along(any_hub: TestHub) -> None:
    told(any_hub, a_score(key="s1"), a_remark(), by=LEADS)
    told(any_hub, a_dispute("s1"), by=WRITER)

    with any_hub.engine.begin() as connection:
        person_erasure.erase_person(connection, ADA, at=NOW)
    with reading(any_hub.engine) as connection:
        for table in ABOUT_NOTES:
            assert connection.scalar(select(func.count()).select_from(table)) == 0
