"""Two records that are one: everything that pointed at the second points at the first, in one step."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from pressdocket.desk.references import redirected
from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.contents import KIND_OF, Contents
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind
from pressdocket.records.link import Link
from pressdocket.records.party import Party
from pressdocket.records.quote import quote
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

R = TypeVar("R", bound=Record)
Moves = Mapping[UUID, UUID | None]


class Merging:
    """Merges two parties, two reports or two events of a docket."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def merge(self, kept_id: UUID, merged_id: UUID) -> Changes:
        """Keeps the first, with what only the second said, and deletes the second. One step.

        UserError if they are not two of one kind, or if a quote of a merged report is not in the kept one.
        """
        if kept_id == merged_id:
            raise UserError("This is one record already.", "Choose two different ones to merge.")
        for kind in (Party, Report, Event):
            kept, merged = self._docket.get(kind, kept_id), self._docket.get(kind, merged_id)
            if kept is not None and merged is not None:
                merger = _Merger(self._docket.contents(), kept, merged)
                reason = f"merged {KIND_OF[kind]} {merged_id} into {kept_id}"
                return self._docket.write(merger.puts(), merger.deletes(), reason=reason)
        raise UserError(
            "Only two parties, two reports or two events can be merged.", "Choose two of the same kind."
        )


class _Merger:
    """The docket as it will be: `moved` says where each id that goes away leads."""

    def __init__(self, contents: Contents, kept: Record, merged: Record) -> None:
        self._before: dict[UUID, Record] = {record.id: record for record in contents.records()}
        self._after: dict[UUID, Record] = dict(self._before)
        self._gone: list[tuple[RecordKind, UUID]] = []
        if isinstance(kept, Report) and isinstance(merged, Report):
            self._requote(kept, merged)
        self._forward({merged.id: kept.id})
        # What both said of third records is pointed at the kept one by now.
        self._after[kept.id] = _joined(self._after[kept.id], self._after[merged.id])
        self._remove(merged.id)
        if isinstance(kept, Event) and isinstance(merged, Event):
            self._cite(kept, merged.case)
        self._drop_self_links()
        self._drop_twins(Link, _link_key)
        self._drop_twins(Claim, _claim_key)
        self._drop_twins(Decision, _decision_key)

    def puts(self) -> list[Record]:
        return [record for id_, record in self._after.items() if record != self._before[id_]]

    def deletes(self) -> list[tuple[RecordKind, UUID]]:
        return self._gone

    def _of(self, kind: type[R]) -> list[R]:
        return [record for record in self._after.values() if isinstance(record, kind)]

    def _forward(self, moved: Moves) -> None:
        for id_, record in self._after.items():
            self._after[id_] = redirected(record, moved)

    def _remove(self, id_: UUID) -> None:
        self._gone.append((KIND_OF[type(self._after.pop(id_))], id_))

    def _requote(self, kept: Report, merged: Report) -> None:
        for claim in self._of(Claim):
            if claim.report == merged.id:
                place = claim.quote.find(kept.text)
                if place is None:
                    raise UserError(
                        f"“{kept.title}” does not hold the words “{claim.quote.exact}” of the other.",
                        "Keep the other report instead, or leave them two.",
                    )
                self._after[claim.id] = claim.model_copy(update={"quote": quote(kept.text, *place)})

    def _cite(self, kept: Event, case_id: UUID) -> None:
        """The merged event's case goes on showing it; no case cites an event of its own."""
        for case in self._of(Case):
            cites = _both(case.cites, (kept.id,) if case.id == case_id else ())
            own = tuple(id_ for id_ in cites if not (id_ == kept.id and case.id == kept.case))
            self._after[case.id] = case.model_copy(update={"cites": own})

    def _drop_self_links(self) -> None:
        """A link between the two events says nothing any more; its claims go with it."""
        lost = {link.id for link in self._of(Link) if link.source == link.target}
        claims = {claim.id for claim in self._of(Claim) if claim.link in lost}
        for id_ in lost | claims:
            self._remove(id_)
        if claims:
            self._forward(dict.fromkeys(claims))

    def _drop_twins(self, kind: type[R], key: Any) -> None:
        """Of records that say the same, the one recorded first stays."""
        first: dict[object, UUID] = {}
        moved: dict[UUID, UUID | None] = {}
        # Only what this merge has touched can have become the twin of something.
        keys = {record.id: key(record) for record in self._of(kind)}
        touched = {keys[id_] for id_ in keys if self._after[id_] != self._before[id_]}
        for id_ in sorted(keys):
            if keys[id_] in touched and first.setdefault(keys[id_], id_) != id_:
                moved[id_] = first[keys[id_]]
        for id_ in moved:
            self._remove(id_)
        if moved:
            self._forward(moved)


def _link_key(link: Link) -> object:
    return link.source, link.target, link.kind.value, link.elapsed and link.elapsed.value


def _claim_key(claim: Claim) -> object:
    return claim.model_dump_json(exclude={"id", "credibility"})


def _decision_key(decision: Decision) -> object:
    return decision.model_dump_json(exclude={"id"})


def _joined(kept: Record, merged: Record) -> Record:
    """The kept record with what only the other one says."""
    match kept, merged:
        case Party(), Party():
            names = (*kept.other_names, merged.name, *merged.other_names)
            successor = _other(kept.successor or merged.successor, kept.id)
            since = kept.successor_since or merged.successor_since
            return _filled(
                kept,
                merged,
                other_names=tuple(name for name in _both(names, ()) if name != kept.name),
                successor=successor,
                successor_since=since if successor else None,
            )
        case Report(), Report():
            pointers = {
                field: _other(getattr(kept, field) or getattr(merged, field), kept.id)
                for field in ("copies", "translates", "updates")
            }
            # What describes the received file stays with the text that was read from it.
            own = {
                field: getattr(kept, field)
                for field in ("received", "original", "media_type", "removed_media")
            }
            first = min(kept.retrieved, merged.retrieved)
            cases = _both(kept.cases, merged.cases)
            return _filled(kept, merged, **pointers, **own, cases=cases, retrieved=first)
        case Event(), Event():
            return _filled(
                kept,
                merged,
                with_=tuple(party for party in _both(kept.with_, merged.with_) if party != kept.actor),
                obligations=_both(kept.obligations, merged.obligations),
                asks=_both(kept.asks, merged.asks if merged.kind == kept.kind else ()),
                note="\n".join(_both((kept.note,), (merged.note,))).strip(),
                **{field: getattr(kept, field) for field in ("status", "reviewed_by", "aggregate")},
            )
    return kept


def _filled(kept: Record, merged: Record, **said: Any) -> Record:
    """`said`, and every field that the kept record leaves at its default."""
    filled = {
        field: getattr(merged, field)
        for field, info in type(kept).model_fields.items()
        if field not in said and not info.is_required() and getattr(kept, field) == info.default
    }
    return kept.model_copy(update=filled | said)


def _other(id_: UUID | None, own: UUID) -> UUID | None:
    return None if id_ == own else id_


def _both(one: Iterable[Any], other: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*one, *other)))
