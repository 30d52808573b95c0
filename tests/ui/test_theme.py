from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.theme import apply_theme, icons
from ui.theme.tokens import GRAPHIC_PAIRS, TEXT_PAIRS, THEMES, contrast


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_stands_out_by_four_and_a_half_to_one(name: str, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(THEMES[name], role) for role in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", GRAPHIC_PAIRS, ids="-on-".join)
def test_shapes_with_a_meaning_stand_out_by_three_to_one(name: str, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(THEMES[name], role) for role in pair)
    assert contrast(ink, ground) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_a_theme_changes_palette_and_painted_colours(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert theme.tokens() is THEMES["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(THEMES["dark"].ground)
    apply_theme(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(THEMES["light"].ground)


@pytest.mark.parametrize("path", sorted(icons.FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_in_the_colour_asked_for(path: Path) -> None:
    drawn = icons.pixmap(path.stem, "#ff0000", 32).toImage()
    seen = [
        drawn.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if drawn.pixelColor(x, y).alpha() > 200
    ]
    assert seen
    if not path.stem.startswith("down-"):
        assert all(colour.red() > 200 and colour.green() < 60 for colour in seen)
