"""The obligations that fit a demand, as an event's form offers them."""

from dataclasses import dataclass
from datetime import date, timedelta

from pressdocket.records.event import Event
from pressdocket.records.findings import EITHER
from pressdocket.records.rule_words import limit_of, name_of
from pressdocket.records.when import zone_of
from pressdocket.records.wording import date_in_words
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.demands import is_demand
from pressdocket.rules.fitting import Fit, fits
from pressdocket.rules.known import Known


@dataclass(frozen=True, slots=True)
class Offer:
    """One obligation: `line` is where it stands and what it sets, `version` the one to read, `why` a
    sentence."""

    code: str
    title: str
    line: str
    version: str
    why: str
    fits: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Fitting:
    """What fits a demand, then what nearly does. `day` is the first on which it can have been made, else
    the last, in the zone of its place; `remark` says by when the versions were chosen, or what is missing."""

    day: date | None
    remark: str
    offers: tuple[Offer, ...]


def fitting(known: Known, demand: Event) -> Fitting:
    """What fits an event as it is stored."""
    asked = accepted_when(known, demand)
    span = asked.span if asked else None
    moment = span.earliest if span else None
    if span is not None and moment is None and span.latest is not None:
        moment = span.latest - timedelta(microseconds=1)  # The end of a span is not part of it.
    day = moment.astimezone(zone_of(known.zone(demand))).date() if moment else None
    remark = (
        f"As in force when it was made: {date_in_words(asked)}."
        if moment
        else ("No report says when it was made, so every version on file may have been in force.")
    )
    if not is_demand(known, demand):
        remark += " It is judged once it says which platform was asked, and by whom."
    return Fitting(day, remark, tuple(_offer(fit) for fit in fits(known, demand)))


def _offer(fit: Fit) -> Offer:
    rule = fit.rule
    versions = EITHER.join(one.version for one in fit.versions)
    line = [rule.code, limit_of(rule), f"version {versions}"]
    line += [*([] if rule.verified else ["not verified"]), name_of(rule)]
    return Offer(
        code=rule.code,
        title=rule.title or rule.code,
        line="  ·  ".join(filter(None, line)),
        version=rule.version,
        why=fit.why,
        fits=fit.fits,
        named=fit.named,
    )
