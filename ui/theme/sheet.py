"""The one style sheet, filled from the tokens. Fonts are not in here: widgets set theirs."""

from string import Template

from ui.theme.icons import FOLDER
from ui.theme.tokens import CONTROL_HEIGHT, FIELD_RADIUS, Tokens

_SHEET = Template(
    """
QDialog { background: $ground; }
QToolTip { background: $ink; color: $surface; border: none; padding: 5px 7px; }
QLabel { background: transparent; color: $ink; }
QLabel[tone="soft"] { color: $ink_soft; }
QLabel[tone="bad"] { color: $bad; }
QLineEdit, QPlainTextEdit, QComboBox {
    background: $field; color: $ink; border: 1px solid $field_line; border-radius: ${radius}px;
    padding: 0 9px; selection-background-color: $primary; selection-color: $on_primary;
    placeholder-text-color: $ink_soft;
}
QLineEdit, QComboBox { min-height: ${field_height}px; }
QPlainTextEdit { background: $surface; padding: 5px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid $focus; background: $surface;
}
QLineEdit:focus, QComboBox:focus, QComboBox:on { padding: 0 8px; }
QPlainTextEdit:focus { padding: 4px 5px; }
Field, Field:focus { background: transparent; border: none; padding: 0 10px; }
Field { min-height: ${control_height}px; }
NoteEdit, NoteEdit:focus { background: transparent; border: none; padding: 6px 7px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; background: transparent; padding: 0; min-height: 20px;
}
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QAbstractItemView {
    background: $surface; color: $ink; border: 1px solid $line; outline: none;
    selection-background-color: $selected; selection-color: $ink;
}
QAbstractItemView::item { min-height: 26px; padding: 0 8px; }
QTextBrowser {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${radius}px;
}
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QScrollArea, QScrollArea > QWidget > QWidget#column { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical {
    background: $scroll; border-radius: 2px; min-height: 32px; margin: 2px;
}
QScrollBar::handle:vertical:hover { background: $ink_soft; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $scroll; border-radius: 2px; min-width: 32px; margin: 2px;
}
QScrollBar::handle:horizontal:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
"""
)


def sheet(theme: Tokens) -> str:
    """Return the style sheet of *theme*."""
    colours = {name: getattr(theme, name) for name in theme.__slots__}
    return _SHEET.substitute(
        colours,
        radius=FIELD_RADIUS,
        field_height=CONTROL_HEIGHT - 2,
        control_height=CONTROL_HEIGHT,
        arrow=(FOLDER / f"down-{theme.name}.svg").as_posix(),
    )
