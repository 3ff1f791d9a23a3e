"""What a window shows of an obligation: its facts in words, its versions and what each changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from uuid import UUID

from pressdocket.desk.catalogue import RuleRow, text_of
from pressdocket.desk.views import Chip
from pressdocket.records.kinds import in_plain_words
from pressdocket.records.obligation import Obligation
from pressdocket.records.rule_words import limit_of, restarts_of, starts_of, stops_of, valid_of
from pressdocket.records.territories import territory_in_words
from pressdocket.records.when import Span
from pressdocket.rules.validity import begins, ends

NOT_VERIFIED: Final = Chip("gaps", "not verified", "Nobody has read this in the rule itself")
OWN: Final = Chip("reported", "this docket's", "Kept in this docket; it replaces the catalogue's entry")
OURS: Final = Chip("reported", "ours", "A yardstick of ours, no law")

_NOT_COMPARED: Final = frozenset({"id", "version", "valid_from", "valid_to", "verified", "doubts"})
_LABELS: Final = {"limits": "limit", "bound_words": "binds", "duty_words": "duty in words"}


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of a rule: `begins` and `ends` as spans, as news and laws are vague about both.

    `changes` names what differs from the version before: the field, what it was, what it is. `facts` are its
    own, as those of the code.
    """

    id: UUID
    version: str
    limit: str
    valid: str
    begins: Span
    ends: Span
    current: bool
    binding: bool
    changes: tuple[tuple[str, str, str], ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """One code: `territory` is the jurisdiction by name, `line` says where it stands, `facts` are name and
    words, none of them empty; `searched` is all of it in lower case."""

    code: str
    title: str
    jurisdiction: str
    territory: str
    line: str
    limit: str
    valid: str
    chips: tuple[Chip, ...]
    own: bool
    facts: tuple[tuple[str, str], ...]
    versions: tuple[VersionView, ...]
    searched: str


def rule_view(row: RuleRow) -> RuleView:
    rule = row.shown
    versions = row.versions
    changes = ((), *(tuple(_changes(old, new)) for old, new in pairwise(versions)))
    return RuleView(
        code=rule.code,
        title=rule.title or rule.code,
        jurisdiction=rule.jurisdiction,
        territory=territory_in_words(rule.jurisdiction),
        line=", ".join(filter(None, (rule.instrument if not rule.ours else "", rule.article))),
        limit=row.limit,
        valid=row.valid,
        chips=tuple(_chips(row)),
        own=row.own,
        facts=_held(rule),
        versions=tuple(
            VersionView(
                version.id,
                version.version,
                limit_of(version),
                valid_of(version),
                begins(version),
                ends(version),
                version == row.current,
                version.standing not in ("draft", "failed bill"),
                changed,
                _held(version),
            )
            for version, changed in zip(versions, changes, strict=True)
        ),
        searched=" ".join((territory_in_words(rule.jurisdiction), *map(text_of, versions))).casefold(),
    )


def _chips(row: RuleRow) -> Iterator[Chip]:
    rule = row.shown
    if rule.ours:
        yield OURS
    elif row.own:
        yield OWN
    if rule.standing != "law" and not rule.ours:
        yield Chip("no rule", rule.standing, "It binds nobody")
    elif row.current is None:
        yield Chip("stale", _out_of_force(rule), row.valid)
    if not rule.verified and not rule.ours:
        yield Chip(NOT_VERIFIED.sign, NOT_VERIFIED.words, rule.doubts or NOT_VERIFIED.why)


def _out_of_force(rule: Obligation) -> str:
    """No version holds today: this one, the last, has ended or has not begun."""
    return "ended" if rule.valid_to else "not yet in force"


def _held(rule: Obligation) -> tuple[tuple[str, str], ...]:
    return tuple((name, words) for name, words in _facts(rule) if words)


def _facts(rule: Obligation) -> Iterator[tuple[str, str]]:
    yield "Binds", rule.bound_words if rule.binds == "platforms" else f"{rule.bound_words}; no platform"
    yield "Triggered by", ", ".join(map(in_plain_words, rule.triggers))
    yield "Asked to", ", ".join(rule.asks)
    yield "Duty", rule.duty_words if rule.duty == "other" else f"{rule.duty}. {rule.duty_words}".strip(". ")
    yield "Discharged by", ", ".join(map(in_plain_words, rule.discharged_by))
    yield "Limit", limit_of(rule)
    yield "Clock starts", starts_of(rule)
    yield "Clock stops", stops_of(rule)
    yield "Clock restarts", restarts_of(rule)
    yield "At most", rule.penalty
    yield "Source", rule.source
    yield "In doubt", rule.doubts


def _changes(old: Obligation, new: Obligation) -> Iterator[tuple[str, str, str]]:
    """The fields that differ, as words."""
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    for name in before:
        if name not in _NOT_COMPARED and before[name] != after[name]:
            pair = (
                (limit_of(old), limit_of(new))
                if name == "limits"
                else (_said(before[name]), _said(after[name]))
            )
            yield _LABELS.get(name, name.replace("_", " ")), *pair


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)).replace("_", " ") or "nothing"
    return str(value) or "nothing"
