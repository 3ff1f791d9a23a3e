"""The ledger's table: arrows, type to jump, Enter, and a press on a figure."""

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from pressdocket.desk.ledger import Entry
from pressdocket.qt.ledger.delegate import LedgerDelegate
from pressdocket.qt.ledger.heads import ANSWER, HEADS, STATUS, WHAT
from pressdocket.qt.ledger.model import ENTRY
from pressdocket.qt.theme import Theme

LEAST = 5
"""Columns that are never dropped: who asked what, and what was answered."""


class LedgerTable(QTableView):
    """`entered` by Enter, `pressed_figure` by a click on one, `edited` by a double click; each names a cell.

    Columns that do not fit are dropped from the right. Letters typed one after the other jump to the cell
    that begins with them; meanwhile they are no commands.
    """

    entered = Signal(QModelIndex)
    pressed_figure = Signal(QModelIndex)
    edited = Signal(QModelIndex)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._typed = QElapsedTimer()
        self._hidden: frozenset[int] = frozenset()
        self._widths = [theme.px(head.width) for head in HEADS]
        self._own_widths = self._fitting = False
        self._figures = LedgerDelegate(theme, self)
        self.setObjectName("ledger-table")
        self.setAccessibleName("Demands and promises of this case; Enter opens or edits")
        self.setItemDelegate(self._figures)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(40))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.sectionResized.connect(self._resized)
        self.doubleClicked.connect(self._double)

    def set_widths(self, widths: list[int]) -> None:
        """The widths that the user gave the columns, in design pixels; none, or other than they can be, for
        those they are made with."""
        if len(widths) == len(HEADS) and all(30 <= width <= 900 for width in widths):
            self._widths, self._own_widths = [self._theme.px(width) for width in widths], True
        self.fit()

    def widths(self) -> list[int]:
        """As `set_widths` takes them; none while the user changed nothing."""
        unit = self._theme.px(100) / 100
        return [round(width / unit) for width in self._widths] if self._own_widths else []

    def hide_columns(self, columns: frozenset[int]) -> None:
        """Columns that are not wanted now, whatever fits."""
        self._hidden = columns
        self.fit()

    def fit(self) -> None:
        """Drops columns from the right until the rest fits. Unless the user chose the widths, none is wider
        than its contents; room that is left goes to what was asked and answered before it goes to columns
        that can be done without."""
        widths = self._widths if self._own_widths else [self._least(number) for number in range(len(HEADS))]
        wish = 0 if self._own_widths else self._wish()
        room, shown = self.viewport().width(), list[int]()
        for number, width in enumerate(widths):
            if number not in self._hidden:
                if number >= LEAST and width + (wish if number > STATUS else 0) > room:
                    break
                room -= width
                shown.append(number)
        spare = 0 if self._own_widths else max(room, 0) // 2
        self._fitting = True
        for number, width in enumerate(widths):
            self.setColumnHidden(number, number not in shown)
            if number in shown:
                self.setColumnWidth(number, width + (spare if number in (WHAT, ANSWER) else 0))
        self._fitting = False

    def _least(self, column: int) -> int:
        """The width that it is made with; one that is no phrase need not be wider than its contents."""
        made = self._widths[column]
        if column in (WHAT, ANSWER) or self.model() is None:
            return made
        needed = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
        return min(needed + self._theme.px(4), made)

    def _wish(self) -> int:
        """By how much both phrases would have to be wider to be read in full, up to twice their width."""
        return sum(
            min(max(self.sizeHintForColumn(column) - self._widths[column], 0), self._widths[column])
            for column in (WHAT, ANSWER)
            if self.model() is not None
        )

    def _resized(self, _column: int, _old: int, _new: int) -> None:
        """By the user: from now on the widths are theirs."""
        if not self._fitting:
            shown = [number for number in range(len(HEADS)) if not self.isColumnHidden(number)]
            for number in shown:
                self._widths[number] = self.columnWidth(number)
            self._own_widths = True
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """A letter that goes on with a word being typed is no command."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._typing()
            and event.text().isprintable()
            and event.text()
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self._typed.start()
        super().keyboardSearch(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        over = self._figure_at(self.indexAt(at)).contains(at)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        super().mouseReleaseEvent(event)
        index = self.indexAt(at)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        chosen = len(self.selectedIndexes()) == 1 and event.button() == Qt.MouseButton.LeftButton
        if plain and chosen and self._figure_at(index).contains(at):
            self.pressed_figure.emit(index)

    def _double(self, index: QModelIndex) -> None:
        self.edited.emit(index)

    def _figure_at(self, index: QModelIndex) -> QRect:
        entry = index.data(ENTRY) if index.isValid() else None
        if not isinstance(entry, Entry):
            return QRect()
        return self._figures.figure_rect(self.visualRect(index), entry, index.column())

    def _typing(self) -> bool:
        return self._typed.isValid() and self._typed.elapsed() < QApplication.keyboardInputInterval()
