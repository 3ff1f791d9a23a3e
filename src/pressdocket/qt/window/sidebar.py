"""The way to every page, to pinned cases and saved views, and what the docket is called."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import BUILT_IN, SavedView
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, label
from pressdocket.qt.window.side_rows import FindRow, Foot, Mark, PageRow, Pinned, PinRow, SideRow

WIDE, RAIL = 216, 56
PAGES = (
    ("cases", "Cases"),
    ("inbox", "Inbox"),
    ("compare", "Compare"),
    ("obligations", "Obligations"),
    ("search", "Search"),
)


class Sidebar(QWidget):
    """`went` names the page that was chosen; `wanted` asks for the palette. `case_wanted` and `unpinned`
    carry the reference of a pinned case, `view_wanted` a saved view, `view_dropped` the name of one."""

    went = Signal(str)
    wanted = Signal()
    case_wanted = Signal(str)
    unpinned = Signal(str)
    view_wanted = Signal(object)
    view_dropped = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, docket: str, menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self._folded = False
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(2))
        self._name = Elided(docket, theme, 12.5, 400, "text2")
        self._wide: list[QWidget] = []
        column.addLayout(self._head(theme, icons, menu))
        column.addSpacing(theme.px(9))
        self._find = FindRow(theme, icons)
        self._find.clicked.connect(self.wanted)
        column.addLayout(self._inset(self._find, 12))
        column.addSpacing(theme.px(10))
        self._entries = {name: PageRow(theme, icons, name, words) for name, words in PAGES}
        for name, entry in self._entries.items():
            entry.clicked.connect(lambda _checked=False, name=name: self.went.emit(name))
            column.addLayout(self._inset(entry, 8))
        self._pins, self._views = QVBoxLayout(), QVBoxLayout()
        self._pin_rows: list[PinRow] = []
        self._view_rows: list[SideRow] = []
        self._shown_views: list[tuple[SavedView, int]] = []
        self._pin_title = label("Pinned", theme, 12.5, 600, "text2", "pinned-title")
        self._view_title = label("Saved views", theme, 12.5, 600, "text2", "views-title")
        self._area = self._kept()
        column.addWidget(self._area, 1)
        self.foot = Foot(theme)
        column.addWidget(self.foot)
        self.fold(folded=False)

    def show_page(self, page: str) -> None:
        for name, entry in self._entries.items():
            entry.setChecked(name == ("cases" if page == "case" else page))

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        for name, count in counts:
            self._entries[name].set_count(count)

    def show_pins(self, pins: Sequence[Pinned]) -> None:
        """Takes the pinned cases anew, in their order."""
        if [row.pinned for row in self._pin_rows] == list(pins):
            return
        _clear(self._pins)
        self._pin_rows = []
        for pinned in pins:
            row = PinRow(self._theme, pinned)
            row.clicked.connect(lambda _checked=False, pinned=pinned: self.case_wanted.emit(pinned.reference))
            row.customContextMenuRequested.connect(lambda pos, row=row: self._pin_menu(row, pos))
            row.dropped.connect(lambda pinned=pinned: self.unpinned.emit(pinned.reference))
            self._pins.addWidget(row)
            self._pin_rows.append(row)
            row.fold(folded=self._folded)
        self._pin_title.setVisible(bool(pins) and not self._folded)

    def show_views(self, views: Sequence[tuple[SavedView, int]]) -> None:
        """Takes the saved views and how many cases each shows."""
        if list(views) == self._shown_views:
            return
        self._shown_views = list(views)
        _clear(self._views)
        self._view_rows = []
        for view, count in views:
            row = SideRow(self._theme, f"view-{view.name}", view.name, f"{count:,}")
            row.setAccessibleName(f"{view.name}: {count} case{'' if count == 1 else 's'}")
            row.clicked.connect(lambda _checked=False, view=view: self.view_wanted.emit(view))
            if view not in BUILT_IN:
                row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                row.dropped.connect(lambda view=view: self.view_dropped.emit(view.name))
                row.customContextMenuRequested.connect(
                    lambda pos, row=row, view=view: self._view_menu(row, view, pos)
                )
            self._views.addWidget(row)
            self._view_rows.append(row)
            row.fold(folded=False)
            row.setVisible(not self._folded)
        self._view_title.setVisible(bool(views) and not self._folded)

    def fold(self, *, folded: bool) -> None:
        self._folded = folded
        self.setFixedWidth(self._theme.px(RAIL if folded else WIDE))
        for part in self._wide:
            part.setVisible(not folded)
        self._find.fold(folded=folded)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if folded else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(bar)  # the rail has no room for one; it scrolls all the same
        for row in (*self._entries.values(), *self._pin_rows):
            row.fold(folded=folded)
        for view in self._view_rows:
            view.setVisible(not folded)
        self._pin_title.setVisible(bool(self._pin_rows) and not folded)
        self._view_title.setVisible(bool(self._view_rows) and not folded)

    def _kept(self) -> QScrollArea:
        """Pinned cases and saved views; they scroll where the window is low."""
        theme, inside = self._theme, QWidget()
        inside.setObjectName("panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(8), theme.px(16), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(1))
        for title, rows in ((self._pin_title, self._pins), (self._view_title, self._views)):
            title.setContentsMargins(theme.px(10), 0, 0, theme.px(3))
            rows.setSpacing(theme.px(1))
            column.addWidget(title)
            column.addLayout(rows)
            column.addSpacing(theme.px(14))
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("panel")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _pin_menu(self, row: PinRow, pos: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction("Unpin", lambda: self.unpinned.emit(row.pinned.reference))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.mapToGlobal(pos))

    def _view_menu(self, row: SideRow, view: SavedView, pos: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction("Remove this view", lambda: self.view_dropped.emit(view.name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.mapToGlobal(pos))

    def _inset(self, part: QWidget, side: int) -> QHBoxLayout:
        holder = QHBoxLayout()
        holder.setContentsMargins(self._theme.px(side), 0, self._theme.px(side), 0)
        holder.addWidget(part)
        return holder

    def _head(self, theme: Theme, icons: Icons, menu: QMenu) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(10), 0)
        head.setSpacing(theme.px(8))
        head.addWidget(Mark(theme))
        names = QVBoxLayout()
        names.setSpacing(0)
        title = label("Pressdocket", theme, 13.5, 600)
        names.addWidget(title)
        names.addWidget(self._name)
        head.addLayout(names, 1)
        switch = QToolButton()
        switch.setObjectName("docket-menu")
        switch.setAccessibleName("Dockets and settings")
        switch.setToolTip("Dockets and settings")
        switch.setIcon(icons.icon("chevron-down"))
        switch.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        switch.setMenu(menu)
        head.addWidget(switch)
        self._wide += [title, self._name, switch]
        return head


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
