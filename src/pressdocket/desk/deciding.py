"""Which suggestions of a report are settled: by what was decided on them, or by what was recorded there."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pressdocket.desk.passages import Counted, read_passage
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.records.decision import Decision
from pressdocket.records.report import Report

if TYPE_CHECKING:
    from pressdocket.intake.suggest.marking import Marker
    from pressdocket.intake.suggest.suggestion import Suggestion


class Place(NamedTuple):
    """Where something of a kind was decided or recorded; `figure` is "" where no figure is known."""

    kind: str
    start: int
    end: int
    figure: str


def parted(
    found: "Sequence[Suggestion]",
    decisions: Iterable[Decision],
    report: Report,
    marker: "Marker | None" = None,
) -> "tuple[Suggestion, ...]":
    """What was found in a report, those that were split as one for each figure."""
    split = [_place(one) for one in _made_on(decisions, report) if one.outcome == "split"]
    whole = _without(found, split)
    made: list[Suggestion] = []
    for one in found:
        made += [one] if one in whole else halves(one, found, marker)
    return tuple(made)


def left_open(
    found: "Sequence[Suggestion]", decisions: Iterable[Decision], view: CaseView, report: ReportView
) -> "tuple[Suggestion, ...]":
    """The suggestions that nobody has settled, in their order.

    A decision holds for the text it was made on, and settles one suggestion: of its kind, at its place, with
    its figure if there is one, else the one that overlaps it most. A claim settles in the same way.
    """
    here = _made_on(decisions, report.report)
    settled = [_place(one) for one in here if one.outcome != "split"]
    return _without(found, [*settled, *_recorded(here, view, report)])


def _made_on(decisions: Iterable[Decision], report: Report) -> list[Decision]:
    return [one for one in decisions if one.text_hash == report.text_hash]


def halves(
    one: "Suggestion", found: "Sequence[Suggestion]", marker: "Marker | None" = None
) -> "list[Suggestion]":
    """A suggestion for each figure that its words count and none of the others found has; itself alone where
    there is only one. `marker` reads the language of the words; without one they are read as English."""
    offered = {other.count for other in found if other is not one and _overlap(other, _where(one)) > 0}
    counted = _counted(one.quote, marker)
    distinct = {
        (each.number, each.unit): each
        for each in counted
        if each.number and each.number not in offered - {one.count}
    }
    if len(distinct) < 2:
        return [one]
    return [
        one.model_copy(
            update={
                "count": each.number,
                "count_unit": each.unit or None,
                "count_state": "known",
                "of": each.of or None,
                "parts": one.parts if each.number == one.count else (),
                "approx": one.approx and each.number == one.count,
            }
        )
        for each in distinct.values()
    ]


def _counted(words: str, marker: "Marker | None") -> tuple[Counted, ...]:
    if marker is None or marker.code == "en":
        passage = read_passage(words)
        return (Counted(passage.number, passage.of, passage.unit, passage.parts), *passage.others)
    return tuple(Counted(one.number, one.of, one.unit) for one in marker.figures(words) if not one.money)


def _recorded(decisions: Sequence[Decision], view: CaseView, report: ReportView) -> Iterable[Place]:
    """The places of claims, but of those whose suggestion was decided on."""
    kinds = {event.event.id: event.event.kind for event in view.events}
    for claim in report.claims:
        decided = any(
            one.event == claim.event and one.start < claim.end and claim.start < one.end for one in decisions
        )
        if claim.claim.event in kinds and not decided:
            quantity = claim.claim.quantity
            number = (quantity.number or "") if quantity else ""
            yield Place(kinds[claim.claim.event], claim.start, claim.end, number)


def _where(one: "Suggestion") -> Place:
    return Place(one.kind, one.start, one.end, one.count or "")


def _place(decision: Decision) -> Place:
    return Place(decision.kind, decision.start, decision.end, decision.count)


def _without(found: "Sequence[Suggestion]", places: Sequence[Place]) -> "tuple[Suggestion, ...]":
    left = list(found)
    # Those with the same figure first, so that no other decision takes their suggestion.
    for exact in (True, False):
        for place in list(places):
            fitting = [one for one in left if _fits(one, place) and (not exact or _same(one, place))]
            if fitting:
                left.remove(max(fitting, key=lambda one: _overlap(one, place)))
                places = [other for other in places if other is not place]
    return tuple(left)


def _fits(one: "Suggestion", place: Place) -> bool:
    return one.kind == place.kind and _overlap(one, place) > 0


def _same(one: "Suggestion", place: Place) -> bool:
    return (one.count or "") == place.figure


def _overlap(one: "Suggestion", place: Place) -> int:
    return min(one.end, place.end) - max(one.start, place.start)
