"""Which rows belong to one case, as queries."""

from typing import Any

from sqlalchemy import Select, func, or_, select, true, union

from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import OURS
from pressdocket.store.tables import JOINS, TABLE, case, claim, event, link, obligation, party, report

_FILED = JOINS["report"][0].table
_CITES = JOINS["case"][0].table
_BOUND = JOINS["obligation"][0].table
_WITH = JOINS["event"][0].table
_VOICE = JOINS["claim"][0].table

Ids = Select[tuple[str]]


def queries(case_id: str) -> dict[RecordKind, Select[tuple[int, str]]]:
    """A query for (revision, body) rows of each kind, by id, for the case and all it takes to judge it."""
    cited = select(_CITES.c.event).where(_CITES.c.case == case_id)
    own = select(event.c.id).where(or_(event.c.case == case_id, event.c.id.in_(cited)))
    events = select(own.cte("events").c.id)
    joined = select(link.c.id).where(or_(link.c.source.in_(events), link.c.target.in_(events)))
    links = select(joined.cte("links").c.id)
    said = select(claim.c.id).where(or_(claim.c.event.in_(events), claim.c.link.in_(links)))
    claims = select(said.cte("claims").c.id)
    filed = select(_FILED.c.report).where(_FILED.c.case == case_id)
    quoted = select(claim.c.report).where(claim.c.id.in_(claims))
    obligations = _obligations(events)
    wanted: dict[RecordKind, Any] = {
        "case": case.c.id == case_id,
        "event": event.c.id.in_(events),
        "link": link.c.id.in_(links),
        "claim": claim.c.id.in_(claims),
        "report": or_(report.c.id.in_(filed), report.c.id.in_(quoted)),
        "obligation": obligation.c.id.in_(obligations),
        "party": party.c.id.in_(_parties(events, claims, obligations)),
    }
    return {
        kind: select(TABLE[kind].c.revision, TABLE[kind].c.body).where(which).order_by(TABLE[kind].c.id)
        for kind, which in wanted.items()
    }


def _obligations(events: Ids) -> Ids:
    """Every version of the obligations that events name by code, and every yardstick of ours."""
    named = func.json_each(event.c.body, "$.obligations").table_valued("value")
    codes = select(named.c.value).select_from(event).join(named, true()).where(event.c.id.in_(events))
    which = or_(obligation.c.code.in_(codes), obligation.c.instrument == OURS)
    return select(obligation.c.id).where(which)


def _parties(events: Ids, claims: Ids, obligations: Ids) -> Ids:
    """Parties named by events, claims and obligations, and those that succeed them."""
    roles = (event.c.actor, event.c.target, event.c.on_behalf_of)
    named = union(
        *(select(role.label("id")).where(event.c.id.in_(events), role.is_not(None)) for role in roles),
        select(_WITH.c.party).where(_WITH.c.event.in_(events)),
        select(_VOICE.c.party).where(_VOICE.c.claim.in_(claims)),
        select(_BOUND.c.party).where(_BOUND.c.obligation.in_(obligations)),
    ).subquery()
    parties = select(named.c.id).cte("parties", recursive=True)
    # UNION drops those met before, so parties that succeed each other in a circle end the walk.
    later = select(party.c.successor).where(party.c.id == parties.c.id, party.c.successor.is_not(None))
    return select(parties.union(later).c.id)
