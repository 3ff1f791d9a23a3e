"""Platforms, regulators or jurisdictions side by side. Computed for a day, never stored."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from pressdocket.records.base import Text, Value
from pressdocket.records.findings import Answer, Support, Verdict
from pressdocket.records.metric import Metric

By = Literal["platform", "regulator", "jurisdiction"]
Extent = Literal["full", "in part", "none", "unknown"]


class Amount(Value):
    """One event and its amount as a decimal string, `up_to` where it is a range."""

    event: UUID
    amount: Text
    up_to: Text | None


class Fines(Value):
    """Fines in one currency: single ones added, running totals listed and never added.

    `total` and `up_to` are the least and the most the single ones come to, None where there is none.
    """

    currency: Text
    total: Text | None
    up_to: Text | None
    single: tuple[Amount, ...]
    cumulative: tuple[Amount, ...]


class Series(Value):
    """A complete official series of one platform: so many of so many, with Wilson's 95 % interval."""

    event: UUID
    unit: Text
    count: int
    of: int
    wilson: tuple[float, float]


class Promises(Value):
    """Promises by how they stand, each as its event."""

    kept: tuple[UUID, ...]
    broken: tuple[UUID, ...]
    open: tuple[UUID, ...]


class Wait(Value):
    """How long one demand waited for an act, in hours: at least, at most. One that was not `acted` on was
    last seen unanswered then; infinite ends are an act that never comes."""

    event: UUID
    at_least: float
    at_most: float
    acted: bool


class ComparedRow(Value):
    """One platform, regulator or jurisdiction.

    `id` is the party's, None for a jurisdiction and for who is not named. `demands` counts demands, `duties`
    what they ask; both leave out those that stand for many or repeat another. `answers`, `verdicts` and
    `support` list the demands behind each word. `left_out` lists events outside the period, or perhaps.
    Out of the dump stay `extents`, the demands that were met in full, in part, not at all or nobody knows how
    far, and `waits`, what the time to act is worked out from.
    """

    id: UUID | None
    name: Text
    cases: tuple[Text, ...]
    demands: int
    duties: int
    answers: dict[Answer, tuple[UUID, ...]]
    verdicts: dict[Verdict, tuple[UUID, ...]]
    metrics: dict[Text, Metric]
    promises: Promises
    apologies: tuple[UUID, ...]
    fines: tuple[Fines, ...]
    fines_without_amount: tuple[UUID, ...]
    official: tuple[Series, ...]
    support: dict[Support, tuple[UUID, ...]]
    left_out: dict[Text, tuple[UUID, ...]]
    extents: dict[Extent, tuple[UUID, ...]] = Field(default_factory=dict, exclude=True)
    waits: tuple[Wait, ...] = Field(default=(), exclude=True)


class Under(Value):
    """An obligation that demands were judged under, in one version or, for None, in any."""

    code: Text
    version: Text | None = None


class Comparison(Value):
    """All rows, those with most demands first; `since` and `until` are days, None where open.

    With an `obligation` only the demands that were judged under it count, and nothing but demands.
    """

    by: By
    since: Text | None = Field(serialization_alias="from")
    until: Text | None = Field(serialization_alias="to")
    as_of: Text
    obligation: Under | None = None
    rows: tuple[ComparedRow, ...]
