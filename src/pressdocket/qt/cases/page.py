"""The first page: what needs a look, then every case."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.qt.cases.board import Board, Found
from pressdocket.qt.cases.delegate import LEFT, CaseDelegate, columns
from pressdocket.qt.cases.model import CasesModel
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import BusyBar, Empty, KeyHints, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdocket.desk.overview import CaseLine, CaseRow
    from pressdocket.desk.views import Glance

SCREEN, CHUNK = 20, 5
"""How many cases are judged at first, and then in one go: whatever else is asked waits for no more."""
BOARD = 200
"""The board is drawn anew after so many."""


class _Heads(QWidget):
    """The names of the columns, where the delegate draws them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(12.5, 600))
        painter.setPen(self._theme.color("text2"))
        pad = self._theme.px(12)
        for name, left, width in columns(self._theme, self.width() - 2 * pad):
            painter.drawText(QRect(pad + left, 0, width, self.height()), int(LEFT), name)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(pad, self.height() - 1, self.width() - pad, self.height() - 1)
        painter.end()


class CasesPage(QWidget):
    """Rows appear as soon as they are read; verdicts follow in chunks, so that the window never waits."""

    new_case = Signal()
    add_reports = Signal()
    open_sample = Signal()

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._judging: Job | None = None
        self._stale = False
        self._glances: dict[str, Glance] = {}
        self.model = CasesModel(self)
        self._build(icons)
        session.seen.connect(self._show_seen)
        session.opened.connect(self.refresh)
        session.changed.connect(lambda _changes: self._changed())

    def arrive(self, place: Place) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        """Reads all cases anew; selection and scroll stay where they are."""
        self._stale = False
        self._session.ask(lambda desk: desk.cases(), self._show_rows, name="Reading the cases")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self) -> None:
        """What nobody sees is read when somebody does: an edit in a case waits for no list."""
        self._stale = not self.isVisible()
        if self._stale:
            self._rest()
        else:
            self.refresh()

    def _rest(self) -> None:
        if self._judging:
            self._judging.cancel()

    def _build(self, icons: Icons) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32) - 12, theme.px(18), theme.px(32) - 12, 0)
        column.setSpacing(theme.px(8))
        inset = theme.px(12)
        column.addLayout(self._head(icons, inset))
        self.board = Board(theme, self._open_found)
        self.board.setContentsMargins(inset, 0, inset, 0)
        column.addWidget(self.board)
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        column.addWidget(_Heads(theme))
        self.list = QListView()
        self.list.setObjectName("cases")
        self.list.setAccessibleName("Cases, the most urgent first")
        self.list.setModel(self.model)
        self._delegate = CaseDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(lambda index: self._open(self.model.reference_at(index.row())))
        self.list.clicked.connect(lambda index: self._open(self.model.reference_at(index.row())))
        self.list.installEventFilter(self)
        self._below = QStackedLayout()
        column.addLayout(
            self._below, 1
        )  # First: what is added to a layout without a widget opens as a window.
        self._below.addWidget(self.list)
        self._below.addWidget(self._empty())
        hints = (
            ("J K", "move"),
            ("Enter", "open"),
            ("1 – 4", "attention"),
            ("/", "filter"),
            ("Ctrl N", "new case"),
        )
        column.addWidget(KeyHints(theme, hints))

    def _head(self, icons: Icons, inset: int) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(inset, 0, inset, theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("Cases", theme, 22, 600))
        self._line = label("Reading …", theme, 13, 400, "text2", "cases-line")
        words.addWidget(self._line)
        head.addLayout(words)
        head.addStretch(1)
        self.filter_box = QLineEdit()
        self.filter_box.setObjectName("filter-cases")
        self.filter_box.setAccessibleName("Filter cases")
        self.filter_box.setPlaceholderText("Filter cases")
        self.filter_box.setMaximumWidth(theme.px(220))
        self.filter_box.textChanged.connect(self.model.filter)
        self.filter_box.returnPressed.connect(self.list_focus)
        head.addWidget(self.filter_box)
        made = button("New case", "new-case")
        made.clicked.connect(self.new_case)
        head.addWidget(made)
        added = button("Add reports", "add-reports", "primary", icons.icon("file", "on_accent"))
        added.clicked.connect(self.add_reports)
        head.addWidget(added)
        return head

    def list_focus(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def _empty(self) -> Empty:
        text = "Drop a news report here, paste one, or open the sample docket."
        return Empty(
            self._theme,
            "No cases yet.",
            text,
            (("Open the sample docket", "open-sample", self.open_sample.emit),),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = event.text(), self.list.currentIndex().row()
        if key in "1234" and key:
            self.board.open_first(int(key) - 1)
        elif key in ("j", "k"):
            last = self.model.rowCount() - 1
            self.list.setCurrentIndex(self.model.index(min(max(row + (1 if key == "j" else -1), 0), last)))
        elif key == "/":
            self.filter_box.setFocus()
        else:
            return False
        return True

    def eventFilter(self, watched: object, event: object) -> bool:
        # The list would look for a title that begins with the letter.
        return isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and self._key(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = self.width() >= self._theme.px(940) and self.height() >= self._theme.px(680)
        self.board.set_compact(compact=not roomy)
        super().resizeEvent(event)

    def _show_seen(self, cases: "Sequence[CaseLine]") -> None:
        """What the file holds, before anything is known of it."""
        self.model.show_rows(cases)

    def _show_rows(self, rows: tuple["CaseRow", ...]) -> None:
        current = self.model.reference_at(self.list.currentIndex().row())
        scroll = self.list.verticalScrollBar().value()
        self._below.setCurrentIndex(0 if rows else 1)
        self.model.show_rows(rows)
        self._restore(current, scroll)
        references = [row.reference for row in rows]
        self._glances = {ref: glance for ref, glance in self._glances.items() if ref in set(references)}
        self._say()
        self._rest()
        self._judge(references, SCREEN)

    def _restore(self, current: str, scroll: int) -> None:
        row = self.model.row_of(current)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.list.verticalScrollBar().setValue(scroll)

    def _judge(self, references: list[str], count: int = CHUNK) -> None:
        now, later = references[:count], references[count:]
        self._busy.setVisible(bool(later))
        if not now:
            return

        def show(glances: "tuple[Glance, ...]") -> None:
            self._glances.update({glance.reference: glance for glance in glances})
            self.model.show_glances(glances)
            if later:
                self._judge(later)
            else:
                current = self.model.reference_at(self.list.currentIndex().row())
                scroll = self.list.verticalScrollBar().value()
                self.model.sort_by_urgency()
                self._restore(current, scroll)
            if count == SCREEN or not later or len(later) % BOARD < CHUNK:
                self._show_board()

        # A case may be deleted elsewhere while it waits to be judged; the list then comes anew by itself.
        self._judging = self._session.ask(lambda desk: desk.glances(now), show, lambda _gone: None)

    def _show_board(self) -> None:
        glances = sorted(self._glances.values(), key=lambda glance: glance.urgency, reverse=True)
        self.board.show_glances(glances)
        self._say()

    def _say(self) -> None:
        total = self.model.rowCount()
        look = sum(bool(glance.attention) for glance in self._glances.values())
        self._line.setText(f"{total} case{'' if total == 1 else 's'}, {look} of them need a look")

    def _open(self, reference: str) -> None:
        if reference:
            self._navigator.go(Place("case", case=reference))

    def _open_found(self, found: Found) -> None:
        glance, item = found
        tab = "summary" if item.board == "gaps" else "timeline"
        self._navigator.go(Place("case", case=glance.reference, tab=tab, event=item.event))  # type: ignore[arg-type]
