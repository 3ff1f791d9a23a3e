"""Icons from our own SVG strokes, coloured on load, sharp at every ratio."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressdocket.qt.theme import Theme


class Icons:
    """Draws `assets/icons/NAME.svg`, whose strokes are `currentColor`; keeps what it drew."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, color_name: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """The icon in the colour of a token, `size` logical pixels square, for a screen of this `ratio`."""
        colour = self._theme.color(color_name).name()
        key = (name, colour, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def icon(self, name: str, color_name: str = "text2", size: int = 16) -> QIcon:
        """The icon for a button, in normal and disabled state, for screens of ratio 1 to 3."""
        icon = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, color_name, size, ratio))
            icon.addPixmap(self.pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled)
        return icon

    def _draw(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        file = self._theme.assets / "icons" / f"{name}.svg"
        drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
