"""Several processes write to one file at once: no entry forks the chain, none is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pressdocket.records.case import Case
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket
from store.samples import Make

WRITER = Path(__file__).with_name("writer_process.py")


@pytest.mark.parametrize(("processes", "steps"), [(2, 10), (8, 3)])
def test_processes_writing_at_once(
    docket: Docket, path: Path, make: Make, processes: int, steps: int
) -> None:
    docket.write([make.case()])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen([sys.executable, WRITER, path, f"P{n}", str(steps)], env=environment)
        for n in range(processes)
    ]
    assert [process.wait(timeout=60) for process in running] == [0] * processes
    names = {f"P{n} {step}" for n in range(processes) for step in range(steps)}
    assert {party.name for party in docket.all(Party)} == names
    (case,) = docket.all(Case)
    assert sorted(case.tags) == sorted(name.replace(" ", "-") for name in names)
    checked = docket.check()
    assert checked.faults == ()
    assert checked.entries == 1 + 2 * len(names)
