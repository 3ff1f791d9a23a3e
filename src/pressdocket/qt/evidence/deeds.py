"""What can be done with what stands in the panel beside a report."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from pressdocket.desk.accepting import Suggested
from pressdocket.desk.paragraphs import sentence_around
from pressdocket.desk.views import ClaimView, EventView
from pressdocket.qt.editing.deleting import delete_claim
from pressdocket.qt.evidence.drafts import Drafts
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.evidence.recorder import Recorder
from pressdocket.qt.evidence.side import Side
from pressdocket.qt.evidence.spot import Spot
from pressdocket.qt.evidence.suggesting import Suggesting
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme


class Deeds(QObject):
    """With a suggestion: accept, edit, reject, split, merge. With a claim: review, edit, delete, move, link.

    `edit_asked` and `link_asked` name an event, `claim_asked` and `move_asked` carry a ClaimView,
    `report_asked` a ReportView. `form_opened` when something can be typed in the panel.
    """

    edit_asked = Signal(object)
    link_asked = Signal(object)
    claim_asked = Signal(object)
    move_asked = Signal(object)
    report_asked = Signal(object)
    form_opened = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        spot: Spot,
        reader: ReportReader,
        side: Side,
        suggesting: Suggesting,
        recorder: Recorder,
        drafts: Drafts,
    ) -> None:
        super().__init__(reader)
        self._session, self._theme, self._spot = session, theme, spot
        self._reader, self._side = reader, side
        self._suggesting, self._recorder, self._drafts = suggesting, recorder, drafts
        self._connect()

    def by_key(self) -> dict[str, Callable[[], object]]:
        return {
            "A": self.review,
            "Shift+A": lambda: self._accept(self._suggesting.accept_seen),
            "X": self.delete,
            "E": self.edit,
            "Shift+E": lambda: self._ask_for(self.edit_asked),
            "L": lambda: self._ask_for(self.link_asked),
            "M": self.move,
            "S": lambda: self._decide(self._suggesting.split),
            "U": self._suggesting.undo,
            "I": self.details,
        }

    def record(self) -> None:
        """Opens the form for the selected passage, or says what to do when none is selected."""
        report = self._spot.report
        if report is None or not self._session.may_change():
            return
        start, end = self._reader.selected()
        doubt = self._reader.doubt(self._spot.at)
        if start == end and doubt is not None:
            start, end = sentence_around(report.report.text, doubt.start, doubt.end)
            self._reader.select(start, end)
        if start == end:
            self._session.said.emit("Select the words that say it, then press Ctrl+E.", None)
            return
        self._open_form((start, end))
        self._reader.scroll_to(start)

    def resume(self) -> None:
        """The form that stood open over this report when the window was closed comes back, once."""
        report, view = self._spot.report, self._spot.view
        draft = self._drafts.left_open(report.report.id) if report else None
        if draft is None or view is None or not view.today or not self._session.writable:
            return
        one = self._reader.suggestion(draft.at.suggestion)
        if one is not None or draft.at.suggestion is None:
            self._drafts.keep(draft.at, draft.entry, stands=False)
            self._open_form((draft.at.start, draft.at.end), one)

    def review(self) -> None:
        """Accepts the suggestion, or marks the event of the claim as reviewed."""
        self._accept(self._suggesting.accept)
        event = self._event_of(self._claim())
        if event is not None and event.event.status != "reviewed" and self._session.may_change():
            id_ = event.event.id
            self._session.do(lambda desk: desk.recording.review((id_,)), f"Reviewed: {event.title}")

    def edit(self) -> None:
        """Opens the form with what was suggested, the claim, or the form for a doubtful figure's sentence."""
        one, claim = self._suggestion(), self._claim()
        if one is not None:
            if self._session.may_change():
                self._open_form((one.start, one.end), one)
        elif claim is not None:
            self.claim_asked.emit(claim)
        elif self._reader.doubt(self._spot.at) is not None:
            self.record()

    def delete(self) -> None:
        """Rejects the suggestion, or deletes the claim."""
        self._decide(self._suggesting.reject)
        claim = self._claim()
        if claim is not None and self._session.may_change():
            delete_claim(self._session, self._theme, claim.claim, claim.title, self._reader)

    def move(self) -> None:
        """Makes a suggestion a claim of the event it fits, or opens a claim at the choice of its event."""
        self._accept(partial(self._suggesting.accept, as_claim=True))
        claim = self._claim()
        if claim is not None and self._session.may_change():
            self.move_asked.emit(claim)

    def details(self) -> None:
        if (report := self._spot.report) is not None:
            self.report_asked.emit(report)

    def note_seen(self) -> None:
        """What stood in the panel was looked at, if there was room for all of it."""
        panel = self._side.suggestion
        if panel is not None and self._side.seen_whole:
            self._suggesting.see(panel.one)

    def _connect(self) -> None:
        foot, choices = self._side.foot, self._side.choices
        for review in (foot.reviewed, choices.accepted):
            review.connect(self.review)
        for edit in (foot.edited, choices.edited):
            edit.connect(self.edit)
        for delete in (foot.deleted, choices.rejected):
            delete.connect(self.delete)
        for move in (foot.moved, choices.merged):
            move.connect(self.move)
        choices.split.connect(lambda: self._decide(self._suggesting.split))
        foot.event_edited.connect(lambda: self._ask_for(self.edit_asked))
        foot.linked.connect(lambda: self._ask_for(self.link_asked))
        self._reader.edited.connect(lambda _key: self.edit())
        self._reader.moved.connect(self._drop)

    def _claim(self) -> ClaimView | None:
        return self._reader.claim(self._spot.at)

    def _suggestion(self) -> Suggested | None:
        """The suggestion that stands in the panel."""
        return self._reader.suggestion(self._spot.at)

    def _event_of(self, claim: ClaimView | None) -> EventView | None:
        return self._spot.event(claim.event) if claim else None

    def _open_form(self, place: tuple[int, int], suggested: Suggested | None = None) -> None:
        """What is typed there outlives every refresh."""
        view, report = self._spot.view, self._spot.report
        if view is None or report is None:
            return
        self._recorder.cancel()
        self._side.show_form(self._recorder.open(view, report, place, suggested))
        self.form_opened.emit()
        if self._recorder.form is not None:
            self._recorder.form.kind.setFocus()

    def _decide(self, deed: Callable[[Suggested], None]) -> None:
        """Does something with the suggestion that stands in the panel, if one does."""
        one = self._suggestion()
        if one is not None and self._recorder.form is None and self._session.may_change():
            self.note_seen()
            deed(one)

    def _accept(self, deed: Callable[[Suggested], None]) -> None:
        """Accepting is looking: where there is no room for all of it, the rest comes into sight first."""
        if self._suggestion() is not None and self._recorder.form is None and not self._side.seen_whole:
            self._side.scroll_on()
        else:
            self._decide(deed)

    def _drop(self, claim: UUID, onto: UUID) -> None:
        """A claim dropped on another's card belongs to that one's event."""
        event = self._event_of(self._reader.claim(onto))
        if event is not None and self._session.may_change():
            id_ = event.event.id
            self._session.do(lambda desk: desk.editing.move_claim(claim, id_), f"Moved to: {event.title}")

    def _ask_for(self, asked: SignalInstance) -> None:
        claim = self._claim()
        if claim is not None and claim.event is not None:
            asked.emit(claim.event)
