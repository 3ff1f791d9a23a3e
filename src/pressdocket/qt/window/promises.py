"""The register of promises of all cases: kept, broken, open, and what was demanded without one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label
from pressdocket.records.register import Entry, Register
from pressdocket.records.wording import plural

STATES = {"broken": "Broken", "open": "Open", "demanded": "Demanded, not promised", "kept": "Kept"}


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
        self.words = QLineEdit()
        self.words.setObjectName("promises-words")
        self.words.setAccessibleName("Words that narrow the list: a platform, a case, a state")
        self.words.setPlaceholderText("Platform, case, or a state such as open")
        self.words.textChanged.connect(self._fill)
        column.addWidget(self.words)
        self.said = label("Looking through the cases …", theme, 12.5, 400, "text2", "promises-said")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.list = QListWidget()
        self.list.setObjectName("promises-lines")
        self.list.setAccessibleName("Promises and unanswered demands; Enter opens the event")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        column.addWidget(self.list, 1)
        session.ask(lambda desk: desk.comparing.promises(), self._show, name="Promises", within=self)

    def _show(self, found: Register) -> None:
        self._entries = found.entries
        self._fill()
        if self._entries:
            self.list.setFocus()

    def _fill(self) -> None:
        wanted = self.words.text().casefold().split()
        shown = [one for one in self._entries if all(word in _line(one).casefold() for word in wanted)]
        states = [(words, sum(one.state == state for one in shown)) for state, words in STATES.items()]
        counts = ", ".join(f"{count} {words.lower()}" for words, count in states if count)
        self.said.setText(f"{plural(len(shown), 'entry', 'entries')}: {counts}." if shown else "None.")
        self.list.clear()
        for one in shown:
            item = QListWidgetItem(_line(one))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _open(self, item: QListWidgetItem) -> None:
        one: Entry = item.data(Qt.ItemDataRole.UserRole)
        self._navigator.go(Place("case", case=one.case, tab="timeline", event=one.by or one.event))


def _line(one: Entry) -> str:
    """ "Open for 41 days  Telegram, KR-2024-001: to set up a hotline (3 Sep 2024)", and why."""
    state = STATES[one.state]
    if one.days_open is not None and one.state == "open":
        state = f"Open, no evidence either way for {plural(one.days_open, 'day')}"
    about = f": {one.about}" if one.about else ""
    when = f" ({one.on})" if one.on else ""
    return f"{state}  ·  {one.platform}, {one.case}{about}{when}\n{one.why}"
