"""An open docket as the window's parts see it: ask it, change it, hear of changes."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job, Jobs

if TYPE_CHECKING:  # The window paints before the desk and what it stands on are imported.
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.overview import CaseLine
    from pressdocket.records.change import Changes

T = TypeVar("T")
OpenDesk = Callable[[ExitStack], "Desk"]
"""Opens a desk in the docket's own thread; what has to be closed later is put on the stack."""

LOOK_AROUND = 1_000
"""Milliseconds between two looks at what other windows and processes have written."""

PATIENCE = 0.5
"""Seconds that opening waits for the first look to be painted."""


class Session(QObject):
    """`ask` reads, `do` changes; both return at once and call back in the window's thread.

    `changed` carries `Changes`, whether made here or elsewhere. `said` carries a sentence for a toast and the
    step it offers to undo, or None. `seen` carries the cases as they stand in the file, long before `opened`
    tells that the docket can be asked; none where `look` cannot tell, or the docket could not be opened. From
    `opened` on `read_only` says whether it can only be read. `closing` is the time to put away what is typed.
    """

    seen = Signal(object)
    opened = Signal()
    changed = Signal(object)
    said = Signal(str, object)
    offered = Signal(str, object)
    closing = Signal()

    def __init__(
        self,
        jobs: Jobs,
        open_desk: OpenDesk,
        parent: QObject | None = None,
        *,
        look: "Callable[[], Sequence[CaseLine]] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self._open_desk, self._look = open_desk, look
        self._stack = ExitStack()
        self._desk: Desk | None = None
        self._head = 0
        self._told = ""
        self.read_only = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AROUND)
        self._timer.timeout.connect(self.look_around)

    def open(self, trouble: Callable[[UserError], None] | None = None) -> None:
        """Looks into the docket, then opens it, in its own thread; `seen` and `opened` follow."""

        def failed(error: UserError) -> None:
            self.seen.emit(())
            (trouble or self.jobs.troubled.emit)(error)

        shown = Event()

        def saw(cases: "Sequence[CaseLine]") -> None:
            self.seen.emit(cases)
            QTimer.singleShot(0, self, shown.set)

        def opened() -> tuple[int, bool]:
            shown.wait(PATIENCE)  # What was seen is painted before anything heavy is imported.
            return self._open()

        if self._look is None:
            shown.set()
        else:
            self.jobs.on_docket(self._look, saw, failed)
        self.jobs.on_docket(opened, self._ready, failed, job=Job("Opening the docket"))

    @property
    def is_open(self) -> bool:
        """Whether `opened` was told already."""
        return self._timer.isActive()

    @property
    def head(self) -> int:
        """The entry of the history up to which this window has heard of changes."""
        return self._head

    @property
    def writable(self) -> bool:
        """Whether the docket takes changes; a file that may only be read does not."""
        return not self.read_only

    def may_change(self) -> bool:
        """The same for something that was asked for; says so where it is not."""
        if self.read_only:
            self.said.emit("This docket can only be read. Nothing in it can be changed.", None)
        return self.writable

    def close(self) -> None:
        """Lets go of the docket once what was asked is done; `closing` comes before that."""
        self.closing.emit()
        self._timer.stop()
        self.jobs.drop_patient()
        self.jobs.on_docket(self._stack.close)

    def ask(
        self,
        question: Callable[["Desk"], T],
        then: Callable[[T], None],
        trouble: Callable[[UserError], None] | None = None,
        *,
        name: str = "",
        job: Job | None = None,
        within: QObject | None = None,
        patient: bool = False,
    ) -> Job:
        """Asks the desk; `then` gets the answer. A UserError goes to `trouble`, else to a toast.

        An answer for a part of the window, `within`, that is gone by then is dropped. What takes long has a
        `name` for the busy row, or a `job` that tells how far it is. A `patient` one lets all else go first.
        """
        job = self.jobs.on_docket(
            lambda: question(self._at_desk()), then, trouble, job=job or Job(name), patient=patient
        )
        if within is not None:
            within.destroyed.connect(job.cancel)
        return job

    def do(
        self,
        deed: Callable[["Desk"], "Changes"],
        words: str = "",
        then: Callable[["Changes"], None] | None = None,
        trouble: Callable[[UserError], None] | None = None,
        *,
        job: Job | None = None,
    ) -> Job:
        """Changes the docket, even if whoever asked is gone by then.

        `words` are said in a toast with Undo; nothing is said if nothing changed.
        """

        def ended(outcome: tuple["Changes", int]) -> None:
            changes, self._head = outcome[0], max(self._head, outcome[1])
            if changes.touched:
                self.changed.emit(changes)
                if words:
                    self.said.emit(words, changes.step)
            if then is not None:
                then(changes)

        def call() -> tuple["Changes", int]:
            desk = self._at_desk()
            changes = deed(desk)
            return changes, desk.docket.head()[0]

        return self.jobs.on_docket(call, ended, trouble, job=job)

    def look_around(self) -> None:
        """Asks what was written since; what others wrote is told by `changed`."""
        since = self._head

        def look(desk: "Desk") -> tuple[int, "Changes"]:
            return desk.docket.head()[0], desk.since(since)

        def told(seen: tuple[int, "Changes"]) -> None:
            self._told = ""
            head, changes = seen
            if head > self._head:
                news = self._head == since
                self._head = head
                if news and changes.touched:
                    self.changed.emit(changes)

        def trouble(error: UserError) -> None:
            """Said once, not at every look."""
            if str(error) != self._told:
                self._told = str(error)
                self.jobs.troubled.emit(error)

        self.ask(look, told, trouble)

    def _open(self) -> tuple[int, bool]:
        self._desk = self._open_desk(self._stack)
        return self._desk.docket.head()[0], self._desk.docket.read_only

    def _ready(self, found: tuple[int, bool]) -> None:
        self._head, self.read_only = found
        self._timer.start()
        self.opened.emit()

    def _at_desk(self) -> "Desk":
        if self._desk is None:
            raise UserError("The docket is not open.", "Open it, or another one, from the menu.")
        return self._desk
