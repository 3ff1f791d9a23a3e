"""Cases at a glance for the list and the board: judged as of today, most urgent first."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from pressdocket.desk.viewing import WORST_FIRST, chips_of
from pressdocket.desk.views import Attention, Chip, Glance, GlanceMark, GlanceStrip
from pressdocket.publish.strip import strip_of
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.findings import DemandFinding, Findings
from pressdocket.records.wording import day, plural


def glance_of(case: Case, contents: Contents, findings: Findings, now: datetime) -> Glance:
    """One row of the list and what of the case stands on the board."""
    events = {event.id: event for event in contents.events}
    strip = strip_of(events, findings, case.zone)
    attention = tuple(_attention(case, findings, now))
    verdicts = [finding.verdict for finding in findings.demands if finding.counted]
    support = findings.case_support
    next_date, note, tone = _next(case, findings, now)
    return Glance(
        id=case.id,
        reference=case.reference,
        title=case.title,
        jurisdiction=case.jurisdiction,
        status=case.status,
        chips=tuple(chip for chip in chips_of(findings) if chip.sign in WORST_FIRST),
        origins=len(findings.origins),
        support=Chip(support, support) if support else None,
        next_date=next_date,
        next_note=note,
        next_tone="overdue" if tone else "plain",
        strip=None
        if strip is None
        else GlanceStrip(
            first=strip.ticks[0].label if strip.ticks else "",
            last=strip.ticks[-1].label if len(strip.ticks) > 1 else "",
            marks=tuple(
                GlanceMark(mark.lane == "asked", mark.start, mark.end, mark.soft_start or mark.soft_end)
                for mark in strip.marks
            ),
            due=None,
            now=None,
            overdue=False,
        ),
        attention=attention,
        urgency=(
            int(case.status != "closed"),
            verdicts.count("missed") + verdicts.count("silent"),
            verdicts.count("cannot tell"),
            int(support in ("contested", "stale")),
            verdicts.count("open"),
            len(findings.gaps),
        ),
    )


def _attention(case: Case, findings: Findings, now: datetime) -> Iterator[Attention]:
    if case.status == "closed":
        return
    for found in findings.demands:
        if found.counted and found.verdict in ("missed", "silent"):
            yield Attention("overdue", case.title, _over(found, now), found.why, found.event)
    for state in findings.support:
        if state.state == "contested":
            why = "Reports disagree about one thing, and nobody has chosen yet."
            yield Attention("contested", case.title, plural(state.origins, "origin"), why, state.event)
        elif state.state == "stale":
            why = "Rests on a report that was retracted, and no other origin says it."
            yield Attention("stale", case.title, "no other origin", why, state.event)
    for gap in findings.gaps:
        if gap.kind in ("nothing reported", "promise open", "quantity not reported", "no outcome"):
            yield Attention("gaps", case.title, "", gap.why, gap.subject)


def _over(found: DemandFinding, now: datetime) -> str:
    if found.due is None or found.due.latest is None or found.due.latest > now:
        return found.verdict
    return f"{plural((now - found.due.latest).days, 'day')} over"


def _next(case: Case, findings: Findings, now: datetime) -> tuple[str, str, bool]:
    """The date that comes next, what it is, and whether it has passed without an answer."""
    waiting = [
        found.due.latest
        for found in findings.demands
        if found.counted and found.verdict in ("open", "silent") and found.due and found.due.latest
    ]
    if waiting:
        due = min(waiting)
        over = due <= now
        note = f"{plural((now - due).days, 'day')} over" if over else f"in {plural((due - now).days, 'day')}"
        # The end of a deadline is the first moment that no longer belongs to it.
        return day(due - timedelta(microseconds=1), case.zone), note, over
    if case.follow_up and case.follow_up.earliest:
        at = case.follow_up.earliest
        return day(at, case.zone), "follow up", at < now.astimezone(UTC)
    promises = [promise for promise in findings.promises if promise.state == "open"]
    if promises:
        return "Promise open", plural(promises[0].days_open or 0, "day"), False
    return "None", "closed" if case.status == "closed" else "", False
