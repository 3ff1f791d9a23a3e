"""An obligation of the docket's own as a form shows it, and read back."""

from typing import Any

from pressdocket.desk.forms.reading import Surroundings, Typed, as_list, as_yes, listed, when_as_typed, yes
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.intake.figures import limits_as_typed, read_limits
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Limit

_PLAIN = (
    *(
        "code",
        "version",
        "title",
        "jurisdiction",
        "instrument",
        "article",
        "standing",
        "binds",
        "bound_words",
    ),
    *("duty", "duty_words", "clock", "restarted", "stops", "restarts", "penalty", "source", "doubts"),
)
_LISTS = ("triggers", "asks", "discharged_by", "stopped_by")
_DATES = ("valid_from", "valid_to")
NO_LIMIT = "none"


def obligation_as_typed(rule: Obligation, around: Surroundings) -> dict[str, str]:
    return (
        {name: str(getattr(rule, name)) for name in _PLAIN}
        | {name: as_list(getattr(rule, name)).replace("_", " ") for name in _LISTS}
        | {name: when_as_typed(getattr(rule, name)) for name in _DATES}
        | {
            "bound": as_list(tuple(around.name(party) for party in rule.bound)),
            "limits": limits_as_typed(rule.limits) or NO_LIMIT,
            "verified": as_yes(rule.verified),
        }
    )


def obligation_from(rule: Obligation, typed: Typed, around: Surroundings) -> Obligation:
    """The rule with the typed fields changed."""
    values: dict[str, Any] = {name: typed[name].strip() for name in _PLAIN if name in typed}
    for name in _LISTS:
        if name in typed:
            # Kinds are written with spaces ("removal request") and kept with underscores.
            space = " " if name == "stopped_by" else "_"
            values[name] = tuple(kind.replace(" ", space) for kind in listed(typed[name]))
    for name in _DATES:
        if name in typed:
            values[name] = around.when(typed[name])
    if "bound" in typed:
        found = (around.party(name, typed.get("bound_kind", "")) for name in listed(typed["bound"]))
        values["bound"] = tuple(party for party in found if party)
    if "limits" in typed:
        values["limits"] = _limits(typed["limits"])
    if "verified" in typed:
        values["verified"] = yes(typed["verified"])
    return built(Obligation, **(rule.model_dump() | values)).at_revision(rule.revision)


def _limits(words: str) -> tuple[Limit, ...]:
    said = words.strip()
    if said.casefold() in ("", NO_LIMIT):
        return ()
    limits = read_limits(said)
    if not limits:
        raise UserError(
            f"“{said}” is no limit.", "Write 24 hours, 60 days, 10 working days, 2 months, or none."
        )
    return limits
