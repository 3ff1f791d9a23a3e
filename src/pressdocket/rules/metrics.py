"""Figures over demands: counts first, then the band the record allows (RECORDS.md, Rules, "Rates")."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from math import inf
from typing import Final
from uuid import UUID

from pressdocket.records.comparison import Wait
from pressdocket.records.findings import DemandFinding, EventReading, Verdict
from pressdocket.records.metric import Metric
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import Span
from pressdocket.rules.rates import FEWEST, shares
from pressdocket.rules.survival import Subject, median_band

_UNDECIDED: Final[frozenset[Verdict | None]] = frozenset({"cannot tell", "silent"})
_DECIDED: Final[frozenset[Verdict | None]] = frozenset({"met", "missed"})


@dataclass(frozen=True, slots=True)
class Scored:
    """A finding with what its figures need: when the demand was made, how many it asked for, and the moment
    up to which reports were read."""

    finding: DemandFinding
    asked: Span | None
    figure: Quantity | None
    as_of: datetime


def scored(
    demands: Iterable[DemandFinding], readings: Mapping[UUID, EventReading], as_of: datetime
) -> Iterator[Scored]:
    """Findings with the date and the figure of their demands."""
    for finding in demands:
        reading = readings[finding.event]
        figure = reading.figure.quantity if reading.figure else None
        yield Scored(finding, reading.when.span if reading.when else None, figure, as_of)


def metrics(all_: Sequence[Scored]) -> dict[str, Metric]:
    """Every figure over some demands by name; items by their unit ("items_acted: videos")."""
    counted, aside = _countable(all_)
    found = {
        "in_time": _in_time(counted, aside, lambda finding: finding.verdict),
        "in_time_ours": _in_time(counted, aside, lambda finding: finding.yardstick),
        "answered": _answered(counted, aside, ("full", "partial")),
        "answered_in_full": _answered(counted, aside, ("full",)),
        "time_to_act": _time_to_act(counted, aside),
    }
    if not any(one.finding.yardstick for one in counted):
        del found["in_time_ours"]
    return found | dict(_items(counted, aside))


Aside = dict[str, tuple[UUID, ...]]


def _countable(all_: Sequence[Scored]) -> tuple[list[Scored], Aside]:
    """Those that count, and those that stand for many acts or repeat another, or are void."""
    counted: list[Scored] = []
    aside: dict[str, list[UUID]] = defaultdict(list)
    for one in all_:
        if not one.finding.counted:
            aside["aggregate or repeated"].append(one.finding.event)
        elif one.finding.verdict == "void":
            aside["void"].append(one.finding.event)
        else:
            counted.append(one)
    return counted, {reason: tuple(events) for reason, events in aside.items()}


def _in_time(
    counted: Sequence[Scored], aside: Aside, verdict: Callable[[DemandFinding], Verdict | None]
) -> Metric:
    """Met over judged. Without a limit, or while one runs, nothing can be late."""
    by: dict[Verdict | None, list[UUID]] = defaultdict(list)
    for one in counted:
        by[verdict(one.finding)].append(one.finding.event)
    judged = [event for word, events in by.items() if word in _DECIDED | _UNDECIDED for event in events]
    undecided = tuple(event for word, events in by.items() if word in _UNDECIDED for event in events)
    others = {
        str(word or "no yardstick"): tuple(e) for word, e in by.items() if word not in _DECIDED | _UNDECIDED
    }
    return _share(len(by["met"]), undecided, judged, aside | others)


def _answered(counted: Sequence[Scored], aside: Aside, words: tuple[str, ...]) -> Metric:
    """Answered by an act, or in full, of all; undecided where nothing is reported, or not how far."""
    sure = [one for one in counted if one.finding.answer in words]
    unsure = [
        one.finding.event
        for one in counted
        if one.finding.answer not in words
        and (one.finding.answer == "nothing reported" or one.finding.extent == "unknown")
    ]
    return _share(len(sure), tuple(unsure), [one.finding.event for one in counted], aside)


def _share(sure: int, undecided: tuple[UUID, ...], judged: Sequence[UUID], left_out: Aside) -> Metric:
    return Metric(
        count=sure,
        of=len(judged),
        band=shares(sure, len(undecided), len(judged), len(judged)),
        left_out=left_out,
        undecided=undecided,
        most=sure + len(undecided),
        events=tuple(judged),
    )


def _items(counted: Sequence[Scored], aside: Aside) -> Iterator[tuple[str, Metric]]:
    """Items acted on over items asked for, each unit apart; what has no exact number is left out."""
    by: dict[str, list[tuple[Scored, int, int, int]]] = defaultdict(list)
    without: list[UUID] = []
    for one in counted:
        reached = _reached(one)
        if reached is None:
            without.append(one.finding.event)
        else:
            assert one.figure is not None
            by[one.figure.unit or "items"].append((one, *reached))
    for unit, rows in sorted(by.items()):
        least, most, of = (sum(numbers) for numbers in zip(*(row[1:] for row in rows), strict=True))
        yield (
            f"items_acted: {unit}",
            Metric(
                count=least,
                of=of,
                band=shares(least, most - least, of, len(rows)),
                left_out=aside | ({"number not reported": tuple(without)} if without else {}),
                undecided=tuple(row[0].finding.event for row in rows if row[1] < row[2]),
                most=most,
                events=tuple(row[0].finding.event for row in rows),
            ),
        )


def _reached(one: Scored) -> tuple[int, int, int] | None:
    """The least and most items acted on, and those asked for; None without an exact whole number."""
    figure, finding = one.figure, one.finding
    if finding.duty not in ("remove", "restrict") or figure is None or figure.number is None:
        return None
    if figure.approximate or figure.up_to is not None or Decimal(figure.number) % 1:
        return None
    whole = int(Decimal(figure.number))
    if finding.extent == "full":
        return whole, whole, whole
    if finding.extent.startswith("partial ("):
        done = Decimal(finding.extent.removeprefix("partial (").split(" ")[0])
        return int(done), int(done), whole
    if finding.answer in ("refused", "acknowledged"):
        return 0, 0, whole
    return 0, whole, whole


def _time_to_act(counted: Sequence[Scored], aside: Aside) -> Metric:
    """The median hours from demand to act, as a band; `count` acted, of those whose demand is dated."""
    subjects = [(one, subject_of(one)) for one in counted]
    timed = [(one, subject) for one, subject in subjects if subject is not None]
    undated = tuple(one.finding.event for one, subject in subjects if subject is None)
    acted = [one for one, _ in timed if one.finding.answer in ("full", "partial")]
    return Metric(
        count=len(acted),
        of=len(timed),
        band=median_band([subject for _, subject in timed]) if len(timed) >= FEWEST else None,
        left_out=aside | ({"undated": undated} if undated else {}),
        most=len(timed),
        events=tuple(one.finding.event for one, _ in timed),
    )


def waits(all_: Sequence[Scored]) -> Iterator[Wait]:
    """What the time to act is worked out from: every demand that counts and can be timed."""
    for one in _countable(all_)[0]:
        subject = subject_of(one)
        if subject is not None:
            yield Wait(
                event=one.finding.event, at_least=subject.low, at_most=subject.high, acted=subject.acted
            )


def subject_of(one: Scored) -> Subject | None:
    """When a demand was acted on, in hours after it; None where neither it nor the time taken is dated.

    A refusal never acts. A silent one may have acted at any time; any other without an act is last seen
    unanswered when the reports were read.
    """
    finding = one.finding
    if finding.answer in ("full", "partial"):
        if finding.elapsed is None:
            return None
        low, high = finding.elapsed.at_least, finding.elapsed.at_most
        return Subject(max(low or 0.0, 0.0), inf if high is None else high)
    if finding.answer == "refused":
        return Subject(inf, inf)
    if one.asked is None:
        return None
    if finding.verdict == "silent":
        return Subject(0.0, inf)
    first, last = one.asked.earliest, one.asked.latest
    since = max((one.as_of - last).total_seconds() / 3600, 0.0) if last else 0.0
    return Subject(
        since, max((one.as_of - first).total_seconds() / 3600, since) if first else inf, acted=False
    )
