"""Which obligations would bind a demand if they were named on it, which nearly would, and why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdocket.records.event import Event
from pressdocket.records.kinds import Ask, in_plain_words
from pressdocket.records.obligation import Obligation
from pressdocket.records.rule_words import valid_of
from pressdocket.records.territories import territory_in_words
from pressdocket.records.when import Span
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.binding import misfit, misfits, of_place
from pressdocket.rules.demands import asks_of
from pressdocket.rules.known import Known
from pressdocket.rules.validity import in_order, may_hold, surely_held


@dataclass(frozen=True, slots=True)
class Fit:
    """One code. Where it `fits`, `versions` are those that may have been in force when the demand was made,
    the oldest first, else the one that comes nearest; `why` is one sentence, of either."""

    versions: tuple[Obligation, ...]
    fits: bool
    named: bool
    why: str

    @property
    def rule(self) -> Obligation:
        """The version to show."""
        return self.versions[-1]


def fits(known: Known, demand: Event) -> Iterator[Fit]:
    """The rules on file that fit, then those of the place that miss by one thing alone; what is named on the
    demand is among them however far it misses. Yardsticks apply by themselves and are left out."""
    asked, asks = accepted_when(known, demand), asks_of(demand)
    span = asked.span if asked else Span(None, None)
    each = [
        fit
        for code, versions in sorted(known.index.rules.items())
        if (fit := _fit(known, demand, asks, span, versions, named=code in demand.obligations)) is not None
    ]
    yield from sorted(each, key=lambda fit: (not fit.fits, not fit.named))


def _fit(
    known: Known,
    demand: Event,
    asks: Sequence[Ask],
    span: Span,
    versions: Sequence[Obligation],
    *,
    named: bool,
) -> Fit | None:
    held = in_order(rule for rule in versions if may_hold(rule, span))
    fitting = tuple(rule for rule in held if not misfit(known, rule, demand, asks))
    if fitting:
        why = _reason(demand, asks, fitting, surely=surely_held(fitting, span))
        return Fit(fitting, fits=True, named=named, why=why)
    rule = (held or in_order(versions))[-1]
    reasons = [] if held else [f"it was not in force then, but is law {valid_of(rule)}"]
    reasons += misfits(known, rule, demand, asks)
    if not named and (len(reasons) != 1 or not of_place(known, rule, demand)):
        return None
    if not of_place(known, rule, demand):
        reasons.append(f"it is the law of {territory_in_words(rule.jurisdiction)}")
    return Fit((rule,), fits=False, named=named, why=f"Does not bind: {', and '.join(reasons)}.")


def _reason(demand: Event, asks: Sequence[Ask], versions: Sequence[Obligation], *, surely: bool) -> str:
    """ "Binds hosting platforms in South Korea; trigger: order; in force since 2021." """
    rule = versions[-1]
    whom, where = rule.bound_words or "platforms", territory_in_words(rule.jurisdiction)
    if where:
        whom += f" ({where})" if set(whom) & set(",;") else f" in {where}"
    also = [ask for ask in asks if ask in rule.asks and ask != "other"]
    trigger = in_plain_words(demand.kind) + (f" asking to {' and '.join(also)}" if also else "")
    valid = valid_of(rule)
    force = valid if valid.startswith("in force") else f"in force {valid}"
    if len(versions) > 1:
        force = "; ".join(f"version {one.version} in force {valid_of(one)}" for one in versions)
        force += "; the day of the demand does not settle which"
    elif not surely:
        force += "; the day of the demand does not settle whether by then"
    return f"Binds {whom}; trigger: {trigger}; {force}."
