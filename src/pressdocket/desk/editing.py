"""Changes records field by field, as typed; what someone else changed meanwhile is never lost."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pressdocket.desk.days import published_day, read_date
from pressdocket.desk.forms.case import case_as_typed, case_from
from pressdocket.desk.forms.claim import claim_as_typed, claim_from
from pressdocket.desk.forms.event import event_as_typed, event_from
from pressdocket.desk.forms.obligation import obligation_as_typed, obligation_from
from pressdocket.desk.forms.party import party_as_typed, party_from
from pressdocket.desk.forms.reading import Surroundings
from pressdocket.desk.forms.report import report_as_typed, report_from
from pressdocket.desk.placing import Placing
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.errors import Clash, UserError
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

Editable = Literal["case", "event", "claim", "obligation", "party", "report"]
_MODELS: Mapping[Editable, type[Record]] = {
    "case": Case,
    "event": Event,
    "claim": Claim,
    "obligation": Obligation,
    "party": Party,
    "report": Report,
}


class Editing:
    """Shows records as lines of text and writes those that were changed."""

    def __init__(self, docket: Docket, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._clock = clock
        self._placing = Placing(docket)

    def typed(self, kind: Editable, id_: UUID) -> dict[str, str]:
        """A record's fields as a form shows them."""
        record = self._record(kind, id_)
        return self._as_typed(record, self._around(record, []))

    def edit(self, kind: Editable, id_: UUID, before: Mapping[str, str], typed: Mapping[str, str]) -> Changes:
        """Writes the fields in `typed`, which were read as in `before`, over whatever else changed since.

        Clash, with both versions, if one of these very fields was changed by someone else. UserError if one
        cannot be read, or the record is gone.
        """
        record = self._record(kind, id_)
        new: list[Record] = []
        around = self._around(record, new)
        stored = self._as_typed(record, around)
        clashing = {
            name: (words, stored[name])
            for name, words in typed.items()
            if name in before and stored.get(name, "") not in (before[name], words)
        }
        if clashing:
            raise Clash(kind, clashing)
        typed = {name: words for name, words in typed.items() if stored.get(name) != words}
        changed = self._from_typed(record, typed, around)
        if isinstance(changed, Event):
            changed, others = self._placing.placed_event(changed, typed)
            new += others
        elif isinstance(changed, Report):
            changed = self._placing.placed_report(changed, typed)
        if changed == record and not new:
            return Changes()
        fields = ", ".join(name.replace("_", " ") for name in typed if not name.endswith("_kind"))
        return Saving(self._docket).save((*new, changed), f"{kind} changed: {fields}")

    def read_as(self, claim: UUID, words: str) -> str:
        """How a date typed for a claim is read: "Read as 27 Aug 2024"; UserError if it is none."""
        around = self._around(self._record("claim", claim), [])
        return f"Read as {read_date(words, around.zone, around.on).in_words}"

    def move_claim(self, claim: UUID, event: UUID) -> Changes:
        """Says that a claim is about another event. UserError if its old event was accepted because of it."""
        record, target = self._record("claim", claim), self._record("event", event)
        assert isinstance(record, Claim)
        if record.event == event:
            return Changes()
        old = self._docket.get(Event, record.event) if record.event else None
        chosen = (old.when, old.quantity, old.due) if old else ()
        if any(one is not None and claim in one.claims for one in chosen):
            raise UserError(
                "A value of its event was chosen because of this claim.",
                "Withdraw that choice first, then move the claim.",
            )
        moved = record.model_copy(update={"event": target.id, "link": None}).at_revision(record.revision)
        return Saving(self._docket).save((moved,), "claim moved to another event")

    def add_party(self, typed: Mapping[str, str]) -> Changes:
        """A new party; UserError if one has this name."""
        new: list[Record] = []
        around = self._surroundings("UTC", None, new)
        if typed.get("name", "").casefold() in {name.casefold() for name in around.names.values()}:
            raise UserError(f"There is a party “{typed['name']}” already.", "Change that one.")
        party = built(
            Party, id=new_id(self._clock()), name=typed.get("name", ""), kind=typed.get("kind", "platform")
        )
        return Saving(self._docket).save((*new, party_from(party, typed, around)), "party added")

    def around_event(self, event: UUID) -> Surroundings:
        """What it takes to read a value of an event: its days are those of its place."""
        return self._around(self._record("event", event), [])

    def _record(self, kind: Editable, id_: UUID) -> Record:
        record = self._docket.get(_MODELS[kind], id_)
        if record is None:
            raise UserError(f"This {kind} was deleted meanwhile.", "Undo brings it back.")
        return record

    def _as_typed(self, record: Record, around: Surroundings) -> dict[str, str]:
        match record:
            case Case():
                return case_as_typed(record)
            case Event():
                return event_as_typed(record, around) | self._placing.of_event(record)
            case Claim():
                return claim_as_typed(record, around)
            case Obligation():
                return obligation_as_typed(record, around)
            case Party():
                return party_as_typed(record, around)
            case Report():
                return report_as_typed(record) | self._placing.of_report(record)
        raise AssertionError(record)

    def _from_typed(self, record: Record, typed: Mapping[str, str], around: Surroundings) -> Record:
        match record:
            case Case():
                return case_from(record, typed, around)
            case Event():
                return event_from(record, typed, around, self._docket.who)
            case Claim():
                return claim_from(record, typed, around)
            case Obligation():
                return obligation_from(record, typed, around)
            case Party():
                return party_from(record, typed, around)
            case Report():
                return report_from(record, typed, around)
        raise AssertionError(record)

    def _around(self, record: Record, new: list[Record]) -> Surroundings:
        """Days are those of the case, or of the place; relative ones count from the report's publication."""
        on: date | None = None
        event = self._docket.get(Event, record.event) if isinstance(record, Claim) and record.event else None
        if isinstance(record, Claim):
            on = published_day(self._docket.get(Report, record.report))
        event = record if isinstance(record, Event) else event
        case = record if isinstance(record, Case) else self._docket.get(Case, event.case) if event else None
        if isinstance(record, Report) and record.cases:
            case = self._docket.get(Case, record.cases[0])
        zone = event.place.zone if event and event.place else case.zone if case else "UTC"
        return self._surroundings(zone, on or (None if event else self._clock().date()), new)

    def _surroundings(self, zone: str, on: date | None, new: list[Record]) -> Surroundings:
        parties = self._docket.all(Party)
        by_name = {
            name.casefold(): party.id for party in parties for name in (*party.other_names, party.name)
        }

        def find_or_make(name: str, kind: str) -> UUID | None:
            said = name.strip()
            if not said:
                return None
            found = by_name.get(said.casefold())
            if found is None:
                if not kind:
                    raise UserError(
                        f"No party is called “{said}” yet.",
                        "Say what it is, such as a platform or a regulator, and it is added.",
                    )
                party = built(Party, id=new_id(self._clock()), name=said, kind=kind)
                new.append(party)
                found = by_name[said.casefold()] = party.id
            return found

        return Surroundings(zone, on, find_or_make, {party.id: party.name for party in parties})
