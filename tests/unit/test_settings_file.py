from pathlib import Path

import pytest

from agent_console.errors import BadInput
from agent_console.settings import Settings, load


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
        ('[sync]\nbatch = "5"\n', "sync.batch must be a int"),
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
