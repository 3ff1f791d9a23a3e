"""Ctrl+K: do anything, go anywhere, by a few letters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from pressdocket.desk.directory import Directory, Named
from pressdocket.desk.overview import CaseRow
from pressdocket.desk.searching import Hit
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.finder import Finder
from pressdocket.qt.results.model import Result
from pressdocket.qt.search.hits import Hits
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.matching import NONE, fit

MOST = 8
"""Rows of each section; more letters find the others."""
RECENT = 5
WAIT = 120
"""Milliseconds after the last key before events are searched for."""


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
        self._hits, self._opener = tuple[Hit, ...](), Hits(session, navigator)
        self._recent: list[tuple[str, str]] = []
        self._back: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._search)
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
        self.finder.typed.connect(self._typed)
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
        self._session.ask(lambda desk: desk.searching.directory(), self._known, within=self)

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

    def _typed(self, words: str) -> None:
        self._hits = ()
        self._fill(words)
        if len(words.strip()) > 2:
            self._timer.start()

    def _search(self) -> None:
        words = self.finder.field.text().strip()

        def show(hits: tuple[Hit, ...]) -> None:
            if self.isVisible() and self.finder.field.text().strip() == words:
                self._hits = tuple(hit for hit in hits if hit.found.kind == "event")
                row = self.finder.list.currentIndex().row()
                self._fill(words)
                self.finder.choose(row)

        self._session.ask(
            lambda desk: desk.searching.words(words, 4 * MOST), show, lambda _error: None, within=self
        )

    def _fill(self, words: str) -> None:
        parts = words.casefold().split()
        go = self._navigator.go
        actions = list(self._found_actions())
        cases = [_case(case, go) for case in self._directory.cases]
        parties = [_party(party, go) for party in self._directory.parties]
        reports = [_report(report, go) for report in self._directory.reports]
        if parts:
            found = [one for some in (actions, cases, parties, reports) for one in _best(some, parts)]
            found += [self._opener.result(hit) for hit in self._hits[:MOST]]
            everywhere = partial(go, Place("search", words=words.strip()))
            said = f"Search everything for “{words.strip()[:80]}”"
            found.append(Result("Everywhere", said, "", "", everywhere))
        else:
            found = [*self._last_used((*actions, *cases, *parties, *reports)), *actions, *cases[:MOST]]
        self.finder.show_results(tuple(replace(one, act=partial(self._act, one)) for one in found))

    def _last_used(self, results: Iterable[Result]) -> list[Result]:
        by_name = {(one.section, one.title): one for one in results}
        return [replace(by_name[name], section="Recent") for name in self._recent if name in by_name]

    def _act(self, result: Result) -> None:
        """Does it, and has it stand first the next time."""
        name = next(
            (name for name in self._recent if name[1] == result.title and result.section == "Recent"),
            (result.section, result.title),
        )
        self._recent = [name, *(one for one in self._recent if one != name)][:RECENT]
        result.act()

    def _found_actions(self) -> Iterable[Result]:
        for action in self._actions():
            if action.isEnabled():
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Result("Do", action.text().replace("&", ""), "", key, action.trigger)


def _best(results: Iterable[Result], parts: Sequence[str]) -> list[Result]:
    """Those that fit every part, the best first."""
    scored: list[tuple[int, int, Result]] = []
    for number, result in enumerate(results):
        worst = fit(parts, f"{result.title} {result.line} {result.aside}".casefold())
        if worst != NONE:
            scored.append((worst, number, result))
    return [result for _, _, result in sorted(scored, key=lambda one: one[:2])[:MOST]]


def _case(case: CaseRow, go: Callable[[Place], None]) -> Result:
    act = partial(go, Place("case", case=case.reference))
    return Result("Cases", case.title, "", case.reference, act)


def _party(party: Named, go: Callable[[Place], None]) -> Result:
    return Result("Parties", party.name, "", party.line, partial(go, Place("search", words=party.name[:80])))


def _report(report: Named, go: Callable[[Place], None]) -> Result:
    place = (
        Place("case", case=report.case, tab="evidence", report=report.id)
        if report.case
        else Place("inbox", report=report.id)
    )
    return Result("Reports", report.name, report.line, report.case, partial(go, place))
