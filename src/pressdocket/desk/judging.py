"""What the rules say of a case as of a day: findings, their differences, the summary, the case as a window
shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from pressdocket.desk.cases import Cases
from pressdocket.desk.days import Days
from pressdocket.desk.glancing import glance_of
from pressdocket.desk.keeping import Keeping
from pressdocket.desk.rulebook import Rulebook
from pressdocket.desk.viewing import report_view, view_of
from pressdocket.desk.views import CaseView, Glance
from pressdocket.errors import UserError
from pressdocket.publish.summary import summarise
from pressdocket.records.case import Case
from pressdocket.records.change import GENESIS, Change
from pressdocket.records.contents import Contents
from pressdocket.records.difference import Differences
from pressdocket.records.findings import Findings
from pressdocket.records.report import Report
from pressdocket.records.summary import Summary
from pressdocket.records.wording import day_in_words
from pressdocket.rules.differences import differences
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index, Known
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class Summed:
    """A summary, and the last change that touched what it tells, None before there was one."""

    summary: Summary
    touch: Change | None


class Judging:
    """Judges cases by their references, as of the end of a day in the case's zone, today by default."""

    def __init__(
        self, docket: Docket, cases: Cases, rulebook: Rulebook, clock: Callable[[], datetime]
    ) -> None:
        self._docket = docket
        self._cases = cases
        self._rulebook = rulebook
        self._clock = clock
        self._days = Days(clock)
        self._keeping = Keeping(docket, rulebook)

    def findings(self, reference: str, as_of: date | None = None) -> Findings:
        case = self._cases.named(reference)
        return self._keeping.case(case).findings(self._end_of(as_of, case))

    def differences(self, reference: str, since: date, as_of: date | None = None) -> Differences:
        """What is said of a case as of a day and was not said as of an earlier one."""
        case = self._cases.named(reference)
        day = as_of or self._days.today(case.zone)
        if since >= day:
            raise UserError(f"{since} is not before {day}.", "Name an earlier day to compare with.")
        index = Index(self._judged_by(case))
        before, after = (find(index, case, _end_of(when, case)) for when in (since, day))
        known = Known(index, case, _end_of(day, case))
        found = tuple(differences(known, before, after, day_in_words(since)))
        return Differences(
            case=case.reference, since=since.isoformat(), as_of=day.isoformat(), differences=found
        )

    def view(self, reference: str, as_of: date | None = None) -> CaseView:
        """A case put together for a window."""
        case = self._cases.named(reference)
        kept = self._keeping.case(case)
        touch = self._docket.last_touch(kept.stored, case.id)
        findings = kept.findings(self._end_of(as_of, case))
        today = self._days.today(case.zone)
        return view_of(
            case,
            kept.contents,
            findings,
            summarise(kept.contents, case, findings, touch.hash if touch else GENESIS),
            day=as_of or today,
            now=today,
            later=None if as_of is None or as_of >= today else kept.findings(self._end_of(None, case)),
        )

    def view_for(self, case: Case, report: UUID) -> CaseView:
        """A case with one report alone, filed under it or not; the case may not be in the docket yet."""
        found = self._docket.get(Report, report)
        if found is None:
            raise UserError("This report is no longer there.", "Look at the Inbox again.")
        if self._docket.get(Case, case.id) is not None:
            view = self.view(case.reference)
            own = tuple(one for one in view.reports if one.report.id == report)
            return replace(view, reports=own or (report_view(found, (), {}, {}),))
        today = self._days.today(case.zone)
        contents = self._rulebook.beside(Contents(cases=(case,), reports=(found,)))
        findings = self._found(contents, case, None)
        summary = summarise(contents, case, findings, GENESIS)
        return view_of(case, contents, findings, summary, day=today, now=today)

    def glances(self, references: Sequence[str]) -> tuple[Glance, ...]:
        """Some cases judged as of today, for the list and the board."""
        return tuple(map(self._glance, references))

    def summary(self, reference: str, as_of: date | None = None) -> Summed:
        """The summary of a case; UserError if one of its records is not as its history wrote it."""
        case = self._cases.named(reference)
        contents = self._docket.case_contents(case.id)
        touch = self._docket.last_touch(contents, case.id)
        if altered := self._docket.mismatched(contents.records()):
            kind, id_ = altered[0]
            raise UserError(
                f"{len(altered)} of this case's records do not match their history, first {kind} {id_}.",
                "Nothing was printed. `pressdocket check` lists what was altered.",
            )
        judged = self._rulebook.beside(contents)
        findings = self._found(judged, case, as_of)
        return Summed(summarise(judged, case, findings, touch.hash if touch else GENESIS), touch)

    def _glance(self, reference: str) -> Glance:
        case = self._cases.named(reference)
        if self._keeping.has(case):
            kept = self._keeping.case(case)
            return glance_of(case, kept.contents, kept.findings(self._end_of(None, case)), self._clock())
        contents = self._judged_by(case)  # The list asks for every case, too many to keep.
        return glance_of(case, contents, self._found(contents, case, None), self._clock())

    def _judged_by(self, case: Case) -> Contents:
        """What it takes to judge a case, the entries of the catalogue that it names among it."""
        return self._rulebook.beside(self._docket.case_contents(case.id))

    def _found(self, contents: Contents, case: Case, as_of: date | None) -> Findings:
        return find(Index(contents), case, self._end_of(as_of, case))

    def _end_of(self, as_of: date | None, case: Case) -> AsOf:
        return _end_of(as_of or self._days.today(case.zone), case)


def _end_of(day: date, case: Case) -> AsOf:
    try:
        return AsOf.end_of(day, case.zone)
    except OverflowError as error:
        raise UserError(f"The day {day} cannot be computed with.", "Name one nearer to today.") from error
