"""What an analyst can do with one docket."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from pressdocket.desk.accepting import Accepting
from pressdocket.desk.adding import About, Added, Adding, Filing, new_case
from pressdocket.desk.catalogue import Catalogue
from pressdocket.desk.choosing import Choosing
from pressdocket.desk.comparing import Comparing
from pressdocket.desk.copying import copies_in_words
from pressdocket.desk.directory import Directory, directory_of
from pressdocket.desk.editing import Editing
from pressdocket.desk.entering import Entering, Typed
from pressdocket.desk.exporting import export
from pressdocket.desk.files import write_file
from pressdocket.desk.glancing import glance_of
from pressdocket.desk.importing import Imported, Importing
from pressdocket.desk.intaking import Going, Taken, take_in
from pressdocket.desk.merging import Merging
from pressdocket.desk.overview import CaseRow, case_rows, news_of
from pressdocket.desk.recording import DateRead, Recording, read_date, save_case
from pressdocket.desk.removing import Removing
from pressdocket.desk.rulebook import Rulebook
from pressdocket.desk.saving import Saving
from pressdocket.desk.viewing import report_view, view_of
from pressdocket.desk.views import CaseView, Glance, News, ReportView
from pressdocket.errors import UserError
from pressdocket.intake.text import Read
from pressdocket.publish.pdf import pages_of, render
from pressdocket.publish.plain import plain
from pressdocket.publish.summary import summarise
from pressdocket.publish.typesetter import Typesetter
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import GENESIS, Change, Changes, Touched
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.difference import Differences
from pressdocket.records.event import Event
from pressdocket.records.findings import Findings
from pressdocket.records.found import Found
from pressdocket.records.kinds import LinkKind, RecordKind
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.summary import Summary
from pressdocket.records.when import zone_of
from pressdocket.records.wording import day_in_words
from pressdocket.rules.differences import differences
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index, Known
from pressdocket.store.docket import Docket

if TYPE_CHECKING:  # Loaded with the first report that is read for suggestions.
    from pressdocket.desk.suggesting import Suggesting


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a search found, and the reference of the case it belongs to, None for none.

    `name` is what a party is mainly called, where another of its names was found; else it is empty.
    """

    found: Found
    case: str | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """How much was printed."""

    pages: int
    quotes: int


class Desk:
    """An open docket and everything done with it; whatever changes it returns `Changes`.

    `clock` gives the time, with a zone; `typesetter` prints. `docket` is there for what is read as it is
    stored: single records, the Inbox, the history, `check`; `editing` changes records field by field,
    `choosing` says what a case accepts, `removing` deletes with what rests on it, `rulebook` lists the
    obligations that demands are judged by, `comparing` puts platforms and regulators side by side,
    `accepting` suggests events of a report. Cases are named by their references. Every method may raise a
    UserError.
    """

    def __init__(
        self,
        docket: Docket,
        *,
        clock: Callable[[], datetime],
        typesetter: Typesetter,
        catalogue: Catalogue,
        suggesting: "Callable[[Sequence[Party]], Suggesting]",
    ) -> None:
        self.docket = docket
        self._clock = clock
        self._typesetter = typesetter
        self.editing = Editing(docket, clock)
        self.choosing = Choosing(docket)
        self.removing = Removing(docket)
        self.rulebook = Rulebook(docket, catalogue, clock)
        self.comparing = Comparing(docket, self.rulebook, clock)
        self.accepting = Accepting(docket, suggesting)

    def cases(self) -> tuple[CaseRow, ...]:
        """Every case with its counts, by reference."""
        return case_rows(self.docket)

    def case(self, reference: str) -> Case:
        """The case with this reference, without regard to upper and lower case where only one fits."""
        case = self.docket.find_case(reference)
        if case is None:
            alike = [one for one in self.docket.all(Case) if _folded(one.reference) == _folded(reference)]
            if len(alike) != 1:
                raise UserError(
                    f"There is no case “{reference}” in this docket.",
                    "`pressdocket cases` lists those it has.",
                )
            case = alike[0]
        return case

    def contents(self, reference: str, *, originals: bool = False) -> Contents:
        """A case and what it takes to judge and print it; with its reports' originals if asked for."""
        return self.docket.case_contents(self.case(reference).id, originals=originals)

    def add_report(self, read: Read, about: About, filing: Filing | None = None) -> Added:
        """Adds a report: under a case, made if need be, or to the Inbox. A known text is only filed."""
        return Adding(self.docket, self._clock).add(read, about, filing)

    def new_case(self, filing: Filing) -> tuple[Case, Changes]:
        """Makes a case; UserError if its reference is taken."""
        if self.docket.find_case(filing.reference) is not None:
            raise UserError(f"There is a case “{filing.reference}” already.", "Give it another reference.")
        case = new_case(filing, self._clock())
        return case, self.docket.write((case,), reason=f"case {case.reference} made")

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

    def findings(self, reference: str, as_of: date | None = None) -> Findings:
        """What the rules say of a case at the end of a day in its zone, today by default."""
        case = self.case(reference)
        return self._found(self._judged_by(case), case, as_of)

    def differences(self, reference: str, since: date, as_of: date | None = None) -> Differences:
        """What is said of a case as of a day, today by default, and was not said as of an earlier one."""
        case = self.case(reference)
        day = as_of or self.today(case.zone)
        if since >= day:
            raise UserError(f"{since} is not before {day}.", "Name an earlier day to compare with.")
        index = Index(self._judged_by(case))
        before, after = (find(index, case, self._end_of(when, case)) for when in (since, day))
        known = Known(index, case, self._end_of(day, case))
        found = tuple(differences(known, before, after, day_in_words(since)))
        return Differences(
            case=case.reference, since=since.isoformat(), as_of=day.isoformat(), differences=found
        )

    def summary(self, reference: str, as_of: date | None = None) -> Summary:
        """The summary of a case as of a day."""
        return self._summary(reference, as_of)[0]

    def view(self, reference: str, as_of: date | None = None) -> CaseView:
        """A case as of a day, put together for a window."""
        case = self.case(reference)
        stored = self.docket.case_contents(case.id)
        touch = self.docket.last_touch(stored, case.id)
        contents = self.rulebook.beside(stored)
        findings = self._found(contents, case, as_of)
        today = self.today(case.zone)
        return view_of(
            case,
            contents,
            findings,
            summarise(contents, case, findings, touch.hash if touch else GENESIS),
            day=as_of or today,
            now=today,
            later=None if as_of is None or as_of >= today else self._found(contents, case, None),
            history=self.docket.changes(case=case.id)[::-1],
        )

    def glances(self, references: Sequence[str]) -> tuple[Glance, ...]:
        """Some cases judged as of today, for the list and the board."""
        return tuple(map(self._glance, references))

    def _glance(self, reference: str) -> Glance:
        case = self.case(reference)
        contents = self._judged_by(case)
        return glance_of(case, contents, self._found(contents, case, None), self._clock())

    def news(self, since: int, but: Collection[int] = ()) -> tuple[News, ...]:
        """What was written after an entry of the history, by case; steps in `but` are no news."""
        return news_of(self.docket, since, but)

    def record(self, event: Event, claims: Sequence[Claim] = (), parties: Sequence[Party] = ()) -> Changes:
        """Records an event with its claims and new parties; their reports are filed under its case."""
        return self._recording().record(event, claims, parties)

    def enter(self, case: Case, report: Report, place: tuple[int, int], typed: Typed) -> Changes:
        """Records what a form holds about `report.text[place]`, with its parties and its link."""
        return Entering(self.docket, self._clock()).enter(case, report, place, typed)

    def link(
        self, source: UUID, target: UUID, kind: LinkKind, claim: Claim | None = None, reason: str = ""
    ) -> Changes:
        """Joins an answer to its demand, borne by a claim or for a reason."""
        return self._recording().link(source, target, kind, claim, reason)

    def review(self, events: Sequence[UUID], *, reviewed: bool = True) -> Changes:
        """Marks events as reviewed by whoever sits here, or as drafts again."""
        return self._recording().review(events, reviewed=reviewed)

    def file_report(self, report: UUID, reference: str) -> Changes:
        """Files a report under a case as well."""
        return self._recording().file_report(report, self.case(reference).id)

    def read_date(self, words: str, zone: str, on: date | None = None) -> DateRead:
        """Reads a date as typed, plain or EDTF; what is relative counts from the day `on`."""
        return read_date(words, zone, on)

    def read_day(self, words: str, zone: str) -> date:
        """One day as typed, such as “20 Sep 2024”; of a span its last day."""
        latest = read_date(words, zone, self.today(zone)).when.latest
        if latest is None:
            raise UserError(f"“{words}” names no day.", "Write one such as 20 Sep 2024.")
        return (latest - timedelta(microseconds=1)).astimezone(zone_of(zone)).date()

    def take_in(
        self, sources: Sequence[Path | bytes], case: str = "", going: Going = lambda _done, _total: True
    ) -> Taken:
        """Adds several reports to a case, or to the Inbox; one that cannot be read stops no other."""
        taken = take_in(Adding(self.docket, self._clock), sources, case, going)
        if len(sources) != 1 or taken.report is None or not taken.changes.touched:
            return taken
        return replace(taken, copy=copies_in_words(self.docket, taken.report))

    def save_case(self, case: Case | None, typed: Mapping[str, str]) -> Changes:
        """Saves a case as typed in a form, a new one for None; `follow_up` is a date in plain words."""
        return save_case(self.docket, case, typed, self._clock())

    def print_to(
        self,
        reference: str,
        path: Path,
        as_of: date | None = None,
        going: Callable[[], bool] = lambda: True,
    ) -> Printed:
        """Prints the summary of a case to a file; UserError once `going` says no."""
        summary, touch = self._summary(reference, as_of)
        pdf = render(summary, self._typesetter, timestamp=touch.time if touch else self._clock(), going=going)
        write_file(path, pdf)
        return Printed(pages_of(pdf), len(summary.notes))

    def _recording(self) -> Recording:
        return Recording(self.docket, self._clock())

    def inbox(self) -> tuple[ReportView, ...]:
        """The reports without a case, the latest received first."""
        reports = sorted(self.docket.inbox(), key=lambda report: report.id, reverse=True)
        return tuple(report_view(report, (), {}, {}) for report in reports)

    def since(self, sequence: int) -> Changes:
        """What was written after an entry of the history, each record once."""
        how = {entry.record: (entry.kind, _how(entry)) for entry in self.docket.changes(sequence)}
        return Changes(
            touched=tuple(Touched(kind=kind, id=id_, how=what) for id_, (kind, what) in how.items())
        )

    def now(self) -> datetime:
        return self._clock()

    def today(self, zone: str) -> date:
        """The day it is in a zone."""
        return self._clock().astimezone(zone_of(zone)).date()

    def plain(self, reference: str, as_of: date | None = None, *, width: int = 88) -> str:
        """The summary as text for a terminal of `width` columns."""
        return plain(self.summary(reference, as_of), width=width)

    def pdf(self, reference: str, as_of: date | None = None) -> bytes:
        """The printed summary. It bears the time of the last change that touched the case, so that the same
        record and day give the same bytes."""
        summary, touch = self._summary(reference, as_of)
        return render(summary, self._typesetter, timestamp=touch.time if touch else self._clock())

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Records that hold every word or word beginning, best first."""
        found = self.docket.search(words, limit)
        cases = {id_: self.docket.get(Case, id_) for id_ in {one.case for one in found if one.case}}
        references = {id_: case.reference for id_, case in cases.items() if case}
        return tuple(
            Hit(one, references.get(one.case) if one.case else None, self._main_name(one)) for one in found
        )

    def directory(self) -> Directory:
        """Everything that has a name."""
        return directory_of(self.docket)

    def _main_name(self, found: Found) -> str:
        party = self.docket.get(Party, found.id) if found.kind == "party" else None
        return party.name if party and found.passage not in party.name else ""

    def import_contents(self, content: bytes, name: str, *, keep_going: bool = False) -> Imported:
        """Takes in an exchange file, whole or not at all; `keep_going` leaves out what is refused."""
        return Importing(self.docket).take(content, name, keep_going=keep_going)

    def export(self) -> str:
        """The docket as an exchange file."""
        return export(self.docket)

    def _summary(self, reference: str, as_of: date | None) -> tuple[Summary, Change | None]:
        case = self.case(reference)
        contents = self.docket.case_contents(case.id)
        touch = self.docket.last_touch(contents, case.id)
        if altered := self.docket.mismatched(contents.records()):
            kind, id_ = altered[0]
            raise UserError(
                f"{len(altered)} of this case's records do not match their history, first {kind} {id_}.",
                "Nothing was printed. `pressdocket check` lists what was altered.",
            )
        judged = self.rulebook.beside(contents)
        findings = self._found(judged, case, as_of)
        return summarise(judged, case, findings, touch.hash if touch else GENESIS), touch

    def _judged_by(self, case: Case) -> Contents:
        """What it takes to judge a case, the entries of the catalogue that it names among it."""
        return self.rulebook.beside(self.docket.case_contents(case.id))

    def altered(self, reference: str) -> int:
        """How many records of a case are not as the history wrote them: changed outside Pressdocket."""
        return len(self.docket.mismatched(self.contents(reference).records()))

    def _found(self, contents: Contents, case: Case, as_of: date | None) -> Findings:
        return find(Index(contents), case, self._end_of(as_of or self.today(case.zone), case))

    def _end_of(self, day: date, case: Case) -> AsOf:
        try:
            return AsOf.end_of(day, case.zone)
        except OverflowError as error:
            raise UserError(f"The day {day} cannot be computed with.", "Name one nearer to today.") from error


def _how(entry: Change) -> Literal["added", "updated", "deleted"]:
    if entry.after is None:
        return "deleted"
    return "updated" if entry.before else "added"


def _folded(reference: str) -> str:
    return reference.casefold()
