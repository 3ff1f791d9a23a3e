"""Who still waits how long: the Kaplan-Meier band of one side, beside that of another."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from pressdocket.desk.side_by_side import Curve, Side
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import plain_tip
from pressdocket.qt.wrapping import one_line


class CurveChart(QAbstractButton):
    """The chosen side in the accent's colour, the other one grey with broken edges; pressing it opens the
    demands that are timed. Time runs from left to right in any script."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._side: Side | None = None
        self._other: Side | None = None
        self._hours = 24.0
        self.setObjectName("waiting-curve")
        self.setAccessibleName("Still unanswered after so many hours")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(170))

    def show_curves(self, side: Side, other: Side | None, hours: float) -> None:
        """Both have a curve; `hours` is how far the axis reaches."""
        self._side, self._other, self._hours = side, other, hours
        said = [f"{one.name}: {one.curve.sentence}" for one in (side, other) if one and one.curve]
        self.setAccessibleName(f"Still unanswered. {'. '.join(said)}. Enter opens the demands.")
        self.setToolTip(plain_tip(". ".join(said)))
        self.update()

    def plot(self) -> QRectF:
        """Where the axes lie; names stand right of it."""
        theme = self._theme
        names = theme.px(150 if self.width() > theme.px(460) else 96)
        return QRectF(theme.px(46), theme.px(10), self.width() - theme.px(46) - names,
                      self.height() - theme.px(34))  # fmt: skip

    def at(self, hours: float, share: float) -> QPointF:
        """A point of the plot."""
        area = self.plot()
        along = min(hours / self._hours, 1.0)
        return QPointF(area.left() + along * area.width(), area.bottom() - share * area.height())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.px(250))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axes(painter)
        used = -1.0
        for side, tint, broken in ((self._side, "accent", False), (self._other, "text2", True)):
            if side is not None and side.curve is not None:
                self._curve(painter, side.curve, theme.color(tint), broken=broken)
                used = self._name(painter, side, side.curve, tint, used)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        painter.end()

    def _axes(self, painter: QPainter) -> None:
        theme, area = self._theme, self.plot()
        painter.setFont(theme.font(11.5))
        high = QFontMetrics(painter.font()).height()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for share, words in ((1.0, "100 %"), (0.5, "50 %"), (0.0, "0 %")):
            y = area.bottom() - share * area.height()
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("text2"))
            painter.drawText(QRectF(0, y - high / 2, area.left() - theme.px(8), high), right, words)
        days = self._hours > 96
        for part in range(4):
            hours = self._hours * part / 3
            x = self.at(hours, 0).x()
            painter.setPen(theme.color("line2"))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + theme.px(4)))
            painter.setPen(theme.color("text2"))
            number = hours / 24 if days else hours
            words = (
                f"{number:.0f} {'days' if days else 'h'}" if number == round(number) else f"{number:.1f} d"
            )
            box = QRectF(x - theme.px(40), area.bottom() + theme.px(5), theme.px(80), high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), words)

    def _curve(self, painter: QPainter, curve: Curve, ink: QColor, *, broken: bool) -> None:
        """The band between its edges, never a line where there is a band; ticks are last sightings."""
        upper = [self.at(at, step.high) for step in curve.steps for at in (step.start, step.end)]
        lower = [self.at(at, step.low) for step in curve.steps for at in (step.start, step.end)]
        fill = QColor(ink)
        fill.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(ink, 1.6, Qt.PenStyle.DashLine if broken else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPolyline(upper)
        painter.drawPolyline(lower)
        painter.setPen(QPen(ink, 1.4))
        for hours in curve.unseen:
            found = next((one for one in curve.steps if one.start <= hours < one.end), None)
            if found is not None:
                middle = self.at(hours, (found.low + found.high) / 2)
                high = self._theme.px(5)
                painter.drawLine(middle - QPointF(0, high), middle + QPointF(0, high))

    def _name(self, painter: QPainter, side: Side, curve: Curve, tint: str, used: float) -> float:
        """The name where its band ends, under the one before if they would meet; returns how low it is."""
        theme, area = self._theme, self.plot()
        last = curve.steps[-1]
        high = theme.px(34)
        top = self.at(self._hours, (last.low + last.high) / 2).y() - high / 2
        if used >= 0 and abs(top - used) < high + theme.px(4):
            top = used + high + theme.px(4) if used + 2 * high < self.height() else used - high - theme.px(4)
        top = min(max(top, 0.0), self.height() - high)
        room = QRectF(area.right() + theme.px(10), top, self.width() - area.right() - theme.px(12), high / 2)
        for words, size, weight, ink in ((side.name, 13, 600, tint), (curve.note, 12, 400, "text2")):
            painter.setFont(theme.font(size, weight))
            painter.setPen(theme.color(ink))
            shown = QFontMetrics(painter.font()).elidedText(
                one_line(words[:200]), Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
            room.translate(0, high / 2)
        return top
