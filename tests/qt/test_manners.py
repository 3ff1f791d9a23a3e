"""Toasts, what takes long, panes, the menu: what every page shares."""

import sqlite3
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, QPointF, QRect, Qt, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job, Jobs
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import BusyBar
from pressdocket.qt.window.busy import BusyRow
from pressdocket.qt.window.case_form import CaseForm
from pressdocket.qt.window.case_head import ChipButton
from pressdocket.qt.window.toasts import CLEAR, Toasts
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

CASE = "KR-2024-001"


def at_case(window: MainWindow, qtbot: QtBot, **place: str) -> None:
    window.navigator.go(Place("case", case=CASE, **place))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.case.view is not None)


def test_a_toast_stays_while_it_is_looked_at(theme: Theme, qtbot: QtBot) -> None:
    over = QStackedWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    done: list[str] = []
    toasts = Toasts(theme, over)
    toasts.say("Accepted: Contact channel", (("Undo", lambda: done.append("undone")),))
    toast = toasts.toast
    assert toast is not None
    assert toast.waits
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast.waits
    QApplication.sendEvent(toast, QFocusEvent(QFocusEvent.Type.FocusOut))
    QApplication.sendEvent(toast.buttons[0], QFocusEvent(QFocusEvent.Type.FocusIn))
    assert not toast.waits
    QTest.keyClick(toast.buttons[0], Qt.Key.Key_Space)
    assert done == ["undone"]
    assert toasts.toast is None
    toasts.say("Again")
    again = toasts.toast
    assert again is not None
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert toasts.toast is None


@pytest.mark.parametrize(
    "panel", [QRect(500, 0, 300, 600), QRect(0, 350, 800, 250), QRect(250, 350, 550, 250)]
)
def test_no_toast_covers_what_must_stay_clear(theme: Theme, qtbot: QtBot, panel: QRect) -> None:
    over, page = QStackedWidget(), QWidget()
    qtbot.addWidget(over)
    clear = QWidget(page)
    clear.setProperty(CLEAR, True)
    over.addWidget(page)
    over.resize(800, 600)
    over.show()
    toasts = Toasts(theme, over)
    toasts.say("Accepted: Contact channel", (("Undo", lambda: None),))
    clear.setGeometry(panel)
    assert toasts.toast is not None
    assert over.rect().contains(toasts.toast.geometry())
    assert not toasts.toast.geometry().intersects(panel)


def test_a_toast_stays_above_a_page_that_comes_later(theme: Theme, qtbot: QtBot) -> None:
    over, page = QStackedWidget(), QWidget()
    qtbot.addWidget(over)
    over.addWidget(QWidget())
    over.resize(800, 600)
    over.show()
    toasts = Toasts(theme, over)
    toasts.say("Accepted: Contact channel")
    over.addWidget(page)
    over.setCurrentWidget(page)
    toast = toasts.toast
    assert toast is not None
    found = over.childAt(toast.geometry().center())
    assert found is not None
    assert found is toast or toast.isAncestorOf(found)


def test_f6_goes_round_the_panes_and_finds_the_way_back(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    at_case(window, qtbot)
    window.toasts.say("Saved.", (("Undo", lambda: None),))
    window.case.tab_bar.setFocus()
    seen: list[str] = []
    for _ in range(5):
        focus = window.focusWidget()
        assert focus is not None
        seen.append(pane_name(focus))
        QTest.keyClick(window, Qt.Key.Key_F6)
    assert len(set(seen)) == 5
    assert {"sidebar", "case-head", "case-tabs", "toast"} < set(seen)
    assert pane_name(window.focusWidget()) == seen[0]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert pane_name(window.focusWidget()) == seen[-1]


def pane_name(widget: QWidget | None) -> str:
    while (
        widget is not None and not widget.property("pane") and widget.objectName() not in ("sidebar", "toast")
    ):
        widget = widget.parentWidget()
    assert widget is not None
    return widget.objectName()


def test_alt_alone_shows_the_menu_and_with_a_key_does_not(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    at_case(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()
    assert window.navigator.here.page == "cases"
    QTest.keyClick(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    QTest.keyClick(window, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_what_does_not_apply_is_grey(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    actions = {action.objectName(): action for action in window.deeds}
    inside = ("export-pdf", "edit-this-case", "case:-timeline", "as-of-a-day")
    assert not any(actions[name].isEnabled() for name in inside)
    assert not actions["back"].isEnabled()
    at_case(window, qtbot)
    assert all(actions[name].isEnabled() for name in inside)
    assert actions["back"].isEnabled()
    assert not actions["record-the-selected-passage"].isEnabled()
    assert window.windowTitle() == "Telegram and KCSC, 2024 – sample – Pressdocket"
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.navigator.here.tab == "evidence"
    assert actions["record-the-selected-passage"].isEnabled()


def test_a_chip_leads_to_what_it_speaks_of(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    at_case(window, qtbot, tab="evidence")
    chips = window.case.head.findChildren(ChipButton)
    named = ["chip-no-rule", "chip-no-limit", "chip-rival-figures", "chip-gaps"]
    assert [chip.objectName() for chip in chips] == named
    assert all(": " in chip.accessibleName() for chip in chips[1:])
    QTest.keyClick(chips[2], Qt.Key.Key_Space)
    assert window.navigator.here.tab == "summary"
    card = window.case.findChild(QWidget, "rivals")
    assert isinstance(card, QWidget)
    assert card.isAncestorOf(window.focusWidget())
    home = window.case.head.findChild(QPushButton, "breadcrumb")
    assert isinstance(home, QPushButton)
    home.click()
    assert window.navigator.here == Place("cases")


def test_the_bar_waits_before_it_shows(theme: Theme, qtbot: QtBot) -> None:
    bar = BusyBar(theme)
    qtbot.addWidget(bar)
    bar.start()
    assert bar.isHidden()
    bar.stop()
    bar.start()
    qtbot.waitUntil(bar.isVisible, timeout=2_000)
    bar.stop()
    assert bar.isHidden()


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(theme: Theme, qtbot: QtBot) -> None:
    over, jobs = QWidget(), Jobs()
    qtbot.addWidget(over)
    over.resize(960, 640)
    over.show()
    row = BusyRow(theme, jobs, over)
    job, hold, brought = Job("Reading", can_stop=True), Event(), list[int]()

    def read() -> int:
        done = 0
        while job.going(done, 120):
            done += done < 33
            hold.wait(0.005)
        return done

    jobs.on_docket(read, brought.append, job=job)
    qtbot.waitUntil(lambda: row.words.text() == "Reading 34 of 120")
    assert not row.isVisible()
    qtbot.waitUntil(row.isVisible, timeout=4_000)
    assert over.rect().contains(row.geometry())
    QTest.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: brought == [33], timeout=500)
    assert not row.isVisible()
    jobs.close()


class Steps(QObject):
    """What a job in another thread tells of, noted in the window's own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[int, int]] = []

    @Slot(int, int)
    def note(self, done: int, total: int) -> None:
        self.seen.append((done, total))


def test_stopping_keeps_whole_reports_only(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    jobs: list[Job] = []
    window._session.jobs.began.connect(jobs.append)
    window.taking.take([f"Report {number}\n\nIt says {number}.".encode() for number in range(600)])
    qtbot.waitUntil(lambda: bool(jobs))
    job = jobs[-1]  # The window looks around every second, with a job of its own.
    steps = Steps()
    job.progressed.connect(steps.note)
    qtbot.waitUntil(lambda: bool(steps.seen))
    job.stop()
    qtbot.waitUntil(lambda: window.toasts.toast is not None)
    toast = window.toasts.toast
    assert toast is not None
    assert toast.words.startswith("Stopped after ")
    kept = int(toast.words.split()[2])
    assert 0 < kept < 600
    qtbot.waitUntil(lambda: window.inbox.list.model().rowCount() == kept)


def test_printing_can_be_stopped_and_leaves_nothing(
    open_window: Open, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    at_case(window, qtbot)
    target = tmp_path / "summary.pdf"
    job = window.printing.to(target)
    job.stop()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=5_000)
    assert window.toasts.toast is not None
    assert window.toasts.toast.words.startswith("Printing was stopped.")
    assert not target.exists()
    window.printing.to(target)
    qtbot.waitUntil(target.exists, timeout=30_000)
    qtbot.waitUntil(lambda: "Saved summary.pdf, 9 pages, 53 quotes." in said(window), timeout=5_000)


def said(window: MainWindow) -> str:
    return window.toasts.toast.words if window.toasts.toast else ""


def test_a_full_disk_is_said_and_what_was_typed_stays(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)

    def fill(desk: Desk) -> None:
        """The file may grow no more."""
        with desk.docket._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1")

    window._session.ask(fill, lambda _none: None)
    window.dialogs.new_case()
    form = window.findChild(CaseForm)
    assert isinstance(form, CaseForm)
    notes = "a sentence that took a while to type " * 400
    typed = {"case-reference": "XX-1", "case-title": "Lanternfish", "case-next-action": notes}
    for name, words in typed.items():
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit), name
        field.setText(words)
    form.save()
    qtbot.waitUntil(lambda: "the disk is full" in form._error.text())
    assert "your text is still here" in form._error.text()
    for name, words in typed.items():
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        assert field.text() == words


def test_a_record_altered_from_outside_is_said(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    with sqlite3.connect(sample_docket) as raw:
        raw.execute("UPDATE event SET body = replace(body, 'a hotline', 'a warm line')")
    raw.close()
    window = open_window(sample_docket)
    at_case(window, qtbot)
    qtbot.waitUntil(window.case.altered.isVisible)
    assert window.case.altered.words.text().startswith("1 record does not match the history")
    window.navigator.go(Place("case", case="ID-2025-001"))
    qtbot.waitUntil(lambda: not window.case.altered.isVisible())


def test_a_docket_for_reading_only_says_so_and_prints(
    qtbot: QtBot, theme: Theme, office: Office, sample_docket: Path
) -> None:
    jobs = Jobs()
    session = Session(jobs, lambda stack: stack.enter_context(office.open(sample_docket, read_only=True)))
    window = MainWindow(session, theme, Icons(theme), "sample", Settings(sample_docket.with_suffix(".ini")))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(session.opened):
        session.open()
    at_case(window, qtbot)
    actions = {action.objectName(): action for action in window.deeds}
    assert "reading only" in window._notice.words.text()
    assert window._notice.isVisible()
    assert not any(actions[name].isEnabled() for name in ("new-case", "undo", "edit-this-case"))
    assert actions["export-pdf"].isEnabled()
    window.taking.take([b"A report\n\nThat cannot be kept."])
    qtbot.waitUntil(lambda: "is open for reading only" in said(window))
    jobs.close()
