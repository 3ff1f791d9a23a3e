"""A case put together for a window: its events, reports and figures in words, each with what it opens."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from pressdocket.desk.courses import Courses
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.ledgering import ledger_of
from pressdocket.desk.metrics import metrics
from pressdocket.desk.views import CaseView, Chip, ClaimView, EventView, ReportView, Shape
from pressdocket.publish.phrases import Phrases, capital
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, EventReading, Findings, Support, Verdict
from pressdocket.records.kinds import DEMANDS, ENFORCEMENT, EventKind, in_plain_words
from pressdocket.records.report import Report
from pressdocket.records.summary import Summary
from pressdocket.records.territories import territory_in_words
from pressdocket.records.when import When
from pressdocket.records.wording import (
    date_in_words,
    language_in_words,
    plural,
    quantity_in_words,
    reports_in_words,
    span_in_words,
)

WORST_FIRST: tuple[Verdict, ...] = (
    "missed",
    "silent",
    "cannot tell",
    "open",
    "no rule",
    "no limit",
    "void",
    "met",
)


def view_of(
    case: Case,
    contents: Contents,
    findings: Findings,
    summary: Summary,
    *,
    day: date,
    now: date,
    later: Findings | None = None,
) -> CaseView:
    """The case as a window shows it; `later` is what is found today if `day` is past."""
    courses = Courses(contents, findings, later, case.zone, day)
    events = _Events(contents, findings, later, courses).views(case)
    by_id = {view.event.id: view for view in events}
    return CaseView(
        case=case,
        as_of=day,
        now=now,
        today=day == now,
        line=_line(case, findings, len(contents.reports) if day == now else 0),
        next=_next(case),
        chips=tuple(chips_of(findings)),
        contents=contents,
        findings=findings,
        summary=summary,
        metrics=metrics(findings),
        ledger=ledger_of(case, contents, findings, summary, events),
        events=events,
        reports=tuple(
            report_view(
                report, contents.claims, by_id, links={link.id: link.source for link in contents.links}
            )
            for report in sorted(contents.reports, key=_published_first)
        ),
    )


def report_view(
    report: Report,
    claims: Sequence[Claim],
    events: dict[UUID, EventView],
    links: dict[UUID, UUID],
) -> ReportView:
    """A report with the claims that stand in it, in the order of its text."""
    found = (claim for claim in claims if claim.report == report.id)
    views = (_claim_view(claim, report, events, links) for claim in found)
    return ReportView(
        report,
        _report_line(report),
        tuple(sorted(views, key=lambda view: (view.start, -view.end, view.claim.link is not None))),
        doubts_in(report.text),
    )


def chips_of(findings: Findings) -> Iterator[Chip]:
    """The verdicts of a case, worst first, then what else wants to be seen."""
    counted = [finding for finding in findings.demands if finding.counted]
    for verdict in WORST_FIRST:
        of_it = [finding for finding in counted if finding.verdict == verdict]
        if of_it:
            yield Chip(verdict, f"{len(of_it)} {verdict}", of_it[0].why, _claims_of(of_it))
    if findings.measures:
        yield Chip("rival figures", "rival figures", findings.measures[0].why)
    if findings.case_support in ("contested", "stale"):
        yield Chip(findings.case_support, findings.case_support)
    if missing := findings.missing:
        yield Chip("gaps", plural(len(missing), "gap"), missing[0].why)


def _claims_of(found: Sequence[DemandFinding]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(claim for one in found for claim in one.claims))


def shape_of(event: Event) -> Shape:
    """How an event is drawn."""
    kind = event.kind
    if kind in DEMANDS:
        return "demand"
    if kind == "apology":
        return "apology"
    if kind == "commitment":
        return "promise"
    if event.measure or kind == "complaint_report":
        return "figure"
    if kind in ENFORCEMENT:
        return "enforcement"
    answers: tuple[EventKind, ...] = (
        "removal", "restriction", "account_action", "refusal", "denial", "acknowledgement", "disclosure",
        "contact_channel", "fulfilment", "appeal",
    )  # fmt: skip
    return "answer" if kind in answers else "context"


class _Events:
    def __init__(
        self, contents: Contents, findings: Findings, later: Findings | None, courses: Courses
    ) -> None:
        self._courses = courses
        self._later = {reading.event: reading.when for reading in later.readings} if later else {}
        self._asked = {finding.event for finding in (later or findings).demands}
        self._contents = contents
        self._phrases = Phrases(contents.parties)
        self._readings = {reading.event: reading for reading in findings.readings}
        self._support = {found.event: found for found in findings.support}
        self._demands: dict[UUID, list[DemandFinding]] = defaultdict(list)
        for finding in findings.demands:
            self._demands[finding.event].append(finding)
        self._promises = {promise.event: promise for promise in findings.promises}
        self._worst = {
            event: min(found, key=lambda finding: WORST_FIRST.index(finding.verdict))
            for event, found in self._demands.items()
        }

    def views(self, case: Case) -> tuple[EventView, ...]:
        """The events of the case by time, the undated last."""
        own = [event for event in self._contents.events if event.case == case.id]
        return tuple(sorted((self._view(event) for event in own), key=_in_time))

    def _view(self, event: Event) -> EventView:
        reading = self._readings.get(event.id) or EventReading(event.id, False, None, None, ())
        findings, worst = self._demands.get(event.id, []), self._worst.get(event.id)
        demand = event.kind in DEMANDS and (bool(findings) or event.id in self._asked)
        shape = shape_of(event) if demand or event.kind not in DEMANDS else "context"
        support = self._support.get(event.id)
        state: Support | None = support.state if support else None
        quantity = reading.figure.quantity if reading.figure else None
        promise = self._promises.get(event.id)
        return EventView(
            event=event,
            title=self._title(event, reading),
            shape=shape,
            actor=self._phrases.short(event.actor),
            target=self._phrases.short(event.target),
            when=date_in_words(reading.when),
            date=reading.when,
            later=None if reading.known else self._later.get(event.id),
            figure=quantity_in_words(quantity) if quantity else "",
            contested=bool(reading.figure and reading.figure.contested)
            or bool(reading.when and reading.when.contested),
            known=reading.known,
            claims=reading.claims,
            origins=support.origins if support else 0,
            support=state,
            verdict=worst.verdict if worst else None,
            why=worst.why if worst else promise.why if promise else "",
            due=worst.due if worst else None,
            answers=tuple(dict.fromkeys(answer for found in findings for answer in found.answers)),
            course=self._courses.course(event, self._worst, figure=shape == "figure"),
        )

    def _title(self, event: Event, reading: EventReading) -> str:
        """ "Removal: 25 of 25 videos", "Removal request: a hotline"."""
        quantity = reading.figure.quantity if reading.figure else None
        figure = quantity_in_words(quantity) if quantity and quantity.number else ""
        about = event.about or event.measure
        said = f"{figure}, {about}" if figure and about else figure or about
        kind = capital(in_plain_words(event.kind))
        return f"{kind}: {said}" if said else kind


def _claim_view(
    claim: Claim, report: Report, events: dict[UUID, EventView], links: dict[UUID, UUID]
) -> ClaimView:
    event = claim.event or links.get(claim.link or UUID(int=0))
    view = events.get(event) if event else None
    start, end = claim.quote.find(report.text) or (claim.quote.start, claim.quote.end)
    lost = claim.quantity is not None and claim.quantity.state == "lost"
    when = span_in_words(claim.when.span, claim.when.zone) if claim.when else view.when if view else ""
    return ClaimView(
        claim=claim,
        event=event,
        title=view.title if view else "Rule",
        when=view.title if claim.link and view else when,
        start=start,
        end=end,
        reviewed=view is not None and view.event.status == "reviewed",
        doubtful="Figure lost in translation" if lost else "",
        short=_short(claim, view),
    )


def _short(claim: Claim, view: EventView | None) -> str:
    if view is None or claim.link:
        return "Link" if claim.link else "Rule"
    said = quantity_in_words(claim.quantity, unit=False) if claim.quantity else view.figure
    kind = capital(in_plain_words(view.event.kind))
    return f"{kind}, {said}" if said and not (claim.quantity and claim.quantity.number is None) else kind


def _report_line(report: Report) -> str:
    parts = [report.publisher or "outlet not known", _day(report.published)]
    if report.language:
        translated = {"machine": ", machine-translated", "human": ", translated"}.get(report.translated, "")
        parts.append(f"in {language_in_words(report.language)}{translated}")
    if report.retracted:
        parts.append(f"retracted {_day(report.retracted)}")
    elif report.corrected:
        parts.append(f"corrected {_day(report.corrected)}")
    return "  ·  ".join(parts)


def _day(when: When | None) -> str:
    return span_in_words(when.span, when.zone) if when else "undated"


def _line(case: Case, findings: Findings, on_file: int) -> str:
    """`on_file` are all reports of the case where it is shown as of today."""
    zone = case.zone.rpartition("/")[2].replace("_", " ")
    demands = sum(finding.counted for finding in findings.demands)
    counts = [plural(demands, "demand")]
    if findings.promises:
        counts.append(plural(len(findings.promises), "promise"))
    parts = [
        territory_in_words(case.jurisdiction),
        zone if zone == "UTC" else f"{zone} time",
        ", ".join(counts),
    ]
    rests = reports_in_words(len(findings.reports), len(findings.copies))
    if on_file and not findings.reports:
        rests = f"{plural(on_file, 'report')}, nothing recorded yet"
    if findings.origins:
        rests += f" from {plural(len(findings.origins), 'origin')}"
    elif findings.reports:
        rests += ", origin unknown"
    return "  ·  ".join(part for part in (*parts, rests) if part)


def _next(case: Case) -> str:
    owner = f"{case.owner} looks after it" if case.owner else ""
    follow = f"follow up {_day(case.follow_up)}" if case.follow_up else ""
    return "  ·  ".join(part for part in (owner, case.next_action, follow) if part)


_LATE = datetime.max.replace(tzinfo=UTC)


def _in_time(view: EventView) -> tuple[datetime, datetime, str]:
    span = view.date.span if view.date else None
    if span is None:
        return _LATE, _LATE, view.title
    start = span.earliest or span.latest or _LATE
    return start, span.latest or _LATE, view.title


def _published_first(report: Report) -> tuple[datetime, str]:
    return (report.published.earliest if report.published else None) or _LATE, report.title
