"""What can be done with the note that is read, or with all that are marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from ui.widgets.button import ActionButton
from ui.words.said import counted, said

BAR_HEIGHT = 32


class _Asking(QWidget):
    """One question with a field and a button; Esc leaves it."""

    def __init__(self, words: str, field: QWidget, button: ActionButton, *more: QWidget) -> None:
        super().__init__()
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(field, stretch=1)
        for part in (*more, button):
            line.addWidget(part)


class DeedBar(QStackedWidget):
    """Buttons for what is chosen; asks for whom and why where that is needed.

    Signals:
        reviewed: The notes were looked at.
        dismissed: They need no look, for this reason.
        assigned: They are for the colleague of this id; empty for nobody.
        undo_requested: Take back what was done last.
        named: What is listed is to be saved: its name, for everybody, and whether it alerts.
        left: The keyboard is wanted back in the list.
    """

    reviewed = Signal()
    dismissed = Signal(str)
    assigned = Signal(str)
    undo_requested = Signal()
    named = Signal(str, bool, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(BAR_HEIGHT)
        self.count_words = QLabel()
        self.count_words.setProperty("tone", "soft")
        self.review = ActionButton(said("Reviewed"), "review.reviewed", icon="check")
        self.assign = ActionButton(said("Assign…"), "review.assign", icon="person")
        self.dismiss = ActionButton(said("Dismiss…"), "review.dismiss", icon="cross")
        self.undo = ActionButton(said("Undo"), "review.undo", icon="undo", kind="quiet")
        self.why, self.whom = QLineEdit(), QComboBox()
        self.why.setPlaceholderText(said("Nothing to learn from it"))
        self.name = QLineEdit()
        self.for_all, self.alerts = QCheckBox(said("for everybody")), QCheckBox(said("alert"))
        self.alerts.setToolTip(said("Each new note it finds is put into the queue."))
        self.do_save = ActionButton(said("Save"), "", kind="primary")
        self.do_dismiss = ActionButton(said("Dismiss"), "", kind="primary")
        self.do_assign = ActionButton(said("Assign"), "", kind="primary")
        self._faces = (
            self._buttons(),
            _Asking(said("Why does it need no look?"), self.why, self.do_dismiss),
            _Asking(said("Who looks at it?"), self.whom, self.do_assign),
            _Asking(said("Name of the view"), self.name, self.do_save, self.for_all, self.alerts),
        )
        for face in self._faces:
            self.addWidget(face)
        self._connect()
        self.show_chosen(0, has_note=False)
        self.show_undo("")

    def _buttons(self) -> QWidget:
        face = QWidget()
        line = QHBoxLayout(face)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.review, self.assign, self.dismiss, self.count_words):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.undo)
        return face

    def _connect(self) -> None:
        self.review.clicked.connect(self.reviewed)
        self.undo.clicked.connect(self.undo_requested)
        self.assign.clicked.connect(self._on_assign)
        self.dismiss.clicked.connect(self._on_dismiss)
        self.do_assign.clicked.connect(self._on_do_assign)
        self.do_dismiss.clicked.connect(self._on_do_dismiss)
        self.why.returnPressed.connect(self._on_do_dismiss)
        self.do_save.clicked.connect(self._on_do_save)
        self.name.returnPressed.connect(self._on_do_save)
        self.name.installEventFilter(self)
        self.whom.installEventFilter(self)
        self.why.installEventFilter(self)

    def show_chosen(self, marked: int, *, has_note: bool) -> None:
        """Say how many notes it is about: those marked, else the one that is read."""
        words = counted(marked, "{count} marked", "{count} marked") if marked else ""
        self.count_words.setText(words)
        for button in (self.review, self.assign, self.dismiss):
            button.setEnabled(bool(marked) or has_note)

    def show_colleagues(self, colleagues: Sequence[tuple[str, str]]) -> None:
        """Offer these: id and name."""
        self.whom.clear()
        for key, name in colleagues:
            self.whom.addItem(name, key)

    def show_undo(self, words: str) -> None:
        """Offer to take back what *words* name; empty takes the offer away."""
        self.undo.setVisible(bool(words))
        self.undo.setToolTip(words)
        self.undo.setAccessibleDescription(words)

    def ask_name(self, name: str, *, may_alert: bool) -> None:
        """Ask how what is listed is to be called."""
        self.name.setText(name)
        self.alerts.setVisible(may_alert)
        self.alerts.setChecked(False)
        self.setCurrentIndex(3)
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    @property
    def is_asking(self) -> bool:
        """Tell whether it asks for whom or why."""
        return self.currentIndex() != 0

    @Slot()
    def leave(self) -> None:
        """Show the buttons again."""
        was_asking = self.is_asking
        self.setCurrentIndex(0)
        if was_asking:
            self.left.emit()

    @Slot()
    def _on_assign(self) -> None:
        self.setCurrentIndex(2)
        self.whom.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_dismiss(self) -> None:
        self.setCurrentIndex(1)
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.why.selectAll()

    @Slot()
    def _on_do_assign(self) -> None:
        key = self.whom.currentData()
        self.leave()
        self.assigned.emit(key or "")

    @Slot()
    def _on_do_dismiss(self) -> None:
        why = self.why.text().strip() or self.why.placeholderText()
        self.leave()
        self.dismissed.emit(why)

    @Slot()
    def _on_do_save(self) -> None:
        name = self.name.text().strip()
        if name:
            alerts = not self.alerts.isHidden() and self.alerts.isChecked()
            self.leave()
            self.named.emit(name, self.for_all.isChecked(), alerts)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(600, BAR_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(300, BAR_HEIGHT)

    def eventFilter(self, watched: object, event: QEvent, /) -> bool:
        """Let Esc leave the question, and Enter answer it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if watched is self.whom and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_do_assign()
                return True
        return False
