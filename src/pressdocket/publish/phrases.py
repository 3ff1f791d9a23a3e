"""What an event is called in a summary. Accusation is never worded as conviction."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, ReadFigure
from pressdocket.records.kinds import DEMANDS, ENFORCEMENT, Ask, EventKind, in_plain_words
from pressdocket.records.party import Party
from pressdocket.records.quantity import Quantity
from pressdocket.records.wording import quantity_in_words, with_article

_ASK: Final[dict[Ask, str]] = {
    "remove": "Remove",
    "restrict": "Restrict",
    "inform": "Report",
    "apologise": "Apologise for",
    "preserve": "Preserve",
    "publish": "Publish",
    "name": "Name",
    "pay": "Pay",
    "other": "",
}
_DONE: Final[dict[EventKind, str]] = {
    "removal": "removed",
    "restriction": "restricted",
    "account_action": "dealt with",
    "refusal": "refused",
    "denial": "denied",
    "acknowledgement": "acknowledged",
    "apology": "apologised",
    "disclosure": "disclosed",
    "contact_channel": "contact given",
    "fulfilment": "done",
    "appeal": "appealed",
    "payment": "paid",
    "transparency_report": "published",
    "statement": "stated",
    "commitment": "promised",
}
# {a} who acts, {t} at whom, {q} how many, {v} what was done in the event's own terms
_TOLD: Final[dict[EventKind, str]] = {
    "removal_request": "{a} asked {t} to remove {q}",
    "request": "{a} asked {t}",
    "order": "{a} ordered {t}",
    "warning": "{a} warned {t}",
    "removal": "{a} removed {q}",
    "restriction": "{q} {v} by {a}",
    "account_action": "{q} {v} by {a}",
    "refusal": "{a} refused",
    "denial": "{a} denied",
    "acknowledgement": "{a} acknowledged",
    "apology": "{a} apologised to {t}",
    "disclosure": "{a} disclosed",
    "contact_channel": "{a} named where to write to",
    "fulfilment": "{a} did what was asked",
    "appeal": "{a} appealed",
    "commitment": "{a} promised",
    "investigation": "Investigation of {t} by {a}",
    "questioning": "{a} questioned {t}",
    "arrest": "{a} arrested {t}",
    "charge": "{a} charged {t} (accused, not convicted)",
    "conviction": "{a} convicted {t}",
    "fine": "{a} fined {t} {q}",
    "payment": "{a} paid {q}",
    "lawsuit": "{a} sued {t}",
    "settlement": "{a} settled with {t}",
    "platform_block": "{a} blocked {t}",
    "block_lifted": "{a} lifted its block of {t}",
    "complaint_report": "{t} received {q}",
    "withdrawal": "{a} withdrew what it had asked",
    "legislation": "Rule of {a}",
    "transparency_report": "{a} published its own report",
    "statement": "{a} said",
}
_UNSIGNED: Final[dict[EventKind, str]] = {
    "removal_request": "asked to remove",
    "request": "asked",
    "order": "ordered",
    "warning": "warned",
    "investigation": "under investigation",
    "questioning": "questioned",
    "arrest": "arrested",
    "charge": "charged (accused, not convicted)",
    "conviction": "convicted",
    "fine": "fined",
    "lawsuit": "sued",
    "platform_block": "blocked",
    "statement": "said, by whom is not recorded",
    "legislation": "rule",
}
"""How an event is named when no report says who acted."""
_FULFILLED: Final[dict[Ask, str]] = {
    "remove": "dealt with",
    "restrict": "restricted",
    "inform": "informed",
    "apologise": "apologised",
    "preserve": "preserved",
    "publish": "published",
    "name": "named",
    "pay": "paid",
    "other": "given",
}
_ON_CONTENT: Final = frozenset({"removal_request", "removal", "restriction", "account_action"})
_DONE_TO: Final = ENFORCEMENT | DEMANDS
"""Kinds whose target is whom it was done to; elsewhere the target is only spoken to."""
_COUNTS_PEOPLE: Final = frozenset({"questioning", "arrest", "charge", "conviction"})


class Phrases:
    """Puts events into words with the names of their parties."""

    def __init__(self, parties: tuple[Party, ...]) -> None:
        self._parties = {party.id: party for party in parties}
        self._initials = {party.id: initials for party in parties if (initials := _initials(party))}

    def name(self, party: UUID | None, unknown: str = "") -> str:
        """The name as it stands in a sentence: "the Standards Board"."""
        found = self._parties.get(party) if party else None
        return with_article(found) if found else unknown

    def short(self, party: UUID | None) -> str:
        """The initials a party is known by, or its name; empty for none."""
        found = self._parties.get(party) if party else None
        return self._initials.get(found.id, found.name) if found else ""

    def full(self, party: UUID | None, unknown: str) -> str:
        """The name with its initials: "the Standards Board (SB)"."""
        initials = self._initials.get(party) if party else None
        return self.name(party, unknown) + (f" ({initials})" if initials else "")

    def asker(self, demand: Event) -> str:
        """Who asks, for whom and how: "KCSC, for the Ministry; court order 12/2024"."""
        who = self.short(demand.actor) or "not named"
        if demand.on_behalf_of:
            who += f", for {self.short(demand.on_behalf_of)}"
        how = "" if demand.instrument == "not said" else demand.instrument
        order = f"{how} {demand.number}".strip()
        return f"{who}; {order}" if order else who

    def asked(self, demand: Event, finding: DemandFinding, figure: ReadFigure | None) -> str:
        """What a demand asks: "Remove 25 videos", "Remove videos; number not reported"."""
        rest = "; number not reported" if number_missing(finding, figure) else ""
        return self.asked_for(demand, finding, figure) + rest

    def asked_for(self, demand: Event, finding: DemandFinding, figure: ReadFigure | None) -> str:
        """What a demand asks, without a word on numbers that are missing."""
        counted = finding.duty in ("remove", "restrict")
        quantity = figure.quantity if figure else None
        verb = _ASK[finding.duty]
        if quantity is not None and quantity.number is not None:
            verb = "Act on" if quantity.unit in ("request", "requests") and counted else verb
            return capital(f"{verb} {_counted(quantity, demand.about)}".strip())
        thing = demand.about or ("content" if counted else in_plain_words(demand.kind))
        return capital(f"{verb} {thing}".strip())

    def done(self, answer: Event, duty: Ask, figure: ReadFigure | None) -> str:
        """What an answer did: "25 of 25 videos removed", "contact given: a mailbox"."""
        quantity = figure.quantity if figure else None
        verb = _FULFILLED[duty] if answer.kind == "fulfilment" else _verb(answer)
        if quantity is not None and quantity.number is not None:
            return f"{quantity_in_words(quantity)} {verb}"
        return f"{verb}: {answer.about}" if answer.about else verb

    def told(self, event: Event, figure: ReadFigure | None) -> str:
        """An event as a line of its own: "The Capital Police questioned 7 suspects"."""
        target, about, quantity = self.name(event.target), event.about, _of_things(figure)
        if event.kind in _COUNTS_PEOPLE and not target:
            target, about, quantity = (quantity, about, "") if quantity else (about, "", "")
        parts = [_parts(figure), _lost(figure)]
        if about.casefold() not in target.casefold().split():
            parts.append(about)
        template = (
            _TOLD[event.kind] if target else _TOLD[event.kind].replace(" of {t}", "").replace(" to {t}", "")
        )
        if event.actor is None and "{a}" in template:
            return self._unsigned(event, target, [quantity, *parts])
        if "{q}" not in template:
            parts.insert(0, quantity)
        content = "content" if event.kind in _ON_CONTENT and not about else ""
        said = template.format(a=self.name(event.actor), t=target, q=quantity or content, v=_verb(event))
        details = "; ".join(part for part in parts if part)
        return capital(" ".join(said.split()) + (f": {details}" if details else ""))

    def _unsigned(self, event: Event, whom: str, parts: list[str]) -> str:
        """An event of which no report says who did it: "Arrested: the founder"."""
        details = "; ".join(part for part in parts if part)
        whom = whom if event.kind in _DONE_TO or not details else ""
        named = f"{whom} ({details})" if whom and details else whom or details
        verb = _UNSIGNED.get(event.kind, in_plain_words(event.kind))
        return capital(f"{verb}: {named}" if named else verb)


def capital(text: str) -> str:
    """A sentence's first letter in upper case."""
    return text[:1].upper() + text[1:]


def number_missing(finding: DemandFinding, figure: ReadFigure | None) -> bool:
    """Whether a demand to remove or restrict says nothing of how many."""
    if finding.duty not in ("remove", "restrict") or (figure and figure.contested):
        return False
    return figure is None or figure.quantity is None or figure.quantity.number is None


def listed(words: Sequence[str]) -> str:
    """ "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def _verb(event: Event) -> str:
    """What was done to content or accounts in the event's own terms, else its kind's word."""
    if event.action is None or event.kind not in _ON_CONTENT:
        return _DONE.get(event.kind, in_plain_words(event.kind))
    where = f" in {', '.join(event.territories)}" if event.territories else ""
    return event.action.removeprefix("account ").removeprefix("service ") + where


def _initials(party: Party) -> str:
    """The first other name that is written in capitals, such as KCSC; empty without one."""
    found = (name for name in party.other_names if 2 <= len(name) <= 8 and name.isascii() and name.isupper())
    return next((name for name in found if name != party.name), "")


def _counted(quantity: Quantity, about: str) -> str:
    """ "25 explicit fake videos" where the description names the unit, else "25 videos (explicit fakes)"."""
    if quantity.number == "1" and about.startswith(("a ", "an ", "the ")):
        return about
    if quantity.unit and quantity.unit.casefold() in about.casefold().split():
        return f"{quantity_in_words(quantity, unit=False)} {about}"
    return quantity_in_words(quantity) + (f" ({about})" if about else "")


def _of_things(figure: ReadFigure | None) -> str:
    """A figure that counts people or things; empty for unknown ones and for lengths of time."""
    quantity = figure.quantity if figure else None
    if quantity is None or quantity.number is None or quantity.unit in ("year", "years", "month", "months"):
        return ""
    return quantity_in_words(quantity)


def _parts(figure: ReadFigure | None) -> str:
    if figure is None or figure.quantity is None:
        return ""
    return ", ".join(f"{part.number} of them {part.what}" for part in figure.quantity.parts)


def _lost(figure: ReadFigure | None) -> str:
    quantity = figure.quantity if figure else None
    return (
        f"number of {quantity.unit or 'them'} lost in transit"
        if quantity and quantity.state == "lost"
        else ""
    )
