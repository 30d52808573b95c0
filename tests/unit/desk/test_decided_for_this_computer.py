from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from msgspec.structs import replace
from support.desk import NOW
from support.hub import AGENT

from agent_console.bootstrap import Desk, open_desk
from agent_console.desk import contact
from agent_console.domain.agent import Role
from agent_console.errors import BadInput, NotAdmitted, UnlockExpired
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.wire.codec import encode
from agent_console.wire.sign_in import UnlockPolicy

HUB = "https://crm.example.com"
ONE_HUB = Policy(locked={"hub.address": HUB})


@contextmanager
def _opened(profile: Profile, policy: Policy | None = None, *, days: float = 0) -> Iterator[Desk]:
    desk = open_desk(
        profile,
        lambda _is_new: "correct horse",
        use_keyring=False,
        clock=lambda: NOW + timedelta(days=days),
        policy=policy,
    )
    try:
        yield desk
    finally:
        desk.close()


def _worked(profile: Profile, role: Role = Role.AGENT) -> None:
    """Let somebody of *role* have worked here, known to the hub at that time."""
    with _opened(profile) as desk:
        desk.files.journal.remember("agent", encode(replace(AGENT, role=role)).decode())
        contact.made(desk.files.journal, UnlockPolicy(days=14), at=NOW)


def test_files_of_a_role_the_computer_is_not_for_stay_shut(profile: Profile) -> None:
    _worked(profile, Role.SUPERVISOR)
    with (
        pytest.raises(NotAdmitted, match="people who sign in as supervisor"),
        _opened(profile, Policy(roles=("agent", "gate"))),
    ):
        pass
    with _opened(profile, Policy(roles=("supervisor",))) as desk:
        assert not desk.must_contact


@pytest.mark.parametrize(("decided", "days"), [(7, 6.9), (30, 13.9), (None, 13.9)])
def test_files_open_for_as_long_as_computer_and_hub_both_allow(
    profile: Profile, decided: int | None, days: float
) -> None:
    _worked(profile)
    with _opened(profile, Policy(offline_days=decided), days=days) as desk:
        assert not desk.must_contact


@pytest.mark.parametrize(("decided", "days"), [(7, 7.1), (30, 14.1), (None, 14.1)])
def test_the_shorter_time_without_the_hub_counts(
    profile: Profile, decided: int | None, days: float
) -> None:
    _worked(profile)
    with pytest.raises(UnlockExpired), _opened(profile, Policy(offline_days=decided), days=days):
        pass


def test_the_computer_stands_where_it_was_decided(profile: Profile) -> None:
    _worked(profile)
    profile.station.write_text("Somewhere else", "utf-8")
    with _opened(profile, Policy(station="SEA Gate C9")) as desk:
        assert desk.agent.station == "SEA Gate C9"


def test_a_desk_goes_to_the_hub_that_was_decided_and_to_no_other(profile: Profile) -> None:
    with _opened(profile) as desk:
        desk.sign_in("https://old.example.com", "token")
    with _opened(profile, ONE_HUB) as desk:
        assert desk.address == HUB
        with pytest.raises(BadInput, match="and no other"):
            desk.sign_in("https://evil.example.com", "token")
        assert desk.address == HUB
        desk.sign_in(f"{HUB}/", "token")
    with _opened(profile) as desk:
        assert desk.address.rstrip("/") == HUB


def test_a_locked_setting_counts_although_another_was_chosen(profile: Profile) -> None:
    profile.folder.mkdir(parents=True)
    profile.settings.write_text("[sync]\ncustomers = 9000\n", "utf-8")
    with _opened(profile, Policy(locked={"sync.customers": 500})) as desk:
        assert desk.settings.sync.customers == 500
