"""Events for the timeline's tests: made of dates alone, in lanes of made-up parties."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID, uuid4

from pressdocket.desk.views import Chip, Course, Deadline, EventView, Shape
from pressdocket.qt.timeline.items import Group, Item, groups_of
from pressdocket.qt.timeline.scale import DAY
from pressdocket.records.event import Event
from pressdocket.records.findings import Interval
from pressdocket.records.when import Span

START: Final = datetime(2024, 1, 1, tzinfo=UTC)
EVERY: Final[frozenset[Shape]] = frozenset(
    ("demand", "answer", "apology", "promise", "enforcement", "figure", "context")
)
PARTIES: Final[tuple[tuple[str, str, Shape], ...]] = (
    ("Harbour Board", "regulator", "demand"),
    ("Lanternfish", "platform", "answer"),
    ("River Police", "police", "enforcement"),
)


def event(
    span: Span | None = None,
    party: tuple[str, str, Shape] = PARTIES[1],
    *,
    known: bool = True,
    claims: int = 2,
    answers: tuple[UUID, ...] = (),
    sign: Chip | None = None,
    due: Deadline | None = None,
    waiting: str = "",
) -> EventView:
    lane, kind, shape = party
    record = Event(id=uuid4(), case=uuid4(), kind="removal")
    course = Course(lane=lane, kind=kind, span=span, answers=answers, sign=sign, due=due, waiting=waiting)
    return EventView(
        event=record, title=f"Removal {record.id.hex[-6:]}", shape=shape, actor=lane, target="", when="",
        date=None, later=None, figure="", contested=False, known=known,
        claims=tuple(uuid4() for _ in range(claims)), origins=1, support=None, verdict=None, why="",
        due=None, answers=(), course=course,
    )  # fmt: skip


def days(first: float, last: float) -> Span:
    """From so many days after the start to so many."""
    return Span(START + timedelta(days=first), START + timedelta(days=last))


def item(
    start: float | None,
    end: float | None,
    actor: str = "Lanternfish",
    width: float = 120,
    waiting: float = 0.0,
) -> Item:
    """One with a label so wide; times in seconds since 1970."""
    return Item(event(party=(actor, "platform", "answer")), start, end, title=width, pip=20, waiting=waiting)


def grouped(items: Sequence[Item]) -> tuple[Group, ...]:
    return groups_of(items, EVERY)


def crowd(count: int, seed: int = 1) -> tuple[EventView, ...]:
    """So many events over three years, every demand with an answer and a deadline."""
    random = Random(seed)
    made: list[EventView] = []
    while len(made) < count:
        at = random.random() * 1_000
        answer = event(days(at + 2, at + 3 + random.random() * 9), PARTIES[1], known=random.random() > 0.1)
        due = Interval(earliest=START + timedelta(days=at + 2), latest=START + timedelta(days=at + 3))
        made += [
            event(
                days(at, at + 1), PARTIES[0], answers=(answer.event.id,), due=Deadline(due, "due then"),
                sign=Chip("missed", "missed", "Too late."),
            ),
            answer,
            event(days(random.random() * 1_000, 1_001), PARTIES[2]),
        ]  # fmt: skip
    return tuple(made[:count])


def seconds(day: float) -> float:
    """So many days after the start, in seconds since 1970."""
    return START.timestamp() + day * DAY
