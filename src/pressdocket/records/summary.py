"""A case summary: computed once, shown by the page and printed by the PDF, so that both say the same.

All text is final and plain; nothing in it is markup. Note numbers point into `notes`.
The events and claims that rows and notes stand for let a window open them; they are not printed.
"""

from typing import Literal
from uuid import UUID

from pydantic import Field

from pressdocket.records.base import Text, Value
from pressdocket.records.findings import Answer, Support, Verdict


class Phrase(Value):
    """Some text and the numbers of the notes that bear it."""

    text: Text
    notes: tuple[int, ...] = ()


class Fact(Value):
    """One cell of the title block."""

    label: Text
    value: Text


class Mark(Value):
    """An event on the strip: from `start` to `end` on an axis from 0 to 1.

    A soft end is one whose exact place is not known; a hard one bounds it. A `point` is a known day or less.
    """

    lane: Literal["asked", "answered"]
    shape: Literal["demand", "answer", "apology", "promise"]
    start: float
    end: float
    soft_start: bool
    soft_end: bool
    point: bool
    label: Text


class Tick(Value):
    """A label under the strip's axis, at 0 to 1."""

    at: float
    label: Text


class Strip(Value):
    """The asked-and-answered figure: marks, ticks, places where the axis skips time, and a text twin."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    alt: Text


class LedgerRow(Value):
    """One demand and duty: asked, answered, how far, how fast, and what the rules say of it."""

    asked_on: Text
    asked_by: Text
    what: Phrase
    answer: Phrase
    state: Answer
    extent: Text
    time: Text
    verdict: Verdict
    yardstick: Verdict | None
    support: Support
    why: Text
    event: UUID | None = Field(default=None, exclude=True)


class FigureRow(Value):
    """A count over the demands: what of, how many of how many, the band, what widens it and was left out."""

    label: Text
    value: Text
    band: Text
    rest: Text


class RuleRow(Value):
    """A version of an obligation that a demand was judged by; `doubts` where it is not `verified`."""

    code: Text
    name: Text
    duty: Text
    limit: Text
    valid: Text
    verified: bool
    doubts: Text
    source: Text


class PromiseRow(Value):
    promised_on: Text
    what: Phrase
    state: Literal["open", "kept", "broken"]
    why: Text
    event: UUID | None = Field(default=None, exclude=True)


class StepRow(Value):
    """An enforcement step or another event around the demands."""

    on: Text
    what: Phrase
    support: Support


class FigureCard(Value):
    """One of several rival figures: the number, and lines that say who counted what, where and when."""

    number: Phrase
    who: Text
    lines: tuple[Text, ...]
    event: UUID | None = Field(default=None, exclude=True)


class Rivals(Value):
    title: Text
    remark: Text
    cards: tuple[FigureCard, ...]


class Note(Value):
    """A numbered quote: the exact words, and everything needed to check them.

    `source` names outlet, date and whom the report credits. `place` is the position in the report's text in
    code points; `hash` is that text's SHA-256.
    """

    number: int
    exact: Text
    language: Text
    translation: Text
    translated_by: Text
    source: Text
    report: Text
    url: Text
    place: Text
    hash: Text
    remark: Text = ""
    claims: tuple[UUID, ...] = Field(default=(), exclude=True)


class Section(Value):
    """A titled run of paragraphs on the method page."""

    title: Text
    paragraphs: tuple[Text, ...]


class Summary(Value):
    """Everything a printed case summary says; `stamp` ("SAMPLE") is set on every page when not empty."""

    reference: Text
    title: Text
    subtitle: Text
    stamp: Text
    facts: tuple[Fact, ...]
    status: tuple[Phrase, ...]
    strip: Strip | None
    ledger: tuple[LedgerRow, ...]
    ledger_remarks: tuple[Text, ...]
    figures: tuple[FigureRow, ...] = ()
    rules: tuple[RuleRow, ...] = ()
    promises: tuple[PromiseRow, ...]
    enforcement: tuple[StepRow, ...]
    context: tuple[StepRow, ...]
    rivals: tuple[Rivals, ...]
    gaps_title: Text
    gaps: tuple[Text, ...]
    notes: tuple[Note, ...]
    method: tuple[Section, ...]
    contents_hash: Text
    head: Text
    record: Text = Field(repr=False, description="The case's records as canonical JSON.")
