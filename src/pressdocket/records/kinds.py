"""The kinds of things a docket tells apart, as RECORDS.md of the project's design lists them."""

from typing import Final, Literal, get_args

DemandKind = Literal["removal_request", "request", "order", "warning"]
AnswerKind = Literal[
    "removal",
    "restriction",
    "account_action",
    "refusal",
    "denial",
    "acknowledgement",
    "apology",
    "disclosure",
    "contact_channel",
    "fulfilment",
    "appeal",
]
PromiseKind = Literal["commitment"]
EnforcementKind = Literal[
    "investigation",
    "questioning",
    "arrest",
    "charge",
    "conviction",
    "fine",
    "payment",
    "lawsuit",
    "settlement",
    "platform_block",
    "block_lifted",
]
ContextKind = Literal["complaint_report", "withdrawal", "legislation", "transparency_report", "statement"]
EventKind = DemandKind | AnswerKind | PromiseKind | EnforcementKind | ContextKind

DEMANDS: Final = frozenset(get_args(DemandKind))
ANSWERS: Final = frozenset(get_args(AnswerKind))
PROMISES: Final = frozenset(get_args(PromiseKind))
ENFORCEMENT: Final = frozenset(get_args(EnforcementKind))

PartyKind = Literal[
    "platform",
    "regulator",
    "police",
    "court",
    "government",
    "legislature",
    "company",
    "group",
    "outlet",
    "person",
]

Ask = Literal["remove", "restrict", "inform", "apologise", "preserve", "publish", "name", "pay", "other"]

Instrument = Literal["court order", "statutory notice", "letter", "e-mail", "call", "meeting", "not said"]

Action = Literal[
    "removed",
    "disabled",
    "demoted",
    "age-restricted",
    "interaction-restricted",
    "labelled",
    "geo-restricted",
    "monetary",
    "service suspended",
    "service terminated",
    "account suspended",
    "account terminated",
]
"""What was done to content or accounts, in the terms of the DSA's statements of reasons (Regulation (EU)
2022/2065, art. 17(3)(a), and the schema of its transparency database)."""

LinkKind = Literal[
    "fulfils",
    "partly",
    "refuses",
    "acknowledges",
    "breaks",
    "withdraws",
    "annuls",
    "extends",
    "repeats",
    "follows",
    "receives",
    "failed before",
    "stops",
    "restarts",
]
"""The last four move a demand's clock: when it arrived, the complaint that had come to nothing before it,
what kept it from being carried out, and from when it could be."""

Outcome = Literal[
    "full",
    "partial",
    "none",
    "already gone",
    "insufficient notice",
    "forged",
    "confirmed",
    "not confirmed",
]

RecordKind = Literal["party", "report", "case", "event", "link", "claim", "obligation"]


def in_plain_words(kind: EventKind) -> str:
    """A kind as a reader says it: "removal request"."""
    return kind.replace("_", " ")
