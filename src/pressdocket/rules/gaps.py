"""What a complete record would say and no report has said (RECORDS.md, Rules, "Gaps")."""

from collections.abc import Iterator, Sequence
from typing import Final

from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, Gap, PromiseFinding
from pressdocket.records.kinds import Ask, in_plain_words
from pressdocket.records.wording import language_in_words
from pressdocket.rules.accepted import accepted_figure, accepted_when
from pressdocket.rules.demands import demand_findings
from pressdocket.rules.known import Known, once
from pressdocket.rules.naming import named, of
from pressdocket.rules.sums import sum_gaps

_ASKED: Final[dict[Ask, tuple[str, str]]] = {
    "remove": ("to remove", "removed"),
    "restrict": ("to restrict", "restricted"),
    "inform": ("to report", "reported"),
    "apologise": ("to apologise for", "apologised for"),
    "preserve": ("to preserve", "preserved"),
    "publish": ("to publish", "published"),
    "name": ("to name", "named"),
    "pay": ("to pay", "paid"),
    "other": ("for", "provided"),
}
"""How each thing is asked for, and done."""

_STEPS_THAT_LEAD_ON: Final = frozenset(
    {"investigation", "questioning", "arrest", "charge", "lawsuit", "fine"}
)
_NUMBERS: Final = {"unknown": "was not reported", "lost": "was lost in transit", "withheld": "was withheld"}


def gaps(
    known: Known,
    events: Sequence[Event],
    demands: Sequence[DemandFinding],
    promises: Sequence[PromiseFinding],
) -> Iterator[Gap]:
    """Every gap of a case as of the day, those of demands first."""
    for demand in dict.fromkeys(finding.event for finding in demands):
        yield from _demand_gaps(known, known.index.events[demand])
    for promise in promises:
        if promise.state == "open":
            made = known.index.events[promise.event]
            yield Gap(
                kind="promise open",
                subject=promise.event,
                why=f"Whether {known.name(made.actor)} kept its promise{of(made)}.",
            )
    scored = frozenset(part for finding in demands for part in (finding.event, *finding.answers))
    for event in events:
        read = accepted_when(known, event)
        if read is None or (read.derived and event.id in scored):
            yield Gap(kind="undated", subject=event.id, why=f"When this happened: {named(known, event)}.")
        yield from _event_gaps(known, event)
    yield from sum_gaps(known, events)
    yield from _language_gaps(known, events)


@once
def _demand_gaps(known: Known, demand: Event) -> tuple[Gap, ...]:
    found = demand_findings(known, demand)
    return tuple(gap for finding in found for gap in _duty_gaps(known, demand, finding))


def _duty_gaps(known: Known, demand: Event, finding: DemandFinding) -> Iterator[Gap]:
    platform, who = known.name(demand.target), known.name(demand.actor, "the authority")
    to_do, done = _ASKED[finding.duty]
    asked, thing = f"{who} asked {platform} {to_do}", demand.about or "what it asked for"
    if finding.answer == "nothing reported" and finding.verdict != "void" and not finding.conflicts:
        what = (
            f"{done} {thing}"
            if finding.duty != "other"
            else f"answered the {in_plain_words(demand.kind)}{of(demand)}"
        )
        yield Gap(kind="nothing reported", subject=demand.id, why=f"Whether {platform} {what}.")
    figure = accepted_figure(known, demand)
    if figure is None and finding.duty in ("remove", "restrict"):
        yield Gap(kind="quantity not reported", subject=demand.id, why=f"How many {thing} {asked}.")
    if not demand.obligations:
        yield Gap(kind="no legal basis", subject=demand.id, why=f"On what legal basis {asked} {thing}.")
    if finding.verdict == "no rule" and finding.answer != "full":
        yield Gap(kind="no deadline", subject=demand.id, why=f"By when {asked} {thing}.")
    acted = finding.answer in ("full", "partial") and finding.duty in ("remove", "restrict")
    answers = (known.index.events[answer] for answer in finding.answers)
    if acted and not any(accepted_figure(known, answer) for answer in answers):
        why = f"How many {thing} {platform} {done}."
        yield Gap(kind="quantity not reported", subject=demand.id, why=why)
    if finding.answer == "refused":
        yield Gap(
            kind="refused", subject=demand.id, why=f"What {platform} {done} of {thing}: it is said to refuse."
        )
    if acted and finding.authority_says in (None, "not confirmed"):
        yield Gap(
            kind="not confirmed",
            subject=demand.id,
            why=f"Whether {who} confirmed what {platform} did about {thing}.",
        )


@once
def _event_gaps(known: Known, event: Event) -> tuple[Gap, ...]:
    return tuple(_told_gaps(known, event))


def _told_gaps(known: Known, event: Event) -> Iterator[Gap]:
    figure = accepted_figure(known, event)
    if figure and figure.quantity and figure.quantity.state != "known":
        lost = _NUMBERS[figure.quantity.state]
        lost += f" (“{figure.quantity.words}”)" if figure.quantity.words else ""
        unit = figure.quantity.unit or "items"
        unit = f"{unit}s" if unit in ("year", "month", "day") else unit
        yield Gap(
            kind="quantity not reported",
            subject=event.id,
            why=f"A number of {unit}, which {lost}: {named(known, event)}.",
        )
    if figure and figure.quantity and figure.quantity.high == 0:
        yield Gap(kind="reported as zero", subject=event.id, why=f"Reported as zero: {named(known, event)}.")
    if event.kind in _STEPS_THAT_LEAD_ON and not _led_on(known, event):
        yield Gap(kind="no outcome", subject=event.id, why=f"What followed the {named(known, event)}.")


def _led_on(known: Known, event: Event) -> bool:
    if any(claim.outcome for claim in known.standing(event.id)):
        return True
    return any(link.kind.value in ("follows", "withdraws", "annuls") for link in known.links_to(event.id))


def _language_gaps(known: Known, events: Sequence[Event]) -> Iterator[Gap]:
    """Languages in which something was first reported, and of which only translations are on file."""
    one_each = {claim.report.int: claim for event in events for claim in known.claims(event.id)}
    reports = [known.report(claim) for claim in one_each.values()]
    translated = {_tongue(report.original_language) for report in reports if report.translated != "no"}
    at_hand = {_tongue(report.language) for report in reports if report.translated == "no"}
    for language in sorted(translated - at_hand - {""}):
        yield Gap(
            kind="no original",
            subject=known.case.id,
            why=f"A report in {language_in_words(language)}, the original; only translations are on file.",
        )


def _tongue(tag: str) -> str:
    """The language of a tag such as sr-Latn, without script and region."""
    return tag.replace("_", "-").split("-")[0].lower()
