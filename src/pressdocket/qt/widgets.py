"""Widgets that every page is made of; all text in them is plain."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme


def label(
    text: str, theme: Theme, size: float = 13, weight: int = 400, role: str = "text", name: str = ""
) -> QLabel:
    """A line or paragraph of plain text; `role` is text, text2, text3, error, rival, accent or key."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(size, weight))
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


class Elided(QLabel):
    """A line of plain text that ends in an ellipsis where room is short; the tooltip has all of it."""

    def __init__(
        self, text: str, theme: Theme, size: float = 13, weight: int = 400, role: str = "text"
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.text()[:2_000].replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(line[:500].replace("<", "‹") if shown != line else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def button(text: str, name: str, kind: str = "plain", icon: QIcon | None = None) -> QPushButton:
    """A button; `kind` is plain, primary, quiet or pill, which the style sheet knows."""
    made = QPushButton(text.replace("&", "&&"))
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(
        kind == "primary"
    )  # Enter in a field of a dialog must press no other, least of all a “Delete”.
    if icon is not None:
        made.setIcon(icon)
    return made


def card(name: str = "") -> QFrame:
    """A raised ground with a hairline around it."""
    made = QFrame()
    made.setProperty("kind", "card")
    made.setObjectName(name)
    return made


def hairline() -> QFrame:
    """A line across, one pixel high."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


class KeyHints(QWidget):
    """The row at the foot of a page: key, then what it does."""

    def __init__(self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 8)
        row.setSpacing(6)
        for key, what in hints:
            row.addWidget(label(key, theme, 11.5, 500, "key"))
            row.addWidget(label(what, theme, 12.5, 400, "text3"))
            row.addSpacing(12)
        row.addStretch(1)
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class _Glyph(QWidget):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self.setFixedSize(theme.px(32), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        draw_glyph(painter, self._name, square, self._theme.color("line2"), 1.2)
        painter.end()


class Empty(QWidget):
    """What a page says when it has nothing to show, and what can be done about it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        actions: Sequence[tuple[str, str, Callable[[], object]]] = (),
        glyph: str = "gap",
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(_Glyph(theme, glyph), 0, Qt.AlignmentFlag.AlignHCenter)
        for words, size, weight, role in ((title, 15, 600, "text"), (text, 13, 400, "text2")):
            line = label(words, theme, size, weight, role)
            line.setWordWrap(True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        row = QHBoxLayout()
        row.addStretch(1)
        for words, name, do in actions:
            made = button(words, name)
            made.clicked.connect(do)
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


class BusyBar(QProgressBar):
    """Two pixels atop a pane while it waits; says nothing in numbers it does not know."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(2))
        self.setAccessibleName("Busy")
        self.hide()
