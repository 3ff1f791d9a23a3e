"""What answered a demand: in full, in part, not at all, and when (RECORDS.md, Rules, "Duty and verdict")."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import Answer, Hours, ReadDate, ReadFigure
from pressdocket.records.kinds import ANSWERS, Action, Ask, EventKind, LinkKind, Outcome
from pressdocket.records.link import Link
from pressdocket.records.when import Span, before
from pressdocket.rules.accepted import accepted_elapsed, accepted_figure, accepted_when, bounds
from pressdocket.rules.known import Known

_ACTS: Final = ANSWERS - {"apology", "acknowledgement", "refusal", "denial", "appeal", "contact_channel"}
DISCHARGED_BY: Final[dict[Ask, frozenset[EventKind]]] = {
    "remove": frozenset({"removal", "account_action", "restriction", "fulfilment"}),
    "restrict": frozenset({"restriction", "account_action", "removal", "fulfilment"}),
    "inform": frozenset({"acknowledgement", "disclosure", "transparency_report", "fulfilment"}),
    "apologise": frozenset({"apology", "fulfilment"}),
    "preserve": frozenset({"fulfilment"}),
    "publish": frozenset({"transparency_report", "disclosure", "statement", "fulfilment"}),
    "name": frozenset({"contact_channel", "disclosure", "fulfilment"}),
    "pay": frozenset({"payment", "fulfilment"}),
    "other": frozenset(_ACTS | {"contact_channel", "payment", "transparency_report", "statement"}),
}
"""The kinds of answer that can discharge each duty: an apology or a promise discharges none but its own."""


@dataclass(frozen=True, slots=True)
class Step:
    """One answer: the event, the link that joins it, and both as read."""

    event: Event
    link: Link
    word: LinkKind
    when: ReadDate | None
    figure: ReadFigure | None
    acts: bool


@dataclass(frozen=True, slots=True)
class Response:
    """All that answers one duty of a demand.

    `done` is the answer after which the duty was discharged in full, `span` the interval it lies in.
    `not_done` says that a report says so, `unclear` that a refusal does not say of which of several duties.
    `spoiled` gives the reason why the demand is void.
    """

    steps: tuple[Step, ...]
    answer: Answer
    extent: str
    done: Step | None = None
    span: Span | None = None
    elapsed: Hours | None = None
    not_done: bool = False
    unclear: bool = False
    spoiled: str = ""
    conflicts: tuple[str, ...] = ()
    claims: tuple[UUID, ...] = field(default=())

    @property
    def last(self) -> Step | None:
        """The answer that counts: the one that discharged the duty, else the last act, else the last word."""
        return self.done or _last(self.steps)

    @property
    def action(self) -> Action | None:
        return self.last.event.action if self.last else None


def response_to(known: Known, demand: Event, duty: Ask, asked_when: ReadDate | None) -> Response:
    """What answered this duty of the demand, answers to its repetitions included."""
    links = _links(known, demand.id)
    steps, conflicts = _steps(known, demand, duty, links, asked_when)
    done, extent, more = _extent(steps, accepted_figure(known, demand))
    claims = _claims(known, demand, links)
    outcomes = _outcomes(known, demand, steps, claims)
    named = [step for step in steps if step.link.asks or len(demand.asks) < 2]
    last = done or _last(steps)
    return Response(
        steps=steps,
        answer=_answer(steps, done),
        extent=extent,
        done=done,
        span=_span(last, asked_when),
        elapsed=_elapsed(known, last, asked_when),
        not_done=extent.startswith("partial") or _not_done(named, outcomes),
        unclear=_not_done(steps, outcomes),
        spoiled=_spoiled(known, links, outcomes),
        conflicts=(*conflicts, *more),
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
    )


def _last(steps: Sequence[Step]) -> Step | None:
    acts = [step for step in steps if step.acts]
    return acts[-1] if acts else steps[-1] if steps else None


def _links(known: Known, demand: UUID, seen: frozenset[UUID] = frozenset()) -> list[Link]:
    """Known links to the demand and to whatever repeats it."""
    links = known.links_to(demand)
    repeats = [link.source for link in links if link.kind.value == "repeats" and link.source not in seen]
    further = seen | {demand}
    return links + [link for repeat in repeats for link in _links(known, repeat, further)]


def _steps(
    known: Known, demand: Event, duty: Ask, links: Sequence[Link], asked: ReadDate | None
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    steps: list[Step] = []
    conflicts: list[str] = []
    for link in links:
        event = known.index.events[link.source]
        word = link.kind.value
        if word not in ("fulfils", "partly", "refuses", "acknowledges", "breaks") or not _about(
            link, event, demand, duty
        ):
            continue
        if not _answers_for(known, event, demand):
            conflicts.append(f"{known.name(event.actor)} is linked as answering, but was not the one asked.")
            continue
        when = accepted_when(known, event)
        if asked and when and not before(asked.span.earliest, when.span.latest):
            conflicts.append("The answer is dated wholly before the demand, so it discharges nothing.")
            continue
        acts = word in ("fulfils", "partly") and event.kind in DISCHARGED_BY[duty]
        steps.append(Step(event, link, word, when, accepted_figure(known, event), acts))
    return tuple(sorted(steps, key=_by_latest)), tuple(conflicts)


def _about(link: Link, event: Event, demand: Event, duty: Ask) -> bool:
    """Whether an answer speaks of this duty: named on the link, or one that its kind can discharge.

    A word of refusal or acknowledgement that names no duty speaks of the whole demand.
    """
    if link.asks:
        return duty in link.asks
    several = len(demand.asks) > 1
    return not (several and link.kind.value in ("fulfils", "partly")) or event.kind in DISCHARGED_BY[duty]


def _answers_for(known: Known, event: Event, demand: Event) -> bool:
    """Whether the answer comes from the platform asked, its successor, or nobody named."""
    actor, target = event.actor, demand.target
    if actor is None or actor == target or target in event.with_:
        return True
    parties = known.index.parties
    return any(
        parties[one].successor == other
        for one, other in ((actor, target), (target, actor))
        if one is not None and one in parties
    )


def _by_latest(step: Step) -> tuple[bool, float, str]:
    latest = step.when.span.latest if step.when else None
    return latest is None, latest.timestamp() if latest else 0.0, str(step.event.id)


def _extent(steps: Sequence[Step], asked: ReadFigure | None) -> tuple[Step | None, str, tuple[str, ...]]:
    """The step that discharged the duty in full, the extent in words, and conflicts among the figures."""
    acts = [step for step in steps if step.acts]
    if not acts:
        return None, "none", ()
    whole, conflict = _asked(acts, asked)
    if conflict:
        return None, "unknown", (conflict,)
    done: Step | None = None
    reached: tuple[Decimal, Decimal] | None = None
    partly = False
    for step in acts:
        number = _acted(step, asked)
        if number is None or whole is None:
            if step.word == "fulfils":
                done = done or step
            partly = partly or step.word == "partly"
            continue
        adds = reached is not None and not (
            step.figure and step.figure.quantity and step.figure.quantity.cumulative
        )
        reached = (reached[0] + number[0], reached[1] + number[1]) if adds and reached else number
        if reached[0] >= whole[1] and done is None:
            done = step
    return done, _extent_in_words(done, reached, whole, partly), ()


def _asked(acts: Sequence[Step], asked: ReadFigure | None) -> tuple[tuple[Decimal, Decimal] | None, str]:
    """How many were asked for: the demand's figure, else the answer's `of`; and a conflict between them."""
    named = asked.quantity if asked else None
    whole = bounds(named) if named and named.number is not None else None
    totals = [Decimal(step.figure.quantity.of) for step in acts if _of(step)]  # type: ignore[union-attr, arg-type]
    for total in totals:
        if whole is not None and not whole[0] <= total <= whole[1]:
            return None, f"The demand asks for {whole[0]:f}, the answer is of {total:f}: extent unknown."
        whole = whole or (total, total)
    return whole, ""


def _of(step: Step) -> bool:
    return bool(step.figure and step.figure.quantity and step.figure.quantity.of)


def _acted(step: Step, asked: ReadFigure | None) -> tuple[Decimal, Decimal] | None:
    """How many a step acted on, where it says so in the demand's unit."""
    figure = step.figure.quantity if step.figure else None
    if figure is None or figure.number is None:
        return None
    unit = asked.quantity.unit if asked and asked.quantity else ""
    alike = not unit or not figure.unit or unit.casefold() == figure.unit.casefold()
    return bounds(figure) if alike else None


def _extent_in_words(
    done: Step | None,
    reached: tuple[Decimal, Decimal] | None,
    whole: tuple[Decimal, Decimal] | None,
    partly: bool,
) -> str:
    if done is not None:
        return "full"
    if reached is None or whole is None:
        return "partial" if partly else "unknown"
    if reached[1] < whole[0]:
        return "none" if reached[1] == 0 else f"partial ({_plain(reached[0])} of {_plain(whole[0])})"
    return "unknown"


def _plain(number: Decimal) -> str:
    return f"{number:f}"


def _answer(steps: Sequence[Step], done: Step | None) -> Answer:
    if done is not None:
        return "full"
    words = {step.word for step in steps}
    if any(step.acts for step in steps):
        return "partial"
    if words & {"refuses", "breaks"}:
        return "refused"
    return "acknowledged" if steps else "nothing reported"


def _span(step: Step | None, asked: ReadDate | None) -> Span | None:
    """When the answer came: never before the demand's earliest."""
    if step is None or step.when is None:
        return None
    earliest, latest = step.when.span.earliest, step.when.span.latest
    floor = asked.span.earliest if asked else None
    return Span(max(filter(None, (earliest, floor)), default=None), latest)


def asked_span(asked: ReadDate, answered: Span | None) -> Span:
    """When the demand came: never after its answer's latest."""
    ends = [end for end in (asked.span.latest, answered.latest if answered else None) if end is not None]
    return replace(asked.span, latest=min(ends, default=None))


def _elapsed(known: Known, step: Step | None, asked: ReadDate | None) -> Hours | None:
    """The time from demand to answer in hours: as a report says, within what the dates allow."""
    if step is None:
        return None
    span = _span(step, asked)
    said = accepted_elapsed(known, step.link)
    low: float | None = None
    high: float | None = None
    if asked and span:
        start = asked_span(asked, span)
        if span.earliest and start.latest:
            low = max((span.earliest - start.latest).total_seconds() / 3600, 0.0)
        if span.latest and start.earliest:
            high = (span.latest - start.earliest).total_seconds() / 3600
    if said:
        more, less = (None if end is None else float(end) for end in (said[0].more_than, said[0].less_than))
        low = more if low is None else max(low, more or 0.0)
        high = less if high is None else min(high, less or high)
        if low is not None and high is not None and low > high:
            low, high = more, less
    return None if low is None and high is None else Hours(at_least=low, at_most=high)


def _claims(known: Known, demand: Event, links: Sequence[Link]) -> list[Claim]:
    subjects = [demand.id, *(link.id for link in links), *(link.source for link in links)]
    return [claim for subject in dict.fromkeys(subjects) for claim in known.claims(subject)]


def _outcomes(
    known: Known, demand: Event, steps: Sequence[Step], claims: Sequence[Claim]
) -> set[Outcome | None]:
    """What standing reports say came of this duty; of a demand for several things it says nothing."""
    about = {part for step in steps for part in (step.link.id, step.event.id)}
    if len(demand.asks) < 2:
        about.add(demand.id)
    standing = [claim for claim in claims if claim.stance == "supports" and known.stands(claim)]
    said = {claim.outcome for claim in standing if claim.subject in about}
    void: set[Outcome | None] = {"forged", "already gone"}
    return said | {claim.outcome for claim in known.standing(demand.id) if claim.outcome in void}


def _not_done(steps: Sequence[Step], outcomes: set[Outcome | None]) -> bool:
    words = {step.word for step in steps}
    return bool(words & {"refuses", "partly", "breaks"} or outcomes & {"partial", "none"})


def _spoiled(known: Known, links: Sequence[Link], outcomes: set[Outcome | None]) -> str:
    for link in links:
        source = known.index.events[link.source]
        if link.kind.value in ("withdraws", "annuls") and not known.is_platform(source.actor):
            taken = "withdrawn" if link.kind.value == "withdraws" else "annulled"
            return f"The demand was {taken} by {known.name(source.actor)}."
    if "forged" in outcomes:
        return "The demand is reported to be forged."
    if "already gone" in outcomes:
        return "What was asked for was already gone."
    return ""
