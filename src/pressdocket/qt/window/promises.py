"""The register of promises of all cases: kept, broken, open, and what was demanded without one."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.finder import Finder
from pressdocket.qt.results.model import Result
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label
from pressdocket.records.register import Entry, Register
from pressdocket.records.wording import plural

_STATES: Final = {"broken": "Broken", "open": "Open", "demanded": "Demanded, not promised", "kept": "Kept"}


class PromisesDialog(QDialog):
    """Not modal. The words in the field narrow the list; Enter opens what kept or broke a promise, else the
    promise or the demand itself."""

    def __init__(self, session: Session, navigator: Navigator, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._entries: tuple[Entry, ...] = ()
        self.setObjectName("promises")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Promises of all cases")
        self.resize(theme.px(680), theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Promises of all cases", theme, 15, 600))
        self.said = label("Looking through the cases …", theme, 12.5, 400, "text2", "promises-said")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.finder = Finder(theme, "promises", "Platform, case, or a state such as open")
        self.finder.typed.connect(self._fill)
        column.addWidget(self.finder, 1)
        session.ask(lambda desk: desk.comparing.promises(), self._show, name="Promises", within=self)

    def _show(self, found: Register) -> None:
        self._entries = found.entries
        self._fill(self.finder.field.text())

    def _fill(self, words: str) -> None:
        wanted = words.casefold().split()
        shown = [one for one in self._entries if all(word in _all(one) for word in wanted)]
        states = [(said, sum(one.state == state for one in shown)) for state, said in _STATES.items()]
        counts = ", ".join(f"{count} {said.lower()}" for said, count in states if count)
        self.said.setText(f"{plural(len(shown), 'entry', 'entries')}: {counts}." if shown else "None.")
        self.finder.show_results(tuple(map(self._result, shown)))

    def _result(self, one: Entry) -> Result:
        about = f": {one.about}" if one.about else ""
        when = f", {one.on}" if one.on else ""
        place = Place("case", case=one.case, tab="timeline", event=one.by or one.event)
        return Result(
            _STATES[one.state],
            f"{one.platform}{about}{when}",
            one.why,
            one.case,
            partial(self._navigator.go, place),
        )


def _all(one: Entry) -> str:
    """Whatever words can find an entry by."""
    return " ".join((_STATES[one.state], one.platform, one.case, one.about, one.on, one.why)).casefold()
