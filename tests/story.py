"""A short way to tell a case in tests: parties, reports, events, and sentences that claim things of them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID

from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim, Voice
from pressdocket.records.contents import Contents
from pressdocket.records.due import Due
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, Findings
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import EventKind, LinkKind, PartyKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.quantity import Limit, Quantity
from pressdocket.records.quote import quote
from pressdocket.records.report import Report, sha256
from pressdocket.records.when import When
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index

START = datetime(2024, 1, 1, tzinfo=UTC)
LATER = datetime(2030, 1, 1, tzinfo=UTC)
ZONE = "Asia/Seoul"


def on(edtf: str, zone: str = ZONE, words: str = "") -> When:
    return When(edtf=edtf, zone=zone, words=words)


def many(number: int | str, unit: str = "videos", **more: Any) -> Quantity:
    return Quantity(number=str(number), unit=unit, **more)


def within(number: int, unit: Any = "hours") -> Due:
    return Due(limits=(Limit(number=number, unit=unit),))


def by(edtf: str, zone: str = ZONE) -> Due:
    return Due(when=on(edtf, zone))


@dataclass
class Story:
    """One case being told. Everything gets an id in the order of telling."""

    parties: list[Party] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    obligations: list[Obligation] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self.case = Case(
            id=self.id(), reference="KR-1", title="Messenger and board", jurisdiction="KR", zone=ZONE
        )
        self.messenger = self.party("Messenger", "platform")
        self.board = self.party("Standards Board", "regulator")
        self.police = self.party("Capital Police", "police")

    def id(self) -> UUID:
        return new_id(START, next(self._numbers))

    def party(self, name: str, kind: PartyKind) -> Party:
        self.parties.append(Party(id=self.id(), name=name, kind=kind))
        return self.parties[-1]

    def report(self, published: str | When | None = "2024-09-04", **more: Any) -> Report:
        number = len(self.reports) + 1
        text = f"Report {number}\nSentence one of report {number}. The second sentence follows it."
        values: dict[str, Any] = {
            "id": self.id(),
            "title": f"Report {number}",
            "text": text,
            "text_hash": sha256(text),
            "publisher": f"Outlet {number}",
            "published": on(published) if isinstance(published, str) else published,
            "retrieved": LATER,
            "cases": (self.case.id,),
        }
        self.reports.append(Report(**(values | more)))
        return self.reports[-1]

    def event(
        self, kind: EventKind, actor: Party | None = None, target: Party | None = None, **more: Any
    ) -> Event:
        values: dict[str, Any] = {
            "id": self.id(),
            "case": self.case.id,
            "kind": kind,
            "actor": actor.id if actor else None,
            "target": target.id if target else None,
        }
        self.events.append(Event(**(values | more)))
        return self.events[-1]

    def demand(self, **more: Any) -> Event:
        return self.event("removal_request", self.board, self.messenger, **({"asks": ("remove",)} | more))

    def removal(self, **more: Any) -> Event:
        return self.event("removal", self.messenger, **({"action": "removed"} | more))

    def claim(
        self,
        subject: Event | Link | Obligation,
        report: Report | None = None,
        *voices: Party | None,
        **more: Any,
    ) -> Claim:
        """A claim of `report` (a new one if None) that credits `voices`, None being "sources"."""
        source = report or self.report()
        slot = {Event: "event", Link: "link", Obligation: "obligation"}[type(subject)]
        start = source.text.index("Sentence")
        values: dict[str, Any] = {
            "id": self.id(),
            slot: subject.id,
            "report": source.id,
            "quote": quote(source.text, start, start + 12),
            "voices": tuple(
                Voice(words=voice.name, party=voice.id) if voice else Voice(words="sources")
                for voice in voices
            ),
        }
        self.claims.append(Claim(**(values | more)))
        return self.claims[-1]

    def link(self, source: Event, kind: LinkKind, target: Event, **more: Any) -> Link:
        accepted = Accepted[LinkKind](value=kind, reason="by hand")
        values: dict[str, Any] = {"id": self.id(), "source": source.id, "target": target.id, "kind": accepted}
        self.links.append(Link(**(values | more)))
        return self.links[-1]

    def moved(self, kind: LinkKind, demand: Event, when: When | None, *voices: Party, **more: Any) -> Event:
        """What a report says of a demand's receipt, of a stop of its clock, and the like; by the board."""
        event = self.event("statement", self.board, self.messenger)
        self.claim(event, None, *(voices or (self.board,)), when=when, **more)
        self.link(event, kind, demand)
        return event

    def yardstick(self, hours: int = 48, **more: Any) -> Obligation:
        limits = (Limit(number=hours, unit="hours"),)
        values: dict[str, Any] = {"id": self.id(), "code": "OURS", "version": "1", "instrument": "ours"}
        self.obligations.append(Obligation(**(values | {"limits": limits} | more)))
        return self.obligations[-1]

    def rule(self, number: int | None = 48, unit: Any = "hours", **more: Any) -> Obligation:
        """An act of this place, in force since 2020, that gives so long to remove; no number for None."""
        limits = (Limit(number=number, unit=unit),) if number else ()
        values: dict[str, Any] = {
            "id": self.id(),
            "code": "KR-ACT",
            "version": "1",
            "instrument": "Act",
            "jurisdiction": "KR",
            "clock": "sent",
            "valid_from": on("2020-01-01"),
            "verified": True,
        }
        self.obligations.append(Obligation(**(values | {"limits": limits} | more)))
        return self.obligations[-1]

    def contents(self) -> Contents:
        return Contents(
            parties=tuple(self.parties),
            reports=tuple(self.reports),
            cases=(self.case,),
            events=tuple(self.events),
            links=tuple(self.links),
            claims=tuple(self.claims),
            obligations=tuple(self.obligations),
        )

    def findings(self, as_of: str = "2025-01-01") -> Findings:
        asked = AsOf.end_of(date.fromisoformat(as_of), self.case.zone)
        return find(Index(self.contents()), self.case, asked)

    def verdict(self, as_of: str = "2025-01-01") -> DemandFinding:
        (finding,) = self.findings(as_of).demands
        return finding
