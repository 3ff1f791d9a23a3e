"""What a search found."""

from uuid import UUID

from pressdocket.records.base import Text, Value
from pressdocket.records.kinds import RecordKind


class Found(Value):
    """A record that holds the words, and where.

    `passage` is a stretch of the record's own text; `passage[start:end]` is what matched, in code points.
    Both are 0 where only the order of its parts matched. `case` is the one the record belongs to, if one;
    the first that a report is filed under.
    """

    kind: RecordKind
    id: UUID
    case: UUID | None
    passage: Text
    start: int
    end: int
