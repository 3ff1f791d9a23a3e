"""Which obligations bind a demand, in which version, and to what (RECORDS.md, Records, "Obligation").

An obligation of law binds where an analyst named its code on the demand and it fits: by the demand's kind,
what it asks, the platform asked, the place, and the day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pressdocket.records.event import Event
from pressdocket.records.findings import ReadDate
from pressdocket.records.kinds import Ask, in_plain_words
from pressdocket.records.obligation import Obligation
from pressdocket.records.rule_words import name_of
from pressdocket.records.when import Span
from pressdocket.rules.known import Known
from pressdocket.rules.validity import in_order, may_hold, surely_held

_UNION: Final = frozenset(
    {
        *("AT", "BE", "BG", "HR", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
_ALIKE: Final[frozenset[Ask]] = frozenset({"remove", "restrict"})


@dataclass(frozen=True, slots=True)
class Bound:
    """One obligation that binds a demand to `duty`: its versions that may have been in force then, the oldest
    first, and whether one `surely` was."""

    duty: Ask
    versions: tuple[Obligation, ...]
    surely: bool

    @property
    def code(self) -> str:
        return self.versions[0].code


@dataclass(frozen=True, slots=True)
class Binding:
    """What binds a demand, and in words what was named and does not."""

    bounds: tuple[Bound, ...]
    remarks: tuple[str, ...]

    def of(self, duty: Ask) -> tuple[Bound, ...]:
        return tuple(bound for bound in self.bounds if bound.duty == duty)


def binding_of(known: Known, demand: Event, asks: Sequence[Ask], asked: ReadDate | None) -> Binding:
    """The obligations named on a demand that asks for `asks`, each fitted or with a reason why not."""
    bounds: list[Bound] = []
    remarks: list[str] = []
    span = asked.span if asked else Span(None, None)
    for code in dict.fromkeys(demand.obligations):
        versions = known.index.rules.get(code, ())
        if not versions:
            if code not in known.index.own_codes:
                remarks.append(f"{code} is named, and is not on file.")
            continue
        fitting = [rule for rule in versions if not misfit(known, rule, demand, asks)]
        held = in_order(rule for rule in fitting if may_hold(rule, span))
        if held:
            bounds.append(Bound(_duty(held[-1], asks), tuple(held), surely_held(fitting, span)))
        elif fitting:
            remarks.append(f"{code} is named, and was not in force then.")
        else:
            remarks.append(f"{code} is named, and does not fit: {misfit(known, versions[-1], demand, asks)}.")
    return Binding(tuple(bounds), tuple(remarks))


def misfit(known: Known, rule: Obligation, demand: Event, asks: Sequence[Ask]) -> str:
    """Why a rule cannot bind a demand, whatever the day; "" if it can."""
    if why := next(misfits(known, rule, demand, asks), ""):
        return why
    return "" if of_place(known, rule, demand) else f"it is the law of {rule.jurisdiction}"


def misfits(known: Known, rule: Obligation, demand: Event, asks: Sequence[Ask]) -> Iterator[str]:
    """Every reason why a rule cannot bind a demand made where it is law, whatever the day."""
    if rule.standing in ("draft", "failed bill"):
        yield f"it is a {rule.standing}"
    if rule.binds != "platforms":
        yield f"it binds {rule.bound_words or 'others'}"
    if rule.triggers and demand.kind not in rule.triggers:
        article = "an" if demand.kind == "order" else "a"
        yield f"it is not triggered by {article} {in_plain_words(demand.kind)}"
    if rule.asks and not set(asks) & set(rule.asks):
        asked = ["do something else" if ask == "other" else ask for ask in rule.asks]
        yield f"it is about demands to {' or '.join(asked)}"
    if rule.bound and demand.target not in _with_successors(known, rule.bound):
        yield f"it does not bind {known.name(demand.target)}"


def of_place(known: Known, rule: Obligation, demand: Event) -> bool:
    """Whether a rule is law where a demand was made, or of no place; the Union's is its members' too."""
    where = demand.place.jurisdiction if demand.place else known.case.jurisdiction
    there = not rule.jurisdiction or not where or rule.jurisdiction == where
    return there or (rule.jurisdiction == "EU" and where in _UNION)


def _with_successors(known: Known, bound: Sequence[UUID]) -> frozenset[UUID | None]:
    parties = known.index.parties
    return frozenset((*bound, *(parties[party].successor for party in bound if party in parties)))


def _duty(rule: Obligation, asks: Sequence[Ask]) -> Ask:
    """The duty as the demand asks for it where it does; to remove and to restrict are asked for alike."""
    if rule.duty in asks or rule.duty not in _ALIKE:
        return rule.duty
    return next((ask for ask in asks if ask in _ALIKE), rule.duty)


def rule_in_words(rule: Obligation, version: str = "") -> str:
    """ "IT Rules 2021, r 3(1)(d) (IN-ITR-3-1-D, version 2021, not verified)"."""
    marks = [rule.code, f"version {version or rule.version}"]
    marks += [rule.standing] if rule.standing != "law" else []
    marks += [] if rule.verified else ["not verified"]
    return f"{name_of(rule)} ({', '.join(marks)})"
