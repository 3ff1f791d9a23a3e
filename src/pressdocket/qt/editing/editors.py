"""Opens editors beside the case page, one a record, and keeps them up to date."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from pressdocket.desk.views import CaseView, ClaimView, ReportView
from pressdocket.qt.editing.claim import ClaimEditor
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.editing.report import ReportEditor
from pressdocket.qt.evidence.deeds import Deeds
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme


class Editors:
    """`view` is the case that is open, None while none is."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        view: Callable[[], CaseView | None],
        parent: QWidget,
    ) -> None:
        self._session, self._navigator, self._theme = session, navigator, theme
        self._view, self._parent = view, parent

    def serve(self, deeds: Deeds) -> None:
        """Opens what is wanted in the Evidence tab."""
        deeds.edit_asked.connect(self.event)
        deeds.link_asked.connect(partial(self.event, at_links=True))
        deeds.claim_asked.connect(self.claim)
        deeds.move_asked.connect(partial(self.claim, moving=True))
        deeds.report_asked.connect(self.report)

    def event(self, event: UUID, *, at_links: bool = False, field: str = "") -> None:
        """Opens an event, at its links or at a field if so asked; one that is open comes to the front."""
        for open_one in self._parent.findChildren(EventEditor):
            if open_one.record == event and open_one.isVisible():
                open_one.raise_()
                open_one.activateWindow()
                open_one.go_to(field)
                return
        editor = EventEditor(
            self._session, self._theme, event, self._view, self._parent, at_links=at_links, field=field
        )
        editor.opened.connect(lambda claim: self._navigator.open_claims((claim,)))
        editor.rule_opened.connect(
            lambda code, version: self._navigator.go(Place("obligations", rule=code, version=version))
        )
        editor.show()

    def claim(self, claim: ClaimView, *, moving: bool = False) -> None:
        """Opens a claim, or brings it to the front; at the choice of its event if it is to be moved."""
        view = self._view()
        if view is None:
            return
        editor = next(
            (
                one
                for one in self._parent.findChildren(ClaimEditor)
                if one.record == claim.claim.id and one.isVisible()
            ),
            None,
        )
        if editor is None:
            editor = ClaimEditor(self._session, self._theme, claim, view, self._parent)
        editor.show()
        editor.raise_()
        editor.activateWindow()
        if moving:
            editor.subject.setFocus()

    def report(self, report: ReportView) -> None:
        """Opens a report's details."""
        view = self._view()
        ReportEditor(self._session, self._theme, report, self._parent, view.reports if view else ()).show()

    def open(self) -> list[QDialog]:
        """Every editor that is there."""
        kinds: tuple[type[QDialog], ...] = (EventEditor, ClaimEditor, ReportEditor)
        return [editor for kind in kinds for editor in self._parent.findChildren(kind)]

    def refresh(self) -> None:
        """The case was read anew: first the page behind the editors is painted."""
        QTimer.singleShot(0, self._parent, self._refresh)

    def _refresh(self) -> None:
        for editor in self._parent.findChildren(EventEditor):
            if editor.isVisible():
                editor.show_view()
