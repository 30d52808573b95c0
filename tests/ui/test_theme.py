import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

import ui
from ui import theme
from ui.theme import apply_theme, icons
from ui.theme.tokens import CONTRAST, GRAPHIC_PAIRS, TEXT_PAIRS, THEMES, Tokens, contrast


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


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_high_contrast_stands_out_by_seven_to_one(pair: tuple[str, str]) -> None:
    ink, ground = (getattr(CONTRAST, role) for role in pair)
    assert contrast(ink, ground) >= 7


_NO_WISH = Qt.ContrastPreference.NoPreference


class _Roles(ast.NodeVisitor):
    """Collects the colours that are named where something is written or laid."""

    def __init__(self) -> None:
        self.inks: set[str] = set()
        self.grounds: set[str] = set()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        strings = [one.value for one in node.args if isinstance(one, ast.Constant)]
        strings += [one.value.value for one in node.keywords if _is_role(one)]
        known = {one for one in strings if isinstance(one, str) and one in Tokens.__slots__}
        if name in {"text", "Run", "Line"}:
            self.inks |= known
        elif name in {"lay", "on"}:
            self.grounds |= known
        self.generic_visit(node)


def _is_role(one: ast.keyword) -> bool:
    return one.arg in {"role", "ink"} and isinstance(one.value, ast.Constant)


def test_every_colour_that_is_written_in_or_on_is_measured() -> None:
    roles = _Roles()
    for path in Path(ui.__file__).parent.rglob("*.py"):
        roles.visit(ast.parse(path.read_text("utf-8")))
    assert roles.inks >= {"ink_soft", "bad"}
    assert roles.grounds >= {"surface"}
    assert roles.inks - {ink for ink, _ in TEXT_PAIRS} == set()
    assert roles.grounds - {ground for _, ground in TEXT_PAIRS} == set()


@pytest.mark.parametrize(
    ("scheme", "wish", "worn"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast"),
    ],
)
def test_the_systems_wish_is_worn(
    scheme: Qt.ColorScheme, wish: Qt.ContrastPreference, worn: str
) -> None:
    assert theme.system_choice(scheme, wish).name == worn


def test_the_systems_change_is_followed_at_once_if_that_was_chosen(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    for told in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
        apply_theme(qapp, "system")
        theme._WORN.tokens = CONTRAST  # as if the system had worn it until now
        told.emit(Qt.ColorScheme.Light if told is hints.colorSchemeChanged else _NO_WISH)
        assert theme.tokens() is THEMES["light"]
        apply_theme(qapp, "dark")
        told.emit(Qt.ColorScheme.Light if told is hints.colorSchemeChanged else _NO_WISH)
        assert theme.tokens() is THEMES["dark"]


def test_every_theme_has_its_arrow() -> None:
    for name in THEMES:
        assert (icons.FOLDER / f"down-{name}.svg").is_file()


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
