"""A case and its findings for people at a terminal."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from pressdocket.commands.output import paragraph, table
from pressdocket.desk.terminal import visible
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.difference import Differences
from pressdocket.records.event import Event
from pressdocket.records.findings import STATED, DemandFinding, EventReading, Findings
from pressdocket.records.kinds import in_plain_words
from pressdocket.records.report import Report
from pressdocket.records.wording import (
    date_in_words,
    hours_in_words,
    plural,
    quantity_in_words,
    span_in_words,
)


def case(one: Case, contents: Contents, findings: Findings) -> str:
    """A case: what it is, its reports, its events in order of their dates."""
    lines = [
        f"{visible(one.reference)}  {visible(one.title)}",
        f"{one.status}, {visible(one.jurisdiction)}, days in {one.zone}",
    ]
    reports = [
        [_published(report), _publisher(report), report.title, report.language]
        for report in contents.reports
        if one.id in report.cases or report.id in findings.reports
    ]
    lines += ["", plural(len(reports), "report")]
    if reports:
        lines.append(table(["Published", "Publisher", "Title", "Language"], reports))
    teller = _Teller(contents, findings)
    events = [teller.row(reading) for reading in findings.readings]
    lines += ["", f"{plural(len(events), 'event')}, {plural(len(contents.links), 'link')}"]
    if events:
        lines.append(table(["When", "Kind", "Who", "What", "Claims"], events, right=frozenset({4})))
    return "\n".join(lines)


def findings(found: Findings, contents: Contents) -> str:
    """What the rules say, section by section."""
    return "\n".join(_Teller(contents, found).lines(found))


def differences(found: Differences) -> str:
    """What became known between two days, a line each."""
    lines = [f"{visible(found.case)}: what was not known on {found.since}, as of {found.as_of}"]
    lines += [paragraph(one.why) for one in found.differences]
    return "\n".join(lines if found.differences else [*lines, "  Nothing new."])


def _publisher(report: Report) -> str:
    return f"SAMPLE: {report.publisher}" if report.sample else report.publisher


def _published(report: Report) -> str:
    return span_in_words(report.published.span, report.published.zone) if report.published else "not said"


class _Teller:
    """Names events and parties of a case as they were known on the day asked about."""

    def __init__(self, contents: Contents, found: Findings) -> None:
        self._events: dict[UUID, Event] = {event.id: event for event in contents.events}
        self._parties = {party.id: party.name for party in contents.parties}
        self._readings: dict[UUID, EventReading] = {reading.event: reading for reading in found.readings}

    def row(self, reading: EventReading) -> list[str]:
        event = self._events[reading.event]
        when = date_in_words(reading.when) if reading.known else "not known then"
        return [
            when,
            in_plain_words(event.kind),
            self._who(event),
            self._what(event),
            str(len(reading.claims)),
        ]

    def lines(self, found: Findings) -> Iterator[str]:
        yield f"{visible(found.case)} as of {found.as_of}"
        yield from self._section("Demands", (self._demand(demand) for demand in found.demands))
        yield from self._section(
            "Promises",
            (
                f"{self._named(one.event)}\n{paragraph(f'{one.state}: {one.why}', first='    ')}"
                for one in found.promises
            ),
        )
        yield from self._section(
            "Rival figures", (paragraph(f"{one.measure}: {one.why}") for one in found.measures)
        )
        yield from self._section(
            "Support",
            (f"{self._named(one.event)}: {one.state}" for one in found.support if one.state != "reported"),
        )
        yield from self._section("Not in the reports on file", (paragraph(one.why) for one in found.missing))
        stated = (one for one in found.gaps if one.kind in STATED)
        yield from self._section("Reported as none, or refused", (paragraph(one.why) for one in stated))
        if not found.support:
            yield "\nNothing on file had been published by then."

    def _section(self, title: str, entries: Iterable[str]) -> Iterator[str]:
        entries = list(entries)
        if entries:
            yield f"\n{title}"
            yield from entries

    def _demand(self, one: DemandFinding) -> str:
        verdict = f"{one.duty}: {one.verdict}" + (f" (ours: {one.yardstick})" if one.yardstick else "")
        answer = f"answer: {one.answer}, extent {one.extent}, took {hours_in_words(one.elapsed)}"
        said = [f"{verdict}; {answer}.", one.why]
        return "\n".join([self._named(one.event), *(paragraph(text, first="    ") for text in said if text)])

    def _named(self, id_: UUID) -> str:
        event = self._events[id_]
        when = date_in_words(self._readings[id_].when)
        told = ", ".join(filter(None, (self._who(event), in_plain_words(event.kind), self._what(event))))
        return paragraph(f"{when}: {told}")

    def _who(self, event: Event) -> str:
        actor, target = (
            self._parties.get(party, "") if party else "" for party in (event.actor, event.target)
        )
        return f"{actor or '?'} → {target}" if target else actor

    def _what(self, event: Event) -> str:
        reading = self._readings.get(event.id)
        figure = reading.figure.quantity if reading and reading.figure else None
        return ", ".join(filter(None, (event.about, quantity_in_words(figure) if figure else "")))
