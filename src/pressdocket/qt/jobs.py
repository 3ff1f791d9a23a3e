"""The one way off the window's thread: one worker for the docket, a small pool for the rest."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from pressdocket.errors import UserError

T = TypeVar("T")


class Job(QObject):
    """Something under way.

    `cancel` keeps it from starting, or tells it to stop at its next step; what it would have brought is then
    dropped. `stop` also tells it to stop, but takes what it has brought so far; only a job that `can_stop`
    listens, by asking `going`. `progressed` says how many of how many are done.
    """

    progressed = Signal(int, int)

    def __init__(self, name: str, *, can_stop: bool = False) -> None:
        super().__init__()
        self.name, self.can_stop = name, can_stop
        self._stop, self._drop = Event(), Event()

    @property
    def cancelled(self) -> bool:
        return self._drop.is_set()

    def cancel(self) -> None:
        self._drop.set()
        self._stop.set()

    def stop(self) -> None:
        self._stop.set()

    def going(self, done: int = 0, total: int = 0) -> bool:
        """Asked from the job's own thread before each step: whether to go on."""
        if total:
            self.progressed.emit(done, total)
        return not self._stop.is_set()


class Jobs(QObject):
    """Runs calls elsewhere and brings what they return, or raise, back to the window's thread.

    A UserError goes to the caller's `trouble`, or to `troubled`; anything else is a bug and goes to `broke`.
    `busy` tells how many are under way, `began` and `ended` which of those that have a name.
    """

    troubled = Signal(object)
    broke = Signal(object)
    busy = Signal(int)
    began = Signal(object)
    ended = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._docket = ThreadPoolExecutor(1, thread_name_prefix="docket")
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="pool")
        self._running = 0
        self._closed = False
        self._at_docket = 0
        self._patient: deque[Callable[[], None]] = deque()
        self._patience = True
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._begin_patient)
        self._finished.connect(lambda finish: finish(), Qt.ConnectionType.QueuedConnection)

    def on_docket(
        self,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        trouble: Callable[[UserError], None] | None = None,
        *,
        job: Job | None = None,
        patient: bool = False,
    ) -> Job:
        """Calls in the docket's own thread, one after the other, in the order asked.

        What is `patient` waits until nothing else is asked of the docket and the window is painted: it would
        hold up both.
        """
        return self._start(self._docket, call, then, trouble, job or Job(""), patient=patient)

    def elsewhere(
        self,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        trouble: Callable[[UserError], None] | None = None,
        *,
        job: Job | None = None,
    ) -> Job:
        """Calls in a thread that has nothing to do with the docket."""
        return self._start(self._pool, call, then, trouble, job or Job(""))

    def drop_patient(self) -> None:
        """No patient job begins any more: soon there will be no docket to ask."""
        self._patience = False

    def close(self) -> None:
        """Waits for what is under way; drops what has not begun except the docket's own work, all that is
        asked from now on, and all answers: those who would get them may be gone."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._docket.shutdown(wait=True)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        call: Callable[[], T],
        then: Callable[[T], None] | None,
        trouble: Callable[[UserError], None] | None,
        job: Job,
        *,
        patient: bool = False,
    ) -> Job:
        if self._closed or (patient and not self._patience):
            job.cancel()
            return job
        self._running += 1
        self.busy.emit(self._running)
        if job.name:
            self.began.emit(job)

        def begin() -> None:
            self._at_docket += pool is self._docket
            future = pool.submit(lambda: None if job.cancelled else call())
            future.add_done_callback(
                lambda ended: self._finished.emit(lambda: self._end(pool, job, ended, then, trouble))
            )

        if patient:
            self._patient.append(begin)
            self._idle.start()
        else:
            begin()
        return job

    def _begin_patient(self) -> None:
        """A timer of no time comes after all that the window has to paint."""
        if self._patient and self._patience and not self._at_docket and not self._closed:
            self._patient.popleft()()

    def _end(
        self,
        pool: ThreadPoolExecutor,
        job: Job,
        ended: "Future[Any]",
        then: Callable[[Any], None] | None,
        trouble: Callable[[UserError], None] | None,
    ) -> None:
        self._at_docket -= pool is self._docket
        self._idle.start()
        self._running -= 1
        self.busy.emit(self._running)
        if job.name:
            self.ended.emit(job)
        if self._closed or ended.cancelled():
            return
        error = ended.exception()
        if isinstance(error, UserError):
            if not job.cancelled:
                (trouble or self.troubled.emit)(error)
        elif error is not None:
            self.broke.emit(error)
        elif then is not None and not job.cancelled:
            then(ended.result())
