from collections.abc import Iterator

import msgspec
import pytest
from support.desk import BO, MIA, NOW, contact, desk_files, number, page, person, promise, wrapped

from agent_console.desk.files import Files
from agent_console.desk.identify import caller, found, matched, sure_customer
from agent_console.desk.overlay import laid_over
from agent_console.desk.pop import pop
from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.call import Call
from agent_console.domain.channel import Channel
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.promise import PromiseState
from agent_console.ids import CallId, CustomerId, OperationId
from agent_console.paths import Profile
from agent_console.store.cache import Cache
from agent_console.store.outbox_entry import EntryState
from agent_console.wire.customer_file import Candidate, CustomerFile
from agent_console.wire.operation import MakePromise, SettlePromise

PHONE = "+12065550142"
SHARED = "+12065550199"


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        opened.cache.absorb(
            page(
                customers=(person(), person(BO, "Bo", "Chen")),
                identifiers=(
                    number(PHONE),
                    number(SHARED),
                    number(SHARED, BO, is_verified=True),
                    Identifier(scheme=Scheme.EMAIL, value="bo@example.com", customer_id=BO),
                    Identifier(scheme=Scheme.MEMBER, value="VG123456", customer_id=MIA),
                    Identifier(scheme=Scheme.LOCATOR, value="ABC123", customer_id=MIA),
                    Identifier(scheme=Scheme.TICKET, value="0162476075898", customer_id=MIA),
                ),
                promises=(promise(),),
                interactions=(contact("i-1"), contact("i-2", minutes=9)),
            )
        )
        yield opened


def _rings(files: Files, from_number: str) -> Match:
    call = Call(id=CallId("k"), from_number=from_number, to_number="1", rung_at=NOW)
    return caller(files.cache, call)


def test_a_known_number_is_surely_its_owner(files: Files) -> None:
    match = _rings(files, PHONE)
    assert (match.state, match.scheme) == (MatchState.SURE, Scheme.PHONE)
    assert sure_customer(match) == MIA
    shown = pop(files, match, now=NOW)
    assert shown.file is not None
    assert shown.file.customer.id == MIA
    assert shown.as_of == NOW
    assert shown.checks[0].is_done


def test_a_shared_number_means_several_and_shows_nobodys_file(files: Files) -> None:
    match = _rings(files, SHARED)
    assert match.state is MatchState.SEVERAL
    assert [one.customer.id for one in match.candidates] == [BO, MIA]
    assert sure_customer(match) is None
    shown = pop(files, match, now=NOW)
    assert (shown.file, shown.checks, shown.as_of) == (None, (), None)


def test_an_unknown_number_means_nobody(files: Files) -> None:
    match = _rings(files, "+442079460000")
    assert (match.state, match.candidates) == (MatchState.UNKNOWN, ())
    assert pop(files, match, now=NOW).file is None


@pytest.mark.parametrize("number_sent", ["", "anonymous", " Anonymous ", "withheld"])
def test_a_withheld_number_is_not_looked_up(files: Files, number_sent: str) -> None:
    assert _rings(files, number_sent).state is MatchState.WITHHELD


def test_the_agents_choice_is_sure_although_the_number_was_not(files: Files) -> None:
    chosen = Candidate(customer=person(BO), matched_by=Scheme.PHONE)
    match = Match(state=MatchState.CHOSEN, scheme=Scheme.PHONE, candidates=(chosen,))
    assert sure_customer(match) == BO
    assert matched((), scheme=None).state is MatchState.UNKNOWN


@pytest.mark.parametrize(
    ("typed", "owner", "by"),
    [
        ("(206) 555-0142", MIA, Scheme.PHONE),
        ("Bo@Example.com", BO, Scheme.EMAIL),
        ("vg 123456", MIA, Scheme.MEMBER),
        ("abc123", MIA, Scheme.LOCATOR),
        ("016-2476075898", MIA, Scheme.TICKET),
        ("chen", BO, None),
    ],
)
def test_whatever_was_typed_is_read_in_every_way(
    files: Files, typed: str, owner: str, by: Scheme | None
) -> None:
    (candidate,) = found(files.cache, typed)
    assert (candidate.customer.id, candidate.matched_by) == (owner, by)


def test_what_this_desk_said_lies_over_what_the_crm_said(files: Files) -> None:
    ours = wrapped()
    files.journal.queue(ours, at=NOW)
    files.journal.queue(wrapped("o-2", BO), at=NOW)
    shown, theirs = files.customer_file(MIA), files.cache.file(MIA, limit=200)
    assert shown is not None
    assert theirs is not None
    assert {one.id for one in shown.interactions} == {"i-1", "i-2", "i-o-1"}
    assert shown.counts == {Channel.EMAIL: 2, Channel.PHONE: 1}
    assert len(theirs.interactions) == 2
    assert files.customer_file(BO) != files.cache.file(BO, limit=200)


@pytest.mark.parametrize("state", list(EntryState))
def test_what_was_held_or_sent_still_lies_over_it(files: Files, state: EntryState) -> None:
    files.journal.queue(wrapped(), at=NOW)
    files.journal.settle(OperationId("o-1"), state, None)
    shown = files.customer_file(MIA)
    assert shown is not None
    assert len(shown.interactions) == 3


def test_what_came_back_is_not_shown_twice(files: Files) -> None:
    ours = wrapped()
    files.journal.queue(ours, at=NOW)
    files.cache.absorb(page("2", interactions=(ours.interaction,)))
    shown = files.customer_file(MIA)
    assert shown == files.cache.file(MIA, limit=200)


def test_what_comes_back_while_a_file_is_read_is_not_missing_from_it(files: Files) -> None:
    class Meanwhile(Cache):
        def file(self, customer: CustomerId, *, limit: int) -> CustomerFile | None:
            before = super().file(customer, limit=limit)
            files.cache.absorb(page("2", interactions=(wrapped().interaction,)))
            files.journal.arrived(wrapped().id)
            return before

    files.journal.queue(wrapped(), at=NOW)
    shown = Files(Meanwhile(files.cache._engine), files.journal).customer_file(MIA)
    assert shown is not None
    assert {one.id for one in shown.interactions} == {"i-1", "i-2", "i-o-1"}


def test_what_was_said_here_of_who_was_merged_meanwhile_is_still_shown(files: Files) -> None:
    files.journal.queue(wrapped(), at=NOW)
    files.journal.settle(OperationId("o-1"), EntryState.HELD, None)
    files.cache.absorb(page("2", customers=(person(merged_into=BO, version=2),)))
    shown = files.customer_file(MIA)
    assert shown is not None
    assert shown.customer.id == BO
    assert [one.id for one in shown.interactions] == ["i-o-1"]


def test_the_newest_stands_first_whoever_said_it() -> None:
    file = CustomerFile(customer=person(), as_of=NOW, interactions=(contact("old", minutes=60),))
    late = wrapped("late")
    early = wrapped("early")
    early = msgspec.structs.replace(
        early, interaction=msgspec.structs.replace(early.interaction, at=contact(minutes=90).at)
    )
    shown = laid_over(file, [early, late])
    assert [one.id for one in shown.interactions] == ["i-late", "old", "i-early"]
    assert [one.id for one in file.interactions] == ["old"]


def test_promises_made_and_kept_here_are_seen_at_once(files: Files) -> None:
    plain = {"at": NOW, "customer_id": MIA}
    made = MakePromise(id=OperationId("m"), promise=promise("p-2"), **plain)
    settle = SettlePromise(
        id=OperationId("s"), promise_id=promise().id, state=PromiseState.KEPT, **plain
    )
    for operation in (made, settle):
        files.journal.queue(operation, at=NOW)
    shown = files.customer_file(MIA)
    assert shown is not None
    assert {one.id: one.state.value for one in shown.promises} == {"p-1": "kept", "p-2": "open"}


def test_older_history_goes_on_where_the_page_ended(files: Files) -> None:
    file = files.customer_file(MIA, limit=1)
    assert file is not None
    assert [one.id for one in files.older(file.interactions[-1])] == ["i-2"]
    assert files.customer_file("c-nobody") is None  # type: ignore[arg-type]
