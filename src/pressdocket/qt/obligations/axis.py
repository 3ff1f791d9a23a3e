"""The versions of a rule on an axis of time: hard ends where a day is known, soft ones where it is not."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.rule_views import VersionView

_ROW, _TICKS, _BAR = 34, 20, 9


class VersionAxis(QWidget):
    """A bar a version, the oldest above; `today` is marked. Time runs from left to right in any script."""

    def __init__(self, theme: Theme, versions: "Sequence[VersionView]", today: datetime) -> None:
        super().__init__()
        self._theme, self._versions, self._today = theme, versions, today
        self.setObjectName("version-axis")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_TICKS + 6) + theme.px(_ROW) * len(versions))
        said = "; ".join(f"{one.version}: {one.limit}, {one.valid}" for one in versions)
        self.setAccessibleName(f"Versions on an axis of time. {said}")
        self.setToolTip(said.replace("<", "‹"))

    def years(self) -> tuple[int, int]:
        """The first year drawn, and the first one after the last."""
        ends = [moment for one in self._versions for span in (one.begins, one.ends)
                for moment in (span.earliest, span.latest) if moment]  # fmt: skip
        known = [moment.year for moment in ends] + [self._today.year]
        return min(known) - 1, max(known) + 2

    def x_of(self, moment: datetime) -> float:
        """Where a moment stands, in pixels from the left."""
        first, last = self.years()
        start, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last, 1, 1, tzinfo=UTC)
        return (moment - start) / (end - start) * self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ticks(painter)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        now = self.x_of(self._today)
        painter.drawLine(QPointF(now, theme.px(_TICKS - 4)), QPointF(now, self.height()))
        for number, version in enumerate(self._versions):
            self._bar(painter, version, theme.px(_TICKS) + number * theme.px(_ROW))
        painter.end()

    def _ticks(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(11.5))
        metrics = QFontMetricsF(painter.font())
        first, last = self.years()
        step = max(
            1, round((last - first) * metrics.horizontalAdvance("2024  ") / max(self.width(), 1) + 0.5)
        )
        for year in range(first, last, step):
            left = self.x_of(datetime(year, 1, 1, tzinfo=UTC))
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(left, theme.px(_TICKS - 4)), QPointF(left, self.height()))
            painter.setPen(theme.color("text3"))
            if left + metrics.horizontalAdvance("2024") < self.width():
                painter.drawText(QPointF(left + 2, theme.px(12)), str(year))

    def _bar(self, painter: QPainter, version: "VersionView", top: float) -> None:
        """Its words over a bar from when it may have held to when it may still; full where it surely does."""
        theme = self._theme
        begins, ends = version.begins, version.ends
        left = self.x_of(begins.earliest) if begins.earliest else 0.0
        full = self.x_of(begins.latest) if begins.latest else left
        right = self.x_of(ends.latest) if ends.latest else float(self.width())
        fading = self.x_of(ends.earliest) if ends.earliest else right
        rect = QRectF(left, top + theme.px(20), max(right - left, 3.0), theme.px(_BAR))
        ink = theme.color("accent" if version.current else "text3")
        if version.binding:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faded(rect, ink, full, fading))
        else:
            painter.setPen(QPen(ink, 1.0, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 3, 3)
        painter.setFont(theme.font(11.5, 600 if version.current else 500))
        words = f"{version.version}: {version.limit}" if len(self._versions) > 1 else version.limit
        metrics = QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(words)
        at = max(0.0, min(rect.left(), self.width() - wide - 2))
        ground = QRectF(at - 2, rect.top() - theme.px(16), wide + 4, theme.px(15))
        painter.fillRect(ground, theme.color("window"))
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(at, rect.top() - theme.px(5)), words)


def _faded(rect: QRectF, ink: QColor, full: float, fading: float) -> QLinearGradient:
    clear = QColor(ink)
    clear.setAlpha(40)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    width = rect.width() or 1.0
    start = min(max((full - rect.left()) / width, 0.0), 1.0)
    end = min(max((fading - rect.left()) / width, start), 1.0)
    gradient.setColorAt(0.0, ink if start == 0 else clear)
    gradient.setColorAt(start, ink)
    gradient.setColorAt(end, ink)
    gradient.setColorAt(1.0, ink if end >= 1.0 else clear)
    return gradient
