"""What the timeline says in words: to screen readers, in tooltips, in a peek. Plain text only."""

from collections.abc import Sequence

from pressdocket.desk.views import CaseView, EventView
from pressdocket.qt.timeline.items import Item
from pressdocket.records.claim import Claim
from pressdocket.records.wording import plural

_MOST = 300
"""Characters of one sentence or quote."""


def of_canvas(view: CaseView | None, items: Sequence[Item], chosen: EventView | None) -> str:
    """ "Timeline of ...: 26 events, 3 of them without a date. Chosen: ..., by 3 Sep 2024." """
    if view is None:
        return "Timeline; no case is open"
    undated = sum(item.moment is None for item in items)
    said = f"Timeline of {view.case.title}: {plural(len(items), 'event')}"
    said += f", {undated:,} of them without a date" if undated else ""
    said += "" if view.today else f", as of {view.as_of.day} {view.as_of:%b %Y}"
    if chosen is None:
        return f"{said}. Nothing is chosen; Alt+T shows it as a table."
    return f"{said}. Chosen: {chosen.title}, {_when(chosen)}. Alt+T shows it as a table."


def of_event(event: EventView, view: CaseView | None = None) -> str:
    """Title, when as read and as written, why it is judged so; with `view` its first sentence as well."""
    date = event.date or event.later
    when = _when(event)
    if date and date.words:
        when += f" (“{date.words[:_MOST]}”)"
    lines = [f"{event.course.lane}: {event.title[:_MOST]}", when]
    sign = event.course.sign
    if sign is not None:
        lines.append(f"{sign.words}: {sign.why[:_MOST]}" if sign.why else sign.words)
    lines += [deadline.words for deadline in (event.course.due, event.course.yardstick) if deadline]
    lines += [event.course.waiting] if event.course.waiting else []
    if view is not None and (claim := first_claim(event, view)):
        lines.append(f"“{' '.join(claim.quote.exact.split())[:_MOST]}”")
    return "\n".join(lines)


def first_claim(event: EventView, view: CaseView) -> Claim | None:
    """The first sentence that bears an event."""
    claims = {claim.id: claim for claim in view.contents.claims}
    return next((claims[id_] for id_ in event.claims if id_ in claims), None)


def support_of(event: EventView, view: CaseView) -> str:
    """ "4 claims, 1 known origin: all credited to KCSC"."""
    wanted = set(event.claims)
    claims = [claim for claim in view.contents.claims if claim.id in wanted]
    credited = {claim.voices[-1].words for claim in claims if claim.voices}
    said = f"{plural(len(event.claims), 'claim')}, {plural(event.origins, 'known origin')}"
    if len(claims) > 1 and len(credited) == 1 and all(claim.voices for claim in claims):
        return f"{said}: all credited to {credited.pop()}"
    return said


def _when(event: EventView) -> str:
    return event.when if event.known else "reported later"
