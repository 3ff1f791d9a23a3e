"""The list of the Inbox: a model of reports and how a row is drawn."""

from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.desk.views import ReportView
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class InboxModel(QAbstractListModel):
    """The latest received first. What has been shown once in this window is not marked as new any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports: tuple[ReportView, ...] = ()
        self._seen: set[UUID] = set()

    def show(self, reports: tuple[ReportView, ...]) -> None:
        self.beginResetModel()
        self._reports = reports
        self.endResetModel()

    def see(self, report: UUID) -> None:
        self._seen.add(report)
        row = self.row_of(report)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def report(self, row: int) -> ReportView | None:
        return self._reports[row] if 0 <= row < len(self._reports) else None

    def row_of(self, report: UUID | None) -> int:
        """-1 for one that is not there."""
        ids = [one.report.id for one in self._reports]
        return ids.index(report) if report in ids else -1

    def is_new(self, row: int) -> bool:
        report = self.report(row)
        return report is not None and report.report.id not in self._seen

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._reports)

    def is_filed(self, row: int) -> bool:
        """Whether it was filed meanwhile, and stands here only until another one is chosen."""
        report = self.report(row)
        return report is not None and bool(report.report.cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        report = self.report(index.row()) if index.isValid() else None
        if report is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return report.report.title[:400]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = ", new" if self.is_new(index.row()) else ""
            undated = ", publication date not known" if report.report.published is None else ""
            return f"{report.report.title[:300]}, {report.line}{marks}{undated}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return report.report.title[:400].replace("<", "‹")
        return None


class InboxDelegate(QStyledItemDelegate):
    """Two lines of title at most, one of origin; a dot for what is new, a clock for what is undated."""

    def __init__(self, theme: Theme, model: InboxModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(74))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        report = self._model.report(index.row())
        if report is None:
            return
        theme, px = self._theme, self._theme.px
        rect: QRect = option.rect.adjusted(px(6), px(2), -px(6), -px(2))
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect), 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7)
        if self._model.is_new(index.row()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QRectF(rect.left() + px(6), rect.top() + px(14), px(7), px(7)))
        words = rect.adjusted(px(20), px(8), -px(10), -px(6))
        bottom = self._title(painter, words, report.report.title, new=self._model.is_new(index.row()))
        self._line(painter, QRect(words.left(), bottom + px(1), words.width(), px(18)), report)
        painter.restore()

    def _title(self, painter: QPainter, words: QRect, title: str, *, new: bool) -> int:
        """Draws at most two lines; returns where they end."""
        font = self._theme.font(13, 600 if new else 500)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        metrics = QFontMetrics(font)
        first, rest = _first_line(title[:400], font_layout(title[:400], painter, words.width()))
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        height = self._theme.px(18)
        painter.drawText(QRect(words.left(), words.top(), words.width(), height), flags, first)
        if not rest:
            return words.top() + height
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(QRect(words.left(), words.top() + height, words.width(), height), flags, shown)
        return words.top() + 2 * height

    def _line(self, painter: QPainter, place: QRect, report: ReportView) -> None:
        theme, px = self._theme, self._theme.px
        undated = report.report.published is None
        if undated:
            mark = QRectF(place.left(), place.top() + px(3), px(11), px(11))
            draw_glyph(painter, "clock", mark, theme.color("missed"), 1.8)
            place = place.adjusted(px(16), 0, 0, 0)
        font = theme.font(12)
        painter.setFont(font)
        painter.setPen(theme.color("missed" if undated else "text2"))
        shown = QFontMetrics(font).elidedText(report.line, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)


def font_layout(text: str, painter: QPainter, width: int) -> int:
    """How many characters of a text fit into its first line."""
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return line.textLength()


def _first_line(text: str, fitting: int) -> tuple[str, str]:
    return text[:fitting].strip(), text[fitting:].strip()
