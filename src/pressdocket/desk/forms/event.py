"""An event as a form shows it, and read back.

What claims say of it (date, figure, deadline) is chosen, not typed.
"""

from typing import Any

from pressdocket.desk.forms.reading import Surroundings, Typed, as_list, as_yes, listed, maybe, yes
from pressdocket.desk.sentences import built
from pressdocket.records.event import Event, Place
from pressdocket.records.kinds import DEMANDS

_PLAIN = ("kind", "about", "instrument", "number", "measure", "note", "status")
_SCOPE = ("unit", "population", "by_whom", "where", "as_of")
_PARTIES = ("actor", "target", "on_behalf_of")
_LISTS = ("asks", "territories", "obligations")


def event_as_typed(event: Event, around: Surroundings) -> dict[str, str]:
    """Every field by name; `scope_…` and `jurisdiction`, `zone` are parts of scope and place."""
    typed = {name: str(getattr(event, name)) for name in _PLAIN}
    typed |= {name: around.name(getattr(event, name)) for name in _PARTIES}
    typed |= {name: as_list(getattr(event, name)) for name in _LISTS}
    typed |= {f"scope_{name}": getattr(event.scope, name) for name in _SCOPE}
    typed["with"] = as_list(tuple(around.name(party) for party in event.with_))
    typed["jurisdiction"] = event.place.jurisdiction if event.place else ""
    typed["zone"] = event.place.zone if event.place else ""
    typed["action"], typed["ground"] = event.action or "", event.ground or ""
    typed["aggregate"] = as_yes(event.aggregate)
    return typed


def event_from(event: Event, typed: Typed, around: Surroundings, who: str) -> Event:
    """The event with the typed fields changed; `who` reviewed it if its status says reviewed."""
    values: dict[str, Any] = {name: typed[name].strip() for name in _PLAIN if name in typed}
    values |= _parties(typed, around)
    values |= {name: listed(typed[name]) for name in _LISTS if name in typed}
    if "kind" in typed and "asks" not in typed and values["kind"] not in DEMANDS:
        values["asks"] = ()  # Only demands ask for something.
    scope = {name: typed[f"scope_{name}"].strip() for name in _SCOPE if f"scope_{name}" in typed}
    if scope:
        values["scope"] = event.scope.model_dump() | scope
    if "jurisdiction" in typed or "zone" in typed:
        values["place"] = _place(event, typed)
    values |= {name: maybe(typed[name]) for name in ("action", "ground") if name in typed}
    if "aggregate" in typed:
        values["aggregate"] = yes(typed["aggregate"])
    if values.get("status", event.status) != event.status:
        values["reviewed_by"] = who if values["status"] == "reviewed" else ""
    return built(Event, **(event.model_dump() | values)).at_revision(event.revision)


def _place(event: Event, typed: Typed) -> Place | None:
    there = event.place
    jurisdiction = typed.get("jurisdiction", there.jurisdiction if there else "").strip()
    zone = typed.get("zone", there.zone if there else "").strip()
    return built(Place, jurisdiction=jurisdiction, zone=zone or "UTC") if jurisdiction or zone else None


def _parties(typed: Typed, around: Surroundings) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: around.party(typed[name], typed.get(f"{name}_kind", "")) for name in _PARTIES if name in typed
    }
    if "with" in typed:
        kind = typed.get("with_kind", "")
        found = (around.party(name, kind) for name in listed(typed["with"]))
        values["with"] = tuple(party for party in found if party)
    return values
