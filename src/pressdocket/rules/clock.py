"""From when an obligation's limit runs: what starts its clock, what stops it, what starts it again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.obligation import Obligation
from pressdocket.records.when import Span
from pressdocket.records.wording import on_date
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.known import Known
from pressdocket.rules.support import origins


@dataclass(frozen=True, slots=True)
class Start:
    """When the clock started: None when it has not. `from_demand` unless a later notice started it."""

    span: Span | None
    from_demand: bool = True
    remark: str = ""


def clock_start(known: Known, demand: Event, rule: Obligation, asked: Span, answers: Iterable[UUID]) -> Start:
    """The start of a rule's limit for a demand of `asked`.

    A notice reported to be insufficient does not start the clock of a rule that counts from a valid one, and
    stops that of a rule that can be stopped; the first repetition not reported to be so starts it again.
    """
    short = list(_insufficient(known, (demand.id, *answers)))
    if not short or not (rule.clock == "valid notice" or rule.stops):
        return Start(asked, remark=_presumed(rule))
    again = _first_valid(known, demand)
    if again is not None:
        span, on = again
        remark = f"The first notice is reported to have been insufficient; the clock started again {on}."
        return Start(span, False, remark)
    own = " Only the platform itself is known to say so." if origins(short) <= {demand.target} else ""
    remark = (
        "The notice is reported to have been insufficient, and no later notice is on record: no limit runs."
    )
    return Start(None, False, remark + own)


def _insufficient(known: Known, subjects: Iterable[UUID]) -> Iterator[Claim]:
    for subject in subjects:
        yield from (claim for claim in known.standing(subject) if claim.outcome == "insufficient notice")


def _first_valid(known: Known, demand: Event) -> tuple[Span, str] | None:
    """The first repetition of a demand that is dated and not reported to be insufficient, and its date."""
    found: list[tuple[float, Span, str]] = []
    seen, waiting = {demand.id}, [demand.id]
    while waiting:
        for link in known.links_to(waiting.pop()):
            if link.kind.value != "repeats" or link.source in seen:
                continue
            seen.add(link.source)
            waiting.append(link.source)
            read = accepted_when(known, known.index.events[link.source])
            if read and read.span.latest and not any(_insufficient(known, (link.source,))):
                found.append((read.span.latest.timestamp(), read.span, on_date(read)))
    return min(found, key=lambda one: one[0])[1:] if found else None


def _presumed(rule: Obligation) -> str:
    """What is taken for granted where no report says when a notice arrived, or what came before it."""
    if rule.clock == "failed complaint":
        return "Counted from the demand; whether a complaint had failed before is not looked into."
    return "" if rule.clock == "sent" else "Counted from the demand, as no report says when it was received."
