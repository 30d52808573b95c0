from pathlib import Path

import pytest

from agent_console.errors import BadInput
from agent_console.settings import Settings, declared, load, save


def _written(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_changes_lie_over_the_defaults(tmp_path: Path) -> None:
    settings = load(_written(tmp_path, '[screen]\ntheme = "dark"\n[hub]\nring_s = 2\n'))
    assert settings.screen.theme == "dark"
    assert settings.hub.ring_s == 2
    assert settings.screen.history == Settings().screen.history
    assert settings.sync == Settings().sync


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[sky]\n", r"no group of settings \[sky\]"),
        ("sync = 1\n", r"no group of settings \[sync\]"),
        ("[sync]\nbatches = 5\n", "no setting sync.batches"),
        ('[sync]\nbatch = "5"\n', "sync.batch must be a whole number"),
        ("[sync]\nbatch = \n", "settings.toml: "),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        load(_written(tmp_path, text))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput):
        load(path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[screen]\ntheme = "pink"\n', "screen.theme must be one of system, light, dark, contrast"),
        ("[screen]\nscale = 90\n", "screen.scale must be at least 100"),
        ("[screen]\nscale = 201\n", "screen.scale must be at most 200"),
        ("[screen]\nscale = true\n", "screen.scale must be a whole number"),
        ("[screen]\ncalm = 1\n", "screen.calm must be true or false"),
        ('[hub]\nring_s = "2"\n', "hub.ring_s must be a number"),
    ],
)
def test_what_a_setting_cannot_be_is_said_in_words(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        load(_written(tmp_path, text))


def test_one_change_is_written_and_the_others_are_kept(tmp_path: Path) -> None:
    path = _written(tmp_path, '[hub]\naddress = "http://a \\"b\\""\n[screen]\nhistory = 100\n')
    said = save(path, group="screen", name="theme", value="contrast")
    assert said == load(path)
    assert (said.screen.theme, said.screen.history) == ("contrast", 100)
    assert said.hub.address == 'http://a "b"'


def test_a_refused_change_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = _written(tmp_path, "[screen]\nhistory = 100\n")
    with pytest.raises(BadInput):
        save(path, group="screen", name="history", value=1)
    assert path.read_text("utf-8") == "[screen]\nhistory = 100\n"
    assert [one.name for one in tmp_path.iterdir()] == ["settings.toml"]


def test_a_change_taken_back_leaves_the_default_and_no_line(tmp_path: Path) -> None:
    path = _written(tmp_path, "[screen]\nhistory = 100\n")
    assert save(path, group="screen", name="history", value=None) == Settings()
    assert "history" not in path.read_text("utf-8")


def test_every_default_is_what_its_setting_may_be() -> None:
    for one in declared():
        assert one.checked(one.default) == one.default
        assert one.in_settings(Settings()) == one.default
