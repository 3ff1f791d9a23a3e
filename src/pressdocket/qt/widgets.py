"""Widgets that every page is made of; all text in them is plain."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
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

_WIDEST = 4_000
"""Pixels; a line of a million letters asks for no more."""


def plain_tip(text: str) -> str:
    """What a tooltip may be given: Qt would take markup in it for markup, so it says that it is text."""
    return f"<p>{escape(text[:500])}</p>" if "<" in text or "&" in text else text[:500]


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


class Drawn(QAbstractButton):
    """A button that draws itself whole, which the style sheet therefore does not touch; Enter presses it."""

    def __init__(self, theme: Theme, name: str, height: int) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def draw_ground(self, painter: QPainter, body: QRectF, radius: int = 7) -> None:
        """The ground under the pointer or of what is checked, and the ring of the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(body, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, radius, radius)

    def draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        size: float,
        weight: int,
        tone: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line of plain text, elided where room is short."""
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(self._theme.color(tone))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | side), shown)

    def wide(self, text: str, size: float, weight: int = 400) -> int:
        """How much room a text takes, in pixels."""
        return QFontMetrics(self._theme.font(size, weight)).horizontalAdvance(text) + 1


class Elided(QLabel):
    """A line of plain text that ends in an ellipsis where room is short; the tooltip has all of it.

    A `natural` one asks for as much room as its text takes, and makes do with less.
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        size: float = 13,
        weight: int = 400,
        role: str = "text",
        *,
        natural: bool = False,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setProperty("role", role)
        policy = QSizePolicy.Policy.Maximum if natural else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width() + 2, _WIDEST), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.text()[:2_000].replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(line) if shown != line else "")
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
    # Enter in a field of a dialog must press no other, least of all a “Delete”.
    made.setAutoDefault(kind == "primary")
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
    """The row at the foot of a page: key, then what it does; those without room are left out."""

    def __init__(self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 8)
        row.setSpacing(6)
        self._hints: list[tuple[QLabel, QLabel]] = []
        for key, what in hints:
            hint = label(key, theme, 11.5, 500, "key"), label(what, theme, 12.5, 400, "text3")
            hint[1].setContentsMargins(0, 0, 12, 0)  # Goes with it where it is left out.
            for part in hint:
                row.addWidget(part)
            self._hints.append(hint)
        row.addStretch(1)
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        margins, used = self.contentsMargins(), -6  # No space after the last.
        for hint in self._hints:
            used += sum(part.sizeHint().width() + 6 for part in hint)
            for part in hint:
                part.setVisible(used <= self.width() - margins.left() - margins.right())
        super().resizeEvent(event)


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
        self.actions_: list[QPushButton] = []
        for words, name, do in actions:
            made = button(words, name)
            made.clicked.connect(do)
            row.addWidget(made)
            self.actions_.append(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


PATIENCE = 500
"""Milliseconds a pane waits before it says that it does."""


class BusyBar(QProgressBar):
    """Two pixels atop a pane that has waited for half a second; says nothing in numbers it does not know."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(2))
        self.setAccessibleName("Busy")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        keep_room = self.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keep_room)
        self.hide()

    def start(self) -> None:
        """Shows itself if `stop` does not come soon."""
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self.hide()
