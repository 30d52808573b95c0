"""The commands that README and help show, and what runs each."""

import re
import shlex
from pathlib import Path

from repository import ROOT

PAGES = (ROOT / "README.md", *sorted((ROOT / "resources" / "help").rglob("*.md")))
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(agent-console [a-z][^`]*|python3? [^`]+)`")
_GOES_ON = re.compile(r"\\\n\s*")
_PROGRAMS = ("agent-console ", "python3 ", "curl ")

WORLD = "the world of this test"

_CLI = "tests/unit/cli/"
_PEOPLE = f"{_CLI}test_hub_people_commands.py::"
_NOTES = (
    f"{_CLI}test_review_note_commands.py::test_each_verb_answers_in_words_and_as_one_json_document"
)
_COACHING = (
    f"{_CLI}test_review_people_commands.py::"
    "test_each_verb_answers_in_words_and_as_one_json_document"
)
_FLOOR = (
    f"{_CLI}test_floor_and_report_commands.py::"
    "test_supervisors_watch_and_take_along_without_a_screen"
)
_PRIVACY = "tests/hub/test_hub_privacy.py::"
_DUPLICATES = f"{_CLI}test_cli_of_who_it_is.py::test_duplicates_are_found_merged_and_taken_apart"
_BACKUP = "tests/hub/test_hub_backup.py::test_the_commands_say_what_they_did"
_TABLES = "tests/hub/test_hub_table_import.py::test_the_command_imports_and_says_what_did_not_go_in"
_DEV = "tests/quality/test_quality_of_dev_command.py::"
_SHARED = (
    "tests/journeys/test_shared_computer.py::"
    "test_a_scanned_badge_says_who_sits_down_and_opens_their_files"
)

RUN_BY: dict[str, str] = {
    "agent-console badge": _SHARED,
    "agent-console bundle": WORLD,
    "agent-console decode-pass": (
        f"{_CLI}test_cli_of_who_it_is.py::test_a_pass_is_decoded_into_every_field"
    ),
    "agent-console desk": "tests/journeys/test_in_a_real_window.py::"
    "test_call_from_ring_to_wrap_up_with_keys_alone",
    "agent-console desk --hub": (
        "tests/journeys/test_signing_in.py::"
        "test_agent_signs_in_in_the_browser_and_the_note_reaches_the_hub_as_theirs"
    ),
    "agent-console desk --sample": (
        "tests/ui/test_start.py::test_the_first_paint_shows_the_real_window"
    ),
    "agent-console desk --shared": _SHARED,
    "agent-console doctor": WORLD,
    "agent-console doctor --policy": (
        f"{_CLI}test_doctor.py::test_a_policy_is_checked_before_it_is_put_anywhere"
    ),
    "agent-console hub account": f"{_PEOPLE}test_account_is_made_changed_shut_and_listed",
    "agent-console hub audit verify": (
        "tests/hub/test_hub_audit.py::test_the_command_says_which_deed_was_touched"
    ),
    "agent-console hub backup": _BACKUP,
    "agent-console hub block": (
        f"{_PEOPLE}test_what_the_commands_did_is_written_down_without_a_number"
    ),
    "agent-console hub connect tryton": WORLD,
    "agent-console hub desk wipe": f"{_PEOPLE}test_weak_password_and_unknown_people_are_refused",
    "agent-console hub duplicates": _DUPLICATES,
    "agent-console hub import csv": _TABLES,
    "agent-console hub import jsonl": WORLD,
    "agent-console hub import mail": (
        "tests/hub/test_hub_mail_import.py::test_the_command_reads_a_mailbox"
    ),
    "agent-console hub import tau-airline": WORLD,
    "agent-console hub migrate": (
        "tests/hub/test_hub_shape.py::test_a_dry_run_takes_every_step_and_changes_nothing"
    ),
    "agent-console hub person": f"{_PRIVACY}test_the_command_writes_a_copy_and_erases",
    "agent-console hub release": (
        "tests/hub/test_hub_releases.py::"
        "test_a_release_goes_to_more_and_more_desks_and_is_withdrawn"
    ),
    "agent-console hub restore": _BACKUP,
    "agent-console hub retention": f"{_PRIVACY}test_the_command_counts_what_would_go",
    "agent-console hub serve": WORLD,
    "agent-console hub serve --database": (
        "tests/hub/test_hub_workers.py::"
        "test_a_ring_reaches_streams_of_every_worker_and_a_killed_worker_is_replaced"
    ),
    "agent-console hub serve --sample": (
        "tests/unit/sample/test_sample_load.py::test_the_airline_goes_in_once"
    ),
    "agent-console hub token": (
        "tests/hub/test_hub_contacts.py::"
        "test_a_program_gets_a_token_of_its_own_and_may_do_no_more_than_an_integration"
    ),
    "agent-console links": (
        "tests/unit/cti/test_desktop_links.py::"
        "test_registering_writes_an_entry_and_unregistering_takes_it_away"
    ),
    "agent-console lookup": WORLD,
    "agent-console nba": (
        f"{_CLI}test_next_step_commands.py::"
        "test_the_next_steps_of_a_number_are_one_document_with_every_reason"
    ),
    "agent-console outbox": WORLD,
    "agent-console playbook": (
        f"{_CLI}test_playbook_commands.py::test_good_playbook_is_checked_tried_and_compiled"
    ),
    "agent-console playbook replay": (
        f"{_CLI}test_next_step_commands.py::"
        "test_a_new_playbook_is_replayed_on_what_was_known_at_each_decision"
    ),
    "agent-console pop": (
        "tests/unit/cti/test_pop.py::test_a_soft_phone_that_knows_only_numbers_is_followed"
    ),
    "agent-console review access": _COACHING,
    "agent-console review affected": _COACHING,
    "agent-console review calibration": _COACHING,
    "agent-console review scorecard": _COACHING,
    "agent-console review queue": _NOTES,
    "agent-console review search": _NOTES,
    "agent-console review export": _FLOOR,
    "agent-console review floor": _FLOOR,
    "agent-console review report": _FLOOR,
    "agent-console ring": WORLD,
    "agent-console ring --local": (
        "tests/journeys/test_local_rings.py::"
        "test_call_rung_here_without_a_hub_pops_somebody_never_opened_on_this_pc"
    ),
    "agent-console shot": WORLD,
    "agent-console shot --screen": (f"{_DEV}test_without_display_the_first_call_is_drawn"),
    "agent-console sync": WORLD,
    "agent-console update": (
        "tests/journeys/test_next_version.py::"
        "test_an_installed_console_becomes_the_next_version_and_goes_back_from_a_broken_one"
    ),
    "curl -H": "tests/hub/test_hub_contacts.py::"
    "test_an_event_is_in_the_history_and_in_the_feed_and_in_the_audit",
    "curl -d": WORLD,
    "python -m ui.gallery": "tests/ui/test_gallery.py::"
    "test_the_gallery_writes_one_picture_for_each_state",
    "python3 packaging/dev.py": f"{_DEV}test_measurements_are_listed_by_name",
    "python3 packaging/dev.py run": (
        f"{_DEV}test_run_takes_the_sample_airline_unless_told_of_a_hub"
    ),
}
"""By the beginning of a command, or its beginning and one of its options, what runs it.

The longest one counts.
"""


def shown(page: Path) -> list[str]:
    """Return the commands of one page, each once."""
    text = page.read_text("utf-8")
    found = list(_INLINE.findall(text))
    for language, block in _FENCE.findall(text):
        if not language:
            lines = _GOES_ON.sub(" ", block).splitlines()
            found += [line.partition(" #")[0].strip() for line in lines]
    commands = (" ".join(one.split()) for one in found if one.startswith(_PROGRAMS) or "-m " in one)
    return sorted(set(commands))


COMMANDS = sorted({command for page in PAGES for command in shown(page)})


def proof_of(command: str) -> tuple[str, str]:
    """Return the entry of `RUN_BY` that counts for *command*, and what it names."""
    fitting = [one for one in RUN_BY if _fits(one, command)]
    if not fitting:
        raise LookupError(command)
    best = max(fitting, key=len)
    return best, RUN_BY[best]


def _fits(entry: str, command: str) -> bool:
    words = command.split()
    wanted = entry.split()
    begin = [one for one in wanted if not one.startswith("--")]
    options = {one for one in wanted if one.startswith("--")}
    return words[: len(begin)] == begin and options <= set(words)


def of_world() -> list[str]:
    """Return the commands that are to be run where `WORLD` says so."""
    return [one for one in COMMANDS if _is_of_world(one)]


def _is_of_world(command: str) -> bool:
    try:
        return proof_of(command)[1] == WORLD
    except LookupError:  # a test of its own names it
        return False


def words_of(command: str) -> list[str]:
    """Return the words of *command* without the program's name."""
    try:
        return shlex.split(command)[1:]
    except ValueError:  # a quote that goes on in the next line
        return command.split()[1:]
