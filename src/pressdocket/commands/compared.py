"""A comparison for people at a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from pressdocket.commands.output import paragraph
from pressdocket.desk.terminal import visible
from pressdocket.records.comparison import ComparedRow, Comparison, Fines
from pressdocket.records.metric import Metric
from pressdocket.records.wording import number_in_words, plural

_NAMES: Final = {
    "in_time": "in time, by law or the deadline named",
    "in_time_ours": "in time, by our yardstick, which is no law",
    "answered": "answered by an act",
    "answered_in_full": "answered in full",
}


def compared(found: Comparison) -> Iterator[str]:
    """Every row in a few lines, those with most demands first."""
    span = " ".join(
        filter(None, (found.since and f"from {found.since}", found.until and f"to {found.until}"))
    )
    yield f"By {found.by}, {span + ', ' if span else ''}as of {found.as_of}"
    for row in found.rows:
        yield ""
        yield visible(row.name)
        yield paragraph(f"{plural(row.demands, 'demand')} asking for {plural(row.duties, 'thing')}")
        yield from (paragraph(line) for line in (*_figures(row), *_lines(row)))


def _figures(row: ComparedRow) -> Iterator[str]:
    if row.verdicts:
        yield f"verdicts: {_counts(row.verdicts)}"
    for name, metric in row.metrics.items():
        if name == "time_to_act":
            yield from _time(metric)
        elif metric.of:
            yield f"{_NAMES.get(name, name.replace('_', ' '))}: {share_in_words(metric)}"
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


def share_in_words(metric: Metric) -> str:
    """ "33 of 37, at most 36; 89 to 97 %": counts first; no percentage without a band."""
    said = f"{metric.count:,} of {metric.of:,}"
    if metric.most > metric.count:
        said += f", at most {metric.most:,}"
    if metric.band and metric.band[0] is not None and metric.band[1] is not None:
        low, high = (round(100 * end) for end in metric.band if end is not None)
        said += f"; {low} %" if low == high else f"; {low} to {high} %"
    left = sum(map(len, metric.left_out.values()))
    return said + (f"; left out: {_counts(metric.left_out)}" if left else "")


def _time(metric: Metric) -> Iterator[str]:
    if metric.band is None:
        return
    low, high = (None if end is None else f"{end:,.0f} hours" for end in metric.band)
    if low is None:
        yield "median time to act: not reached, whatever the reports leave open"
    else:
        yield f"median time to act: from {low} to {high or 'never'} (Kaplan-Meier band)"


def _counts(groups: Mapping[Any, Sequence[UUID]]) -> str:
    return ", ".join(f"{len(events)} {word}" for word, events in groups.items())


def _fines(fines: Fines) -> str:
    said = []
    if fines.total is not None:
        more = f" to {number_in_words(fines.up_to)}" if fines.up_to and fines.up_to != fines.total else ""
        said.append(f"{fines.currency} {number_in_words(fines.total)}{more} in {len(fines.single)}")
    said += [f"{fines.currency} {number_in_words(one.amount)} as a running total" for one in fines.cumulative]
    return "; ".join(said)
