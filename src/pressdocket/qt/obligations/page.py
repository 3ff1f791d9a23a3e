"""Obligations: the catalogue and the docket's own, searched, compared by version, changed for this docket."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pressdocket.qt.editing.obligation import ObligationEditor
from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.keys import bind
from pressdocket.qt.obligations.delegate import RuleDelegate
from pressdocket.qt.obligations.details import RuleDetails
from pressdocket.qt.obligations.model import RulesModel
from pressdocket.qt.places import Place
from pressdocket.qt.widgets import BusyBar, Elided, Empty, KeyHints, button, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.rule_views import RuleView
    from pressdocket.records.change import Changes

HINTS = (("J K", "move"), ("/", "search"), ("Enter", "change it for this docket"))


@dataclass(frozen=True, slots=True)
class Stood:
    """The code chosen, what is searched for, in which jurisdiction ("" for all), and the pixels that the list
    and the details are scrolled."""

    code: str
    words: str
    jurisdiction: str
    scroll: int
    details: int


class ObligationsPage(QWidget):
    """List left, the chosen one right."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, icons = frame.session, frame.navigator, frame.theme, frame.icons
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._rules: tuple[RuleView, ...] = ()
        self._today: datetime | None = None
        self._stood: Stood | None = None
        self._wanted = ("", "")
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(icons))
        column.addWidget(hairline())
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._left(), 1)
        self.details = RuleDetails(theme)
        self.details.edit.connect(self._edit)
        self.details.take_over.connect(self._take_over)
        self.details.give_back.connect(self._give_back)
        row.addWidget(self.details)
        column.addLayout(row, 1)
        self._keys()
        session.changed.connect(self._changed)

    def arrive(self, place: Place) -> None:
        """Words of the place are searched for; its rule is chosen, at its version."""
        stood = self._stood = place.stood if isinstance(place.stood, Stood) else None
        if stood is not None:
            self.words.setText(stood.words)
            self.place.setCurrentIndex(max(self.place.findData(stood.jurisdiction), 0))
        elif place.rule:
            self.words.clear()
            self.place.setCurrentIndex(0)
        elif place.words:
            self.words.setText(place.words)
        self._wanted = (place.rule, place.version)
        self.list.setFocus()
        self._ask()

    def stood(self) -> Stood:
        """What is searched for and chosen, and how far the list is scrolled."""
        here = self.model.at(self.list.currentIndex().row())
        return Stood(
            here.code if here else "",
            self.words.text(),
            str(self.place.currentData() or ""),
            self.list.verticalScrollBar().value(),
            self.details.verticalScrollBar().value(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.details.setFixedWidth(self._theme.px(420 if self.width() >= self._theme.px(1_000) else 360))
        super().resizeEvent(event)

    def _head(self, icons: Icons) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setContentsMargins(theme.px(32), theme.px(18), theme.px(32), theme.px(14))
        row.setSpacing(theme.px(8))
        said = QVBoxLayout()
        said.setSpacing(theme.px(3))
        said.addWidget(label("Obligations", theme, 22, 600))
        self._line = Elided("", theme, 13, 400, "text2")
        said.addWidget(self._line)
        row.addLayout(said, 1)
        self.words = QLineEdit()
        self.words.setObjectName("rule-words")
        self.words.setAccessibleName("Search obligations by words")
        self.words.setPlaceholderText("Search obligations")
        self.words.setMinimumWidth(theme.px(160))
        self.words.textChanged.connect(lambda _words: self._show())
        self.place = QComboBox()
        self.place.setObjectName("rule-place")
        self.place.setAccessibleName("Only those of one jurisdiction")
        self.place.addItem("All jurisdictions", "")
        self.place.currentIndexChanged.connect(lambda _row: self._show())
        add = button("New yardstick …", "new-yardstick", "primary", icons.icon("plus", "on_accent"))
        add.clicked.connect(self.ask_yardstick)
        for part in (self.words, self.place, add):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _left(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), 0)
        column.setSpacing(0)
        self.model = RulesModel(self)
        self.list = QListView()
        self.list.setObjectName("rules")
        self.list.setAccessibleName("Obligations on file")
        self.list.setModel(self.model)
        self.list.setItemDelegate(RuleDelegate(theme, self.model))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.activated.connect(lambda index: self._enter(index.row()))
        column.addWidget(self.list, 1)
        self._empty = Empty(theme, "No obligation on file holds that.", "Search for other words.")
        self._empty.hide()
        column.addWidget(self._empty, 1)
        column.addWidget(KeyHints(theme, HINTS))
        return column

    def _keys(self) -> None:
        bind(self.list, {"J": partial(self._step, 1), "K": partial(self._step, -1)})
        bind(self, {"/": self.words.setFocus, "Ctrl+F": self.words.setFocus})
        bind(self.words, {"Escape": self._leave_words})

    def _leave_words(self) -> None:
        self.words.clear()
        self.list.setFocus()

    def _step(self, step: int) -> None:
        row = min(max(self.list.currentIndex().row() + step, 0), self.model.rowCount() - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _ask(self) -> None:
        self._busy.setVisible(not self._rules)

        def show(found: "tuple[tuple[RuleView, ...], datetime]") -> None:
            self._busy.hide()
            self._rules, self._today = found
            self._fill_places()
            self._show()

        self._session.ask(lambda desk: (desk.rulebook.views(), desk.days.now()), show, within=self)

    def _fill_places(self) -> None:
        kept = self.place.currentData()
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem("All jurisdictions", "")
        names = {rule.jurisdiction: rule.territory for rule in self._rules if rule.jurisdiction}
        for code, name in names.items():
            self.place.addItem(name, code)
        self.place.setCurrentIndex(max(self.place.findData(kept), 0))
        self.place.blockSignals(False)

    def _show(self) -> None:
        """The rules that hold every word typed; the chosen one stays chosen."""
        wanted, place = self.words.text().casefold().split(), self.place.currentData()
        shown = [
            rule
            for rule in self._rules
            if (not place or rule.jurisdiction == place) and all(word in rule.searched for word in wanted)
        ]
        here = self.model.at(self.list.currentIndex().row())
        stood, self._stood = self._stood, None
        code = stood.code if stood else self._wanted[0] or (here.code if here else "")
        scroll = stood.scroll if stood else self.list.verticalScrollBar().value()
        self.model.show_rules(shown)
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        row = max(self.model.row_of(code), 0)
        self._filling = True
        self.list.setCurrentIndex(self.model.index(row, 0) if shown else QModelIndex())
        self._filling = False
        same = here is not None and here.code == code and not self._wanted[0]
        if stood is not None or same:
            self.list.verticalScrollBar().setValue(scroll)
        self._chosen()
        if stood is not None:
            self.details.stand(stood.details)
        self._wanted = ("", "")
        places = len({rule.jurisdiction for rule in shown if rule.jurisdiction})
        unverified = sum(any(chip.words == "not verified" for chip in rule.chips) for rule in shown)
        self._line.setText(
            f"{len(shown)} rules in {places} jurisdictions  ·  {unverified} not verified  ·  no legal advice"
        )

    def _picked(self) -> None:
        if not self._filling:  # Else it is shown once all is filled in.
            self._chosen()

    def _chosen(self) -> None:
        if self._today is not None:
            rule = self.model.at(self.list.currentIndex().row())
            version = self._wanted[1] if rule is not None and rule.code == self._wanted[0] else ""
            self.details.show_rule(rule, self._today, version)

    def _enter(self, row: int) -> None:
        rule = self.model.at(row)
        if rule is not None and rule.own:
            self._edit(rule.versions[-1].id)
        elif rule is not None:
            self._take_over(rule.code)

    def _edit(self, version: UUID) -> None:
        ObligationEditor(self._session, self._theme, version, self).show()

    def _take_over(self, code: str) -> None:
        self._session.do(
            lambda desk: desk.rulebook.take_over(code), f"{code} can be changed in this docket now"
        )

    def _give_back(self, code: str) -> None:
        self._session.do(lambda desk: desk.rulebook.give_back(code), f"Deleted this docket's {code}")

    def ask_yardstick(self) -> None:
        """How many hours; what it binds and asks is changed afterwards."""
        hours, given = QInputDialog.getInt(
            self, "New yardstick", "Hours from the demand within which we expect an answer:", 72, 1, 9_999
        )
        if given:
            self.add_yardstick(hours)

    def add_yardstick(self, hours: int) -> None:
        self._session.do(
            lambda desk: desk.rulebook.add_yardstick(hours),
            f"Yardstick of {hours} hours made, labelled as ours",
        )

    def _changed(self, changes: "Changes") -> None:
        if self._rules and any(one.kind == "obligation" for one in changes.touched):
            self._ask()
