"""What can be read off a passage before an analyst says more; whatever is not plainly there stays empty."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from pressdocket.desk.views import EventView
from pressdocket.errors import UserError
from pressdocket.intake.dates import edtf_of
from pressdocket.records.kinds import (
    ANSWERS,
    DEMANDS,
    ENFORCEMENT,
    PROMISES,
    Ask,
    EventKind,
    LinkKind,
    PartyKind,
)
from pressdocket.records.party import Party

_CUES: Final[tuple[tuple[str, EventKind], ...]] = (
    (r"\b(refus|declin)", "refusal"),
    (r"\bapolog|\bsorry\b|\bregret", "apology"),
    (r"\b(e-?mail|hotline|contact) (address|channel|point)|\bcontact channel", "contact_channel"),
    (r"\b(ask|request|urg|demand|call)\w* .*\b(remov|delet|tak\w+ down)", "removal_request"),
    (r"\b(remov|delet|take down|taken down|took down)", "removal"),
    (r"\border(ed|s)?\b|\binstruct", "order"),
    (r"\bwarn(ed|s|ing)", "warning"),
    (r"\bfined?\b", "fine"),
    (r"\b(inquiry|investigat|probe)", "investigation"),
    (r"\bquestion(ed|ing)\b", "questioning"),
    (r"\barrest", "arrest"),
    (r"\bcharged\b", "charge"),
    (r"\b(convicted|sentenced)\b", "conviction"),
    (r"\bblock(ed|s)?\b", "platform_block"),
    (r"\backnowledg", "acknowledgement"),
    (r"\b(promis|pledg|commit)", "commitment"),
    (r"\b(received|took|filed) .*\b(reports?|complaints?)", "complaint_report"),
    (r"\b(ask|request|urg)(ed|s)?\b", "request"),
)
_ASKS: Final[tuple[tuple[str, Ask], ...]] = (
    (r"\b(remov|delet|tak\w+ (\w+ ){0,3}down)", "remove"),
    (r"\b(restrict|limit|block|label)", "restrict"),
    (r"\bapolog", "apologise"),
    (r"\bpreserv|\bkeep\b", "preserve"),
    (r"\bpublish", "publish"),
    (r"\b(name|appoint)\b", "name"),
    (r"\bpay\b|\bcompensat", "pay"),
    (r"\b(inform|report|explain|answer|disclos|hand over|provide)", "inform"),
)
_WORDS: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBERS: Final = {word: str(number) for number, word in enumerate(_WORDS, 2)} | {"one": "1"}
_NUMBER: Final = rf"\d{{1,3}}(?:,\d{{3}})+|\d+(?!\d|[.,]\d)|(?:{'|'.join(_WORDS)})"
_FIGURE: Final = re.compile(
    rf"(?<![\w.,-])({_NUMBER})\b(?: of (?:the )?({_NUMBER}))?(?: of)?(?: [a-z-]+){{0,2}}? ([a-z]{{2,}}s)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    rf"\b({_NUMBER}|one) of (?:whom|them|which)(?: (?:are|were|is|was|being))? ([a-z]+s?)\b", re.IGNORECASE
)
_LOST: Final = re.compile(r"\bX?NUMX\w*|\bXNUMX")
_NO_UNITS: Final = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "and", "but", "for", "per", "percent", "hours", "days", "weeks", "months",
     "years", "was", "has", "is", "its", "this", "whose", "as", "minutes", "largest", "less", "across",
     "does", "euros", "dollars"}
)  # fmt: skip
_MONTHS: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b\d{4}-\d\d-\d\d\b",
        rf"\bbetween \d{{1,2}}(?: {_MONTHS})? and \d{{1,2}} {_MONTHS}(?: \d{{4}})?",
        rf"\b(?:by |since |before |after |about )?\d{{1,2}} {_MONTHS}(?: \d{{4}})?\b",
        rf"\b(?:by |since |before |after |about )?{_MONTHS} \d{{1,2}}\b(?:, \d{{4}})?",
        rf"\b(?:early|mid|late|end of)[ -]{_MONTHS}(?: \d{{4}})?\b",
        r"\b(?:the )?(?:last|past) (?:\w+ )?(?:day|week|month)s?\b",
        r"\b\w+ (?:day|week)s? ago\b",
        r"\b(?:last |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        r"\b(?:yesterday|today)\b",
        rf"\b{_MONTHS} \d{{4}}\b",
    )
)
_VOICE: Final = re.compile(
    r"\b((?:[A-Z][\w'’-]*(?: (?:of|and|the) (?=[A-Z]))? ?){1,6}|[Tt]he [a-z]+|[Aa]uthorities|[Pp]olice"
    r"|[Rr]egulators|[Oo]fficials|[Pp]rosecutors) ?(?:also )?(?:said|stated|says|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure in a passage: "24", of "30", "videos"; `parts` as in "6 teenagers"."""

    number: str
    of: str = ""
    unit: str = ""
    parts: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The likely kind, the first figure, further figures, a date in its own words, whom it credits, and
    whether a figure was lost."""

    kind: EventKind = "statement"
    number: str = ""
    of: str = ""
    unit: str = ""
    parts: str = ""
    others: tuple[Counted, ...] = ()
    when: str = ""
    credited: str = ""
    lost: bool = False
    ask: Ask = "other"


def read_passage(words: str) -> Passage:
    """Reads the plainest things of a passage in English."""
    words = " ".join(words[:2_000].split())
    folded = words.casefold()
    counted = tuple(_counted(words))
    first = counted[0] if counted else Counted("")
    return Passage(
        kind=next((kind for cue, kind in _CUES if re.search(cue, folded)), "statement"),
        number=first.number,
        of=first.of,
        unit=first.unit,
        parts=first.parts,
        others=counted[1:],
        when=_date(words),
        credited=_voice(words),
        lost=bool(_LOST.search(words)),
        ask=next((ask for cue, ask in _ASKS if re.search(cue, folded)), "other"),
    )


def named_in(words: str, parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties whose names stand in a passage, in its order; longer names first where they overlap."""
    folded, taken = words.casefold(), [False] * len(words)
    found: list[tuple[int, Party]] = []
    names = [(name.casefold(), party) for party in parties for name in (party.name, *party.other_names)]
    for name, party in sorted(names, key=lambda one: -len(one[0])):
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) if name in folded else None
        if match and len(folded) == len(words) and not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = [True] * len(name)
            found.append((match.start(), party))
    return tuple(dict.fromkeys(party for _, party in sorted(found, key=lambda one: one[0])))


_MEANT: Final[dict[PartyKind, str]] = {
    "platform": r"^(they|it)\b|\b(the|this) (company|platform|app|service|firm|network)\b",
    "regulator": r"\b(the|this) (commission|regulator|authority|board|agency|watchdog)\b",
    "police": r"\bpolice\b",
}


def who_and_whom(words: str, kind: EventKind, parties: Sequence[Party]) -> tuple[str, str]:
    """Who acts and at whom, by the kind of event: of the parties named in a passage, else the only one of
    the case that "they" or "this commission" can mean; empty where none fits."""
    named = named_in(words, parties)
    other = next((party.name for party in named if party.kind not in ("platform", "outlet")), "")
    platform = _meant("platform", words, named, parties)
    if kind in ANSWERS or kind in PROMISES:
        return platform, other
    if kind == "complaint_report":
        return "", _meant("police", words, named, parties)
    if kind in DEMANDS:
        return other or _meant("regulator", words, named, parties), platform
    target = next((party.name for party in named if party.kind == "platform"), "")
    return other or _meant("police", words, named, parties), target


def _meant(kind: PartyKind, words: str, named: Sequence[Party], known: Sequence[Party]) -> str:
    """The first party of a kind that is named, else the only one known if the words speak of such a one."""
    found = [party.name for party in named if party.kind == kind]
    if found:
        return found[0]
    alone = [party.name for party in known if party.kind == kind]
    return alone[0] if len(alone) == 1 and re.search(_MEANT[kind], words, re.IGNORECASE) else ""


_ASKED: Final[dict[EventKind, tuple[Ask, ...]]] = {
    "removal": ("remove",),
    "restriction": ("restrict", "remove"),
    "account_action": ("remove", "restrict"),
    "apology": ("apologise",),
    "contact_channel": ("inform", "name"),
    "disclosure": ("inform", "publish", "name"),
    "payment": ("pay",),
}


def party_kinds(kind: EventKind) -> tuple[PartyKind, PartyKind]:
    """What acts and what is acted on, as a rule; asked for where a name is new."""
    if kind in ("investigation", "questioning", "arrest"):
        return "police", "platform" if kind == "investigation" else "group"
    if kind in ("charge", "conviction"):
        return "court", "group"
    if kind == "complaint_report":
        return "group", "police"
    if kind in DEMANDS or kind in ENFORCEMENT:
        return "regulator", "platform"
    if kind in ANSWERS or kind in PROMISES:
        return "platform", "regulator"
    return "government", "platform"


def numbers_in(words: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand, in digits or as English words, as (start, end)."""
    for found in re.finditer(rf"\d[\d.,]*\d|\d|\b(?:{'|'.join(_WORDS)}|one)\b", words, re.IGNORECASE):
        yield found.span()


def likely_demand(kind: EventKind, events: Sequence[EventView]) -> UUID | None:
    """The one demand that an event of this kind would answer; None when none or several fit."""
    wanted = _ASKED.get(kind, ())
    demands = [event for event in events if event.shape == "demand"]
    fitting = [event.event.id for event in demands if set(wanted) & set(event.event.asks)]
    if kind in ("refusal", "fulfilment"):
        fitting = [event.event.id for event in demands]
    return fitting[0] if len(fitting) == 1 else None


def would_answer(kind: EventKind, asks: Sequence[Ask]) -> bool:
    """Whether an event of a kind would answer a demand for something."""
    return kind in ("refusal", "fulfilment") or bool(set(_ASKED.get(kind, ())) & set(asks))


def likely_link(kind: EventKind) -> LinkKind:
    """How an event of this kind answers, as a rule."""
    if kind in DEMANDS:
        return "repeats"
    ways: dict[EventKind, LinkKind] = {
        "refusal": "refuses",
        "denial": "refuses",
        "acknowledgement": "acknowledges",
        "withdrawal": "withdraws",
    }
    return ways.get(kind, "fulfils")


def _counted(words: str) -> Iterator[Counted]:
    parts = [(found.start(), found) for found in _PART.finditer(words)]
    bare = _PART.sub(lambda found: " " * len(found[0]), words)
    for found in _FIGURE.finditer(bare):
        if found[3].casefold() in _NO_UNITS:
            continue
        own = next((part for at, part in parts if 0 <= at - found.end() < 6), None)
        yield Counted(
            _digits(found[1]),
            _digits(found[2] or ""),
            found[3].lower(),
            f"{_digits(own[1])} {own[2].lower()}" if own else "",
        )


def _digits(said: str) -> str:
    return _NUMBERS.get(said.casefold(), said.replace(",", ""))


def _date(words: str) -> str:
    for pattern in _DATES:
        for found in pattern.finditer(words):
            said = found[0].strip().removeprefix("on ").removeprefix("On ")
            try:
                edtf_of(said, date(2000, 6, 15))
            except UserError:
                continue
            return said
    return ""


def _voice(words: str) -> str:
    found = _VOICE.search(words)
    if found is None:
        return ""
    said = found[1].strip()
    return re.sub(r"^(In|On|At|But|And|However|Also|It|He|She|They|Who|Which)\b ?", "", said)
