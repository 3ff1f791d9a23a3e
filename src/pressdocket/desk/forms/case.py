"""A case as a form shows it, and read back."""

from typing import Any

from pressdocket.desk.forms.reading import Surroundings, Typed, as_list, as_yes, listed, when_as_typed, yes
from pressdocket.desk.sentences import built
from pressdocket.records.case import Case

_PLAIN = (
    *("reference", "title", "subtitle", "jurisdiction", "zone"),
    *("status", "owner", "next_action", "note"),
)


def case_as_typed(case: Case) -> dict[str, str]:
    return {name: str(getattr(case, name)) for name in _PLAIN} | {
        "follow_up": when_as_typed(case.follow_up),
        "tags": as_list(case.tags),
        "sensitive": as_yes(case.sensitive),
    }


def case_from(case: Case, typed: Typed, around: Surroundings) -> Case:
    """The case with the typed fields changed."""
    values: dict[str, Any] = {name: typed[name].strip() for name in _PLAIN if name in typed}
    if "follow_up" in typed:
        values["follow_up"] = around.when(typed["follow_up"])
    if "tags" in typed:
        values["tags"] = listed(typed["tags"])
    if "sensitive" in typed:
        values["sensitive"] = yes(typed["sensitive"])
    return built(Case, **(case.model_dump() | values)).at_revision(case.revision)
