"""A comparison put into words for a window: cells, bands, curves, and what each opens."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from math import inf
from typing import Final
from uuid import UUID

from pressdocket.desk.side_by_side import (
    Cell,
    Column,
    Curve,
    Group,
    Rate,
    Reason,
    Side,
    SideBySide,
    Step,
    Told,
)
from pressdocket.desk.siding_cells import (
    NOT_UNDER_ONE,
    apologies_cell,
    extent_cell,
    fines_cell,
    items_cell,
    official_cell,
    promises_cell,
    support_cell,
    unique,
)
from pressdocket.desk.views import Sign
from pressdocket.records.comparison import ComparedRow, Comparison, Wait
from pressdocket.records.figures import (
    band_in_words,
    label_of,
    median_in_words,
    share_in_words,
    undecided_in_words,
)
from pressdocket.records.metric import Metric
from pressdocket.records.territories import territory_in_words
from pressdocket.records.wording import day_in_words, plural
from pressdocket.rules.rates import FEWEST
from pressdocket.rules.survival import Subject, steps

_REACHES: Final = (24, 48, 72, 168, 336, 720, 1_440, 2_160, 4_380, 8_760)
"""Hours that a chart may end at: a day to a year."""

_ONCE: Final = "Counted once for and once against."
_WHY: Final[Mapping[str, tuple[Sign, str]]] = {
    "silent": ("silent", f"Due, and nothing is reported. {_ONCE}"),
    "cannot tell": ("cannot tell", f"The reports do not let anyone tell. {_ONCE}"),
    "open": ("open", "Not due yet."),
    "no rule": ("no rule", "No rule on file, and no deadline named."),
    "no limit": ("no limit", "The law sets no number of hours or days."),
    "void": ("void", "Withdrawn, annulled, forged, or already gone."),
    "aggregate or repeated": ("gaps", "Stands for many demands, or repeats one that counts."),
    "undated": ("gaps", "Without a date there is no time to act."),
    "outside the period": ("gaps", "Its date lies outside the days asked for."),
    "perhaps outside the period": ("gaps", "Its date, or part of it, may lie outside the days asked for."),
}


def side_by_side(
    found: Comparison,
    told: Mapping[UUID, Told],
    titles: Mapping[str, str],
    as_of: date | None,
    rules: tuple[tuple[str, str, int], ...] = (),
) -> SideBySide:
    """`told` has every event that a row names, `titles` what each case is called by its reference, `rules`
    the obligations that judged any demand."""
    hours = _reach(row.waits for row in found.rows if row.demands >= FEWEST)
    sides = tuple(_side(row, found, titles, hours) for row in found.rows)
    return SideBySide(found.by, as_of, _line(found, as_of), sides, told, hours, rules)


def _line(found: Comparison, as_of: date | None) -> str:
    many = {"platform": "platforms", "regulator": "regulators", "jurisdiction": "jurisdictions"}[found.by]
    demands = sum(row.demands for row in found.rows)
    parts = [plural(len(found.rows), found.by, many), plural(demands, "demand")]
    if found.since or found.until:
        since = day_in_words(date.fromisoformat(found.since)) if found.since else "the beginning"
        until = day_in_words(date.fromisoformat(found.until)) if found.until else "today"
        parts.append(f"{since} to {until}")
    if under := found.obligation:
        parts.append(f"judged under {under.code}" + (f", version {under.version}" if under.version else ""))
    parts.append(f"as of {day_in_words(as_of) if as_of else 'today'}")
    return "  ·  ".join(parts)


def _side(row: ComparedRow, found: Comparison, titles: Mapping[str, str], hours: float) -> Side:
    name = territory_in_words(row.name) if found.by == "jurisdiction" else row.name
    few = row.demands < FEWEST
    in_time = row.metrics["in_time"]
    reasons = tuple(_reasons(row, in_time))
    asked = unique(chain.from_iterable(row.verdicts.values()))
    cells: dict[Column, Cell] = {
        "demands": Cell(f"{row.demands:,}", "", plural(row.demands, "demand"), (Group("demands", asked),)),
        "in_time": _in_time(row, in_time, few=few),
        "rate": _rate_cell(in_time, few=few),
        "extent": extent_cell(row),
        "time": _time(row, few=few),
        "left_out": Cell(
            ", ".join(f"{len(one.events)} {one.words}" for one in reasons) or "none",
            "",
            f"left out or undecided: {_counts(reasons)}" if reasons else "nothing left out",
            tuple(Group(one.words, one.events, one.sign) for one in reasons),
        ),
        "items": items_cell(row, few=few),
        "promises": promises_cell(row),
        "apologies": apologies_cell(row),
        "fines": fines_cell(row),
        "official": official_cell(row),
        "support": support_cell(row),
    }
    if found.obligation is not None:
        cells |= dict.fromkeys(NOT_UNDER_ONE, Cell("–", "", "not counted under an obligation"))
    cases = tuple((case, titles.get(case, case)) for case in row.cases)
    sentence = f"{name}: " + "; ".join(cell.sentence for cell in cells.values() if cell.sentence)
    cells["name"] = Cell(name, plural(len(cases), "case"), sentence, (Group("demands", asked),))
    rate = None if few else _rate(in_time)
    return Side(
        key=str(row.id or row.name),
        name=name,
        few=few,
        cells=cells,
        rate=rate,
        no_limit="" if few or in_time.of else _nothing(row, in_time),
        cases=cases,
        reasons=reasons,
        ours=_ours(row),
        asked=asked,
        timed=tuple(_timed(row)),
        too_few_timed="" if not few and len(row.waits) >= FEWEST else _too_few(row),
        curve=None if few or len(row.waits) < FEWEST else _curve(row, hours),
    )


def _counts(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"{len(one.events)} {one.words}" for one in reasons)


def _in_time(row: ComparedRow, metric: Metric, *, few: bool) -> Cell:
    groups = tuple(
        Group(word, unique(row.verdicts[word]), word)
        for word in ("met", "missed", "silent", "cannot tell")
        if word in row.verdicts
    )
    if not metric.of:
        said = _nothing_short(metric)
        return Cell("No rate", said, f"in time: no rate, {said}", tuple(_aside(metric)))
    said, band = share_in_words(metric), "" if few else band_in_words(metric)
    value, _, most = said.partition(", ")
    undecided = undecided_in_words("in_time", metric)
    whole = "; ".join(filter(None, (said, band, undecided)))
    return Cell(value, band or most or ("too few for a %" if not few else ""), f"in time: {whole}", groups)


def _aside(metric: Metric) -> Iterable[Group]:
    """What a figure leaves out, by reason."""
    for word, events in metric.left_out.items():
        yield Group(word, unique(events), _WHY[word][0] if word in _WHY else "gaps")


def _nothing_short(metric: Metric) -> str:
    words = next((word for word in ("open", "no limit", "no rule") if metric.left_out.get(word)), "")
    return {"open": "none due yet", "no limit": "no limit", "no rule": "no rule"}.get(words, "none judged")


def _nothing(row: ComparedRow, metric: Metric) -> str:
    for word, said in (
        ("no limit", "have no limit in law"),
        ("no rule", "have no rule on file"),
        ("open", "are not due yet"),
    ):
        if events := metric.left_out.get(word):
            return f"{len(events)} of {row.duties} {said}"
    return "None judged"


def _rate(metric: Metric) -> Rate | None:
    if metric.band is None or metric.band[0] is None or metric.band[1] is None:
        return None
    told = metric.of - len(metric.undecided)
    return Rate(metric.band[0], metric.band[1], metric.count / told if told else None)


def _rate_cell(metric: Metric, *, few: bool) -> Cell:
    if few:
        return Cell("")
    if not metric.of:
        return Cell("", "", "", tuple(_aside(metric)))
    groups = (Group("judged", unique(metric.events)),)
    if metric.band is None:
        return Cell("", "", f"{metric.of} judged, too few for a band", groups)
    low, high = ((round(100 * end) if end is not None else 0) for end in metric.band)
    return Cell(f"{low} – {high}" if low != high else f"{low}", "", "", groups)


def _time(row: ComparedRow, *, few: bool) -> Cell:
    metric = row.metrics["time_to_act"]
    groups = tuple(_timed(row))
    note = f"{metric.count} of {metric.of} acted" if metric.of else "none can be timed"
    if few or metric.band is None:
        return Cell("Too few", note, f"time to act: too few for a median, {note}", groups)
    median = median_in_words(metric)
    return Cell(median, note, f"median time to act: {median}, {note}", groups)


def _timed(row: ComparedRow) -> Iterable[Group]:
    """The demands that can be timed, by how their waiting ended."""
    silent = set(row.verdicts.get("silent", ()))
    by: dict[str, list[UUID]] = {}
    for wait in row.waits:
        if not wait.acted:
            word = "last seen unanswered"
        elif wait.at_least == inf:
            word = "refused"
        else:
            word = "silent" if wait.event in silent and wait.at_most == inf else "acted on"
        by.setdefault(word, []).append(wait.event)
    for word in ("acted on", "silent", "refused", "last seen unanswered"):
        if word in by:
            yield Group(word, unique(by[word]))


def _too_few(row: ComparedRow) -> str:
    return f"{plural(len(row.waits), 'demand')} can be timed; a curve takes {FEWEST}."


def _reasons(row: ComparedRow, in_time: Metric) -> Iterable[Reason]:
    """What widens a band first, then what counts in no rate."""
    found: dict[str, tuple[UUID, ...]] = {}
    for word in ("silent", "cannot tell"):
        if events := row.verdicts.get(word):
            found[word] = events
    for word, events in chain(in_time.left_out.items(), row.left_out.items()):
        found[word] = events
    if undated := row.metrics["time_to_act"].left_out.get("undated"):
        found["undated"] = undated
    for word in sorted(found, key=lambda word: list(_WHY).index(word) if word in _WHY else len(_WHY)):
        sign, why = _WHY.get(word, ("gaps", ""))
        yield Reason(sign, word, why, unique(found[word]))


def _ours(row: ComparedRow) -> Reason | None:
    """What our own yardstick says of the same demands; it is no law."""
    metric = row.metrics.get("in_time_ours")
    if metric is None or not metric.of:
        return None
    why = f"{label_of('in_time_ours')}: {share_in_words(metric)}."
    return Reason("no rule", "ours", why, unique(metric.events))


def _reach(waits: Iterable[Sequence[Wait]]) -> float:
    """Hours that a chart ends at: where nine of ten acts that are dated surely had come."""
    ends = sorted(one.at_most for row in waits for one in row if one.acted and one.at_most < inf)
    wanted = ends[len(ends) * 9 // 10] * 1.1 if ends else 0
    return float(next((hours for hours in _REACHES if hours >= wanted), _REACHES[-1]))


def _curve(row: ComparedRow, hours: float) -> Curve:
    subjects = [Subject(one.at_least, one.at_most, one.acted) for one in row.waits]
    found = tuple(Step(one.start, one.end, one.low, one.high) for one in steps(subjects, hours))
    silent = len(unique(row.verdicts.get("silent", ())))
    note = f"n {len(row.waits)}" + (f", {silent} silent" if silent else "")
    last = found[-1]
    said = (
        f"{len(row.waits)} demands timed; {median_in_words(row.metrics['time_to_act'])} median; after "
        f"{_span(hours)} {_percent(last.low)} to {_percent(last.high)} still unanswered"
    )
    unseen = tuple(sorted(one.at_least for one in row.waits if not one.acted and one.at_least < hours))
    return Curve(found, unseen, note, said)


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _span(hours: float) -> str:
    return f"{hours:.0f} hours" if hours < 96 else f"{hours / 24:.0f} days"
