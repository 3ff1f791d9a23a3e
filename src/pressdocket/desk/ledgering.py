"""From findings to the lines of the ledger: what a window shows of demands, promises, figures and gaps."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from pressdocket.desk.ledger import Entry, FigureLine, GapLine, Judged, Ledger, RivalSet, Said
from pressdocket.desk.views import EventView
from pressdocket.desk.windows import days_under, windows
from pressdocket.publish.phrases import Phrases, capital, number_missing
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import (
    DemandFinding,
    EventReading,
    Findings,
    Interval,
    PromiseFinding,
    ReadFigure,
)
from pressdocket.records.summary import Summary
from pressdocket.records.when import Span
from pressdocket.records.wording import (
    MONTHS,
    date_in_words,
    duration_in_words,
    hours_in_words,
    local,
    plural,
    quantity_in_words,
    span_in_words,
)

_ONLY_WORDS = ("acknowledgement", "apology")
_WORD_FOR: dict[str, str] = {"acknowledgement": "Acknowledged", "apology": "Apologised"}
_SAYS: dict[str, str] = {
    "full": "in full",
    "partial": "in part",
    "none": "not complied with",
    "confirmed": "confirmed",
    "not confirmed": "never confirmed",
}


def ledger_of(
    case: Case, contents: Contents, findings: Findings, summary: Summary, events: Sequence[EventView]
) -> Ledger:
    """The ledger of a case as of the day of its findings."""
    return _Lines(case, contents, findings, {view.event.id: view for view in events}).ledger(summary)


class _Lines:
    def __init__(
        self, case: Case, contents: Contents, findings: Findings, views: dict[UUID, EventView]
    ) -> None:
        self._case, self._contents, self._findings, self._views = case, contents, findings, views
        self._events = {event.id: event for event in contents.events}
        self._readings = {reading.event: reading for reading in findings.readings}
        self._phrases = Phrases(contents.parties)
        self._as_of = date.fromisoformat(findings.as_of[:10])

    def ledger(self, summary: Summary) -> Ledger:
        entries = tuple(self._entry(finding) for finding in self._findings.demands)
        return Ledger(
            entries=entries,
            promises=tuple(self._promise(promise) for promise in self._findings.promises),
            rivals=tuple(self._rivals(summary)),
            gaps=tuple(self._gaps(summary.gaps)),
            counted=self._counted(),
            yardstick=next((one.ours.rule for one in entries if one.ours), ""),
        )

    def _entry(self, finding: DemandFinding) -> Entry:
        demand, reading = self._events[finding.event], self._readings[finding.event]
        acts = [one for one in finding.answers if self._events[one].kind not in _ONLY_WORDS]
        shown = acts or list(finding.answers)
        figure = reading.figure
        together = (finding.event, *finding.answers)
        return Entry(
            event=demand.id,
            promise=False,
            asked_at=_first(reading),
            asked_on=date_in_words(reading.when),
            asked_by=self._phrases.short(demand.actor) or "not named",
            instrument=_means(demand),
            what=_asked(self._phrases.asked_for(demand, finding, figure), figure, _bearing(reading)),
            asked_remark="  ·  ".join(self._asked_remarks(finding, demand, figure)),
            state=finding.answer,
            answered_at=_first(self._readings[shown[0]]) if shown else None,
            answered_on=self._answered_on(shown),
            answered_by=self._answered_by(shown, demand),
            done=self._done(shown, finding),
            answered_remark="  ·  ".join(self._answered_remarks(finding, bool(acts))),
            action=finding.action or "",
            extent=finding.extent,
            share=_share(finding.extent),
            time=self._time(finding, duration_in_words(finding.elapsed)),
            exact_time=self._time(finding, hours_in_words(finding.elapsed)),
            hours=finding.elapsed.at_most if finding.elapsed else None,
            law=self._judged(finding),
            ours=self._judged_by_ours(finding),
            support=finding.support,
            claims=tuple(dict.fromkeys((*reading.claims, *finding.claims))),
            counted=finding.counted,
            answers=tuple(shown),
            events=together,
            reviewed=sum(self._events[one].status == "reviewed" for one in together),
        )

    def _asked_remarks(
        self, finding: DemandFinding, demand: Event, figure: ReadFigure | None
    ) -> Iterator[str]:
        if number_missing(finding, figure):
            yield "Number not reported"
        if figure is not None and figure.contested:
            yield "Reports disagree on how many"
        if finding.due is not None:
            yield f"Due {self._due(finding.due)}"
        if not finding.counted:
            yield "Many acts: in no rate" if demand.aggregate else "Repeats a demand: in no rate"
        if demand.on_behalf_of:
            yield f"For {self._phrases.short(demand.on_behalf_of)}"
        if demand.instrument != "not said":
            yield capital(_means(demand))

    def _answered_on(self, shown: Sequence[UUID]) -> str:
        if not shown:
            return f"Up to {self._as_of.day} {MONTHS[self._as_of.month - 1]} {self._as_of.year}"
        dates = list(dict.fromkeys(date_in_words(self._readings[one].when) for one in shown))
        return capital(dates[0] if len(dates) == 1 else f"{dates[0]} and {len(dates) - 1} more")

    def _answered_by(self, shown: Sequence[UUID], demand: Event) -> str:
        names = [self._phrases.short(self._events[one].actor) for one in shown]
        return ", ".join(dict.fromkeys(filter(None, names))) or self._phrases.short(demand.target)

    def _done(self, shown: Sequence[UUID], finding: DemandFinding) -> Said:
        if not shown:
            return Said("Nothing reported", 0, 0, ())
        steps = [(self._events[one], self._readings[one]) for one in shown]
        text = capital("; ".join(self._phrases.done(one, finding.duty, read.figure) for one, read in steps))
        joined = {link.id for link in self._contents.links if link.target == finding.event}
        borne = {claim.id for claim in self._contents.claims if claim.link in joined} & set(finding.claims)
        claims = tuple(dict.fromkeys([one for _, read in steps for one in _bearing(read)] + sorted(borne)))
        figure = steps[0][1].figure
        words = quantity_in_words(figure.quantity) if figure and figure.quantity else ""
        if figure and figure.quantity and figure.quantity.number and text.startswith(capital(words)):
            return Said(text, 0, len(words), claims)
        return Said(text, 0, len(text), claims)

    def _answered_remarks(self, finding: DemandFinding, acted: bool) -> Iterator[str]:
        yield from finding.conflicts
        for one in finding.answers:
            word = _WORD_FOR.get(self._events[one].kind)
            if word:
                yield f"{word}: not counted" if acted else "Not counted as an answer"
        if finding.authority_says:
            by = self._phrases.short(self._events[finding.event].actor) or "The authority"
            yield f"{by}: {_SAYS.get(finding.authority_says, finding.authority_says)}"
        if finding.support in ("by its own account", "contested", "stale", "unsupported"):
            yield capital(finding.support)
        elif finding.answers:
            yield from self._origins(finding.answers)

    def _origins(self, answers: Sequence[UUID]) -> Iterator[str]:
        borne = {claim for one in answers for claim in self._readings[one].claims}
        last = [one.voices[-1].party for one in self._contents.claims if one.id in borne and one.voices]
        known = {party for party in last if party}
        if len(known) == 1:
            yield f"One origin: {self._phrases.short(known.pop())}"
        elif known:
            yield plural(len(known), "origin")

    def _time(self, finding: DemandFinding, words: str) -> str:
        if finding.answer in ("nothing reported", "acknowledged"):
            asked = _last(self._readings[finding.event])
            waited = (self._as_of - local(asked, self._case.zone).date()).days if asked else 0
            unanswered = waited > 0 and finding.verdict not in ("void", "open")
            return f"Silent {plural(waited, 'day')}" if unanswered else "No answer"
        return "Refused" if finding.answer == "refused" else capital(words)

    def _judged(self, finding: DemandFinding) -> Judged:
        rule = f"{finding.obligation.code} {finding.obligation.version}" if finding.obligation else ""
        return Judged(finding.verdict, finding.why, rule, tuple(self._facts(finding, finding.due)))

    def _judged_by_ours(self, finding: DemandFinding) -> Judged | None:
        if finding.yardstick is None:
            return None
        facts, title = tuple(self._facts(finding, None)), finding.yardstick_title
        hours = re.search(r"(\d+)-hour", title)
        short = f"{hours[1]} h" if hours else "ours"
        return Judged(finding.yardstick, finding.yardstick_why, title, facts, short)

    def _facts(self, finding: DemandFinding, due: Interval | None) -> Iterator[tuple[str, str]]:
        yield "Asked", date_in_words(self._readings[finding.event].when)
        if due is not None:
            yield "Due", self._due(due)
        if finding.answered is not None and finding.answer in ("full", "partial", "refused"):
            yield "Answered", self._span(finding.answered)
            yield "Time taken", hours_in_words(finding.elapsed)

    def _promise(self, promise: PromiseFinding) -> Entry:
        event, reading = self._events[promise.event], self._readings[promise.event]
        ending = self._readings[promise.by] if promise.by else None
        what = event.about or "a promise"
        claims = reading.claims + (ending.claims if ending else ())
        who = self._phrases.short(event.actor) or "not named"
        together = (event.id, *((promise.by,) if promise.by else ()))
        return Entry(
            event=event.id, promise=True, asked_at=_first(reading), asked_on=date_in_words(reading.when),
            asked_by=who, instrument="promise", what=Said(capital(what), 0, len(what), reading.claims),
            asked_remark="", state="nothing reported" if promise.state == "open" else "full",
            answered_at=_first(ending) if ending else None,
            answered_on=date_in_words(ending.when) if ending else "",
            answered_by=who if ending else "",
            done=Said(promise.why, 0, 0, ()) if ending is None else
            Said(promise.why, 0, len(promise.why), ending.claims),
            answered_remark="", action="", extent="", share=None, time="", exact_time="", hours=None,
            law=Judged(promise.state, promise.why, "", (("Promised", date_in_words(reading.when)),)),
            ours=None, support=self._views[event.id].support, claims=claims, counted=False,
            answers=(promise.by,) if promise.by else (), events=together,
            reviewed=sum(self._events[one].status == "reviewed" for one in together),
        )  # fmt: skip

    def _rivals(self, summary: Summary) -> Iterator[RivalSet]:
        for measure in summary.rivals:
            ids = [card.event for card in measure.cards if card.event is not None]
            placed = windows({one: self._views[one].date for one in ids})
            first, middle, last = days_under([self._views[one].date for one in ids])
            yield RivalSet(
                title=measure.title,
                remark=measure.remark,
                figures=tuple(
                    FigureLine(
                        event=card.event,
                        number=card.number.text,
                        unit=self._events[card.event].scope.unit,
                        who=capital(card.who),
                        when=self._views[card.event].when,
                        where=self._events[card.event].scope.where,
                        as_of=self._events[card.event].scope.as_of,
                        line="  ·  ".join(card.lines),
                        claims=_bearing(self._readings[card.event]),
                        window=placed.get(card.event),
                    )
                    for card in measure.cards
                    if card.event is not None
                ),
                first=first,
                middle=middle,
                last=last,
            )

    def _gaps(self, texts: Sequence[str]) -> Iterator[GapLine]:
        """One line a gap; the bases of several demands stand in one that is about no single event."""
        subjects = {gap.why: gap.subject for gap in reversed(self._findings.gaps)}
        for text in texts:
            view = self._views.get(subjects.get(text, UUID(int=0)))
            if view is None:
                yield GapLine(text, "", None, ())
                continue
            done = {"demand": "Asked", "promise": "Promised"}.get(view.shape, "")
            aside = f"{done}, {view.when}" if view.when.startswith("date ") else f"{done} {view.when}"
            aside = aside if done else ""
            yield GapLine(text, aside, view.event.id, view.claims)

    def _counted(self) -> str:
        counted = [finding for finding in self._findings.demands if finding.counted]
        left = [finding for finding in self._findings.demands if not finding.counted]
        aggregates = sum(self._events[finding.event].aggregate for finding in left)
        parts = [plural(len(counted), "demand")]
        parts += [plural(aggregates, "aggregate")] if aggregates else []
        parts += [plural(len(left) - aggregates, "repeat")] if len(left) > aggregates else []
        return ", ".join(parts)

    def _due(self, due: Interval) -> str:
        """Until when, or from and until when a deadline can mean; a day is meant to its end."""
        if due.latest is None:
            return "on a day that cannot be worked out"
        ends = [end for end in (due.earliest, due.latest) if end is not None]
        if ends[-1] - ends[0] <= timedelta(minutes=1):
            ends = ends[-1:]
        words = (span_in_words(Span(None, end), self._case.zone).removeprefix("by ") for end in ends)
        return " – ".join(dict.fromkeys(words))

    def _span(self, interval: Interval) -> str:
        return span_in_words(Span(interval.earliest, interval.latest), self._case.zone)


def _first(reading: EventReading) -> datetime | None:
    span = reading.when.span if reading.when else None
    return (span.earliest or span.latest) if span else None


def _last(reading: EventReading) -> datetime | None:
    span = reading.when.span if reading.when else None
    return (span.latest - timedelta(microseconds=1) if span.latest else span.earliest) if span else None


def _bearing(reading: EventReading) -> tuple[UUID, ...]:
    """The claims of an event, those that give its figure first: a figure opens on a sentence that says it."""
    figure = reading.figure.claims if reading.figure else ()
    return tuple(dict.fromkeys((*figure, *reading.claims)))


def _asked(text: str, figure: ReadFigure | None, claims: tuple[UUID, ...]) -> Said:
    """The figure and what it counts are marked: "Remove [25 videos]"; without one, everything."""
    quantity = figure.quantity if figure else None
    number = quantity_in_words(quantity, unit=False) if quantity and quantity.number else ""
    start = text.find(number) if number else -1
    return Said(text, max(start, 0), len(text), claims)


def _means(demand: Event) -> str:
    """ "court order 12/2024"; empty where no report says."""
    return "" if demand.instrument == "not said" else f"{demand.instrument} {demand.number}".strip()


def _share(extent: str) -> float | None:
    if extent in ("full", "none"):
        return 1.0 if extent == "full" else 0.0
    said = re.fullmatch(r"partial \(([\d.,]+) of ([\d.,]+)\)", extent)
    if said is None:
        return None
    done, whole = (float(part.replace(",", "")) for part in said.groups())
    return done / whole if whole else None
