"""From what was typed in a form to records: an event, its claim, its parties, its link, as one step."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from pydantic import ValidationError

from pressdocket.desk.days import published_day, read_date
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built, sentences
from pressdocket.errors import UserError
from pressdocket.intake.figures import read_figure
from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim, Voice
from pressdocket.records.event import Event, Place
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import DEMANDS, Ask, EventKind, LinkKind, PartyKind
from pressdocket.records.link import Link
from pressdocket.records.party import Party
from pressdocket.records.quantity import Quantity
from pressdocket.records.quote import quote
from pressdocket.records.report import Report
from pressdocket.records.when import When
from pressdocket.store.docket import Docket


class Typed(Protocol):
    """What a form holds, as typed; names of parties are looked up, dates are read."""

    @property
    def existing(self) -> UUID | None: ...
    @property
    def kind(self) -> EventKind: ...
    @property
    def actor(self) -> str: ...
    @property
    def actor_kind(self) -> PartyKind: ...
    @property
    def target(self) -> str: ...
    @property
    def target_kind(self) -> PartyKind: ...
    @property
    def number(self) -> str: ...
    @property
    def of(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def parts(self) -> str: ...
    @property
    def when(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def credited(self) -> str: ...
    @property
    def ask(self) -> Ask: ...
    @property
    def answers(self) -> UUID | None: ...
    @property
    def link(self) -> LinkKind: ...


class Unfit(UserError):  # noqa: N818 - what is said of a field, not of the program
    """One field of a form that cannot be read; `field` is its name."""

    def __init__(self, field: str, error: UserError) -> None:
        super().__init__(error.happened, error.remedy)
        self.field = field


@contextmanager
def _field(name: str) -> Iterator[None]:
    try:
        yield
    except UserError as error:
        raise Unfit(name, error) from error


class Entering:
    """Writes what a form holds about one passage of one report."""

    def __init__(self, docket: Docket, now: datetime) -> None:
        self._docket = docket
        self._now = now

    def enter(self, case: Case, report: Report, place: tuple[int, int], typed: Typed) -> Changes:
        """One step; UserError names what cannot be read, and nothing is saved."""
        new: list[Record] = []
        event = self._event(case, typed, new)
        claim = self._claim(case, report, place, typed, event, new=new)
        if case.id not in report.cases:
            new.append(report.model_copy(update={"cases": (*report.cases, case.id)}))
        if typed.existing is None:
            new += [event, *self._link(typed, event, claim)]
        return Saving(self._docket).save((*new, claim), f"{event.kind.replace('_', ' ')} recorded")

    def _event(self, case: Case, typed: Typed, new: list[Record]) -> Event:
        if typed.existing is not None:
            event = self._docket.get(Event, typed.existing)
            if event is None:
                raise UserError("The event was deleted meanwhile.", "Record it as a new one.")
            return event
        with _field("actor"):
            actor = self._party(typed.actor, typed.actor_kind, new)
        with _field("target"):
            target = self._party(typed.target, typed.target_kind, new)
        return built(
            Event,
            id=new_id(self._now),
            case=case.id,
            kind=typed.kind,
            actor=actor,
            target=target,
            place=Place(jurisdiction=case.jurisdiction, zone=case.zone),
            about=typed.about,
            asks=(typed.ask,) if typed.kind in DEMANDS else (),
        )

    def _claim(
        self,
        case: Case,
        report: Report,
        place: tuple[int, int],
        typed: Typed,
        event: Event,
        *,
        new: list[Record],
    ) -> Claim:
        if place[0] >= place[1]:
            raise UserError("No words are selected.", "Select the passage that says it, then record it.")
        names = [name.strip() for name in typed.credited.split(";") if name.strip()]
        return built(
            Claim,
            id=new_id(self._now),
            event=event.id,
            report=report.id,
            quote=quote(report.text, *place),
            when=self._when(case, report, typed),
            quantity=_quantity(typed),
            voices=tuple(Voice(words=name, party=self._known(name, new)) for name in names),
        )

    def _when(self, case: Case, report: Report, typed: Typed) -> When | None:
        if not typed.when:
            return None
        with _field("when"):
            return read_date(typed.when, case.zone, published_day(report)).when

    def _link(self, typed: Typed, event: Event, claim: Claim) -> list[Record]:
        """The link to what it answers rests on the same words."""
        if typed.answers is None or typed.kind in DEMANDS:
            return []
        link_id = new_id(self._now)
        bearing = claim.model_copy(
            update={"id": new_id(self._now), "event": None, "link": link_id, "when": None, "quantity": None}
        )
        kind: Any = Accepted[LinkKind](value=typed.link, chosen_from=(bearing.id,))
        return [Link(id=link_id, source=event.id, target=typed.answers, kind=kind), bearing]

    def _party(self, name: str, kind: PartyKind, new: list[Record]) -> UUID | None:
        if not name:
            return None
        known = self._known(name, new)
        if known is None:
            party = built(Party, id=new_id(self._now), name=name, kind=kind)
            new.append(party)
            known = party.id
        return known

    def _known(self, name: str, new: list[Record]) -> UUID | None:
        """The party of this name, main or other, without regard to case; None when no one is."""
        wanted = name.casefold()
        parties = (*self._docket.all(Party), *(one for one in new if isinstance(one, Party)))
        return next(
            (
                party.id
                for party in parties
                if wanted in (party.name.casefold(), *(other.casefold() for other in party.other_names))
            ),
            None,
        )


def _quantity(typed: Typed) -> Quantity | None:
    if not typed.number:
        if typed.of or typed.parts:
            missing = UserError("How many is not said.", "Write a number, or lost, unknown or withheld.")
            raise Unfit("number", missing)
        return None
    number = "unknown" if typed.number == "?" else typed.number
    of = f" of {typed.of.removeprefix('of ')}" if typed.of else ""
    unit = f" {typed.unit}" if typed.unit else ""
    parts = f" ({typed.parts})" if typed.parts else ""
    with _field("number"):
        try:
            return read_figure(f"{number}{of}{unit}{parts}")
        except ValidationError as error:
            raise UserError(sentences(error.errors(include_url=False)), "Nothing was saved.") from error
