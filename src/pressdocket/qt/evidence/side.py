"""The panel beside the report: what is looked at, and below it what can be done with that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from pressdocket.qt.evidence.panel import ClaimFoot
from pressdocket.qt.evidence.suggestion import SuggestionFoot, SuggestionPanel
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.toasts import CLEAR

LOW = 310
"""Design pixels: how high it is below the text at most, while a suggestion stands in it."""

PANEL = 384
"""Design pixels: how wide it is beside the text."""


class Side(QWidget):
    """One thing at a time: a claim, a suggestion, a doubtful figure, or the form."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("panel")
        self.setProperty(CLEAR, True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setObjectName("panel-area")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        self.foot, self.choices = ClaimFoot(theme), SuggestionFoot(theme)
        self.choices.hide()
        self._wide = True
        self.suggestion: SuggestionPanel | None = None
        self._reached = 0
        self._area.verticalScrollBar().valueChanged.connect(self._reach)
        column.addWidget(self.foot)
        column.addWidget(self.choices)

    def show_claim(self, content: QWidget, *, stretch: bool = True) -> None:
        """Content over what can be done with a claim; without `stretch` it fills the whole height."""
        self._fill(content, stretch=stretch)
        self.foot.show()
        self.choices.hide()

    def show_suggestion(self, content: SuggestionPanel) -> None:
        content.spread(wide=self._wide)
        self._fill(content)
        self.suggestion, self._reached = content, 0
        self.foot.hide()
        self.choices.show()

    @property
    def seen_whole(self) -> bool:
        """Whether all that a suggestion says has been on the screen since it was shown."""
        body = self._area.widget()
        if self.suggestion is None or body is None or not self.isVisible():
            return False
        last = self.suggestion.end_in(body)
        self._reach()
        return 0 < last <= self._reached

    def _reach(self, _value: int = 0) -> None:
        bar = self._area.verticalScrollBar()
        self._reached = max(self._reached, bar.value() + self._area.viewport().height())

    def scroll_on(self) -> None:
        """Shows what is further down."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(0.8 * self._area.viewport().height()))

    def show_form(self, form: QWidget) -> None:
        """A form has buttons of its own."""
        self._fill(form)
        self.foot.hide()
        self.choices.hide()

    def share(self, height: int, *, wide: bool, typing: bool) -> None:
        """Takes its width beside the text where the page is `wide`, else a part of the page's `height` below
        it; more while something is typed."""
        width = self._theme.px(PANEL)
        if wide != self._wide:
            self._wide = wide
            if self.suggestion is not None:
                self.suggestion.spread(wide=wide)
        looking = self.suggestion is not None
        part = round(height * (0.62 if typing else 0.52 if looking else 0.46))
        part = min(part, self._theme.px(LOW)) if looking else part
        self.setMinimumSize(width if wide else 0, 0 if wide else part)
        self.setMaximumSize(width if wide else 16_777_215, 16_777_215 if wide else part)

    def _fill(self, content: QWidget, *, stretch: bool = True) -> None:
        self.suggestion = None
        body = QWidget()
        body.setObjectName("panel-body")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column, px = QVBoxLayout(body), self._theme.px
        column.setContentsMargins(px(22), px(18), px(22), px(14))
        column.addWidget(content, 0 if stretch else 1)
        if stretch:
            column.addStretch(1)
        self._area.setWidget(body)
