"""The line above the review: its pages, the search over all notes, and the export."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import CALL_BAR_HEIGHT, CONTROL_HEIGHT, TEXT_TITLE
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.field import Field
from ui.words.said import said

_SIDE, _AIR, _CHIPS = 14, 14, 28
_FIELD_WIDEST, _FIELD_LEAST = 420, 220


class SearchField(Field):
    """Where all notes are searched.

    Signals:
        entered: Enter was pressed on these words.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        hint = said("Search all notes: refund promised NOT paid")
        super().__init__(hint, name=said("Search all notes"), key="review.search")
        self.returnPressed.connect(self._on_return)

    @Slot()
    def _on_return(self) -> None:
        self.entered.emit(self.text().strip())


class ReviewBar(QWidget):
    """Shows where in the review we are.

    Signals:
        page_chosen: The key of the page that is wanted.
        export_requested: What is listed is wanted as a file.
    """

    page_chosen = Signal(str)
    export_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = said("Review")
        self.setFixedHeight(CALL_BAR_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pages = ChipRow(said("Pages of the review"), self)
        self.pages.chosen.connect(self.page_chosen)
        self.field = SearchField()
        self.field.setParent(self)
        self.export = ActionButton(said("Export"), "review.export", ground="surface")
        self.export.setParent(self)
        self.export.clicked.connect(self.export_requested)

    def show_pages(self, chips: Sequence[Chip]) -> None:
        """Offer these pages."""
        self.pages.show_chips(chips)

    def _place(self) -> None:
        wide, middle = self.width(), (self.height() - 1) / 2
        button = self.export.sizeHint().width()
        end = wide - _SIDE - button
        start = _SIDE + fonts.width(self._title, TEXT_TITLE, "heavy") + _AIR
        field = max(_FIELD_LEAST, min(_FIELD_WIDEST, round((end - start) * 0.42)))
        for part, left, size in (
            (self.pages, start, QSize(end - 2 * _AIR - field - start, _CHIPS)),
            (self.field, end - _AIR - field, QSize(field, CONTROL_HEIGHT + 2)),
            (self.export, end, QSize(button, CONTROL_HEIGHT)),
        ):
            x = wide - left - size.width() if self.isRightToLeft() else left
            part.setGeometry(x, round(middle - size.height() / 2), size.width(), size.height())

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(900, CALL_BAR_HEIGHT)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the title."""
        canvas = Canvas(self)
        canvas.lay("surface")
        canvas.rule(0, self.height() - 1, self.width())
        place = canvas.box(_SIDE, 0, self.width() // 4, self.height() - 1)
        canvas.text(self._title, place, size=TEXT_TITLE, weight="heavy")
        canvas.end()
