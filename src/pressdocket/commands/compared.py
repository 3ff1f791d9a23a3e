"""A comparison for people at a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from pressdocket.commands.output import paragraph
from pressdocket.desk.terminal import visible
from pressdocket.records.comparison import ComparedRow, Comparison, Fines
from pressdocket.records.figures import (
    band_in_words,
    label_of,
    left_out_in_words,
    median_in_words,
    share_in_words,
)
from pressdocket.records.metric import Metric
from pressdocket.records.wording import number_in_words, plural


def compared(found: Comparison) -> Iterator[str]:
    """Every row in a few lines, those with most demands first."""
    span = " ".join(
        filter(None, (found.since and f"from {found.since}", found.until and f"to {found.until}"))
    )
    yield f"By {found.by}, {span + ', ' if span else ''}as of {found.as_of}"
    if (under := found.obligation) is not None:
        which = f", version {under.version}" if under.version else ""
        yield visible(f"Only demands judged under {under.code}{which}")
    for row in found.rows:
        yield ""
        yield visible(row.name)
        yield paragraph(f"{plural(row.demands, 'demand')} asking for {plural(row.duties, 'thing')}")
        yield from (paragraph(line) for line in (*_figures(row), *_lines(row)))


def _figures(row: ComparedRow) -> Iterator[str]:
    if row.verdicts:
        yield f"verdicts: {_counts(row.verdicts)}"
    for name, metric in row.metrics.items():
        if name == "time_to_act" and metric.band is not None:
            yield f"median time to act: {median_in_words(metric)} (Kaplan-Meier band)"
        elif name != "time_to_act" and metric.of:
            yield _told(name, metric)
    if row.demands and not any(metric.band for metric in row.metrics.values()):
        yield f"too few for a percentage; the cases: {', '.join(row.cases)}"


def _lines(row: ComparedRow) -> Iterator[str]:
    kept, broken, open_ = (len(row.promises.kept), len(row.promises.broken), len(row.promises.open))
    if kept or broken or open_:
        yield f"promises: {kept} kept, {broken} broken, {open_} open"
    if row.apologies:
        yield f"apologies: {len(row.apologies)}"
    for fines in row.fines:
        yield f"fines: {_fines(fines)}"
    if row.fines_without_amount:
        yield f"fines without a known amount: {len(row.fines_without_amount)}"
    for series in row.official:
        low, high = series.wilson
        yield (
            f"official series: {series.count:,} of {series.of:,} {series.unit}, "
            f"{100 * series.count / series.of:.1f} % (Wilson 95 %: {100 * low:.1f} to {100 * high:.1f})"
        )
    if row.support:
        yield f"support: {_counts(row.support)}"
    for why, events in row.left_out.items():
        yield f"left out, {why}: {len(events)}"


def _told(name: str, metric: Metric) -> str:
    """ "answered in full: 33 of 37, at most 36; 89 – 97 %; left out: 2 void"."""
    label = label_of(name)
    said = (share_in_words(metric), band_in_words(metric), left_out_in_words(metric))
    return f"{label[0].lower()}{label[1:]}: {'; '.join(filter(None, said))}"


def _counts(groups: Mapping[Any, Sequence[UUID]]) -> str:
    return ", ".join(f"{len(events)} {word}" for word, events in groups.items())


def _fines(fines: Fines) -> str:
    said = []
    if fines.total is not None:
        more = f" to {number_in_words(fines.up_to)}" if fines.up_to and fines.up_to != fines.total else ""
        said.append(f"{fines.currency} {number_in_words(fines.total)}{more} in {len(fines.single)}")
    said += [f"{fines.currency} {number_in_words(one.amount)} as a running total" for one in fines.cumulative]
    return "; ".join(said)
