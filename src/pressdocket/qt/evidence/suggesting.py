"""Suggestions for the report that is read: asked for, accepted, rejected, taken back."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from pressdocket.desk.accepting import Pick, Suggested, merged
from pressdocket.desk.paragraphs import paragraph_at
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.session import Session
from pressdocket.records.change import Changes


class Suggesting(QObject):
    """`renewed` when there are others than before; `done` names a suggestion that was decided.

    Accepting is looking: what is accepted has stood in the panel as it is now, and `see` notes what did.
    Between a decision, or another case, and the suggestions read anew after it nothing else is decided.
    """

    renewed = Signal()
    done = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view: CaseView | None = None
        self._report: ReportView | None = None
        self._found: tuple[Suggested, ...] = ()
        self._seen: dict[UUID, Suggested] = {}
        self._deciding: set[UUID] = set()
        self._job: Job | None = None
        self._steps: list[int] = []
        self._writing = self._take_back = False
        self._stale = False

    @property
    def open(self) -> tuple[Suggested, ...]:
        """Those that nobody has decided on, in the order of the text."""
        return tuple(one for one in self._found if one.key not in self._deciding)

    def of(self, report: ReportView) -> tuple[Suggested, ...]:
        """The same for a report; none until it was read."""
        here = self._report is not None and self._report.report.id == report.report.id
        return self.open if here else ()

    def read(self, view: CaseView, report: ReportView) -> None:
        """Asks for the suggestions of a report; what is shown as of an earlier day gets none."""
        if self._report is None or self._report.report.id != report.report.id:
            self._found = ()
        self._stale = self._found != () and self._view is not None and self._view.case != view.case
        self._view, self._report = view, report
        if self._job is not None:
            self._job.cancel()
        if not view.today or not self._session.writable:
            self._take(())
            return
        self._job = self._session.ask(
            lambda desk: desk.accepting.suggested(view, report), self._take, self._refused, within=self
        )

    def await_news(self) -> None:
        """Something was recorded; nothing is decided until the suggestions were read anew."""
        self._stale = True

    def see(self, one: Suggested) -> None:
        """It stands in the panel now, all of it."""
        self._seen[one.key] = one

    def accept(self, one: Suggested, *, as_claim: bool = False) -> None:
        """Records a suggestion as it stands, or as one more claim of the event that it fits."""
        if as_claim and one.fits is None:
            return
        entry = merged(one.entry, one.fits) if as_claim and one.fits else one.entry
        words = f"One more claim: {one.fits_title}" if as_claim else f"Accepted: {one.title}, {one.line}"
        self._accept([Pick(one, entry)], words)

    def accept_seen(self, one: Suggested) -> None:
        """Records those of the paragraph of `one` that stood in the panel as they are, as one step."""
        if self._report is None:
            return
        text = self._report.report.text
        here = paragraph_at(text, one.start)
        looked_at = [
            each
            for each in self.open
            if self._seen.get(each.key) == each and paragraph_at(text, each.start) == here
        ]
        if one not in looked_at:
            looked_at.append(one)
        count = len(looked_at)
        if count:
            words = f"Accepted: {count} events of this paragraph" if count > 1 else f"Accepted: {one.title}"
            self._accept([Pick(each, each.entry) for each in looked_at], words)

    def reject(self, one: Suggested) -> None:
        """The suggestion does not come back, unless this is undone."""
        report = self._report
        if report is not None and not self._deciding:
            self._decide([one])
            self._session.do(
                lambda desk: desk.accepting.reject(report.report.id, one),
                f"Rejected: {one.title}",
                self._decided,
                self._failed,
            )

    def split(self, one: Suggested) -> None:
        """Makes a suggestion of each figure of its sentence."""
        report = self._report
        if report is not None and one.halves and not self._deciding:
            self._writing = True
            self._session.do(
                lambda desk: desk.accepting.split(report.report.id, one),
                f"Split: {' | '.join(one.halves)}",
                self._decided,
                self._failed,
            )

    def undo(self) -> None:
        """Takes back what was decided last here, even while it is being written."""
        if self._writing:
            self._take_back = True
        elif self._steps:
            step = self._steps.pop()
            self._session.do(lambda desk: desk.undo(step), "Undone: back among the suggestions")

    def _accept(self, picks: Sequence[Pick], words: str) -> None:
        view, report = self._view, self._report
        if view is None or report is None or self._deciding or self._stale:
            return
        self._decide([pick.one for pick in picks])
        self._session.do(
            lambda desk: desk.accepting.accept(view, report.report.id, picks),
            words,
            self._decided,
            self._failed,
        )

    def _decide(self, ones: Sequence[Suggested]) -> None:
        """They are gone at once; what follows is shown while they are written."""
        self._deciding, self._writing = {one.key for one in ones}, True
        self.done.emit(ones[-1])

    def _decided(self, changes: Changes) -> None:
        take_back, self._writing, self._take_back = self._take_back, False, False
        if changes.step is None:
            self._deciding = set()
        else:
            self._steps.append(changes.step)
        if take_back:
            self.undo()

    def _failed(self, error: UserError) -> None:
        self._deciding, self._writing, self._take_back = set(), False, False
        self._session.said.emit(str(error), None)
        self.renewed.emit()

    def _take(self, found: tuple[Suggested, ...]) -> None:
        was, self._deciding, self._stale = self.open, set(), False
        self._found = found
        if found != was:
            self.renewed.emit()

    def _refused(self, error: UserError) -> None:
        self._take(())
        self._session.said.emit(str(error), None)


def next_of(open_: tuple[Suggested, ...], start: int) -> UUID | None:
    """The first suggestion from a place on, else the first of all; None when none is left."""
    after = [one.key for one in open_ if one.start >= start]
    return next(iter((*after, *(one.key for one in open_))), None)
