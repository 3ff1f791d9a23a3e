"""Names of bodies that news of this field names, in several scripts."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pressdocket.intake.suggest.words import words


class Known(NamedTuple):
    """A name as written; `party` is the body's first name, `kind` "country" or "adjective" for a state's."""

    parts: tuple[str, ...]
    party: str
    kind: str
    jurisdiction: str = ""


class Gazetteer:
    """Names by their first word, longest first."""

    def __init__(self, known: Iterable[Known]) -> None:
        by_first: dict[str, dict[tuple[str, ...], Known]] = {}
        for name in known:
            if name.parts:
                by_first.setdefault(name.parts[0], {})[name.parts] = name
        self._by_first = {
            first: tuple(sorted(names.values(), key=lambda name: -len(name.parts)))
            for first, names in by_first.items()
        }
        self.known = tuple(name for names in self._by_first.values() for name in names)

    def at(self, first: str) -> tuple[Known, ...]:
        return self._by_first.get(first, ())

    def joined(self, more: Iterable[Known]) -> "Gazetteer":
        """With more names, which win over the same names here."""
        return Gazetteer((*self.known, *more))


def known(name: str, party: str, kind: str, jurisdiction: str = "") -> Known:
    """A name as the gazetteer keeps it."""
    return Known(
        tuple(word.text.replace("’", "'") for word in words(name, 0, len(name))), party, kind, jurisdiction
    )


def read_gazetteer(folder: Path) -> Gazetteer:
    """The names in parties.toml and countries.toml."""
    parties = tomllib.loads((folder / "parties.toml").read_text(encoding="utf-8"))["party"]
    states = tomllib.loads((folder / "countries.toml").read_text(encoding="utf-8"))
    found = [
        known(name, party["names"][0], party["kind"], party.get("jurisdiction", ""))
        for party in parties
        for name in party["names"]
    ]
    found += [
        known(name, name, "country", place["code"]) for place in states["place"] for name in place["names"]
    ]
    for country in states["country"]:
        state = country["names"][0]
        found += [known(name, state, "country", country["code"]) for name in country["names"]]
        found += [known(name, state, "adjective", country["code"]) for name in country["adjectives"]]
    return Gazetteer(found)
