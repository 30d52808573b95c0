"""The help on the screen: what there is at one side, the page beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.help.page_view import PageView
from ui.help.pages import ORDER, Page, Section, pages, search
from ui.keys import shortcut
from ui.theme.fonts import font
from ui.theme.tokens import GAP, TEXT
from ui.widgets.button import ActionButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.key_label import TitleRow
from ui.words.customs import customs
from ui.words.said import said

_LIST, _EDGE, _LEVELS = 300, 14, 2
_WHERE = Qt.ItemDataRole.UserRole.value


class HelpPane(QWidget):
    """Shows the headings of all pages, or those that are found, and the page of the chosen one.

    Signals:
        left: Enough.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = Field(said("Search"), name=said("Search the help"), key="help.find")
        self.list = QListWidget()
        self.list.setAccessibleName(said("Pages of the help"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view = PageView()
        self.back = ActionButton(said("Back to the calls"), "help.leave")
        self._pages: tuple[Page, ...] = ()
        self._place()
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_entered)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_activated)
        self.view.link_requested.connect(self._on_link_requested)
        self.back.clicked.connect(self.left)
        shortcut("help.following", self, self._on_following)
        shortcut("help.previous", self, self._on_previous)

    def _place(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        head = Card()
        head.put(TitleRow(said("Help"), "help.open"))
        head.put(self.search, above=4)
        side.addWidget(head)
        side.addWidget(self.list, stretch=1)
        side.addWidget(self.back)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(GAP)
        beside = QWidget()
        beside.setFixedWidth(_LIST)
        side.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(side)
        row.addWidget(beside)
        row.addWidget(self.view, stretch=1)

    def show_help(self, page: str = "") -> None:
        """Show what there is, in the language of the screen, and one page of it."""
        self._pages = pages(customs().language)
        self.search.clear()
        self._fill([one for found in self._pages for one in found.sections])
        self.open_page(page or ORDER[0])

    def open_page(self, name: str) -> None:
        """Show one page from its beginning."""
        for row in range(self.list.count()):
            section = self._section(self.list.item(row))
            if section.page == name and section.level == 1:
                self.list.setCurrentRow(row)
                return

    def take_keyboard(self) -> None:
        """Bring the keyboard to the search."""
        self.search.take_keyboard()

    def _fill(self, sections: list[Section]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for one in sections:
            if one.level > _LEVELS and not self.search.text().strip():
                continue
            item = QListWidgetItem(one.heading if one.level == 1 else f"    {one.heading}")
            item.setData(_WHERE, one)
            item.setFont(font(TEXT, "strong" if one.level == 1 else "plain"))
            item.setToolTip(one.heading)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setAccessibleDescription(
            ""
            if self.list.count()
            else said("Nothing found for “{typed}”.", typed=self.search.text())
        )

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        everything = [one for found in self._pages for one in found.sections]
        self._fill(search(self._pages, typed) if typed.strip() else everything)
        self.list.setCurrentRow(0)

    @Slot()
    def _on_entered(self) -> None:
        if self.list.currentItem() is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem)
    def _on_activated(self, _item: QListWidgetItem) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        section = self._section(item)
        self.view.show_page(next(one for one in self._pages if one.name == section.page))
        if section.level > 1:
            self.view.go_to(section.heading)

    def _section(self, item: QListWidgetItem) -> Section:
        found: Section = item.data(_WHERE)
        return found

    @Slot(QUrl)
    def _on_link_requested(self, address: QUrl) -> None:
        name = address.fileName().removesuffix(".md")
        if name in ORDER:
            self.search.clear()
            self.open_page(name)
        elif address.scheme() == "https":
            QDesktopServices.openUrl(address)

    @Slot()
    def _on_following(self) -> None:
        self._turn(1)

    @Slot()
    def _on_previous(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        item = self.list.currentItem()
        at = ORDER.index(self._section(item).page) if item is not None else 0
        self.search.clear()
        self.open_page(ORDER[(at + by) % len(ORDER)])

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the arrows in the search move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)
