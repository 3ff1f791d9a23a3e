"""The summary of a case on paper and as plain text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pressdocket.desk.files import write_file
from pressdocket.desk.judging import Judging, Summed
from pressdocket.publish.pdf import pages_of, render
from pressdocket.publish.plain import plain
from pressdocket.publish.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Printed:
    """How much was printed."""

    pages: int
    quotes: int


class Printing:
    """Prints summaries as `judging` gives them. One bears the time of the last change that touched its case,
    so that the same record and day give the same bytes."""

    def __init__(self, judging: Judging, typesetter: Typesetter, clock: Callable[[], datetime]) -> None:
        self._judging = judging
        self._typesetter = typesetter
        self._clock = clock

    def plain(self, reference: str, as_of: date | None = None, *, width: int = 88) -> str:
        """The summary as text for a terminal of `width` columns."""
        return plain(self._judging.summary(reference, as_of).summary, width=width)

    def pdf(self, reference: str, as_of: date | None = None) -> bytes:
        return self._set(self._judging.summary(reference, as_of), lambda: True)

    def to_file(
        self,
        reference: str,
        path: Path,
        as_of: date | None = None,
        going: Callable[[], bool] = lambda: True,
    ) -> Printed:
        """Prints to a file; UserError once `going` says no."""
        summed = self._judging.summary(reference, as_of)
        pdf = self._set(summed, going)
        write_file(path, pdf)
        return Printed(pages_of(pdf), len(summed.summary.notes))

    def _set(self, summed: Summed, going: Callable[[], bool]) -> bytes:
        time = summed.touch.time if summed.touch else self._clock()
        return render(summed.summary, self._typesetter, timestamp=time, going=going)
