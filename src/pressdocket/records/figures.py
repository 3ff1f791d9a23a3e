"""Figures over demands in plain English: the same on screen, on paper and at a terminal."""

from collections.abc import Iterator, Mapping
from typing import Final

from pressdocket.records.metric import Metric

LABELS: Final[Mapping[str, str]] = {
    "in_time": "In time, by law or the deadline named",
    "in_time_ours": "In time, by our yardstick",
    "answered": "Answered by an act",
    "answered_in_full": "Answered in full",
    "time_to_act": "Median time to act",
}
_UNDECIDED: Final[Mapping[str, str]] = {
    "answered": "with nothing reported; apologies do not count",
    "answered_in_full": "where no report says how far, or that anything was done",
}


def label_of(name: str) -> str:
    """What a figure is called: "Answered in full", "Items acted on: videos"."""
    return LABELS.get(name) or f"Items acted on: {name.partition(': ')[2]}"


def share_in_words(metric: Metric) -> str:
    """ "33 of 37", "1 of 6, at most 3": what is sure, and how many it can be at most."""
    said = f"{metric.count:,} of {metric.of:,}"
    return f"{said}, at most {metric.most:,}" if metric.most > metric.count else said


def band_in_words(metric: Metric) -> str:
    """The band as percentages, "89 – 97 %"; "" where there are too few for one."""
    if metric.band is None or metric.band[0] is None or metric.band[1] is None:
        return ""
    low, high = (round(100 * end) for end in metric.band if end is not None)
    return f"{low} %" if low == high else f"{low} – {high} %"


def median_in_words(metric: Metric) -> str:
    """The median of a figure in hours, "24 – 72 hours"; where it may never be reached, it says so."""
    if metric.band is None:
        return "too few for a median"
    low, high = (None if end is None else _hours(end) for end in metric.band)
    if low is None:
        return "not reached, whatever is left open"
    if high is None:
        return f"{low} or more, perhaps never"
    (start, unit), (_, other) = low.split(" "), high.split(" ")
    return low if low == high else f"{start if unit == other else low} – {high}"


def _hours(hours: float) -> str:
    return f"{hours:,.0f} hours" if hours < 96 else f"{hours / 24:,.0f} days"


def undecided_in_words(name: str, metric: Metric) -> str:
    """What widens the band: "3 once for and once against: cannot tell or silent"; "" if nothing does."""
    if not metric.undecided:
        return ""
    why = _UNDECIDED.get(name, "")
    return f"{len(metric.undecided)} {why or 'once for and once against: cannot tell or silent'}"


def left_out_in_words(metric: Metric) -> str:
    """ "left out: 2 no rule, 1 void"; "" if nothing is."""
    counts = ", ".join(_counted(metric))
    return f"left out: {counts}" if counts else ""


def _counted(metric: Metric) -> Iterator[str]:
    for reason, events in metric.left_out.items():
        yield f"{len(events)} {reason}"
