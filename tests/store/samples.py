"""Records to put into a docket."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim, Voice
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.quantity import Quantity
from pressdocket.records.quote import quote
from pressdocket.records.report import Original, Report, sha256
from pressdocket.records.when import When

START = datetime(2024, 9, 3, 6, 0, tzinfo=UTC)
TEXT = (
    "Telegram apologises to South Korea\n"
    "The Commission said on Tuesday that 25 videos were deleted at its request.\n"
    "방송통신심의위원회는 텔레그램이 사과했다고 밝혔다. Đorđe Đurđević iz Čačka kaže isto."
)


class Make:
    """Makes records with ids that follow one another, the same in every run."""

    def __init__(self) -> None:
        self._ids = (new_id(START + timedelta(milliseconds=n), n) for n in count(1))

    def id(self) -> UUID:
        return next(self._ids)

    def party(self, name: str = "Telegram", **more: Any) -> Party:
        return Party(id=self.id(), **{"name": name, "kind": "platform"} | more)

    def case(self, reference: str = "KR-2024-001", **more: Any) -> Case:
        return Case(id=self.id(), **{"reference": reference, "title": "Telegram and KCSC"} | more)

    def event(self, case: Case, **more: Any) -> Event:
        return Event(id=self.id(), case=case.id, **{"kind": "statement"} | more)

    def report(self, text: str = TEXT, **more: Any) -> Report:
        fixed = {"title": text.partition("\n")[0], "text": text, "text_hash": sha256(text)}
        return Report(id=self.id(), **fixed | {"retrieved": START} | more)

    def claim(self, report: Report, words: str, **more: Any) -> Claim:
        start = report.text.index(words)
        passage = quote(report.text, start, start + len(words))
        return Claim(id=self.id(), report=report.id, quote=passage, **more)

    def link(self, source: Event, target: Event, **more: Any) -> Link:
        kind = Accepted(value="fulfils", reason="as reported")
        return Link(id=self.id(), source=source.id, target=target.id, **{"kind": kind} | more)

    def decision(self, report: Report, event: Event | None, **more: Any) -> Decision:
        outcome = "accepted" if event else "rejected"
        place: dict[str, Any] = {
            "text_hash": report.text_hash,
            "kind": "removal",
            "start": 4,
            "end": 9,
            "outcome": outcome,
        }
        return Decision(id=self.id(), report=report.id, event=event.id if event else None, **place | more)

    def obligation(self, code: str = "KR4", version: str = "2024", **more: Any) -> Obligation:
        return Obligation(id=self.id(), code=code, version=version, **{"instrument": "Act"} | more)


class Model:
    """The model case in little: a row for every table and every kind of pair."""

    def __init__(self, make: Make) -> None:
        self.kcsc = make.party("KCSC", kind="regulator", code="regulator:kcsc")
        self.old = make.party("KCSC of old", kind="regulator", successor=self.kcsc.id)
        self.telegram = make.party(other_names=("텔레그램",), code="platform:telegram")
        self.case = make.case(note="Дуров")
        self.other = make.case("KR-2024-002", title="Another")
        self.rule = make.obligation(bound=(self.telegram.id,))
        self.original = Original(hash=sha256(b"<html>"), media_type="text/html", content=b"<html>")
        self.report = make.report(cases=(self.case.id,), original=self.original.hash, media_type="text/html")
        self.copy = make.report("Copy\nText", copies=self.report.id, updates=self.report.id)
        self.cited = make.event(self.other, about="cited")
        self.case = self.case.model_copy(update={"cites": (self.cited.id,)})
        self.demand = make.event(
            self.case,
            kind="removal_request",
            actor=self.kcsc.id,
            target=self.telegram.id,
            on_behalf_of=self.old.id,
            obligations=("KR4",),
        )
        self._answers(make)

    def _answers(self, make: Make) -> None:
        self.answer = make.event(self.case, kind="removal", actor=self.telegram.id)
        voices = (Voice(words="the Commission", party=self.kcsc.id), Voice(words="sources"))
        said = {"event": self.answer.id, "quantity": Quantity(number="25", unit="videos"), "voices": voices}
        self.claim = make.claim(self.report, "25 videos", **said)
        when = Accepted(value=When(edtf="2024-09-03", zone="Asia/Seoul"), chosen_from=(self.claim.id,))
        quantity = Accepted(value=Quantity(number="25", unit="videos"), chosen_from=(self.claim.id,))
        chosen = {"when": when, "quantity": quantity, "with_": (self.kcsc.id,)}
        self.answer = self.answer.model_copy(update=chosen)
        self.link = make.link(self.answer, self.demand)
        self.link_claim = make.claim(self.report, "at its request", link=self.link.id)
        kind = Accepted(value="fulfils", chosen_from=(self.link_claim.id,))
        self.link = self.link.model_copy(update={"kind": kind})
        self.rule_claim = make.claim(self.report, "Tuesday", obligation=self.rule.id)
        self.decided = make.decision(self.report, self.answer)
        self.rejected = make.decision(self.report, None, kind="apology")

    def records(self) -> tuple[Any, ...]:
        return tuple(value for value in vars(self).values() if value is not self.original)
