"""Every page and every dialog of a window, and the walks over what they show."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressdocket.desk.intaking import Refusal
from pressdocket.desk.versions import Compared
from pressdocket.desk.views import CaseView
from pressdocket.errors import UserError
from pressdocket.intake.revising import passages
from pressdocket.qt.editing.editors import Editors
from pressdocket.qt.evidence.differences import DifferencesDialog
from pressdocket.qt.places import TABS, Place
from pressdocket.qt.widgets import Elided
from pressdocket.qt.window.refused import RefusedDialog
from pressdocket.qt.window.trouble import TroubleDialog
from pressdocket.qt.window.window import MainWindow

CASE = "KR-2024-001"
PAGES: dict[str, Place] = {
    "cases": Place("cases"),
    "inbox": Place("inbox"),
    "compare": Place("compare"),
    "obligations": Place("obligations"),
    "search": Place("search", words="videos"),
    "nothing found": Place("search", words="zzzqqq"),
    **{name: Place("case", case=CASE, tab=name) for name, _ in TABS},
}
Opener = Callable[[MainWindow], None]


def _parts(window: MainWindow) -> tuple[CaseView, Editors]:
    assert window.case.view is not None
    return window.case.view, window.case.editors


def _event(window: MainWindow) -> None:
    view, editors = _parts(window)
    editors.event(view.events[2].event.id)


def _links(window: MainWindow) -> None:
    view, editors = _parts(window)
    editors.event(view.events[2].event.id, at_links=True)


def _claim(window: MainWindow) -> None:
    view, editors = _parts(window)
    editors.claim(view.reports[0].claims[0])


def _report(window: MainWindow) -> None:
    view, editors = _parts(window)
    editors.report(view.reports[0])


def _differences(window: MainWindow) -> None:
    view, _ = _parts(window)
    report = view.reports[0].report
    compared = Compared(report, report, passages(report.text, report.text.replace("2", "3")), ())
    DifferencesDialog(window._session, window._theme, compared, window).show()


def _refused(window: MainWindow) -> None:
    error = UserError("It is no text.", "Save it as text first.")
    RefusedDialog(window._theme, [Refusal("picture.png", error)], window).show()


def _trouble(window: MainWindow) -> None:
    TroubleDialog(window._theme, "A report\nin lines", window).show()


DIALOGS: dict[str, Opener] = {
    "new case": lambda window: window.dialogs.new_case(),
    "edit case": lambda window: window.dialogs.edit_case(),
    "event": _event,
    "event at links": _links,
    "claim": _claim,
    "report": _report,
    "parties": lambda window: window.dialogs.parties(),
    "settings": lambda window: window.dialogs.settings(),
    "help": lambda window: window.dialogs.help(),
    "tour": lambda window: window.dialogs.tour(),
    "differences": _differences,
    "links": lambda window: window.taking.links(),
    "refused": _refused,
    "trouble": _trouble,
}


def go(window: MainWindow, place: Place, qtbot: QtBot) -> None:
    """To a page, once all it asked for is there."""
    window.navigator.go(place)
    settle(window, qtbot)
    if place.page == "case":
        qtbot.waitUntil(lambda: window.case.view is not None)
        window.navigator.go(place)
        settle(window, qtbot)


def open_dialog(window: MainWindow, opener: Opener, qtbot: QtBot) -> QDialog:
    before = set(window.findChildren(QDialog))
    opener(window)
    dialog = next(one for one in window.findChildren(QDialog) if one not in before)
    settle(window, qtbot)
    return dialog


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until nothing is under way and what was answered is laid out."""
    for _ in range(3):
        qtbot.wait(1)
        qtbot.waitUntil(lambda: window._session.jobs._running == 0, timeout=20_000)


def seen(top: QWidget) -> Iterator[QWidget]:
    """The widgets that are shown in a window, itself not."""
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top) and widget.window() is top.window():
            yield widget


_PRESSED = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QAbstractItemView,
    QTabBar,
)  # fmt: skip
_OWN_PARTS = (QComboBox, QAbstractItemView, QTabBar, QLineEdit, QAbstractSpinBox, QMenuBar)


def pressed(top: QWidget) -> Iterator[QWidget]:
    """What can be used with keys or the mouse; not the parts that Qt makes a widget of."""
    for widget in seen(top):
        usable = isinstance(widget, _PRESSED) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        part = isinstance(widget, QHeaderView) or any(
            isinstance(one, _OWN_PARTS) for one in _above(widget, top)
        )
        if usable and not part and not isinstance(widget, (QScrollArea, QMenuBar)):
            yield widget


def clipped(top: QWidget) -> Iterator[str]:
    """Words that have less room than they need, and cannot be scrolled to or read in a tooltip."""
    for widget in seen(top):
        if isinstance(widget, Elided) or not widget.width():
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                if widget.heightForWidth(widget.width()) > widget.height() + 1:
                    yield f"{_called(widget)}: {widget.height()} high"
            elif widget.sizeHint().width() > widget.width() + 1:
                yield f"{_called(widget)}: {widget.width()} of {widget.sizeHint().width()}"
        elif isinstance(widget, QPushButton) and widget.text():
            if widget.minimumSizeHint().width() > widget.width() + 1:
                yield f"{_called(widget)}: {widget.width()} of {widget.minimumSizeHint().width()}"
        else:
            continue
        right = widget.mapTo(top, QPoint(widget.width(), 0)).x()
        if right > top.width() + 1 and not _scrolls(widget, top):
            yield f"{_called(widget)}: ends at {right} of {top.width()}"


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QPushButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} “{text[:40]}”"


def _scrolls(widget: QWidget, top: QWidget) -> bool:
    return any(
        isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().maximum() > 0
        for one in _above(widget, top)
    )


def _above(widget: QWidget, top: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.parentWidget()
