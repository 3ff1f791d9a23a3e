"""The filter of the list: words, a trait, and the name it is saved under."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdocket.qt.kept import SavedView
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button

TRAITS = {
    "overdue": "Overdue",
    "contested": "Contested",
    "stale": "Stale",
    "gaps": "Gaps",
    "follow-up": "Follow-up due",
    "silent for a week": "Silent for a week",
    "one origin": "One origin",
}


class Filter(QWidget):
    """`changed` when other cases are to be shown; `saved` carries a view with its name; `done` gives the
    keyboard back to the list."""

    changed = Signal()
    saved = Signal(object)
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.trait = ""
        self._narrow = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._save = button("Save view", "save-view", "quiet")
        self._save.setToolTip("Keeps this filter in the sidebar")
        self._save.clicked.connect(self._ask_name)
        self._name = QLineEdit()
        self._name.setObjectName("view-name")
        self._name.setAccessibleName("Name of this view; Enter saves, Escape does not")
        self._name.setPlaceholderText("Name of this view")
        self._name.setMaximumWidth(theme.px(170))
        self._name.returnPressed.connect(self._keep)
        self._name.installEventFilter(self)
        self._pick = button("", "clear-pick", "pill")
        self._pick.clicked.connect(lambda: self.show_view(SavedView("")))
        self.box = QLineEdit()
        self.box.setObjectName("filter-cases")
        self.box.setAccessibleName("Filter cases")
        self.box.setPlaceholderText("Filter cases")
        self.box.setMinimumWidth(theme.px(130))
        self.box.setMaximumWidth(theme.px(220))
        self.box.textChanged.connect(self._typed)
        self.box.returnPressed.connect(self.done)
        self.box.installEventFilter(self)
        for part in (self._save, self._name, self._pick):
            row.addWidget(part)
            part.hide()
        row.addWidget(self.box, 1)
        self.setMinimumWidth(theme.px(130))

    @property
    def words(self) -> str:
        return self.box.text().strip()

    @property
    def said(self) -> str:
        """What is filtered by: "overdue", "“korea”"."""
        parts = [TRAITS.get(self.trait, "").lower(), f"“{self.words}”" if self.words else ""]
        return ", ".join(part for part in parts if part)

    def show_view(self, view: SavedView) -> None:
        """Filters by a view; by nothing for an empty one."""
        self.trait = view.trait
        self.box.blockSignals(True)
        self.box.setText(view.words)
        self.box.blockSignals(False)
        self._typed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down)
        ):
            if watched is self._name:
                self._settle()
            elif event.key() == Qt.Key.Key_Escape and (self.words or self.trait):
                self.show_view(SavedView(""))
            self.done.emit()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._pick.setText(f"{TRAITS.get(self.trait, '')}  ×")
        self._pick.setAccessibleName(f"Only {TRAITS.get(self.trait, '').lower()} cases are shown; show all")
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Shows what there is to filter by; the name asked for gives way."""
        self._name.hide()
        self.box.show()
        self._pick.setVisible(bool(self.trait) and not self._narrow)
        self._save.setVisible(bool(self.words or self.trait) and not self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Where room is short the box stands alone; Esc in it still shows all cases."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._settle()

    def _ask_name(self) -> None:
        for part in (self._save, self._pick, self.box):
            part.hide()
        self._name.setText(self.words or TRAITS.get(self.trait, ""))
        self._name.show()
        self._name.setFocus()
        self._name.selectAll()

    def _keep(self) -> None:
        name = self._name.text().strip()[:60]
        if name:
            self.saved.emit(SavedView(name, self.words, self.trait))
        self._settle()
        self.done.emit()
