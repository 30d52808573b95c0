"""Draws a chart with pyqtgraph. Loading that takes most of a second: see `chart_card`."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.review.chart import Chart, Series
from ui.theme import fonts, tokens
from ui.theme.tokens import TEXT_SMALL

_WIDE = 0.68
"""Of a bar, of the room it has."""
_AXIS = 22
_HEADROOM = 1.08


class Plot(QWidget):
    """A chart that is looked at and never dragged: wheel and pointer go to the page."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._view: Any = pyqtgraph.PlotWidget()
        self._view.setMinimumSize(0, 0)
        self._view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in (self._view, self._view.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseEnabled(x=False, y=False)
        self._view.hideButtons()
        self._view.setMenuEnabled(False)
        item = self._view.getPlotItem()
        item.hideAxis("left")
        item.setContentsMargins(0, 0, 0, 0)
        self._below: Any = item.getAxis("bottom")
        self._below.setHeight(_AXIS)
        self._below.setStyle(tickLength=0, tickFont=fonts.font(TEXT_SMALL - 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._wear()

    def show_chart(self, chart: Chart) -> None:
        """Draw *chart*."""
        if chart != self._chart:
            self._chart = chart
            self._draw()

    @property
    def item_count(self) -> int:
        """Return how many things are drawn."""
        return len(self._view.getPlotItem().items)

    def _wear(self) -> None:
        theme = tokens()
        self._view.setBackground(QColor(theme.surface))
        self._below.setPen(QColor(theme.line))
        self._below.setTextPen(QColor(theme.ink_soft))

    def _draw(self) -> None:
        chart, item = self._chart, self._view.getPlotItem()
        item.clear()
        if chart is None:
            return
        for one in chart.bars:
            self._draw_bars(item, one)
        most = _most(chart.bars) or 1.0
        if chart.line is not None:
            self._draw_line(item, chart.line, most)
        if chart.mark >= 0:
            self._draw_mark(item, chart.mark)
        below = chart.short or chart.labels
        ticks = [(at, word) for at, word in enumerate(below) if at % chart.step == 0]
        self._below.setTicks([ticks])
        item.setXRange(-0.5, max(1, len(chart.labels)) - 0.5, padding=0)
        item.setYRange(0, most * _HEADROOM, padding=0)
        item.getViewBox().invertX(self.isRightToLeft())

    def _draw_bars(self, item: Any, one: Series) -> None:
        places = [at for at, value in enumerate(one.values) if value]
        heights = [one.values[at] for at in places]
        colour = QColor(getattr(tokens(), one.role))
        bars = pyqtgraph.BarGraphItem(
            x=places, height=heights, width=_WIDE, brush=colour, pen=pyqtgraph.mkPen(None)
        )
        item.addItem(bars)

    def _draw_line(self, item: Any, one: Series, most: float) -> None:
        places = [at for at, value in enumerate(one.values) if value is not None]
        heights = [(one.values[at] or 0.0) * most for at in places]
        colour = QColor(getattr(tokens(), one.role))
        pen = pyqtgraph.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine)
        item.addItem(pyqtgraph.PlotDataItem(places, heights, pen=pen, antialias=True))

    def _draw_mark(self, item: Any, at: int) -> None:
        pen = pyqtgraph.mkPen(QColor(tokens().ink_soft), style=Qt.PenStyle.DashLine)
        item.addItem(pyqtgraph.InfiniteLine(pos=at, angle=90, pen=pen))

    def changeEvent(self, event: QEvent, /) -> None:
        """Wear another theme, or run the other way."""
        super().changeEvent(event)
        if event.type() in {
            QEvent.Type.PaletteChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
        }:
            self._wear()
            self._draw()


def _most(series: Sequence[Series]) -> float:
    return max((value or 0.0 for one in series for value in one.values), default=0.0)
