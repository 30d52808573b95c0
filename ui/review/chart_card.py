"""A card with a chart, and the table it is drawn from behind it.

The library that draws takes most of a second to load: that happens beside the screen's thread, when
the first card is shown, and until then the card says so.
"""

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from ui.review.chart import Chart
from ui.review.lines import Cell
from ui.review.table import Column, Table
from ui.widgets.block import Heading, Paragraph, Run
from ui.widgets.card import BlockColumn, Card
from ui.words.said import said

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.bridge.tasks import TaskRunner
    from ui.review.plot import Plot

_EMPTY = Chart(title="", of="", labels=())


def load(tasks: "TaskRunner", owner: "QObject", done: Callable[[object], None]) -> None:
    """Load what draws charts, then call *done* in the screen's thread."""
    tasks.run(owner, _loaded, done=done, failed=_not_loaded)


def _loaded() -> None:
    importlib.import_module("pyqtgraph")


def _not_loaded(error: Exception) -> None:
    raise error


class _Faces(QStackedWidget):
    """Takes whatever height there is: neither chart nor table asks for one."""

    def __init__(self, tall: int) -> None:
        super().__init__()
        self._tall = tall
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        """Say that the height does not follow from the width."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return room for some bars."""
        return QSize(120, self._tall)


class ChartCard(Card):
    """Shows a chart or its table; the table needs no library."""

    def __init__(self, *, tall: int = 128) -> None:
        super().__init__()
        self.chart = _EMPTY
        self._least_height = tall
        self._title = BlockColumn()
        self.faces = _Faces(tall)
        self._words = BlockColumn()
        self.table = Table("", said("Nothing was counted yet"), ())
        self.plot: Plot | None = None
        self.faces.addWidget(self._words)
        self.faces.addWidget(self.table)
        self.put(self._title)
        self.put(self.faces, above=2, stretched=True)

    def show_chart(self, chart: Chart) -> None:
        """Show *chart*."""
        if chart == self.chart:
            return
        self.chart = chart
        self._title.show_blocks((Heading(chart.title, key="review.table"),))
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.about)
        self._fill_table()
        self._show()

    def draw_with_library(self) -> None:
        """Draw from now on: what draws is loaded."""
        if self.plot is None:
            from ui.review.plot import Plot

            self.plot = Plot()
            self.faces.addWidget(self.plot)
        self._show()

    @property
    def is_table(self) -> bool:
        """Tell whether the figures are shown as a table."""
        return self.faces.currentWidget() is self.table

    def show_table(self, *, is_table: bool) -> None:
        """Show the figures as a table, or the chart again."""
        if is_table:
            self.faces.setCurrentWidget(self.table)
        elif self.is_table:
            self.faces.setCurrentWidget(self._words)
            self._show()

    def _show(self) -> None:
        if self.plot is not None:
            self.plot.show_chart(self.chart)
        if self.is_table:
            return
        if self.chart.is_empty or self.plot is None:
            words = said("Nothing was counted yet") if self.chart.is_empty else said("Drawing…")
            self._words.show_blocks((Paragraph([Run(words, "ink_soft")]),))
            self.faces.setCurrentWidget(self._words)
        else:
            self.faces.setCurrentWidget(self.plot)

    def _fill_table(self) -> None:
        chart = self.chart
        self.table.setAccessibleName(chart.title)
        self.table.columns = (
            Column(chart.of, 2),
            *(Column(one.name, 1, "end") for one in chart.series),
        )
        self.table.show_rows(
            [
                (str(at), [Cell(label, weight="strong"), *(one.word(at) for one in chart.series)])
                for at, label in enumerate(chart.labels)
                if any(one.values[at] for one in chart.series)
            ]
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for title and chart."""
        return QSize(240, self._least_height + 48)
