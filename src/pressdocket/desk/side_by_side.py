"""What the page of comparisons shows: a row of words a platform, and the events behind each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pressdocket.desk.views import Sign
from pressdocket.records.comparison import By

Column = Literal[
    "name",
    "demands",
    "in_time",
    "rate",
    "extent",
    "time",
    "left_out",
    "items",
    "promises",
    "apologies",
    "fines",
    "official",
    "support",
]


@dataclass(frozen=True, slots=True)
class Group:
    """Events behind one word of a cell: "missed", and the sign that stands for it."""

    words: str
    events: tuple[UUID, ...]
    sign: Sign = "gaps"


@dataclass(frozen=True, slots=True)
class Cell:
    """`words` over `aside`; `sentence` says all of it, `groups` is what it opens."""

    words: str
    aside: str = ""
    sentence: str = ""
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """Met of all judged, from 0 to 1, as the band the record allows. `point` is the share among those that
    can be told, None where none can."""

    low: float
    high: float
    point: float | None


@dataclass(frozen=True, slots=True)
class Step:
    """From `start` hours to `end` between `low` and `high`, of 1, still wait."""

    start: float
    end: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Who still waits how long. `unseen` are the hours after which a demand was last seen unanswered, `note`
    says how many there are and how many stay silent, `sentence` what the curve shows."""

    steps: tuple[Step, ...]
    unseen: tuple[float, ...]
    note: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some demands count in no rate, or once for and once against: its sign, word, sentence, events."""

    sign: Sign
    words: str
    why: str
    events: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One platform, regulator or jurisdiction. `few` has less than ten demands: no share, dot, bar, median.

    `key` tells it from the others. `no_limit` is said where nothing judged it. `cases` are reference and
    title of each. `ours` is what our yardstick says. `timed` is what the curve is worked out from, by how it
    ended.
    """

    key: str
    name: str
    few: bool
    cells: Mapping[Column, Cell]
    rate: Rate | None
    no_limit: str
    cases: tuple[tuple[str, str], ...]
    reasons: tuple[Reason, ...]
    ours: Reason | None
    asked: tuple[UUID, ...]
    timed: tuple[Group, ...]
    too_few_timed: str
    curve: Curve | None


@dataclass(frozen=True, slots=True)
class Told:
    """An event in a line: "The Board asked Messenger to remove 5 videos", when, and in which case.

    `order` sorts by time. `sign` is the worst verdict on a demand, or how a promise stands.
    """

    event: UUID
    case: str
    case_title: str
    title: str
    when: str
    order: datetime
    sign: Sign | None
    on_summary: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All sides, those with most demands first. `hours` is how far the curves reach; `as_of` None is today.

    `line` says how many sides and demands, and of when. `rules` are the obligations that demands can be asked
    for by: code, version and how many demands each judged, whatever the days.
    """

    by: By
    as_of: date | None
    line: str
    sides: tuple[Side, ...]
    told: Mapping[UUID, Told]
    hours: float
    rules: tuple[tuple[str, str, int], ...] = ()
