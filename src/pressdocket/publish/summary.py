"""From a case's records and findings to the summary that the page shows and the PDF prints."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID

from pressdocket.publish.judged import figure_rows, rule_rows
from pressdocket.publish.method import method
from pressdocket.publish.notes import Notes
from pressdocket.publish.phrases import Phrases, capital, listed
from pressdocket.publish.status import status
from pressdocket.publish.strip import strip_of
from pressdocket.records.canonical import canonical
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import (
    DemandFinding,
    EventReading,
    Findings,
    GapKind,
    MeasureFinding,
    ReadDate,
)
from pressdocket.records.kinds import ENFORCEMENT, Outcome
from pressdocket.records.report import Report, sha256
from pressdocket.records.summary import (
    Fact,
    FigureCard,
    LedgerRow,
    Phrase,
    PromiseRow,
    Rivals,
    StepRow,
    Summary,
)
from pressdocket.records.wording import (
    MONTHS,
    date_in_words,
    hours_in_words,
    number_in_words,
    plural,
    quantity_in_words,
    reports_in_words,
    span_in_words,
)

_TOGETHER: dict[GapKind, str] = {
    "no legal basis": "On what legal basis {} were made.",
    "no deadline": "By when {} were to be met.",
}
_SAID: dict[Outcome, str] = {
    "full": "answered in full",
    "partial": "answered in part",
    "none": "not complied with",
    "confirmed": "confirmed as answered",
    "not confirmed": "never confirmed as answered",
}


def summarise(contents: Contents, case: Case, findings: Findings, head: str) -> Summary:
    """The summary of one case: its records, and the hash of the last change that touched it."""
    return _Composer(contents, case, findings).summary(head)


class _Composer:
    def __init__(self, contents: Contents, case: Case, findings: Findings) -> None:
        self.contents, self.case, self.findings = contents, case, findings
        self.events = {event.id: event for event in contents.events}
        self.readings = {reading.event: reading for reading in findings.readings}
        self.support = {found.event: found.state for found in findings.support}
        self.phrases = Phrases(contents.parties)
        self.notes = Notes(contents, findings, self.phrases)

    def summary(self, head: str) -> Summary:
        record = canonical(self.contents.model_dump(mode="json", exclude={"originals"}))
        # in the order of the page, so that notes are numbered as a reader meets them
        lead = tuple(status(self.findings, self._known(), self.phrases))
        ledger = tuple(self._ledger_row(finding) for finding in self.findings.demands)
        rivals = tuple(self._rivals(measure) for measure in self.findings.measures)
        promises = tuple(self._promise_rows())
        enforcement = tuple(self._steps(enforcement=True))
        context = tuple(self._steps(enforcement=False))
        contents_hash = sha256(record)
        return Summary(
            reference=self.case.reference,
            title=self.case.title,
            subtitle=self.case.subtitle or "What was asked, what was answered, and which sentence says so.",
            stamp="SAMPLE" if any(report.sample for report in self.contents.reports) else "",
            facts=self._facts(head),
            status=lead,
            strip=strip_of(self.events, self.findings, self.case.zone),
            ledger=ledger,
            ledger_remarks=tuple(self._remarks()),
            figures=tuple(figure_rows(self.findings)),
            rules=tuple(rule_rows(self.contents, self.findings)),
            promises=promises,
            enforcement=enforcement,
            context=context,
            rivals=rivals,
            gaps_title="Not in the reports on file",
            gaps=tuple(self._gaps()),
            notes=self.notes.all(),
            method=method(self.findings),
            contents_hash=contents_hash,
            head=head,
            record=record,
        )

    def _as_of(self) -> str:
        year, month, day = self.findings.as_of[:10].split("-")
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"

    def _facts(self, head: str) -> tuple[Fact, ...]:
        reports = [report for report in self.contents.reports if report.id in self.findings.reports]
        told = reports_in_words(len(reports), len(self.findings.copies))
        rests = f"{told}, {plural(len(self.findings.origins), 'origin')}"
        place = self.case.zone.rpartition("/")[2].replace("_", " ")
        return (
            Fact(label="As of", value=self._as_of()),
            Fact(label="Dates read in", value=place if place == "UTC" else f"{place} time"),
            Fact(label="Rests on", value=rests),
            Fact(label="Latest report", value=_latest(reports)),
            Fact(label="Record head", value=" ".join((head[:4], head[4:8], head[8:12]))),
        )

    def _known(self) -> list[tuple[Event, EventReading]]:
        return [(self.events[reading.event], reading) for reading in self.findings.readings if reading.known]

    def _ledger_row(self, finding: DemandFinding) -> LedgerRow:
        demand = self.events[finding.event]
        reading = self.readings[finding.event]
        return LedgerRow(
            asked_on=date_in_words(reading.when),
            asked_by=self.phrases.asker(demand),
            what=Phrase(
                text=self.phrases.asked(demand, finding, reading.figure) + self._disagreeing(reading),
                notes=self.notes.numbers(reading.claims),
            ),
            answer=self._answer(finding),
            state=finding.answer,
            extent=finding.extent,
            time=self._time(finding),
            verdict=finding.verdict,
            yardstick=finding.yardstick,
            support=finding.support,
            why=_reason(finding),
            event=finding.event,
        )

    def _answer(self, finding: DemandFinding) -> Phrase:
        steps = [self.events[answer] for answer in finding.answers]
        if not steps:
            return Phrase(text=". ".join(("Nothing reported", *finding.conflicts)).removesuffix("."))
        said: list[str] = []
        claims: list[UUID] = []
        for step in steps:
            reading = self.readings[step.id]
            done = _dated(self.phrases.done(step, finding.duty, reading.figure), reading.when)
            said.append(done + self._disagreeing(reading).replace("; ", ", ", 1))
            claims.extend(reading.claims)
        own = {link.id for link in self.contents.links if link.target == finding.event}
        claims += [
            claim.id for claim in self.contents.claims if claim.link in own and claim.id in finding.claims
        ]
        text = capital(". ".join(("; ".join(said), *finding.conflicts)).removesuffix("."))
        return Phrase(text=text, notes=self.notes.numbers(claims))

    def _time(self, finding: DemandFinding) -> str:
        if finding.answer in ("nothing reported", "acknowledged"):
            return "no answer"
        return "–" if finding.answer == "refused" else hours_in_words(finding.elapsed)

    def _remarks(self) -> Iterator[str]:
        aggregates = sum(not finding.counted for finding in self.findings.demands)
        if aggregates:
            counted = plural(len(self.findings.demands) - aggregates, "demand")
            yield (
                f"{counted} counted; {aggregates} that stand for many acts, or repeat an earlier one, "
                "count in no total."
            )
        words = dict.fromkeys(
            f"{self.phrases.short(self.events[finding.event].actor) or 'demand'}, "
            f"{date_in_words(self.readings[finding.event].when)}: {_SAID[finding.authority_says]}"
            for finding in self.findings.demands
            if finding.authority_says
        )
        if words:
            yield f"The authorities' own word on their demands. {'; '.join(words)}."

    def _gaps(self) -> Iterator[str]:
        """Every gap in a sentence; legal bases and deadlines of several demands in one each."""
        missing = self.findings.missing
        counts = {kind: sum(gap.kind == kind for gap in missing) for kind in _TOGETHER}
        yield from dict.fromkeys(gap.why for gap in missing if counts.get(gap.kind, 1) == 1)
        total = len(self.findings.demands)
        for kind, words in _TOGETHER.items():
            if counts[kind] > 1:
                which = f"all {total}" if counts[kind] == total else f"{counts[kind]} of {total}"
                yield words.format(f"{which} demands")

    def _promise_rows(self) -> Iterator[PromiseRow]:
        for promise in self.findings.promises:
            event, reading = self.events[promise.event], self.readings[promise.event]
            claims = list(reading.claims) + list(self.readings[promise.by].claims if promise.by else ())
            what = f"{capital(self.phrases.name(event.actor, 'someone'))}: {event.about or 'a promise'}"
            yield PromiseRow(
                promised_on=date_in_words(reading.when),
                what=Phrase(text=what, notes=self.notes.numbers(claims)),
                state=promise.state,
                why=promise.why,
                event=promise.event,
            )

    def _steps(self, *, enforcement: bool) -> Iterator[StepRow]:
        shown = {finding.event for finding in self.findings.demands}
        shown |= {answer for finding in self.findings.demands for answer in finding.answers}
        shown |= {promise.event for promise in self.findings.promises}
        shown |= {figure.event for measure in self.findings.measures for figure in measure.figures}
        for event, reading in self._known():
            if event.id not in shown and (event.kind in ENFORCEMENT) == enforcement:
                yield StepRow(
                    on=date_in_words(reading.when),
                    what=Phrase(
                        text=self.phrases.told(event, reading.figure) + self._disagreeing(reading),
                        notes=self.notes.numbers(reading.claims),
                    ),
                    support=self.support.get(event.id, "reported"),
                )

    def _disagreeing(self, reading: EventReading) -> str:
        """The figures of a contested count, one after the other."""
        if reading.figure is None or not reading.figure.contested:
            return ""
        said = [claim.quantity for claim in self.contents.claims if claim.id in reading.figure.claims]
        numbers = sorted({quantity_in_words(quantity) for quantity in said if quantity and quantity.number})
        return f"; reports disagree: {listed(numbers)}"

    def _rivals(self, measure: MeasureFinding) -> Rivals:
        cards = tuple(self._card(figure.event) for figure in measure.figures)
        return Rivals(title=measure.measure, remark=measure.why, cards=cards)

    def _card(self, event_id: UUID) -> FigureCard:
        event, reading = self.events[event_id], self.readings[event_id]
        figure = reading.figure.quantity if reading.figure else None
        scope = event.scope
        number = number_in_words(figure.number) if figure and figure.number else "?"
        lines = [date_in_words(reading.when)]
        lines += [line for line in (scope.where, scope.population) if line]
        lines += [f"as of {scope.as_of}"] if scope.as_of else []
        lines += [f"{part.number} {part.what}" for part in figure.parts] if figure else []
        if figure and (figure.approximate or figure.of or figure.number is None):
            lines.append(quantity_in_words(figure))
        if reading.figure and reading.figure.contested:
            lines.append(self._disagreeing(reading).removeprefix("; "))
        who = scope.by_whom or self.phrases.short(event.target) or "counted by whom is not said"
        return FigureCard(
            number=Phrase(text=number, notes=self.notes.numbers(reading.claims)),
            who=who,
            lines=tuple(lines),
            event=event_id,
        )


def _latest(reports: Sequence[Report]) -> str:
    dated = [report.published for report in reports if report.published and report.published.latest]
    if not dated:
        return "none dated"
    last = max(dated, key=lambda when: when.latest or datetime.min.replace(tzinfo=UTC))
    return span_in_words(last.span, last.zone)


def _dated(said: str, read: ReadDate | None) -> str:
    """ "25 videos removed on 3 Sep 2024"; after a description the date stands behind a comma."""
    words = date_in_words(read)
    if ":" in said or words.startswith("date not"):
        return f"{said}, {words}"
    return f"{said} {words}" if not words[0].isdigit() or " – " in words else f"{said} on {words}"


def _reason(finding: DemandFinding) -> str:
    """The verdict's reason, and our yardstick's where it decides differently."""
    own = "" if finding.verdict == "no rule" else finding.why
    if finding.yardstick and finding.yardstick != finding.verdict:
        return f"{own} Ours: {finding.yardstick_why}".strip()
    return own
