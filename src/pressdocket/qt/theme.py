"""The look in force: tokens to palette and style sheet, fonts at the user's size, light or dark."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pressdocket.qt.stylesheet import style_sheet
from pressdocket.qt.tokens import DARK, LIGHT, Tokens

Scheme = Literal["system", "light", "dark"]
SANS, SERIF, HANGUL = "Inter", "Noto Serif", "Noto Sans KR"
DESIGN_SIZE = 13.0
"""The body size in pixels that all other sizes are given beside."""


class Theme(QObject):
    """Follows the system until told otherwise; `changed` when colours did. `assets` holds fonts and icons."""

    changed = Signal()

    def __init__(self, assets: Path, scheme: Scheme = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.assets = assets
        self.scheme: Scheme = scheme
        self._families_loaded = False
        self._factor = _system_factor()
        self._fonts: dict[tuple[float, int, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._dots = _dpi()
        self.tokens: Tokens = self._wanted()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        return self.tokens.dark

    def apply(self, app: QApplication) -> None:
        """Sets style, fonts, palette and style sheet of the whole application."""
        app.setStyle("Fusion")
        self._load_fonts()
        app.setFont(self.font())
        self._colour(app)

    def set_scheme(self, scheme: Scheme) -> None:
        """What the user chose; "system" follows the desktop's."""
        self.scheme = scheme
        self._renew()

    def font(self, size: float = DESIGN_SIZE, weight: int = 400, *, serif: bool = False) -> QFont:
        """A shipped font at `size` design pixels, Hangul in its own, other scripts from the system."""
        key = (size, weight, serif)
        if key not in self._fonts:
            font = QFont([SERIF if serif else SANS, HANGUL])
            font.setPointSizeF(size * self._factor * 72.0 / self._dots)
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return QFont(self._fonts[key])  # The caller's own: it may set more.

    def px(self, size: float) -> int:
        """Design pixels at the user's font size."""
        return round(size * self._factor)

    def color(self, name: str) -> QColor:
        """A token's colour by its name ("accent"), or a colour written "#rrggbb"."""
        if name not in self._colors:
            self._colors[name] = QColor(name if name.startswith("#") else str(getattr(self.tokens, name)))
        return QColor(self._colors[name])

    def _load_fonts(self) -> None:
        if not self._families_loaded:
            for file in sorted((self.assets / "fonts").glob("*.[ot]tf")):
                QFontDatabase.addApplicationFont(str(file))
            self._families_loaded = True

    def _wanted(self) -> Tokens:
        if self.scheme == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self.scheme == "dark"
        return DARK if dark else LIGHT

    def _system_changed(self) -> None:
        self._renew()

    def _renew(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._colors.clear()
            app = QApplication.instance()
            if isinstance(app, QApplication):
                self._colour(app)
            self.changed.emit()

    def _colour(self, app: QApplication) -> None:
        app.setPalette(palette_of(self.tokens))
        arrow = self.assets / "icons" / ("arrow-dark.svg" if self.dark else "arrow-light.svg")
        app.setStyleSheet(style_sheet(self.tokens, self.px, arrow.as_posix()))


def palette_of(t: Tokens) -> QPalette:
    """Every role of a palette from the tokens, the disabled ones too."""
    palette, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
    roles = {
        role.Window: t.page, role.WindowText: t.text, role.Base: t.raised, role.AlternateBase: t.window,
        role.Text: t.text, role.PlaceholderText: t.text3, role.Button: t.raised, role.ButtonText: t.text,
        role.BrightText: t.on_accent, role.ToolTipBase: t.toast, role.ToolTipText: t.on_toast,
        role.Highlight: t.accent, role.HighlightedText: t.on_accent, role.Link: t.accent,
        role.LinkVisited: t.accent, role.Light: t.raised, role.Midlight: t.hover, role.Mid: t.line,
        role.Dark: t.line2, role.Shadow: t.line2, role.Accent: t.accent,
    }  # fmt: skip
    for which, colour in roles.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, which, QColor(t.disabled))
    palette.setColor(group.Disabled, role.Highlight, QColor(t.hover))
    return palette


def _dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


def _system_factor() -> float:
    """How much larger than usual the user has set the system's font: usual is 9 to 10 points."""
    size = QGuiApplication.font().pointSizeF()
    return 1.0 if size <= 0 or 8 <= size <= 11 else size / 10.0
