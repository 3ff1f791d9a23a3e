"""The way to another docket."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdocket.qt.settings import Settings


class Dockets(QObject):
    """`wanted` names another docket, and whether it is to be made."""

    wanted = Signal(object, bool)

    def __init__(self, settings: Settings, over: QWidget) -> None:
        super().__init__(over)
        self._settings, self._over = settings, over

    @property
    def recent(self) -> tuple[Path, ...]:
        return self._settings.recent

    def new(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._over, "New docket", "desk.docket", "Dockets (*.docket)")
        if name:
            self.wanted.emit(Path(name), True)

    def choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._over, "Open docket", "", "Dockets (*.docket);;All files (*)"
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        self.wanted.emit(path, False)
