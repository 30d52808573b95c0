"""The states of the shell's panes: settings, help, what the palette lists, its dialogs."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from agent_console.desk.find_anyone import Hit
from agent_console.desk.support.crash_report import report_of
from agent_console.domain.identifier import Scheme
from agent_console.policy import Policy
from agent_console.settings import Settings, changed, declared
from agent_console.wire.customer_file import Candidate
from ui import samples
from ui.crashes import NoteStanding
from ui.dialogs.crash import CrashDialog
from ui.dialogs.glass import GlassDialog
from ui.help.pane import HelpPane
from ui.key_sheet import key_rows
from ui.keys import key_of
from ui.palette.finding import found_rows
from ui.palette.row_list import RowList
from ui.settings_screen.pane import SettingsPane
from ui.words.said import said

Made = Callable[[datetime], QWidget]


def _settings(_now: datetime) -> QWidget:
    pane = SettingsPane()
    settings = Settings()
    wanted = {"screen.theme": "dark", "screen.calm": True}
    for one in declared():
        if one.id in wanted:
            settings = changed(settings, one, wanted[one.id])
    pane.show_settings(settings)
    pane.rows["screen.history"].show_problem(
        said("It must be {kind}.", kind=said("a whole number"))
    )
    taken = said(
        "{key} is taken by “{action}”.", key=key_of("find.anyone"), action=said("Find anyone")
    )
    pane.show_keys({"call.answer": taken})
    return pane


def _decided(_now: datetime) -> QWidget:
    policy = Policy(
        station="SEA Gate C9",
        roles=("agent", "gate"),
        offline_days=7,
        locked={"screen.theme": "contrast", "screen.calm": True, "screen.scale": 125},
        preset={"screen.language": "en"},
    )
    pane = SettingsPane(policy=policy)
    pane.show_settings(policy.worn(Settings()))
    return pane


def _found(_now: datetime) -> QWidget:
    hits = (
        Hit(
            candidate=Candidate(customer=samples.mia(), tier="Gold"),
            by=Scheme.PHONE,
            value="+12065550142",
        ),
        Hit(candidate=Candidate(customer=samples.with_long_name(), tier="Platinum")),
        Hit(candidate=Candidate(customer=samples.from_right_to_left()), is_near=True),
    )
    made = RowList()
    made.show_rows(found_rows("206 555", hits, (), Settings()))
    return made


def _help(_now: datetime) -> QWidget:
    made = HelpPane()
    made.show_help()
    return made


def _crash(standing: NoteStanding, now: datetime) -> QWidget:
    made = CrashDialog()
    made.show_crash(report_of(KeyError("a slot"), at=now), standing)
    return made


def _glass(_now: datetime) -> QWidget:
    return GlassDialog(samples.with_long_name().full_name, 15)


def _keys(_now: datetime) -> QWidget:
    made = RowList()
    made.show_rows(key_rows("call"))
    return made


PANES: dict[str, tuple[Made, tuple[int, int]]] = {
    "settings": (_settings, (1280, 640)),
    "settings-decided": (_decided, (1280, 640)),
    "found": (_found, (636, 320)),
    "all-keys": (_keys, (636, 400)),
    "help": (_help, (1286, 668)),
    "crash": (partial(_crash, NoteStanding.SAVED), (620, 0)),
    "crash-not-saved": (partial(_crash, NoteStanding.NOT_SAVED), (620, 0)),
    "glass": (_glass, (440, 0)),
}
"""Each with the size it is drawn in."""
