"""What is suggested: events as a report tells them, none of them accepted yet."""

from pydantic import BaseModel, ConfigDict, Field


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SuggestedPart(_Value):
    """Six of seven: the number (None when it is not known) and what it counts."""

    number: str | None
    what: str


class Suggestion(_Value):
    """One event; what the text does not say is None.

    `start` and `end` count code points of the text, `quote` is exactly what stands between them.
    `count` is a decimal string, `count_state` "known" or "lost", `date` EDTF, `voices` nearest first.
    `why` names the cue and the rule.
    """

    kind: str
    actor: str | None = None
    target: str | None = None
    count: str | None = None
    count_unit: str | None = None
    approx: bool = False
    count_state: str | None = None
    of: str | None = None
    parts: tuple[SuggestedPart, ...] = ()
    date: str | None = None
    quote: str
    attributed_to: str | None = None
    voices: tuple[str, ...] = ()
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    why: str


class Suggested(_Value):
    """All suggestions of a report in the order of the text; none in a language without rules."""

    language: str
    published: str | None
    events: tuple[Suggestion, ...]
