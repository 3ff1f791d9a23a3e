"""Three platforms with 41, 20 and 12 demands in two cases, under a law of 24 hours: enough for rates."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pressdocket.desk.opening import Office
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.party import Party
from story import ZONE, Story, many, on

FIRST = datetime(2024, 3, 4, 9, tzinfo=ZoneInfo(ZONE))


class Told:
    """A story of demands that each name their hour, and of answers after so many hours."""

    def __init__(self) -> None:
        self.story = Story()
        self.story.rule(24, code="KR-ACT")
        self.second = Case(
            id=self.story.id(), reference="KR-2", title="Shops and board", jurisdiction="KR", zone=ZONE
        )
        self._count = 0

    def demand(self, platform: Party, hours: float | None, *, of: int = 5, **more: object) -> Event:
        """Answered in full after so many hours, in part where `done` says how many; None for no answer."""
        story, case = self.story, self.second if self._count % 3 == 0 else self.story.case
        done = more.pop("done", of)
        at = FIRST + timedelta(hours=31 * self._count)
        self._count += 1
        values = {"case": case.id, "asks": ("remove",), "obligations": ("KR-ACT",)} | more
        demand = story.event("removal_request", story.board, platform, **values)
        report = story.report("2024-09-04", cases=(case.id,))
        story.claim(demand, report, story.board, when=_at(at), quantity=many(of))
        if hours is not None:
            answer = story.event("removal", platform, action="removed", case=case.id)
            figure = many(str(done), of=str(of))
            story.claim(answer, report, story.board, when=_at(at + timedelta(hours=hours)), quantity=figure)
            story.link(answer, "fulfils" if done == of else "partly", demand)
        return demand

    def contents(self) -> Contents:
        found = self.story.contents()
        return found.model_copy(update={"cases": (*found.cases, self.second)})


def _at(moment: datetime) -> object:
    return on(moment.strftime("%Y-%m-%dT%H:%M"))


def many_demands() -> Contents:
    told = Told()
    story = told.story
    host, shop, forum = (
        story.party(name, "platform") for name in ("Video host A", "Marketplace D", "Forum B")
    )
    for number in range(41):
        late = 30.0 + number if number in (7, 19, 23, 31) else 2.0 + number * 0.45
        told.demand(
            host, None if number in (12, 28, 40) else late, **({"done": 3} if number % 7 == 3 else {})
        )
    for number in range(20):
        told.demand(shop, 3.0 + number * 0.7)
    for number in range(12):
        hours = None if number in (4, 9) else 12.0 + 6 * number
        told.demand(forum, hours, **({"done": 2} if number % 3 == 1 else {}))
    told.demand(story.messenger, 5.0)
    for _ in range(2):
        promise = story.event("commitment", host, story.board, about="a hotline")
        story.claim(promise, None, host, when=on("2024-05-01"))
    apology = story.event("apology", forum, story.board)
    story.claim(apology, None, forum, when=on("2024-05-02"))
    for amount, cumulative in (("2000000", False), ("3000000", False), ("9000000", True)):
        fine = story.event("fine", story.board, host)
        story.claim(fine, None, story.board, when=on("2024-06-01"),
                    quantity=many(amount, "KRW", cumulative=cumulative))  # fmt: skip
    series = story.event("transparency_report", shop, aggregate=True)
    story.claim(series, None, shop, when=on("2024-07-01"), quantity=many("300", "notices", of="400"))
    return told.contents()


def make(office: Office, path: Path) -> Path:
    with office.create(path) as desk:
        desk.exchanging.take(many_demands().model_dump_json().encode(), "many.json")
    return path
