"""One demand to be judged in two ways, by the rules and by the oracle: its instants, and the same as records.

Instants are whole numbers of ticks, eight to the hour, since 1970 in UTC.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from pressdocket.records.accepted import Accepted
from pressdocket.records.due import Due
from pressdocket.records.event import Place
from pressdocket.records.kinds import LinkKind
from pressdocket.records.quantity import Elapsed, Limit
from pressdocket.records.when import When
from story import Story, on

HOUR: Final = 8
Span = tuple[int, int]
Unit = Literal["hours", "days", "working days", "months"]
Shift = Literal[-1, 0, 1] | None
"""By how many days the holidays on calculated dates are off; None: there are none."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A demand within [asked), an answer within [answered) or none, a limit, and the end of a day in UTC.

    `old` is the number that an earlier version of the rule gave, in force until the end of `changed`. `begun`
    is when reports say that the demand arrived, or a complaint had failed; a first word of the
    platform came within [acknowledged); the clock stood still from within [stopped) to within [again).
    `place` gives the holidays.
    """

    zone: str
    asked: tuple[int, int]
    answered: tuple[int, int] | None
    word: Literal["fulfils", "refuses", "partly"]
    number: int
    unit: Unit
    elapsed: tuple[int | None, int | None] | None
    as_of: date
    by_law: bool
    old: int | None = None
    changed: date | None = None
    clock: Literal["sent", "received", "failed complaint"] = "sent"
    begun: Span | None = None
    acknowledged: Span | None = None
    stopped: Span | None = None
    again: Span | None = None
    restarted: Literal["anew", "where it stood"] = "anew"
    place: str = "KR"

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """Every way in which the holidays can fall."""
        return (None, -1, 0, 1) if self.unit == "working days" and self.place != "KR" else (None,)


def moment(tick: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(hours=tick / HOUR)


def story_of(trial: Trial) -> Story:
    """The same as records: one demand, one answer, a limit named by a report or by law."""
    story = Story()
    limit = Limit(number=trial.number, unit=trial.unit)
    if trial.by_law:
        old = trial.old is not None and trial.changed is not None
        first = on("2000-01-01", trial.zone)
        if old:
            assert trial.changed is not None
            story.rule(
                trial.old,
                trial.unit,
                version="old",
                jurisdiction=trial.place,
                valid_from=first,
                valid_to=on(trial.changed.isoformat(), trial.zone),
            )
            first = on((trial.changed + timedelta(days=1)).isoformat(), trial.zone)
        story.rule(trial.number, trial.unit, version="new", jurisdiction=trial.place, valid_from=first)
        story.obligations = [
            rule.model_copy(
                update={"clock": trial.clock, "stopped_by": ("obstacle",), "restarted": trial.restarted}
            )
            for rule in story.obligations
        ]
    story.case = story.case.model_copy(update={"zone": trial.zone})
    early = story.report("2000-01-01")
    demand = story.demand(
        obligations=("KR-ACT",) if trial.by_law else (),
        place=Place(jurisdiction=trial.place, zone=trial.zone),
    )
    due = None if trial.by_law else Due(limits=(limit,))
    story.claim(demand, early, story.board, when=_when(trial.asked, trial.zone), due=due)
    if trial.answered:
        answer = story.removal()
        story.claim(answer, early, story.board, when=_when(trial.answered, trial.zone))
        story.link(answer, trial.word, demand, elapsed=_elapsed(trial))
    if trial.acknowledged:
        answer = story.event("acknowledgement", story.messenger)
        story.claim(answer, early, story.board, when=_when(trial.acknowledged, trial.zone))
        story.link(answer, "acknowledges", demand)
    moves: tuple[tuple[LinkKind, Span | None], ...] = (
        ("failed before" if trial.clock == "failed complaint" else "receives", trial.begun),
        ("stops", trial.stopped),
        ("restarts", trial.again),
    )
    for kind, span in moves:
        if span:
            event = story.event("statement", story.board)
            story.claim(event, early, story.board, when=_when(span, trial.zone))
            story.link(event, kind, demand)
    return story


def _elapsed(trial: Trial) -> Accepted[Elapsed] | None:
    if trial.elapsed is None:
        return None
    more, less = (None if end is None else str(end) for end in trial.elapsed)
    return Accepted[Elapsed](value=Elapsed(more_than=more, less_than=less), reason="as told")


def _when(span: tuple[int, int], zone: str) -> When:
    first, last = moment(span[0]), moment(span[1]) - timedelta(minutes=1)
    return When(edtf=f"[{first:%Y-%m-%dT%H:%MZ}..{last:%Y-%m-%dT%H:%MZ}]", zone=zone)


def by_rules(trial: Trial) -> str:
    return story_of(trial).verdict(trial.as_of.isoformat()).verdict
