"""Reads the cases and has them judged, a few at a time, so that the window never waits."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pressdocket.qt.jobs import Job
from pressdocket.qt.kept import Kept
from pressdocket.qt.session import Session

if TYPE_CHECKING:
    from pressdocket.desk.overview import CaseRow
    from pressdocket.desk.views import Glance
    from pressdocket.records.change import Changes

CHUNK = 5
"""Cases that are judged in one go: whoever opens one meanwhile waits for no more than these."""


class Judging(QObject):
    """`seen` carries what cases there are before the docket is open, `read` today in words and every case,
    `judged` some glances, and whether cases are still waiting, `news` what is new since the user last looked.
    """

    seen = Signal(object)
    read = Signal(str, object)
    judged = Signal(object, bool)
    news = Signal(object)

    def __init__(self, session: Session, kept: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._kept = session, kept
        self._asked: Job | None = None
        self._news: Job | None = None
        self._own: set[int] = set()
        session.seen.connect(self.seen)
        session.opened.connect(self.refresh)
        session.changed.connect(self._changed)
        if session.is_open:
            self.refresh()

    def refresh(self) -> None:
        """Reads all cases anew, then judges them."""
        from pressdocket.records.weekdays import whole_day

        def show(found: "tuple[datetime, tuple[CaseRow, ...]]") -> None:
            moment, rows = found
            self.read.emit(whole_day(moment.astimezone().date()), rows)
            if self._asked is not None:
                self._asked.cancel()
            self._judge([row.reference for row in rows])

        self._session.ask(
            lambda desk: (desk.days.now(), desk.cases.rows()), show, name="Reading the cases", patient=True
        )

    def ask_news(self) -> None:
        """Asks what was written since this user last looked, but for what this window wrote."""
        seen, own = self._kept.seen, frozenset(self._own)
        if seen is None:
            return
        if self._news is not None:
            self._news.cancel()  # It would take for news what this window has written since.
        self._news = self._session.ask(
            lambda desk: desk.cases.news(seen, own), self.news.emit, within=self, patient=True
        )

    def see(self) -> None:
        """All that was written up to now was looked at."""

        def seen(head: int) -> None:
            self._kept.see(head)
            self.news.emit(())

        self._session.ask(lambda desk: desk.docket.head()[0], seen, within=self)

    def _changed(self, changes: "Changes") -> None:
        if changes.step is not None:  # what others wrote comes without one
            self._own.add(changes.step)
        self.refresh()
        self.ask_news()

    def _judge(self, references: list[str]) -> None:
        now, later = references[:CHUNK], references[CHUNK:]

        def show(glances: "tuple[Glance, ...]") -> None:
            self.judged.emit(glances, bool(later))
            if later:
                self._judge(later)

        if not now:
            self.judged.emit((), False)
            return
        # A case may be deleted elsewhere while it waits to be judged; the list then comes anew by itself.
        self._asked = self._session.ask(
            lambda desk: desk.judging.glances(now), show, lambda _gone: None, patient=True
        )
