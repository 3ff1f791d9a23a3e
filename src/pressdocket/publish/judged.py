"""What a summary prints of the rules: the figures over all demands, and the obligations judged by."""

from collections.abc import Iterator

from pressdocket.records.contents import Contents
from pressdocket.records.figures import (
    band_in_words,
    label_of,
    left_out_in_words,
    median_in_words,
    share_in_words,
    undecided_in_words,
)
from pressdocket.records.findings import Findings
from pressdocket.records.metric import Metric
from pressdocket.records.rule_words import limit_of, name_of, valid_of
from pressdocket.records.summary import FigureRow, RuleRow


def figure_rows(findings: Findings) -> Iterator[FigureRow]:
    """The figures that have something to count; time to act only from ten demands on."""
    for name, metric in findings.metrics.items():
        if name == "time_to_act":
            if metric.band is not None:
                yield FigureRow(
                    label=label_of(name),
                    value=f"{metric.count} of {metric.of} acted",
                    band=median_in_words(metric),
                    rest=_rest(name, metric),
                )
        elif metric.of:
            yield FigureRow(
                label=label_of(name),
                value=share_in_words(metric),
                band=band_in_words(metric) or "too few for one",
                rest=_rest(name, metric),
            )


def _rest(name: str, metric: Metric) -> str:
    return "; ".join(filter(None, (undecided_in_words(name, metric), left_out_in_words(metric))))


def rule_rows(contents: Contents, findings: Findings) -> Iterator[RuleRow]:
    """Each version that a demand of these was judged by, once, in the order they come up."""
    used = [finding.obligation for finding in findings.demands if finding.obligation]
    wanted = {(rule.code, version) for rule in used for version in rule.version.split(" or ")}
    for rule in contents.obligations:
        if (rule.code, rule.version) in wanted:
            yield RuleRow(
                code=f"{rule.code}, version {rule.version}",
                name=f"{name_of(rule)}: {rule.title}" if rule.title else name_of(rule),
                duty=rule.duty_words,
                limit=limit_of(rule),
                valid=valid_of(rule),
                verified=rule.verified,
                doubts=rule.doubts,
                source=rule.source,
            )
