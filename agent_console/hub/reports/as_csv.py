"""Write a report as CSV (RFC 4180) that a spreadsheet opens without running anything of it."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from datetime import datetime

from agent_console.hub.reports.sheets import Cell, Column, Kind, Sheet

_AT_ONCE = 200
"""Rows sent together."""
_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for something else."""
_FORMULA = ("=", "+", "-", "@", "|", "%")
_PARTING = ("\t", "\r", "\n", "\0")


def written(sheet: Sheet) -> Iterator[bytes]:
    """Yield the file piece by piece, as its rows come."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    out.write(_MARK)
    write.writerow(harmless(one.title) for one in sheet.columns)
    for number, row in enumerate(sheet.rows, 1):
        write.writerow(
            _text(cell, column, sheet) for cell, column in zip(row, sheet.columns, strict=True)
        )
        if number % _AT_ONCE == 0:
            yield _taken(out)
    yield _taken(out)


def harmless(text: str) -> str:
    """Return *text* so that no spreadsheet takes it for a formula: with ' before what begins one.

    Also where it only looks so after blanks, in full-width letters (NFKC), or after a tab or a line
    break: OWASP, "CSV Injection".
    """
    plain = unicodedata.normalize("NFKC", text).lstrip(" \u200b\u00a0\ufeff")
    is_formula = plain.startswith(_FORMULA) or text.startswith(_PARTING)
    return f"'{text}" if is_formula else text


def _text(cell: Cell, column: Column, sheet: Sheet) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.astimezone(sheet.zone).isoformat(timespec="seconds")
    if isinstance(cell, str):
        return harmless(cell)
    if column.kind is Kind.SHARE:
        return f"{cell:.4f}"
    return str(round(cell))


def _taken(out: io.StringIO) -> bytes:
    made = out.getvalue().encode("utf-8", "replace")
    out.seek(0)
    out.truncate()
    return made
