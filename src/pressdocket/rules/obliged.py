"""A duty judged by the obligations that bind a demand to it, and by our own yardstick apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pressdocket.records.event import Event
from pressdocket.records.findings import EITHER, ReadDate, Rule, Verdict
from pressdocket.records.kinds import Ask, EventKind
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Limit
from pressdocket.records.when import Span, hull
from pressdocket.records.wording import limit_in_words, span_in_words
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.answers import Response, asked_span
from pressdocket.rules.binding import Bound, rule_in_words
from pressdocket.rules.clock import Start, clock_start
from pressdocket.rules.deadlines import Reading, limit_reading
from pressdocket.rules.known import Known
from pressdocket.rules.stops import Halt, halts_of, may_move, moved
from pressdocket.rules.validity import in_order, may_hold
from pressdocket.rules.verdicts import Judgement, judge

_GRAVEST_FIRST: Final[tuple[Verdict, ...]] = (
    *("void", "missed", "cannot tell", "silent", "open", "met", "no limit", "no rule"),
)
Answering = Callable[[frozenset[EventKind]], Response]
"""What answers the duty, where these kinds of answer discharge it; none stand for those of the duty."""


@dataclass(frozen=True, slots=True)
class Question:
    """A demand to judge: when it was made, as read, and what answers the duty in question."""

    known: Known
    demand: Event
    asked: ReadDate | None
    answering: Answering


@dataclass(frozen=True, slots=True)
class Obliged:
    """One duty judged: what answered it, how it was judged, and by which version of which rule, if by one."""

    response: Response
    judgement: Judgement
    due: Span | None
    rule: Rule | None = None
    words: str = ""


def by_obligations(question: Question, bounds: Sequence[Bound], named: Sequence[Reading]) -> Obliged:
    """The gravest judgement by any of the obligations that bind to one duty; the others are told after it.

    `named` is the deadline that reports give; it goes before any that a rule would give.
    """
    each = [_by_one(question, bound, named) for bound in bounds]
    each.sort(key=lambda one: _GRAVEST_FIRST.index(one.judgement.verdict))
    first, *others = each
    also = "".join(f" By {other.words} it is: {other.judgement.verdict}." for other in others)
    return replace(first, judgement=replace(first.judgement, why=first.judgement.why + also))


def _by_one(question: Question, bound: Bound, named: Sequence[Reading]) -> Obliged:
    known, demand, asked = question.known, question.demand, question.asked
    response = question.answering(frozenset(bound.versions[-1].discharged_by))
    versions = EITHER.join(rule.version for rule in bound.versions)
    words = rule_in_words(bound.versions[-1], versions)
    rule = Rule(code=bound.code, version=versions)
    if named:
        judged = judge(known, demand, response, asked, named)
        judged = replace(judged, why=f"{judged.why} The deadline is the one reported, under {words}.")
        return Obliged(response, judged, hull([reading.span for reading in named]), rule, words)
    each = [_by_version(question, one, response) for one in bound.versions]
    dues = [due for _, due in each if due is not None]
    judged = _together(bound, [judgement for judgement, _ in each])
    if judged.verdict != "void":
        judged = replace(judged, why=f"{judged.why} Rule: {words}.")
    return Obliged(response, judged, hull(dues) if dues else None, rule, words)


def _together(bound: Bound, judged: Sequence[Judgement]) -> Judgement:
    """Versions that may all have been in force must agree; so must the case that none was."""
    verdicts = dict.fromkeys(judgement.verdict for judgement in judged)
    if judged[-1].verdict == "void":
        return judged[-1]
    if len(verdicts) == 1 and bound.surely:
        return judged[-1]
    said = [
        f"by {bound.code}, version {rule.version}, it is {judgement.verdict}"
        for rule, judgement in zip(bound.versions, judged, strict=True)
    ]
    if not bound.surely:
        said.append(f"{bound.code} may not have been in force")
    return Judgement("cannot tell", f"The day of the demand does not settle the rule: {'; '.join(said)}.")


def _by_version(question: Question, rule: Obligation, response: Response) -> tuple[Judgement, Span | None]:
    known, demand, asked = question.known, question.demand, question.asked
    if not rule.limits or response.spoiled:
        return _without_limit(known, demand, response, asked), None
    if demand.aggregate:
        return Judgement("cannot tell", "It stands for many acts, so no limit runs from one day."), None
    start = asked_span(asked, response.span) if asked else Span(None, None)
    clock = clock_start(known, demand, rule, start, response.steps)
    if clock.span is None:
        return Judgement("cannot tell", clock.remark), None
    halts, remark = halts_of(known, demand, rule)
    readings = [_reading(limit, clock, halts, rule, known.zone(demand)) for limit in rule.limits]
    judged = judge(known, demand, response, asked, readings)
    said = [clock.remark] if clock.told or judged.verdict != "met" else []
    said += [*(halt.remark for halt in halts), remark]
    judged = replace(judged, why=" ".join(filter(None, (judged.why, *said))))
    return judged, hull([reading.span for reading in readings])


def _reading(limit: Limit, clock: Start, halts: Sequence[Halt], rule: Obligation, zone: str) -> Reading:
    """The limit from when the clock started, as far as a stop does not move that."""
    assert clock.span is not None
    start, since = clock.span, clock.since
    for halt in halts:
        due = limit_reading(limit, start, zone, rule.jurisdiction).span
        if may_move(start, due, halt):
            since = f"{clock.since}, with the time it stood still"
            start = moved(start, due, halt, rule.restarted)
    return replace(limit_reading(limit, start, zone, rule.jurisdiction), since=since)


def _limits(rule: Obligation, start: Span, zone: str, jurisdiction: str) -> list[Reading]:
    return [limit_reading(limit, start, zone, jurisdiction) for limit in rule.limits]


def _without_limit(known: Known, demand: Event, response: Response, asked: ReadDate | None) -> Judgement:
    if response.spoiled:
        return judge(known, demand, response, asked, ())
    came = ""
    if response.answer in ("full", "partial") and response.span is not None:
        came = f" Answered {span_in_words(response.span, known.zone(demand))}."
    return Judgement("no limit", f"The rule gives no number, so nothing can be late.{came}")


def yardstick_of(known: Known, demand: Event, duty: Ask) -> Obligation | None:
    """Our own rule for demands of this kind and duty: the named one, else the first that fits."""
    asked = accepted_when(known, demand)
    span = asked.span if asked else Span(None, None)
    fitting = [
        rule
        for rule in known.index.yardsticks
        if rule.limits
        and (not rule.triggers or demand.kind in rule.triggers)
        and (not rule.asks or duty in rule.asks)
        and (not rule.bound or demand.target in rule.bound)
        and (not rule.jurisdiction or rule.jurisdiction == known.case.jurisdiction)
        and may_hold(rule, span)
    ]
    named = [rule for rule in fitting if rule.code in demand.obligations]
    codes = sorted({rule.code for rule in named or fitting})
    return in_order(rule for rule in fitting if rule.code == codes[0])[-1] if codes else None


def by_yardstick(
    known: Known, demand: Event, response: Response, asked: ReadDate | None, rule: Obligation
) -> tuple[Judgement, Span]:
    """A duty judged by a limit of our own, which is no law; and when by it the demand was due."""
    start = asked_span(asked, response.span) if asked else Span(None, None)
    readings = _limits(rule, start, known.zone(demand), known.case.jurisdiction)
    return judge(known, demand, response, asked, readings), hull([reading.span for reading in readings])


def yardstick_title(rule: Obligation) -> str:
    return rule.title or f"our {limit_in_words(rule.limits[0])} yardstick"
