"""One page of the help as text: dressed in the theme, with pictures no wider than the column."""

from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.help.pages import Page, folder, plain
from ui.theme import tokens
from ui.theme.fonts import font
from ui.theme.tokens import TEXT

_WIDEST = 800
"""Pixels of a picture."""
_SIZES = {1: TEXT + 9, 2: TEXT + 4, 3: TEXT + 1}
_BODY = TEXT + 1
_BETWEEN = 5
_AIR = 130
"""Percent of a line's own height."""


class PageView(QTextBrowser):
    """Shows one page, and goes to a heading in it.

    Signals:
        link_requested: The address of a link that was followed.
    """

    link_requested = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self.setOpenLinks(False)
        self.document().setDocumentMargin(18)
        self.anchorClicked.connect(self._on_anchor_clicked)

    @Slot(QUrl)
    def _on_anchor_clicked(self, address: QUrl) -> None:
        self.link_requested.emit(address)

    def show_page(self, page: Page) -> None:
        """Show *page* from its beginning."""
        if page != self._page:
            self._page = page
            self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(page.title)

    def go_to(self, heading: str) -> None:
        """Bring *heading* to the top."""
        for block in _blocks(self.document()):
            if block.blockFormat().headingLevel() and plain(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - 8)
                return

    def changeEvent(self, event: QEvent, /) -> None:
        """Dress anew when the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._page is not None:
            self._dress()

    def loadResource(self, kind: int, name: QUrl | str, /) -> Any:  # noqa: N802 Qt's own name
        """Return a picture of the help, and nothing from anywhere else."""
        path = (folder() / "pictures" / QUrl(name).fileName()).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value or not path.is_file():
            return QByteArray()
        picture = QImage(str(path))
        if picture.width() <= _WIDEST:
            return picture
        ratio = self.devicePixelRatioF()
        scaled = picture.scaledToWidth(
            min(picture.width(), round(_WIDEST * ratio)),
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(scaled.width() / _WIDEST)
        return scaled

    def _dress(self) -> None:
        if self._page is None:
            return
        at = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(font(_BODY))
        document.setMarkdown(self._page.text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for block in _blocks(document):
            self._dress_block(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        self.verticalScrollBar().setValue(at)

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        is_code = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage) or (
            block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
        )
        if is_code:
            shape.setBackground(QColor(tokens().field))
            shape.setLeftMargin(10)
        elif level:
            shape.setTopMargin(22 if level > 1 else 4)
            shape.setBottomMargin(6)
        else:
            air = 0 if cursor.currentTable() is not None else _BETWEEN
            shape.setTopMargin(air)
            shape.setBottomMargin(air)
            shape.setLineHeight(_AIR, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(shape)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if level:
            letters = QTextCharFormat()
            letters.setFont(font(_SIZES.get(level, _BODY), "heavy"))
            cursor.mergeCharFormat(letters)
        else:
            _dress_pieces(block)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _dress_pieces(block: QTextBlock) -> None:
    """Give code its font and links their colour, piece by piece."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
    pieces = block.begin()
    spans = []
    while not pieces.atEnd():
        piece = pieces.fragment()
        spans.append((piece.position(), piece.length(), piece.charFormat()))
        pieces += 1
    cursor = QTextCursor(block)
    for start, length, before in spans:
        letters = QTextCharFormat()
        if before.fontFixedPitch():
            letters.setFontFamilies(fixed)
            letters.setForeground(QColor(tokens().ink))
            letters.setBackground(QColor(tokens().field))
        elif before.isAnchor():
            letters.setForeground(QColor(tokens().primary))
        else:
            continue
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def _dress_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderBrush(QColor(tokens().line))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setCellPadding(5)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setTopMargin(6)
    shape.setBottomMargin(10)
    table.setFormat(shape)
