"""Every case of a docket judged in one go, from records read once."""

from collections.abc import Callable
from datetime import date

from pressdocket.desk.rulebook import Rulebook
from pressdocket.records.case import Case
from pressdocket.rules.comparing import Judged
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.store.docket import Docket
from pressdocket.store.rows import no_collecting


def judge_all(
    docket: Docket, rulebook: Rulebook, day_of: Callable[[Case], date]
) -> tuple[Index, list[Judged]]:
    """Each case as of the end of its day, in its zone. OverflowError for a day that cannot be computed with.

    Neither records nor findings make cycles, and looking for some in a whole docket of them takes longer
    than judging it.
    """
    with no_collecting():
        contents = rulebook.beside(docket.contents())
        index = Index(contents)
        ends = [(case, AsOf.end_of(day_of(case), case.zone)) for case in contents.cases]
        return index, [Judged(case, find(index, case, end), end.moment) for case, end in ends]
