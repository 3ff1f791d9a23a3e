"""A party as a form shows it, and read back."""

from typing import Any

from pressdocket.desk.forms.reading import Surroundings, Typed, as_list, listed, maybe, when_as_typed
from pressdocket.desk.sentences import built
from pressdocket.records.party import Party


def party_as_typed(party: Party, around: Surroundings) -> dict[str, str]:
    return {
        "name": party.name,
        "kind": party.kind,
        "other_names": as_list(party.other_names),
        "jurisdiction": party.jurisdiction,
        "code": party.code,
        "named_as": party.named_as or "",
        "successor": around.name(party.successor),
        "successor_since": when_as_typed(party.successor_since),
    }


def party_from(party: Party, typed: Typed, around: Surroundings) -> Party:
    """The party with the typed fields changed."""
    plain = ("name", "kind", "jurisdiction", "code")
    values: dict[str, Any] = {name: typed[name].strip() for name in plain if name in typed}
    if "other_names" in typed:
        values["other_names"] = listed(typed["other_names"])
    if "named_as" in typed:
        values["named_as"] = maybe(typed["named_as"])
    if "successor" in typed:
        values["successor"] = around.party(typed["successor"], typed.get("successor_kind", ""))
    if "successor_since" in typed:
        values["successor_since"] = around.when(typed["successor_since"])
    return built(Party, **(party.model_dump() | values)).at_revision(party.revision)
