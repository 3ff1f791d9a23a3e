"""From parsed arguments to the command that does it."""

import argparse
from collections.abc import Callable, Mapping
from typing import Final

from pressdocket.commands import changing, gathering, judging, reading, suggesting, versions
from pressdocket.commands.surroundings import Dockets, Surroundings
from pressdocket.desk.opening import Office, shipped_typesetter

_COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace, Dockets], None]]] = {
    "new": changing.new,
    "add": changing.add,
    "links": gathering.links,
    "watch": gathering.watch,
    "versions": versions.versions,
    "import": changing.take,
    "undo": changing.undo,
    "redo": changing.redo,
    "demo": reading.demo,
    "cases": reading.cases,
    "show": reading.show,
    "findings": reading.findings,
    "obligations": judging.obligations,
    "compare": judging.compare,
    "promises": judging.promises,
    "summary": reading.summary,
    "search": reading.search,
    "suggest": suggesting.suggest,
    "export": reading.export,
    "schema": reading.print_schema,
    "check": reading.check,
}


def run(args: argparse.Namespace, around: Surroundings) -> None:
    """Does what was typed; UserError if it cannot be done."""
    office = Office(clock=around.clock, who=around.who, typesetter=shipped_typesetter(), salts=around.salts)
    _COMMANDS[args.command](args, Dockets(office, around.environ, args.docket))
