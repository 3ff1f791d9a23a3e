"""Two records that are one: the other is chosen, and goes into this one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.errors import UserError
from pressdocket.qt.evidence.rows import combo
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label


class MergeRow(QWidget):
    """`others` are names and ids of what may be the same; what only the other one says is kept."""

    def __init__(
        self, session: Session, theme: Theme, what: str, kept: UUID, others: Sequence[tuple[str, UUID]]
    ) -> None:
        super().__init__()
        self._session, self._what, self._kept = session, what, kept
        self.setObjectName(f"merge-{what}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(f"The same as another {what}?", theme, 13, 600))
        row = QHBoxLayout()
        self.other = combo(f"merge-{what}-other", f"The other {what}, which goes into this one")
        self.other.setPlaceholderText(f"Choose the other {what} …")
        for words, id_ in others:
            self.other.addItem(words[:200], id_)
        self.other.setCurrentIndex(-1)
        row.addWidget(self.other, 1)
        self.merge = button("Merge into this one", f"merge-{what}-now")
        self.merge.setAutoDefault(False)
        self.merge.setEnabled(False)
        self.merge.clicked.connect(self._merge)
        self.other.currentIndexChanged.connect(lambda at: self.merge.setEnabled(at >= 0 and session.writable))
        row.addWidget(self.merge)
        column.addLayout(row)
        self._error = label("", theme, 12.5, 400, "error", f"merge-{what}-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)

    def _merge(self) -> None:
        kept, other = self._kept, self.other.currentData()

        def refused(error: UserError) -> None:
            if isValid(self):
                self._error.setText(str(error))
                self._error.show()

        def merged(_changes: object) -> None:
            if isValid(self):
                self._error.hide()
                self.other.removeItem(self.other.findData(other))
                self.other.setCurrentIndex(-1)

        words = f"Merged: {self.other.currentText()[:80]}"
        self._session.do(lambda desk: desk.merge(kept, other), words, merged, refused)
