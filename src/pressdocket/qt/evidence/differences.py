"""Two versions of a report side by side in sentences: the figures that changed, the quotes, then the rest."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pressdocket.desk.versions import Compared
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label
from pressdocket.records.wording import plural

_MOST = 200
"""Lines shown; a text rewritten whole is better read by itself."""


class DifferencesDialog(QDialog):
    """Not modal. What stands unchanged can be claimed by the newer version too, in one step, when asked."""

    def __init__(self, session: Session, theme: Theme, compared: Compared, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme, self._compared = session, theme, compared
        self.setObjectName("differences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Differences")
        self.resize(theme.px(720), theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(Elided(compared.newer.title, theme, 15, 600))
        words = label(compared.words, theme, 13, 500, "text", "differences-words")
        words.setWordWrap(True)
        column.addWidget(words)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName("What differs between the two versions")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._lines())
        column.addWidget(area, 1)
        column.addLayout(self._foot())

    def _lines(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("page")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, self._theme.px(10), 0)
        column.setSpacing(self._theme.px(6))
        lines = [*self._quotes(), *self._passages()]
        for line in lines[:_MOST]:
            line.setWordWrap(True)
            column.addWidget(line)
        if len(lines) > _MOST:
            more = plural(len(lines) - _MOST, "line")
            column.addWidget(label(f"{more} more are not shown.", self._theme, 12.5, 400, "text2"))
        column.addStretch(1)
        return holder

    def _quotes(self) -> Iterator[QLabel]:
        told = [fate for fate in self._compared.fates if fate.state != "unchanged"]
        if told:
            yield label("Quotes that no longer stand as they did", self._theme, 12.5, 600, "text2")
        for fate in told:
            words = f"{fate.state.capitalize()}: “{_short(fate.claim.quote.exact)}”"
            yield label(words, self._theme, 13, 500, "error")

    def _passages(self) -> Iterator[QLabel]:
        yield label("Sentences that differ", self._theme, 12.5, 600, "text2")
        if not self._compared.passages:
            yield label("None, but for white space.", self._theme, 13)
        for passage in self._compared.passages:
            for row, line in enumerate(self._passage(passage.before, passage.after, passage.figures)):
                if row == 0:
                    line.setContentsMargins(0, self._theme.px(8), 0, 0)
                yield line

    def _passage(self, before: str, after: str, figures: Iterable[tuple[str, str]]) -> Iterator[QLabel]:
        if figures:
            pairs = ", ".join(f"{one or 'none'} → {other or 'none'}" for one, other in figures)
            yield label(f"Figure changed: {pairs}", self._theme, 13, 600, "rival")
        if before:
            said = "Was" if after else "Gone"
            yield label(f"{said}: {_short(before)}", self._theme, 13, 400, "text2")
        if after:
            said = "Now" if before else "Added"
            yield label(f"{said}: {_short(after)}", self._theme, 13)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        standing = sum(fate.now is not None for fate in self._compared.fates)
        carry = button(f"Add {plural(standing, 'claim')} to the newer version", "differences-carry")
        carry.setToolTip("What stands unchanged is claimed by the newer version as well; the rest is yours")
        if not standing:
            carry.hide()
        carry.setEnabled(self._session.writable)
        carry.clicked.connect(self._carry)
        foot.addWidget(carry)
        correct = button("Mark the earlier version as corrected", "differences-correct")
        correct.setToolTip(
            "What rests on the earlier version alone is stale from the day the newer one appeared"
        )
        correct.setEnabled(self._compared.older.corrected is None and self._session.writable)
        correct.clicked.connect(self._correct)
        foot.addWidget(correct)
        foot.addStretch(1)
        close = button("Close", "differences-close", "primary")
        close.clicked.connect(self.close)
        foot.addWidget(close)
        return foot

    def _carry(self) -> None:
        newer = self._compared.newer.id
        self._session.do(lambda desk: desk.versions.carry(newer), "Claims added from the newer version")
        self.close()

    def _correct(self) -> None:
        newer = self._compared.newer.id
        self._session.do(lambda desk: desk.versions.correct(newer), "Earlier version marked as corrected")
        self.close()


def _short(words: str) -> str:
    return words if len(words) <= 600 else f"{words[:600].rstrip()} …"
