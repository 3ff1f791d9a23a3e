"""The row over the lanes: which kinds are shown, and how much time."""

from functools import partial
from math import log
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSlider, QWidget

from pressdocket.desk.views import Shape
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.marker import shape_icon
from pressdocket.qt.timeline.scale import DAY, SHORTEST
from pressdocket.qt.timeline.walking import MONTH
from pressdocket.qt.widgets import button

GROUPS: Final[tuple[tuple[str, tuple[Shape, ...]], ...]] = (
    ("Demands", ("demand",)),
    ("Answers", ("answer", "apology")),
    ("Promises", ("promise",)),
    ("Enforcement", ("enforcement",)),
    ("Figures", ("figure",)),
    ("Around it", ("context",)),
)
ZOOMS: Final = (("Fit", 0.0), ("Year", 400 * DAY), ("Month", MONTH), ("Week", 10 * DAY), ("Day", 2 * DAY))
_FARTHEST = 20 * 365.25 * DAY
_NOTCHES = 1_000


class Tools(QWidget):
    """`filtered` carries the shapes to show, `zoomed` how many seconds of time (0 for the whole case)."""

    filtered = Signal(object)
    zoomed = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pills: dict[str, QPushButton] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(7))
        for words, _shapes in GROUPS:
            row.addWidget(self._pill(words))
        row.addStretch(1)
        self._named = self._segments()
        row.addWidget(self._named)
        row.addSpacing(theme.px(6))
        self._out = self._near("−", "zoom-out", "Zoom out", -1)
        self._in = self._near("+", "zoom-in", "Zoom in", 1)
        self._slider = self._slide()
        for part in (self._out, self._slider, self._in):
            row.addWidget(part)
        self._colour()
        theme.changed.connect(self._colour)

    def shapes(self) -> frozenset[Shape]:
        """The shapes that are shown."""
        return frozenset(
            shape for words, shapes in GROUPS if self.pills[words].isChecked() for shape in shapes
        )

    def show_shape(self, shape: Shape) -> None:
        """Switches the filter on that holds a shape."""
        for words, shapes in GROUPS:
            if shape in shapes:
                self.pills[words].setChecked(True)

    def show_length(self, length: float, *, fitting: bool) -> None:
        """So many seconds of time are in view, all there are if `fitting`."""
        near = min(ZOOMS[1:], key=lambda zoom: abs(zoom[1] - length))
        number = 0 if fitting else ZOOMS.index(near) if abs(near[1] - length) < near[1] * 0.02 else -1
        self._zooms.setExclusive(False)
        for made in self._zooms.buttons():
            made.setChecked(self._zooms.id(made) == number)
        self._zooms.setExclusive(True)
        self._length = length
        self._slider.blockSignals(True)
        self._slider.setValue(_notch(length))
        self._slider.blockSignals(False)

    def narrow(self, width: int) -> None:
        """With little room the slider goes, then the words of the filters, which keep their tooltips, then
        the named zooms, which have their keys."""
        ways = ((True, True, True), (False, True, True), (False, False, True), (False, False, False))
        for slider, words, named in ways:
            self._slider.setVisible(slider)
            self._named.setVisible(named)
            for name, pill in self.pills.items():
                pill.setText(name if words else "")
            self._row.invalidate()
            if self._row.sizeHint().width() <= width:
                return

    def _pill(self, words: str) -> QPushButton:
        pill = button(words, f"show-{words.lower().replace(' ', '-')}", "filter")
        pill.setCheckable(True)
        pill.setChecked(True)
        pill.setIconSize(QSize(self._theme.px(12), self._theme.px(12)))
        pill.toggled.connect(self._filter)
        self.pills[words] = pill
        return pill

    def _filter(self) -> None:
        self._colour()
        self.filtered.emit(self.shapes())

    def _colour(self) -> None:
        for words, shapes in GROUPS:
            pill = self.pills[words]
            shown = pill.isChecked()
            pill.setIcon(shape_icon(self._theme, shapes[0], shown=shown))
            pill.setToolTip(f"{words} are {'shown' if shown else 'left out'}")
            pill.setAccessibleName(f"{words}, {'shown' if shown else 'left out'}")

    def _segments(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "segments")
        frame.setObjectName("zoom-segments")
        frame.setAccessibleName("How much time is shown")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._zooms = QButtonGroup(self)
        for number, (words, length) in enumerate(ZOOMS):
            made = button(words, f"zoom-{words.lower()}", "segment")
            made.setAccessibleName("Show the whole case" if number == 0 else f"Show about a {words.lower()}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._ask, length))
            self._zooms.addButton(made, number)
            row.addWidget(made)
        return frame

    def _near(self, words: str, name: str, said: str, way: int) -> QPushButton:
        made = button(words, name, "bare")
        made.setAccessibleName(said)
        made.setFixedWidth(self._theme.px(28))
        made.clicked.connect(lambda: self._ask(self._length / 1.4**way))
        return made

    def _slide(self) -> QSlider:
        self._length = MONTH
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("zoom-slider")
        slider.setAccessibleName("How close; right is closer")
        slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        slider.setRange(0, _NOTCHES)
        slider.setPageStep(_NOTCHES // 10)
        slider.setSingleStep(_NOTCHES // 50)
        slider.setFixedWidth(self._theme.px(96))
        slider.valueChanged.connect(lambda notch: self._ask(_length(notch)))
        return slider

    def _ask(self, length: float, _checked: bool = False) -> None:
        self.zoomed.emit(length)


def _notch(length: float) -> int:
    """Where on the slider a length of time lies; each notch is the same factor."""
    part = log(_FARTHEST / max(length, SHORTEST)) / log(_FARTHEST / SHORTEST)
    return round(_NOTCHES * min(1.0, max(0.0, part)))


def _length(notch: int) -> float:
    return float(_FARTHEST * (SHORTEST / _FARTHEST) ** (notch / _NOTCHES))
