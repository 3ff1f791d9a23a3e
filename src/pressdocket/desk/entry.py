"""What is typed or suggested about one passage before it becomes records."""

from dataclasses import dataclass
from typing import get_args
from uuid import UUID

from pressdocket.records.kinds import Ask, EventKind, LinkKind, PartyKind

KINDS: tuple[EventKind, ...] = tuple(
    kind for group in get_args(EventKind) for kind in (get_args(group) or (group,))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed: plain text, read by whoever saves it. `existing` is the event that gains a claim,
    `answered_by` are answers on record that a demand, once recorded, is joined to."""

    existing: UUID | None
    kind: EventKind
    actor: str
    actor_kind: PartyKind
    target: str
    target_kind: PartyKind
    number: str
    of: str
    unit: str
    parts: str
    when: str
    about: str
    credited: str
    ask: Ask
    answers: UUID | None
    link: LinkKind
    answered_by: tuple[UUID, ...] = ()
