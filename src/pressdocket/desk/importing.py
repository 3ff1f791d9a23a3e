"""An exchange file into a docket: every record checked before the first is written."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pressdocket.desk.parsing import Item, Parsed, Refused, parse
from pressdocket.desk.references import references
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.contents import KIND_OF, RECORD_OF
from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.report import Original, Report
from pressdocket.store.docket import Docket
from pressdocket.store.rows import no_collecting

_A: Final = {"event": "an", "obligation": "an"}
_FEW: Final = 64
"""Up to so many records are asked for one by one; for more, their whole kind is read."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many records an import added, updated and left as they were, what it refused, what it changed.

    Without `written` nothing was: something was refused, and all or nothing was asked for.
    """

    added: int
    updated: int
    unchanged: int
    refused: tuple[Refused, ...]
    written: bool
    changes: Changes


class Importing:
    """Brings exchange files into a docket."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def take(self, content: bytes, name: str, *, keep_going: bool = False) -> Imported:
        """One step with every record of the file, or none if one is refused; `keep_going` leaves out those.

        UserError if the file is no exchange file at all.
        """
        with no_collecting():
            return self._take(content, name, keep_going=keep_going)

    def _take(self, content: bytes, name: str, *, keep_going: bool) -> Imported:
        parsed = parse(content, name)
        sieve = _Sieve(self._docket, parsed)
        refused = tuple(sieve.refused)
        sound = sieve.sound()
        puts = [record for record, stored in sound if record != stored]
        written = keep_going or not refused
        changes = Changes()
        if written and (puts or sieve.originals):
            changes = self._docket.write(puts, originals=sieve.originals, reason=f"import of “{name}”")
        # What the docket says it did counts: another import may have been first with the same records.
        how = Counter(touched.how for touched in changes.touched)
        return Imported(
            added=how["added"],
            updated=how["updated"],
            unchanged=len(sound) - len(changes.touched),
            refused=refused,
            written=written,
            changes=changes,
        )


class _Stored:
    """What the docket holds already, read in bulk where much is asked for."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._read: dict[RecordKind, dict[UUID, Record | None]] = defaultdict(dict)
        self._whole: set[RecordKind] = set()

    def find(self, kind: RecordKind, ids: set[UUID]) -> None:
        """Makes sure that these are known, before `get` is asked for each."""
        known = self._read[kind]
        unknown = ids - known.keys()
        if kind in self._whole or not unknown:
            return
        if len(unknown) > _FEW:
            self._whole.add(kind)
            known.update((record.id, record) for record in self._docket.all(RECORD_OF[kind]))
        else:
            known.update((id_, self._docket.get(RECORD_OF[kind], id_)) for id_ in unknown)

    def get(self, kind: RecordKind, id_: UUID) -> Record | None:
        return self._read[kind].get(id_)


class _Sieve:
    """Sorts a file's records into those that can be written and those refused, with reasons."""

    def __init__(self, docket: Docket, parsed: Parsed) -> None:
        self._docket = docket
        self._stored = _Stored(docket)
        self.refused: list[Refused] = list(parsed.refused)
        self._items: dict[UUID, Item] = {}
        self._outward: set[UUID] = set()
        self._once(parsed.items)
        self._drop(self._other_kinds())
        self._look_up()
        self._drop(self._taken_keys())
        self._drop(self._known_texts())
        self._drop(self._lost_quotes())
        self._drop(self._lost_originals(parsed))
        self._drop_dangling()
        self.originals = self._originals(parsed)

    def sound(self) -> list[tuple[Record, Record | None]]:
        """Each record that can be written, knowing its revision, and what is stored of it."""
        found: list[tuple[Record, Record | None]] = []
        for item in self._items.values():
            stored = self._stored.get(KIND_OF[type(item.record)], item.record.id)
            found.append((item.record.at_revision(stored.revision) if stored else item.record, stored))
        return found

    def _once(self, items: tuple[Item, ...]) -> None:
        for item in items:
            first = self._items.setdefault(item.record.id, item)
            if first is not item:
                self.refused.append(Refused(item.place, f"Its id is that of {first.place} as well."))

    def _other_kinds(self) -> Iterator[tuple[UUID, str]]:
        """Records whose id is that of something else in the docket."""
        there = self._docket.kinds_of(self._items)
        for id_, item in self._items.items():
            kind = there.get(id_)
            if kind is not None and kind != KIND_OF[type(item.record)]:
                yield id_, f"Its id is that of {_A.get(kind, 'a')} {kind} in this docket."

    def _look_up(self) -> None:
        """Reads what the file's records are, or point at, in the docket, and notes what points outside."""
        wanted: dict[RecordKind, set[UUID]] = defaultdict(set)
        kinds = {id_: KIND_OF[type(item.record)] for id_, item in self._items.items()}
        for id_, item in self._items.items():
            wanted[kinds[id_]].add(id_)
            for _, kind, other in references(item.record):
                if kinds.get(other) != kind:
                    wanted[kind].add(other)
                    self._outward.add(id_)
        for kind, ids in wanted.items():
            self._stored.find(kind, ids)

    def _drop(self, refusals: Iterator[tuple[UUID, str]]) -> None:
        for id_, why in list(refusals):
            self.refused.append(Refused(self._items.pop(id_).place, why))

    def _taken_keys(self) -> Iterator[tuple[UUID, str]]:
        """Records whose code or reference belongs to another one."""
        taken: dict[tuple[str, ...], tuple[UUID, str]] = {}
        kinds = {type(item.record) for item in self._items.values()}
        for kind in kinds & {Case, Party, Obligation}:
            for record in self._docket.all(kind):
                if key := _key(record):
                    taken[key] = record.id, f"{record.id} in this docket"
        for id_, item in self._items.items():
            if key := _key(item.record):
                owner, called = taken.setdefault(key, (id_, item.place))
                if owner != id_:
                    yield (
                        id_,
                        f"Its {key[0]} “{' '.join(key[1:])}” is that of {called}; use that id, or merge.",
                    )

    def _known_texts(self) -> Iterator[tuple[UUID, str]]:
        """New reports whose text the docket has under another id."""
        for id_, item in self._items.items():
            if isinstance(item.record, Report) and self._stored.get("report", id_) is None:
                here = self._docket.report_by_text_hash(item.record.text_hash)
                if here is not None and here.id not in self._items:
                    yield (
                        id_,
                        f"The same text is in this docket as report {here.id}; point the claims at that.",
                    )

    def _lost_quotes(self) -> Iterator[tuple[UUID, str]]:
        """Claims whose words do not stand at their place, and reports that would move those of others."""
        altered = {id_ for id_, item in self._items.items() if self._is_altered(item.record)}
        for id_, item in self._items.items():
            claim = item.record
            report = self._report(claim.report) if isinstance(claim, Claim) else None
            if report is not None and isinstance(claim, Claim) and (why := misplaced(claim, report)):
                yield id_, why
        if altered:
            moved = {
                claim.report: claim.id
                for claim in self._docket.all(Claim)
                if claim.report in altered and claim.id not in self._items and self._is_moved(claim)
            }
            for id_, claim_id in moved.items():
                yield (
                    id_,
                    f"Claim {claim_id} in this docket quotes words that do not stand there in this text.",
                )

    def _is_altered(self, record: Record) -> bool:
        stored = self._stored.get("report", record.id) if isinstance(record, Report) else None
        return isinstance(stored, Report) and isinstance(record, Report) and stored.text != record.text

    def _is_moved(self, claim: Claim) -> bool:
        report = self._report(claim.report)
        return report is not None and misplaced(claim, report) is not None

    def _report(self, id_: UUID) -> Report | None:
        item = self._items.get(id_)
        record = item.record if item else self._stored.get("report", id_)
        return record if isinstance(record, Report) else None

    def _lost_originals(self, parsed: Parsed) -> Iterator[tuple[UUID, str]]:
        """Reports read from bytes that are nowhere: a docket keeps every original that it names."""
        reports = [item.record for item in self._items.values() if isinstance(item.record, Report)]
        given = {original.hash for _, original in parsed.originals}
        wanted = {report.original for report in reports if report.original} - given
        kept = self._docket.kept_originals(wanted)
        for report in reports:
            if report.original in wanted - kept:
                yield report.id, "The bytes that “original” names are neither here nor in the docket."

    def _drop_dangling(self) -> None:
        """Refuses what points at nothing, then what points at that, until the rest stands."""
        # While nothing was refused, only what points out of the file can point at nothing.
        suspects = set(self._items) if self.refused else self._outward & self._items.keys()
        while dangling := list(self._dangling(suspects)):
            self._drop(iter(dangling))
            suspects = set(self._items)

    def _dangling(self, suspects: set[UUID]) -> Iterator[tuple[UUID, str]]:
        refused = {one.place.rpartition(" ")[2]: one.place for one in self.refused}
        for id_ in [id_ for id_ in self._items if id_ in suspects]:
            for field, kind, other in references(self._items[id_].record):
                there = self._items.get(other)
                if there is None or KIND_OF[type(there.record)] != kind:
                    self._stored.find(kind, {other})
                    if self._stored.get(kind, other) is None:
                        yield id_, _missing(field, kind, other, refused)
                        break

    def _originals(self, parsed: Parsed) -> tuple[Original, ...]:
        named = {item.record.original for item in self._items.values() if isinstance(item.record, Report)}
        kept: list[Original] = []
        for place, original in parsed.originals:
            if original.hash in named:
                kept.append(original)
            else:
                self.refused.append(
                    Refused(place, "No report that was taken from this file names these bytes.")
                )
        return tuple(kept)


def _missing(field: str, kind: RecordKind, other: UUID, refused: dict[str, str]) -> str:
    """Why a reference leads nowhere: its end was refused itself, or is nowhere at all."""
    if place := refused.get(str(other)):
        return f"“{field}” rests on {place.split(' ')[0]}, which is refused."
    return f"“{field}” names {kind} {other}, which is neither here nor in the docket."


def misplaced(claim: Claim, report: Report) -> str | None:
    """Why a claim's quote is not at its place in its report's text; None when it is."""
    start, end = claim.quote.start, claim.quote.end
    if report.text[start:end] == claim.quote.exact:
        return None
    found = claim.quote.find(report.text)
    if found is None:
        return f"The quote is not in report {report.id}."
    return f"The quote stands at {found[0]} to {found[1]} of report {report.id}, not at {start} to {end}."


def _key(record: Record) -> tuple[str, ...] | None:
    """The identity that no two records of a kind may share: what it is called, then its parts."""
    match record:
        case Case():
            return "reference", record.reference
        case Party():
            return ("code", record.code) if record.code else None
        case Obligation():
            return "code and version", record.code, record.version
    return None
