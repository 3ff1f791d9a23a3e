"""Which case the report goes to: proposed, chosen from those there are, or made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from pressdocket.desk.overview import CaseRow
from pressdocket.desk.proposing import Proposal
from pressdocket.qt.evidence.rows import combo
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.territories import territory_in_words

_NEW = "new"
"""Stands for the entry that opens the form of a new case."""


class CaseChoice(QWidget):
    """`chosen` carries the reference of a case, "" for the one proposed; `fresh` asks for a new one."""

    chosen = Signal(str)
    fresh = Signal()
    filed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._cases: Sequence[CaseRow] = ()
        self._proposal: Proposal | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(label("Goes to", theme, 13, 400, "text2"))
        self.box: QComboBox = combo("file-under", "Case that the report goes to")
        self.box.setToolTip("Choose or make the case (C)")
        self.box.activated.connect(self._activated)
        row.addWidget(self.box)
        made = button("File", "file-report")
        made.setToolTip("File it there without accepting anything (F)")
        made.clicked.connect(self.filed)
        row.addWidget(made)

    def show_cases(self, cases: Sequence[CaseRow]) -> None:
        self._cases = cases
        self._fill()

    def show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._fill()

    @property
    def why(self) -> str:
        """What is proposed, where, in which zone, and why: all that accepting would make."""
        one = self._proposal
        if one is None:
            return ""
        what = "" if one.known else "New case  ·  "
        place = territory_in_words(one.case.jurisdiction)
        return "  ·  ".join(
            part for part in (f"{what}{place}" if place else what[:8], one.case.zone, one.why) if part
        )

    def open(self) -> None:
        """The keyboard to the list of cases."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.showPopup()

    def _fill(self) -> None:
        """What is proposed first, then the cases there are, then the way to a new one."""
        one = self._proposal
        self.box.clear()
        if one is not None and not one.known:
            self.box.addItem(f"New: {one.case.reference}  {one.case.title}"[:200], "")
        for case in self._cases:
            self.box.addItem(f"{case.reference}  {case.title}"[:200], case.reference)
        self.box.addItem("New case …", _NEW)
        at = self.box.findData(one.case.reference) if one is not None and one.known else 0
        self.box.setCurrentIndex(max(0, at))

    def _activated(self, row: int) -> None:
        data = self.box.itemData(row)
        if data == _NEW:
            self._fill()
            self.fresh.emit()
        else:
            self.chosen.emit(data)
