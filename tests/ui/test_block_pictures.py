import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme
from ui.widgets import block_pictures
from ui.widgets.block import Block, Heading, KeyLine, Line, Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.kept import make_wished
from ui.widgets.shapes import Bar, Fact, Pill, Pills, Stairs, StepLine, Who

WIDE, SIDE = 240, 12


@pytest.fixture(autouse=True)
def _fresh(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    block_pictures.forget()


def painted(block: Block, *, is_mirrored: bool = False, ground: str = "surface") -> QImage:
    tall = block.height(WIDE)
    picture = QPixmap(WIDE + 2 * SIDE, tall)
    whole = QRect(0, 0, WIDE + 2 * SIDE, tall)
    canvas = Canvas(picture, whole, is_mirrored=is_mirrored)
    canvas.lay(ground)
    canvas.bounds = whole.adjusted(SIDE, 0, -SIDE, 0)
    block_pictures.paint(canvas, block, 0, (WIDE, tall))
    canvas.end()
    return picture.toImage()


def again(block: Block, *, is_mirrored: bool = False, ground: str = "surface") -> QImage:
    painted(block, is_mirrored=is_mirrored, ground=ground)
    make_wished()
    return painted(block, is_mirrored=is_mirrored, ground=ground)


@pytest.mark.parametrize("ground", ["surface", "warn_tint"])
@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize(
    "block",
    [
        Heading("We promised", role="warn"),
        Line("Relationship", "Loyal", size=12, remark_weight="strong"),
        Paragraph([Run("Refund of the seat fee "), Run("$39", weight="heavy"), Run(" is late")]),
        Paragraph([Run("مرحبا بك")]),
        Pills((Pill("Gold", "gold", "star"), Pill("Number", "good", "check"))),
        Who("ML", "Mia Li", "she/her"),
        Fact("Seat", "Aisle, row 12"),
        StepLine("Say sorry", "current"),
        Stairs(2),
        Bar(0.4),
    ],
    ids=lambda one: type(one).__name__ if not isinstance(one, bool | str) else str(one),
)
def test_a_block_looks_the_same_from_its_picture(
    block: Block, *, is_mirrored: bool, ground: str
) -> None:
    first = painted(block, is_mirrored=is_mirrored, ground=ground)
    copied = again(block, is_mirrored=is_mirrored, ground=ground)
    assert copied == first
    assert len(block_pictures._KEPT) == 1, "it was not copied"


def test_equal_blocks_share_a_picture_and_others_do_not() -> None:
    again(Paragraph([Run("Loyal")]))
    again(Paragraph([Run("Loyal")]))
    assert len(block_pictures._KEPT) == 1
    assert again(Paragraph([Run("Loyal", "bad")])) != again(Paragraph([Run("Loyal")]))
    assert again(Fact("Seat", "Aisle")) != again(Fact("Meal", "Aisle"))


def test_a_theme_has_its_own_pictures(qapp: QApplication) -> None:
    light = again(Line("Relationship"))
    apply_theme(qapp, "dark")
    assert again(Line("Relationship")) != light


def test_a_block_with_a_key_is_never_kept_as_the_key_may_change() -> None:
    again(KeyLine("Search", "find.anyone"))
    again(Heading("Do next", key="next.following"))
    assert len(block_pictures._KEPT) == 0
