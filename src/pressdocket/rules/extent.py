"""How far the acts that answer a demand went, and when they were complete (RECORDS.md, "Duty and verdict").

Cumulative quantities replace, others add; a link's word holds where quantities are silent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from pressdocket.records.event import Event
from pressdocket.records.findings import ReadDate, ReadFigure
from pressdocket.records.kinds import LinkKind
from pressdocket.records.link import Link
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import Span
from pressdocket.rules.accepted import bounds

_FIRST: Final = datetime.min.replace(tzinfo=UTC)
_LAST: Final = datetime.max.replace(tzinfo=UTC)
_Range = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Step:
    """One answer: the event, the link that joins it, both as read, and whether it acts on the duty."""

    event: Event
    link: Link
    word: LinkKind
    when: ReadDate | None
    figure: ReadFigure | None
    acts: bool

    @property
    def quantity(self) -> Quantity | None:
        return self.figure.quantity if self.figure else None

    @property
    def earliest(self) -> datetime:
        return (self.when.span.earliest if self.when else None) or _FIRST

    @property
    def latest(self) -> datetime:
        return (self.when.span.latest if self.when else None) or _LAST


@dataclass(frozen=True, slots=True)
class Extent:
    """How far: in words, the step that completed it, when that was, and figures that do not fit."""

    words: str
    done: Step | None = None
    span: Span | None = None
    conflict: str = ""


def extent_of(acts: Sequence[Step], asked: ReadFigure | None) -> Extent:
    """What the acts come to, against what was asked."""
    if not acts:
        return Extent("none")
    whole, unit, conflict = _asked(acts, asked)
    if conflict:
        return Extent("unknown", conflict=conflict)
    counted = [step for step in acts if whole is not None and _number(step, unit) is not None]
    # A figure on which reports disagree tells nothing, and the link's word cannot stand in for it.
    told = [step for step in acts if step not in counted and not (step.figure and step.figure.contested)]
    completions = [Span(step.earliest, step.latest) for step in told if step.word == "fulfils"]
    enders = [step for step in told if step.word == "fulfils"]
    if whole is not None and (ended := _completed(counted, whole, unit)):
        completions.append(ended[0])
        enders.append(ended[1])
    if enders:
        first = min(enders, key=lambda step: (step.latest, step.earliest, str(step.event.id)))
        return Extent("full", first, _first_of(completions))
    partly = any(step.word == "partly" for step in told)
    return Extent(_in_words(_reached(counted, unit), whole, partly))


def _asked(acts: Sequence[Step], asked: ReadFigure | None) -> tuple[_Range | None, str, str]:
    """How many were asked for, in which unit: the demand's figure, else the answer's `of`."""
    named = asked.quantity if asked else None
    known = named is not None and named.number is not None
    whole = bounds(named) if named is not None and known else None
    unit = named.unit if named is not None else ""
    for quantity in (step.quantity for step in acts):
        if quantity is None or quantity.of is None or not _alike(unit, quantity.unit):
            continue
        total = Decimal(quantity.of)
        if whole is not None and not whole[0] <= total <= whole[1]:
            return None, unit, f"Asked were {whole[0]:f}, the answer is of {total:f}: extent unknown."
        whole, unit = whole or (total, total), unit or quantity.unit
    return whole, unit, ""


def _alike(one: str, other: str) -> bool:
    return not one or not other or one.casefold() == other.casefold()


def _number(step: Step, unit: str) -> _Range | None:
    """How many a step acted on, where it says so in the unit that was asked for."""
    quantity = step.quantity
    if quantity is None or quantity.number is None or not _alike(unit, quantity.unit):
        return None
    return bounds(quantity)


def _completed(counted: Sequence[Step], whole: _Range, unit: str) -> tuple[Span, Step] | None:
    """When the counts together reached the whole: earliest and latest, and the step that did it."""
    soonest = _reaching(counted, whole, unit, lambda step: step.earliest)
    surest = _reaching(counted, whole, unit, lambda step: step.latest)
    if soonest is None or surest is None:
        return None
    return Span(soonest.earliest, surest.latest), surest


def _reaching(
    counted: Sequence[Step], whole: _Range, unit: str, when: Callable[[Step], datetime]
) -> Step | None:
    """The step with which the running total reaches the whole, in order of `when`."""
    total: _Range = (Decimal(0), Decimal(0))
    for step in sorted(counted, key=lambda step: (when(step), str(step.event.id))):
        total = _added(total, step, unit)
        if total[0] >= whole[1]:
            return step
    return None


def _added(total: _Range, step: Step, unit: str) -> _Range:
    number = _number(step, unit)
    if number is None:
        return total
    cumulative = step.quantity is not None and step.quantity.cumulative
    return number if cumulative else (total[0] + number[0], total[1] + number[1])


def _reached(counted: Sequence[Step], unit: str) -> _Range | None:
    total: _Range = (Decimal(0), Decimal(0))
    for step in sorted(counted, key=lambda step: (step.latest, str(step.event.id))):
        total = _added(total, step, unit)
    return total if counted else None


def _first_of(completions: Sequence[Span]) -> Span:
    """When the first of several came: the least of their earliest and of their latest ends."""
    earliest = min(span.earliest or _FIRST for span in completions)
    latest = min(span.latest or _LAST for span in completions)
    return Span(None if earliest == _FIRST else earliest, None if latest == _LAST else latest)


def _in_words(reached: _Range | None, whole: _Range | None, partly: bool) -> str:
    if reached is None or whole is None:
        return "partial" if partly else "unknown"
    if reached[1] < whole[0]:
        return f"partial ({reached[0]:f} of {whole[0]:f})" if reached[1] else "none"
    return "unknown"
