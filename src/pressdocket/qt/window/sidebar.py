"""The way to every page, and what the docket is called."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label

WIDE, RAIL = 216, 56
PAGES = (("cases", "Cases"), ("inbox", "Inbox"), ("obligations", "Obligations"), ("search", "Search"))


class _Entry(QPushButton):
    """One page: icon, name, count; painted so that the chosen one has its own ground."""

    def __init__(self, theme: Theme, icons: Icons, name: str, words: str) -> None:
        super().__init__()
        self._theme, self._icons, self._name, self._words = theme, icons, name, words
        self.count = ""
        self.folded = False
        self.setObjectName(f"go-{name}")
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(theme.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        self.count = str(count) if count else ""
        self.setAccessibleName(f"{self._words}, {count}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.color("selected" if self.isChecked() else "hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(body, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(body, 7, 7)
        size = theme.px(16)
        colour = "accent" if self.isChecked() else "text2"
        picture = self._icons.pixmap(self._name, colour, size, self.devicePixelRatioF())
        left = (self.width() - size) // 2 if self.folded else theme.px(10)
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        if not self.folded:
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font(13, 600 if self.isChecked() else 500))
            words = self.rect().adjusted(theme.px(36), 0, -theme.px(10), 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._words)
            painter.setFont(theme.font(12.5))
            painter.setPen(theme.color("text2"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(words, int(right), self.count)
        painter.end()


class _Mark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._file = str(theme.assets / "icons" / "pressdocket.svg")
        self.setFixedSize(theme.px(26), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        QSvgRenderer(self._file).render(painter, QRectF(self.rect()))
        painter.end()


class _Saved(QWidget):
    """The foot: what the docket is doing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = "Opening …"
        self.done = False
        self.setFixedHeight(theme.px(36))

    def say(self, words: str, *, done: bool) -> None:
        self.words, self.done = words, done
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setPen(theme.color("line"))
        painter.drawLine(0, 0, self.width(), 0)
        mark = QRectF(theme.px(17), self.height() / 2 - theme.px(6), theme.px(12), theme.px(12))
        draw_glyph(
            painter, "check" if self.done else "clock", mark, theme.color("met" if self.done else "text2")
        )
        painter.setPen(theme.color("text2"))
        painter.setFont(theme.font(12.5))
        rect = self.rect().adjusted(theme.px(36), 0, 0, 0)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), self.words if self.width() > 100 else "")
        painter.end()


class Sidebar(QWidget):
    """`went` names the page that was chosen; `wanted` asks for the palette."""

    went = Signal(str)
    wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, docket: str, menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(2))
        self._name = Elided(docket, theme, 12.5, 400, "text2")
        self._wide: list[QWidget] = []
        column.addLayout(self._head(theme, icons, menu))
        column.addSpacing(theme.px(12))
        column.addLayout(self._find_box(theme, icons))
        column.addSpacing(theme.px(10))
        self._entries = {name: _Entry(theme, icons, name, words) for name, words in PAGES}
        for name, entry in self._entries.items():
            holder = QHBoxLayout()
            holder.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
            holder.addWidget(entry)
            entry.clicked.connect(lambda _checked=False, name=name: self.went.emit(name))
            column.addLayout(holder)
        column.addStretch(1)
        self.foot = _Saved(theme)
        column.addWidget(self.foot)
        self.fold(folded=False)

    def show_page(self, page: str) -> None:
        for name, entry in self._entries.items():
            entry.setChecked(name == ("cases" if page == "case" else page))

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        for name, count in counts:
            self._entries[name].set_count(count)

    def show_name(self, docket: str) -> None:
        self._name.setText(docket)

    def fold(self, *, folded: bool) -> None:
        self.setFixedWidth(self._theme.px(RAIL if folded else WIDE))
        for part in self._wide:
            part.setVisible(not folded)
        for entry in self._entries.values():
            entry.folded = folded
            entry.update()

    def _find_box(self, theme: Theme, icons: Icons) -> QHBoxLayout:
        holder = QHBoxLayout()
        holder.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        find = button("Find or do …", "open-palette", "find", icons.icon("search"))
        find.setAccessibleName("Find or do anything, Ctrl+K")
        find.clicked.connect(self.wanted)
        inside = QHBoxLayout(find)
        inside.setContentsMargins(0, 0, theme.px(6), 0)
        inside.addStretch(1)
        inside.addWidget(label("Ctrl K", theme, 11.5, 500, "key"))
        holder.addWidget(find)
        self._wide.append(find)
        return holder

    def _head(self, theme: Theme, icons: Icons, menu: QMenu) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(10), 0)
        head.setSpacing(theme.px(8))
        head.addWidget(_Mark(theme))
        names = QVBoxLayout()
        names.setSpacing(0)
        title = label("Pressdocket", theme, 13.5, 600)
        names.addWidget(title)
        names.addWidget(self._name)
        head.addLayout(names, 1)
        switch = QToolButton()
        switch.setObjectName("docket-menu")
        switch.setAccessibleName("Dockets and settings")
        switch.setIcon(icons.icon("chevron-down"))
        switch.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        switch.setMenu(menu)
        head.addWidget(switch)
        self._wide += [title, self._name, switch]
        return head
