"""What an analyst does on the Cases page, for tests: presses keys, clicks, looks for what is shown."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from pressdocket.qt.cases.parts import Part
from pressdocket.qt.window.side_rows import PinRow
from pressdocket.qt.window.window import MainWindow

URGENT = "XX-2026-001"
Key = Qt.Key


def part(window: MainWindow, case: str, name: str) -> Part:
    row = window.cases.model.row_of(case)
    return next(one for one in window.cases.list.parts(row) if one.name == name)


def click(window: MainWindow, where: QPoint) -> None:
    QTest.mouseClick(
        window.cases.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
    )


def press(window: MainWindow, *keys: Qt.Key | str) -> None:
    """Keys where the keyboard is."""
    for key in keys:
        there = window.focusWidget()
        assert there is not None
        if isinstance(key, str):
            QTest.keyClicks(there, key)
        else:
            QTest.keyClick(there, key)


def shown(window: MainWindow) -> list[str]:
    model = window.cases.model
    return [model.reference_at(row) for row in range(model.rowCount())]


def named(window: MainWindow, name: str) -> QAbstractButton:
    found = [one for one in window.findChildren(QAbstractButton, name) if one.isVisibleTo(window)]
    assert len(found) == 1, name
    return found[0]


def pinned(window: MainWindow, qtbot: QtBot) -> PinRow:
    """The one pinned case, once it is shown."""

    def rows() -> list[PinRow]:
        return [one for one in window.findChildren(PinRow) if one.isVisible()]

    qtbot.waitUntil(lambda: len(rows()) == 1)
    return rows()[0]
