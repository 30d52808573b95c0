"""The states the gallery shows: each a function from *now* to a filled widget."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from agent_console.desk.screen_pop import MatchState, ScreenPop
from agent_console.domain.call import Stage
from agent_console.domain.certainty import Certainty
from agent_console.domain.identifier import Scheme
from agent_console.nba.suggestion import Ranking
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.operation import Choice
from ui import (
    gallery_calls,
    gallery_coaching,
    gallery_duplicates,
    gallery_outbox,
    sample_day,
    samples,
)
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.people import PeopleDialog
from ui.dialogs.sign_in import SignInDialog
from ui.dialogs.wiped import WipedDialog
from ui.main_window import MainWindow
from ui.panes.call_bar import CallBar
from ui.panes.candidates import CandidatesPane
from ui.panes.customer_card import CustomerCard
from ui.panes.do_next import DoNextPane
from ui.panes.empty_pane import EmptyPane
from ui.panes.identity_card import IdentityCard
from ui.panes.know_cards import KnowCard
from ui.panes.notes import NotesPane
from ui.panes.notice_bar import Notice, NoticeBar
from ui.panes.promises_card import PromisesCard
from ui.panes.rail import Rail
from ui.panes.right_now import RightNowPane
from ui.panes.status_bar import StatusBar
from ui.panes.timeline import TimelinePane

State = Callable[[datetime], QWidget]

OFFLINE = Notice(
    key="hub",
    title="The CRM cannot be reached.",
    advice="You see the copy on this PC; your notes are saved here and sent later.",
)
SIGN_IN = Notice(
    key="sign-in", title="Your sign-in has ended.", advice="Work goes on.", action="Sign in again"
)
_KEPT = 100000

DISK = Notice(
    key="disk",
    title="The disk is full.",
    advice="Free some space; what is on screen is not saved until then.",
    tone="bad",
)


def _pop(which: str, now: datetime) -> ScreenPop:
    people = {
        "long": samples.with_long_name,
        "rtl": samples.from_right_to_left,
        "chinese": samples.in_chinese,
        "known": samples.mia,
    }
    if which in people:
        return samples.a_pop(now, people[which]())
    if which == "new":
        return samples.with_nothing_known(now)
    return samples.a_stranger(MatchState(which))


def _call_bar(stage: Stage | None, number: str, now: datetime) -> QWidget:
    made = CallBar()
    made.show_call(sample_day.a_call(now, stage, number) if stage else None, now=now)
    return made


def _customer(which: str, now: datetime) -> QWidget:
    made = CustomerCard()
    made.show_pop(_pop(which, now), now=now)
    return made


def _card(kind: type[PromisesCard | KnowCard | RightNowPane], which: str, now: datetime) -> QWidget:
    made = kind()
    made.show_pop(_pop(which, now), now=now)
    return made


def _verify(now: datetime) -> QWidget:
    made = IdentityCard()
    made.show_pop(_pop("known", now))
    return made


def _timeline(which: str, now: datetime) -> QWidget:
    made = TimelinePane()
    if which == "busy":
        entries = sample_day.long_history(5000, now)
        made.show_history(entries, sample_day.counts_of(entries), now=now)
        made.view.verticalScrollBar().setValue(900)
    else:
        made.show_pop(_pop(which, now), now=now)
    return made


def _timeline_open(now: datetime) -> QWidget:
    made = TimelinePane()
    made.resize(660, 600)
    made.show_pop(_pop("known", now), now=now)
    made.view.toggle(3)
    return made


def _timeline_newer(now: datetime) -> QWidget:
    made = TimelinePane()
    made.resize(660, 400)
    made.show()
    file = samples.a_file(now)
    made.show_history(file.interactions[1:], file.counts, now=now)
    made.show_history(file.interactions, file.counts, now=now)
    return made


def _do_next(ranking: Ranking, choice: Choice | None, _now: datetime) -> QWidget:
    made = DoNextPane()
    made.show_ranking(ranking)
    if choice is Choice.ACCEPTED:
        made.accepted.click()
    return made


def _nothing_to_do(_now: datetime) -> QWidget:
    return DoNextPane()


def _candidates(now: datetime) -> QWidget:
    made = CandidatesPane()
    found = samples.candidates()
    last = {found[0].customer.id: now - timedelta(days=3)}
    sure = (Certainty.LIKELY, Certainty.MAYBE, Certainty.MAYBE)
    made.show_candidates(found, now=now, last_contacts=last, certainties=sure, scheme=Scheme.PHONE)
    return made


def _notes(state: str, now: datetime) -> QWidget:
    made = NotesPane()
    if state != "empty":
        words = "Missing NRT connection. Wants aisle. Asked again about the $39"
        made.show_note(words, reason="disruption/rebooking", outcome="solved")
        made.show_saved(now)
    if state == "problem":
        made.show_problem("The disk is full.", "Free some space on this computer.")
    return made


def statuses(now: datetime) -> dict[str, SyncStatus]:
    """Return every state of the link worth a picture."""
    since = now - timedelta(minutes=9)
    return {
        "in-sync": SyncStatus(
            link=Link.ONLINE, agreed_at=now - timedelta(seconds=4), customer_count=_KEPT
        ),
        "waiting": SyncStatus(
            link=Link.ONLINE, agreed_at=since, waiting_count=3, customer_count=_KEPT
        ),
        "held": SyncStatus(link=Link.ONLINE, agreed_at=since, held_count=2, customer_count=_KEPT),
        "first-fill": SyncStatus(link=Link.ONLINE, filling=0.42, customer_count=42000),
        "connecting": SyncStatus(),
        "offline": SyncStatus(
            link=Link.OFFLINE, since=since, waiting_count=2, customer_count=_KEPT
        ),
        "too-old": SyncStatus(
            link=Link.OFFLINE, since=since, is_too_old=True, waiting_count=2, customer_count=_KEPT
        ),
        "signed-out": SyncStatus(
            link=Link.SIGNED_OUT, since=since, waiting_count=1, customer_count=_KEPT
        ),
    }


def _status(which: str, now: datetime) -> QWidget:
    made = StatusBar()
    made.show_status(statuses(now)[which], now=now)
    made.show_popped(14)
    made.show_agent(samples.an_agent())
    return made


def _notice(notice: Notice, _now: datetime) -> QWidget:
    made = NoticeBar()
    made.show_notice(notice)
    return made


def _empty(_now: datetime) -> QWidget:
    made = EmptyPane()
    made.show_ready("Agent 214 · Seattle")
    return made


def _rail(_now: datetime) -> QWidget:
    return Rail()


def _new_passphrase(_now: datetime) -> QWidget:
    made = PassphraseDialog(is_new=True)
    made.accept_button.click()
    return made


def _unlock(_now: datetime) -> QWidget:
    made = PassphraseDialog(is_new=False)
    made.show_error("This is not the passphrase.", "Try again.")
    return made


def _sign_in(_now: datetime) -> QWidget:
    return SignInDialog(address="https://crm.example.com")


def _sign_in_browser(_now: datetime) -> QWidget:
    made = SignInDialog(address="https://crm.example.com")
    made.show_browser()
    return made


def _sign_in_code(_now: datetime) -> QWidget:
    made = SignInDialog(address="https://crm.example.com")
    made.show_code("WDJB-MJHT", "https://crm.example.com/sign-in/code")
    return made


def _people(_now: datetime) -> QWidget:
    return PeopleDialog(["Agent 214", "Bo Chen"])


def _wiped(_now: datetime) -> QWidget:
    return WipedDialog()


def _window(which: str, stage: Stage | None, status: str, now: datetime) -> QWidget:
    made = MainWindow()
    number = "" if which == "withheld" else "+12065550142"
    made.show_call(sample_day.a_call(now, stage, number) if stage else None, now=now)
    made.status.show_status(statuses(now)[status], now=now)
    made.status.show_agent(samples.an_agent())
    made.empty.show_ready("Agent 214 · Seattle")
    if stage is not None:
        made.show_pop(_pop(which, now), now=now)
        made.status.show_popped(14)
    if stage in {Stage.TALKING, Stage.WRAP_UP} and which == "known":
        words = "Missing NRT connection. Wants aisle. Asked again about the $39"
        made.notes.show_note(words, reason="disruption/rebooking", outcome="solved")
        made.notes.show_saved(now)
    if status == "offline":
        made.notices.show_notice(OFFLINE)
    if status == "signed-out":
        made.notices.show_notice(SIGN_IN)
    return made


def _outbox_window(now: datetime) -> QWidget:
    made = _window("known", Stage.TALKING, "held", now)
    assert isinstance(made, MainWindow)  # noqa: S101 for the type checker: it was made above
    made.rail.outbox.show_count(2, "2 changes need you")
    made.show_aside(gallery_outbox.pane("full", now))
    return made


_LEFT, _MIDDLE, _RIGHT = (292, 0), (660, 0), (372, 0)

PANES: dict[str, tuple[State, tuple[int, int]]] = {
    **{
        f"call-{stage.value}": (partial(_call_bar, stage, "+12065550142"), (1380, 48))
        for stage in Stage
    },
    **gallery_calls.PANES,
    "call-none": (partial(_call_bar, None, ""), (1380, 48)),
    "call-withheld": (partial(_call_bar, Stage.RINGING, ""), (1380, 48)),
    **{
        f"customer-{which}": (partial(_customer, which), _LEFT)
        for which in ("known", "long", "rtl", "chinese", "new", "several", "unknown", "withheld")
    },
    "promises": (partial(_card, PromisesCard, "known"), _LEFT),
    "verify": (_verify, _LEFT),
    "know": (partial(_card, KnowCard, "known"), _LEFT),
    "know-long": (partial(_card, KnowCard, "long"), _LEFT),
    "right-now": (partial(_card, RightNowPane, "known"), _MIDDLE),
    "timeline": (partial(_timeline, "known"), (660, 600)),
    "timeline-busy": (partial(_timeline, "busy"), (660, 600)),
    "timeline-empty": (partial(_timeline, "unknown"), (660, 300)),
    "timeline-open": (_timeline_open, (660, 600)),
    "timeline-newer": (_timeline_newer, (660, 400)),
    "do-next": (partial(_do_next, sample_day.ranking(), None), _RIGHT),
    "do-next-accepted": (partial(_do_next, sample_day.ranking(), Choice.ACCEPTED), _RIGHT),
    "do-next-none": (_nothing_to_do, _RIGHT),
    "candidates": (_candidates, (660, 420)),
    **{f"notes-{state}": (partial(_notes, state), (372, 320)) for state in ("empty", "saved")},
    "notes-problem": (partial(_notes, "problem"), (372, 320)),
    **{
        f"status-{which}": (partial(_status, which), (1380, 28))
        for which in (
            "in-sync",
            "waiting",
            "held",
            "first-fill",
            "connecting",
            "offline",
            "signed-out",
        )
    },
    "notice-offline": (partial(_notice, OFFLINE), (1300, 46)),
    "notice-sign-in": (partial(_notice, SIGN_IN), (1300, 46)),
    "notice-disk": (partial(_notice, DISK), (1300, 46)),
    "empty": (_empty, (900, 560)),
    **{
        f"coaching-{which}": (partial(gallery_coaching.pane, which), (1286, 668))
        for which in gallery_coaching.STATES
    },
    "rail": (_rail, (56, 500)),
    **{
        f"outbox-{which}": (partial(gallery_outbox.pane, which), (1286, 668))
        for which in gallery_outbox.STATES
    },
    **{
        f"duplicates-{which}": (partial(gallery_duplicates.pane, which), (1286, 668))
        for which in gallery_duplicates.STATES
    },
    "passphrase-new": (_new_passphrase, (440, 0)),
    "passphrase-unlock": (_unlock, (440, 0)),
    "sign-in": (_sign_in, (440, 0)),
    "sign-in-browser": (_sign_in_browser, (440, 0)),
    "sign-in-code": (_sign_in_code, (440, 0)),
    "people-here": (_people, (440, 0)),
    "wiped": (_wiped, (440, 0)),
}

WINDOWS: dict[str, State] = {
    "idle": partial(_window, "known", None, "in-sync"),
    "ringing": partial(_window, "known", Stage.RINGING, "in-sync"),
    "talking": partial(_window, "known", Stage.TALKING, "in-sync"),
    "wrap-up": partial(_window, "known", Stage.WRAP_UP, "waiting"),
    "several": partial(_window, "several", Stage.RINGING, "in-sync"),
    "unknown": partial(_window, "unknown", Stage.TALKING, "in-sync"),
    "withheld": partial(_window, "withheld", Stage.TALKING, "in-sync"),
    "long-names": partial(_window, "long", Stage.TALKING, "held"),
    "right-to-left-name": partial(_window, "rtl", Stage.TALKING, "in-sync"),
    "no-data": partial(_window, "new", Stage.TALKING, "first-fill"),
    "offline": partial(_window, "known", Stage.TALKING, "offline"),
    "signed-out": partial(_window, "known", Stage.TALKING, "signed-out"),
    "outbox": _outbox_window,
}
