"""What became known about a case between two days."""

from typing import Literal
from uuid import UUID

from pressdocket.records.base import Text, Value

DifferenceKind = Literal[
    "event", "date", "figure", "verdict", "answer", "authority", "promise", "support", "report", "gap"
]


class Difference(Value):
    """One thing that is said otherwise: of an event, the case or a report (`subject`), `before` and `after`
    in words (None: nothing was said), and the whole in a sentence."""

    kind: DifferenceKind
    subject: UUID
    before: Text | None
    after: Text | None
    why: Text


class Differences(Value):
    """All that is said of a case as of one day and was not said as of an earlier one."""

    case: Text
    since: Text
    as_of: Text
    differences: tuple[Difference, ...]
