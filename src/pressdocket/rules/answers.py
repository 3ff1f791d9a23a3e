"""What answered a demand: in full, in part, not at all, and when (RECORDS.md, Rules, "Duty and verdict")."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import Answer, Hours, ReadDate, ReadFigure
from pressdocket.records.kinds import ANSWERS, Action, Ask, EventKind, LinkKind, Outcome
from pressdocket.records.link import Link
from pressdocket.records.quantity import Elapsed
from pressdocket.records.when import Span, before
from pressdocket.rules.accepted import accepted_elapsed, accepted_figure, accepted_when
from pressdocket.rules.extent import Extent, Step, extent_of
from pressdocket.rules.known import Known
from pressdocket.rules.support import origins

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

_WORDS: Final[tuple[LinkKind, ...]] = ("fulfils", "partly", "refuses", "breaks", "acknowledges")
"""The words by which an event answers, strongest first."""
_SOFTER: Final[frozenset[Action | None]] = frozenset(
    {"demoted", "age-restricted", "interaction-restricted", "labelled", "monetary"}
)
"""What leaves content where it was, and so removes nothing."""
_VOID: Final[dict[Outcome, str]] = {
    "forged": "The demand is reported to be forged.",
    "already gone": "What was asked for was already gone.",
}


@dataclass(frozen=True, slots=True)
class Response:
    """All that answers one duty of a demand.

    `done` is the answer after which the duty was discharged in full, `span` when that was, or when the last
    answer came. `not_done` says that a report says so, `unclear` that a refusal does not say of which of
    several duties. `spoiled` gives the reason why the demand is void.
    """

    steps: tuple[Step, ...]
    answer: Answer
    extent: str
    done: Step | None = None
    full: bool = False
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


@dataclass(frozen=True, slots=True)
class _Owed:
    """One duty of a demand, the kinds of answer that discharge it, and whether it is all that is owed."""

    demand: Event
    duty: Ask
    kinds: frozenset[EventKind]
    alone: bool


def response_to(
    known: Known,
    demand: Event,
    duty: Ask,
    asked: ReadDate | None,
    *,
    kinds: frozenset[EventKind] = frozenset(),
    alone: bool = True,
) -> Response:
    """What answered this duty of the demand, answers to its repetitions included.

    `kinds` of answer discharge it, by default those of the duty; `alone` says that it is all that is owed.
    """
    links = _links(known, demand.id)
    owed = _Owed(demand, duty, kinds or DISCHARGED_BY[duty], alone)
    steps, conflicts = _steps(known, owed, links, asked)
    extent = extent_of([step for step in steps if step.acts], accepted_figure(known, demand))
    claims = _claims(known, demand, links)
    outcomes = _outcomes(known, owed, steps, claims)
    told = _told_in_full(known, owed, claims) if extent.done is None and not steps else None
    last = extent.done or _last(steps)
    span = extent.span or (last.when.span if last and last.when else told)
    span = _not_before(span, asked)
    named = [step for step in steps if step.link.asks or alone]
    return Response(
        steps=steps,
        answer="full" if told else _answer(steps, extent),
        extent="full" if told else extent.words,
        done=extent.done,
        full=extent.done is not None or told is not None,
        span=span,
        elapsed=_elapsed(known, demand, last, span, asked),
        not_done=extent.words.startswith("partial") or _not_done(named, outcomes),
        unclear=_not_done(steps, outcomes),
        spoiled=_spoiled(known, demand, links),
        conflicts=(*conflicts, *((extent.conflict,) if extent.conflict else ())),
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
    )


def _last(steps: Sequence[Step]) -> Step | None:
    acts = [step for step in steps if step.acts]
    return acts[-1] if acts else steps[-1] if steps else None


def _links(known: Known, demand: UUID) -> list[Link]:
    """Known links to the demand and to whatever repeats it, each demand once."""
    seen, waiting = {demand}, [demand]
    found: list[Link] = []
    while waiting:
        links = known.links_to(waiting.pop(0))
        found += links
        repeats = [link.source for link in links if link.kind.value == "repeats" and link.source not in seen]
        seen.update(repeats)
        waiting += repeats
    return found


def _steps(
    known: Known, owed: _Owed, links: Sequence[Link], asked: ReadDate | None
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """The answers, each once by its strongest word, and what is linked as one and cannot be."""
    demand = owed.demand
    steps: dict[UUID, Step] = {}
    conflicts: list[str] = []
    for link in sorted(links, key=lambda link: (_strength(link), link.target != demand.id)):
        event, word = known.index.events[link.source], link.kind.value
        if word not in _WORDS or event.id in steps or not _about(link, event, owed):
            continue
        if not _answers_for(known, event, demand):
            conflicts.append(f"{known.name(event.actor)} is linked as answering, but was not the one asked.")
            continue
        when = accepted_when(known, event)
        if asked and when and not before(asked.span.earliest, when.span.latest):
            conflicts.append("An answer is dated wholly before the demand, so it discharges nothing.")
            continue
        figure = accepted_figure(known, event)
        acts = word in ("fulfils", "partly") and _discharges(known, event, owed, figure)
        steps[event.id] = Step(event, link, word, when, figure, acts)
    in_order = sorted(steps.values(), key=lambda step: (step.latest, str(step.event.id)))
    return tuple(in_order), tuple(dict.fromkeys(conflicts))


def _strength(link: Link) -> int:
    return _WORDS.index(link.kind.value) if link.kind.value in _WORDS else len(_WORDS)


def _about(link: Link, event: Event, owed: _Owed) -> bool:
    """Whether an answer speaks of this duty: named on the link, or one that its kind can discharge.

    A word of refusal or acknowledgement that names no duty speaks of the whole demand.
    """
    if link.asks:
        return owed.duty in link.asks
    return owed.alone or link.kind.value not in ("fulfils", "partly") or event.kind in owed.kinds


def _discharges(known: Known, event: Event, owed: _Owed, figure: ReadFigure | None) -> bool:
    """Whether the act can discharge the duty: by its kind, its action, the territory it covers."""
    if event.kind not in owed.kinds:
        return False
    quantity = figure.quantity if figure else None
    if quantity is not None and quantity.high == 0:
        return False
    if owed.duty != "remove":
        return True
    demand = owed.demand
    where = (demand.place.jurisdiction if demand.place else known.case.jurisdiction).casefold()
    covered = not where or not event.territories or where in {place.casefold() for place in event.territories}
    return covered and event.action not in _SOFTER


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


def _told_in_full(known: Known, owed: _Owed, claims: Sequence[Claim]) -> Span | None:
    """By when reports say that the demand was answered in full, though no answer is on record."""
    said = [
        known.report(claim)
        for claim in claims
        if claim.outcome == "full" and claim.subject == owed.demand.id and known.stands(claim)
    ]
    ends = [report.published.latest if report.published else report.retrieved for report in said]
    return Span(None, min((end for end in ends if end), default=None)) if owed.alone and said else None


def _answer(steps: Sequence[Step], extent: Extent) -> Answer:
    if extent.done is not None:
        return "full"
    words = {step.word for step in steps}
    if any(step.acts for step in steps):
        return "partial"
    if words & {"refuses", "breaks"}:
        return "refused"
    return "acknowledged" if steps else "nothing reported"


def _not_before(span: Span | None, asked: ReadDate | None) -> Span | None:
    """When the answer came: never before the demand's earliest."""
    if span is None:
        return None
    floor = asked.span.earliest if asked else None
    return Span(max(filter(None, (span.earliest, floor)), default=None), span.latest)


def asked_span(asked: ReadDate, answered: Span | None) -> Span:
    """When the demand came: never after its answer's latest."""
    span, end = asked.span, answered.latest if answered else None
    if end is None or (span.latest is not None and span.latest <= end):
        return span
    return Span(span.earliest, end, span.lasting)


def reported_elapsed(known: Known, demand: Event, step: Step | None) -> Elapsed | None:
    """The time a report gives from this very demand, not from a reminder, to the answer."""
    if step is None or step.link.target != demand.id:
        return None
    return accepted_elapsed(known, step.link)


def _elapsed(
    known: Known, demand: Event, step: Step | None, span: Span | None, asked: ReadDate | None
) -> Hours | None:
    """The time from demand to answer in hours: as a report says, within what the dates allow."""
    low: float | None = None
    high: float | None = None
    if asked and span:
        start = asked_span(asked, span)
        if span.earliest and start.latest:
            low = max((span.earliest - start.latest).total_seconds() / 3600, 0.0)
        if span.latest and start.earliest:
            high = (span.latest - start.earliest).total_seconds() / 3600
    if said := reported_elapsed(known, demand, step):
        more, less = (None if end is None else float(end) for end in (said.more_than, said.less_than))
        low = more if low is None else max(low, more or 0.0)
        high = less if high is None else min(high, less or high)
        if low is not None and high is not None and low > high:
            low, high = more, less
    return None if low is None and high is None else Hours(at_least=low, at_most=high)


def _claims(known: Known, demand: Event, links: Sequence[Link]) -> list[Claim]:
    subjects = [demand.id, *(link.id for link in links), *(link.source for link in links)]
    return [claim for subject in dict.fromkeys(subjects) for claim in known.claims(subject)]


def _outcomes(
    known: Known, owed: _Owed, steps: Sequence[Step], claims: Sequence[Claim]
) -> set[Outcome | None]:
    """What standing reports say came of this duty; of a demand for several things it says nothing."""
    about = {part for step in steps for part in (step.link.id, step.event.id)}
    if owed.alone:
        about.add(owed.demand.id)
    standing = [claim for claim in claims if claim.stance == "supports" and known.stands(claim)]
    return {claim.outcome for claim in standing if claim.subject in about}


def _not_done(steps: Sequence[Step], outcomes: set[Outcome | None]) -> bool:
    words = {step.word for step in steps}
    none = any(step.quantity is not None and step.quantity.high == 0 for step in steps)
    return none or bool(words & {"refuses", "partly", "breaks"} or outcomes & {"partial", "none"})


def _spoiled(known: Known, demand: Event, links: Sequence[Link]) -> str:
    """Why the demand is void, if it is; a platform cannot withdraw what is asked of it."""
    for link in links:
        source = known.index.events[link.source]
        void = link.kind.value in ("withdraws", "annuls") and link.target == demand.id
        if void and not known.is_platform(source.actor):
            taken = "withdrawn" if link.kind.value == "withdraws" else "annulled"
            return f"The demand was {taken} by {known.name(source.actor)}."
    answers = [link.source for link in links if link.kind.value in _WORDS]
    said = [claim for part in (demand.id, *answers) for claim in known.standing(part)]
    for outcome, words in _VOID.items():
        sayers = [claim for claim in said if claim.outcome == outcome]
        if sayers:
            own = origins(sayers) <= {demand.target}
            return words + (" Only the platform itself is known to say so." if own else "")
    return ""
