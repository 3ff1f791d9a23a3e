"""Obligations in plain English: how long they give, when they hold, what they are."""

from pressdocket.records.obligation import Obligation
from pressdocket.records.wording import plural, span_in_words


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
