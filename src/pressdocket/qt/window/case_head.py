"""The head of a case: breadcrumb, title with chips, context line, the day, and the way to paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView, Chip
from pressdocket.qt.chips import chip_size, paint_chip
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label, plain_tip

MOST = 4
"""Chips; the worst come first, the rest is on the summary."""
HEAD, LINE = 85, 19
"""Design pixels, and of one line more; with the tabs under it the hairline stands at 129."""
SHORT = 560
"""Design pixels of room below which the buttons say less."""


class ChipButton(QAbstractButton):
    """A chip that leads somewhere."""

    def __init__(self, theme: Theme, chip: Chip, do: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._chip = theme, chip
        sentence = f"{chip.words}: {chip.why}" if chip.why else chip.words
        self.setObjectName(f"chip-{chip.sign.replace(' ', '-')}")
        self.setAccessibleName(sentence)
        self.setToolTip(plain_tip(sentence))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(do)

    def sizeHint(self) -> QSize:
        return chip_size(self._theme, self._chip) + QSize(4, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self._theme, self._chip, 2, 3)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()


class CaseHead(QWidget):
    """Three lines, as high with chips as without; a fourth where the next action has no room on the third.

    Of the chips as many are shown as leave the title whole: all of them are on the summary. In very little
    room, as with large letters, the buttons say less. `chosen` carries the Chip that was pressed.
    """

    home = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._day = theme, "today"
        self._shown_chips: list[ChipButton] = []
        self.setObjectName("case-head")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), 0, theme.px(32), 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addLayout(self._words(), 1)
        self.day = QLineEdit()
        self.day.setObjectName("as-of-day")
        self.day.setAccessibleName("As of which day; Enter to go, Escape to stay")
        self.day.setPlaceholderText("20 Sep 2024")
        self.day.setFixedWidth(theme.px(130))
        self.day.hide()
        self.as_of: QPushButton = button("As of today", "as-of", "plain", icons.icon("clock"))
        self.as_of.setToolTip("Show the case as it was known on a day (D)")
        self.earlier = button("", "compare-earlier", "plain", icons.icon("history"))
        self.earlier.setAccessibleName("Compare with an earlier day: what was not known then")
        self.earlier.setToolTip("What an earlier day did not know (Ctrl+Shift+D)")
        self.print_it = button("Export PDF", "export-pdf", "primary", icons.icon("export", "on_accent"))
        self.print_it.setToolTip("Print what you see (Ctrl+Shift+P)")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addSpacing(theme.px(18))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for part in (self.day, self.as_of, self.earlier, self.print_it):
            buttons.addWidget(part)
        right.addLayout(buttons)
        right.addStretch(1)
        row.addLayout(right)
        self._right = right
        column.addLayout(row)
        column.addSpacing(theme.px(1))
        column.addLayout(self._third())
        column.addStretch(1)
        self._arrange()

    def _words(self) -> QVBoxLayout:
        theme, words = self._theme, QVBoxLayout()
        words.setSpacing(0)
        crumbs = QHBoxLayout()
        crumbs.setSpacing(0)
        home = button("Cases", "breadcrumb", "crumb")
        home.setToolTip("Back to all cases")
        home.clicked.connect(self.home)
        self._crumb = label("", theme, 12.5, 400, "text2", "breadcrumb-case")
        crumbs.addWidget(home)
        crumbs.addWidget(self._crumb)
        crumbs.addStretch(1)
        words.addLayout(crumbs)
        named = QHBoxLayout()
        named.setSpacing(theme.px(2))
        # As wide as the title where there is room, so that the chips stand right after it.
        self._title = Elided("", theme, 22, 600, natural=True)
        self._title.setFixedHeight(theme.px(31))
        named.addWidget(self._title, 1_000)
        named.addSpacing(theme.px(12))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.px(2))
        named.addLayout(self._chips)
        named.addStretch(1)
        words.addLayout(named)
        return words

    def _third(self) -> QBoxLayout:
        """The context, and what is to be done next: beside it, or below where room is short."""
        theme = self._theme
        self._context = context = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        context.setSpacing(theme.px(20))
        self.line = Elided("", theme, 13, 400, "text2", natural=True)
        self.line.setObjectName("case-line")
        self._next = Elided("", theme, 12.5, 400, "text3")
        self._next.setObjectName("case-next")
        context.addWidget(self.line, 1_000)
        context.addWidget(self._next, 1)
        return context

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What is shown of chips and how many lines there are, by the room there is now."""
        theme, room = self._theme, self.width() - 2 * self._theme.px(32)
        needed = self.line.sizeHint().width() + self._next.sizeHint().width() + theme.px(20)
        below = bool(self._next.text()) and needed > room
        ways = QBoxLayout.Direction
        self._context.setDirection(ways.TopToBottom if below else ways.LeftToRight)
        self._context.setSpacing(theme.px(1 if below else 20))
        self.setFixedHeight(theme.px(HEAD + (LINE if below else 0)))
        self._say(short=room < theme.px(SHORT))
        used = self._title.sizeHint().width() + theme.px(12) + self._right.sizeHint().width() + theme.px(8)
        for chip in self._shown_chips:
            used += chip.sizeHint().width() + theme.px(2)
            chip.setVisible(used <= room)

    def show_view(self, view: CaseView) -> None:
        self._crumb.setText(f"›  {view.case.reference}")
        self._title.setText(view.case.title)
        self.line.setText(view.line)
        self._next.setText(view.next)
        while (old := self._chips.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        self._shown_chips = [
            ChipButton(self._theme, chip, partial(self.chosen.emit, chip)) for chip in view.chips[:MOST]
        ]
        for made in self._shown_chips:
            self._chips.addWidget(made)
        self._day = "today" if view.today else view.as_of.strftime("%d %b %Y").lstrip("0")
        self.as_of.setAccessibleName(f"As of {self._day}")
        self._arrange()

    def _say(self, *, short: bool) -> None:
        """What stands on the buttons."""
        self.as_of.setText(self._day.capitalize() if short else f"As of {self._day}")
        self.print_it.setText("PDF" if short else "Export PDF")
