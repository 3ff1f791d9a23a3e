"""Figures that count the same thing, side by side (RECORDS.md, Rules, "Measures and rivals")."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pressdocket.records.event import Event
from pressdocket.records.findings import MeasuredFigure, MeasureFinding
from pressdocket.rules.accepted import accepted_figure, accepted_when, quantities_agree
from pressdocket.rules.known import Known

_WORDS = {
    "window": "windows",
    "unit": "units",
    "population": "populations",
    "by_whom": "agencies",
    "where": "places",
    "as_of": "days",
}


def measure_findings(known: Known, events: Sequence[Event]) -> Iterator[MeasureFinding]:
    """One finding for each measure that two or more known figures share."""
    grouped: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.measure and accepted_figure(known, event) is not None:
            grouped[event.measure].append(event)
    for measure, group in grouped.items():
        if len(group) > 1:
            differ = _differing(known, group)
            yield MeasureFinding(
                measure=measure,
                figures=tuple(MeasuredFigure(event=event.id, scope=event.scope) for event in group),
                differ=differ,
                why=_why(known, group, differ),
            )


def _differing(known: Known, events: Sequence[Event]) -> tuple[str, ...]:
    """The scope words in which two of the events differ; what is not said differs from nothing."""
    said: dict[str, set[str]] = defaultdict(set)
    for event in events:
        read = accepted_when(known, event)
        if read is not None and not read.derived:
            said["window"].add(f"{read.span.earliest} {read.span.latest}")
        for word, value in event.scope:
            if value:
                said[word].add(value.casefold())
    return tuple(word for word in _WORDS if len(said[word]) > 1)


def _why(known: Known, events: Sequence[Event], differ: Sequence[str]) -> str:
    if differ:
        words = [_WORDS[word] for word in differ]
        listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
        return f"Different {listed}. None is wrong, so none is averaged."
    figures = [figure.quantity for event in events if (figure := accepted_figure(known, event))]
    numbers = [quantity for quantity in figures if quantity]
    if all(quantities_agree(one, other) for one in numbers for other in numbers):
        return "The figures agree."
    return "The reports do not say how these counts differ. They are kept side by side, not averaged."
