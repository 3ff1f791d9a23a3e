"""What the rules say about a case. Computed for a day, never stored."""

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from pressdocket.records.base import Text, Value
from pressdocket.records.due import Due
from pressdocket.records.event import Scope
from pressdocket.records.kinds import Action, Ask, Outcome
from pressdocket.records.metric import Metric
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import Span

Verdict = Literal["met", "missed", "silent", "open", "void", "no limit", "no rule", "cannot tell"]
Answer = Literal["full", "partial", "refused", "acknowledged", "nothing reported"]
Support = Literal["unsupported", "stale", "contested", "by its own account", "corroborated", "reported"]
GapKind = Literal[
    "nothing reported",
    "promise open",
    "quantity not reported",
    "undated",
    "no legal basis",
    "no deadline",
    "not confirmed",
    "no outcome",
    "no original",
    "does not add up",
    "reported as zero",
    "refused",
]
STATED: Final[frozenset[GapKind]] = frozenset({"reported as zero", "refused"})
"""What a report does say, and a reader might take for missing."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """The date an event has on the day asked about.

    `span` is in UTC and meant in the days of `zone`; `words` are the report's own. `derived` marks a date
    read off a report's publication, `contested` the hull of dates that do not agree. `claims` are those it
    was read from.
    """

    span: Span
    zone: str
    words: str = ""
    approximate: bool = False
    uncertain: bool = False
    derived: bool = False
    contested: bool = False
    claims: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """The quantity an event has on the day asked about; None with `contested` when claims disagree."""

    quantity: Quantity | None
    contested: bool = False
    claims: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDue:
    """The deadline an event names on the day asked about. Rival readings stand side by side in `dues`."""

    dues: tuple[Due, ...]
    contested: bool = False
    claims: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class EventReading:
    """One event as known on the day asked about; `known` is False when its first claim came later."""

    event: UUID
    known: bool
    when: ReadDate | None
    figure: ReadFigure | None
    claims: tuple[UUID, ...]


class Interval(Value):
    """`[earliest, latest)` in UTC; None is open."""

    earliest: AwareDatetime | None
    latest: AwareDatetime | None


class Hours(Value):
    """How long something took, in hours: at least, at most; None is open."""

    at_least: float | None
    at_most: float | None


EITHER: Final = " or "
"""Stands between versions of a rule where the day of a demand does not settle which one was in force."""


class Rule(Value):
    """The obligation in the version that was judged by, or in those that may have been in force."""

    code: Text
    version: Text


class DemandFinding(Value):
    """One demand and one of its duties.

    `extent` is "full", "partial (n of m)", "none" or "unknown". `authority_says` is the demanding side's own
    word on compliance. `claims` are all it rests on. What follows `claims` stays out of the dump: the answer
    events, the rule in words, and what the yardstick is called, why it gives its verdict and when by it the
    demand was due.
    """

    event: UUID
    duty: Ask
    verdict: Verdict
    yardstick: Verdict | None
    answer: Answer
    extent: Text
    action: Action | None
    due: Interval | None
    answered: Interval | None
    elapsed: Hours | None
    obligation: Rule | None
    authority_says: Outcome | None
    support: Support
    why: Text
    claims: tuple[UUID, ...]
    answers: tuple[UUID, ...] = Field(default=(), exclude=True)
    conflicts: tuple[Text, ...] = Field(default=(), exclude=True)
    rule: Text = Field(default="", exclude=True)
    yardstick_title: Text = Field(default="", exclude=True)
    yardstick_why: Text = Field(default="", exclude=True)
    yardstick_due: Interval | None = Field(default=None, exclude=True)
    counted: bool = Field(default=True, exclude=True)


class PromiseFinding(Value):
    """A promise: open, kept or broken, for how many days it has been open, and by which event it ended."""

    event: UUID
    state: Literal["open", "kept", "broken"]
    days_open: int | None
    why: Text
    by: UUID | None = Field(default=None, exclude=True)


class SupportFinding(Value):
    """How well an event is supported, and by how many known origins."""

    event: UUID
    state: Support
    origins: int


class Gap(Value):
    """What a complete record would say and no report has said, or has said to be none or refused. `subject`
    is an event's or the case's id."""

    kind: GapKind
    subject: UUID
    why: Text


class MeasuredFigure(Value):
    """One of the events that count the same thing, with the scope words it was counted in."""

    event: UUID
    scope: Scope


class MeasureFinding(Value):
    """Events of one measure side by side; `differ` names the scope words in which they differ."""

    measure: Text
    figures: tuple[MeasuredFigure, ...]
    differ: tuple[Text, ...]
    why: Text


class Findings(Value):
    """All findings of one case as of one day. `origins` and `reports` are what it rested on,
    `retracted` and `corrected` the reports of which that was known, `copies` those that only bring
    the text of another."""

    case: Text
    as_of: Text
    demands: tuple[DemandFinding, ...]
    promises: tuple[PromiseFinding, ...]
    support: tuple[SupportFinding, ...]
    measures: tuple[MeasureFinding, ...] = Field(exclude=True)
    gaps: tuple[Gap, ...]
    metrics: dict[Text, Metric]
    case_support: Support | None = Field(default=None, exclude=True)
    readings: tuple[EventReading, ...] = Field(default=(), exclude=True)
    retracted: tuple[UUID, ...] = Field(default=(), exclude=True)
    corrected: tuple[UUID, ...] = Field(default=(), exclude=True)
    reports: tuple[UUID, ...] = Field(default=(), exclude=True)
    copies: tuple[UUID, ...] = Field(default=(), exclude=True)
    origins: tuple[UUID, ...] = Field(default=(), exclude=True)

    @property
    def missing(self) -> tuple[Gap, ...]:
        """The gaps that no report fills."""
        return tuple(gap for gap in self.gaps if gap.kind not in STATED)
