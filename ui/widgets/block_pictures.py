"""Blocks that are shown again and again, copied from pictures: of most cards only names change.

A block that draws a key is never kept: the agent may choose another key at any time.
"""

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap

from ui.widgets import stamps
from ui.widgets.block import Block, Gap
from ui.widgets.canvas import Canvas
from ui.widgets.kept import Kept, wish

_MOST_BYTES = 8_000_000
_LEAN = 2
"""Letters may lean out of their block by so many pixels."""

_Name = tuple[object, ...]
_KEPT: Kept[_Name, QPixmap] = Kept(_MOST_BYTES)


def paint(canvas: Canvas, block: Block, top: int, size: tuple[int, int]) -> None:
    """Draw *block* at *top*, *size* pixels wide and high; from a picture from the third time on."""
    if isinstance(block, Gap):
        return
    ratio = canvas.ratio
    key: str = getattr(block, "key", "")
    if key or ratio != int(ratio):
        block.paint(canvas, top, size[0])
        return
    name = (block, size, canvas.ground, canvas.theme.name, ratio, canvas.is_mirrored)
    picture = _KEPT.fresh.get(name)
    if picture is None:
        picture = _KEPT.older(name)
    if picture is not None:
        place = canvas.box(-_LEAN, top, size[0] + 2 * _LEAN, size[1])
        canvas.painter.drawPixmap(place.x(), place.y(), picture)
        return
    block.paint(canvas, top, size[0])
    if _KEPT.is_seen(name):
        wish(
            partial(_make, name, block, canvas.ground, size, ratio, is_mirrored=canvas.is_mirrored)
        )


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    _KEPT.clear()


def _make(
    name: _Name,
    block: Block,
    ground: str,
    size: tuple[int, int],
    ratio: float,
    *,
    is_mirrored: bool,
) -> None:
    wide, tall = size
    if name in _KEPT or wide <= 0 or tall <= 0:
        return
    picture = stamps.blank(wide + 2 * _LEAN, tall, ratio)
    own = QRect(0, 0, wide + 2 * _LEAN, tall)
    canvas = Canvas(picture, own, is_mirrored=is_mirrored)
    canvas.lay(ground)
    canvas.bounds = QRect(_LEAN, 0, wide, tall)
    block.paint(canvas, 0, wide)
    canvas.end()
    _KEPT.put(name, picture, picture.width() * picture.height() * 4)
