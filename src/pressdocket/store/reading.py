"""What can be read from a docket. Rows are fetched in one short transaction and become records after it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ColumnElement, Connection, Engine, Select, exists, func, or_, select, type_coerce

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import GENESIS, Change
from pressdocket.records.claim import Claim
from pressdocket.records.contents import KIND_OF, RECORD_OF, Contents
from pressdocket.records.decision import Decision
from pressdocket.records.found import Found
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import Original, Report, Sha256
from pressdocket.store import case_rows, rows, search
from pressdocket.store.connection import identity
from pressdocket.store.counting import Counts, counts, written
from pressdocket.store.errors import gone, plainly
from pressdocket.store.following import Followed, contents_of, follow
from pressdocket.store.matching import mismatched
from pressdocket.store.rows import R
from pressdocket.store.tables import JOINS, TABLE, case, change, claim, decision, event, original, report


class Reader:
    """A docket as it can be read, from any thread. Every method may raise a UserError about the file."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._file = identity(path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One consistent view of the docket."""
        self._look()
        with plainly(self.path), self._engine.connect() as connection:
            yield connection

    def _look(self) -> None:
        """DocketTrouble if the open file is no longer the one at its place: what is written to it would be
        in no docket that anybody can open."""
        if identity(self.path) != self._file:
            raise gone(self.path)

    def get(self, record_type: type[R], id_: UUID) -> R | None:
        """The record as stored now, None when there is none."""
        with self._reading() as connection:
            row = rows.stored(connection, KIND_OF[record_type], [str(id_)]).get(str(id_))
        return rows.record_of(record_type, row) if row else None

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of a kind, by id: the order in which they were made."""
        table = TABLE[KIND_OF[record_type]]
        return self._records(record_type, select(table.c.revision, table.c.body).order_by(table.c.id))

    def contents(self, *, originals: bool = False) -> Contents:
        """The whole docket, each kind by id."""
        queries = {
            kind: select(table.c.revision, table.c.body).order_by(table.c.id) for kind, table in TABLE.items()
        }
        with self._reading() as connection:
            found = {kind: _pairs(connection, query) for kind, query in queries.items()}
            kept = connection.execute(select(original).order_by(original.c.hash)).all() if originals else ()
        return _contents(found, tuple(_original(row) for row in kept))

    def case_contents(self, case_id: UUID, *, originals: bool = False) -> Contents:
        """A case and what it takes to judge and print it, and whatever these records name.

        Its events and those it cites; the links of these and the events at their far ends; claims on all of
        them; the reports filed under it or quoted; every party named; the obligations that events name, and
        ours. `cases` holds those of other cases' events and reports as well.
        """
        with self._reading() as connection:
            stored = case_rows.read(connection, str(case_id))
            kept = _originals_of(connection, stored["report"]) if originals else ()
        if not stored["case"]:
            raise _no_case()
        return _contents(
            {kind: [those[id_] for id_ in sorted(those)] for kind, those in stored.items()}, kept
        )

    def follow_case(self, case_id: UUID, last: Followed | None = None) -> Followed:
        """The same without originals, as it is now; `last` is how the same case was read before, so that only
        what has changed since need be read."""
        with self._reading() as connection:
            found = follow(connection, str(case_id), last)
        if found is None:
            raise _no_case()
        return found

    def find_case(self, reference: str) -> Case | None:
        """The case with exactly this reference."""
        query = select(case.c.revision, case.c.body).where(case.c.reference == reference)
        return next(iter(self._records(Case, query)), None)

    def inbox(self) -> tuple[Report, ...]:
        """Reports filed under no case, by id."""
        query = select(report.c.revision, report.c.body).where(_unfiled())
        return self._records(Report, query.order_by(report.c.id))

    def counted(self) -> tuple[int, int]:
        """How many cases there are, and how many reports are filed under none."""
        with self._reading() as connection:
            cases = connection.scalar(select(func.count()).select_from(case))
            waiting = connection.scalar(select(func.count()).select_from(report).where(_unfiled()))
        return cases or 0, waiting or 0

    def report_by_text_hash(self, text_hash: Sha256) -> Report | None:
        """The report with exactly this text, the first recorded if there are several."""
        query = select(report.c.revision, report.c.body).where(report.c.text_hash == text_hash)
        return next(iter(self._records(Report, query.order_by(report.c.id).limit(1))), None)

    def updating(self, id_: UUID) -> tuple[Report, ...]:
        """The newer versions of a report, by id."""
        query = select(report.c.revision, report.c.body).where(report.c.updates == str(id_))
        return self._records(Report, query.order_by(report.c.id))

    def claims_in(self, id_: UUID) -> tuple[Claim, ...]:
        """What stands in a report, by id."""
        query = select(claim.c.revision, claim.c.body).where(claim.c.report == str(id_))
        return self._records(Claim, query.order_by(claim.c.id))

    def addresses(self) -> tuple[tuple[str, UUID], ...]:
        """The address of each report that has one, as it was found, with the report."""
        url = type_coerce(report.c.body, JSON)["url"].as_string()
        with self._reading() as connection:
            found = connection.execute(select(url, report.c.id).where(url != "").order_by(report.c.id)).all()
        return tuple((str(address), UUID(id_)) for address, id_ in found)

    def original(self, digest: Sha256) -> Original | None:
        """The bytes with this hash, if they were kept."""
        with self._reading() as connection:
            row = connection.execute(select(original).where(original.c.hash == digest)).first()
        return _original(row) if row else None

    def decisions_on(self, id_: UUID) -> tuple[Decision, ...]:
        """What was decided about suggestions of a report, or led to an event, by id."""
        about = or_(decision.c.report == str(id_), decision.c.event == str(id_))
        query = select(decision.c.revision, decision.c.body).where(about)
        return self._records(Decision, query.order_by(decision.c.id))

    def cases_of(self, parties: Iterable[UUID]) -> dict[UUID, set[UUID]]:
        """The cases in whose events some parties act or are acted on, each with those."""
        found: dict[UUID, set[UUID]] = {}
        with self._reading() as connection:
            for chunk in rows.chunks(map(str, parties)):
                for column in (event.c.actor, event.c.target):
                    query = select(event.c.case, column).where(column.in_(chunk)).distinct()
                    for case_id, party in connection.execute(query):
                        found.setdefault(UUID(case_id), set()).add(UUID(party))
        return found

    def kept_originals(self, digests: Iterable[Sha256]) -> frozenset[Sha256]:
        """Those of some hashes whose bytes are here."""
        query = select(original.c.hash)
        with self._reading() as connection:
            return frozenset(
                digest
                for chunk in rows.chunks(digests)
                for digest in connection.scalars(query.where(original.c.hash.in_(chunk)))
            )

    def kinds_of(self, ids: Iterable[UUID]) -> dict[UUID, RecordKind]:
        """Of which kind the records with these ids are, for those that are here."""
        with self._reading() as connection:
            return {
                UUID(id_): kind
                for chunk in rows.chunks(map(str, ids))
                for kind, table in TABLE.items()
                for id_ in connection.scalars(select(table.c.id).where(table.c.id.in_(chunk)))
            }

    def counts(self) -> dict[UUID, Counts]:
        """Of each case that has events, how many, and how many demands count in totals."""
        with self._reading() as connection:
            return counts(connection)

    def written(self, since: int, but: Collection[int] = ()) -> dict[UUID | None, int]:
        """How many records of each case, None for of no case, were written after an entry of the history;
        steps in `but` do not count."""
        with self._reading() as connection:
            return written(connection, since, but)

    def first(self) -> Sha256:
        """The hash of the first entry, which no other docket has; GENESIS for none."""
        with self._reading() as connection:
            query = select(change.c.hash).order_by(change.c.sequence).limit(1)
            return connection.scalar(query) or GENESIS

    def search(self, words: str, limit: int = 50) -> tuple[Found, ...]:
        """Records that hold every word or word beginning, best first; none for no words."""
        with self._reading() as connection:
            return search.found(connection, words, limit)

    def reports_holding(self, phrases: Sequence[str], limit: int = 50) -> tuple[UUID, ...]:
        """Reports whose text holds any of some runs of words, those with most first."""
        with self._reading() as connection:
            return search.reports_holding(connection, phrases, limit)

    def changes(
        self, since: int = 0, *, record: UUID | None = None, case: UUID | None = None
    ) -> tuple[Change, ...]:
        """Entries of the history after `since`, oldest first; of one record or one case if given."""
        query = select(change).where(change.c.sequence > since).order_by(change.c.sequence)
        if record:
            query = query.where(change.c.record == str(record))
        if case:
            query = query.where(change.c.case == str(case))
        with self._reading() as connection:
            found = connection.execute(query).all()
        return tuple(change_of(row) for row in found)

    def head(self) -> tuple[int, Sha256]:
        """Sequence and hash of the newest entry, (0, GENESIS) for none: cheap enough to ask every second."""
        with self._reading() as connection:
            return rows.head(connection)

    def last_touch(self, contents: Contents, case_id: UUID) -> Change | None:
        """The newest entry about any of these records, or about anything that belongs to the case."""
        newest = select(func.max(change.c.sequence))
        with self._reading() as connection:
            latest = [connection.scalar(newest.where(change.c.case == str(case_id)))]
            latest += [
                connection.scalar(newest.where(change.c.record.in_(chunk)))
                for chunk in rows.chunks(str(id_) for id_ in contents.ids())
            ]
            sequence = max((found for found in latest if found is not None), default=0)
            row = connection.execute(select(change).where(change.c.sequence == sequence)).first()
        return change_of(row) if row else None

    def mismatched(self, records: Iterable[Record]) -> tuple[tuple[RecordKind, UUID], ...]:
        """Those of some records whose rows are not what the history wrote: a quick check of a few."""
        with self._reading() as connection:
            return tuple(mismatched(connection, tuple(records)))

    def _records(self, record_type: type[R], query: Select[tuple[int, str]]) -> tuple[R, ...]:
        with self._reading() as connection:
            found = _pairs(connection, query)
        return rows.records_of(record_type, found)


def _no_case() -> UserError:
    return UserError("This case is no longer in the docket.", "Undo its deletion, or choose another.")


def _unfiled() -> ColumnElement[bool]:
    filed = JOINS["report"][0].table
    return ~exists().where(filed.c.report == report.c.id)


def change_of(row: Any) -> Change:
    """A row of the history as a record."""
    return Change.model_validate(dict(row._mapping), strict=False)


def _originals_of(connection: Connection, reports: Iterable[str]) -> tuple[Original, ...]:
    named = select(report.c.original)
    hashes = {
        digest
        for chunk in rows.chunks(reports)
        for digest in connection.scalars(named.where(report.c.id.in_(chunk), report.c.original.is_not(None)))
    }
    query = select(original)
    return tuple(
        _original(row)
        for chunk in rows.chunks(sorted(hashes))
        for row in connection.execute(query.where(original.c.hash.in_(chunk)))
    )


def _original(row: Any) -> Original:
    return Original(hash=row.hash, media_type=row.media_type, content=row.content)


def _pairs(connection: Connection, query: Select[Any]) -> Sequence[tuple[int, str]]:
    return [(row[0], row[1]) for row in connection.execute(query)]


def _contents(
    found: dict[RecordKind, Sequence[tuple[int, str]]], originals: tuple[Original, ...]
) -> Contents:
    records = {kind: rows.records_of(RECORD_OF[kind], found[kind]) for kind in TABLE}
    return contents_of(records, originals=originals)
