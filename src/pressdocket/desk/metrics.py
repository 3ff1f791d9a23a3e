"""The metric band of a case: counts and the band that the record allows, never a rate from nothing."""

from pressdocket.desk.views import Metric
from pressdocket.records import metric as figures
from pressdocket.records.figures import (
    band_in_words,
    label_of,
    left_out_in_words,
    median_in_words,
    share_in_words,
    undecided_in_words,
)
from pressdocket.records.findings import Findings
from pressdocket.records.wording import duration_in_words


def metrics(findings: Findings) -> tuple[Metric, ...]:
    """Demands that count, one cell a question. What cannot be told stands once for and once against."""
    names = ("answered", "answered_in_full", "in_time", "in_time_ours")
    found = findings.metrics
    cells = tuple(_share(name, found[name]) for name in names if name in found)
    return (*cells, _time_to_act(findings))


def _share(name: str, metric: figures.Metric) -> Metric:
    rest = "; ".join(filter(None, (undecided_in_words(name, metric), left_out_in_words(metric))))
    ours = name == "in_time_ours"
    if not metric.of:
        return Metric(label_of(name), _nothing(metric), "", None, rest, metric.events, ours)
    low, high = metric.band or (None, None)
    value, _, aside = share_in_words(metric).partition(", ")
    return Metric(
        label=label_of(name),
        value=value,
        aside="; ".join(filter(None, (aside, band_in_words(metric)))),
        band=None if low is None or high is None else (low, high),
        left_out=rest,
        events=metric.events,
        ours=ours,
    )


def _nothing(metric: figures.Metric) -> str:
    """What stands where nothing counts: a law without hours is another thing than no law on file."""
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
