"""The glyph of a kind of event as a picture or a small widget."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from pressdocket.desk.views import Shape
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.kit import COLOURS


class Marker(QWidget):
    """One glyph in its own colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shape: Shape = "context"
        self._known = True
        self.setFixedSize(theme.px(14), theme.px(14))
        theme.changed.connect(self.update)

    def show_shape(self, shape: Shape, *, known: bool) -> None:
        self._shape, self._known = shape, known
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.color(COLOURS[self._shape] if self._known else "text3")
        draw_glyph(painter, self._shape, QRectF(self.rect()).adjusted(1, 1, -1, -1), colour, 1.8)
        painter.end()


def shape_icon(theme: Theme, shape: Shape, *, shown: bool) -> QIcon:
    """The mark that a filter shows, in grey while it is left out."""
    size = theme.px(12)
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    colour = theme.color(COLOURS[shape] if shown else "disabled")
    draw_glyph(painter, shape, QRectF(0, 0, size, size), colour, 1.8)
    painter.end()
    return QIcon(picture)
