"""What takes longer than two seconds says so at the foot of the sidebar, and can be stopped there."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdocket.qt.jobs import Job, Jobs
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button

LONG = 2_000
"""Milliseconds after which a job gets its row."""


class BusyRow(QWidget):
    """Lies over the lower left corner of the window, also where the sidebar is folded."""

    def __init__(self, theme: Theme, jobs: Jobs, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._running: list[Job] = []
        self.setObjectName("busy-row")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), 0, theme.px(6), 0)
        self.words = Elided("", theme, 12.5, 400, "text2")
        row.addWidget(self.words, 1)
        self.cancel = button("Cancel", "cancel-job", "quiet")
        self.cancel.clicked.connect(self._stop)
        row.addWidget(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG)
        self._timer.timeout.connect(self._appear)
        jobs.began.connect(self._began)
        jobs.ended.connect(self._ended)
        over.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.setPen(self._theme.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, 0))
        painter.end()

    @property
    def _told(self) -> Job:
        """The job that the row speaks of: one that can be stopped comes before those that cannot."""
        return next((job for job in self._running if job.can_stop), self._running[0])

    def _began(self, job: Job) -> None:
        self._running.append(job)
        job.progressed.connect(self._progressed)
        if self._told is job:
            self._say(f"{job.name} …")
        if len(self._running) == 1:
            self._timer.start()
        self.cancel.setVisible(self._told.can_stop)

    def _ended(self, job: Job) -> None:
        told = self._told
        self._running.remove(job)
        if not self._running:
            self._timer.stop()
            self.hide()
        elif told is job:
            self._say(f"{self._told.name} …")
            self.cancel.setVisible(self._told.can_stop)

    def _progressed(self, done: int, total: int) -> None:
        if self._running and self.sender() is self._told:
            self._say(f"{self._told.name} {done + 1} of {total}")

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _stop(self) -> None:
        if self._running:
            self._told.stop()
            self._say("Stopping …")

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)

    def _place(self) -> None:
        high = self._theme.px(36)
        self.setGeometry(0, self._over.height() - high, self._theme.px(216), high)
