"""Scores and coaching between two desks: offline, once, and to nobody else."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from support.coaching import (
    LEADS,
    MARKS,
    NOTE,
    OTHER,
    TEAM,
    VALUES,
    WRITER,
    ReviewDesk,
    desks_of,
    marks_of,
)
from support.desk import NOW, person
from support.hub import TestHub, hub_in_process

from agent_console.crm.coaching import CoachingCalls
from agent_console.desk import snippets
from agent_console.desk.review.noticed import Noticed
from agent_console.domain.coaching import Remark, Tone, is_quoted
from agent_console.domain.observation import Observation, Review, Topic
from agent_console.domain.score import Score, Verdict
from agent_console.errors import BadInput, HubUnreachable
from agent_console.hub import person_erasure
from agent_console.ids import AgentId, CustomerId, ObservationId
from agent_console.store.outbox_entry import EntryState

Two = tuple[ReviewDesk, ReviewDesk]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, VALUES, agents=TEAM, clock=lambda: NOW) as hub:
        yield hub


@pytest.fixture
def both(tmp_path: Path, hub: TestHub) -> Iterator[Two]:
    """Give the desks of a coach and of whoever wrote the note."""
    with desks_of(tmp_path, hub, LEADS, WRITER) as (coach, writer):
        yield coach, writer


def told(both: Two, *, tone: Tone = Tone.ADVICE) -> Remark:
    """Let the coach say something, and return it as it waits at the agent's desk."""
    coach, writer = both
    coach.coach.send(NOTE, "Say by when.", tone, start=23, end=27)
    coach.syncs()
    writer.syncs()
    (found,) = writer.own.waiting()
    assert isinstance(found, Remark)
    return found


def test_a_remark_written_offline_reaches_its_agent_once(both: Two) -> None:
    coach, writer = both
    coach.line.online = False
    coach.coach.send(NOTE, "Say by when.", Tone.PRAISE, start=23, end=27)
    with pytest.raises(HubUnreachable):
        coach.syncs()
    assert writer.own.waiting() == ()
    coach.line.online = True
    coach.files.journal.hurry()
    coach.syncs()
    coach.syncs()
    writer.syncs()

    (remark,) = writer.own.waiting()
    assert isinstance(remark, Remark)
    assert (remark.quote, is_quoted(remark, NOTE.text)) == ("Told", True)
    assert coach.files.journal.entries() == ()


def test_what_was_acknowledged_offline_does_not_come_back(both: Two) -> None:
    coach, writer = both
    remark = told(both)
    writer.line.online = False

    writer.own.acknowledge(remark)
    assert writer.own.waiting() == ()
    writer.line.online = True
    for _ in range(2):
        writer.syncs()
        assert writer.own.waiting() == ()
    coach.syncs()

    assert writer.files.journal.entries() == ()
    assert coach.own.file().remarks[0].acknowledged_at == NOW


def test_what_the_agent_answers_is_read_by_the_coach(both: Two) -> None:
    coach, writer = both
    writer.own.acknowledge(told(both), "I was in a hurry.")
    writer.syncs()
    coach.syncs()
    (read,) = coach.own.file().remarks

    later = [one.words for one in read.replies]
    assert later == ["I was in a hurry."]
    assert read.is_acknowledged


def test_a_colleagues_desk_hears_nothing_of_it(tmp_path: Path, hub: TestHub, both: Two) -> None:
    told(both)
    with desks_of(tmp_path, hub, OTHER) as (other,):
        assert other.own.file().remarks == ()
        assert other.own.waiting() == ()


def test_a_score_waits_until_it_was_looked_at_and_again_when_it_is_answered(both: Two) -> None:
    coach, writer = both
    card = CoachingCalls(coach.calls).scorecards()[0]
    coach.scoring.score(NOTE, card, MARKS, words="Nearly.")
    coach.syncs()
    writer.syncs()
    (score,) = writer.own.waiting()
    assert isinstance(score, Score)
    assert score.points == 80

    writer.own.dispute(score, "She hung up.")
    writer.own.acknowledge(score)
    assert writer.own.waiting() == ()
    writer.syncs()
    (dispute,) = CoachingCalls(coach.calls).disputes().disputes
    coach.scoring.settle(dispute, Verdict.CHANGED, "You are right.")
    coach.syncs()
    writer.syncs()
    writer.syncs()

    assert writer.own.waiting() == (score,)
    answered = writer.own.dispute_of(score)
    assert answered is not None
    assert answered.answer == "You are right."
    writer.own.acknowledge(score)
    assert writer.own.waiting() == ()


def test_a_form_that_is_not_filled_is_not_sent(both: Two) -> None:
    coach, _ = both
    card = CoachingCalls(coach.calls).scorecards()[0]
    with pytest.raises(BadInput, match="2 items"):
        coach.scoring.score(NOTE, card, {"picked-up": 3, "verified": 1, "listened": 4})
    assert coach.files.journal.entries() == ()


def test_ones_own_score_stands_on_top_until_the_hub_has_it(both: Two) -> None:
    coach, _ = both
    calls = CoachingCalls(coach.calls)
    card = calls.scorecards()[0]
    before = calls.note_review(NOTE.id, of=NOTE.customer_id)
    made = coach.scoring.score(NOTE, card, MARKS)
    assert coach.scoring.laid_over(before).scores == (made,)
    coach.syncs()

    after = calls.note_review(NOTE.id, of=NOTE.customer_id)
    assert [one.id for one in after.scores] == [made.id]
    assert coach.scoring.laid_over(after) == after


def test_a_second_score_without_sight_of_the_first_is_held_and_kept(both: Two) -> None:
    coach, _ = both
    card = CoachingCalls(coach.calls).scorecards()[0]
    coach.scoring.score(NOTE, card, MARKS)
    coach.syncs()
    coach.scoring.score(NOTE, card, marks_of(1, 2, 3, 4, 5), words="at the other desk")
    coach.syncs()

    (held,) = coach.files.journal.entries(EntryState.HELD)
    assert held.problem is not None
    assert held.problem.status == 409
    assert "at the other desk" in held.body.decode()


def test_what_was_said_can_be_undone_until_it_is_sent(both: Two) -> None:
    coach, writer = both
    said = coach.coach.send(NOTE, "Never mind.", Tone.ADVICE, until=NOW + timedelta(seconds=6))
    coach.syncs()
    assert coach.coach.undo(said)
    coach.syncs()
    writer.syncs()
    assert writer.own.file().remarks == ()


def test_a_score_that_was_not_sent_yet_is_known_by_what_it_waits_in(both: Two) -> None:
    coach, _ = both
    card = CoachingCalls(coach.calls).scorecards()[0]
    made = coach.scoring.score(NOTE, card, MARKS, until=NOW + timedelta(seconds=6))
    coach.syncs()
    waiting = coach.scoring.waiting(made)
    assert waiting is not None
    assert coach.files.journal.take_back([waiting], now=NOW)
    assert coach.scoring.waiting(made) is None
    sent = coach.scoring.score(NOTE, card, MARKS)
    coach.syncs()
    assert coach.scoring.waiting(sent) is None


def test_words_of_a_good_note_stand_among_the_agents_snippets(both: Two) -> None:
    coach, writer = both
    coach.coach.share("Approved today, on the card by {promise.due}.", name="refund", note=NOTE)
    coach.syncs()
    writer.post.refresh(now=True)

    (found,) = snippets.shared(writer.files.cache.coaching()[0])
    assert (found.name, found.is_own) == ("refund", False)
    assert found.title.endswith("· Agent 214")


def test_coaching_about_an_erased_customer_leaves_every_desk(hub: TestHub, both: Two) -> None:
    _, writer = both
    told(both)
    with hub.engine.begin() as connection:
        person_erasure.erase_person(connection, NOTE.customer_id, at=NOW)
    writer.engine.cycle()
    assert writer.own.file().remarks == ()


def test_what_was_noticed_is_rejected_and_taken_back(hub: TestHub, both: Two) -> None:
    coach, _ = both
    hub.put(
        person("c-bo", "Bo", "Li"),
        Observation(
            id=ObservationId("o1"),
            customer_id=CustomerId("c-bo"),
            topic=Topic.UPSET,
            text="Shouted.",
            at=NOW,
            author_id=AgentId("a-118"),
        ),
    )
    noticed = Noticed(coach.calls)
    (waiting,) = noticed.queue().observations
    with pytest.raises(BadInput):
        noticed.reject(waiting, "  ")
    done = noticed.reject(waiting, "Not seen by anybody else")

    assert done.after.review is Review.REJECTED
    assert noticed.queue().count == 0
    assert noticed.undo(done).review is Review.NEW
    assert noticed.queue().count == 1
