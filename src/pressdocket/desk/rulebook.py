"""The obligations that a docket's demands are judged by: those that ship with the program, and its own."""

from collections.abc import Callable
from datetime import date, datetime

from pressdocket.desk.catalogue import Catalogue, RuleRow, matching
from pressdocket.records.contents import Contents
from pressdocket.records.obligation import Obligation
from pressdocket.store.docket import Docket


class Rulebook:
    """Lists and finds obligations; an analyst's own, saved as any record, replaces a code of the catalogue.

    Without a docket there is the catalogue alone. UserError from any method if one of its files is faulty.
    """

    def __init__(self, docket: Docket | None, catalogue: Catalogue, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._catalogue = catalogue
        self._clock = clock

    def rows(self, words: str = "", jurisdiction: str = "", day: date | None = None) -> tuple[RuleRow, ...]:
        """Every code that holds the words, with its versions and the one in force on a day, today if none."""
        asked = day or self._clock().date()
        own = self._docket.all(Obligation) if self._docket else ()
        return tuple(matching(self._catalogue.rows(own, asked), words, jurisdiction))

    def jurisdictions(self) -> tuple[str, ...]:
        """The jurisdictions that have an obligation."""
        return tuple(dict.fromkeys(row.shown.jurisdiction for row in self.rows()))

    def beside(self, contents: Contents) -> Contents:
        """Contents with the entries of the catalogue that their events name."""
        return self._catalogue.beside(contents)
