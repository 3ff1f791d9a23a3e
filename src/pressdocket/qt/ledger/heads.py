"""The columns of the ledger: what stands there, what it sorts by, and which field of an event it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from pressdocket.desk.ledger import Entry, Said

Side = Literal["asked", "answered"]


@dataclass(frozen=True, slots=True)
class Head:
    """One column, `width` in design pixels. `side` and `field` name what is edited there: a field of the
    demand or of its answer. `order` gives what rows are sorted by, None for what is not known."""

    words: str
    width: int
    side: Side
    field: str
    text: Callable[[Entry], str]
    order: Callable[[Entry], float | str | None]


def _status(entry: Entry) -> str:
    if entry.reviewed == len(entry.events):
        return "reviewed"
    return "draft" if not entry.reviewed else f"{entry.reviewed} of {len(entry.events)} reviewed"


def _word(text: str) -> str | None:
    return text.casefold() or None


HEADS: Final = (
    Head("Asked", 108, "asked", "when", lambda one: one.asked_on,
         lambda one: one.asked_at.timestamp() if one.asked_at else None),
    Head("By", 76, "asked", "actor", lambda one: one.asked_by, lambda one: _word(one.asked_by)),
    Head("What", 160, "asked", "about", lambda one: one.what.text, lambda one: _word(one.what.text)),
    Head("Answered", 112, "answered", "when", lambda one: one.answered_on if one.answers else "",
         lambda one: one.answered_at.timestamp() if one.answered_at else None),
    Head("Answer", 160, "answered", "about", lambda one: one.done.text, lambda one: _word(one.done.text)),
    Head("Extent", 70, "answered", "quantity", lambda one: one.extent, lambda one: one.share),
    Head("Verdict", 110, "asked", "due", lambda one: one.law.verdict, lambda one: one.law.verdict),
    Head("Ours", 110, "asked", "due", lambda one: one.ours.verdict if one.ours else "",
         lambda one: one.ours.verdict if one.ours else None),
    Head("Time", 114, "answered", "when", lambda one: one.time, lambda one: one.hours),
    Head("Status", 84, "asked", "status", _status, _status),
    Head("Answered by", 96, "answered", "actor", lambda one: one.answered_by,
         lambda one: _word(one.answered_by)),
    Head("Support", 120, "asked", "about", lambda one: one.support or "",
         lambda one: _word(one.support or "")),
    Head("By means of", 120, "asked", "instrument", lambda one: one.instrument,
         lambda one: _word(one.instrument)),
    Head("Action", 110, "answered", "action", lambda one: one.action, lambda one: _word(one.action)),
)  # fmt: skip
"""In the order in which they are given up, last first, where there is little room."""

ASKED_ON, WHAT, ANSWERED_ON, ANSWER, EXTENT, VERDICT, OURS, TIME, STATUS = 0, 2, 3, 4, 5, 6, 7, 8, 9


def figure_of(entry: Entry, column: int) -> Said | None:
    """The phrase that opens on its sentences in this column."""
    said = entry.what if column == WHAT else entry.done if column == ANSWER else None
    return said if said is not None and said.claims else None
