"""Ctrl+K: do anything, go anywhere, by a few letters."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from pressdocket.desk.directory import Directory, Named
from pressdocket.desk.overview import CaseRow
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.finder import Finder
from pressdocket.qt.results.model import Result
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme

MOST = 8
"""Rows of each section; more letters find the others."""


class Palette(QFrame):
    """Lies over the page, top middle; Esc closes it and gives the focus back."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        actions: Callable[[], Sequence[QAction]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._theme, self._actions = session, navigator, theme, actions
        self._directory = Directory((), (), ())
        self._back: QWidget | None = None
        self.setObjectName("palette")
        self.setProperty("kind", "card")
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(34)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        self.finder = Finder(theme, "palette", "Find or do …")
        self.finder.typed.connect(self._fill)
        self.finder.done.connect(self.close_up)
        self.finder.field.installEventFilter(self)
        column.addWidget(self.finder)
        self.hide()

    def open(self) -> None:
        """Shows itself at once with actions; what has a name follows when it is read."""
        window = self.parentWidget()
        assert window is not None
        self._back = window.focusWidget()
        wide = min(self._theme.px(580), window.width() - 40)
        self.setGeometry((window.width() - wide) // 2, self._theme.px(70), wide, self._theme.px(440))
        self.finder.field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.finder.field.setFocus()
        self._session.ask(lambda desk: desk.directory(), self._known, within=self)

    def close_up(self) -> None:
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close_up()
            return True
        return super().eventFilter(watched, event)

    def _known(self, directory: Directory) -> None:
        self._directory = directory
        if self.isVisible():
            self._fill(self.finder.field.text())

    def _fill(self, words: str) -> None:
        parts = words.casefold().split()
        go = self._navigator.go
        found = [*_best(self._found_actions(), parts)]
        found += _best((_case(case, go) for case in self._directory.cases), parts)
        if parts:
            found += _best((_party(party, go) for party in self._directory.parties), parts)
            found += _best((_report(report, go) for report in self._directory.reports), parts)
            everywhere = partial(go, Place("search", words=words.strip()))
            said = f"Search everything for “{words.strip()[:80]}”"
            found.append(Result("Everywhere", said, "", "", everywhere))
        self.finder.show_results(tuple(found))

    def _found_actions(self) -> Iterable[Result]:
        for action in self._actions():
            if action.isEnabled():
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Result("Do", action.text().replace("&", ""), "", key, action.trigger)


def _best(results: Iterable[Result], parts: Sequence[str]) -> list[Result]:
    """Those that hold every part, the ones that begin with the first of them before the others."""
    scored: list[tuple[int, int, Result]] = []
    for number, result in enumerate(results):
        said = f"{result.title} {result.line} {result.aside}".casefold() if parts else ""
        if all(part in said for part in parts):
            begins = sum(said.startswith(part) or f" {part}" in said for part in parts)
            scored.append((-begins, number, result))
    return [result for _, _, result in sorted(scored, key=lambda one: one[:2])[:MOST]]


def _case(case: CaseRow, go: Callable[[Place], None]) -> Result:
    act = partial(go, Place("case", case=case.reference))
    return Result("Cases", case.title, "", case.reference, act)


def _party(party: Named, go: Callable[[Place], None]) -> Result:
    return Result("Parties", party.name, "", party.line, partial(go, Place("search", words=party.name[:80])))


def _report(report: Named, go: Callable[[Place], None]) -> Result:
    place = (
        Place("case", case=report.case, tab="evidence", report=report.id) if report.case else Place("inbox")
    )
    return Result("Reports", report.name, report.line, report.case, partial(go, place))
