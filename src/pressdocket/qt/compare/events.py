"""The events behind a figure, listed: in a popover beside it, or on the page where they stand for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pressdocket.desk.side_by_side import Group, Told
from pressdocket.qt.results.lines import Lines
from pressdocket.qt.results.model import Result
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided

Open = Callable[[Told], object]
_WIDTH, _MOST = 520, 380
"""Design pixels: how wide a popover is, and how high at most."""


class Choices(QFrame):
    """What is behind one figure, to choose from; Escape or a click elsewhere closes it."""

    def __init__(
        self, theme: Theme, title: str, results: Iterable[Result], where: QRect, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("compare-choices")
        self.setAccessibleName(title)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(8)] * 4)
        column.setSpacing(theme.px(6))
        head = Elided(title, theme, 13, 600)
        head.setContentsMargins(theme.px(12), theme.px(2), 0, 0)
        column.addWidget(head)
        self.lines = Lines(theme, "compare-choice-list", title)
        self.lines.setProperty("kind", "on-card")
        self.lines.show_lines(self._closing(results))
        self.lines.installEventFilter(self)
        column.addWidget(self.lines, 1)
        self.setFixedWidth(theme.px(_WIDTH))
        high = self.lines.rows_height() + theme.px(46)
        self.setFixedHeight(min(high, theme.px(_MOST)))
        self._place(where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def open(self) -> None:
        self.show()
        self.lines.setFocus(Qt.FocusReason.PopupFocusReason)

    def _closing(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same, each closing the popover first."""
        for one in results:

            def act(do: Callable[[], object] = one.act) -> None:
                self.close()
                do()

            yield Result(one.section, one.title, one.line, one.aside, act)

    def _place(self, where: QRect) -> None:
        """Under the figure, or over it where the screen ends; never out of it."""
        screen = QGuiApplication.screenAt(where.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        below = where.bottom() + 4
        top = below if below + self.height() <= room.bottom() else where.top() - self.height() - 4
        left = min(max(where.left(), room.left()), room.right() - self.width())
        self.move(left, max(top, room.top()))


def event_lines(groups: Sequence[Group], told: Mapping[UUID, Told], open_it: Open) -> Iterator[Result]:
    """The events of some groups: those of one group under their cases, those of several under its word."""
    for group in groups:
        lines = [told[event] for event in dict.fromkeys(group.events) if event in told]
        for line in sorted(lines, key=lambda line: (line.case, line.order)):
            by_case = len(groups) == 1
            section = line.case_title if by_case else group.words[:1].upper() + group.words[1:]
            under = line.when if by_case else "  ·  ".join((line.when, line.case_title))
            yield Result(section, line.title, under, line.sign or "", partial(open_it, line))
