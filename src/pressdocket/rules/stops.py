"""What stops an obligation's clock and lets it run again, and how that moves the start of its limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from pressdocket.records.event import Event
from pressdocket.records.findings import ReadDate
from pressdocket.records.kinds import LinkKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation, Restart
from pressdocket.records.when import Span, before, hull
from pressdocket.records.wording import on_date
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.known import Known
from pressdocket.rules.support import origins

Joined: TypeAlias = tuple[Link, ReadDate | None]
"""A link to a demand, and the date of the event that it comes from."""


def joined(known: Known, demand: Event, kind: LinkKind) -> list[Joined]:
    """The known links of a kind to a demand."""
    links = (link for link in known.links_to(demand.id) if link.kind.value == kind)
    return [(link, accepted_when(known, known.index.events[link.source])) for link in links]


def latest_of(*moments: datetime | None) -> datetime | None:
    """The latest of some earliest ends: None, which bounds nothing, only where all are."""
    return max((moment for moment in moments if moment), default=None)


@dataclass(frozen=True, slots=True)
class Halt:
    """The clock stopped at a moment of `stopped` and ran again from one of `again`, which has no latest end
    where no report says that it did. `surely` unless only the platform itself says so."""

    stopped: Span
    again: Span
    surely: bool
    remark: str


def halts_of(known: Known, demand: Event, rule: Obligation) -> tuple[tuple[Halt, ...], str]:
    """What stopped the clock of a rule that stops for obstacles, the first first; and what to know of a rule
    that does not."""
    stops = [
        (link, read)
        for link, read in joined(known, demand, "stops")
        if not any(claim.outcome == "insufficient notice" for claim in known.standing(link.source))
    ]
    if "obstacle" not in rule.stopped_by:
        return (), "An obstacle is reported; the clock of this rule stops for none." if stops else ""
    ends = [read for _, read in joined(known, demand, "restarts")]
    found = [_halt(known, demand, stop, ends) for stop in stops]
    return tuple(sorted(found, key=lambda halt: _stamp(halt.stopped.earliest))), ""


def _halt(known: Known, demand: Event, stop: Joined, ends: Sequence[ReadDate | None]) -> Halt:
    """A stop, and the first end that can have come after it: one reported, else of what lasted its own."""
    link, read = stop
    stopped = Span(read.span.earliest, read.span.latest) if read else Span(None, None)
    later = [end for end in ends if end and before(stopped.earliest, end.span.latest)]
    end = min(later, key=lambda one: _stamp(one.span.latest, float("inf")), default=None)
    again = end.span if end else stopped if read and read.span.lasting else Span(None, None)
    said = (*known.standing(link.id), *known.standing(link.source))
    own = bool(said) and origins(said) <= {demand.target}
    remark = f"The clock is reported to have stopped {on_date(read)}" + (
        f" and to have run again {on_date(end)}."
        if end
        else "."
        if again.latest
        else "; no report says that it ran again."
    )
    if own:
        remark += " Only the platform itself is known to say so, so the deadline allows for both."
    return Halt(stopped, Span(latest_of(stopped.earliest, again.earliest), again.latest), not own, remark)


def _stamp(moment: datetime | None, unknown: float = float("-inf")) -> float:
    return moment.timestamp() if moment else unknown


def may_move(start: Span, due: Span, halt: Halt) -> bool:
    """Whether a stop can have put off a limit that would have run from `start` to `due`: it can have come in
    time, and the clock can have run again after both."""
    in_time = before(halt.stopped.earliest, due.latest)
    return in_time and all(before(span.earliest, halt.again.latest) for span in (start, halt.stopped))


def moved(start: Span, due: Span, halt: Halt, restarted: Restart) -> Span:
    """From when the limit runs that would have run from `start` to `due`, had the clock not stopped.

    The stop is one that `may_move` it; where it need not have, that is allowed for both ways.
    """
    stopped, again = halt.stopped, halt.again
    if restarted == "anew":
        then = Span(
            latest_of(start.earliest, again.earliest),
            max(start.latest, again.latest) if start.latest and again.latest else None,
        )
    else:
        last = stopped.latest - timedelta.resolution if stopped.latest else None
        then = Span(
            _later(start.earliest, again.earliest, last) if last else start.earliest,
            _later(start.latest, again.latest, stopped.earliest) if again.latest else None,
        )
    sure = stopped.latest is not None and due.earliest is not None and stopped.latest <= due.earliest
    return then if sure and halt.surely else hull([start, then])


def _later(start: datetime | None, again: datetime | None, stopped: datetime | None) -> datetime | None:
    """A start put off by as long as the clock stood still after it."""
    if start is None or again is None:
        return start
    return start + max(again - (latest_of(start, stopped) or start), timedelta())
