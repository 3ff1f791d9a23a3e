"""One picture of the lanes: hatching, names, deadlines, arcs, marks and the day asked about."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from pressdocket.desk.views import CaseView
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline import paint
from pressdocket.qt.timeline.layout import Item, Layout, Placed
from pressdocket.qt.timeline.scale import Scale, head_at_left, ticks
from pressdocket.records.when import zone_of


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn and from where: `scroll` pixels down, on `area`; `as_of` in seconds since 1970."""

    theme: Theme
    view: CaseView | None
    items: tuple[Item, ...]
    layout: Layout
    scale: Scale
    scroll: int
    area: QRectF
    as_of: float
    selected: UUID | None


class Drawing:
    """Draws one frame; then `pips` says where each pip stands and whose it is, `painted` how many marks."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.pips: list[tuple[QRectF, UUID]] = []
        self.painted = 0
        self._labels = frame.theme.px(paint.LABELS)
        self._top = frame.theme.px(22 + paint.HEAD)
        self._wide = max(100, round(frame.area.width()) - self._labels)
        self._offset = frame.scale.x(frame.layout.origin)

    def paint(self, painter: QPainter) -> None:
        theme, area, scale = self._frame.theme, self._frame.area, self._frame.scale
        painter.fillRect(area, theme.color("page"))
        times = area.adjusted(self._labels, theme.px(22), 0, 0)
        zone = zone_of(self._frame.view.case.zone if self._frame.view else "UTC")
        painter.save()
        painter.setClipRect(times.adjusted(0, -theme.px(24), 0, 0))
        paint.paint_ticks(painter, theme, ticks(scale, zone), head_at_left(scale, zone), times)
        painter.restore()
        painter.save()
        painter.setClipRect(area.adjusted(0, self._top, 0, 0))
        self._paint_unknown(painter)
        self._paint_lanes(painter)
        painter.setClipRect(area.adjusted(self._labels, self._top, 0, 0))
        self._paint_events(painter)
        painter.restore()
        self._paint_as_of(painter)

    def _y(self, row: int) -> float:
        return self._top + row * self._frame.theme.px(paint.ROW) - self._frame.scroll

    def _rows_in_view(self) -> tuple[int, int]:
        row = self._frame.theme.px(paint.ROW)
        first = self._frame.scroll // row
        return first, first + (round(self._frame.area.height()) - self._top) // row + 2

    def _paint_unknown(self, painter: QPainter) -> None:
        """Hatching over the time after the day asked about."""
        left = self._labels + max(0.0, self._frame.scale.x(self._frame.as_of))
        if left < self._frame.area.right():
            rest = QRectF(left, self._top, self._frame.area.right() - left, self._frame.area.height())
            painter.fillRect(rest, Qt.BrushStyle.NoBrush)
            colour = self._frame.theme.color("line")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            brush = painter.brush()
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
            painter.fillRect(rest, brush)

    def _paint_lanes(self, painter: QPainter) -> None:
        theme, first, last = self._frame.theme, *self._rows_in_view()
        for lane in self._frame.layout.lanes:
            if lane.row + lane.rows < first or lane.row > last:
                continue
            y = self._y(lane.row)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(theme.color("line"))
            painter.drawLine(0, round(y), round(self._frame.area.right()), round(y))
            room = self._labels - theme.px(10)
            for words, size, weight, colour, line in (
                (lane.name, 13, 600, "text", 17),
                (lane.kind, 12, 400, "text2", 33),
            ):
                if line > 20 and lane.rows < 2:
                    continue
                painter.setFont(theme.font(size, weight))
                said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.setPen(theme.color(colour))
                painter.drawText(QPointF(0, y + theme.px(line)), said)
        end = self._y(len(self._frame.layout.rows))
        painter.setPen(theme.color("line"))
        painter.drawLine(0, round(end), round(self._frame.area.right()), round(end))

    def _paint_events(self, painter: QPainter) -> None:
        first, last = self._rows_in_view()
        offset = self._offset
        shown = list(self._frame.layout.visible(-offset, -offset + self._wide, first, last))
        self.painted = len(shown)
        self.pips = []
        for placed in shown:
            self._paint_deadline(painter, placed, offset)
        self._paint_arcs(painter, offset)
        for placed in shown:
            spot = paint.Spot(self._labels + offset, self._y(placed.row))
            pip = paint.paint_mark(
                painter, self._frame.theme, placed, spot, selected=placed.item.id == self._frame.selected
            )
            if not pip.isEmpty():
                self.pips.append((pip, placed.item.id))
        self._paint_undated(painter, first, last)

    def _paint_deadline(self, painter: QPainter, placed: Placed, offset: float) -> None:
        view = placed.item.view
        y, row = self._y(placed.row), self._frame.theme.px(paint.ROW)
        if view.due and (view.due.earliest or view.due.latest):
            end = (view.due.latest or view.due.earliest).timestamp()  # type: ignore[union-attr]
            start = view.due.earliest.timestamp() if view.due.earliest else end
            left = self._labels + self._frame.scale.x(start)
            right = max(left + 4, self._labels + self._frame.scale.x(end))
            paint.paint_due(painter, self._frame.theme, QRectF(left, y, right - left, row))
        if view.verdict == "silent":
            left = self._labels + offset + placed.last + 6
            paint.paint_silence(
                painter,
                self._frame.theme,
                y + row / 2,
                left,
                self._labels + self._frame.scale.x(self._frame.as_of),
            )

    def _paint_arcs(self, painter: QPainter, offset: float) -> None:
        """From demands to their answers, where either is in view."""
        findings = self._frame.view.findings.demands if self._frame.view else ()
        first, last = self._rows_in_view()
        left, right = -offset, -offset + self._wide
        seen = [
            (demand, answer)
            for demand, answer in self._frame.layout.arcs
            if (demand.row >= first or answer.row >= first)
            and (demand.row <= last or answer.row <= last)
            and (demand.right >= left or answer.right >= left)
            and (demand.left <= right or answer.left <= right)
        ]
        ways = {finding.event: finding.answer for finding in findings} if seen else {}
        for demand, answer in seen:
            self._paint_arc(painter, demand, answer, offset, ways.get(demand.item.id, ""))

    def _paint_arc(self, painter: QPainter, demand: Placed, answer: Placed, offset: float, way: str) -> None:
        row, left = self._frame.theme.px(paint.ROW), self._labels + offset
        down = answer.row >= demand.row
        start = QPointF(
            left + (demand.left + demand.right) / 2, self._y(demand.row) + (row - 3 if down else 3)
        )
        end = QPointF(left + (answer.left + answer.right) / 2, self._y(answer.row) + (3 if down else row - 3))
        verdict = demand.item.view.verdict or "no limit"
        paint.paint_arc(painter, self._frame.theme, start, end, verdict, way)

    def _paint_undated(self, painter: QPainter, first: int, last: int) -> None:
        """Events without a date stand at no point: their names, at the end of the lane."""
        for row, items in self._frame.layout.undated.items():
            if first <= row <= last:
                painter.setFont(self._frame.theme.font(12.5))
                painter.setPen(self._frame.theme.color("text2"))
                said = "Undated:  " + "  ·  ".join(item.label for item in items[:20])
                room = self._wide - self._frame.theme.px(16)
                said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(self._labels + 8, self._y(row) + self._frame.theme.px(16)), said)

    def _paint_as_of(self, painter: QPainter) -> None:
        view = self._frame.view
        if view is None:
            return
        theme, x = self._frame.theme, self._labels + self._frame.scale.x(self._frame.as_of)
        times = self._frame.area.adjusted(self._labels, 0, 0, 0)
        if times.left() <= x <= times.right():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawLine(QPointF(x, theme.px(20)), QPointF(x, self._frame.area.bottom()))
        day = f"{view.as_of:%d %b %Y}".lstrip("0")
        paint.paint_tag(painter, theme, f"Today {day}" if view.today else f"As of {day}", x, times)
