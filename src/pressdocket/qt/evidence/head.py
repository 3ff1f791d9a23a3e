"""Above a report: its title and origin, which of how many it is, and the way to the others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.particulars import missing, particulars
from pressdocket.desk.views import ReportView
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label


class ReportHead(QWidget):
    """`turned` by how many reports; `asked` for the details."""

    turned = Signal(int)
    asked = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("report-head")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(56), px(12), px(24), px(12))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        self.title, self.line = Elided("", theme, 14.5, 600), Elided("", theme, 12.5, 400, "text2")
        words.addWidget(self.title)
        words.addWidget(self.line)
        row.addLayout(words, 1)
        row.addSpacing(px(12))
        details = button("Details", "report-details", "quiet")
        details.setToolTip("Publication date, outlet, language and more (I)")
        details.clicked.connect(self.asked)
        row.addWidget(details)
        row.addSpacing(px(6))
        self.number = label("", theme, 12.5, 500, "text2", "report-number")
        row.addWidget(self.number)
        self._turns = []
        for name, step, said in (
            ("chevron-left", -1, "Previous report"),
            ("chevron-right", 1, "Next report"),
        ):
            turn = button("", said.lower().replace(" ", "-"), "square", icons.icon(name))
            turn.setAccessibleName(said)
            turn.setToolTip(f"{said} ({'[' if step < 0 else ']'})")
            turn.clicked.connect(lambda _checked=False, step=step: self.turned.emit(step))
            row.addWidget(turn)
            self._turns.append(turn)
        column.addLayout(row)
        self._lacking = QWidget()
        lacking = QHBoxLayout(self._lacking)
        lacking.setContentsMargins(0, 0, 0, 0)
        self.missing = label("", theme, 12.5, 400, "error", "report-missing")
        self.missing.setWordWrap(True)
        lacking.addWidget(self.missing, 1)
        self._add = button("Add the date", "report-undated", "quiet")
        self._add.clicked.connect(self.asked)
        lacking.addWidget(self._add)
        column.addWidget(self._lacking)

    def show_report(self, report: ReportView, number: int, count: int) -> None:
        """`number` from 1."""
        self.title.setText(report.report.title)
        more, lacks = particulars(report.report), missing(report.report)
        self.line.setText(f"{report.line}  ·  {more}" if more else report.line)
        undated = report.report.published is None
        self.missing.setText(lacks)
        self.missing.setProperty("role", "error" if undated else "text2")
        self.missing.style().polish(self.missing)
        self._lacking.setVisible(bool(lacks))
        self._add.setVisible(undated)
        self.number.setText(f"Report {number} of {count}")
        for turn in self._turns:
            turn.setEnabled(count > 1)
