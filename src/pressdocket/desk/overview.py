"""All cases at a glance."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # A first look at the cases waits for no other import.
    from uuid import UUID

    from pressdocket.desk.views import News
    from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in the list, and how many events it has. `place` is the jurisdiction by name."""

    reference: str
    title: str
    status: str
    jurisdiction: str
    place: str
    events: int


@dataclass(frozen=True, slots=True)
class CaseRow(CaseLine):
    """A case in the list with how many of its events count as demands on a platform.

    Demands that stand for many acts, or repeat an earlier one, count in no total.
    """

    id: "UUID"
    demands: int


def first_look(path: Path) -> tuple[CaseLine, ...]:
    """Every case of a docket that is not open yet; none where that cannot be told at once."""
    from pressdocket.store.peeking import peek

    return tuple(
        CaseLine(one.reference, one.title, one.status, one.jurisdiction, one.jurisdiction, one.events)
        for one in peek(path)
    )


_YEAR = re.compile(r", (19|20)\d\d$")


def short_title(title: str) -> str:
    """A title where room is short: without the year at its end."""
    return _YEAR.sub("", title)


def case_rows(docket: "Docket") -> tuple[CaseRow, ...]:
    """Every case, by reference. Two reads, however many cases there are."""
    from pressdocket.records.case import Case
    from pressdocket.records.territories import territory_in_words

    counts = docket.counts()
    cases = sorted(docket.all(Case), key=lambda case: case.reference)
    rows = ((case, counts.get(case.id, (0, 0))) for case in cases)
    return tuple(
        CaseRow(
            id=case.id,
            reference=case.reference,
            title=case.title,
            status=case.status,
            jurisdiction=case.jurisdiction,
            place=territory_in_words(case.jurisdiction),
            events=events,
            demands=demands,
        )
        for case, (events, demands) in rows
    )


def news_of(docket: "Docket", since: int, but: Collection[int]) -> tuple["News", ...]:
    """What was written after an entry of the history, by case; the steps `but` are left out."""
    from pressdocket.desk.views import News
    from pressdocket.records.case import Case

    written = docket.written(since, but)
    cases = {id_: docket.get(Case, id_) for id_ in written if id_ is not None}
    found = [
        News(case.reference if case else "", short_title(case.title) if case else "", count)
        for id_, count in written.items()
        if (case := cases.get(id_) if id_ else None) is not None or id_ is None
    ]
    return tuple(sorted(found, key=lambda news: (-news.records, news.reference)))
