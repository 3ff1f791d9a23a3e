"""Cases at a glance for the list and the board: judged as of today, most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from pressdocket.desk.attending import Attending, how_long, is_overdue
from pressdocket.desk.overview import short_title
from pressdocket.desk.striping import strip_of
from pressdocket.desk.viewing import WORST_FIRST, chips_of
from pressdocket.desk.views import Attention, Chip, Glance, Trait
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.findings import DemandFinding, Findings, Interval
from pressdocket.records.territories import territory_in_words
from pressdocket.records.weekdays import month_and_year, near_day
from pressdocket.records.wording import day, local, plural

_WEEK = timedelta(days=7)


def glance_of(case: Case, contents: Contents, findings: Findings, now: datetime) -> Glance:
    """One row of the list and what of the case stands on the board."""
    attention = tuple(Attending(case, contents, findings, now).items())
    verdicts = [finding.verdict for finding in findings.demands if finding.counted]
    support = findings.case_support
    waiting = _waiting(findings)
    due = min(waiting, key=lambda found: (found.verdict == "missed", _latest(found)), default=None)
    next_ = _next(case, findings, due, now)
    resting = set(findings.reports)
    published = [
        report.published.latest or report.published.earliest
        for report in contents.reports
        if report.published and report.id in resting
    ]
    return Glance(
        id=case.id,
        reference=case.reference,
        title=case.title,
        short=short_title(case.title),
        jurisdiction=case.jurisdiction,
        place=territory_in_words(case.jurisdiction),
        status=case.status,
        chips=tuple(chip for chip in chips_of(findings) if chip.sign in WORST_FIRST),
        origins=len(findings.origins),
        origins_said=_origins_said(findings),
        origins_claims=tuple(dict.fromkeys(id_ for found in findings.demands for id_ in found.claims)),
        support=_support(findings),
        next_date=next_.date,
        next_note=next_.note,
        next_tone=next_.tone,
        next_claims=next_.claims,
        next_at=next_.at,
        newest=max((moment for moment in published if moment), default=None),
        strip=strip_of(
            findings,
            due or max(findings.demands, key=_latest_known, default=None),
            due is not None and case.status != "closed",
            now,
            case.zone,
        ),
        attention=attention,
        traits=frozenset(_traits(findings, attention, now)),
        urgency=(
            int(case.status != "closed"),
            verdicts.count("missed") + verdicts.count("silent"),
            verdicts.count("cannot tell"),
            int(support in ("contested", "stale")),
            verdicts.count("open"),
            len(findings.missing),
        ),
    )


def _traits(findings: Findings, attention: tuple[Attention, ...], now: datetime) -> Iterator[Trait]:
    yield from (item.board for item in attention)
    if len(findings.origins) == 1:
        yield "one origin"
    silent = [found for found in findings.demands if found.counted and found.verdict == "silent"]
    if any(_latest(found) < now.timestamp() - _WEEK.total_seconds() for found in silent):
        yield "silent for a week"


def _origins_said(findings: Findings) -> str:
    if not findings.reports:
        return "no reports"
    return plural(len(findings.origins), "origin") if findings.origins else "origin unknown"


def _support(findings: Findings) -> Chip | None:
    """The weakest support among demands and answers, or that figures rival; and what bears it."""
    support = findings.case_support
    if support is None:
        return None
    if findings.measures and support not in ("unsupported", "stale", "contested"):
        events = {figure.event for measure in findings.measures for figure in measure.figures}
        return Chip("rival figures", "rival figures", findings.measures[0].why, _bearing(findings, events))
    events = {state.event for state in findings.support if state.state == support}
    scored = {id_ for found in findings.demands for id_ in (found.event, *found.answers)}
    return Chip(support, support, "", _bearing(findings, events & scored))


def _bearing(findings: Findings, events: set[UUID]) -> tuple[UUID, ...]:
    return tuple(id_ for reading in findings.readings if reading.event in events for id_ in reading.claims)


def _waiting(findings: Findings) -> list[DemandFinding]:
    """Demands with a deadline that still runs, or has passed and was not done in full; those that nobody
    has answered first, for a refusal is an end of a kind."""
    return [
        found
        for found in findings.demands
        if found.counted
        and found.due
        and found.due.latest
        and (
            found.verdict == "open"
            or is_overdue(found)
            or (found.verdict == "cannot tell" and found.answer == "nothing reported")
        )
    ]


def _latest(found: DemandFinding) -> float:
    return found.due.latest.timestamp() if found.due and found.due.latest else float("inf")


def _latest_known(found: DemandFinding) -> float:
    return found.due.latest.timestamp() if found.due and found.due.latest else float("-inf")


@dataclass(frozen=True, slots=True)
class _Next:
    date: str
    note: str = ""
    tone: Literal["plain", "overdue", "vague"] = "plain"
    claims: tuple[UUID, ...] = ()
    at: datetime | None = None


def _next(case: Case, findings: Findings, due: DemandFinding | None, now: datetime) -> _Next:
    """The date that comes next: a deadline, a follow-up; else what is still waited for."""
    if case.status == "closed":
        return _Next("None", "closed")
    if due is not None and due.due and due.due.latest:
        return _deadline(due, due.due, due.due.latest, case.zone, now)
    at = case.follow_up.earliest if case.follow_up else None
    if at is not None:
        tone: Literal["plain", "overdue"] = "overdue" if at < now else "plain"
        return _Next(near_day(at, case.zone, now), "follow up", tone, at=at)
    promises = [promise for promise in findings.promises if promise.state == "open"]
    if promises:
        events = {promise.event for promise in promises}
        reads = [read.when for read in findings.readings if read.event in events and read.when]
        made = [read.span.earliest or read.span.latest for read in reads]
        first = min((moment for moment in made if moment), default=None)
        note = f"since {month_and_year(first, case.zone)}" if first else ""
        return _Next("Promise open", note, claims=_bearing(findings, events))
    unanswered = [
        found
        for found in findings.demands
        if found.counted and found.answer == "nothing reported" and found.verdict != "void"
    ]
    if unanswered:
        note = f"{plural(len(unanswered), 'demand')} unanswered"
        claims = tuple(dict.fromkeys(id_ for found in unanswered for id_ in found.claims))
        return _Next("Not reported", note, claims=claims)
    return _Next("None")


def _deadline(found: DemandFinding, due: Interval, latest: datetime, zone: str, now: datetime) -> _Next:
    # The end of a deadline is the first moment that no longer belongs to it.
    last = latest - timedelta.resolution
    first = (due.earliest or latest) - timedelta.resolution
    over = latest <= now
    note = f"{how_long(now - latest)} over" if over else f"in {how_long(latest - now)}"
    if local(first, zone).date() == local(last, zone).date():
        tone: Literal["plain", "overdue"] = "overdue" if over else "plain"
        return _Next(near_day(last, zone, now), note, tone, found.claims, latest)
    same = (local(first, zone).year, local(first, zone).month) == (
        local(last, zone).year,
        local(last, zone).month,
    )
    near = local(last, zone).year == local(now, zone).year
    begins = str(local(first, zone).day) if same else day(first, zone, year=False)
    said = f"{begins} – {day(last, zone, year=not near)}"
    return _Next(said, note if over else "two readings", "overdue" if over else "vague", found.claims, latest)
