"""From when an obligation's limit runs: what starts its clock, what stops it, what starts it again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import ReadDate
from pressdocket.records.obligation import Obligation
from pressdocket.records.when import Span
from pressdocket.records.wording import on_date
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.extent import Step
from pressdocket.rules.known import Known
from pressdocket.rules.stops import Joined, joined, latest_of
from pressdocket.rules.support import origins

DEMAND = "the demand"
_SHORT = "The first notice is reported to have been"
_OWN = " Only the platform itself is known to say so."


@dataclass(frozen=True, slots=True)
class Start:
    """When the clock started: None when it has not, or nobody can tell. `since` names what started it.

    `remark` is what to know of that; `told` says that it belongs into every reason, not only into one that
    hangs on it.
    """

    span: Span | None
    since: str = DEMAND
    remark: str = ""
    told: bool = False


def clock_start(known: Known, demand: Event, rule: Obligation, asked: Span, answers: Sequence[Step]) -> Start:
    """The start of a rule's limit for a demand of `asked`, which `answers` answer.

    A notice reported to be insufficient does not start the clock of a rule that counts from a valid one, and
    stops that of a rule which says so; the first clarification or repetition not reported to be so starts it.
    """
    short = list(_insufficient(known, demand, answers))
    if short and (rule.clock == "valid notice" or "insufficient notice" in rule.stopped_by):
        return _after_a_short_notice(known, demand, rule, answers, short)
    if rule.stops and not rule.stopped_by and (short or joined(known, demand, "stops")):
        return Start(None, remark=f"The rule says only in words when its clock stops: “{rule.stops}”.")
    return _start(known, demand, rule, asked, answers)


def _start(known: Known, notice: Event, rule: Obligation, asked: Span, answers: Sequence[Step]) -> Start:
    if rule.clock == "sent":
        return Start(asked)
    if rule.clock == "failed complaint":
        return _failed_complaint(known, notice, asked)
    return _arrival(known, notice, asked, answers)


def _arrival(known: Known, notice: Event, asked: Span, answers: Sequence[Step]) -> Start:
    """When a notice arrived: as reported, else at some time from its sending to the first word on it."""
    since = "it was received"
    if notice.instrument in ("call", "meeting"):
        return Start(asked, remark=f"Asked in a {notice.instrument}, so it was received when it was made.")
    words = [step.when for step in answers if step.when and step.link.target == notice.id]
    first = min((one for one in words if one.span.latest), key=lambda one: one.span.latest or 0, default=None)
    answered = first.span.latest if first else None
    found = joined(known, notice, "receives")
    if not found:
        by = f", which can be no later than the first answer, {on_date(first)}" if first else ""
        return Start(Span(asked.earliest, answered), since, f"No report says when it was received{by}.")
    reads = [read for _, read in found]
    span = Span(
        latest_of(asked.earliest, _first(reads).earliest),
        min(filter(None, (_first(reads).latest, answered)), default=None),
    )
    if span.earliest and span.latest and span.earliest >= span.latest:
        return Start(
            None, remark="The date reported for its receipt does not fit those of the demand and its answer."
        )
    remark = f"It is reported to have been received {_said(reads)}." + _own(known, notice, found)
    return Start(span, since, remark, told=True)


def _failed_complaint(known: Known, notice: Event, asked: Span) -> Start:
    """The clock runs from the demand once a complaint to the platform has come to nothing."""
    found = joined(known, notice, "failed before")
    since = f"{DEMAND}, a complaint having failed"
    if not found:
        return Start(
            Span(asked.earliest, None),
            since,
            "No report tells of a complaint that came to nothing before it.",
        )
    reads = [read for _, read in found]
    failed = _first(reads)
    span = Span(
        latest_of(asked.earliest, failed.earliest),
        max(asked.latest, failed.latest) if asked.latest and failed.latest else None,
    )
    remark = f"A complaint is reported to have failed {_said(reads)}." + _own(known, notice, found)
    return Start(span, since, remark, told=True)


def _after_a_short_notice(
    known: Known, demand: Event, rule: Obligation, answers: Sequence[Step], short: Sequence[Claim]
) -> Start:
    again = _first_valid(known, demand, rule, answers)
    if again is not None:
        return again
    remark = (
        "The notice is reported to have been insufficient, and no later notice is on record: no limit runs."
    )
    return Start(None, remark=remark + (_OWN if origins(short) <= {demand.target} else ""))


def _insufficient(known: Known, demand: Event, answers: Sequence[Step] = ()) -> Iterator[Claim]:
    stops = (link.source for link, _ in joined(known, demand, "stops"))
    for subject in (demand.id, *(step.event.id for step in answers), *stops):
        yield from (claim for claim in known.standing(subject) if claim.outcome == "insufficient notice")


def _first_valid(known: Known, demand: Event, rule: Obligation, answers: Sequence[Step]) -> Start | None:
    """The first clarification, or repetition not reported to be insufficient, that is dated."""
    found: list[tuple[float, Start]] = []
    for notice in _notices(known, demand):
        for _, read in joined(known, notice, "restarts"):
            if read and read.span.latest:
                start = Start(
                    read.span,
                    "it was made good",
                    f"{_SHORT} insufficient; it was made good {on_date(read)}.",
                    told=True,
                )
                found.append((read.span.latest.timestamp(), start))
        read = accepted_when(known, notice)
        if notice.id == demand.id or not (read and read.span.latest) or any(_insufficient(known, notice)):
            continue
        begun = _start(known, notice, rule, read.span, answers)
        since = "the later notice" + ("" if begun.since == DEMAND else f", when {begun.since}")
        remark = f"{_SHORT} insufficient; the clock started again {on_date(read)}. {begun.remark}".strip()
        found.append((read.span.latest.timestamp(), Start(begun.span, since, remark, told=True)))
    return min(found, key=lambda one: one[0])[1] if found else None


def _notices(known: Known, demand: Event) -> Iterator[Event]:
    """The demand and whatever repeats it, each once."""
    seen, waiting = {demand.id}, [demand]
    while waiting:
        notice = waiting.pop()
        yield notice
        again = [link.source for link, _ in joined(known, notice, "repeats") if link.source not in seen]
        seen.update(again)
        waiting += [known.index.events[event] for event in again]


def _first(reads: Sequence[ReadDate | None]) -> Span:
    """When the first of some things happened, as far as their dates tell."""
    spans = [read.span if read else Span(None, None) for read in reads]
    starts = [span.earliest for span in spans]
    return Span(
        None if None in starts else min(start for start in starts if start),
        min((span.latest for span in spans if span.latest), default=None),
    )


def _said(reads: Sequence[ReadDate | None]) -> str:
    return " or ".join(dict.fromkeys(map(on_date, reads)))


def _own(known: Known, notice: Event, found: Sequence[Joined]) -> str:
    """Says so where no word but the platform's own is known for any of these."""
    said = [claim for link, _ in found for claim in (*known.standing(link.id), *known.standing(link.source))]
    return _OWN if said and origins(said) <= {notice.target} else ""
