"""The cards beside the ledger: rival figures on one axis, and what no report has said."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from pressdocket.desk.ledger import FigureLine, GapLine, RivalSet
from pressdocket.desk.views import Chip
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.summary.drawn import WindowBar
from pressdocket.qt.summary.gap import GapButton
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, card, hairline, label

Open = Callable[[tuple[UUID, ...]], object]
_FIRST = 8


def rivals_card(
    theme: Theme, rivals: RivalSet, open_it: Open, compare: Callable[[RivalSet], object]
) -> QFrame:
    """Figures of one measure, never added up; `compare` sets them side by side."""
    made = card("rivals")
    column = _column(theme, made)
    head = QHBoxLayout()
    head.addWidget(Elided(rivals.title, theme, 15, 600), 1)
    head.addWidget(ChipLabel(theme, Chip("rival figures", f"{len(rivals.figures)} figures", rivals.remark)))
    column.addLayout(head)
    remark = label(rivals.remark, theme, 13, 400, "text2")
    remark.setWordWrap(True)
    column.addWidget(remark)
    for figure in rivals.figures:
        column.addWidget(hairline())
        column.addLayout(_figure(theme, figure, open_it))
    if rivals.first:
        column.addLayout(_axis(theme, rivals))
    foot = QHBoxLayout()
    foot.setContentsMargins(-theme.px(7), 0, 0, 0)
    side_by_side = button("Set them side by side", "side-by-side", "quiet")
    side_by_side.setAccessibleName(f"Set the figures for {rivals.title} side by side")
    side_by_side.clicked.connect(lambda: compare(rivals))
    foot.addWidget(side_by_side)
    foot.addStretch(1)
    column.addLayout(foot)
    return made


def gaps_card(theme: Theme, gaps: Sequence[GapLine], open_it: Callable[[GapLine], object]) -> QFrame:
    """One gap a line; each leads to what it is about. Of many, the first, until all are asked for."""
    made = card("gaps")
    column = _column(theme, made)
    column.setSpacing(theme.px(4))
    column.addWidget(label("Not reported yet", theme, 15, 600))

    def add(some: Sequence[GapLine]) -> None:
        for gap in some:
            column.addWidget(hairline())
            column.addWidget(GapButton(theme, gap, open_it))

    add(gaps[:_FIRST])
    if len(gaps) > _FIRST:
        more = button(f"{len(gaps) - _FIRST} more", "more-gaps", "quiet")
        more.setAccessibleName(f"Show {len(gaps) - _FIRST} more gaps")

        def show_all() -> None:
            more.hide()
            add(gaps[_FIRST:])

        more.clicked.connect(show_all)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return made


def _column(theme: Theme, made: QFrame) -> QVBoxLayout:
    column = QVBoxLayout(made)
    column.setContentsMargins(*[theme.px(14)] * 4)
    column.setSpacing(theme.px(8))
    return column


def _figure(theme: Theme, figure: FigureLine, open_it: Open) -> QHBoxLayout:
    row, lines = QHBoxLayout(), QVBoxLayout()
    row.setSpacing(theme.px(12))
    number = Opener(
        theme,
        figure.number,
        len(figure.claims),
        lambda: open_it(figure.claims),
        size=22 if len(figure.number) <= 3 else 15,
        weight=600,
        why=f"{figure.number} {figure.unit}: {figure.who}, {figure.line}",
        pip="below",
    )
    number.setFixedSize(max(theme.px(48), number.sizeHint().width()), number.sizeHint().height())
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    lines.setSpacing(theme.px(2))
    for words, weight, role in ((figure.who, 600, "text"), (figure.line, 400, "text2")):
        line = label(words[:300], theme, 13 if weight == 600 else 12.5, weight, role)
        line.setWordWrap(True)
        lines.addWidget(line)
    if figure.window is not None:
        lines.addWidget(WindowBar(theme, figure.window))
    lines.addStretch(1)
    row.addLayout(lines, 1)
    return row


def _axis(theme: Theme, rivals: RivalSet) -> QHBoxLayout:
    """The days under the axis, where the windows stand; time runs left to right in every language."""
    row = QHBoxLayout()
    row.setDirection(QHBoxLayout.Direction.LeftToRight)
    row.addSpacing(theme.px(60))
    for number, words in enumerate((rivals.first, rivals.middle, rivals.last)):
        if number:
            row.addStretch(1)
        row.addWidget(label(words, theme, 11.5, 400, "text2"))
    return row
