"""Icons from our own SVG strokes, coloured on load, sharp at every ratio."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressdocket.qt.theme import Theme


class _Engine(QIconEngine):
    """Paints in the colour of the scheme in force, so that switching it changes no icon."""

    def __init__(self, icons: "Icons", name: str, color_name: str) -> None:
        super().__init__()
        self._icons, self._name, self._color = icons, name, color_name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._pixmap(rect.width(), mode, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._pixmap(size.width(), mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._pixmap(round(size.width() / scale), mode, scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._color)

    def _pixmap(self, size: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        colour = "disabled" if mode == QIcon.Mode.Disabled else self._color
        return self._icons.pixmap(self._name, colour, size, ratio)


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

    def icon(self, name: str, color_name: str = "text2") -> QIcon:
        """The icon for a button, in every size, state and scheme."""
        return QIcon(_Engine(self, name, color_name))

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
