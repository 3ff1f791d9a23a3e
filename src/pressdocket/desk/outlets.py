"""Whose time an outlet writes in."""

import tomllib
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pressdocket.records.party import Party
from pressdocket.records.when import zone_of, zones_in

_SEASONS: Final = (datetime(2024, 1, 15), datetime(2024, 7, 15))


class Outlets:
    """The zones of outlets: of a docket's parties by where they are, then of those in the folder of names."""

    def __init__(self, gazetteer: Path) -> None:
        self._gazetteer = gazetteer

    def zone_of(self, publisher: str, url: str, parties: Iterable[Party]) -> str:
        """The zone of an outlet by its name, else by where its page lies; "" if it is not known, or is in a
        country of several times."""
        name = publisher.strip().casefold()
        for party in parties:
            names = (each.casefold() for each in (party.name, *party.other_names))
            if party.kind == "outlet" and party.jurisdiction and name in names:
                return _only_zone(party.jurisdiction)
        zones, hosts = self._known
        parts = (urlsplit(url).hostname or "").split(".")
        addresses = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return zones.get(name, "") or next((hosts[one] for one in addresses if one in hosts), "")

    @cached_property
    def _known(self) -> tuple[dict[str, str], dict[str, str]]:
        """The zones by name, and by host."""
        names: dict[str, str] = {}
        hosts: dict[str, str] = {}
        given = tomllib.loads((self._gazetteer / "outlets.toml").read_text(encoding="utf-8"))
        for outlet in given["outlet"]:
            names |= {name.casefold(): outlet["zone"] for name in outlet["names"]}
            hosts |= dict.fromkeys(outlet["hosts"], outlet["zone"])
        return names, hosts


def _only_zone(jurisdiction: str) -> str:
    """The zone of a country whose clocks all say the same; "" for any other."""
    zones = zones_in(jurisdiction)
    times = {tuple(zone_of(zone).utcoffset(day) for day in _SEASONS) for zone in zones}
    return zones[0] if len(times) == 1 else ""
