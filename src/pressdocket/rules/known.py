"""The records of a case as they were known on a day: "out by then" (RECORDS.md, Rules)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, wraps
from typing import Any, TypeVar
from uuid import UUID

from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.report import Report
from pressdocket.records.when import When, zone_of
from pressdocket.records.wording import day, with_article


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day asked about: `moment` is the first one after it, in UTC; `day` is None for a bare moment."""

    moment: datetime
    day: date | None = None

    @classmethod
    def end_of(cls, asked: date, zone: str) -> "AsOf":
        """The end of a day in `zone`."""
        following = datetime.combine(asked + timedelta(days=1), time(), zone_of(zone))
        return cls(following.astimezone(UTC), asked)

    def has_seen(self, when: When) -> bool:
        """Whether all of `when` lies in the past; days against days where both are days."""
        latest = when.latest
        if latest is None:
            return False
        end = when.reading.end
        if self.day is not None and end is not None and end.width in ("day", "coarse"):
            return (latest.astimezone(zone_of(when.zone)) - timedelta(microseconds=1)).date() <= self.day
        return latest <= self.moment

    def has_begun(self, when: When) -> bool:
        """Whether `when` can have come by then: what counts for corrections and retractions."""
        earliest = when.earliest
        if earliest is None:
            return True
        if self.day is not None:
            return earliest.astimezone(zone_of(when.zone)).date() <= self.day
        return earliest < self.moment


class Index:
    """Records by what they belong to, built once for any number of cases and days."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.parties = {party.id: party for party in contents.parties}
        self.platforms = {party.id.int for party in contents.parties if party.kind == "platform"}
        self.reports = {report.id: report for report in contents.reports}
        self.reports_by_number = {report.id.int: report for report in contents.reports}
        self.events = {event.id: event for event in contents.events}
        self.claims = {claim.id: claim for claim in contents.claims}
        self.events_of: dict[UUID, list[Event]] = defaultdict(list)
        self.claims_on: dict[UUID, list[Claim]] = defaultdict(list)
        self.links_to: dict[UUID, list[Link]] = defaultdict(list)
        for event in contents.events:
            self.events_of[event.case].append(event)
        for claim in contents.claims:
            self.claims_on[claim.subject].append(claim)
        self.links_from: dict[UUID, list[Link]] = defaultdict(list)
        self.links = {link.id: link for link in contents.links}
        for link in contents.links:
            self.links_to[link.target].append(link)
            self.links_from[link.source].append(link)
        self.yardsticks = tuple(rule for rule in contents.obligations if rule.ours)
        self.own_codes = frozenset(rule.code for rule in self.yardsticks)
        self.rules: dict[str, list[Obligation]] = defaultdict(list)
        for rule in contents.obligations:
            if not rule.ours:
                self.rules[rule.code].append(rule)

    @cached_property
    def chosen_by(self) -> dict[UUID, list[UUID]]:
        """The events and links on which a choice names a claim, by the claim."""
        found: dict[UUID, list[UUID]] = defaultdict(list)
        subjects: tuple[Event | Link, ...] = (*self.contents.events, *self.contents.links)
        for subject in subjects:
            for choice in choices_on(subject):
                for claim in choice.claims:
                    found[claim].append(subject.id)
        return found


def choices_on(subject: Event | Link) -> Iterator[Accepted[Any]]:
    """The values chosen for an event or a link."""
    chosen: tuple[Accepted[Any] | None, ...]
    if isinstance(subject, Event):
        chosen = subject.when, subject.quantity, subject.due
    else:
        chosen = subject.kind, subject.elapsed
    return (choice for choice in chosen if choice is not None)


class Known:
    """One case on one day: what was out by then, and nothing else.

    `kept` holds what has been worked out, by the function that did it and by id: a finding asks for the same
    things many times over, and within one day they stay the same.
    """

    def __init__(self, index: Index, case: Case, as_of: AsOf) -> None:
        self.index = index
        self.case = case
        self.as_of = as_of
        # Keys are ids as whole numbers: a UUID is hashed and compared in Python, several times as slowly.
        self.kept: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self._out: dict[int, bool] = {}
        self._claims: dict[int, list[Claim]] = {}
        self._standing: dict[int, list[Claim]] = {}
        self._links_to: dict[int, list[Link]] = {}

    def by(self, index: Index, apart: Iterable[int]) -> "Known":
        """The same case and day by other records: all that was worked out, but for events and links `apart`.

        Only `carrying` knows which these are.
        """
        other = Known(index, self.case, self.as_of)
        other._out = self._out.copy()
        other._claims, other._standing, other._links_to = (
            _without(done, apart) for done in (self._claims, self._standing, self._links_to)
        )
        for work, done in self.kept.items():
            other.kept[work] = _without(done, apart)
        return other

    @property
    def last_day(self) -> str:
        """The day asked about, in words."""
        return day(self.as_of.moment - timedelta(microseconds=1), self.case.zone)

    def is_out(self, report: Report) -> bool:
        """Whether the report was published, or in hand, by then."""
        known = self._out.get(report.id.int)
        if known is None:
            published = report.published is not None and self.as_of.has_seen(report.published)
            known = self._out[report.id.int] = published or report.retrieved < self.as_of.moment
        return known

    def is_retracted(self, report: Report) -> bool:
        return report.retracted is not None and self.as_of.has_begun(report.retracted)

    def is_corrected(self, report: Report) -> bool:
        return report.corrected is not None and self.as_of.has_begun(report.corrected)

    def report(self, claim: Claim) -> Report:
        return self.index.reports_by_number[claim.report.int]

    def claims(self, subject: UUID) -> list[Claim]:
        """The claims about a subject that were out, in order of their ids."""
        known = self._claims.get(subject.int)
        if known is None:
            about = self.index.claims_on.get(subject, ())
            known = self._claims[subject.int] = [claim for claim in about if self.is_out(self.report(claim))]
        return known

    def standing(self, subject: UUID) -> list[Claim]:
        """Those of them that support, in reports not retracted."""
        known = self._standing.get(subject.int)
        if known is None:
            known = self._standing[subject.int] = [
                claim
                for claim in self.claims(subject)
                if claim.stance == "supports" and not self.is_retracted(self.report(claim))
            ]
        return known

    def all_out(self, claims: Iterable[UUID]) -> bool:
        """Whether every one of these claims was out."""
        found = (self.index.claims.get(claim) for claim in claims)
        return all(claim is not None and self.is_out(self.report(claim)) for claim in found)

    def holds(self, choice: Accepted[Any]) -> bool:
        """Whether a choice holds: its claims were out, not all it was chosen from retracted."""
        chosen = [self.index.claims[claim] for claim in choice.chosen_from if claim in self.index.claims]
        return self.all_out(choice.claims) and (not chosen or any(self.stands(claim) for claim in chosen))

    def has(self, event: Event) -> bool:
        """Whether an event was known: a claim on it was out, or it rests on none and was entered by hand."""
        return bool(self.claims(event.id)) or not self.index.claims_on.get(event.id)

    def has_link(self, link: Link) -> bool:
        """Whether a link was known, both its events with it, by a report that is not retracted."""
        ends = self.index.events.get(link.source), self.index.events.get(link.target)
        if not all(end is not None and self.has(end) for end in ends):
            return False
        bearing = {claim.id for claim in self.index.claims_on.get(link.id, ())} | set(link.kind.chosen_from)
        return not bearing or any(self.stands(self.index.claims[claim]) for claim in bearing)

    def stands(self, claim: Claim) -> bool:
        """Whether a claim was out, in a report not retracted."""
        report = self.report(claim)
        return self.is_out(report) and not self.is_retracted(report)

    def links_to(self, event: UUID) -> list[Link]:
        """The known links that end at an event."""
        known = self._links_to.get(event.int)
        if known is None:
            there = self.index.links_to.get(event, ())
            known = self._links_to[event.int] = [link for link in there if self.has_link(link)]
        return known

    def events(self) -> list[Event]:
        """The case's own events that were known."""
        return [event for event in self.index.events_of.get(self.case.id, ()) if self.has(event)]

    def zone(self, event: Event) -> str:
        return event.place.zone if event.place else self.case.zone

    def is_platform(self, party: UUID | None) -> bool:
        return party is not None and party.int in self.index.platforms

    def name(self, party: UUID | None, unknown: str = "someone") -> str:
        found = self.index.parties.get(party) if party else None
        return with_article(found) if found else unknown


def _without(done: dict[int, Any], apart: Iterable[int]) -> dict[int, Any]:
    """A copy without some keys."""
    rest = done.copy()
    for key in apart:
        rest.pop(key, None)
    return rest


Of = TypeVar("Of", Event, Link)
Read = TypeVar("Read")


def once(work: Callable[[Known, Of], Read]) -> Callable[[Known, Of], Read]:
    """`work` on an event or a link, done when it is first asked for and kept."""

    @wraps(work)
    def kept(known: Known, of: Of) -> Read:
        done: dict[int, Read] = known.kept[work]
        key = of.id.int
        if key in done:
            return done[key]
        read = done[key] = work(known, of)
        return read

    return kept
