"""The screen under test: themed, on an afternoon of today."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui import sample_day
from ui.theme import apply_theme, tokens
from ui.theme.fonts import font
from ui.theme.sheet import sheet
from ui.theme.tokens import LIGHT

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a display says on every window that it ignores size hints."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    if tokens() is not LIGHT or qapp.styleSheet() != sheet(LIGHT) or qapp.font() != font():
        apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def now() -> datetime:
    return sample_day.noon()
