"""Cases kept as they were last read, with what was worked out of them, so that after a change only what it
bears on is read and judged again."""

from typing import Any, Final
from uuid import UUID

from pressdocket.desk.rulebook import Rulebook
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.findings import Findings
from pressdocket.records.kinds import RecordKind
from pressdocket.rules.carrying import carried
from pressdocket.rules.findings import found
from pressdocket.rules.known import AsOf, Index, Known
from pressdocket.store.docket import Docket
from pressdocket.store.following import Followed

_CASES: Final = 4
_DAYS: Final = 2
"""How many cases are kept, and how many days of each: those looked at last."""
_OF_ONE_EVENT: Final[frozenset[RecordKind]] = frozenset({"event", "link", "claim"})
"""Kinds that bear on what hangs together with them; the others bear on the whole case."""


class KeptCase:
    """A case at one point of its docket's history: what it holds, and what the rules say of it."""

    def __init__(
        self, followed: Followed, rulebook: Rulebook, known: dict[AsOf, Known] | None = None
    ) -> None:
        self.stored = followed.contents
        """What the docket has of it."""
        self.contents: Contents = rulebook.beside(followed.contents)
        """The same with the entries of the catalogue that its events name."""
        self.followed = followed
        self._case = next(case for case in self.stored.cases if str(case.id) == followed.case)
        self._index = Index(self.contents)
        self._known = {day: carried(of, self._index, _ids(followed)) for day, of in (known or {}).items()}
        self._found: dict[AsOf, Findings] = {}

    def findings(self, as_of: AsOf) -> Findings:
        """All that the rules say of it as of a day."""
        if as_of not in self._found:
            known = self._known.pop(as_of, None) or Known(self._index, self._case, as_of)
            _make_room(self._known, _DAYS)
            _make_room(self._found, _DAYS)
            self._known[as_of] = known
            self._found[as_of] = found(known)
        return self._found[as_of]

    def now(self, followed: Followed, rulebook: Rulebook) -> "KeptCase":
        """The case as it was read again after this."""
        if followed.touched == frozenset():
            self.followed = followed
            return self
        kinds = {kind for kind, _ in followed.touched or ()}
        return KeptCase(followed, rulebook, self._known if kinds and kinds <= _OF_ONE_EVENT else None)


class Keeping:
    """Some cases of a docket, each read again when asked for, as far as it has changed."""

    def __init__(self, docket: Docket, rulebook: Rulebook) -> None:
        self._docket = docket
        self._rulebook = rulebook
        self._kept: dict[UUID, KeptCase] = {}

    def case(self, case: Case) -> KeptCase:
        """A case as it is now; UserError if it is no longer there."""
        last = self._kept.pop(case.id, None)
        followed = self._docket.follow_case(case.id, last.followed if last else None)
        kept = last.now(followed, self._rulebook) if last else KeptCase(followed, self._rulebook)
        _make_room(self._kept, _CASES)
        self._kept[case.id] = kept
        return kept

    def has(self, case: Case) -> bool:
        """Whether a case is kept already."""
        return case.id in self._kept


def _ids(followed: Followed) -> tuple[UUID, ...]:
    return tuple(id_ for _, id_ in followed.touched or ())


def _make_room(kept: dict[Any, Any], most: int) -> None:
    """Lets go of what was asked for longest ago, so that one more can be kept."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
