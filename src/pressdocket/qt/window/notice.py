"""A strip over the page for what holds as long as it is true: reading only, a record altered outside."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label


class Notice(QWidget):
    """Words, and at most one thing to do; hidden without words."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(32), theme.px(6), theme.px(32), theme.px(6))
        self.words = label("", theme, 12.5, 500, "text")
        self.words.setWordWrap(True)
        row.addWidget(self.words, 1)
        self._action = button("", f"{name}-action", "quiet")
        self._action.clicked.connect(self._do_it)
        row.addWidget(self._action)
        self._do: Callable[[], object] | None = None
        self.hide()

    def say(self, words: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self._do = action[1] if action else None
        self._action.setText(action[0] if action else "")
        self._action.setAccessibleName(action[0] if action else "")
        self._action.setVisible(action is not None)
        self.setVisible(bool(words))

    def _do_it(self) -> None:
        if self._do is not None:
            self._do()
