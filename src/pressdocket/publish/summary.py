"""From a case's records and findings to the summary that the page shows and the PDF prints."""

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from pressdocket.publish.method import method
from pressdocket.publish.notes import Notes
from pressdocket.publish.phrases import Phrases
from pressdocket.publish.strip import strip_of
from pressdocket.records.canonical import canonical
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import (
    Answer,
    DemandFinding,
    EventReading,
    Findings,
    MeasureFinding,
    ReadDate,
)
from pressdocket.records.kinds import ENFORCEMENT, Outcome
from pressdocket.records.report import sha256
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
)

_SAID: dict[Outcome, str] = {
    "full": "answered in full",
    "partial": "answered in part",
    "none": "not answered",
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
        self.notes = Notes(contents, self.phrases)

    def summary(self, head: str) -> Summary:
        record = canonical(self.contents.model_dump(mode="json", exclude={"originals"}))
        # in the order of the page, so that notes are numbered as a reader meets them
        status = tuple(self._status())
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
            status=status,
            strip=strip_of(self.events, self.findings, self.case.zone),
            ledger=ledger,
            ledger_remarks=tuple(self._remarks()),
            promises=promises,
            enforcement=enforcement,
            context=context,
            rivals=rivals,
            gaps_title=f"Not reported by {self._as_of()}",
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
        reports, origins = len(self.findings.reports), len(self.findings.origins)
        place = self.case.zone.rpartition("/")[2].replace("_", " ")
        return (
            Fact(label="As of", value=self._as_of()),
            Fact(label="Dates read in", value=place if place == "UTC" else f"{place} time"),
            Fact(label="Rests on", value=f"{plural(reports, 'report')}, {plural(origins, 'known origin')}"),
            Fact(label="Record head", value=" ".join((head[:4], head[4:8], head[8:12]))),
        )

    def _known(self) -> Iterator[tuple[Event, EventReading]]:
        for reading in self.findings.readings:
            if reading.known:
                yield self.events[reading.event], reading

    def _status(self) -> Iterator[Phrase]:
        """What was asked and answered; what the rules say; how many events are unreviewed."""
        counted = [finding for finding in self.findings.demands if finding.counted]
        if not counted:
            yield Phrase(text="No demand on a platform is on record in this case.")
        else:
            yield Phrase(text=self._asked_in_all(counted))
            yield Phrase(text=self._judged_in_all(counted))
        drafts = sum(event.status == "draft" for event, _ in self._known())
        if drafts:
            total = sum(1 for _ in self._known())
            yield Phrase(text=f"{drafts} of {plural(total, 'event')} nobody has reviewed yet.")

    def _asked_in_all(self, counted: Sequence[DemandFinding]) -> str:
        demands = [self.events[finding.event] for finding in counted]
        askers = dict.fromkeys(
            self.phrases.full(demand.actor, "an authority not named") for demand in demands
        )
        asked = dict.fromkeys(self.phrases.name(demand, "target", "a platform") for demand in demands)
        first = date_in_words(self.readings[demands[0].id].when)
        answers = Counter(finding.answer for finding in counted)
        words: dict[Answer, str] = {
            "full": "answered in full",
            "partial": "answered in part or to an extent not known",
            "refused": "refused",
            "acknowledged": "only acknowledged",
            "nothing reported": "without a reported answer",
        }
        tally = _listed([f"{answers[answer]} {said}" for answer, said in words.items() if answers[answer]])
        since = f"{first}: " if len(counted) == 1 else f"From {first} on, "
        made = f"{_listed(list(askers))} made {plural(len(counted), 'demand')} on {_listed(list(asked))}"
        return f"{since}{made}; {tally}."

    def _judged_in_all(self, counted: Sequence[DemandFinding]) -> str:
        verdicts = Counter(finding.verdict for finding in counted)
        no_rule = verdicts.pop("no rule", 0)
        judged = _listed([f"{count} {verdict}" for verdict, count in verdicts.items()])
        ours = Counter(finding.yardstick for finding in counted if finding.yardstick)
        title = next((finding.yardstick_title for finding in counted if finding.yardstick), "")
        said = []
        if judged:
            said.append(f"by deadlines named in reports {judged}")
        if no_rule:
            said.append(f"{no_rule} without a rule on file")
        if ours:
            tally = _listed([f"{count} {verdict}" for verdict, count in ours.items()])
            said.append(f"by {_lower(title)}, which is no law, {tally}")
        return _capital("; ".join(said)) + "."

    def _ledger_row(self, finding: DemandFinding) -> LedgerRow:
        demand = self.events[finding.event]
        reading = self.readings[finding.event]
        return LedgerRow(
            asked_on=date_in_words(reading.when),
            asked_by=self.phrases.short(demand.actor) or "not named",
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
        )

    def _answer(self, finding: DemandFinding) -> Phrase:
        steps = [self.events[answer] for answer in finding.answers]
        if not steps:
            return Phrase(text="Nothing reported")
        said: list[str] = []
        claims: list[UUID] = []
        for step in steps:
            reading = self.readings[step.id]
            said.append(_dated(self.phrases.done(step, finding.duty, reading.figure), reading.when))
            claims.extend(reading.claims)
        own = {link.id for link in self.contents.links if link.target == finding.event}
        claims += [
            claim.id for claim in self.contents.claims if claim.link in own and claim.id in finding.claims
        ]
        text = _capital("; ".join(said)) + "".join(f". {conflict}" for conflict in finding.conflicts).rstrip(
            "."
        )
        return Phrase(text=text, notes=self.notes.numbers(claims))

    def _time(self, finding: DemandFinding) -> str:
        if finding.answer in ("nothing reported", "acknowledged"):
            return "no answer"
        return hours_in_words(finding.elapsed)

    def _remarks(self) -> Iterator[str]:
        aggregates = sum(not finding.counted for finding in self.findings.demands)
        if aggregates:
            counted = plural(len(self.findings.demands) - aggregates, "demand")
            yield (
                f"{counted} counted; {aggregates} that stand for many acts, or repeat an earlier one, "
                "count in no total."
            )
        words = [
            f"{_SAID[finding.authority_says]} ({date_in_words(self.readings[finding.event].when)})"
            for finding in self.findings.demands
            if finding.authority_says
        ]
        if words:
            yield f"The authorities' own word on the demands: {'; '.join(words)}."

    def _gaps(self) -> Iterator[str]:
        """Every gap in a sentence, the legal bases of several demands in one."""
        bases = sum(gap.kind == "no legal basis" for gap in self.findings.gaps)
        listed = [gap for gap in self.findings.gaps if gap.kind != "no legal basis" or bases == 1]
        yield from dict.fromkeys(gap.why for gap in listed)
        if bases > 1:
            total = len(self.findings.demands)
            which = f"all {total}" if bases == total else f"{bases} of {total}"
            yield f"On what legal basis {which} demands were made."

    def _promise_rows(self) -> Iterator[PromiseRow]:
        for promise in self.findings.promises:
            event, reading = self.events[promise.event], self.readings[promise.event]
            claims = list(reading.claims) + list(self.readings[promise.by].claims if promise.by else ())
            what = f"{self.phrases.name(event, 'actor', 'Someone')}: {event.about or 'a promise'}"
            yield PromiseRow(
                promised_on=date_in_words(reading.when),
                what=Phrase(text=what, notes=self.notes.numbers(claims)),
                state=promise.state,
                why=promise.why,
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
        return f"; reports disagree: {_listed(numbers)}"

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
        who = scope.by_whom or self.phrases.name(event, "target", "counted by whom is not said")
        return FigureCard(
            number=Phrase(text=number, notes=self.notes.numbers(reading.claims)), who=who, lines=tuple(lines)
        )


def _dated(said: str, read: ReadDate | None) -> str:
    """ "25 videos removed on 3 Sep 2024"; after a description the date stands behind a comma."""
    words = date_in_words(read)
    if ":" in said or words.startswith("date not"):
        return f"{said}, {words}"
    return f"{said} {words}" if not words[0].isdigit() or " – " in words else f"{said} on {words}"


def _reason(finding: DemandFinding) -> str:
    """The verdict's reason; where no rule is on file, our yardstick's."""
    if finding.verdict == "no rule" and finding.yardstick:
        return f"Ours: {finding.yardstick_why}"
    return finding.why if finding.verdict != "no rule" else ""


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
