"""The lead of a summary: what was asked and answered, and what the rules say, in two sentences."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pressdocket.publish.phrases import Phrases, capital, listed
from pressdocket.records.event import Event
from pressdocket.records.findings import Answer, DemandFinding, EventReading, Findings, Verdict
from pressdocket.records.kinds import in_plain_words
from pressdocket.records.summary import Phrase
from pressdocket.records.wording import date_in_words, on_date, plural

_ANSWERS: dict[Answer, str] = {
    "full": "answered in full",
    "partial": "answered in part or to an extent not known",
    "refused": "refused",
    "acknowledged": "only acknowledged",
    "nothing reported": "without a reported answer",
}


def status(
    findings: Findings, known: Sequence[tuple[Event, EventReading]], phrases: Phrases
) -> Iterator[Phrase]:
    """What was asked and answered; the verdicts; how many events nobody has reviewed, if any.

    `known` are the events that had been reported, with their readings.
    """
    if not known:
        later = "Nothing on file had been published by then."
        yield Phrase(text=later if findings.readings else "Nothing is on record in this case yet.")
        return
    counted = [finding for finding in findings.demands if finding.counted]
    if counted:
        yield Phrase(text=_asked(counted, {event.id: (event, reading) for event, reading in known}, phrases))
        yield Phrase(text=_judged(counted))
    else:
        yield Phrase(text=_on_record(known))
    drafts = sum(event.status == "draft" for event, _ in known)
    if drafts:
        these = f"{len(known) - drafts}" if drafts < len(known) else "None"
        yield Phrase(
            text=f"{these} of {plural(len(known), 'event')} on file {_has(drafts, len(known))} been reviewed."
        )


def _has(drafts: int, total: int) -> str:
    return "have" if total - drafts > 1 else "has"


def _asked(
    counted: Sequence[DemandFinding], known: dict[object, tuple[Event, EventReading]], phrases: Phrases
) -> str:
    demands = {finding.event: known[finding.event] for finding in counted}
    askers = dict.fromkeys(
        phrases.full(demand.actor, "an authority not named") for demand, _ in demands.values()
    )
    asked = dict.fromkeys(phrases.name(demand.target, "a platform") for demand, _ in demands.values())
    first = next(iter(demands.values()))[1].when
    since = f"{on_date(first)}, " if len(demands) == 1 else f"From {date_in_words(first)} on, "
    if first is None or (first.span.earliest is None and first.span.latest is None):
        since = "On days not reported, "
    made = f"{listed(list(askers))} made {plural(len(demands), 'demand')} on {listed(list(asked))}"
    if len(counted) > len(demands):
        made += f", asking for {len(counted)} things"
    return f"{capital(since)}{made}; {_tally(counted)}."


def _tally(counted: Sequence[DemandFinding]) -> str:
    answers = Counter(finding.answer for finding in counted)
    own = sum(finding.answer == "full" and finding.support == "by its own account" for finding in counted)
    said = [f"{answers[answer]} {words}" for answer, words in _ANSWERS.items() if answers[answer]]
    if own:
        said[0] += (
            " (by its own account alone)" if own == answers["full"] else f" ({own} by its own account alone)"
        )
    return listed(said)


def _judged(counted: Sequence[DemandFinding]) -> str:
    verdicts = Counter(finding.verdict for finding in counted)
    no_rule = verdicts.pop("no rule", 0)
    ours = Counter(finding.yardstick for finding in counted if finding.yardstick)
    title = next((finding.yardstick_title for finding in counted if finding.yardstick), "")
    said = []
    if verdicts:
        law = any(finding.obligation for finding in counted)
        by = "by law and the deadlines named in reports" if law else "by deadlines named in reports"
        said.append(f"{by}: {_counts(verdicts)}")
    if no_rule:
        said.append(f"no rule on file: {no_rule}")
    if ours:
        said.append(f"by {title[:1].lower()}{title[1:]}, which is no law: {_counts(ours)}")
    return f"{capital('; '.join(said))}."


def _counts(verdicts: Mapping[Verdict, int]) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in verdicts.items())


def _on_record(known: Sequence[tuple[Event, EventReading]]) -> str:
    kinds = Counter(in_plain_words(event.kind) for event, _ in known)
    counted = listed([plural(count, kind) for kind, count in kinds.items()])
    return f"No demand on a platform is on record. On record: {counted}."
