from pathlib import Path

import pytest

from agent_console.desk.people_here import (
    profile_for_somebody_new,
    remember,
    whose_badge,
)
from agent_console.errors import BadInput, StoreLocked
from agent_console.paths import Profile
from agent_console.security.badge import has_badge, wrapped_for
from agent_console.security.store_key import give_badge, lock_with, unlocked
from agent_console.security.wrapped_key import KEY_BYTES

KEY = bytes(range(KEY_BYTES))
PIN, BADGE = "a long enough PIN", "EMP-0088-4711"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "desk")
    made.folder.mkdir(mode=0o700)
    lock_with(made, KEY, PIN, use_keyring=False)
    return made


def test_badge_and_pin_open_the_same_files(profile: Profile) -> None:
    give_badge(profile, PIN, f" {BADGE}\r\n")
    assert unlocked(profile, BADGE) == unlocked(profile, PIN) == KEY


def test_another_badge_opens_nothing(profile: Profile) -> None:
    give_badge(profile, PIN, BADGE)
    alike = next(
        text
        for number in range(10_000)
        if wrapped_for(profile, text := f"EMP-{number:04}-0000") is not None
    )
    for other in ("EMP-0000-0001", alike):
        with pytest.raises(StoreLocked):
            unlocked(profile, other)


def test_nobody_gives_a_badge_without_the_pin_nor_one_that_is_soon_tried_out(
    profile: Profile,
) -> None:
    with pytest.raises(StoreLocked):
        give_badge(profile, "some other words", BADGE)
    with pytest.raises(BadInput):
        give_badge(profile, PIN, "1234567")
    assert not has_badge(profile)


def test_files_without_a_pin_take_no_badge(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        give_badge(Profile(tmp_path), PIN, BADGE)


def test_a_new_pin_takes_the_badge_away(profile: Profile) -> None:
    give_badge(profile, PIN, BADGE)
    lock_with(profile, KEY, "another long PIN", use_keyring=False)
    assert not has_badge(profile)


def test_the_files_do_not_hold_the_badge(profile: Profile) -> None:
    give_badge(profile, PIN, BADGE)
    held = b"".join(path.read_bytes() for path in profile.folder.iterdir())
    assert BADGE.encode() not in held


def somebody(folder: Path, name: str, badge: str) -> Profile:
    """Return files of somebody who shares *folder*, which *badge* opens."""
    made = profile_for_somebody_new(folder)
    made.folder.mkdir(parents=True, mode=0o700)
    remember(made, name)
    lock_with(made, KEY, PIN, use_keyring=False)
    give_badge(made, PIN, badge)
    return made


def test_a_badge_finds_its_own_files_even_where_two_look_alike_at_a_glance(tmp_path: Path) -> None:
    one = somebody(tmp_path, "Ada", BADGE)
    alike = next(
        text
        for number in range(10_000)
        if wrapped_for(one, text := f"EMP-{number:04}-0000") is not None
    )
    other = somebody(tmp_path, "Bo", alike)
    assert whose_badge(tmp_path, BADGE) == one
    assert whose_badge(tmp_path, alike) == other
    assert whose_badge(tmp_path, "EMP-9999-9999") is None


def test_a_badge_file_that_is_damaged_keeps_nobody_else_out(tmp_path: Path) -> None:
    broken, good = somebody(tmp_path, "Ada", "EMP-0001-0001"), somebody(tmp_path, "Bo", BADGE)
    (broken.folder / "badge.json").write_bytes(b"{")
    assert whose_badge(tmp_path, BADGE) == good
