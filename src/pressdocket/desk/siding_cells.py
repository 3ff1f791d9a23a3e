"""The cells of a comparison that only count: how far, items, promises, apologies, fines, series, support."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from pressdocket.desk.side_by_side import Cell, Column, Group
from pressdocket.records.comparison import ComparedRow, Extent, Fines
from pressdocket.records.figures import band_in_words, share_in_words
from pressdocket.records.wording import number_in_words, plural

NOT_UNDER_ONE: Final[tuple[Column, ...]] = ("promises", "apologies", "fines", "official")
"""What no obligation judges, and is therefore not counted where demands are asked for by one."""

EXTENTS: Final[tuple[Extent, ...]] = ("full", "in part", "none", "unknown")


def unique(events: Iterable[UUID]) -> tuple[UUID, ...]:
    """Each once, in order: a demand that asks two things stands twice in a list of duties."""
    return tuple(dict.fromkeys(events))


def extent_cell(row: ComparedRow) -> Cell:
    """A group an extent, with one event a duty, so that a bar can be drawn by it."""
    groups = tuple(Group(word, row.extents[word]) for word in EXTENTS if word in row.extents)
    said = ", ".join(f"{len(group.events)} {group.words}" for group in groups)
    return Cell(said, "", f"done: {said}" if said else "", groups)


def items_cell(row: ComparedRow, *, few: bool) -> Cell:
    """Items acted on of those asked for, each unit apart."""
    found = {
        name.partition(": ")[2]: metric
        for name, metric in row.metrics.items()
        if name.startswith("items_acted") and metric.of
    }
    lines = []
    for unit, metric in found.items():
        sure, _, most = share_in_words(metric).partition(", ")
        band = "" if few else band_in_words(metric)
        lines.append((f"{sure} {unit}", "; ".join(filter(None, (most, band)))))
    groups = tuple(Group(unit, unique(metric.events)) for unit, metric in found.items())
    return _lines(lines, "items acted on", groups)


def promises_cell(row: ComparedRow) -> Cell:
    """Kept, broken, open, each with its sign."""
    found = row.promises
    groups = tuple(
        group
        for group in (
            Group("kept", found.kept, "kept"),
            Group("broken", found.broken, "broken"),
            Group("open", found.open, "open"),
        )
        if group.events
    )
    said = ", ".join(f"{len(group.events)} {group.words}" for group in groups)
    return Cell(said or "none", "", f"promises: {said}" if said else "no promises", groups)


def apologies_cell(row: ComparedRow) -> Cell:
    events = row.apologies
    groups = (Group("apologies", events),) if events else ()
    return Cell(f"{len(events):,}", "", plural(len(events), "apology", "apologies"), groups)


def fines_cell(row: ComparedRow) -> Cell:
    """A line a currency; running totals stand beside it and are never added."""
    lines = [(line, "") for fines in row.fines for line in _fines(fines)]
    groups = [
        Group(f"{fines.currency}{more}", unique(one.event for one in amounts))
        for fines in row.fines
        for more, amounts in (("", fines.single), (" running total, not added", fines.cumulative))
        if amounts
    ]
    if row.fines_without_amount:
        lines.append((f"{len(row.fines_without_amount)} without an amount", ""))
        groups.append(Group("without a known amount", unique(row.fines_without_amount)))
    return _lines(lines, "fines", tuple(groups))


def _fines(fines: Fines) -> Iterable[str]:
    if fines.total is not None:
        more = f" to {number_in_words(fines.up_to)}" if fines.up_to and fines.up_to != fines.total else ""
        count = f" in {len(fines.single)}" if len(fines.single) > 1 else ""
        yield f"{fines.currency} {number_in_words(fines.total)}{more}{count}"
    for one in fines.cumulative:
        yield f"{fines.currency} {number_in_words(one.amount)} running total"


def official_cell(row: ComparedRow) -> Cell:
    """Complete official series, each with its own interval; never mixed with what the press reports."""
    lines = []
    for series in row.official:
        low, high = (100 * end for end in series.wilson)
        share = f"{100 * series.count / series.of:.1f} % ({low:.1f} – {high:.1f})"
        lines.append((f"{series.count:,} of {series.of:,} {series.unit}", share))
    groups = tuple(Group(series.unit or "series", (series.event,)) for series in row.official)
    return _lines(lines, "official series, with Wilson's 95 % interval", groups)


def support_cell(row: ComparedRow) -> Cell:
    groups = tuple(Group(word, unique(events), word) for word, events in row.support.items())
    said = ", ".join(f"{len(group.events)} {group.words}" for group in groups)
    return Cell(said or "none", "", f"support: {said}" if said else "", groups)


def _lines(lines: list[tuple[str, str]], called: str, groups: tuple[Group, ...]) -> Cell:
    """Of one line what goes with it below; of two one over the other; of more the first, and how many."""
    if not lines:
        return Cell("none")
    (first, aside), *rest = lines
    if rest:
        aside = rest[0][0] if len(rest) == 1 else f"and {len(rest)} more"
    said = "; ".join(", ".join(filter(None, line)) for line in lines)
    return Cell(first, aside, f"{called}: {said}", groups)
