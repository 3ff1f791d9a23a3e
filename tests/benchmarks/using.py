"""Opening a case, switching tabs and one edit in the real window, against repainting the same page."""

from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from benchmarks.measured import Measured
from benchmarks.stage import Stage
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.places import TABS, Place, TabName


def summary(folder: Path, scale: int) -> Measured:
    return _repainting(folder, "summary")


def timeline(folder: Path, scale: int) -> Measured:
    return _repainting(folder, "timeline")


def opening(folder: Path, scale: int) -> Measured:
    """Enter on the next case of the list."""
    stage = Stage(folder / "used.docket")
    cases, window = stage.window.cases, stage.window

    def turn() -> float:
        window.navigator.go(Place("cases"))
        stage.settle()
        row = (cases.list.currentIndex().row() + 1) % cases.model.rowCount()
        cases.list.setCurrentIndex(cases.model.index(row))
        wanted = cases.model.reference_at(row)

        def shows() -> bool:
            view = window.case.view
            return view is not None and view.case.reference == wanted

        def start() -> None:
            stage.press(Qt.Key.Key_Return, on=cases.list)

        return stage.seconds(start, shows)

    return Measured(turn, tidy=False)


def switching(folder: Path, scale: int) -> Measured:
    """From tab to tab."""
    stage = Stage(folder / "used.docket")
    _go(stage, "summary")
    page = stage.window.case
    order = cycle((place % len(TABS), TABS[place % len(TABS)][0]) for place in range(1, len(TABS) + 1))

    def turn() -> float:
        place, name = next(order)

        def shows() -> bool:
            return stage.window.navigator.here.tab == name

        taken = stage.seconds(lambda: page.tab_bar.setCurrentIndex(place), shows)
        stage.settle()
        return taken

    return Measured(turn, tidy=False)


def editing(folder: Path, scale: int) -> Measured:
    """What an event is about, typed in its form and saved by Enter, until the timeline behind it shows it."""
    stage = Stage(folder / "used.docket")
    page = stage.window.case
    _go(stage, "timeline")
    view = page.view
    assert view is not None
    event = view.events[len(view.events) // 2].event.id
    page.editors.event(event)
    stage.settle()
    editor = page.findChildren(EventEditor)[0]
    field = editor.form.fields.boxes["about"].findChild(QLineEdit)
    assert field is not None
    numbers = count()

    def turn() -> float:
        words = f"gona {next(numbers)}"
        field.setFocus()
        field.setText(words)

        def shows() -> bool:
            found = page.view.events if page.view else ()
            return any(one.event.id == event and one.event.about == words for one in found)

        taken = stage.seconds(lambda: stage.press(Qt.Key.Key_Return, on=field), shows)
        stage.settle()
        return taken

    return Measured(turn, tidy=False)


def _repainting(folder: Path, tab: TabName) -> Measured:
    """All of the case page with this tab, painted again."""
    stage = Stage(folder / "used.docket")
    _go(stage, tab)
    return Measured(lambda: stage.repaint(stage.window.case))


def _go(stage: Stage, tab: TabName) -> None:
    """To the first case, which is painted before this returns."""
    reference = stage.window.cases.model.reference_at(0)
    stage.window.navigator.go(Place("case", case=reference, tab=tab))
    stage.settle()
