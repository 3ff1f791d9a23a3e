"""Rival values side by side, and the one that a case accepts, with its reason."""

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from pressdocket.desk.forms.reading import Surroundings, due_as_typed
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.desk.views import RivalValue
from pressdocket.errors import UserError
from pressdocket.records.accepted import Accepted
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.due import Due
from pressdocket.records.event import Event
from pressdocket.records.quantity import Quantity
from pressdocket.records.report import Report
from pressdocket.records.when import When
from pressdocket.records.wording import quantity_in_words, span_in_words
from pressdocket.store.docket import Docket

Field = Literal["when", "quantity", "due"]


def values_said(contents: Contents, event: Event, field: Field) -> tuple[RivalValue, ...]:
    """What each claim says of one field of an event, with whom it credits and where it stands."""
    accepted: Accepted[Any] | None = getattr(event, field)
    reports = {report.id: report for report in contents.reports}
    return tuple(
        RivalValue(
            claim=claim.id,
            words=in_words(getattr(claim, field)),
            credited=", quoting ".join(voice.words for voice in claim.voices) or "nobody named",
            source=_source(reports.get(claim.report)),
            quote=claim.quote.exact,
            chosen=bool(accepted and claim.id in accepted.chosen_from),
        )
        for claim in contents.claims
        if claim.event == event.id and claim.stance == "supports" and getattr(claim, field) is not None
    )


def in_words(value: When | Quantity | Due | None) -> str:
    """A value as a reader says it."""
    match value:
        case When():
            return span_in_words(value.span, value.zone)
        case Quantity():
            return quantity_in_words(value)
        case Due():
            return span_in_words(value.when.span, value.when.zone) if value.when else due_as_typed(value)
    return "not said"


class Choosing:
    """Writes what the case accepts; each method is one step."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def choose(self, event_id: UUID, field: Field, claim_id: UUID, reason: str) -> Changes:
        """The case accepts what one claim says over what the others say of the same event."""
        event = self._event(event_id)
        rivals = self._rivals(event_id)
        chosen = next((claim for claim in rivals if claim.id == claim_id), None)
        value: Any = getattr(chosen, field) if chosen else None
        if value is None:
            raise UserError("What was to be chosen is no longer there.", "Look at the event again.")
        over = tuple(
            claim.id
            for claim in rivals
            if claim.id != claim_id and getattr(claim, field) not in (None, value)
        )
        return self._accept(event, field, value, (claim_id,), over=over, reason=reason)

    def by_hand(self, event_id: UUID, field: Field, words: str, around: Surroundings, reason: str) -> Changes:
        """The case accepts a value that no claim gives; over all that claims say otherwise."""
        event = self._event(event_id)
        readers = {"when": around.when, "quantity": around.figure, "due": around.due}
        value: Any = readers[field](words)
        if value is None:
            raise UserError("Nothing was typed.", "Write the value, or choose what a claim says.")
        over = tuple(
            claim.id for claim in self._rivals(event_id) if getattr(claim, field) not in (None, value)
        )
        return self._accept(event, field, value, (), over=over, reason=reason)

    def give_reason(self, event_id: UUID, field: Field, reason: str) -> Changes:
        """Another reason for what the case accepts already."""
        event = self._event(event_id)
        accepted: Accepted[Any] | None = getattr(event, field)
        if accepted is None:
            raise UserError("Nothing was chosen yet.", "Pick a value first, or write one of your own.")
        return self._accept(
            event, field, accepted.value, accepted.chosen_from, over=accepted.over, reason=reason
        )

    def withdraw(self, event_id: UUID, field: Field) -> Changes:
        """The case accepts nothing of its own any more: what claims say counts as it stands."""
        event = self._event(event_id)
        freed = built(Event, **(event.model_dump() | {field: None})).at_revision(event.revision)
        return Saving(self._docket).save((freed,), f"choice of {field} withdrawn")

    def _accept(
        self, event: Event, field: Field, value: Any, chosen: Sequence[UUID], *, over: Sequence[UUID],
        reason: str,
    ) -> Changes:  # fmt: skip
        if not reason.strip():
            raise UserError("A choice needs a reason.", "Say in a few words why this one is right.")
        accepted = {
            "value": value,
            "chosen_from": tuple(chosen),
            "over": tuple(over),
            "reason": reason.strip(),
        }
        updated = built(Event, **(event.model_dump() | {field: accepted}))
        return Saving(self._docket).save((updated.at_revision(event.revision),), f"{field} chosen")

    def _event(self, event_id: UUID) -> Event:
        event = self._docket.get(Event, event_id)
        if event is None:
            raise UserError("The event was deleted meanwhile.", "Undo brings it back.")
        return event

    def _rivals(self, event_id: UUID) -> list[Claim]:
        return [claim for claim in self._docket.all(Claim) if claim.event == event_id]


def _source(report: Report | None) -> str:
    if report is None:
        return ""
    published = report.published
    day = span_in_words(published.span, published.zone) if published else "undated"
    return f"{report.publisher or 'outlet not known'}, {day}"
