"""A process that writes to a docket: `writer_process.py FILE NAME STEPS`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from pressdocket.errors import StaleRecord
from pressdocket.records.case import Case
from pressdocket.records.identity import new_id
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket


def add_tag(docket: Docket, tag: str) -> None:
    """Adds a tag to the one case, again and again until nobody else was first."""
    while True:
        (case,) = docket.all(Case)
        try:
            docket.write([case.model_copy(update={"tags": (*case.tags, tag)})])
        except StaleRecord:
            continue
        return


def main(file: str, name: str, steps: str) -> None:
    with Docket.open(Path(file), clock=lambda: datetime.now(UTC), who=name) as docket:
        for step in range(int(steps)):
            party = Party(id=new_id(datetime.now(UTC)), name=f"{name} {step}", kind="platform")
            docket.write([party])
            add_tag(docket, f"{name}-{step}")


if __name__ == "__main__":
    main(*sys.argv[1:])
