"""What an analyst can do with one docket."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from pressdocket.desk.accepting import Accepting
from pressdocket.desk.cases import Cases
from pressdocket.desk.catalogue import Catalogue
from pressdocket.desk.choosing import Choosing
from pressdocket.desk.collecting import Collecting
from pressdocket.desk.comparing import Comparing
from pressdocket.desk.days import Days
from pressdocket.desk.editing import Editing
from pressdocket.desk.exchanging import Exchanging
from pressdocket.desk.judging import Judging
from pressdocket.desk.likeness import Likenesses
from pressdocket.desk.merging import Merging
from pressdocket.desk.outlets import Outlets
from pressdocket.desk.printing import Printing
from pressdocket.desk.proposing import Proposing
from pressdocket.desk.recording import Recording
from pressdocket.desk.removing import Removing
from pressdocket.desk.reports import Reports
from pressdocket.desk.rulebook import Rulebook
from pressdocket.desk.saving import Saving
from pressdocket.desk.searching import Searching
from pressdocket.desk.versions import Versions
from pressdocket.desk.waiting import Waiting
from pressdocket.publish.typesetter import Typesetter
from pressdocket.records.base import Record
from pressdocket.records.change import Change, Changes, Touched
from pressdocket.records.kinds import RecordKind
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket

if TYPE_CHECKING:  # Loaded with the first report that is read for suggestions.
    from pressdocket.desk.suggesting import Suggesting


class Desk:
    """An open docket and everything done with it; whatever changes it returns `Changes`.

    `clock` gives the time, with a zone; `typesetter` prints; `gazetteer` is the folder of names.
    `docket` is there for what is read as it is stored: single records, the history, `check`. Every part may
    raise a UserError.
    """

    def __init__(
        self,
        docket: Docket,
        *,
        clock: Callable[[], datetime],
        typesetter: Typesetter,
        catalogue: Catalogue,
        suggesting: "Callable[[Sequence[Party]], Suggesting]",
        gazetteer: Path,
    ) -> None:
        self.docket = docket
        self.days = Days(clock)
        self.cases = Cases(docket, clock)
        self.collecting = Collecting(docket)
        self.reports = Reports(docket, clock, Likenesses(docket, gazetteer), Outlets(gazetteer))
        self.versions = Versions(docket, clock)
        self.recording = Recording(docket, clock)
        self.editing = Editing(docket, clock)
        self.choosing = Choosing(docket)
        self.removing = Removing(docket)
        self.rulebook = Rulebook(docket, catalogue, clock)
        self.judging = Judging(docket, self.cases, self.rulebook, clock)
        self.printing = Printing(self.judging, typesetter, clock)
        self.comparing = Comparing(docket, self.rulebook, clock)
        self.accepting = Accepting(docket, suggesting, clock)
        self.waiting = Waiting(
            docket, self.cases, self.accepting, Proposing(docket, self.accepting, clock), self.judging
        )
        self.searching = Searching(docket)
        self.exchanging = Exchanging(docket)

    def save(self, *records: Record, reason: str = "") -> Changes:
        """Saves records as one step; StaleRecord if one was changed since it was read.

        A claim's quote must stand in its report; the quotes of a report whose text changes move with it.
        """
        return Saving(self.docket).save(records, reason)

    def delete(self, kind: RecordKind, id_: UUID) -> Changes:
        """Deletes a record; UserError names what still rests on it."""
        return Saving(self.docket).delete(kind, id_)

    def merge(self, kept: UUID, merged: UUID) -> Changes:
        """Makes one of two parties, reports or events; see `merging`."""
        return Merging(self.docket).merge(kept, merged)

    def undo(self, step: int | None = None) -> Changes:
        """Takes back a step, the newest by default; empty when there is none."""
        return self.docket.undo(step)

    def redo(self) -> Changes:
        """Does again what was undone last; empty when there is nothing."""
        return self.docket.redo()

    def since(self, sequence: int) -> Changes:
        """What was written after an entry of the history, each record once."""
        how = {entry.record: (entry.kind, _how(entry)) for entry in self.docket.changes(sequence)}
        return Changes(
            touched=tuple(Touched(kind=kind, id=id_, how=what) for id_, (kind, what) in how.items())
        )


def _how(entry: Change) -> Literal["added", "updated", "deleted"]:
    if entry.after is None:
        return "deleted"
    return "updated" if entry.before else "added"
