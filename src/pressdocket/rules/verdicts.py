"""Whether a duty was met in time, and why (RECORDS.md, Rules, "Duty and verdict")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from pressdocket.records.event import Event
from pressdocket.records.findings import Interval, ReadDate, Verdict
from pressdocket.records.when import Span
from pressdocket.records.wording import plural, span_in_words
from pressdocket.rules.answers import Response, asked_span, reported_elapsed
from pressdocket.rules.deadlines import Reading, hours_of
from pressdocket.rules.known import Known

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason; `conflict` when dates and elapsed time decide differently."""

    verdict: Verdict
    why: str
    conflict: str = ""


def judge(
    known: Known, demand: Event, response: Response, asked: ReadDate | None, readings: Sequence[Reading]
) -> Judgement:
    """The verdict on one duty; several readings of one deadline must agree to decide."""
    zone = known.zone(demand)
    if response.spoiled:
        return Judgement("void", response.spoiled)
    if not readings:
        return Judgement("no rule", "No rule on file for this demand.")
    in_order = sorted(readings, key=lambda reading: _order(reading.span))
    judged = [_judge_one(known, demand, response, asked, reading) for reading in in_order]
    remarks = "".join(dict.fromkeys(f" {reading.remark}" for reading in in_order if reading.remark))
    if len(judged) == 1:
        return replace(judged[0], why=judged[0].why + remarks)
    if len({judgement.verdict for judgement in judged}) == 1:
        return replace(judged[-1], why=_rivals(in_order, zone, judged[-1].why) + remarks)
    return Judgement("cannot tell", _rivals(in_order, zone, "They lead to different verdicts.") + remarks)


def _order(due: Span) -> float:
    return due.latest.timestamp() if due.latest else float("inf")


def _rivals(readings: Sequence[Reading], zone: str, then: str) -> str:
    ends = " or ".join(dict.fromkeys(_due_words(reading.span, zone) for reading in readings))
    return f"Reports differ on the deadline: due {ends}. {then}"


def _judge_one(
    known: Known, demand: Event, response: Response, asked: ReadDate | None, reading: Reading
) -> Judgement:
    zone, due = known.zone(demand), reading.span
    passed = due.latest is not None and due.latest <= known.as_of.moment
    if response.full:
        return _judge_done(known, demand, response, asked, reading)
    said_of_it = f"Due {_due_words(due, zone)}{_limit_words(reading)}"
    if passed and response.not_done:
        return Judgement("missed", f"{said_of_it}. By then {_what_came(response)}.")
    if passed and response.answer == "partial":
        return Judgement("cannot tell", f"{said_of_it}. Something was done; how much of it is not reported.")
    if passed and response.unclear:
        return Judgement("cannot tell", f"{said_of_it}. A refusal is reported, but not of which thing asked.")
    if passed and response.conflicts:
        return Judgement("cannot tell", f"{said_of_it}. {' '.join(response.conflicts)}")
    if passed:
        return Judgement("silent", _silence(said_of_it, known, response))
    if due.latest is None and due.earliest is not None:
        if known.as_of.moment < due.earliest:
            return Judgement("open", f"{said_of_it}. That had not passed on {known.last_day}.")
        return Judgement("cannot tell", f"{said_of_it}. Whether that had passed cannot be told.")
    if due.latest is None:
        return Judgement("cannot tell", "The day of the deadline cannot be worked out from what is reported.")
    return Judgement("open", f"{said_of_it}. That had not passed on {known.last_day}.")


def _silence(said_of_it: str, known: Known, response: Response) -> str:
    word = " Acknowledged, which is not counted as an answer." if response.answer == "acknowledged" else ""
    return (
        f"{said_of_it}. No report of an answer up to {known.last_day}.{word} "
        "That is not proof that there was none."
    )


def _what_came(response: Response) -> str:
    if response.answer == "refused":
        return "it was refused"
    if response.extent.startswith("partial ("):
        return f"only {response.extent.removeprefix('partial (').removesuffix(')')} had been done"
    return "it was done in part" if response.answer == "partial" else "it is reported not to have been done"


def _judge_done(
    known: Known, demand: Event, response: Response, asked: ReadDate | None, reading: Reading
) -> Judgement:
    zone = known.zone(demand)
    by_dates = _by_dates(response, reading.span)
    by_elapsed = _by_elapsed(known, demand, response, asked, reading)
    if by_dates and by_elapsed and by_dates != by_elapsed:
        conflict = f"By the dates it is {by_dates}; by the time reported it is {by_elapsed}."
        return Judgement("cannot tell", conflict, conflict)
    verdict = by_elapsed or by_dates
    if verdict is None:
        return Judgement("cannot tell", _overlap(response, asked, reading, zone))
    return Judgement(verdict, _decided(verdict, response, reading, zone, by_dates is not None))


def _by_dates(response: Response, due: Span) -> Verdict | None:
    answered = response.span
    if answered is None:
        return None
    if answered.latest is not None and due.earliest is not None and answered.latest <= due.earliest:
        return "met"
    if answered.earliest is not None and due.latest is not None and answered.earliest >= due.latest:
        return "missed"
    return None


def _by_elapsed(
    known: Known, demand: Event, response: Response, asked: ReadDate | None, reading: Reading
) -> Verdict | None:
    """Only for limits in hours or days; one that began later than the demand is kept, if one from it is."""
    start = asked_span(asked, response.span) if asked else Span(None, None)
    hours = hours_of(reading.limit, start, known.zone(demand)) if reading.limit else None
    said = reported_elapsed(known, demand, response.done)
    if hours is None or said is None:
        return None
    more, less = said.more_than, said.less_than
    if less is not None and float(less) <= hours[0]:
        return "met"
    if reading.runs and more is not None and float(more) >= hours[1]:
        return "missed"
    return None


def _decided(verdict: Verdict, response: Response, reading: Reading, zone: str, by_dates: bool) -> str:
    due = _due_words(reading.span, zone) + _limit_words(reading)
    answered = span_in_words(response.span, zone) if response.span else "date not reported"
    if not by_dates and response.done:
        words = response.done.link.elapsed.value.words if response.done.link.elapsed else ""
        return f"Due {due}. A report gives the time it took" + (f": “{words}”." if words else ".")
    if verdict == "met":
        return f"Due {due}, answered {answered}."
    return f"Due {due}, answered {answered}{_late_by(response, reading)}."


def _late_by(response: Response, reading: Reading) -> str:
    """By how much, at least: from the last moment the deadline can mean to the first of the answer."""
    assert response.span is not None
    late, due = response.span, reading.span
    if late.earliest is None or due.latest is None:
        return ""
    behind = late.earliest - due.latest
    width = late.latest - late.earliest if late.latest else None
    vague_due = due.earliest is None or due.latest - due.earliest > _HOUR
    exact = width is not None and width <= _DAY + _HOUR and not vague_due
    if width is not None and width < _DAY and behind < 2 * _DAY:
        hours = int(behind.total_seconds() // 3600)
        lateness = plural(hours, "hour") if hours else "less than an hour"
    else:
        lateness = plural(behind.days + (0 if width is not None and width < _DAY else 1), "day")
    return f": {'' if exact else 'at least '}{lateness} late"


def _overlap(response: Response, asked: ReadDate | None, reading: Reading, zone: str) -> str:
    if asked is None or response.span is None:
        return "The demand or its answer is not dated, so nobody can tell whether it came in time."
    began = span_in_words(asked_span(asked, response.span), zone)
    ended = span_in_words(Span(asked.span.earliest, response.span.latest), zone)
    answered = (
        f"answered by {_end_words(response.span, zone)}" if response.span.latest else f"answered {ended}"
    )
    span = f"Asked {_on(began)}, {answered}"
    hours = response.elapsed
    if (
        reading.runs
        and reading.limit
        and reading.limit.unit == "hours"
        and hours
        and hours.at_most is not None
    ):
        low, high = int(hours.at_least or 0), -int(-hours.at_most // 1)
        return (
            f"{span}: between {low} and {high} hours. "
            f"The {reading.limit.number}-hour limit lies inside that span."
        )
    due = f"due {_due_words(reading.span, zone)}{_limit_words(reading)}"
    return f"{span}; {due}. It may have come before or after that."


def _on(words: str) -> str:
    if words[0].isdigit() and len(words) > len("2024"):
        return f"on {words}" if " – " not in words else f"between {words.replace(' – ', ' and ')}"
    return f"in {words}" if words[0].isupper() or words[0].isdigit() else words


def _end_words(span: Span, zone: str) -> str:
    return span_in_words(Span(None, span.latest), zone).removeprefix("by ")


def _due_words(due: Span, zone: str) -> str:
    if due.latest is None:
        return span_in_words(due, zone) if due.earliest else "on a day that cannot be worked out"
    if due.earliest == due.latest:
        return _end_words(due, zone)
    return span_in_words(due, zone)


def _limit_words(reading: Reading) -> str:
    """ " (48 hours after the demand)", "" for a day that a report names."""
    if reading.limit is None:
        return ""
    number, unit = reading.limit.number, reading.limit.unit.removesuffix("s")
    return f" ({plural(number, unit)} after {reading.since})"


def interval(span: Span | None) -> Interval | None:
    """A span as findings carry it."""
    return None if span is None else Interval(earliest=span.earliest, latest=span.latest)
