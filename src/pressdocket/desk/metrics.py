"""The metric band of a case: counts and the band that the record allows, never a rate from nothing."""

from pressdocket.desk.views import Metric
from pressdocket.records import metric as figures
from pressdocket.records.figures import (
    band_in_words,
    label_of,
    median_in_words,
    share_in_words,
)
from pressdocket.records.findings import Findings
from pressdocket.records.wording import duration_in_words

OURS = "in_time_ours"
_LABELS = {"in_time": "In time, by law or deadline", OURS: "In time, by our yardstick"}
_UNDECIDED = {"answered": "silent; apologies do not count", "answered_in_full": "extent not reported"}
"""Words for a narrow cell; print and terminal have room for more."""
_SAID_ELSEWHERE = "aggregate or repeated"


def metrics(findings: Findings) -> tuple[Metric, ...]:
    """Demands that count, one cell a question. What cannot be told stands once for and once against."""
    names = ("answered", "answered_in_full", "in_time", OURS)
    found = findings.metrics
    cells = tuple(_share(name, found[name]) for name in names if name in found)
    return (*cells, _time_to_act(findings))


def _share(name: str, metric: figures.Metric) -> Metric:
    label, rest = _LABELS.get(name) or label_of(name), _left_out(name, metric)
    if not metric.of:
        out = [one for reason, some in metric.left_out.items() if reason != _SAID_ELSEWHERE for one in some]
        events = tuple(dict.fromkeys(out))
        return Metric(label, _none_of(metric), "", None, rest, events, name == OURS)
    low, high = metric.band or (None, None)
    value, _, aside = share_in_words(metric).partition(", ")
    return Metric(
        label=label,
        value=value,
        aside="; ".join(filter(None, (aside, band_in_words(metric)))),
        band=None if low is None or high is None else (low, high),
        left_out=rest,
        events=metric.events,
        ours=name == OURS,
    )


def _left_out(name: str, metric: figures.Metric) -> str:
    """What widens the band, and what is no part of it but for what stands over the ledger."""
    undecided = _UNDECIDED.get(name, "not told: counted both ways")
    parts = [f"{len(metric.undecided)} {undecided}"] if metric.undecided else []
    parts += [
        f"{len(events)} {reason}" for reason, events in metric.left_out.items() if reason != _SAID_ELSEWHERE
    ]
    return "; ".join(parts)


def _none_of(metric: figures.Metric) -> str:
    """What stands where nothing was due: a law without hours is another thing than no law on file."""
    said = {"open": "None due yet", "no limit": "No limit", "no rule": "No deadline"}
    return next((words for reason, words in said.items() if metric.left_out.get(reason)), "None yet")


def _time_to_act(findings: Findings) -> Metric:
    """The median, or the longest time of fewer than ten."""
    metric = findings.metrics["time_to_act"]
    rest = f"{metric.count} of {metric.of} acted" if metric.of else "No answer can be timed."
    if metric.band is not None:
        return Metric(label_of("time_to_act"), median_in_words(metric), "", None, rest, metric.events)
    timed = [
        found
        for found in findings.demands
        if found.counted and found.elapsed is not None and found.answer in ("full", "partial")
    ]
    if not timed:
        return Metric("Time to act", "None yet", "", None, rest, metric.events)
    longest = max(timed, key=lambda found: (found.elapsed and found.elapsed.at_most) or float("inf"))
    label = "Time to act, longest" if len(timed) > 1 else "Time to act"
    events = tuple(found.event for found in timed)
    return Metric(label, duration_in_words(longest.elapsed), "", None, rest, events)
