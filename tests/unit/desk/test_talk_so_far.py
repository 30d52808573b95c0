"""What is said on the call counts for the next step at once: the reason, answers, a consent."""

from collections.abc import Iterator

import msgspec
import pytest
from made_up import NOW, a_customer, a_file, a_flight, a_trip, seattle
from support.desk import desk_files

from agent_console.desk.answering import fields_after_choice
from agent_console.desk.files import Files
from agent_console.desk.pop import composed, known, ranked, with_ways_of
from agent_console.desk.screen_pop import Match, MatchState, ScreenPop
from agent_console.desk.shown_steps import shown_steps
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents
from agent_console.domain.facts import Facts
from agent_console.domain.field_change import FieldChange
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import FlightStatus
from agent_console.ids import InteractionId
from agent_console.nba.arbitration import shipped_engine
from agent_console.nba.facts import Talk
from agent_console.paths import Profile
from agent_console.wire.codec import decode
from agent_console.wire.operation import Choice

SOON = a_flight("AS 330", "SEA-SFO", seattle("09:00", day=28), hours=2)
SILENT = a_customer(consents=Consents(offers=(Channel.EMAIL,)))
ON_THE_WEB = Interaction(
    id=InteractionId("i-1"),
    customer_id=SILENT.id,
    at=seattle("12:50"),
    channel=Channel.WEB,
    headline="Looked at seats",
)
BOOK = shipped_engine().book


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


def shown(files: Files, **changes: object) -> ScreenPop:
    given = {"customer": SILENT, "trips": (a_trip(SOON),), "flights": (SOON,)}
    file = a_file(**{**given, **changes})
    return composed(files, Match(state=MatchState.CHOSEN), file, now=NOW)


def actions(files: Files, before: ScreenPop, talk: Talk) -> list[str]:
    return [one.action for one in ranked(files, before, talk, now=NOW).ranking.suggestions]


def test_a_cheaper_way_is_shown_once_somebody_says_why_they_call(files: Files) -> None:
    before = shown(files, interactions=(ON_THE_WEB,))
    assert "send-link" not in actions(files, before, Talk())
    assert "send-link" in actions(files, before, Talk(reason="booking/seat"))


def test_a_second_question_is_not_asked_in_the_same_call(files: Files) -> None:
    before = shown(files)
    assert "ask-consent" in actions(files, before, Talk())
    assert "ask-consent" in actions(files, before, Talk(answered=("thank",)))
    after = ranked(files, before, Talk(answered=("ask-consent",)), now=NOW).ranking
    assert ("ask-consent", "asked") in [(one.action, one.policy) for one in after.suppressed]


def test_a_yes_to_offers_is_a_consent_for_this_channel_and_counts_in_the_same_call(
    files: Files,
) -> None:
    fields = fields_after_choice(BOOK, "ask-consent", Choice.ACCEPTED, {}, SILENT)
    assert fields["consents"] == FieldChange(
        seen={"offers": ["email"]}, wanted={"offers": ["email", "phone"]}
    )
    before = shown(files)
    assert "extra-legroom" not in actions(files, before, Talk())
    talk = Talk(answered=("ask-consent",), fields=fields)
    assert "extra-legroom" in actions(files, before, talk)


@pytest.mark.parametrize("choice", [None, Choice.DECLINED, Choice.NOT_NOW])
def test_a_consent_taken_back_leaves_what_was_on_file(choice: Choice | None) -> None:
    given = fields_after_choice(BOOK, "ask-consent", Choice.ACCEPTED, {}, SILENT)
    assert fields_after_choice(BOOK, "ask-consent", choice, given, SILENT) == {}


def test_no_other_answer_touches_the_record() -> None:
    assert fields_after_choice(BOOK, "upgrade", Choice.ACCEPTED, {}, SILENT) == {}
    assert fields_after_choice(BOOK, "gone", Choice.ACCEPTED, {}, SILENT) == {}


def test_the_log_says_what_the_ranking_went_by(files: Files) -> None:
    talk = Talk(reason="booking/seat", answered=("ask-consent",))
    now_known = ranked(files, shown(files, interactions=(ON_THE_WEB,)), talk, now=NOW)
    kept = decode(shown_steps(files, now_known, now=NOW).facts.encode(), Facts)
    assert kept == known(files, now_known, now=NOW)
    assert (kept.call.reason, kept.call.questions_asked) == ("booking/seat", 1)
    assert msgspec.structs.replace(now_known.talk, reason="") != talk


def test_ways_with_a_change_are_not_forgotten_while_news_of_the_customer_come_in(
    files: Files,
) -> None:
    stopped = a_flight("AS 9", "SEA-JFK", seattle("14:05"), hours=5, status=FlightStatus.CANCELLED)
    ways = (
        a_flight("AS 40", "SEA-SFO", seattle("14:30"), hours=2),
        a_flight("AS 41", "SFO-JFK", seattle("18:00"), hours=5),
    )
    before = shown(files, trips=(a_trip(stopped),), flights=(stopped,))
    assert before.right_now is not None
    known_ways = msgspec.structs.replace(before.right_now, joined=(ways,))
    on_screen = msgspec.structs.replace(before, right_now=known_ways)
    fresh = with_ways_of(files, on_screen, before, now=NOW)
    assert fresh.ranking.suggestions[0].title.startswith("Rebook to AS 40 + AS 41")
    assert with_ways_of(files, None, before, now=NOW) == before
    moved = msgspec.structs.replace(stopped, status_at=NOW)
    other = shown(files, trips=(a_trip(stopped),), flights=(moved,))
    assert with_ways_of(files, on_screen, other, now=NOW) == other, "the flight is not as it was"
