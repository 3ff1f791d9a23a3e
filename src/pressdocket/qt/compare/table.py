"""The table of a comparison: arrows walk its cells, Enter or a press opens what is behind one."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pressdocket.desk.side_by_side import Side
from pressdocket.qt.compare.delegate import ROW, SideDelegate
from pressdocket.qt.compare.heads import HEADS, SETS, Set, fitted
from pressdocket.qt.compare.model import SIDE, SidesModel
from pressdocket.qt.compare.parts import Part, axis, parts
from pressdocket.qt.tables import copy_cells
from pressdocket.qt.theme import Theme

HEAD = 32


class AxisHead(QHeaderView):
    """The heads; over the bands stand the ticks of their shared axis."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme.px(HEAD))
        self.setMinimumSectionSize(theme.px(20))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, head = self._theme, HEADS[section]
        painter.save()
        painter.fillRect(rect, theme.color("page"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if head.column == "rate":
            self._ticks(painter, rect)
        else:
            words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
            painter.setFont(theme.font(12.5, 600))
            painter.setPen(theme.color("text2"))
            area = rect.adjusted(theme.px(8), 0, -theme.px(4), 0)
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _ticks(self, painter: QPainter, rect: QRect) -> None:
        theme, along = self._theme, axis(self._theme, rect)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text2"))
        for share, words in ((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %")):
            middle = along.left() + round(share * along.width())
            area = QRect(middle - theme.px(30), rect.top(), theme.px(60), rect.height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)


class SidesTable(QTableView):
    """`opened` carries a side and the part that was chosen, None for the whole cell, and where it stands;
    `chose` the row that is current."""

    opened = Signal(object, object, QRect, int)
    chose = Signal(int)

    def __init__(self, theme: Theme, model: SidesModel) -> None:
        super().__init__()
        self._theme, self._set = theme, "answers"
        self._pressed: tuple[int, int, int] = (-1, -1, -1)
        self._delegate = SideDelegate(theme, self)
        self.setObjectName("compare-table")
        self.setAccessibleName("Side by side; arrows walk the figures, Enter opens what is behind one")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(AxisHead(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))

    def show_set(self, name: Set) -> None:
        """One of the two sets of columns."""
        self._set = name
        self.fit()

    def fit(self) -> None:
        """Drops columns from the right until the rest fits."""
        unit = self._theme.px(1_000) / 1_000
        widths = fitted(SETS["records" if self._set == "records" else "answers"],
                        int(self.viewport().width() / unit))  # fmt: skip
        here = self.currentIndex()
        for number in range(len(HEADS)):
            self.setColumnHidden(number, number not in widths)
            if number in widths:
                self.setColumnWidth(number, int(widths[number] * unit))
        if here.isValid() and self.isColumnHidden(here.column()):
            self.setCurrentIndex(self.model().index(here.row(), 0))

    def whole_height(self) -> int:
        """How high it is with every row shown."""
        return self._theme.px(HEAD) + self._theme.px(ROW) * self.model().rowCount() + 2

    def part_at(self, pos: QPoint) -> tuple[QModelIndex, int, Part | None]:
        """The cell at a point of the viewport, and the place and part in it that can be pressed there."""
        index = self.indexAt(pos)
        for place, part in enumerate(self.parts_of(index)):
            if part.rect.adjusted(-3, -4, 3, 4).contains(pos):
                return index, place, part
        return index, -1, None

    def parts_of(self, index: QModelIndex) -> list[Part]:
        """What can be pressed in a cell, where it stands now."""
        side = index.data(SIDE) if index.isValid() else None
        if not isinstance(side, Side):
            return []
        return parts(self._theme, self.visualRect(index), side, HEADS[index.column()].column)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(800), self.whole_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chose.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if index.isValid():
                self._open(index, None, self.visualRect(index))
        elif plain and event.text() in ("j", "k"):
            row = min(max(index.row() + (1 if event.text() == "j" else -1), 0), self.model().rowCount() - 1)
            self.setCurrentIndex(self.model().index(row, max(index.column(), 0)))
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_C:
            copy_cells(self)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index, place, _ = self.part_at(event.position().toPoint())
        self._pressed = (index.row(), index.column(), place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, place, part = self.part_at(event.position().toPoint())
        same = self._pressed == (index.row(), index.column(), place)
        if part is not None and same and event.button() == Qt.MouseButton.LeftButton:
            self._open(index, part, part.rect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index, place, part = self.part_at(event.position().toPoint())
        self._hover((index.row(), index.column(), place) if part is not None else (-1, -1, -1))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover((-1, -1, -1))

    def _hover(self, found: tuple[int, int, int]) -> None:
        if found != self._delegate.hovered:
            self._delegate.hovered = found
            shape = Qt.CursorShape.PointingHandCursor if found[2] >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _open(self, index: QModelIndex, part: Part | None, rect: QRect) -> None:
        side = index.data(SIDE)
        where = QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())
        self.opened.emit(side, part, where, index.column())
