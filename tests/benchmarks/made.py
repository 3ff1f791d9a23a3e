"""Dockets made up for measuring: many records of the usual shapes, the same every time."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any, Final, Literal
from uuid import UUID

from benchmarks.words import Words, korean, latin, serbian
from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim, Voice
from pressdocket.records.contents import Contents
from pressdocket.records.due import Due
from pressdocket.records.event import Event, Scope
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import EventKind, LinkKind, PartyKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.quantity import Limit, Quantity
from pressdocket.records.quote import quote
from pressdocket.records.report import Report, sha256
from pressdocket.records.when import When

START: Final = datetime(2024, 1, 1, tzinfo=UTC)
Unit = Literal["hours", "days", "working days", "months"]
_ZONE: Final = "Asia/Seoul"
_SENTENCES: Final = 12
_KINDS: Final[tuple[EventKind, ...]] = (
    "removal_request",
    "removal",
    "statement",
    "investigation",
    "complaint_report",
    "commitment",
    "platform_block",
    "refusal",
)
_UNITS: Final[tuple[Unit, ...]] = ("hours", "days", "working days", "months")
_ANSWERS: Final[tuple[tuple[EventKind, LinkKind], ...]] = (
    ("removal", "fulfils"),
    ("removal", "partly"),
    ("refusal", "refuses"),
    ("acknowledgement", "acknowledges"),
)


class Maker:
    """Makes records one after the other; ids and words follow from the order alone."""

    def __init__(self) -> None:
        self.random = Random(2024)
        self._numbers = count(1)
        self.platforms = [self._party("platform") for _ in range(40)]
        self.authorities = [self._party("regulator") for _ in range(60)]

    @property
    def parties(self) -> tuple[Party, ...]:
        return (*self.platforms, *self.authorities)

    def id(self) -> UUID:
        number = next(self._numbers)
        return new_id(START + timedelta(milliseconds=number), number)

    def _party(self, kind: PartyKind) -> Party:
        name = " ".join(latin().some(self.random, 2)).title()
        return Party(id=self.id(), name=name, kind=kind, code=f"{kind}:{next(self._numbers)}")

    def case(self, number: int) -> Case:
        title = " ".join(latin().some(self.random, 4))
        return Case(id=self.id(), reference=f"B-{number}", title=title, jurisdiction="KR", zone=_ZONE)

    def day(self) -> When:
        day = START + timedelta(days=self.random.randrange(700))
        return When(edtf=f"{day:%Y-%m-%d}", zone=_ZONE, words=f"{day:%A}")

    def report(self, case: Case, words: Words) -> Report:
        """A report of 12 sentences, one a line after its title."""
        title = " ".join(words.some(self.random, 6))
        lines = [title, *(words.sentence(self.random, self.random.randint(8, 16)) for _ in range(_SENTENCES))]
        text = "\n".join(lines)
        return Report(
            id=self.id(),
            title=title,
            text=text,
            text_hash=sha256(text),
            publisher=f"The {latin().some(self.random, 1)[0].title()} Post",
            published=self.day(),
            retrieved=datetime(2026, 1, 1, tzinfo=UTC),
            cases=(case.id,),
        )

    def event(self, case: Case, kind: EventKind, words: Words, **more: Any) -> Event:
        about = " ".join(words.some(self.random, 3))
        return Event(id=self.id(), case=case.id, kind=kind, about=about, **more)

    def claim(self, subject: Event | Link, report: Report, **more: Any) -> Claim:
        """A claim that quotes one of the report's sentences and credits an authority."""
        lines = report.text.split("\n")
        chosen = self.random.randrange(1, len(lines))
        start = sum(len(line) + 1 for line in lines[:chosen])
        values: dict[str, Any] = {"event" if isinstance(subject, Event) else "link": subject.id, **more}
        voice = self.random.choice(self.authorities)
        return Claim(
            id=self.id(),
            report=report.id,
            quote=quote(report.text, start, start + len(lines[chosen])),
            voices=(Voice(words=voice.name, party=voice.id),),
            **values,
        )


def wide(events: int, per_case: int = 50) -> Contents:
    """As many events as asked for, a claim on each, `per_case` to a case; a case has 5 reports.

    Every fifth case is Korean, every tenth Serbian. `events` is a multiple of `per_case`.
    """
    maker = Maker()
    cases = [maker.case(number) for number in range(events // per_case)]
    reports: list[Report] = []
    told: list[Event] = []
    claims: list[Claim] = []
    for number, case in enumerate(cases):
        words = korean() if number % 5 == 1 else serbian() if number % 10 == 3 else latin()
        filed = [maker.report(case, words) for _ in range(5)]
        for index in range(per_case):
            parties = {
                "actor": maker.random.choice(maker.authorities).id,
                "target": maker.random.choice(maker.platforms).id,
            }
            event = maker.event(
                case, _KINDS[index % len(_KINDS)], words, scope=Scope(unit="videos"), **parties
            )
            told.append(event)
            quantity = Quantity(number=str(maker.random.randint(1, 400)), unit="videos")
            claims.append(maker.claim(event, filed[index % 5], when=maker.day(), quantity=quantity))
        reports += filed
    return Contents(
        parties=maker.parties,
        reports=tuple(reports),
        cases=tuple(cases),
        events=tuple(told),
        claims=tuple(claims),
    )


def ledgers(cases: int, demands: int = 10) -> Contents:
    """Cases of ten demands each, or as many as asked for.

    Every demand has an answer, a link and two or three claims a step. A case has one or two reports.
    Deadlines, refusals, part answers and rival dates all come up.
    """
    maker = Maker()
    made = [maker.case(number) for number in range(cases)]
    reports: list[Report] = []
    told: list[Event | Link | Claim] = []
    for case in made:
        filed = [maker.report(case, latin()) for _ in range(maker.random.randint(1, 2))]
        reports += filed
        for _ in range(demands):
            told += _demand(maker, case, filed)
    return Contents(
        parties=maker.parties,
        reports=tuple(reports),
        cases=tuple(made),
        events=tuple(one for one in told if isinstance(one, Event)),
        links=tuple(one for one in told if isinstance(one, Link)),
        claims=tuple(one for one in told if isinstance(one, Claim)),
    )


def obliged(cases: int) -> Contents:
    """Cases of ten demands that each name one of sixty obligations, with eighty more events around them.

    The obligations come in two versions, with limits in hours, days, working days, months, and none.
    """
    maker = Maker()
    rules = [rule for number in range(60) for rule in _versions(maker, number)]
    made = [maker.case(number) for number in range(cases)]
    reports: list[Report] = []
    told: list[Event | Link | Claim] = []
    for case in made:
        filed = [maker.report(case, latin()) for _ in range(2)]
        reports += filed
        for _ in range(10):
            told += _demand(maker, case, filed, (f"B-{maker.random.randrange(60)}",))
        for _ in range(80):
            event = maker.event(case, maker.random.choice(("statement", "complaint_report")), latin())
            told += (event, maker.claim(event, maker.random.choice(filed), when=maker.day()))
    return Contents(
        parties=maker.parties,
        reports=tuple(reports),
        cases=tuple(made),
        events=tuple(one for one in told if isinstance(one, Event)),
        links=tuple(one for one in told if isinstance(one, Link)),
        claims=tuple(one for one in told if isinstance(one, Claim)),
        obligations=tuple(rules),
    )


def _versions(maker: Maker, number: int) -> Iterator[Obligation]:
    unit = (*_UNITS, None)[number % 5]
    changed = When(edtf="2025-01-01", zone=_ZONE)
    until = When(edtf="2024-12-31", zone=_ZONE)
    for version, first, last in (("1", None, until), ("2", changed, None)):
        yield Obligation(
            id=maker.id(),
            code=f"B-{number}",
            version=version,
            instrument=f"Act {number}",
            jurisdiction="KR",
            limits=(Limit(number=number + int(version), unit=unit),) if unit else (),
            valid_from=first,
            valid_to=last,
        )


def _demand(
    maker: Maker, case: Case, filed: list[Report], codes: tuple[str, ...] = ()
) -> Iterator[Event | Link | Claim]:
    random = maker.random
    authority, platform = random.choice(maker.authorities), random.choice(maker.platforms)
    asked = maker.day()
    videos = random.randint(2, 300)
    kind, word = random.choice(_ANSWERS)
    sides = {"actor": authority.id, "target": platform.id}
    demand = maker.event(case, "removal_request", latin(), asks=("remove",), obligations=codes, **sides)
    answer = maker.event(case, kind, latin(), actor=platform.id)
    link = Link(
        id=maker.id(),
        source=answer.id,
        target=demand.id,
        kind=Accepted[LinkKind](value=word, reason="by hand"),
    )
    due = random.choice((None, Due(limits=(Limit(number=48, unit="hours"),))))
    count = Quantity(number=str(videos), unit="videos")
    yield from (demand, answer, link)
    yield maker.claim(demand, random.choice(filed), when=asked, quantity=count, due=due)
    later = asked.earliest or START
    day = later + timedelta(days=random.randint(0, 9), hours=12)
    answered = When(edtf=f"{day:%Y-%m-%d}", zone=_ZONE)
    number = str(random.randint(1, videos))
    yield maker.claim(
        answer, random.choice(filed), when=answered, quantity=Quantity(number=number, unit="videos")
    )
    if random.random() < 0.5:
        yield maker.claim(demand, random.choice(filed), when=asked)
