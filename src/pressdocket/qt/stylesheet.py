"""The one style sheet, generated from the tokens and set once on the application."""

from collections.abc import Callable

from pressdocket.qt.tokens import Tokens

Px = Callable[[float], int]
"""Turns design pixels into pixels at the user's font size."""


def style_sheet(t: Tokens, px: Px, chevron: str) -> str:
    """What the palette cannot say; `chevron` is the path of the arrow drawn in combo boxes."""
    return "".join(
        (
            _surfaces(t),
            _buttons(t, px),
            _kinds_of_button(t, px),
            _fields(t, px, chevron),
            _lists(t, px),
            _bars(t, px),
        )
    ).strip()


def _surfaces(t: Tokens) -> str:
    """Pages, panels, cards and the words on them."""
    return f"""\
QWidget#page, QStackedWidget#page {{ background: {t.page}; }}
QWidget[kind="notice"] {{ background: {t.weak}; border-bottom: 1px solid {t.line}; }}
QWidget#sidebar, QWidget#panel, QScrollArea#panel-area, QWidget#panel-body,
QWidget#panel-foot {{ background: {t.window}; }}
QFrame[kind="card"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 9px; }}
QFrame[kind="line"] {{ background: {t.line}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="text2"] {{ color: {t.text2}; }}
QLabel[role="text3"] {{ color: {t.text3}; }}
QLabel[role="error"] {{ color: {t.missed}; }}
QLabel[role="rival"] {{ color: {t.rival}; }}
QLabel[role="accent"] {{ color: {t.accent}; }}
QLabel[role="key"] {{ color: {t.text2}; background: {t.raised}; border: 1px solid {t.line};
  border-radius: 4px; padding: 0 4px; }}
"""


def _buttons(t: Tokens, px: Px) -> str:
    """Buttons, the primary one, and those that look like links."""
    return f"""\
QPushButton {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px;
  padding: 0 {px(14)}px; min-height: {px(28)}px; color: {t.text}; font-weight: 500; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.selected}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; }}
QPushButton:disabled {{ color: {t.disabled}; border-color: {t.line}; background: transparent; }}
QPushButton[kind="primary"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent};
  font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; border-color: {t.line}; color: {t.disabled}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {t.accent};
  padding: 0 {px(6)}px; text-align: left; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="quiet"]:disabled {{ color: {t.disabled}; }}
"""


def _kinds_of_button(t: Tokens, px: Px) -> str:
    """Pills, filters, segments, squares, crumbs, and those of toasts and tools."""
    return f"""\
QPushButton[kind="pill"] {{ border-radius: {px(14)}px; padding: 0 {px(11)}px; min-height: {px(26)}px; }}
QPushButton[kind="filter"] {{ border-style: dashed; background: transparent; color: {t.text3};
  border-radius: {px(13)}px; padding: 0 {px(10)}px; min-height: {px(26)}px; text-decoration: line-through; }}
QPushButton[kind="filter"]:checked {{ border: 1px solid {t.line}; background: {t.raised}; color: {t.text};
  text-decoration: none; }}
QPushButton[kind="filter"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="bare"] {{ background: transparent; border-color: transparent; padding: 0 {px(6)}px;
  text-align: left; }}
QPushButton[kind="bare"]:focus {{ border: 2px solid {t.accent}; }}
QFrame[kind="segments"] {{ background: {t.hover}; border: none; border-radius: 7px; }}
QPushButton[kind="segment"] {{ background: transparent; border: 1px solid transparent; color: {t.text2};
  border-radius: 5px; padding: 0 {px(9)}px; min-height: {px(22)}px; }}
QPushButton[kind="segment"]:checked {{ background: {t.raised}; border-color: {t.line2}; color: {t.text};
  font-weight: 600; }}
QPushButton[kind="segment"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="square"] {{ padding: 0; min-width: {px(26)}px; max-width: {px(26)}px;
  min-height: {px(26)}px; }}
QPushButton[kind="find"] {{ text-align: left; color: {t.text2}; font-weight: 400; padding: 0 {px(9)}px; }}
QPushButton[kind="toast"] {{ background: transparent; border-color: transparent; color: {t.toast_accent};
  padding: 0 {px(8)}px; }}
QPushButton[kind="crumb"] {{ background: transparent; border: 2px solid transparent; border-radius: 4px;
  color: {t.text2}; font-weight: 400; padding: 0 {px(4)}px 0 0; min-height: {px(16)}px; }}
QPushButton[kind="crumb"]:hover {{ color: {t.accent}; }}
QPushButton[kind="crumb"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="toast"]:focus {{ border: 2px solid {t.toast_accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 6px;
  min-height: {px(24)}px; min-width: {px(24)}px; color: {t.text}; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
"""


def _fields(t: Tokens, px: Px, chevron: str) -> str:
    """What is typed into, chosen or slid."""
    return f"""\
QLineEdit, QComboBox, QPlainTextEdit, QSpinBox, QDateEdit {{ background: {t.raised}; color: {t.text};
  border: 1px solid {t.line2}; border-radius: 6px; padding: 0 {px(8)}px; min-height: {px(28)}px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit {{ padding: {px(4)}px {px(6)}px; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 2px solid {t.accent}; }}
QLineEdit[invalid="true"], QComboBox[invalid="true"] {{ border: 2px solid {t.missed}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.disabled}; border-color: {t.line}; }}
QRadioButton::indicator, QCheckBox::indicator {{ width: {px(12)}px; height: {px(12)}px;
  background: {t.raised}; border: 1px solid {t.line2}; border-radius: {px(7)}px; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator:checked, QCheckBox::indicator:checked {{ background: {t.accent};
  border-color: {t.accent}; }}
QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QSlider::groove:horizontal {{ background: {t.line2}; height: 3px; border-radius: 1px; }}
QSlider::handle:horizontal {{ background: {t.raised}; border: 1px solid {t.line2}; width: 12px;
  margin: -5px 0; border-radius: 6px; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.accent}; }}
"""


def _lists(t: Tokens, px: Px) -> str:
    """Lists, tables, trees, their heads, and what scrolls."""
    return f"""\
QComboBox QAbstractItemView, QMenu, QListView[kind="popup"] {{ background: {t.raised}; color: {t.text};
  border: 1px solid {t.line}; selection-background-color: {t.selected}; selection-color: {t.text};
  padding: 4px; outline: none; }}
QListView[kind="on-card"] {{ background: {t.raised}; }}
QTreeView::item {{ padding: {px(5)}px 0; }}
QListView, QTreeView {{ selection-background-color: {t.selected}; selection-color: {t.text}; }}
QListWidget::item {{ padding: {px(6)}px {px(8)}px; border-radius: 7px; }}
QListWidget::item:selected {{ background: {t.selected}; color: {t.text}; }}
QAbstractScrollArea {{ background: {t.page}; border: none; outline: none; }}
QScrollBar {{ background: transparent; border: none; width: 10px; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line2}; border-radius: 3px; margin: 2px; min-height: 28px;
  min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
QToolTip {{ background: {t.toast}; color: {t.on_toast}; border: none; padding: 5px 8px; }}
QHeaderView::section {{ background: {t.page}; color: {t.text2}; border: none;
  border-bottom: 1px solid {t.line}; padding: 6px 4px; font-weight: 600; }}
QTableView {{ gridline-color: {t.line}; selection-background-color: {t.selected};
  selection-color: {t.text}; }}
"""


def _bars(t: Tokens, px: Px) -> str:
    """Menus, tabs and progress."""
    return f"""\
QMenu::item {{ padding: {px(6)}px {px(22)}px {px(6)}px {px(12)}px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.selected}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenuBar {{ background: {t.window}; color: {t.text}; }}
QMenuBar::item:selected {{ background: {t.selected}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.text2}; border: none; border-bottom: 2px solid transparent;
  padding: {px(7)}px 0 {px(7)}px 0; margin: 0 {px(13)}px 0 {px(13)}px; font-weight: 600; }}
QTabBar::tab:first {{ margin-left: {px(32)}px; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QProgressBar {{ background: transparent; border: none; max-height: 2px; }}
QProgressBar::chunk {{ background: {t.accent}; }}
"""
