from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from support.desk import KEY, MIA, NOW

from agent_console.desk.call_work import CallWork
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, IllegalMove, Stage
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.identity_check import IdentityCheck, Question
from agent_console.domain.interaction import State
from agent_console.domain.shown import Shown, ShownSteps
from agent_console.ids import AgentId, CallId, CustomerId, is_parked
from agent_console.paths import Profile
from agent_console.store.journal import Journal
from agent_console.wire.operation import Choice, RecordChoice, WrapUp

AGENT = Agent(id=AgentId("a-214"), login="agent", name="Agent 214")
CARD = "4111111111111111"
K = CallId("k-1")


@pytest.fixture
def journal(profile: Profile) -> Iterator[Journal]:
    opened = Journal.open(profile.journal, KEY)
    yield opened
    opened.close()


@pytest.fixture
def work(journal: Journal, clock: object) -> CallWork:
    return CallWork(journal, AGENT, clock=clock)  # type: ignore[arg-type]


def _call(key: str = K, stage: Stage = Stage.RINGING, **changes: object) -> Call:
    plain = {"id": CallId(key), "from_number": "+12065550142", "to_number": "+1", "rung_at": NOW}
    return Call(**{**plain, "stage": stage, **changes})


def _mine(key: str = K, stage: Stage = Stage.TALKING) -> Call:
    return _call(key, stage, agent_id=AGENT.id, answered_at=NOW)


def _sent(journal: Journal) -> list[object]:
    return [entry.operation for entry in journal.entries()]


def _reopened(work: CallWork, journal: Journal, clock: object) -> CallWork:
    return CallWork(journal, AGENT, clock=clock)  # type: ignore[arg-type]


def test_tries_stay_used_when_another_file_was_open_meanwhile(
    work: CallWork, journal: Journal, clock: object
) -> None:
    work.heard(_mine())
    work.is_about(K, MIA)
    check = IdentityCheck(customer_id=MIA)
    for question in (Question.EMAIL, Question.TICKET):
        check = check.with_asked(question).with_answer(is_right=False, at=NOW)
    work.check_identity(K, check)
    assert work.is_about(K, CustomerId("c-bo")).identity is None
    assert work[K].is_begun
    assert _reopened(work, journal, clock)[K].check_of(MIA) == check
    assert work.is_about(K, MIA).identity == check
    assert work[K].other_checks == ()


@pytest.mark.parametrize("late", [Stage.RINGING, Stage.TALKING, Stage.HELD])
def test_a_call_never_moves_backwards(work: CallWork, late: Stage) -> None:
    work.heard(_call())
    work.heard(_mine())
    work.heard(_mine(stage=Stage.WRAP_UP))
    draft = work.heard(_call(stage=late))
    assert draft is not None
    assert draft.call is not None
    assert draft.call.stage is Stage.WRAP_UP
    assert draft.call.agent_id == AGENT.id


def test_what_telephony_does_not_repeat_is_kept(work: CallWork, clock: object) -> None:
    work.heard(_call())
    work.moved(K, Stage.TALKING)
    draft = work.heard(_call(stage=Stage.TALKING))
    assert draft is not None
    assert draft.call is not None
    assert (draft.call.agent_id, draft.call.answered_at) == (AGENT.id, NOW)


def test_a_call_on_hold_stays_there_until_the_agent_takes_it_back(work: CallWork) -> None:
    work.heard(_mine())
    work.moved(K, Stage.HELD)
    draft = work.heard(_mine())
    assert draft is not None
    assert draft.call is not None
    assert draft.call.stage is Stage.HELD
    assert work.moved(K, Stage.TALKING).call == msgspec.structs.replace(
        draft.call, stage=Stage.TALKING
    )


def test_a_move_telephony_cannot_make_is_refused_and_changes_nothing(work: CallWork) -> None:
    before = work.heard(_call())
    with pytest.raises(IllegalMove):
        work.moved(K, Stage.HELD)
    assert work[K] == before


def test_two_calls_never_mix_their_notes(work: CallWork, journal: Journal, clock: object) -> None:
    for key in ("k-1", "k-2"):
        work.heard(_mine(key))
    for n in range(3):
        for key in ("k-1", "k-2"):
            work.write(CallId(key), f"about {key}"[: 6 + n], caret=6 + n)
            work.heard(_mine(key))
    work.wrap_up(CallId("k-1"))
    assert [draft.text for draft in work] == ["about k-"]
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    assert (wrapped.interaction.text, wrapped.interaction.call_id) == ("about k-", "k-1")
    again = _reopened(work, journal, clock)
    assert [draft.id for draft in again] == ["k-2"]


def test_a_call_that_only_rings_leaves_nothing(work: CallWork, journal: Journal) -> None:
    work.heard(_call())
    work.is_about(K, MIA)
    assert journal.drafts() == ()
    assert work.heard(_call(stage=Stage.CLOSED)) is None
    assert list(work) == []
    assert (journal.drafts(), journal.entries()) == ((), ())
    assert work.heard(_call("unknown", Stage.CLOSED)) is None


def test_a_call_somebody_spoke_in_waits_for_its_wrap_up_however_it_ends(
    work: CallWork, journal: Journal
) -> None:
    work.heard(_call())
    work.moved(K, Stage.TALKING)
    late = msgspec.structs.replace(_call(stage=Stage.CLOSED), rung_at=NOW + timedelta(minutes=3))
    draft = work.heard(late)
    assert draft is not None
    assert draft.call is not None
    assert (draft.call.stage, draft.call.rung_at) == (Stage.WRAP_UP, _call().rung_at)
    work.wrap_up(K)
    assert len(journal.entries()) == 1


def test_what_was_written_while_it_rang_survives_the_callers_giving_up(
    work: CallWork, journal: Journal
) -> None:
    work.heard(_call())
    work.write(K, "Called twice", caret=12)
    draft = work.heard(_call(stage=Stage.CLOSED))
    assert draft is not None
    assert journal.drafts() == (draft,) or journal.drafts()[0].text == "Called twice"


def test_a_crash_at_any_moment_brings_the_draft_back_as_it_was(
    work: CallWork, journal: Journal, clock: object
) -> None:
    work.heard(_mine())
    work.is_about(K, MIA)
    for n in range(1, 6):
        draft, saved_at = work.write(K, "Hello"[:n], caret=n)
        assert journal.drafts() == (draft,)
        assert saved_at == NOW
    work.dispose(K, reason="baggage/delayed", outcome="follow_up")
    draft = work.choose(K, "seat", Choice.DECLINED, propensity=0.25)
    again = _reopened(work, journal, clock)
    assert again[K] == draft == journal.drafts()[0]
    assert (draft.text, draft.customer_id, draft.choices) == ("Hello", MIA, {"seat": "declined"})
    assert [one.action for one in again.refusals(K)] == ["seat"]
    again.choose(K, "seat", None, propensity=0.25)
    assert again.refusals(K) == ()


def test_a_later_ranking_adds_to_the_log_what_it_brought_and_moves_nothing(
    work: CallWork,
) -> None:
    def ranked(*actions: str) -> ShownSteps:
        placed = enumerate(actions)
        return ShownSteps(shown=tuple(Shown(action=one, place=n, chance=0.5) for n, one in placed))

    work.heard(_mine())
    first = work.saw(K, ranked("thank", "seat"))
    assert work.saw(K, ranked("seat", "thank")) == first
    work.saw(K, ranked("link", "thank"))
    work.choose(K, "link", Choice.ACCEPTED, propensity=0.3, steps=ranked("link", "thank"))
    kept = work[K].shown
    assert kept is not None
    assert [(one.action, one.place) for one in kept.shown] == [
        ("thank", 0),
        ("seat", 1),
        ("link", 2),
    ]
    assert (work[K].has_shown("link"), work[K].has_shown("bag")) == (True, False)


def test_wrapping_up_twice_makes_one_operation(
    work: CallWork, journal: Journal, clock: object
) -> None:
    work.heard(_mine())
    work.write(K, "Hello", caret=5)
    work.wrap_up(K)
    work.wrap_up(K)
    assert work.heard(_mine()) is None
    assert K not in work
    assert len(journal.entries()) == 1


def test_wrapping_up_again_after_a_crash_makes_the_same_ids(
    work: CallWork, journal: Journal, clock: object
) -> None:
    work.heard(_mine())
    draft, _ = work.write(K, "Hello", caret=5)
    other = _reopened(work, journal, clock)
    work.wrap_up(K)
    other.wrap_up(K)
    (entry,) = journal.entries()
    assert entry.id == draft.operation_id
    assert isinstance(entry.operation, WrapUp)
    assert entry.operation.note is not None
    assert entry.operation.note.id == draft.note_id
    assert entry.operation.interaction.id == draft.interaction_id


def test_choices_go_out_with_the_call_each_once(work: CallWork, journal: Journal) -> None:
    work.heard(_mine())
    work.is_about(K, MIA)
    work.choose(K, "seat", Choice.DECLINED, propensity=0.25)
    work.choose(K, "lounge", Choice.ACCEPTED, propensity=0.5)
    work.choose(K, "seat", Choice.NOT_NOW, propensity=0.25)
    work.wrap_up(K)
    *choices, wrapped = _sent(journal)
    assert [(one.action, one.choice, one.propensity, one.customer_id) for one in choices] == [  # type: ignore[attr-defined]
        ("seat", Choice.NOT_NOW, 0.25, MIA),
        ("lounge", Choice.ACCEPTED, 0.5, MIA),
    ]
    assert all(isinstance(one, RecordChoice) for one in choices)
    assert isinstance(wrapped, WrapUp)
    assert wrapped.note is None


def test_a_call_somebody_else_answered_goes_away(work: CallWork, journal: Journal) -> None:
    work.heard(_call())
    theirs = _call(stage=Stage.TALKING, agent_id=AgentId("a-215"))
    assert work.heard(theirs) is None
    assert K not in work
    assert work.heard(msgspec.structs.replace(theirs, stage=Stage.WRAP_UP)) is None
    assert journal.drafts() == ()


def test_what_we_wrote_about_a_call_somebody_else_took_is_not_lost(
    work: CallWork, journal: Journal
) -> None:
    work.heard(_call())
    work.write(K, "Known caller", caret=12)
    assert work.heard(_call(stage=Stage.TALKING, agent_id=AgentId("a-215"))) is not None
    assert journal.drafts()[0].text == "Known caller"


def test_a_caller_nobody_knows_is_parked_until_chosen(work: CallWork) -> None:
    draft = work.heard(_call())
    assert draft is not None
    assert is_parked(draft.customer_id)
    assert work.is_about(K, MIA).customer_id == MIA


def test_a_call_is_let_go_of_by_telephony_alone(work: CallWork) -> None:
    assert work.heard(_call(stage=Stage.TALKING)) is not None
    work.drop(K)
    assert K in work


def test_a_visit_without_a_call_is_kept_once_something_is_written(
    work: CallWork, journal: Journal
) -> None:
    empty = work.begin(MIA)
    work.drop(empty.id)
    assert journal.drafts() == ()
    visit = work.begin(MIA)
    work.write(visit.id, "At the counter", caret=14)
    work.drop(visit.id)
    assert visit.id in work
    assert work.moved(visit.id, Stage.TALKING).text == "At the counter"
    work.wrap_up(visit.id)
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    assert (wrapped.call, wrapped.interaction.call_id, wrapped.interaction.at) == (None, None, NOW)


# what a wrap-up says


@pytest.mark.parametrize(
    ("text", "reason", "headline"),
    [
        ("Wants a refund", "", "Wants a refund"),
        ("Wants a refund\nand more", "", "Wants a refund"),
        ("Short. Second.", "", "Short. Second."),
        ("A first sentence. " + "And so on " * 12, "", "A first sentence."),
        ("word " * 40, "", ("word " * 18).strip() + " …"),
        ("", "baggage/delayed", "Delayed"),
        ("  \n", "", "Call"),
        ("", "", "Call"),
    ],
)
def test_the_headline_is_the_first_sentence_or_the_reason(
    work: CallWork, journal: Journal, text: str, reason: str, headline: str
) -> None:
    work.heard(_mine())
    work.write(K, text, caret=0)
    work.dispose(K, reason=reason, outcome="solved")
    work.wrap_up(K)
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    assert wrapped.interaction.headline == headline


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("", State.DONE),
        ("solved", State.DONE),
        ("follow_up", State.OPEN),
        ("transferred", State.OPEN),
        ("unsolved", State.UNSOLVED),
        ("no_contact", State.DONE),
    ],
)
def test_the_outcome_says_whether_it_is_still_open(
    work: CallWork, journal: Journal, clock: object, outcome: str, state: State
) -> None:
    work.heard(_mine())
    work.is_about(K, MIA)
    work.dispose(K, reason="payment/refund", outcome=outcome)
    clock.now = NOW + timedelta(minutes=3)  # type: ignore[attr-defined]
    work.moved(K, Stage.WRAP_UP)
    clock.now = NOW + timedelta(minutes=9)  # type: ignore[attr-defined]
    work.wrap_up(K)
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    entry = wrapped.interaction
    assert (entry.state, entry.outcome, entry.reason) == (state, outcome, "payment/refund")
    assert (entry.channel, entry.direction) == (Channel.PHONE, Direction.INBOUND)
    assert (entry.duration_s, entry.at, entry.agent_name) == (180, NOW, "Agent 214")
    assert (wrapped.at, wrapped.customer_id) == (clock(), MIA)  # type: ignore[operator]


# card numbers


def _rows(journal: Journal) -> str:
    """Return everything readable in the journal, decrypted."""
    with journal._reading.connect() as connection:
        rows = [
            *connection.exec_driver_sql("SELECT body FROM work").scalars(),
            *connection.exec_driver_sql("SELECT body FROM outbox").scalars(),
        ]
    return "\n".join(bytes(row).decode() for row in rows)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


SHAPES = [
    CARD,
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111–1111–1111–1111",
    "4111\u00a01111\u00a01111\u00a01111",
    "４１１１１１１１１１１１１１１１",
    "4111 1111\n1111 1111",
    "4111 1111 \n 1111 1111",
    "4111  1111  1111  1111",
    "4111.1111.1111.1111",
    "378282246310005",
    "3782 822463 10005",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_card_number_gets_into_the_journal_on_any_path(
    work: CallWork, journal: Journal, shape: str
) -> None:
    work.heard(_mine())
    text = f"card {shape} please"
    for caret in (0, 5, 5 + len(shape), len(text)):
        draft, _ = work.write(K, text, caret=caret)
        assert "•" in draft.text
        assert len(draft.text) == len(text)
    work.wrap_up(K)
    kept = _rows(journal)
    assert shape not in kept
    whole = _digits(shape.replace("\n", ""))
    assert whole not in _digits(kept)
    assert "•" in kept


@pytest.mark.parametrize("shape", [*SHAPES, "5555555555554444", "30569309025904"])
@pytest.mark.parametrize("after", ["", " 123", "\n123"])
def test_a_card_number_typed_digit_by_digit_is_never_whole_on_disk(
    work: CallWork, journal: Journal, shape: str, after: str
) -> None:
    work.heard(_mine())
    whole = msgspec.json.encode(shape).decode().strip('"')
    text = shape + after
    for n in range(1, len(text) + 1):
        typed = f"card {text[:n]}"
        work.write(K, typed, caret=len(typed))
        assert whole not in _rows(journal)
    typed = f"card {shape}{after} x"
    draft, _ = work.write(K, typed, caret=len(typed))
    assert "•" in draft.text


@pytest.mark.parametrize("shape", [CARD, "4111 1111 1111 1111", "5555-5555-5555-4444"])
def test_of_a_card_number_being_typed_only_the_first_digits_are_on_disk(
    work: CallWork, journal: Journal, shape: str
) -> None:
    work.heard(_mine())
    for n in range(1, len(shape)):
        work.write(K, shape[:n], caret=n)
        work.dispose(K, reason="payment/refund", outcome="")
        (kept,) = journal.drafts()
        assert len(_digits(kept.text)) <= 10


def test_a_note_that_ends_with_a_long_number_goes_out_with_all_of_it(
    work: CallWork, journal: Journal
) -> None:
    work.heard(_mine())
    text = "ticket 2202476075898"
    work.write(K, text, caret=len(text))
    assert work[K].text == text
    work.wrap_up(K)
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    assert wrapped.interaction.text == text


@pytest.mark.parametrize(
    "kept",
    [
        "0162476075898",
        "1234567890123",
        "0125728359",
        "0125728359001",
        "+1 206 555 0142",
        "(206) 555-0142",
        "+4915123456789012",
        "ABC123",
        "E8OQ6F",
        "ticket 0162476075898\nmember 1234567890123\nbag 0125728359",
        "AS 1161 on 2026-11-22 14:05",
    ],
)
def test_tickets_members_tags_phones_and_locators_stay_readable(
    work: CallWork, journal: Journal, kept: str
) -> None:
    work.heard(_mine())
    text = f"see {kept} please"
    draft, _ = work.write(K, text, caret=len(text))
    assert draft.text == text
    work.wrap_up(K)
    (wrapped,) = _sent(journal)
    assert isinstance(wrapped, WrapUp)
    assert wrapped.interaction.text == text
