"""A look at a case without going there: its lead sentence, its verdicts, what is to be done next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.jobs import Job
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.views import CaseView

WIDTH = 480


class Peek(QFrame):
    """Lies over the list beside its row; the keyboard stays in the list."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._asked: Job | None = None
        self.reference = ""
        self.setObjectName("peek")
        self.setProperty("kind", "card")
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(30)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        self._title = Elided("", theme, 15, 600)
        self._line = Elided("", theme, 12.5, 400, "text2")
        self._lead = label("", theme, 13, name="peek-lead")
        self._lead.setWordWrap(True)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.px(8))
        self._next = label("", theme, 13, 500, name="peek-next")
        self._next.setWordWrap(True)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(self._lead)
        column.addLayout(self._chips)
        column.addWidget(hairline())
        column.addWidget(self._next)
        column.addWidget(label("Enter opens, Esc closes", theme, 11.5, 400, "text3"))
        self.hide()

    def open(self, reference: str, beside: QRect) -> None:
        """Shows a case at its row, which stands at `beside` in the parent; asks for it first."""
        if self._asked is not None:
            self._asked.cancel()
        self.reference = reference
        self._asked = self._session.ask(
            lambda desk: desk.judging.view(reference), lambda view: self._show(view, beside), within=self
        )

    def close_up(self) -> bool:
        """Hides itself; tells whether it was open."""
        if self._asked is not None:
            self._asked.cancel()
        was, self.reference = self.isVisible(), ""
        self.hide()
        return was

    def _show(self, view: "CaseView", beside: QRect) -> None:
        if self.reference != view.case.reference:
            return
        self._title.setText(view.case.title)
        self._line.setText(view.line)
        lead = " ".join(phrase.text.strip() for phrase in view.summary.status)
        self._lead.setText(lead[:700] or "Nothing is on record yet.")
        while (old := self._chips.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in view.chips[:4]:
            self._chips.addWidget(ChipLabel(self._theme, chip))
        self._chips.addStretch(1)
        self._next.setText(f"Next: {view.case.next_action}" if view.case.next_action else "No next action.")
        self._place(beside)
        self.show()
        self.raise_()
        said = f"{view.case.title}. {self._lead.text()} {self._next.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _place(self, beside: QRect) -> None:
        parent = self.parentWidget()
        assert parent is not None
        wide = min(self._theme.px(WIDTH), parent.width() - 40)
        self.setFixedWidth(wide)
        layout = self.layout()
        assert layout is not None
        high = min(layout.heightForWidth(wide), parent.height() - 20)
        below = beside.bottom() + 4
        top = below if below + high < parent.height() - 8 else max(8, beside.top() - high - 4)
        left = min(beside.left() + self._theme.px(40), parent.width() - wide - 20)
        self.setGeometry(left, top, wide, high)
