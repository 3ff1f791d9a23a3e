"""The ledger of a case as a window shows it: asked, answered, promised, counted, and not reported.

Frozen and free of Qt. Dates in UTC are there to sort by; what is read stands in words beside them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from pressdocket.records.findings import Answer, Support, Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """Words and the claims that bear them; `text[start:end]` is the figure, or all of it without one."""

    text: str
    start: int
    end: int
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with its reason, what it was judged by ("Our 48-hour yardstick", a code and version), and
    the facts behind it ("Due", "5 Sep 2024"). `short` names a yardstick in a tight place: "48 h"."""

    verdict: Verdict | Literal["kept", "broken"]
    why: str
    rule: str
    facts: tuple[tuple[str, str], ...]
    short: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One demand and duty, or one promise.

    `claims` are all that its verdict rests on. `share` is how much was done, from 0 to 1, None where unknown.
    `time` is rounded to what a person says, `exact_time` is not. `counted` is False for what counts in no
    rate, as `asked_remark` says. `events` are the demand and its answers, `reviewed` of them were looked at.
    """

    event: UUID
    promise: bool
    asked_at: datetime | None
    asked_on: str
    asked_by: str
    instrument: str
    what: Said
    asked_remark: str
    state: Answer
    answered_at: datetime | None
    answered_on: str
    answered_by: str
    done: Said
    answered_remark: str
    action: str
    extent: str
    share: float | None
    time: str
    exact_time: str
    hours: float | None
    law: Judged
    ours: Judged | None
    support: Support | None
    claims: tuple[UUID, ...]
    counted: bool
    answers: tuple[UUID, ...]
    events: tuple[UUID, ...]
    reviewed: int


@dataclass(frozen=True, slots=True)
class Window:
    """When a figure was counted, from 0 to 1 on an axis shared with its rivals; a soft end is one that is
    not known to the day."""

    start: float
    end: float
    soft_start: bool
    soft_end: bool


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One of several rival figures; `window` is None when it has no date."""

    event: UUID
    number: str
    unit: str
    who: str
    when: str
    where: str
    as_of: str
    line: str
    claims: tuple[UUID, ...]
    window: Window | None


@dataclass(frozen=True, slots=True)
class RivalSet:
    """Figures of one measure side by side; `first`, `middle` and `last` are the days under their axis."""

    title: str
    remark: str
    figures: tuple[FigureLine, ...]
    first: str
    middle: str
    last: str


@dataclass(frozen=True, slots=True)
class GapLine:
    """What no report has said, what it is about, and the event it concerns; None for several at once."""

    text: str
    aside: str
    event: UUID | None
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """`counted` in words: "4 demands, 2 aggregates". `yardstick` is what ours is called, empty for none."""

    entries: tuple[Entry, ...]
    promises: tuple[Entry, ...]
    rivals: tuple[RivalSet, ...]
    gaps: tuple[GapLine, ...]
    counted: str
    yardstick: str
