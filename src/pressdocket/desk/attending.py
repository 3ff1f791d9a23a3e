"""What of a case needs a look, for the board: overdue, contested, stale, gaps, follow-ups due."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from pressdocket.desk.contest import contest_of
from pressdocket.desk.overview import short_title
from pressdocket.desk.versions import fate_of
from pressdocket.desk.views import Attention
from pressdocket.intake.revising import passages
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, EventReading, Findings, Gap, ReadDate
from pressdocket.records.kinds import DEMANDS, in_plain_words
from pressdocket.records.weekdays import month_and_year, near_day
from pressdocket.records.wording import date_in_words, day, local, plural, quantity_in_words

_SHOWN_GAPS = ("nothing reported", "promise open", "quantity not reported", "no outcome")


def is_overdue(found: DemandFinding) -> bool:
    """Whether a demand was missed, or met with silence, and is not done in full since."""
    return found.counted and (
        found.verdict == "silent" or (found.verdict == "missed" and found.answer != "full")
    )


def how_long(span: timedelta) -> str:
    """ "19 hours" under a day, else whole days."""
    hours = int(span.total_seconds() // 3600)
    return plural(hours, "hour") if hours < 24 else plural(hours // 24, "day")


class Attending:
    """Puts what needs a look in one case into words."""

    def __init__(self, case: Case, contents: Contents, findings: Findings, now: datetime) -> None:
        self._case, self._contents, self._findings, self._now = case, contents, findings, now
        self._title = short_title(case.title)
        self._events = {event.id: event for event in contents.events}
        self._readings = {reading.event: reading for reading in findings.readings}

    def items(self) -> Iterator[Attention]:
        """Everything, the most urgent of each board first; nothing of a closed case."""
        if self._case.status == "closed":
            return
        overdue = [found for found in self._findings.demands if is_overdue(found)]
        yield from map(self._overdue, sorted(overdue, key=_since_when))
        for state in self._findings.support:
            if state.state == "contested":
                yield self._contested(state.event)
            elif state.state == "stale":
                yield self._stale(state.event)
        shown = [gap for gap in self._findings.gaps if gap.kind in _SHOWN_GAPS]
        yield from map(self._gap, sorted(shown, key=lambda gap: _SHOWN_GAPS.index(gap.kind)))
        yield from self._follow_up()

    def _overdue(self, found: DemandFinding) -> Attention:
        due = found.due.latest if found.due else None
        aside = f"{how_long(self._now - due)} over" if due and due <= self._now else found.verdict
        said = {
            "refused": "refused",
            "partial": _in_part(found.extent),
            "acknowledged": "acknowledged, no more reported",
        }.get(found.answer, "nothing reported since")
        by = near_day(due - timedelta.resolution, self._case.zone, self._now) if due else "long since"
        text = f"{self._named(found.event)}. Due {by}; {said}."
        return Attention("overdue", self._title, aside, text, found.event, found.claims, found.why)

    def _contested(self, event: UUID) -> Attention:
        claims: list[Claim] = [claim for claim in self._contents.claims if claim.event == event]
        demand = next((found for found in self._findings.demands if found.event == event), None)
        reading = self._readings.get(event)
        contest = contest_of(reading, claims, demand, self._case.zone)
        why = f"{self._named(event)}. {contest.text} Nobody has chosen yet."
        return Attention("contested", self._title, contest.aside, contest.text, event, _bearing(reading), why)

    def _stale(self, event: UUID) -> Attention:
        text = f"{self._named(event)}. {self._changed(event)}"
        claims = _bearing(self._readings.get(event))
        return Attention("stale", self._title, "No other origin", text, event, claims, text)

    def _changed(self, event: UUID) -> str:
        """What a newer version of its report has in its place, else that nothing sound is left."""
        reports = {report.id: report for report in self._contents.reports}
        newer = {report.updates: report for report in self._contents.reports if report.updates}
        for claim in self._contents.claims:
            if claim.event == event and claim.report in newer:
                text = newer[claim.report].text
                fate = fate_of(claim, text, passages(reports[claim.report].text, text))
                if fate.state != "unchanged":
                    return fate.words
        return "Its reports were retracted or corrected."

    def _gap(self, gap: Gap) -> Attention:
        event, reading = self._events.get(gap.subject), self._readings.get(gap.subject)
        dated = _shortly(reading.when, self._now) if reading and reading.when else ""
        verb = "" if event is None else "Asked " if event.kind in DEMANDS else ""
        if event is not None and event.kind == "commitment":
            verb = "Promised "
        aside = f"{verb}{dated}" if dated else ""
        return Attention(
            "gaps",
            self._title,
            aside,
            gap.why,
            gap.subject if event else None,
            _bearing(reading),
            gap.why,
        )

    def _follow_up(self) -> Iterator[Attention]:
        case = self._case
        at = case.follow_up.earliest if case.follow_up else None
        if at is not None and at <= self._now:
            days = (self._now - at).days
            aside = "today" if days == 0 else f"{plural(days, 'day')} ago"
            yield Attention("follow-up", self._title, aside, case.next_action or "Follow up.", None)

    def _named(self, id_: UUID) -> str:
        """ "Removal request, 25 videos"."""
        event: Event | None = self._events.get(id_)
        if event is None:
            return "A demand"
        reading = self._readings.get(id_)
        quantity = reading.figure.quantity if reading and reading.figure else None
        figure = quantity_in_words(quantity) if quantity and quantity.number else ""
        said = figure or event.about or event.measure
        kind = in_plain_words(event.kind)
        return f"{kind[0].upper()}{kind[1:]}, {said}" if said else f"{kind[0].upper()}{kind[1:]}"


def _bearing(reading: EventReading | None) -> tuple[UUID, ...]:
    return reading.claims if reading else ()


def _in_part(extent: str) -> str:
    """ "partial (22 of 30)" as the end of a sentence."""
    done = extent.removeprefix("partial (").removesuffix(")")
    return f"only {done} done" if done[:1].isdigit() else "done in part"


def _shortly(read: ReadDate, now: datetime) -> str:
    """A date in the room beside a title: "9 Feb" this year, "3 Sep 2024", "by Aug 2024"; empty for none."""
    earliest, latest = read.span.earliest, read.span.latest
    if earliest and latest and latest - earliest <= timedelta(hours=25):
        near = local(earliest, read.zone).year == local(now, read.zone).year
        return day(earliest, read.zone, year=not near)
    said = date_in_words(read)
    if len(said) <= len("about 30 Sep 2024"):
        return "" if said == "date not reported" else said
    return f"by {month_and_year(latest - timedelta.resolution, read.zone)}" if latest else ""


def _since_when(found: DemandFinding) -> float:
    return found.due.latest.timestamp() if found.due and found.due.latest else float("inf")
