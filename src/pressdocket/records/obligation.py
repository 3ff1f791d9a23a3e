"""A rule of law, of policy or of our own, in one dated version."""

from typing import Literal
from uuid import UUID

from pydantic import model_validator

from pressdocket.records.base import Name, Record, Text
from pressdocket.records.kinds import Ask, DemandKind, EventKind
from pressdocket.records.quantity import Limit
from pressdocket.records.when import When

OURS = "ours"
"""The instrument of an analyst's yardstick, judged and shown apart from any law."""

Clock = Literal["sent", "received", "valid notice", "failed complaint"]
"""What starts a limit: sending, receipt, a notice that says all it must, a complaint that came to nothing."""

Stop = Literal["insufficient notice", "obstacle"]
"""What stops a limit: a notice that says too little, or whatever else keeps a duty from being carried out."""

Restart = Literal["anew", "where it stood"]
"""What is left of a limit once it runs again: all of it, or what had not yet passed."""

Standing = Literal["law", "recommendation", "draft", "failed bill"]
"""What a rule is; drafts and bills that failed bind nobody."""


class Obligation(Record):
    """Whom a rule binds, what triggers it, the duty, what discharges it, and the limit, if it has one.

    `code` and `version` together are its identity. `bound` are parties by id; `bound_words` says whom in the
    rule's terms, `binds` whether those are platforms at all. `limits` holds more than one reading only where
    sources differ. `clock` says what starts the limit, `stopped_by` what stops it and `restarted` how it
    goes on; `stops` and `restarts` say so in the rule's terms. `doubts` says what nobody has read in the
    rule itself, or where sources disagree. `valid_to` is its last day.
    """

    code: Name
    version: Name
    title: Text = ""
    jurisdiction: Text = ""
    instrument: Name
    article: Text = ""
    standing: Standing = "law"
    binds: Literal["platforms", "others"] = "platforms"
    bound: tuple[UUID, ...] = ()
    bound_words: Text = ""
    triggers: tuple[DemandKind, ...] = ()
    asks: tuple[Ask, ...] = ()
    duty: Ask = "remove"
    duty_words: Text = ""
    discharged_by: tuple[EventKind, ...] = ()
    limits: tuple[Limit, ...] = ()
    clock: Clock = "received"
    stopped_by: tuple[Stop, ...] = ()
    restarted: Restart = "anew"
    stops: Text = ""
    restarts: Text = ""
    valid_from: When | None = None
    valid_to: When | None = None
    penalty: Text = ""
    source: Text = ""
    verified: bool = False
    doubts: Text = ""

    @property
    def ours(self) -> bool:
        return self.instrument == OURS

    @model_validator(mode="after")
    def _ordered(self) -> "Obligation":
        first, last = self.valid_from, self.valid_to
        if first and last and first.earliest and last.latest and first.earliest >= last.latest:
            raise ValueError(f"{self.code} {self.version} ends before it begins.")
        if self.restarted == "where it stood" and any(limit.unit != "hours" for limit in self.limits):
            raise ValueError("Only a limit in hours can go on where it stood; others begin anew.")
        return self
