"""What is found in a docket by its words, and by its names."""

from dataclasses import dataclass

from pressdocket.desk.directory import Directory, directory_of
from pressdocket.records.case import Case
from pressdocket.records.found import Found
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a search found, and the reference of the case it belongs to, None for none.

    `name` is what a party is mainly called, where another of its names was found; else it is empty.
    """

    found: Found
    case: str | None
    name: str = ""


class Searching:
    """Searches a docket."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def words(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Records that hold every word or word beginning, best first."""
        found = self._docket.search(words, limit)
        cases = {id_: self._docket.get(Case, id_) for id_ in {one.case for one in found if one.case}}
        references = {id_: case.reference for id_, case in cases.items() if case}
        return tuple(
            Hit(one, references.get(one.case) if one.case else None, self._main_name(one)) for one in found
        )

    def directory(self) -> Directory:
        """Everything that has a name."""
        return directory_of(self._docket)

    def _main_name(self, found: Found) -> str:
        party = self._docket.get(Party, found.id) if found.kind == "party" else None
        return party.name if party and found.passage not in party.name else ""
