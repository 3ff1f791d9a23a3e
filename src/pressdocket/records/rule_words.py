"""Obligations in plain English: how long they give, when they hold, what they are."""

from collections.abc import Sequence
from typing import Final

from pressdocket.records.obligation import Obligation
from pressdocket.records.wording import plural, span_in_words

_STARTS: Final = {
    "sent": "when it is sent",
    "received": "when it is received",
    "valid notice": "with a notice that says all it must",
    "failed complaint": "when a complaint came to nothing",
}
_STOPS: Final = {
    "insufficient notice": "for a notice that says too little",
    "obstacle": "while something keeps it from being carried out",
}
_RESTARTS: Final = {"anew": "with the whole limit", "where it stood": "with what was left of the limit"}


def limit_of(rule: Obligation) -> str:
    """The limit in words: "36 hours", "60 days or 60 working days", "no number"."""
    said = [plural(limit.number, limit.unit.removesuffix("s")) for limit in rule.limits]
    return " or ".join(said) or "no number"


def valid_of(rule: Obligation) -> str:
    """When a version holds, in words: "since 20 Feb 2026", "2021 to 14 Nov 2025", "in force"."""
    first, last = (when and span_in_words(when.span, when.zone) for when in (rule.valid_from, rule.valid_to))
    if rule.standing in ("draft", "failed bill"):
        return "never in force"
    if first and last:
        return f"{first} to {last}"
    if first:
        return first if first.startswith("on or after") else f"since {first}"
    return f"until {last}" if last else "in force"


def name_of(rule: Obligation) -> str:
    """Instrument and article: "IT Rules 2021, r 3(1)(d)"."""
    return ", ".join(filter(None, (rule.instrument, rule.article)))


def starts_of(rule: Obligation) -> str:
    """What starts the clock; a yardstick of ours always counts from the demand."""
    return "with the demand, as all of ours do" if rule.ours else _STARTS[rule.clock]


def stops_of(rule: Obligation) -> str:
    """What stops the clock: what the rules compute, then the rule's own terms; "" where nothing does."""
    return _with_words([_STOPS[stop] for stop in rule.stopped_by], rule.stops)


def restarts_of(rule: Obligation) -> str:
    """How the clock runs again, likewise."""
    return _with_words([_RESTARTS[rule.restarted]] if rule.stopped_by else [], rule.restarts)


def _with_words(computed: Sequence[str], words: str) -> str:
    if not computed:
        return f"{words} (in words only, so no verdict counts on it)" if words else ""
    return "; ".join(computed) + (f": {words}" if words else "")
