"""Left out, and why: for the chosen side a line a reason, and what the pieces of a bar mean."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pressdocket.desk.side_by_side import Group, Reason, Side
from pressdocket.desk.views import Chip
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.compare.pieces import PIECES, paint_piece
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, card, hairline, label


class Reasons(QWidget):
    """`opened` carries what a number stands for, and the widget it stands in; `help_asked` asks how it is
    worked out."""

    opened = Signal(object, str, QWidget)
    help_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body: QFrame | None = None

    def show_side(self, side: Side) -> None:
        """Built anew for each side."""
        theme = self._theme
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = made = card("left-out")
        column = QVBoxLayout(made)
        column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(6))
        title = label("Left out, and why", theme, 15, 600)
        column.addWidget(title)
        line = label(self._line(side), theme, 12.5, 400, "text2", "left-out-line")
        line.setWordWrap(True)
        column.addWidget(line)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(7))
        grid.setColumnStretch(2, 1)
        for number, reason in enumerate((*side.reasons, *((side.ours,) if side.ours else ()))):
            grid.addWidget(hairline(), 2 * number, 0, 1, 3)
            self._reason(grid, 2 * number + 1, side, reason)
        column.addLayout(grid)
        column.addStretch(1)
        help_ = button("How each figure is worked out", "compare-help", "quiet")
        help_.clicked.connect(self.help_asked)
        column.addWidget(help_, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hairline())
        legend = QHBoxLayout()
        legend.setSpacing(theme.px(6))
        for word in PIECES:
            legend.addWidget(_Piece(theme, word))
            legend.addWidget(label(word, theme, 12.5, 400, "text2"))
            legend.addSpacing(theme.px(4))
        legend.addStretch(1)
        column.addLayout(legend)
        self._column.addWidget(made)

    def _line(self, side: Side) -> str:
        if not side.reasons:
            return f"{side.name}: every demand counts, and each can be told."
        return f"{side.name}: what counts in no rate, or once for and once against."

    def _reason(self, grid: QGridLayout, row: int, side: Side, reason: Reason) -> None:
        theme, top = self._theme, Qt.AlignmentFlag.AlignTop
        chip = Chip(reason.sign, reason.words, reason.why)
        grid.addWidget(ChipLabel(theme, chip), row, 0, top | Qt.AlignmentFlag.AlignLeft)
        count = f"{len(reason.events):,}"
        said = f"{side.name}, {reason.words}: {count}"
        number = Opener(
            theme, count, len(reason.events), lambda: None, size=14, weight=600, why=reason.why, pip="none"
        )
        number.setAccessibleName(f"{said}; opens them")
        group = (Group(reason.words, reason.events, reason.sign),)
        number.clicked.connect(lambda: self.opened.emit(group, said, number))
        grid.addWidget(number, row, 1, top)
        why = label(reason.why, theme, 12.5, 400, "text2")
        why.setWordWrap(True)
        grid.addWidget(why, row, 2, top)


class _Piece(QWidget):
    """A piece of the bar as it is drawn there."""

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._theme, self._word = theme, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(QSize(theme.px(22), theme.px(11)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_piece(painter, self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._word)
        painter.end()
