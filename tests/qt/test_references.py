"""PySide6 6.12.0 takes a reference off None with every call that returns nothing; Python 3.11 then aborts."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_fifty_thousand_calls_leave_none_its_references(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(50_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 1_000
