"""The drafts of the docket that is open: kept by their passage, also when the window closes."""

from typing import Final
from uuid import UUID

from pressdocket.desk.drafts import Draft, Passed, as_text, from_text
from pressdocket.desk.entry import Entry
from pressdocket.qt.kept import Kept

_MOST: Final = 40
"""Drafts kept of one docket; the oldest give way."""
_NAME: Final = "drafts"


class Drafts:
    """Where nothing can be kept of a docket, until the window closes."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._text = ""
        self._found: dict[Passed, Draft] = {}

    def at(self, passage: Passed) -> Entry | None:
        found = self._all().get(passage)
        return found.entry if found else None

    def left_open(self, report: UUID) -> Draft | None:
        """The form that stood open over a report when the window closed."""
        return next((one for one in self._all().values() if one.open and one.at.report == report), None)

    def keep(self, passage: Passed, entry: Entry, *, stands: bool) -> None:
        """`stands` while the form does; there is one at a time."""
        self._all()
        others = [one for one in self._found.values() if one.at != passage]
        if stands:
            others = [Draft(one.at, one.entry, open=False) for one in others]
        self._write([*others, Draft(passage, entry, stands)])

    def drop(self, passage: Passed) -> None:
        if passage in self._all():
            self._write([one for one in self._found.values() if one.at != passage])

    def _all(self) -> dict[Passed, Draft]:
        """With those of earlier runs, once it is known which docket this is."""
        text = self._kept.noted(_NAME)
        if text != self._text:
            self._text = text
            self._found = {one.at: one for one in from_text(text)} | self._found
        return self._found

    def _write(self, drafts: list[Draft]) -> None:
        self._found = {one.at: one for one in drafts[-_MOST:]}
        text = as_text(self._found.values())
        self._kept.note(_NAME, text)
        self._text = self._kept.noted(_NAME)
