"""Write a report as XLSX, row by row to a temporary file: its length costs no memory.

Words are written as words, never as formulas or links.
"""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeGuard

import xlsxwriter

from agent_console.hub.reports.sheets import Cell, Kind, Sheet

_MOST_ROWS = 1_048_000
"""Of one worksheet; then another begins."""
_MOST_SIGNS = 32_000
_PIECE = 256 * 1024
_DAY_S = 24 * 3600
_FORMATS: dict[Kind, dict[str, Any]] = {
    Kind.WORDS: {"text_wrap": True, "valign": "top"},
    Kind.COUNT: {"num_format": "0", "valign": "top"},
    Kind.SHARE: {"num_format": "0.0%", "valign": "top"},
    Kind.SECONDS: {"num_format": "[m]:ss", "valign": "top"},
    Kind.INSTANT: {"num_format": "yyyy-mm-dd hh:mm", "valign": "top"},
}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def written(sheet: Sheet) -> Iterator[bytes]:
    """Yield the file, once all rows have come."""
    with tempfile.TemporaryDirectory(prefix="agent-console-report-") as folder:
        path = Path(folder) / "report.xlsx"
        _write(sheet, path, folder)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def _write(sheet: Sheet, path: Path, folder: str) -> None:
    with xlsxwriter.Workbook(path, {**_OPTIONS, "tmpdir": folder}) as book:
        book.set_properties({"title": sheet.title, "comments": sheet.about})
        formats = {kind: book.add_format(form) for kind, form in _FORMATS.items()}
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        page, number = _page(book, sheet, head), 0
        for row in sheet.rows:
            if number == _MOST_ROWS:
                page, number = _page(book, sheet, head), 0
            number += 1
            for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
                value = cell / _DAY_S if _is_time(cell, column.kind) else cell
                _put(page, (number, place), value, sheet, formats[column.kind])


def _page(book: Any, sheet: Sheet, head: Any) -> Any:
    page = book.add_worksheet()
    page.freeze_panes(1, 0)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, head)
    return page


def _is_time(cell: Cell, kind: Kind) -> TypeGuard[float]:
    return kind is Kind.SECONDS and isinstance(cell, int | float)


def _put(page: Any, at: tuple[int, int], cell: Cell, sheet: Sheet, form: Any) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, datetime):
        page.write_datetime(*at, cell.astimezone(sheet.zone).replace(tzinfo=None), form)
    elif isinstance(cell, str):
        page.write_string(*at, cell[:_MOST_SIGNS], form)
    else:
        page.write_number(*at, cell, form)
