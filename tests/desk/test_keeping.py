"""Whatever is done to a docket: what is read and judged again bit by bit is what it is from the beginning."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any, Final

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json
from pressdocket.errors import UserError
from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import KIND_OF, Contents
from pressdocket.records.event import Event, Place
from pressdocket.records.kinds import LinkKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.store.docket import Docket
from story import Story, many, on, within

_NOW: Final = datetime(2024, 9, 10, tzinfo=UTC)
_DAYS: Final = ("2024-08-30", "2024-09-04", "2024-09-08", "2024-09-12", "2024-10-01", "2025-03-01")
_CODES: Final = ("KR-ACT", "KR-NEW", "IN-ITR-3-1-D", "NOT-ON-FILE")
_WORDS: Final[tuple[LinkKind, ...]] = (
    *("fulfils", "partly", "refuses", "acknowledges", "breaks", "withdraws", "extends", "repeats", "follows"),
    *("receives", "stops", "restarts", "failed before"),
)


class Doings:
    """Things done at random to a docket of three cases; some are refused, as deleting what others name is."""

    def __init__(self, desk: Desk, beside: Docket, seed: int) -> None:
        self.desk, self.beside = desk, beside
        self.random = Random(seed)
        self.told = Story()
        self.cases = [
            self.told.case,
            *(
                self.told.case.model_copy(update={"id": self.told.id(), "reference": f"KR-{number}"})
                for number in (2, 3)
            ),
        ]
        self.desk.docket.write((*self.cases, *self.told.parties, self.told.report()))
        self.last: dict[Any, Any] = {}

    def all(self) -> tuple[Callable[[], object], ...]:
        edits = (self.of_event, self.of_link, self.of_claim, self.of_report, self.of_case, self.of_rule)
        makes = (self.demand, self.answer, self.claim, self.claim, self.choose, self.rule, self.report)
        others = (
            self.delete,
            self.delete,
            self.undo,
            self.undo,
            self.redo,
            self.take,
            self.merge,
            self.party,
        )
        return (*makes, *makes, *edits, *edits, *others, self.elsewhere)

    def any(self, kind: type[Any]) -> Any:
        found = self.desk.docket.all(kind)
        if not found:
            raise UserError("There is none yet.", "Go on.")
        return self.random.choice(found)

    def save(self, record: Record, **more: Any) -> object:
        now = self.desk.docket.get(type(record), record.id) or record
        return self.desk.docket.write((now.model_copy(update=more),))

    def demand(self) -> object:
        demand = self.told.demand(case=self.any(Case).id, obligations=self.codes())
        report = self.any(Report)
        return self.desk.docket.write((demand, self.said(demand, report)))

    def codes(self) -> tuple[str, ...]:
        return tuple(self.random.sample(_CODES, self.random.choice((0, 0, 1, 2))))

    def answer(self) -> object:
        made = self.told.removal(case=self.any(Case).id)
        link = self.told.link(made, self.random.choice(_WORDS), self.any(Event))
        return self.desk.docket.write((made, link, self.said(made, self.any(Report))))

    def claim(self) -> object:
        subject = self.any(self.random.choice((Event, Event, Link)))
        return self.desk.docket.write((self.said(subject, self.any(Report)),))

    def said(self, subject: Event | Link, report: Report) -> Claim:
        more: dict[str, Any] = {"stance": self.random.choice(("supports", "supports", "contradicts"))}
        if isinstance(subject, Event):
            more["when"] = self.random.choice((None, on("2024-09-01"), on("2024-09-03"), on("2024-09-07")))
            more["quantity"] = self.random.choice((None, many(25), many(7), many(25, of="30")))
            more["due"] = self.random.choice((None, None, within(24), within(3, "days")))
        more["outcome"] = self.random.choice((None, None, "full", "none", "insufficient notice"))
        return self.told.claim(subject, report, self.random.choice((self.told.board, None)), **more)

    def choose(self) -> object:
        event, claims = self.any(Event), [claim for claim in self.desk.docket.all(Claim) if claim.when]
        chosen = self.random.choice(claims or [self.any(Claim)])
        if chosen.when is None:
            return None
        return self.save(event, when=Accepted(value=chosen.when, chosen_from=(chosen.id,)))

    def rule(self) -> object:
        if self.random.random() < 0.3:
            rule = self.told.yardstick(
                self.random.choice((24, 48)), code=f"OURS-{len(self.told.obligations)}"
            )
        else:
            version = str(len(self.told.obligations))
            more: dict[str, Any] = {
                "stopped_by": ("obstacle",),
                "clock": self.random.choice(("sent", "received")),
            }
            rule = self.told.rule(48, code=self.random.choice(_CODES[:2]), version=version, **more)
        return self.desk.docket.write((rule,))

    def report(self) -> object:
        return self.desk.docket.write((self.told.report("2024-09-05", cases=(self.any(Case).id,)),))

    def of_event(self) -> object:
        changes: tuple[dict[str, Any], ...] = (
            {"about": f"videos {self.random.randrange(9)}"},
            {"case": self.any(Case).id},
            {"obligations": self.codes()},
            {"measure": "videos"},
            {"target": self.any(Party).id},
            {"place": Place(jurisdiction="IN", zone="Asia/Kolkata")},
            {"aggregate": True},
        )
        return self.save(self.any(Event), **self.random.choice((changes[0], *changes)))

    def of_link(self) -> object:
        word = Accepted[LinkKind](value=self.random.choice(_WORDS), reason="by hand")
        return self.save(self.any(Link), kind=word)

    def of_claim(self) -> object:
        if self.random.random() < 0.5:
            return self.save(self.any(Claim), report=self.any(Report).id)
        return self.save(self.any(Claim), when=on(self.random.choice(_DAYS)), stance="supports")

    def of_report(self) -> object:
        changes: tuple[dict[str, Any], ...] = (
            {"published": on(self.random.choice(_DAYS))},
            {"retracted": on(self.random.choice(_DAYS))},
            {"cases": (self.any(Case).id,)},
        )
        return self.save(self.any(Report), **self.random.choice(changes))

    def of_case(self) -> object:
        changes = {"cites": (self.any(Event).id,)}, {"zone": "Europe/Berlin"}, {"jurisdiction": "IN"}
        return self.save(self.any(Case), **self.random.choice(changes))

    def of_rule(self) -> object:
        return self.save(self.any(Obligation), limits=within(self.random.choice((24, 72))).limits)

    def party(self) -> object:
        return self.save(self.any(Party), kind=self.random.choice(("platform", "regulator", "police")))

    def delete(self) -> object:
        kind = self.random.choice((Claim, Link, Event, Report, Obligation, Case))
        record = self.any(kind)
        done = self.desk.docket.write((), [(KIND_OF[kind], record.id)])
        if self.random.random() < 0.3:
            self.desk.docket.forget(KIND_OF[kind], record.id)
        return done

    def undo(self) -> object:
        return self.desk.undo()

    def redo(self) -> object:
        return self.desk.redo()

    def merge(self) -> object:
        kind = self.random.choice((Party, Event))
        return self.desk.merge(self.any(kind).id, self.any(kind).id)

    def take(self) -> object:
        """An exchange file with one demand more."""
        demand = self.told.demand(case=self.any(Case).id)
        claim = self.said(demand, self.any(Report))
        everything = self.desk.docket.contents()
        added = everything.model_copy(
            update={"events": (*everything.events, demand), "claims": (*everything.claims, claim)}
        )
        return self.desk.exchanging.take(exchange_json(added).encode(), "one more")

    def elsewhere(self) -> object:
        """Somebody else has the docket open and changes it."""
        event = self.any(Event)
        return self.beside.write(
            (event.model_copy(update={"about": f"accounts {self.random.randrange(9)}"}),)
        )

    def agree(self) -> None:
        """Each case is, and is judged, as if it were read for the first time."""
        for case in self.desk.docket.all(Case):
            fresh = self.desk.docket.case_contents(case.id)
            self.last[case.id] = self.desk.docket.follow_case(case.id, self.last.get(case.id))
            assert self.last[case.id].contents == fresh
            for day in (_DAYS[2], self.random.choice(_DAYS)):
                found = self.desk.judging.findings(case.reference, date.fromisoformat(day))
                assert found == self.judged(fresh, case, date.fromisoformat(day))

    def judged(self, contents: Contents, case: Case, day: date) -> object:
        index = Index(self.desk.rulebook.beside(contents))
        return find(index, case, AsOf.end_of(day, case.zone))


@pytest.fixture
def beside(desk: Desk) -> Iterator[Docket]:
    """The same docket, opened by somebody else."""
    with Docket.open(desk.docket.path, clock=lambda: _NOW, who="Somebody else") as opened:
        yield opened


@pytest.mark.parametrize("seed", range(3))
def test_after_anything_a_case_is_judged_as_if_read_anew(desk: Desk, beside: Docket, seed: int) -> None:
    doings = Doings(desk, beside, seed)
    done = 0
    for _ in range(70):
        try:
            doings.random.choice(doings.all())()
            done += 1
        except UserError:
            continue
        doings.agree()
    assert done > 40


@pytest.fixture
def two(desk: Desk, beside: Docket) -> Doings:
    """A demand in each of two cases, both answered by one removal of the first case, read once."""
    doings = Doings(desk, beside, 1)
    told, (first, second, _) = doings.told, doings.cases
    demands = [told.demand(case=case.id) for case in (first, second)]
    removal = told.removal()
    for event in (*demands, removal):
        told.claim(event, told.reports[0], told.board, when=on("2024-09-01"))
    for demand in demands:
        told.link(removal, "fulfils", demand)
    desk.docket.write((*told.events, *told.links, *told.claims))
    doings.agree()
    return doings


def test_a_code_that_an_event_newly_names_is_read(two: Doings) -> None:
    two.desk.docket.write((two.told.rule(1),))
    two.agree()
    two.save(two.told.events[0], obligations=("KR-ACT",))
    two.agree()


def test_a_link_between_far_ends_belongs_to_their_own_case_alone(two: Doings) -> None:
    third = two.told.removal(case=two.cases[1].id)
    two.desk.docket.write((third, two.told.link(third, "follows", two.told.events[2])))
    two.agree()
    two.desk.docket.write((two.told.link(third, "partly", two.told.events[1]),))
    two.agree()


def test_a_choice_hangs_on_the_report_of_another_events_claim(two: Doings) -> None:
    later = two.told.report("2024-09-30")
    two.desk.docket.write((later,))
    demand, claim = two.told.events[0], two.told.claims[2]
    assert claim.when is not None
    two.save(demand, when=Accepted(value=on("2024-08-01"), chosen_from=(claim.id,)))
    two.agree()
    two.save(claim, report=later.id)
    two.agree()


def test_a_claim_deleted_is_missed_where_it_told(two: Doings) -> None:
    two.desk.delete("claim", two.told.claims[0].id)
    two.agree()
    two.desk.undo()
    two.agree()
