"""The metric band of a case: counts and the band that the record allows, never a rate from nothing."""

from collections import Counter
from collections.abc import Callable, Sequence

from pressdocket.desk.views import Metric
from pressdocket.records.findings import DemandFinding, Findings, Verdict
from pressdocket.records.wording import duration_in_words


def metrics(findings: Findings) -> tuple[Metric, ...]:
    """Demands that count, one cell a question. What cannot be told stands once for and once against."""
    counted = [finding for finding in findings.demands if finding.counted]
    cells = [
        _cell(
            "Answered by an act",
            counted,
            yes=lambda found: found.answer in ("full", "partial"),
            unknown=lambda found: found.answer == "nothing reported",
            left_out="silent; apologies do not count",
        ),
        _cell(
            "Answered in full",
            counted,
            yes=lambda found: found.answer == "full" and found.extent == "full",
            unknown=lambda found: found.extent == "unknown",
            left_out="left out: extent not reported",
        ),
        _in_time("In time, by the deadline named", counted, [found.verdict for found in counted]),
    ]
    ours = [(found, found.yardstick) for found in counted if found.yardstick is not None]
    if ours:
        demands, verdicts = [found for found, _ in ours], [own for _, own in ours]
        cells.append(_in_time("In time, by our yardstick", demands, verdicts, ours=True))
    cells.append(_time_to_act(counted))
    return tuple(cells)


def _cell(
    label: str,
    findings: Sequence[DemandFinding],
    *,
    yes: Callable[[DemandFinding], bool],
    unknown: Callable[[DemandFinding], bool],
    left_out: str,
) -> Metric:
    total, sure = len(findings), sum(map(yes, findings))
    unsure = sum(1 for found in findings if unknown(found) and not yes(found))
    if not total:
        return Metric(label, "None yet", "", None, "No demand counts yet.", ())
    return Metric(
        label=label,
        value=f"{sure} of {total}",
        aside=f"at most {sure + unsure}" if unsure else "",
        band=(sure / total, (sure + unsure) / total),
        left_out=f"{unsure} {left_out}" if unsure else "",
        events=tuple(found.event for found in findings),
    )


def _in_time(
    label: str, findings: Sequence[DemandFinding], verdicts: Sequence[Verdict], *, ours: bool = False
) -> Metric:
    judged = [one for one in verdicts if one in ("met", "missed")]
    unsure = [one for one in verdicts if one in ("cannot tell", "silent")]
    events = tuple(found.event for found in findings)
    total = len(judged) + len(unsure)
    if not total:
        value, why = _no_deadline(verdicts)
        return Metric(label, value, "", None, why, events, ours)
    met = judged.count("met")
    out = len(verdicts) - total
    parts = [f"{len(unsure)} not told: counted both ways"] if unsure else []
    parts += [f"{out} not due or without a deadline"] if out else []
    return Metric(
        label=label,
        value=f"{met} of {total}",
        aside=f"at most {met + len(unsure)}" if unsure else "",
        band=(met / total, (met + len(unsure)) / total),
        left_out="; ".join(parts),
        events=events,
        ours=ours,
    )


def _no_deadline(verdicts: Sequence[Verdict]) -> tuple[str, str]:
    """What stands where nothing was due: a law without hours is another thing than no law on file."""
    counts = Counter(verdicts)
    if not verdicts:
        return "None yet", "No demand counts yet."
    said: dict[Verdict, str] = {
        "no rule": "without rule or named deadline",
        "no limit": "under a law that sets no hours",
        "open": "not due yet",
        "void": "void",
    }
    why = ", ".join(f"{counts[one]} {words}" for one, words in said.items() if counts[one])
    return (
        "None due yet"
        if counts["open"]
        else "No limit"
        if counts["no limit"]
        else "No deadline"
        if counts["no rule"]
        else "None in force"
    ), why


def _time_to_act(findings: Sequence[DemandFinding]) -> Metric:
    timed = [found for found in findings if found.elapsed is not None and found.answer in ("full", "partial")]
    if not timed:
        return Metric("Time to act", "None yet", "", None, "No answer can be timed.", ())
    longest = max(timed, key=lambda found: (found.elapsed and found.elapsed.at_most) or float("inf"))
    value = duration_in_words(longest.elapsed)
    rest = len(findings) - len(timed)
    return Metric(
        label="Time to act, longest" if len(timed) > 1 else "Time to act",
        value=value,
        aside="",
        band=None,
        left_out=f"{len(timed)} timed, {rest} open or undated" if rest else f"{len(timed)} timed",
        events=tuple(found.event for found in timed),
    )
