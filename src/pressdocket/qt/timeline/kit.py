"""Fonts, colours and sizes of the timeline, made once a scheme: a frame asks for them hundreds of times."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QBrush, QColor, QFontMetricsF, Qt

from pressdocket.desk.views import Shape
from pressdocket.qt.theme import Theme

COLOURS: Final[Mapping[Shape, str]] = {
    "demand": "text",
    "answer": "accent",
    "apology": "accent",
    "promise": "accent",
    "enforcement": "text2",
    "figure": "rival",
    "context": "text2",
}
LABELS: Final = 142
"""Design pixels of the column with the names of the lanes."""


class Kit:
    """Sizes are pixels: `labels` wide the column of names, `head` high the axis with its tags, `row` a row,
    `lane` the least lane, `mark` a mark, `pad` above and below a lane's rows, `unit` one design pixel."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.unit = theme.px(1_000) / 1_000
        self.labels, self.tags = theme.px(LABELS), theme.px(24)
        self.head = self.tags + theme.px(40)
        self.row, self.lane, self.pad = theme.px(24), theme.px(42), theme.px(4)
        self.mark, self.bar, self.glyph = theme.px(16), theme.px(12), theme.px(11)
        self.name, self.kind = theme.font(13, 600), theme.font(12, 400)
        self.label, self.aside = theme.font(12.5, 500), theme.font(12, 400)
        self.aside.setItalic(True)
        self.tick, self.month, self.tag = theme.font(12, 400), theme.font(12.5, 600), theme.font(12, 600)
        self.label_metrics, self.aside_metrics = QFontMetricsF(self.label), QFontMetricsF(self.aside)
        self.name_metrics, self.kind_metrics = QFontMetricsF(self.name), QFontMetricsF(self.kind)
        self.tick_metrics, self.month_metrics = QFontMetricsF(self.tick), QFontMetricsF(self.month)
        sample = "a letter of usual width, as words have them"
        self._letter = self.label_metrics.horizontalAdvance(sample) / len(sample) * 1.08
        self._colours: dict[str, QColor] = {}
        self.hatching = QBrush(self.faint("line2", 0.35), Qt.BrushStyle.BDiagPattern)

    def colour(self, name: str) -> QColor:
        """A token's colour; not to be changed."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = self.theme.color(name)
        return found

    def faint(self, name: str, alpha: float) -> QColor:
        """A token's colour, so much of it."""
        made = QColor(self.colour(name))
        made.setAlphaF(alpha)
        return made

    def sign(self, sign: str) -> tuple[QColor, str]:
        """The ink of a verdict and the form it is drawn in."""
        ink = self.theme.tokens.signed(sign)
        return self.colour(ink.ink), ink.form

    def label_width(self, text: str) -> float:
        return self.label_metrics.horizontalAdvance(text)

    def about_width(self, text: str) -> float:
        """About as wide; what is longer will be elided."""
        return len(text) * self._letter
