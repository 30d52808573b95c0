from dataclasses import fields

import pytest

from agent_console.settings import Settings, describe

GROUPS = [type(field.default) for field in fields(Settings)]


@pytest.mark.parametrize("group", GROUPS)
def test_every_setting_has_a_sentence(group: type) -> None:
    for name, default, sentence in describe(group):
        assert sentence.endswith("."), name
        assert len(sentence.split()) >= 3, name
        assert default is not None, name


def test_every_group_of_settings_says_what_it_is_for() -> None:
    assert [group for group in GROUPS if not (group.__doc__ or "").endswith(".")] == []
