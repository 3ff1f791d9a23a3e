"""What a window shows of a docket: records, findings and words put together, ready to be drawn.

Everything here is frozen and free of Qt, made by the desk in one go and handed over whole.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pressdocket.desk.doubts import Doubt
from pressdocket.desk.ledger import Ledger
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import Findings, Interval, ReadDate, Support, Verdict
from pressdocket.records.report import Report
from pressdocket.records.summary import Summary
from pressdocket.records.when import Span

Shape = Literal["demand", "answer", "apology", "promise", "enforcement", "figure", "context"]
Sign = Verdict | Support | Literal["kept", "broken", "rival figures", "gaps", "does not add up"]
"""Whatever a chip can say: a verdict, a kind of support, or what else wants to be seen."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A sign and its words ("1 missed"); `why` is the sentence that a tooltip and a screen reader say,
    `claims` those whose sentences it opens."""

    sign: Sign
    words: str
    why: str = ""
    claims: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due, and in words: "due 5 Sep 2024", "our 48-hour yardstick"."""

    due: Interval
    words: str


@dataclass(frozen=True, slots=True)
class Course:
    """How an event stands on a timeline.

    `lane` is who acted; of a figure without an actor who counted it; `kind` says what that is. `span` is the
    date within what its links allow: an answer never before its demand. `bounded` says that a link, and no
    report, gave its start. `sign` is the verdict on the demand, or on the demand that it answers; the
    yardstick's where no law has one. `waiting` is "silent 17 days" while nothing is reported. `answers` are
    those known by then, `later` those reported after it, of a demand.
    """

    lane: str = ""
    kind: str = ""
    span: Span | None = None
    bounded: bool = False
    sign: Chip | None = None
    due: Deadline | None = None
    yardstick: Deadline | None = None
    waiting: str = ""
    answers: tuple[UUID, ...] = ()
    later: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    """One event in words. `title` is "Removal: 25 of 25 videos", `when` "by 3 Sep 2024".

    `known` is False when its first claim came after the day asked about. `claims` are those that bear it and
    were known. `answers` are the events that answer it, `due` its deadline, `verdict` the worst of its
    duties. `later` is the date of an event that was not known yet, as known today.
    """

    event: Event
    title: str
    shape: Shape
    actor: str
    target: str
    when: str
    date: ReadDate | None
    later: ReadDate | None
    figure: str
    contested: bool
    known: bool
    claims: tuple[UUID, ...]
    origins: int
    support: Support | None
    verdict: Verdict | None
    why: str
    due: Interval | None
    answers: tuple[UUID, ...]
    course: Course = Course()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim and where it stands: `start` to `end` in code points of its report's text. `short` is its kind
    with what it counts: "Removal, 25 of 25"."""

    claim: Claim
    event: UUID | None
    title: str
    when: str
    start: int
    end: int
    reviewed: bool
    doubtful: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class RivalValue:
    """What one claim says of a field of its event, whom it credits, and where it stands; `chosen` by the
    case or not."""

    claim: UUID
    words: str
    credited: str
    source: str
    quote: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, the line under its title ("outlet · 3 Sep 2024 · in English, translated"), its claims and its
    doubtful figures in the order of the text."""

    report: Report
    line: str
    claims: tuple[ClaimView, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """One cell of the metric band: "Answered by an act", "4 of 5", what the record allows from 0 to 1
    (None for nothing to draw), what was left out, and the events it opens. `ours` is by a yardstick."""

    label: str
    value: str
    aside: str
    band: tuple[float, float] | None
    left_out: str
    events: tuple[UUID, ...]
    ours: bool = False


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as of the end of a day. `events` by time, `reports` by publication.
    `now` is the day it was asked for; `today` says that the case is shown as of that day.

    `line` says where and how much, `next` who looks after it and what comes next.
    """

    case: Case
    as_of: date
    now: date
    today: bool
    line: str
    next: str
    chips: tuple[Chip, ...]
    contents: Contents
    findings: Findings
    summary: Summary
    metrics: tuple[Metric, ...]
    ledger: Ledger
    events: tuple[EventView, ...]
    reports: tuple[ReportView, ...]

    def event(self, id_: UUID | None) -> EventView | None:
        return next((one for one in self.events if one.event.id == id_), None)

    def report(self, id_: UUID | None) -> ReportView | None:
        return next((one for one in self.reports if one.report.id == id_), None)


@dataclass(frozen=True, slots=True)
class GlanceMark:
    """A demand above the line, an answer below it, or something else on it, from `start` to `end` on an axis
    from 0 to 1."""

    lane: Literal["asked", "answered", "other"]
    start: float
    end: float
    vague: bool


@dataclass(frozen=True, slots=True)
class GlanceStrip:
    """A case's mini timeline. `due` and `now` lie on the same axis; the wash runs from `due` to `now` when
    something is `overdue`. `due` is as wide as the deadline is not known."""

    first: str
    last: str
    marks: tuple[GlanceMark, ...]
    due: tuple[float, float] | None
    now: float | None
    overdue: bool


Board = Literal["overdue", "contested", "stale", "gaps", "follow-up"]
Trait = Board | Literal["silent for a week", "one origin"]
"""What cases can be picked out by."""


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing in a case that needs a look, for the board: "Video host A", "2 days over", a short sentence.

    `why` says all of it; `claims` are those whose sentences it opens, `event` what it is about.
    """

    board: Board
    title: str
    aside: str
    text: str
    event: UUID | None
    claims: tuple[UUID, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """One case in the list, judged as of today. `urgency` sorts: greater comes first.

    `short` is the title where room is short, `place` the jurisdiction by name. `origins` counts the known
    ones and `origins_said` is how the row says it. `next_at` is the moment of the next date, `newest` that of
    the latest report's publication.
    """

    id: UUID
    reference: str
    title: str
    short: str
    jurisdiction: str
    place: str
    status: str
    chips: tuple[Chip, ...]
    origins: int
    origins_said: str
    origins_claims: tuple[UUID, ...]
    support: Chip | None
    next_date: str
    next_note: str
    next_tone: Literal["plain", "overdue", "vague"]
    next_claims: tuple[UUID, ...]
    next_at: datetime | None
    newest: datetime | None
    strip: GlanceStrip | None
    attention: tuple[Attention, ...]
    traits: frozenset[Trait]
    urgency: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What was written since an entry of the history: the case's reference and title, both empty for what
    belongs to none, and how many records changed, most of all first."""

    reference: str
    title: str
    records: int
