"""Under a report's head: what it may be made from, to be confirmed, and what it changes as a version."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdocket.desk.likeness import Likeness
from pressdocket.desk.versions import Compared, Fate
from pressdocket.desk.views import ReportView
from pressdocket.qt.evidence.differences import DifferencesDialog
from pressdocket.qt.kept import Kept
from pressdocket.qt.keys import bind
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button


class VersionsBar(QWidget):
    """One line, hidden when there is nothing to say. Y confirms or shows, Shift+Y says no.

    Keys are heard while the keyboard is `within`. What was said no to is not offered again. `told` says that
    it is known now what became of the quotes of an earlier version.
    """

    told = Signal()

    def __init__(self, session: Session, theme: Theme, kept: Kept, within: QWidget) -> None:
        super().__init__()
        self._session, self._theme, self._kept = session, theme, kept
        self._report: ReportView | None = None
        self._like: tuple[Likeness, ...] = ()
        self._compared: Compared | None = None
        self._looked = False
        """Whether it was asked for versions since the docket last changed."""
        self.setObjectName("versions-bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(56), theme.px(6), theme.px(24), theme.px(6))
        row.setSpacing(theme.px(8))
        self.line = Elided("", theme, 12.5, 500, "rival")
        row.addWidget(self.line, 1)
        self.yes = button("Yes", "like-yes", "quiet")
        self.yes.setAccessibleName("Yes, record where this report comes from")
        self.yes.setToolTip("Record it, so that one text counts once (Y)")
        self.yes.clicked.connect(self.confirm)
        self.no = button("No", "like-no", "quiet")
        self.no.setAccessibleName("No, do not offer this again")
        self.no.setToolTip("Do not offer it again (Shift+Y)")
        self.no.clicked.connect(self.refuse)
        self.show_them = button("Differences", "versions-show", "quiet")
        self.show_them.setAccessibleName("Show what differs from the earlier version")
        self.show_them.setToolTip("What differs from the earlier version, and what rests on it (Y)")
        self.show_them.clicked.connect(self.open_differences)
        for part in (self.yes, self.no, self.show_them):
            row.addWidget(part)
        bind(within, {"Y": self._main, "Shift+Y": self.refuse})
        kept.changed.connect(self._renew)
        session.changed.connect(self._forget_looking)
        self.hide()

    def show_report(self, report: ReportView | None) -> None:
        """Asks what there is to say about a report; nothing is shown until that is known."""
        if report is None or self._report is None or self._report.report.id != report.report.id:
            self._like, self._compared, self._looked = (), None, False
            self._renew()
        known = self._report is not None and report is not None and self._report.report == report.report
        self._report = report
        if report is None:
            return
        id_ = report.report.id
        if self._session.writable and not known:
            self._session.ask(lambda desk: desk.reports.like(id_), self._take, within=self)

        if not self._looked:
            self._looked = True
            self._look(id_)

    def fate_of(self, claim: UUID) -> Fate | None:
        """What became of a claim's quote, where the report that is shown has a newer version."""
        fates = self._compared.fates if self._compared else ()
        return next((fate for fate in fates if fate.claim.id == claim), None)

    def confirm(self) -> None:
        """Records what is offered, in one step."""
        one = self._offered()
        if one is not None and self._session.writable:
            made, relation, source = one.made.id, one.relation, one.source.id
            self._like = ()
            self._renew()
            self._session.do(lambda desk: desk.versions.relate(made, relation, source), one.recorded)

    def refuse(self) -> None:
        """What is offered is not offered again, unless that is undone."""
        one = self._offered()
        if one is None:
            return
        key = _key(one)

        def back() -> None:
            self._kept.deny(key, back=True)
            self._renew()

        self._kept.deny(key)
        self._session.offered.emit("Not offered again", back)
        self._renew()

    def open_differences(self) -> None:
        if self._compared is not None:
            DifferencesDialog(self._session, self._theme, self._compared, self).show()

    def _look(self, id_: UUID) -> None:
        def take(found: Compared | None) -> None:
            if self._report is not None and self._report.report.id == id_:
                self._take_compared(found)

        self._session.ask(lambda desk: desk.versions.concerning(id_), take, within=self)

    def _forget_looking(self, _changes: object) -> None:
        self._looked = False

    def _main(self) -> None:
        if self._offered() is not None:
            self.confirm()
        else:
            self.open_differences()

    def _take(self, found: tuple[Likeness, ...]) -> None:
        if self._report is not None and all(one.here == self._report.report.id for one in found):
            self._like = found
            self._renew()

    def _take_compared(self, compared: Compared | None) -> None:
        if compared != self._compared:
            self._compared = compared
            self._renew()
            self.told.emit()

    def _offered(self) -> Likeness | None:
        if not self._kept.known:
            return None
        return next((one for one in self._like if _key(one) not in self._kept.denied), None)

    def _renew(self) -> None:
        one, compared = self._offered(), self._compared
        self.yes.setVisible(one is not None)
        self.no.setVisible(one is not None)
        self.show_them.setVisible(one is None and compared is not None)
        if one is not None:
            self.line.setText(one.words)
        elif compared is not None:
            own = self._report is not None and compared.newer.id == self._report.report.id
            other = compared.older if own else compared.newer
            which = "Newer version of" if own else "There is a newer version,"
            self.line.setText(f"{which} “{other.title[:80]}”: {compared.words}")
        self.setVisible(one is not None or compared is not None)


def _key(one: Likeness) -> str:
    return f"{one.made.id} {one.relation} {one.source.id}"
