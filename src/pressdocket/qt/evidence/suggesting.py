"""Suggestions for the report that is read: asked for, accepted, rejected, taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from pressdocket.desk.accepting import Suggested, merged
from pressdocket.desk.desk import Desk
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.kept import Kept
from pressdocket.qt.session import Session
from pressdocket.records.change import Changes
from pressdocket.records.report import Report

if TYPE_CHECKING:
    from pressdocket.desk.entry import Entry


class Suggesting(QObject):
    """`renewed` when there are others than before; `done` names a suggestion that was accepted or rejected.

    Accepting is looking: only one suggestion is acted on at a time, the one that stands in the panel.
    """

    renewed = Signal()
    done = Signal(object)

    def __init__(self, session: Session, kept: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._kept = session, kept
        self._view: CaseView | None = None
        self._report: ReportView | None = None
        self._found: tuple[Suggested, ...] = ()
        self._job: Job | None = None
        self._last: Callable[[], None] | None = None
        kept.changed.connect(self.renewed)

    @property
    def open(self) -> tuple[Suggested, ...]:
        """Those neither accepted nor rejected, in the order of the text; none while that is not known."""
        if not self._kept.known:
            return ()
        return tuple(one for one in self._found if str(one.key) not in self._kept.rejected)

    def of(self, report: ReportView) -> tuple[Suggested, ...]:
        """The same for a report; none until it was read."""
        here = self._report is not None and self._report.report.id == report.report.id
        return self.open if here else ()

    def read(self, view: CaseView, report: ReportView) -> None:
        """Asks for the suggestions of a report; what is shown as of an earlier day gets none."""
        if self._report is None or self._report.report.id != report.report.id:
            self._found = ()
        self._view, self._report = view, report
        if self._job is not None:
            self._job.cancel()
        if not view.today or not self._session.writable:
            self._take(())
            return
        self._job = self._session.ask(
            lambda desk: desk.accepting.suggested(view, report), self._take, self._refused, within=self
        )

    def accept(self, one: Suggested, *, as_claim: bool = False) -> None:
        """Records a suggestion as it stands, or as one more claim of the event that it fits."""
        view, report = self._view, self._report
        if view is None or report is None or (as_claim and one.fits is None):
            return
        entry: Entry = merged(one.entry, one.fits) if as_claim and one.fits else one.entry

        def enter(desk: Desk) -> Changes:
            current = desk.docket.get(Report, report.report.id) or report.report
            return desk.recording.enter(view.case, current, (one.start, one.end), entry)

        def done(_changes: Changes) -> None:
            self._last = None
            self.done.emit(one.key)

        words = f"One more claim: {one.fits_title}" if as_claim else f"Accepted: {one.title}, {one.line}"
        self._session.do(enter, words, done)

    def reject(self, one: Suggested) -> None:
        """The suggestion does not come back, unless this is undone."""
        key = str(one.key)

        def back() -> None:
            self._kept.reject(key, back=True)
            self._last = None
            self.renewed.emit()

        self._kept.reject(key)
        self._last = back
        self._session.offered.emit(f"Rejected: {one.title}", back)
        self.done.emit(one.key)

    def undo(self) -> bool:
        """Takes back the last rejection, if nothing was accepted since; tells whether there was one."""
        if self._last is None:
            return False
        self._last()
        return True

    def _take(self, found: tuple[Suggested, ...]) -> None:
        if found != self._found:
            self._found = found
            self.renewed.emit()

    def _refused(self, error: UserError) -> None:
        self._take(())
        self._session.said.emit(str(error), None)


def next_of(open_: tuple[Suggested, ...], start: int) -> UUID | None:
    """The first suggestion from a place on, else the first of all; None when none is left."""
    after = [one.key for one in open_ if one.start >= start]
    return next(iter((*after, *(one.key for one in open_))), None)
