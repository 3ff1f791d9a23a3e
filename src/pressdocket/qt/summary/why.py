"""A verdict as a chip that can be pressed, and the reason that opens beside it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pressdocket.desk.ledger import Judged
from pressdocket.desk.views import Chip
from pressdocket.qt.chips import chip_size, paint_chip
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.wording import plural


class VerdictChip(QAbstractButton):
    """Pressed, it shows why. A yardstick's chip bears its short name beside it."""

    def __init__(self, theme: Theme, judged: Judged, claims: int, open_it: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._open_it = theme, open_it
        self.selected = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.explain)
        self.show_verdict(judged, claims)

    def show_verdict(self, judged: Judged, claims: int) -> None:
        """Another verdict, that rests on so many claims."""
        self._judged, self._claims = judged, claims
        self._chip = Chip(judged.verdict, judged.verdict, judged.why)
        by = f" by {judged.rule[:1].lower()}{judged.rule[1:]}, which is no law" if judged.short else ""
        sentence = f"{judged.verdict}{by}: {judged.why}"
        self.setObjectName("verdict-ours" if judged.short else "verdict")
        self.setAccessibleName(sentence)
        self.setToolTip(sentence[:1_000].replace("<", "‹"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(self._theme, self._chip)
        if self._judged.short:
            font = self._theme.font(12.5)
            self.setFont(font)
            size.setWidth(
                size.width() + self._theme.px(9) + self.fontMetrics().horizontalAdvance(self._judged.short)
            )
        return size

    def explain(self) -> None:
        """Shows why, under the chip."""
        Why(self._theme, self._judged, self._claims, self._open_it, self.window()).show_at(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = paint_chip(painter, self._theme, self._chip, 0, 0, selected=self.selected)
        if self._judged.short:
            painter.setFont(self._theme.font(12.5))
            painter.setPen(self._theme.color("text2"))
            aside = self.rect().adjusted(rect.width() + self._theme.px(7), 0, 0, 0)
            painter.drawText(aside, int(Qt.AlignmentFlag.AlignVCenter), self._judged.short)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()


class Why(QFrame):
    """The reason of a verdict, the dates and the rule behind it, and the way to its sentences. Closes when
    anything else is pressed, or with Esc."""

    def __init__(
        self, theme: Theme, judged: Judged, claims: int, open_it: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("why")
        self.setProperty("kind", "card")
        self.setAccessibleName(f"Why {judged.verdict}")
        self.setFixedWidth(theme.px(360))
        self._open_it = open_it
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(label(judged.verdict.capitalize(), theme, 13.5, 600))
        reason = label(judged.why[:2_000], theme, 13, 400, "text", "why-reason")
        reason.setWordWrap(True)
        column.addWidget(reason)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setColumnStretch(1, 1)
        by = f"{judged.rule}; ours, no law" if judged.short else judged.rule
        facts = (*judged.facts, *((("Judged by", by),) if by else ()))
        for number, (name, value) in enumerate(facts):
            grid.addWidget(label(name, theme, 12.5, 400, "text2"), number, 0, Qt.AlignmentFlag.AlignTop)
            said = label(value[:300], theme, 12.5, 500)
            said.setWordWrap(True)
            grid.addWidget(said, number, 1)
        column.addLayout(grid)
        words = f"Open its {plural(claims, 'sentence')}" if claims else "No claim bears it"
        self.sentences = button(words, "why-sentences", "quiet")
        self.sentences.setEnabled(bool(claims))
        self.sentences.clicked.connect(self._open)
        column.addWidget(self.sentences, 0, Qt.AlignmentFlag.AlignLeft)

    def show_at(self, chip: QWidget) -> None:
        """Under the chip, inside the screen."""
        self.adjustSize()
        at = chip.mapToGlobal(QPoint(0, chip.height() + 4))
        room = chip.screen().availableGeometry()
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        above = chip.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4
        top = at.y() if at.y() + self.height() <= room.bottom() else max(room.top(), above)
        self.move(left, top)
        self.show()
        self.sentences.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sentences.isEnabled():
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.close()
        self._open_it()
