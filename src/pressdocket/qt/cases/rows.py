"""The list of cases: rows and what opens in them, by pointer and by keys."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QListView

from pressdocket.qt.cases.delegate import CaseDelegate
from pressdocket.qt.cases.model import CasesModel, Index
from pressdocket.qt.cases.parts import Part
from pressdocket.qt.theme import Theme

_LETTERS = {"j": 1, "k": -1}


class CaseList(QListView):
    """`opened` carries a case's reference and the part of its row that was chosen, None for the row itself.

    Up, Down, J, K choose a row, Left and Right a part of it, Enter opens, Space asks to peek, Esc lets go of
    the part and then of the peek. Other letters jump to a title; 1 to 5 and / are the page's.
    """

    opened = Signal(str, object)
    peeked = Signal(str)
    let_go = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: CasesModel, theme: Theme) -> None:
        super().__init__()
        self._cases = model
        self.setObjectName("cases")
        self.setAccessibleName("Cases; arrows choose, Enter opens, Space peeks")
        self._delegate = CaseDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typed = QElapsedTimer()
        self._pressed: tuple[int, str] | None = None

    @property
    def reference(self) -> str:
        """The case that is chosen, empty for none."""
        return self._cases.reference_at(self.currentIndex().row())

    @property
    def part(self) -> Part | None:
        """The part that the keyboard stands on."""
        row, name = self._delegate.current
        found = self.parts(row) if row == self.currentIndex().row() else []
        return next((part for part in found if part.name == name), None)

    def parts(self, row: int) -> list[Part]:
        """What opens in a row, where it stands now."""
        index = self._cases.index(row)
        return self._delegate.parts(self.visualRect(index), index)

    def part_at(self, pos: QPoint) -> tuple[int, Part | None]:
        """The row at a point of the viewport, -1 for none, and the part of it that stands there."""
        row = self.indexAt(pos).row()
        found = [part for part in self.parts(row) if part.rect.contains(pos)] if row >= 0 else []
        return row, (found[0] if found else None)

    def keep(self, reference: str, scroll: int) -> None:
        """Chooses a case again, if it is still shown, and scrolls back."""
        row = self._cases.row_of(reference)
        if row >= 0:
            self.setCurrentIndex(self._cases.index(row))
        self.verticalScrollBar().setValue(scroll)

    def go(self, row: int) -> None:
        """Chooses the row, or the nearest there is."""
        last = self._cases.rowCount() - 1
        self.setCurrentIndex(self._cases.index(min(max(row, 0), last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._delegate.by_keys:
            self._delegate.by_keys = True
            self.viewport().update()
        if not self._own(event):
            super().keyPressEvent(event)
            if event.text().isprintable() and event.text():
                self._typed.start()

    def _own(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the list's own, or the page's; does what it stands for."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.reference, self.part)
        elif key == Qt.Key.Key_Space:
            self.peeked.emit(self.reference)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Escape and self._delegate.current[0] >= 0:
            self._stand(-1, "")
        elif key == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            return not self._jumping() and self._letter(event)
        return True

    def _letter(self, event: QKeyEvent) -> bool:
        text = event.text()
        if text in _LETTERS:
            self.go(self.currentIndex().row() + _LETTERS[text])
            return True
        parent = self.parentWidget()
        if text and text in "12345/" and parent is not None:
            return QApplication.sendEvent(parent, event)
        return False

    def _jumping(self) -> bool:
        """Whether a letter belongs to a title that is being typed."""
        return self._typed.isValid() and self._typed.elapsed() < QApplication.keyboardInputInterval()

    def _step(self, by: int) -> None:
        row = self.currentIndex().row()
        names = ["", *(part.name for part in self.parts(row))] if row >= 0 else [""]
        here = self._delegate.current
        at = names.index(here[1]) if here[0] == row and here[1] in names else 0
        name = names[min(max(at + by, 0), len(names) - 1)]
        self._stand(row if name else -1, name)
        part = self.part
        if part is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, part.sentence))

    def _stand(self, row: int, name: str) -> None:
        self._delegate.current = (row, name)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        self._delegate.current = (-1, "")
        super().currentChanged(current, previous)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._delegate.by_keys = event.reason() in tabbed
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stand(-1, "")
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row, part = self.part_at(event.position().toPoint())
        self._hover((row, part.name) if part else (-1, ""))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover((-1, ""))
        super().leaveEvent(event)

    def _hover(self, found: tuple[int, str]) -> None:
        if found != self._delegate.hovered:
            self._delegate.hovered = found
            shape = Qt.CursorShape.PointingHandCursor if found[0] >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, part = self.part_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton and row >= 0
        self._pressed = (row, part.name if part else "") if left else None
        self._delegate.by_keys = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row, part = self.part_at(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == (row, part.name if part else ""):
            self.opened.emit(self._cases.reference_at(row), part)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            where = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self._cases.reference_at(index.row()), self.viewport().mapToGlobal(where))
