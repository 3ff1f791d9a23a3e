"""Finds records by words as they are typed; Enter opens them where they stand."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.searching import Hit
from pressdocket.errors import UserError
from pressdocket.qt.frame import Frame
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Place
from pressdocket.qt.results.finder import Finder
from pressdocket.qt.search.hits import SECTIONS, Hits
from pressdocket.qt.widgets import BusyBar, Empty, button, label
from pressdocket.records.kinds import RecordKind

WAIT = 120
"""Milliseconds after the last key before a search begins."""
MOST = 200
WHAT = "Cases, events, quotes, reports and parties of this docket"
HOW = "Words and word beginnings match, in any order; accents, case and script of Serbian do not matter."


@dataclass(frozen=True, slots=True)
class Stood:
    """What is chosen, the only kind that is shown, None for all, and the pixels that the list is scrolled."""

    found: UUID | None
    only: RecordKind | None
    scroll: int


class SearchPage(QWidget):
    """The words are part of the place, so that back and forward bring them again."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme = frame.session, frame.navigator, frame.theme
        self.setObjectName("page")
        self._session, self._navigator = session, navigator
        self._hits: tuple[Hit, ...] = ()
        self._shown: tuple[Hit, ...] = ()
        self._stood: Stood | None = None
        self._hits_open = Hits(session, navigator)
        self._job: Job | None = None
        self._only: RecordKind | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(18), theme.px(32), theme.px(12))
        column.setSpacing(theme.px(10))
        column.addWidget(label("Search", theme, 22, 600))
        self._line = label(WHAT, theme, 13, 400, "text2")
        column.addWidget(self._line)
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(theme.px(6))
        self.finder = Finder(theme, "search", "Words, or how they begin")
        self.finder.typed.connect(lambda _words: self._timer.start())
        column.addLayout(self._pills)
        column.addWidget(self.finder, 1)
        self._empties = tuple(
            Empty(theme, title, HOW, glyph=glyph)
            for title, glyph in (("Type to search everything.", "question"), ("Nothing found.", "gap"))
        )
        for empty in self._empties:
            column.addWidget(empty, 4)
        self._show_empty(0)
        for keys in ("/", "Ctrl+F"):
            QShortcut(QKeySequence(keys), self.finder.list).activated.connect(self.finder.field.setFocus)
        session.changed.connect(lambda _changes: self._search() if self.isVisible() else None)

    def stood(self) -> Stood:
        """The row that is chosen, the kind of record that is shown alone, and the scroll."""
        finds = self.finder.list
        row = finds.currentIndex().row()
        found = self._shown[row].found.id if 0 <= row < len(self._shown) else None
        return Stood(found, self._only, finds.verticalScrollBar().value())

    def arrive(self, place: Place) -> None:
        """The words of the place are asked for anew."""
        self._stood = place.stood if isinstance(place.stood, Stood) else None
        self.finder.field.setFocus()
        if place.words != self.finder.field.text():
            self.finder.field.setText(place.words)
        self._timer.stop()
        self._search()

    def _search(self) -> None:
        words = self.finder.field.text().strip()
        if self._navigator.here.page == "search":
            self._navigator.settle(words=words)
        if self._job is not None:
            self._job.cancel()
        if not words:
            self._show(())
            return
        self._busy.start()

        def failed(error: UserError) -> None:
            self._busy.stop()
            self._line.setText(str(error))

        self._job = self._session.ask(
            lambda desk: desk.searching.words(words, MOST), self._show, failed, within=self
        )

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._busy.stop()
        self._hits = hits
        stood, self._stood = self._stood, None
        if stood is not None:
            self._only = stood.only
        kinds = list(dict.fromkeys(hit.found.kind for hit in hits))
        if self._only not in kinds:
            self._only = None
        self._fill_pills(kinds)
        shown = [hit for hit in hits if self._only in (None, hit.found.kind)]
        order = list(SECTIONS)
        shown.sort(key=lambda hit: order.index(hit.found.kind))
        self._shown = tuple(shown)
        self.finder.show_results(tuple(self._hits_open.result(hit) for hit in shown))
        if stood is not None:
            self._stand(stood)
        words = self.finder.field.text().strip()
        self._show_empty(None if hits else 1 if words else 0)
        many = f"The best {MOST} records" if len(hits) >= MOST else f"{len(hits)} found"
        self._line.setText(many if words else WHAT)

    def _stand(self, stood: Stood) -> None:
        ids = [hit.found.id for hit in self._shown]
        if stood.found in ids:
            self.finder.choose(ids.index(stood.found))
        self.finder.list.verticalScrollBar().setValue(stood.scroll)

    def _show_empty(self, which: int | None) -> None:
        """One of the empty states, or the list for None."""
        self.finder.list.setVisible(which is None)
        for number, empty in enumerate(self._empties):
            empty.setVisible(number == which)

    def _fill_pills(self, kinds: list[RecordKind]) -> None:
        while (old := self._pills.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for kind in kinds if len(kinds) > 1 else ():
            count = sum(hit.found.kind == kind for hit in self._hits)
            pill = button(f"{SECTIONS[kind]}  {count}", f"only-{kind}", "pill")
            pill.setCheckable(True)
            pill.setChecked(self._only == kind)
            pill.clicked.connect(partial(self._show_only, kind))
            self._pills.addWidget(pill)
        self._pills.addStretch(1)

    def _show_only(self, kind: RecordKind) -> None:
        self._only = None if self._only == kind else kind
        self._show(self._hits)
