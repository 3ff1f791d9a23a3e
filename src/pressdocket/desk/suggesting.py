"""Suggested events of a report, with the names of the gazetteer and of the docket's own parties."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, cast, get_args

from pressdocket.desk.files import read_file
from pressdocket.errors import UserError
from pressdocket.intake.suggest.extractor import Extractor
from pressdocket.intake.suggest.gazetteer import Known, known
from pressdocket.intake.suggest.guessing import Guesser
from pressdocket.intake.suggest.marking import Marker
from pressdocket.intake.suggest.suggestion import Suggested, Suggestion
from pressdocket.intake.text import Read, read_report
from pressdocket.records.edtf import read
from pressdocket.records.kinds import PartyKind
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.when import zone_of

__all__ = ["Meta", "Suggested", "Suggesting", "Suggestion", "as_json", "read_meta", "report_files"]

_ENDINGS: Final = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".eml", ".docx"}
)


class Suggesting:
    """Suggests events; nothing it suggests is recorded. Rules and names are read once, from `assets`."""

    def __init__(self, assets: Path, parties: Iterable[Party] = ()) -> None:
        self._extractor = Extractor(assets, _known(parties))
        self._guesser = Guesser(assets / "gazetteer")
        named = self._extractor.known
        bodies = [one for one in named if one.kind != "adjective"]
        self._spelled = frozenset(" ".join(one.parts).casefold() for one in bodies if one.kind != "country")
        spellings: dict[str, list[str]] = defaultdict(list)
        for one in bodies:
            spellings[one.party.casefold()].append(" ".join(one.parts))
        self._spellings = {party: tuple(names) for party, names in spellings.items()}
        countries: dict[str, list[str]] = defaultdict(list)
        for one in named:
            if one.kind in ("country", "adjective") and one.jurisdiction:
                countries[one.jurisdiction].append(re.escape(" ".join(one.parts)))
        self._countries = [("|".join(names), code) for code, names in countries.items()]
        self._homes = {one.party.casefold(): one.jurisdiction for one in bodies if one.jurisdiction}
        self._kinds = {known.party.casefold(): known.kind for known in self._extractor.known} | {
            " ".join(known.parts).casefold(): known.kind for known in self._extractor.known
        }

    def kind_of(self, name: str) -> PartyKind | None:
        """What a body of this name is; None for a name that is not known, or a state's."""
        kind = self._kinds.get(name.casefold())
        return cast("PartyKind", kind) if kind in get_args(PartyKind) else None

    def jurisdiction_of(self, name: str) -> str:
        """Where a body of this name is at home, "" where that is not known."""
        return self._homes.get(name.casefold(), "")

    def names_in(self, words: str) -> list[str]:
        """The names in some words that are known to be a body's, as they are known."""
        folded = words.casefold()
        return [name for name in self._spelled if name in folded]

    def places_in(self, words: str) -> list[str]:
        """The code of a country each time that it, or something of it, is named."""
        found: list[str] = []
        for names, code in self._countries:
            found += [code] * len(re.findall(rf"(?<!\w)(?:{names})(?!\w)", words))
        return found

    def other_names(self, name: str) -> tuple[str, ...]:
        """Every spelling of a body's name that is known."""
        return self._spellings.get(name.casefold(), ())

    def marker_for(self, report: Report) -> Marker | None:
        """What reads a few words in a report's language; None where there are no rules for it."""
        return self._extractor.marker(report.language or self._guesser.language_of(report.text))

    def of_report(self, report: Report, zone: str = "") -> Suggested:
        """The events that a report of the docket tells; with its offsets. `zone` is its case's."""
        published = report.published
        return self.of_text(
            report.text,
            published.edtf if published else "",
            report.language,
            zone or (published.zone if published else ""),
        )

    def day_of(self, report: Report, zone: str = "") -> date | None:
        """The day on which a report appeared, in `zone` or its own; None for one that names no day."""
        published = report.published
        return day_of(published.edtf, zone or published.zone) if published else None

    def of_read(self, read: Read, published: str = "", language: str = "") -> Suggested:
        """The same for a file just read, which may say itself when it was published and in what language."""
        told = read.told
        return self.of_text(
            read.text,
            published or (told.published if told else ""),
            language or (told.language if told else ""),
        )

    def of_text(self, text: str, published: str = "", language: str = "", zone: str = "") -> Suggested:
        """The same for a text in the stored form. `published` is EDTF; a language not named is guessed."""
        day = day_of(published, zone)
        return self._extractor.suggest(text, day, language or self._guesser.language_of(text))


def day_of(published: str, zone: str = "") -> date | None:
    """The day on which something was published, in `zone` if it says the time; None for anything wider."""
    if not published:
        return None
    try:
        start = read(published).start
    except ValueError:
        return None
    if start is None or start.width == "coarse":
        return None
    moment = start.time
    if moment.tzinfo is not None and zone:
        moment = moment.astimezone(zone_of(zone))
    return moment.date()


def _known(parties: Iterable[Party]) -> Iterator[Known]:
    """A docket's own parties as names of the gazetteer. Persons are named on purpose only."""
    kinds = {"legislature": "government", "outlet": "group"}
    for party in parties:
        if party.kind != "person":
            for name in (party.name, *party.other_names):
                yield known(name, party.name, kinds.get(party.kind, party.kind), party.jurisdiction)


def as_json(suggested: Suggested) -> dict[str, Any]:
    """The form in which suggestions are printed: counts as numbers."""
    events = []
    for event in suggested.events:
        said = event.model_dump(mode="json", exclude={"voices", "parts", "of", "count_state"})
        said["count"] = _number(event.count)
        said |= {"count_state": event.count_state} if event.count_state else {}
        said |= {"of": _number(event.of)} if event.of else {}
        said |= (
            {"parts": [{"number": _number(part.number), "what": part.what} for part in event.parts]}
            if event.parts
            else {}
        )
        said |= {"voices": list(event.voices)} if event.voices else {}
        events.append(said)
    return {"language": suggested.language, "published": suggested.published, "events": events}


def _number(count: str | None) -> int | float | None:
    if count is None:
        return None
    value = Decimal(count)
    return int(value) if value == value.to_integral_value() else float(value)


@dataclass(frozen=True, slots=True)
class Meta:
    """What a table says of a file."""

    published: str = ""
    language: str = ""


def read_meta(path: Path) -> dict[str, Meta]:
    """The rows of a CSV file with the columns file, published, language, by file name."""
    try:
        rows = list(csv.DictReader(read_file(path).decode("utf-8-sig").splitlines()))
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            f"“{path.name}” is no CSV file in UTF-8.", "Save it with the columns file, published, language."
        ) from error
    if rows and "file" not in rows[0]:
        raise UserError(
            f"“{path.name}” has no column “file”.", "Give it the columns file, published, language."
        )
    return {
        Path(row["file"] or "").name: Meta(
            (row.get("published") or "").strip(), (row.get("language") or "").strip()
        )
        for row in rows
    }


def report_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be reports, in order of their names."""
    try:
        return tuple(
            sorted(path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in _ENDINGS)
        )
    except OSError as error:
        raise UserError(
            f"“{folder}” cannot be read: {error.strerror or error}.", "Name another folder."
        ) from error


def read_and_suggest(suggesting: Suggesting, path: Path, meta: Meta) -> Suggested:
    """Suggestions for a file; UserError if it cannot be read."""
    return suggesting.of_read(read_report(path), meta.published, meta.language)
