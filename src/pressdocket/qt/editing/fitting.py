"""The obligations that fit a demand: each with its reason, named on it or taken off by a press."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdocket.desk.fitting import Fitting, Offer
from pressdocket.qt.jobs import Job
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, hairline, label

_MOST = 5
"""Obligations that nearly fit and are shown; the others are counted."""


class FittingRules(QWidget):
    """Asks for them whenever it is told to `renew`; what stood there stays until the answer is in. `opened`
    carries a code and a version that somebody wants to read."""

    opened = Signal(str, str)

    def __init__(self, session: Session, theme: Theme, event: UUID) -> None:
        super().__init__()
        self._session, self._theme, self._event = session, theme, event
        self._asked: Job | None = None
        self._shown: Fitting | None = None
        self._body: QWidget | None = None
        self.setObjectName("fitting")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(label("Obligations that fit", theme, 15, 600))
        self._said = label("", theme, 12.5, 400, "text2", "fitting-said")
        self._said.setWordWrap(True)
        self._column.addWidget(self._said)

    def renew(self) -> None:
        """As the demand is stored now."""
        event = self._event
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._session.ask(
            lambda desk: desk.rulebook.fitting(event), self._show, self._gone, within=self
        )

    def _gone(self, _error: object) -> None:
        """Deleted meanwhile; the form says so."""

    def _show(self, found: Fitting) -> None:
        if found == self._shown:
            return  # The keyboard stays where it is.
        self._shown = found
        fits = [one for one in found.offers if one.fits]
        near = [one for one in found.offers if not one.fits]
        none = "" if fits else " No obligation on file fits it."
        self._said.setText(f"{found.remark}{none}")
        name = next((one.objectName() for one in self.findChildren(QPushButton) if one.hasFocus()), "")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        for offer in fits:
            column.addWidget(self._row(offer))
        if near:
            column.addSpacing(self._theme.px(4))
            column.addWidget(label("Nearly fit", self._theme, 13, 600))
        for offer in near[:_MOST]:
            column.addWidget(self._row(offer))
        if len(near) > _MOST:
            more = f"and {len(near) - _MOST} more on the page of obligations"
            column.addWidget(label(more, self._theme, 12.5, 400, "text2"))
        if self._body is not None:
            self._column.replaceWidget(self._body, body)
            self._body.hide()
            self._body.deleteLater()
        else:
            self._column.addWidget(body)
        self._body = body
        again = body.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _row(self, offer: Offer) -> QWidget:
        """Title and what can be done, where it stands, why."""
        theme, made = self._theme, QWidget()
        made.setObjectName(f"offer-{offer.code}")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(hairline())
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Elided(offer.title, theme, 13, 600), 1)
        read = button("Read it", f"read-{offer.code}", "quiet")
        read.setAccessibleName(f"Read {offer.code}, version {offer.version}, on the page of obligations")
        read.clicked.connect(partial(self.opened.emit, offer.code, offer.version))
        head.addWidget(read)
        if offer.fits or offer.named:
            head.addWidget(self._choice(offer))
        column.addLayout(head)
        column.addWidget(Elided(offer.line, theme, 12.5, 400, "text2"))
        why = label(offer.why, theme, 12.5, 400, "text", f"why-{offer.code}")
        why.setWordWrap(True)
        why.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(why)
        return made

    def _choice(self, offer: Offer) -> QWidget:
        words = "Take it off" if offer.named else "Name it"
        made = button(words, f"name-{offer.code}", "plain")
        to = f"Take {offer.code} off this demand" if offer.named else f"Judge this demand by {offer.code}"
        made.setAccessibleName(to)
        made.setEnabled(self._session.writable)
        made.clicked.connect(partial(self._name, offer.code, named=not offer.named))
        return made

    def _name(self, code: str, _checked: bool = False, *, named: bool) -> None:
        event = self._event
        words = f"{code} is named on the demand" if named else f"{code} is no longer named on the demand"
        self._session.do(
            lambda desk: desk.rulebook.name_on(event, code, named=named), words, lambda _done: self.renew()
        )
