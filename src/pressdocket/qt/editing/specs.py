"""The fields of each kind of record, in the order of a form, with an example for each."""

from collections.abc import Sequence
from typing import get_args

from pressdocket.qt.editing.fields import Spec
from pressdocket.records.kinds import Action, Ask, EventKind, Instrument, Outcome, PartyKind
from pressdocket.records.obligation import Clock, Restart, Standing

KINDS: tuple[str, ...] = tuple(
    kind for group in get_args(EventKind) for kind in (get_args(group) or (group,))
)
BODIES = tuple(kind for kind in get_args(PartyKind) if kind != "person")


def event_specs(parties: Sequence[str]) -> tuple[Spec, ...]:
    """Fields of an event but for what claims say of it; `parties` are the names known."""
    names = tuple(parties)
    return (
        Spec("kind", "Kind", way="choice", choices=KINDS),
        Spec("actor", "Who", "who did it", "party", names, BODIES),
        Spec("target", "To whom", "whom it was done to", "party", names, BODIES),
        Spec("with", "With", "others who took part; separated by ;", "party", names, BODIES),
        Spec("about", "About", "explicit fakes, a hotline …"),
        Spec("asks", "Asks to", f"{'; '.join(get_args(Ask)[:4])} …"),
        Spec("instrument", "By means of", way="choice", choices=get_args(Instrument)),
        Spec("number", "Number", "2024-117"),
        Spec("on_behalf_of", "On behalf of", "", "party", names, BODIES),
        Spec("action", "Action", way="choice", choices=("", *get_args(Action))),
        Spec("territories", "Only in", "KR; DE"),
        Spec("ground", "Ground", way="choice", choices=("", "law", "own terms")),
        Spec("obligations", "Obligations", "codes, separated by ;"),
        Spec("jurisdiction", "Jurisdiction", "KR"),
        Spec("zone", "Time zone", "Asia/Seoul"),
        Spec("aggregate", "Stands for", "many acts, counted together", "tick"),
        Spec("measure", "Measure", "what several events count alike: police reports"),
        Spec("scope_unit", "Counts what", "reports"),
        Spec("scope_population", "Among whom", "pupils"),
        Spec("scope_by_whom", "Counted by", "Seoul police"),
        Spec("scope_where", "Counted where", "Seoul"),
        Spec("scope_as_of", "Counted as of", "3 September"),
        Spec("note", "Note", "for colleagues; never printed"),
        Spec("status", "Status", way="choice", choices=("draft", "reviewed")),
        Spec("case", "Case", "the reference of its case: KR-2024-001"),
        Spec("cited_by", "Also shown in", "references of other cases, separated by ;"),
    )


CLAIM = (
    Spec("stance", "Stance", way="choice", choices=("supports", "contradicts")),
    Spec("when", "When", "3 Sept 2024, late August 2024, last Tuesday, 2024-09-03~"),
    Spec("quantity", "Figure", "25 videos, about 24 of 25, lost, unknown, 7 suspects (6 teenagers)"),
    Spec("due", "Deadline", "9 September 2024, or 60 days, or 60 days or 60 working days"),
    Spec("elapsed", "Time taken", "within 24 hours, 3 days later"),
    Spec("outcome", "Outcome", way="choice", choices=("", *get_args(Outcome))),
    Spec("voices", "Credited to", "nearest first; the next = its party @ when it said so"),
    Spec("credibility", "Credibility", "1 (confirmed) to 6, or empty"),
    Spec("words", "In its words", "how the report names it"),
    Spec("translation", "Translation", "the quote in your own language"),
    Spec("translation_language", "Translated to", "en"),
    Spec("translation_by", "Translated by", ""),
)


def party_specs(parties: Sequence[str]) -> tuple[Spec, ...]:
    return (
        Spec("name", "Name", "what it is mainly called"),
        Spec("kind", "Kind", way="choice", choices=get_args(PartyKind)),
        Spec("other_names", "Other names", "in any script, separated by ;"),
        Spec("jurisdiction", "Jurisdiction", "KR"),
        Spec("code", "Code", "platform:telegram, lets dockets merge"),
        Spec("named_as", "Named as", way="choice", choices=("", "official", "convicted adult")),
        Spec("successor", "Succeeded by", "", "party", tuple(parties), BODIES),
        Spec("successor_since", "Since", "3 Sept 2024"),
    )


def report_specs(titles: Sequence[str]) -> tuple[Spec, ...]:
    """`titles` are those of other reports that it may repeat, translate or update."""
    known = tuple(titles)
    return (
        Spec("published", "Published", "3 Sept 2024, or 2024-09-03T14:00+09:00"),
        Spec("publisher", "Outlet", "The Harbour Ledger"),
        Spec("author", "Author", ""),
        Spec("url", "Link", "https://…"),
        Spec("archived_url", "Archived at", "https://…"),
        Spec("language", "Language", "en, ko, sr-Latn"),
        Spec("translated", "Translated", way="choice", choices=("no", "human", "machine", "unknown")),
        Spec("original_language", "From", "the language it was written in: ko"),
        Spec("updated", "Changed on", "5 Sept 2024"),
        Spec("corrected", "Corrected", "the day it said so"),
        Spec("retracted", "Retracted", "the day it was withdrawn"),
        Spec("copies", "Copies", "the title of the report it repeats", choices=known),
        Spec("translates", "Translates", "the title of the report in the other language", choices=known),
        Spec("updates", "Updates", "the title of the earlier version", choices=known),
        Spec("cases", "Filed under", "references of cases, separated by ;"),
        Spec("retrieved", "Retrieved", "2024-09-04T10:00+09:00"),
        Spec("reliability", "Reliability", "A to F of the Admiralty code, or empty"),
    )


OBLIGATION = (
    Spec("title", "Title", "what it asks for, in a few words"),
    Spec("code", "Code", "KR-NA-44-7"),
    Spec("version", "Version", "2026"),
    Spec("jurisdiction", "Jurisdiction", "KR"),
    Spec("instrument", "Instrument", "the act; “ours” for a yardstick"),
    Spec("article", "Article", "art. 44-7"),
    Spec("standing", "Standing", way="choice", choices=get_args(Standing)),
    Spec("binds", "Binds", way="choice", choices=("platforms", "others")),
    Spec("bound_words", "Whom, in words", "hosting services"),
    Spec("bound", "Only these", "names of platforms, separated by ;", "party", (), BODIES),
    Spec("triggers", "Triggered by", "removal request; order"),
    Spec("asks", "Asked to", "remove; restrict"),
    Spec("duty", "Duty", way="choice", choices=get_args(Ask)),
    Spec("duty_words", "Duty in words", "what must be done"),
    Spec("discharged_by", "Discharged by", "removal; account action"),
    Spec("limits", "Limit", "24 hours, 10 working days, 2 months, or none"),
    Spec("clock", "Clock starts", way="choice", choices=get_args(Clock)),
    Spec("stopped_by", "Clock stopped by", "insufficient notice; obstacle"),
    Spec("restarted", "Then it runs", way="choice", choices=get_args(Restart)),
    Spec("stops", "Stops, in words", "while force majeure lasts"),
    Spec("restarts", "Restarts, in words", "what makes it run again"),
    Spec("valid_from", "In force from", "20 February 2026"),
    Spec("valid_to", "Last day", "19 February 2026"),
    Spec("penalty", "At most", "the penalty, in words"),
    Spec("source", "Source", "where it can be read"),
    Spec("verified", "Verified", "someone read it in the rule itself", "tick"),
    Spec("doubts", "In doubt", "what nobody has read, or where sources differ"),
)

CASE = (
    Spec("reference", "Reference", "KR-2024-001"),
    Spec("title", "Title", "Lanternfish and the Harbour Board, 2024"),
    Spec("subtitle", "Subtitle", "one line under the title in print"),
    Spec("jurisdiction", "Jurisdiction", "KR"),
    Spec("zone", "Time zone", "Asia/Seoul"),
    Spec("status", "Status", way="choice", choices=("open", "watching", "closed")),
    Spec("owner", "Owner", "who looks after it"),
    Spec("next_action", "Next action", "what to do next"),
    Spec("follow_up", "Follow up", "2 March 2026"),
    Spec("tags", "Tags", "separated by ;"),
    Spec("sensitive", "Sensitive", "asks before it is exported", "tick"),
    Spec("note", "Note", "for colleagues; never printed"),
)
