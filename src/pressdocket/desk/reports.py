"""Reports come into a docket, and what each may be made from."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from pressdocket.desk.adding import About, Added, Adding, Filing
from pressdocket.desk.intaking import Brought, Going, Taken, keep, take_in
from pressdocket.desk.likeness import Likeness, Likenesses
from pressdocket.desk.outlets import Outlets
from pressdocket.intake.text import Read
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket


class Reports:
    """Reports of a docket; `clock` gives the time of receipt."""

    def __init__(
        self, docket: Docket, clock: Callable[[], datetime], likenesses: Likenesses, outlets: Outlets
    ) -> None:
        self._docket = docket
        self._likenesses = likenesses
        self._adding = Adding(docket, clock, outlets)

    def add(self, read: Read, about: About, filing: Filing | None = None) -> Added:
        """Adds a report: under a case, made if need be, or to the Inbox. A known text is only filed."""
        return self._adding.add(read, about, filing)

    def take_in(
        self, sources: Sequence[Path | bytes], case: str = "", going: Going = lambda _done, _total: True
    ) -> Taken:
        """Adds several reports to a case, or to the Inbox; one that cannot be read stops no other."""
        taken = take_in(self._adding, sources, case, going)
        if len(sources) != 1 or taken.report is None or not taken.changes.touched:
            return taken
        like = self.like(taken.report)
        return replace(taken, copy=like[0].words if like else "")

    def like(self, report: UUID) -> tuple[Likeness, ...]:
        """What a report may be a copy, a translation or a version of, the surest first."""
        found = self._docket.get(Report, report)
        return self._likenesses.of(found) if found else ()

    def keep(self, brought: Brought, case: str = "") -> Taken:
        """Adds reports that were fetched to a case, or to the Inbox."""
        return keep(self._adding, brought, case)
