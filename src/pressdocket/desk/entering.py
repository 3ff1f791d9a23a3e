"""From what was typed in a form to records: an event, its claim, its parties, its link, as one step."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from pressdocket.desk.recording import read_date
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
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

_CUES: tuple[tuple[str, EventKind], ...] = (
    (r"\b(refus|declin)", "refusal"),
    (r"\bapolog|\bsorry\b|\bregret", "apology"),
    (r"\b(e-?mail|hotline|contact) (address|channel|point)|\bcontact channel", "contact_channel"),
    (r"\b(ask|request|urg|demand|call)\w* .*\b(remov|delet|tak\w+ down)", "removal_request"),
    (r"\b(remov|delet|take down|taken down|took down)", "removal"),
    (r"\border(ed|s)?\b", "order"),
    (r"\bwarn(ed|s|ing)", "warning"),
    (r"\bfined?\b", "fine"),
    (r"\b(inquiry|investigat|probe)", "investigation"),
    (r"\bquestion(ed|ing)\b", "questioning"),
    (r"\barrest", "arrest"),
    (r"\bcharged\b", "charge"),
    (r"\b(convicted|sentenced)\b", "conviction"),
    (r"\bblock(ed|s)?\b", "platform_block"),
    (r"\b(promis|pledg|commit)", "commitment"),
    (r"\b(received|took|filed) .*\b(reports?|complaints?)", "complaint_report"),
    (r"\b(ask|request|urg)(ed|s)?\b", "request"),
)


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


@dataclass(frozen=True, slots=True)
class Passage:
    """What can be read off a passage: the likely kind, a figure with its unit, and a figure that was lost."""

    kind: EventKind = "statement"
    number: str = ""
    of: str = ""
    unit: str = ""
    lost: bool = False


def read_passage(words: str) -> Passage:
    """Reads the plainest things; whatever is not plainly there stays empty."""
    folded = words.casefold()
    kind: EventKind = next((kind for cue, kind in _CUES if re.search(cue, folded)), "statement")
    passage = Passage(kind=kind, lost=bool(re.search(r"\bX?NUMX\w*|\bXNUMX", words)))
    found = re.search(_FIGURE, words)
    if found and found[3] not in _NO_UNITS:
        return replace(
            passage,
            number=found[1].replace(",", ""),
            of=(found[2] or "").replace(",", ""),
            unit=found[3],
        )
    return passage


_FIGURE = r"\b(\d{1,3}(?:,\d{3})+|\d+)(?: of (\d[\d,]*))?(?: of)?(?: [a-z-]+){0,2}? ([a-z]{2,}s)\b"
_NO_UNITS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "and", "but", "for", "per", "percent", "hours", "days", "weeks", "months",
     "years"}
)  # fmt: skip


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
        return built(
            Event,
            id=new_id(self._now),
            case=case.id,
            kind=typed.kind,
            actor=self._party(typed.actor, typed.actor_kind, new),
            target=self._party(typed.target, typed.target_kind, new),
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
        published = report.published.earliest if report.published else None
        return read_date(typed.when, case.zone, published.date() if published else None).when

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
        return None
    if typed.number.casefold() in ("lost", "?"):
        state = "lost" if typed.number.casefold() == "lost" else "unknown"
        return built(Quantity, unit=typed.unit, state=state)
    approximate = typed.number.startswith(("~", "about "))
    number = typed.number.removeprefix("~").removeprefix("about ").strip().replace(",", "")
    of = typed.of.removeprefix("of ").replace(",", "") or None
    return built(Quantity, unit=typed.unit, number=number, of=of, approximate=approximate)
