"""A report comes in: read, filed under its case, and never kept twice."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pressdocket.desk.outlets import Outlets
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.intake.text import Read, read_report
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.identity import new_id
from pressdocket.records.party import Party
from pressdocket.records.report import Original, Report, sha256
from pressdocket.records.when import When
from pressdocket.store.docket import Docket

__all__ = ["About", "Added", "Adding", "Filing", "Read", "new_case", "read_report"]

_LOCAL: Final = re.compile(r"\d{4}-\d\d-\d\dT[\d:]+")
"""A time without a zone."""


@dataclass(frozen=True, slots=True)
class About:
    """What the analyst says of a report; what is left empty is not known.

    `published` is EDTF, read in `zone`, or in the case's zone, or in UTC.
    """

    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    zone: str = ""
    author: str = ""
    original_language: str = ""
    translated: str = ""
    reliability: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """The case a report goes to, and what that case is if it has to be made; empty means the default."""

    reference: str
    title: str = ""
    jurisdiction: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A report as it is now in the docket; `already_here` if its text was there before."""

    report: Report
    changes: Changes
    already_here: bool
    case: Case | None
    new_case: bool


class Adding:
    """Brings reports into a docket; `clock` gives the time of receipt, `outlets` the zone of a report."""

    def __init__(self, docket: Docket, clock: Callable[[], datetime], outlets: Outlets) -> None:
        self._docket = docket
        self._clock = clock
        self._outlets = outlets

    def add(self, read: Read, about: About, filing: Filing | None) -> Added:
        """One step: the report, and its case where there is none yet. A text that is here is only filed."""
        known = filing is None or self._docket.find_case(filing.reference) is not None
        try:
            return self._add(read, about, filing)
        except UserError:
            # Several reports added at once may each find that their case is missing; one makes it.
            if known or filing is None or self._docket.find_case(filing.reference) is None:
                raise
            return self._add(read, about, filing)

    def _add(self, read: Read, about: About, filing: Filing | None) -> Added:
        case, new_case = self._case(filing) if filing else (None, False)
        zone = about.zone or (case.zone if case else "UTC")
        outlet_zone = self._outlet_zone(read, about)
        values = _of_file(read, about.zone or outlet_zone or zone, local=bool(outlet_zone))
        values |= _said(about, zone)
        here = self._docket.report_by_text_hash(read.text_hash)
        cases = (case.id,) if case else ()
        report = _filed(here, values, cases) if here else self._report(read, values, cases)
        records = (case, report) if case and new_case else (report,)
        originals = () if here else _kept(read)
        changes = self._docket.write(records, originals=originals, reason=f"report “{read.name}” added")
        return Added(report, changes, here is not None, case, new_case)

    def _outlet_zone(self, read: Read, about: About) -> str:
        """The zone of the outlet, "" where it is not known."""
        told = read.told
        publisher = about.publisher or (told.publisher if told else "")
        url = about.url or (told.url if told else "")
        return self._outlets.zone_of(publisher, url, self._docket.all(Party))

    def _case(self, filing: Filing) -> tuple[Case, bool]:
        case = self._docket.find_case(filing.reference)
        if case is None:
            return new_case(filing, self._clock()), True
        for name in ("title", "jurisdiction", "zone"):
            wanted, there = getattr(filing, name), getattr(case, name)
            if wanted and wanted != there:
                raise UserError(
                    f"The case {case.reference} is there already, with the {name} “{there}”.",
                    f"Leave out the {name} to file the report under it, or give another reference.",
                )
        return case, False

    def _report(self, read: Read, values: dict[str, Any], cases: tuple[UUID, ...]) -> Report:
        now = self._clock()
        return built(
            Report,
            id=new_id(now),
            title=read.title,
            text=read.text,
            text_hash=read.text_hash,
            retrieved=now,
            received=read.received_hash,
            original=read.original_hash,
            media_type=read.media_type,
            removed_media=read.removed,
            cases=cases,
            **values,
        )


def new_case(filing: Filing, now: datetime) -> Case:
    """A case as the analyst describes it, its title the reference where none is given."""
    return built(
        Case,
        id=new_id(now),
        reference=filing.reference,
        title=filing.title or filing.reference,
        jurisdiction=filing.jurisdiction,
        zone=filing.zone or "UTC",
    )


def _said(about: About, zone: str) -> dict[str, Any]:
    """The fields of a report that were given."""
    names = ("publisher", "url", "language", "author", "original_language", "translated", "reliability")
    values = {name: getattr(about, name) for name in names}
    given: dict[str, Any] = {name: value for name, value in values.items() if value}
    if about.published:
        given["published"] = built(When, edtf=about.published, zone=zone)
    return given


def _kept(read: Read) -> tuple[Original, ...]:
    if read.original is None:
        return ()
    return (Original(hash=sha256(read.original), media_type=read.media_type, content=read.original),)


def _of_file(read: Read, zone: str, *, local: bool) -> dict[str, Any]:
    """What a file says of itself, where it says it so that it can be kept.

    `local` says that `zone` is the outlet's: a time without a zone is in that; else only its day is kept.
    """
    told = read.told
    if told is None:
        return {}
    names = ("publisher", "author", "url", "language")
    given: dict[str, Any] = {name: getattr(told, name) for name in names if getattr(told, name)}
    for name in ("published", "updated"):
        if edtf := getattr(told, name):
            day_only = _LOCAL.fullmatch(edtf) and not local
            with suppress(ValueError):
                given[name] = When(edtf=edtf[: len("2024-09-03")] if day_only else edtf, zone=zone)
    return given


def _filed(here: Report, values: dict[str, Any], cases: tuple[UUID, ...]) -> Report:
    """A report that is here, under one case more, with what was not known of it before."""
    empty = {name for name in values if not getattr(here, name) or getattr(here, name) == "no"}
    known = {name: value for name, value in values.items() if name in empty}
    return here.model_copy(update={**known, "cases": tuple(dict.fromkeys(here.cases + cases))})
