"""What every record is: frozen, strict, closed to unknown fields, aware of its revision."""

import re
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _storable(text: str) -> str:
    if _LONE_SURROGATE.search(text):
        raise ValueError("holds half of a surrogate pair, which no file can store; retype the text")
    return text


Text = Annotated[str, AfterValidator(_storable)]
"""Any text without lone surrogates (they cannot be written as UTF-8)."""

Name = Annotated[str, Field(min_length=1), AfterValidator(_storable)]
"""Text that must say something."""


class Value(BaseModel):
    """A part of a record: compared by content, never stored alone."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Record(Value):
    """Something the docket keeps under an id.

    `revision` is the number of the history entry that wrote what was read, 0 for a record never stored. It
    travels with `model_copy` and stays out of every dump, so saving over a newer version is noticed.
    """

    id: UUID
    _revision: int = PrivateAttr(default=0)

    @property
    def revision(self) -> int:
        return self._revision

    def at_revision(self, revision: int) -> Self:
        """This record as read at history entry `revision`."""
        twin = self.model_copy()
        twin._revision = revision
        return twin
