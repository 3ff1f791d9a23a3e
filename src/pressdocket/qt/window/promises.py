"""The register of promises of all cases: kept, broken, open, and what was demanded without one."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdocket.errors import UserError
from pressdocket.qt.exporting import ask_for_file
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import KeyHints, button, label
from pressdocket.qt.window.register import STATES, RegisterTable, cells
from pressdocket.records.register import Entry, Register
from pressdocket.records.wording import day_in_words, plural

HINTS = (("Enter", "open it"), ("J K", "move"), ("S", "sort by the column"), ("/", "filter"),
         ("Ctrl C", "copy rows"))  # fmt: skip


class PromisesDialog(QDialog):
    """Not modal. Words, a platform and a day narrow the table; Enter opens what kept or broke a promise, else
    the promise or the demand itself, as of the same day."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        parent: QWidget,
        as_of: date | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._entries: tuple[Entry, ...] | None = None
        self._as_of = as_of
        self._asked: Job | None = None
        self.setObjectName("promises")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Promises of all cases")
        self.resize(theme.px(880), theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Promises of all cases", theme, 15, 600))
        self.said = label("Looking through the cases …", theme, 12.5, 400, "text2", "promises-said")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        column.addLayout(self._row())
        self.table = RegisterTable(theme)
        self.table.opened.connect(self._open)
        self.table.chose.connect(self._say_why)
        column.addWidget(self.table, 1)
        self.why = label("", theme, 13, 400, "text", "promises-why")
        self.why.setWordWrap(True)
        self.why.setMinimumHeight(theme.px(36))
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.why)
        column.addWidget(KeyHints(theme, HINTS))
        bind(self.table, {"/": self._to_words, "Ctrl+F": self._to_words})
        session.changed.connect(self._ask)
        self.words.setFocus()
        self._ask()

    def show_platform(self, name: str, as_of: date | None) -> None:
        """Only the promises of one platform, as of a day."""
        if self.platform.findText(name) < 0:
            self.platform.addItem(name, name)
        self.platform.setCurrentIndex(self.platform.findData(name))
        self.words.clear()
        self.day.setText(day_in_words(as_of) if as_of else "")
        self._look(as_of)
        self.table.setFocus()

    def export(self) -> None:
        """Asks where to, and writes the rows as they stand."""
        path = ask_for_file(self, "Export the promises", "promises.csv", {".csv": "Table"})
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Writes the rows that are shown, in their order."""
        shown = self.table.shown()
        self._session.ask(
            lambda desk: desk.comparing.promises_to_file(shown, path),
            lambda _done: self._session.said.emit(
                f"Saved {path.name}, {plural(len(shown), 'entry', 'entries')}.", None
            ),
            self._trouble,
            within=self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a list walk the table from the field as well."""
        if watched is self.words and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps:
                self.table.step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.table.act()
                return True
        return super().eventFilter(watched, event)

    def _row(self) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.words = QLineEdit()
        self.words.setObjectName("promises-field")
        self.words.setPlaceholderText("Platform, case, or a state such as open")
        self.words.setAccessibleName("Filter the promises by words: platform, case, or a state such as open")
        self.words.textChanged.connect(lambda _words: self._fill())
        self.words.installEventFilter(self)
        row.addWidget(self.words, 1)
        self.platform = QComboBox()
        self.platform.setObjectName("promises-platform")
        self.platform.setAccessibleName("Only the promises of one platform")
        self.platform.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.platform.setMinimumContentsLength(14)
        self.platform.addItem("All platforms", "")
        self.platform.currentIndexChanged.connect(lambda _row: self._fill())
        row.addWidget(self.platform)
        row.addWidget(label("As of", theme, 13, 400, "text2"))
        self.day = QLineEdit()
        self.day.setObjectName("promises-as-of")
        self.day.setAccessibleName("As of which day reports are read, such as 20 Sep 2024; empty for today")
        self.day.setPlaceholderText("today")
        self.day.setFixedWidth(theme.px(118))
        self.day.editingFinished.connect(self._read_day)
        row.addWidget(self.day)
        self._export = button("Export …", "promises-export")
        self._export.setAccessibleName("Export the promises that are shown as a table")
        self._export.clicked.connect(self.export)
        row.addWidget(self._export)
        return row

    def _to_words(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def _read_day(self) -> None:
        """Empty is today; what says no day stays as it was typed, with a sentence."""
        words = self.day.text().strip()
        if not words:
            self._look(None)
            return
        self._session.ask(
            lambda desk: desk.comparing.read_day(words, last=True), self._look, self._trouble, within=self
        )

    def _look(self, as_of: date | None) -> None:
        if as_of != self._as_of:
            self._as_of = as_of
            self._ask()
        else:
            self._fill()

    def _ask(self, _changes: object = None) -> None:
        as_of = self._as_of
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._session.ask(
            lambda desk: desk.comparing.promises(as_of),
            self._show,
            self._trouble,
            name="Promises",
            within=self,
        )

    def _show(self, found: Register) -> None:
        self._entries = found.entries
        blocked, chosen = QSignalBlocker(self.platform), self.platform.currentData()
        self.platform.clear()
        self.platform.addItem("All platforms", "")
        names = {one.platform for one in found.entries} | ({chosen} if chosen else set())
        for name in sorted(names, key=str.casefold):
            self.platform.addItem(name[:60], name)
        self.platform.setCurrentIndex(max(self.platform.findData(chosen), 0))
        blocked.unblock()
        self._fill()

    def _fill(self) -> None:
        if self._entries is None:
            return
        wanted, platform = self.words.text().casefold().split(), self.platform.currentData()
        shown = [
            one
            for one in self._entries
            if (not platform or one.platform == platform) and all(word in _all(one) for word in wanted)
        ]
        states = [(said, sum(one.state == state for one in shown)) for state, said in STATES.items()]
        counts = ", ".join(f"{count} {said.lower()}" for said, count in states if count)
        of = f"{plural(len(shown), 'entry', 'entries')}: {counts}." if shown else "None."
        self.said.setText(f"As of {day_in_words(self._as_of)}: {of}" if self._as_of else of)
        self._tone(wrong=False)
        self._export.setEnabled(bool(shown))
        self.table.show_entries(shown)
        if not shown:
            self._say_why(None)

    def _trouble(self, error: UserError) -> None:
        self.said.setText(str(error))
        self._tone(wrong=True)

    def _tone(self, *, wrong: bool) -> None:
        self.said.setProperty("role", "error" if wrong else "text2")
        self.said.style().polish(self.said)

    def _say_why(self, entry: Entry | None) -> None:
        self.why.setText(entry.why if entry is not None else "")

    def _open(self, entry: Entry) -> None:
        event = entry.by or entry.event
        self._navigator.go(Place("case", case=entry.case, tab="timeline", as_of=self._as_of, event=event))


def _all(one: Entry) -> str:
    """Whatever words can find an entry by."""
    return " ".join((*cells(one), one.why)).casefold()
