"""What stands beside a claim: other figures of its measure, and what other claims say of its event."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from pressdocket.desk.choosing import Field, values_said
from pressdocket.desk.views import CaseView, ClaimView, EventView


@dataclass(frozen=True, slots=True)
class Beside:
    """A value, what it counts or who says it, and the claims that it opens. `same` says whether it is of the
    same event, and so disagrees, or of another one that counts alike."""

    value: str
    line: str
    claims: tuple[UUID, ...]
    same: bool


def beside(view: CaseView, claim: ClaimView) -> tuple[Beside, ...]:
    """Other values of the claim's event first, then the other events of its measure."""
    own = next((event for event in view.events if event.event.id == claim.event), None)
    if own is None:
        return ()
    return (*_of_event(view, own, claim), *_of_measure(view, own))


def beside_in_words(others: tuple[Beside, ...]) -> str:
    """ "Beside 88 and 126: they count other windows, places or people, and are kept apart."; empty for
    nothing that differs."""
    same = tuple(dict.fromkeys(one.value for one in others if one.same))
    if same:
        return f"Beside {_listed(same)} for the same event: the reports disagree."
    alike = tuple(dict.fromkeys(one.value for one in others))
    if not alike:
        return ""
    return f"Beside {_listed(alike)}: other windows, places or people, kept apart."


def _of_event(view: CaseView, own: EventView, claim: ClaimView) -> Iterator[Beside]:
    fields: tuple[Field, ...] = ("quantity", "when", "due")
    for field in fields:
        said = values_said(view.contents, own.event, field)
        mine = next((value.words for value in said if value.claim == claim.claim.id), None)
        words: dict[str, list[UUID]] = {}
        lines: dict[str, str] = {}
        for value in said:
            if mine is not None and value.words != mine:
                words.setdefault(value.words, []).append(value.claim)
                lines.setdefault(value.words, value.source)
        for value_words, claims in words.items():
            yield Beside(value_words, lines[value_words], tuple(claims), same=True)


def _of_measure(view: CaseView, own: EventView) -> Iterator[Beside]:
    for other in view.events:
        if own.event.measure and other.event.measure == own.event.measure and other is not own:
            scope = other.event.scope
            said = [other.when, scope.by_whom, scope.where, scope.population, scope.as_of]
            line = ", ".join(part for part in said if part)
            yield Beside(other.figure or "unknown", line, other.claims, same=False)


def _listed(values: tuple[str, ...]) -> str:
    shown = values[:4]
    if len(shown) == 1:
        return shown[0]
    return f"{', '.join(shown[:-1])} and {shown[-1]}"
