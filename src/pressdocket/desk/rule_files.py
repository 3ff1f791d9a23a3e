"""One file of the catalogue of obligations: TOML in, records out, every fault with its file and line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, get_args

from pydantic import ValidationError

from pressdocket.errors import UserError
from pressdocket.records.identity import code_id
from pressdocket.records.kinds import Ask, DemandKind, EventKind
from pressdocket.records.obligation import Clock, Obligation, Restart, Standing, Stop
from pressdocket.records.quantity import Limit
from pressdocket.records.when import When

_UNITS: Final = {
    word: unit
    for unit in ("hours", "days", "working days", "months")
    for word in (unit, unit.removesuffix("s"))
}
_WORDS: Final = (
    "code", "title", "instrument", "article", "bound_words", "duty_words", "stops", "restarts", "penalty",
    "source", "doubts",
)  # fmt: skip
_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "duty": get_args(Ask),
    "clock": get_args(Clock),
    "restarted": get_args(Restart),
    "standing": get_args(Standing),
    "binds": ("platforms", "others"),
}
_LISTS: Final[dict[str, tuple[str, ...]]] = {
    "triggers": get_args(DemandKind),
    "asks": get_args(Ask),
    "stopped_by": get_args(Stop),
    "discharged_by": tuple(word for kinds in get_args(EventKind) for word in get_args(kinds) or (kinds,)),
}
_SHARED: Final = frozenset({*_WORDS, *_CHOICES, *_LISTS, "verified", "limit"})
_OF_A_VERSION: Final = (_SHARED - {"code"}) | {"version", "from", "to"}
_HEADER: Final = re.compile(r"\s*\[\[\s*obligation\s*(\.\s*version\s*)?\]\]")
_KEY: Final = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
Where = tuple[int, int]
"""The place of a version in its file: of which obligation, which; 0 for what comes before the first."""


class RuleFile:
    """A file's name and text; `obligations` reads it. UserError names file and line of what is wrong."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = _lines(text)
        try:
            self._table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise UserError(
                f"{name} is no TOML: {error}.",
                "Mend that line; what a file looks like is in README.md there.",
            ) from error

    def obligations(self) -> tuple[Obligation, ...]:
        """Every version of every obligation, in the order of the file."""
        self._only(self._table, {"jurisdiction", "zone", "obligation"}, (0, 0))
        for key in ("jurisdiction", "zone"):
            if not isinstance(self._table.get(key), str):
                raise self._fault((0, 0), key, f"“{key}” is missing, or no text")
        entries = self._table.get("obligation", [])
        found: list[Obligation] = []
        for number, entry in enumerate(entries, start=1):
            versions = list(self._versions(entry, number))
            self._follow(versions, number)
            if any(versions[0].code == other.code for other in found):
                raise self._fault((number, 0), "code", f"the code {versions[0].code} stands here twice")
            found += versions
        return tuple(found)

    def _versions(self, entry: Mapping[str, Any], number: int) -> Iterator[Obligation]:
        self._only(entry, _SHARED | {"version"}, (number, 0))
        versions = entry.get("version")
        if not isinstance(versions, list) or not versions:
            raise self._fault((number, 0), "code", "an obligation needs at least one [[obligation.version]]")
        shared = {key: value for key, value in entry.items() if key != "version"}
        for part, version in enumerate(versions, start=1):
            self._only(version, _OF_A_VERSION, (number, part))
            yield self._obligation(shared | version, (number, part))

    def _obligation(self, said: Mapping[str, Any], where: Where) -> Obligation:
        for key in ("code", "version", "instrument", "source", "duty", "limit", "verified"):
            if key not in said:
                raise self._fault(where, "version", f"“{key}” is missing")
        if said["verified"] is not (not said.get("doubts")):
            raise self._fault(
                where, "verified", "what is verified has no “doubts”, and what is not says under “doubts” why"
            )
        if bool(said.get("stops")) != bool(said.get("stopped_by")):
            raise self._fault(
                where,
                "stops" if "stops" in said else "stopped_by",
                "“stops” says in words what “stopped_by” lists; one of the two is missing",
            )
        if ("restarts" in said or "restarted" in said) and not said.get("stopped_by"):
            raise self._fault(
                where,
                "restarts" if "restarts" in said else "restarted",
                "a clock that nothing stops cannot run again; “stopped_by” is missing",
            )
        values: dict[str, Any] = {key: self._text(said, key, where) for key in _WORDS if key in said}
        values |= {key: self._chosen(said, key, where) for key in _CHOICES if key in said}
        values |= {key: self._list(said, key, where) for key in _LISTS if key in said}
        version = self._text(said, "version", where)
        try:
            return Obligation(
                id=code_id("obligation", values["code"], version),
                version=version,
                jurisdiction=self._table["jurisdiction"],
                limits=tuple(self._limits(said["limit"], where)),
                valid_from=self._when(said, "from", where),
                valid_to=self._when(said, "to", where),
                verified=said["verified"],
                **values,
            )
        except ValidationError as error:
            raise self._fault(where, "version", _plainly(error)) from error

    def _limits(self, said: object, where: Where) -> Iterator[Limit]:
        """ "3 hours", "none", or a list of rival readings."""
        if said == "none":
            return
        for one in said if isinstance(said, list) else [said]:
            number, _, unit = str(one).strip().partition(" ")
            if not number.isdecimal() or unit.strip() not in _UNITS:
                raise self._fault(
                    where,
                    "limit",
                    f"the limit “{one}” needs a number and a unit, such as “36 hours”, or “none”",
                )
            try:
                yield Limit.model_validate({"number": int(number), "unit": _UNITS[unit.strip()]})
            except ValidationError as error:
                raise self._fault(where, "limit", _plainly(error)) from error

    def _when(self, said: Mapping[str, Any], key: str, where: Where) -> When | None:
        if key not in said:
            return None
        try:
            return When(edtf=self._text(said, key, where), zone=self._table["zone"])
        except ValidationError as error:
            raise self._fault(where, key, _plainly(error)) from error

    def _text(self, said: Mapping[str, Any], key: str, where: Where) -> str:
        value = said[key]
        if not isinstance(value, str):
            raise self._fault(where, key, f"“{key}” is no text; put it between quotation marks")
        return value

    def _chosen(self, said: Mapping[str, Any], key: str, where: Where) -> str:
        value = self._text(said, key, where)
        if value not in _CHOICES[key]:
            raise self._fault(where, key, f"“{key}” is none of {', '.join(_CHOICES[key])}")
        return value

    def _list(self, said: Mapping[str, Any], key: str, where: Where) -> tuple[str, ...]:
        value = said[key]
        if not isinstance(value, list) or any(one not in _LISTS[key] for one in value):
            raise self._fault(where, key, f"“{key}” is no list of {', '.join(_LISTS[key])}")
        return tuple(value)

    def _only(self, said: Mapping[str, Any], known: frozenset[str] | set[str], where: Where) -> None:
        for key in said:
            if key not in known:
                raise self._fault(where, key, f"“{key}” is no key of this place")

    def _follow(self, versions: list[Obligation], number: int) -> None:
        """Each version begins the day after the one before it ends."""
        for part, (one, other) in enumerate(pairwise(versions), start=2):
            ended = one.valid_to.latest if one.valid_to else None
            began = other.valid_from.earliest if other.valid_from else None
            if ended is None or began is None or ended != began:
                between = (
                    "a hole" if ended is not None and began is not None and ended < began else "an overlap"
                )
                raise self._fault(
                    (number, part),
                    "from",
                    f"there is {between} between the versions {one.version} and {other.version} of "
                    f"{one.code}",
                )

    def _fault(self, where: Where, key: str, what: str) -> UserError:
        line = self._lines.get((*where, key)) or self._lines.get((where[0], 0, key))
        line = line or self._lines.get((*where, "")) or 1
        return UserError(
            f"{self._name}, line {line}: {what}.", "Mend the file; no rule of it is used as it is."
        )


def _lines(text: str) -> dict[tuple[int, int, str], int]:
    """The line of each key, by obligation, version and name; "" for the header."""
    found: dict[tuple[int, int, str], int] = {}
    obligation = version = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            obligation, version = (obligation, version + 1) if header[1] else (obligation + 1, 0)
            found[obligation, version, ""] = number
        elif key := _KEY.match(line):
            found.setdefault((obligation, version, key[1]), number)
    return found


def _plainly(error: ValidationError) -> str:
    return error.errors()[0]["msg"].removeprefix("Value error, ").rstrip(".")
