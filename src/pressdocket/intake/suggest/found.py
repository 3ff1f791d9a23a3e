"""What the rules hand on: an event found, and the circumstances of a cue."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.language import Cue
from pressdocket.intake.suggest.mood import Mood
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage
from pressdocket.intake.suggest.zones import Zone

PERSONS: Final = frozenset({"arrest", "charge", "conviction", "questioning"})
BLOCKS: Final = frozenset({"platform_block", "block_lifted"})
IN_CONTEXT: Final = frozenset({"investigation", "warning", "settlement"})
BY_PLATFORM: Final = frozenset({"removal", "account_action"})
AT_PLATFORM: Final = frozenset({"investigation", "warning", "order", "fine", "restriction", "platform_block"})
NAMEABLE: Final = ("platform", "company", "country", "authority", "name", "person", "group")
REQUESTS: Final = frozenset({"removal_request", "investigation"})
"""What is counted by how often it was asked: requests to remove, and those for data."""
BY_SOMEBODY: Final = frozenset(
    {
        "disclosure", "refusal", "denial", "acknowledgement", "apology", "commitment", "statement",
        "contact_channel", "transparency_report", "appeal",
    }
)  # fmt: skip
"""What is said or promised is nothing without its speaker."""
AT_SOMEBODY: Final = frozenset(
    {"warning", "order", "investigation", "lawsuit", "settlement", "complaint_report", "removal_request"}
)
"""What tells neither who, at whom nor how many is no event of these."""
BODIES: Final = ("platform", "company", "name", "authority", "country")
ASKING: Final = frozenset(
    {"order", "removal_request", "warning", "investigation", "complaint_report", "fine", "lawsuit"}
)
"""What somebody may leave undone."""
CLOSING: Final = frozenset({".", ",", '"', "”", ";", ":", "»"})


@dataclass(frozen=True, slots=True)
class Found:
    """An event in passage `here`; words `first` up to `last` carry it, `cue` up to `cue_end` are the cue."""

    kind: str
    here: int
    first: int
    last: int
    cue: int
    cue_end: int
    rule: str
    actor: Mention | None = None
    target: Mention | None = None
    amount: Amount | None = None
    again: bool = False
    """Whether it speaks of an event as known: "the investigation was launched by"."""
    answers: bool = False
    """Whether it is an event only if something was asked before: "has not removed"."""


class Site(NamedTuple):
    """A verb and what stands around it: words `at` up to `end` of passage `here` under one of its cues.

    `ahead` is where its subject stands, `behind` where its object does, `clause` all that follows in its
    clause; `passive` says which of them holds what it acts on.
    """

    here: int
    passage: Passage
    at: int
    end: int
    cue: Cue
    mood: Mood
    ahead: Zone
    behind: Zone
    clause: Zone
    passive: bool = False

    @property
    def acted_on(self) -> Zone:
        return self.ahead if self.passive else self.behind


def trimmed(passage: Passage, last: int, least: int) -> int:
    """The end of a quote without the marks that close a clause."""
    while last > least and passage.words[last - 1].low in CLOSING:
        last -= 1
    return last
