"""A zoom that glides, so that the eye can follow; at once where motion is not wanted."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from pressdocket.qt.timeline.scale import Scale, between

LASTS = 140
"""Milliseconds from one scale to another."""


def motion_wanted(widget: QWidget) -> bool:
    """Whether the desktop's settings allow widgets to move."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0


class Glide(QObject):
    """Goes from scale to scale; `moved` carries each one on the way, the last one included."""

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one = self._other = Scale(0.0, 1.0, 1)
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)

    def go(self, one: Scale, other: Scale, *, lasts: int = LASTS) -> None:
        """Starts anew from where things stand; 0 milliseconds go there at once."""
        self.stop()
        self._one, self._other = one, other
        if lasts <= 0:
            self.moved.emit(other)
            return
        self._way.setDuration(lasts)
        self._way.start()

    def stop(self) -> None:
        self._way.stop()

    def moving(self) -> bool:
        return self._way.state() == QAbstractAnimation.State.Running

    def _step(self, part: float) -> None:
        self.moved.emit(between(self._one, self._other, float(part)))
