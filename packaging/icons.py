"""Draw the program's icon in the sizes and formats that systems ask for."""

import os
import sys
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256)
_WINDOWS = 256


def draw(drawing: Path, into: Path) -> list[Path]:
    """Draw *drawing* (SVG) as `SIZE.png` and `agent-console.ico` into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _application = QGuiApplication.instance() or QGuiApplication([])
    renderer, made = QSvgRenderer(str(drawing)), []
    into.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        made.append(into / f"{size}.png")
        image.save(str(made[-1]))
        if size == _WINDOWS:
            made.append(into / "agent-console.ico")
            image.save(str(made[-1]))
    return made


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
