"""Lanes of events to scale, scrolled, zoomed and panned by whoever asks; only what is in view is drawn."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pressdocket.desk.views import CaseView, EventView, Shape
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.drawing import Frame, draw
from pressdocket.qt.timeline.geometry import Geometry
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.marks import Labels
from pressdocket.qt.timeline.motion import LASTS, Glide, motion_wanted
from pressdocket.qt.timeline.scale import DAY, LONGEST, SHORTEST, Scale
from pressdocket.qt.timeline.settling import Settling
from pressdocket.qt.timeline.speech import of_canvas
from pressdocket.qt.timeline.stage import Stage
from pressdocket.qt.timeline.walking import first_chosen, first_view, whole_view

SHAPES: frozenset[Shape] = frozenset(
    ("demand", "answer", "apology", "promise", "enforcement", "figure", "context")
)


@dataclass(frozen=True, slots=True)
class Stood:
    """The time in view, the pixels that the lanes are scrolled, and whether the scale still fits itself to
    the window."""

    scale: Scale
    scroll: int
    fitting: bool


class Surface(QAbstractScrollArea):
    """`scale` is the time wanted, `shown` the one drawn while a zoom glides there.

    `chosen` names the event selected by hand, `scaled` says that the time in view is another.
    """

    chosen = Signal(object)
    scaled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, glides: bool | None = None) -> None:
        super().__init__(parent)
        self._theme, self._kit = theme, Kit(theme)
        self._labels, self._glide = Labels(self._kit), Glide(self)
        self._glides = motion_wanted(self) if glides is None else glides
        self.stage = Stage()
        self.scale = self.shown = Scale(0.0, 30 * DAY, 800)
        self.selected: UUID | None = None
        self.painted = 0
        self._shapes = SHAPES
        self._fitting = self._first = True
        self.setObjectName("timeline-canvas")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._glide.moved.connect(self._move)
        self._settling = Settling(self._settle, self)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        theme.changed.connect(self._recolour)
        self._speak()

    def show_view(self, view: CaseView) -> None:
        """The same case keeps scale, scroll and selection; another one shows its busiest part."""
        before = self.stage.view
        self.stage.show(view, self._kit, self._shapes)
        self._labels.forget()
        if before is not None and before.case.id == view.case.id:
            self._pack()
        else:
            self.selected = None
            self._fitting, self._first = True, True
            self._fit()
            self.verticalScrollBar().setValue(0)
        if self.stage.item(self.selected) is None:
            self.selected = first_chosen(self.stage.order, self.scale)
        self._speak()

    def stood(self) -> Stood:
        """The time and the lanes in view."""
        return Stood(self.scale, self.verticalScrollBar().value(), self._fitting)

    def stand(self, stood: Stood) -> None:
        """As it stood, in what width there is now."""
        if not stood.fitting:
            self._fitting = False
            self.scale_to(stood.scale.of_width(self._wide()))
        self.verticalScrollBar().setValue(stood.scroll)

    def show_shapes(self, shapes: frozenset[Shape]) -> None:
        """Leaves out all other shapes."""
        self._shapes = shapes
        self.stage.filter(shapes)
        self._pack()
        if self.stage.item(self.selected) is None:
            self.selected = first_chosen(self.stage.order, self.scale)
        self._speak()

    def fit(self) -> None:
        """The whole case."""
        self._fitting, self._first = True, False
        self._fit(glide=True)

    def scale_to(self, scale: Scale, *, glide: bool = False) -> None:
        """Shows another time; rows are packed anew where a pixel holds another length of it."""
        repack = abs(scale.pixel - self.stage.layout.pixel) > scale.pixel * 1e-9
        self.scale = scale
        if repack:
            self._pack()
        self._glide.go(self.shown, scale, lasts=LASTS if glide and self._glides else 0)
        self.scaled.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """`factor` times closer, round `x` pixels right of the names, or round what is chosen."""
        self._fitting = False
        self.scale_to(self.scale.zoomed(factor, self._centre() if x is None else x), glide=True)

    def pan(self, pixels: float) -> None:
        self._fitting = False
        self.scale_to(self.scale.panned(pixels))

    def show_time(self, first: float, last: float) -> None:
        """Shows the time from one moment to another."""
        self._fitting = False
        self.scale_to(Scale(first, min(LONGEST, max(SHORTEST, last - first)), self.scale.width))

    def reveal(self, moment: float) -> None:
        """Brings a moment into view, at three quarters of it."""
        self._fitting = False
        self.scale_to(self.scale.panned(self.scale.x(moment) - 0.75 * self.scale.width), glide=True)

    def select(self, event: UUID | None, *, show: bool = True) -> None:
        """Makes an event the chosen one and brings it into view."""
        self.selected = event
        if show and event is not None:
            self._bring(event)
        self.viewport().update()
        self._speak()
        self.chosen.emit(event)

    def view_of(self, event: UUID | None) -> EventView | None:
        item = self.stage.item(event)
        return item.view if item else None

    @property
    def fits(self) -> bool:
        """Whether the whole case is shown, and goes on to be when the window changes."""
        return self._fitting and not self._first

    @property
    def geometry_now(self) -> Geometry:
        """Where everything stands at this moment."""
        size = self.viewport().size()
        return Geometry(
            self._kit, self.stage.layout, self.shown, self.verticalScrollBar().value(),
            size.width(), size.height(), self.stage.as_of,
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        return QSize(800, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        stage = self.stage
        painter = QPainter(self.viewport())
        frame = Frame(
            self.geometry_now,
            stage.zone,
            self._labels,
            stage.demands_of,
            stage.tags,
            stage.item(self.selected),
        )
        self.painted = draw(painter, frame)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setPen(QPen(self._kit.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting and self.stage.order:
            self._fit()
        else:
            self.scale_to(self.scale.of_width(self._wide()))
        self._bars()

    def _wide(self) -> int:
        return max(100, self.viewport().width() - self._kit.labels)

    def _centre(self) -> float:
        """Where a zoom by keys holds still: at what is chosen, if that is in view."""
        item = self.stage.item(self.selected)
        at = self.scale.x(item.moment) if item and item.moment is not None else -1.0
        return at if 0 <= at <= self._wide() else self._wide() / 2

    def _fit(self, *, glide: bool = False) -> None:
        items, wide = self.stage.order, self._wide()
        if self._first or not any(item.moment is not None for item in items):
            self.scale_to(first_view(items, wide, self.stage.as_of))
        else:
            self.scale_to(whole_view(items, wide), glide=glide)

    def _move(self, scale: Scale) -> None:
        self.shown = scale
        self.viewport().update()

    def _pack(self) -> None:
        """What is in view at once, lanes out of view soon after where that takes long."""
        top = self.verticalScrollBar().value()
        self.stage.pack(self.scale.pixel, self._kit, (top, top + self.viewport().height()))
        if not self.stage.layout.fresh:
            self._settling.begin()
        self._bars()
        self.viewport().update()

    def _settle(self, seconds: float = float("inf")) -> bool:
        """Lays out lanes out of view; the one at the upper edge stays where it is."""
        bar, before = self.verticalScrollBar(), self.stage.layout
        value = bar.value()
        if not self.stage.settle(self._kit, seconds):
            return False
        if before is not self.stage.layout:
            number = before.lanes_between(value, value + 1)[0]
            moved = self.stage.layout.lanes[number].top - before.lanes[number].top
            self._bars()
            bar.setValue(value + moved)
            self.viewport().update()
        return True

    def _scrolled(self) -> None:
        if not self.stage.layout.fresh:
            self._pack()

    def _recolour(self) -> None:
        self._kit = Kit(self._theme)
        self._labels = Labels(self._kit)
        self.viewport().update()

    def _bars(self) -> None:
        room = max(1, self.viewport().height() - self._kit.head)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.stage.layout.height + self._kit.pad - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._kit.row)

    def _bring(self, event: UUID) -> None:
        """Pans as little as needed, so that the mark and some of its label are seen."""
        self._settle()
        item, placed = self.stage.item(event), self.stage.layout.find(event)
        if item is not None and item.moment is not None:
            at = self.scale.x(item.moment)
            if not 20 <= at <= self._wide() - 80:
                self._fitting = False
                self.scale_to(self.scale.panned(at - self._wide() / 3), glide=True)
        layout, bar, room = self.stage.layout, self.verticalScrollBar(), self.geometry_now.lanes.height()
        number = layout.lane_of(event)
        if number < 0:
            return
        lane = layout.lanes[number]
        row = placed.row if placed else lane.row + lane.rows - 1 if lane.undated else lane.row
        top = layout.tops[row]
        if top - self._kit.pad < bar.value():
            bar.setValue(top - self._kit.pad)
        elif top + self._kit.row + self._kit.pad > bar.value() + room:
            bar.setValue(round(top + self._kit.row + self._kit.pad - room))

    def _speak(self) -> None:
        """The canvas as a sentence, for screen readers."""
        said = of_canvas(self.stage.view, self.stage.order, self.view_of(self.selected))
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
