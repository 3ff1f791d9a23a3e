"""The benchmarks run. How long anything takes is no matter of a test."""

import re
import subprocess
import sys
from pathlib import Path

from benchmarks.pairs import PAIRS

_RUN = Path(__file__).with_name("run.py")


def _run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(_RUN), *arguments], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def test_a_table_with_a_positive_ratio_for_each_pair() -> None:
    lines = _run("--quick", "findings", "changed", "cases", "frame", "typed", "timeline").splitlines()
    head, rows = lines[2], lines[4:]
    assert head.startswith("| what | floor |")
    assert [len(row.split(" | ")) for row in rows] == [len(head.split(" | "))] * 6
    for row in rows:
        figures = re.search(r"\| (\d+\.\d+) \((\d+\.\d+)–(\d+\.\d+)\) \|", row)
        assert figures is not None
        assert all(float(figure) > 0 for figure in figures.groups())


def test_the_help_names_every_pair() -> None:
    said = _run("--help")
    assert all(f"  {pair.name} " in said for pair in PAIRS)


def test_memory_is_told_as_a_difference() -> None:
    row = _run("--quick", "memory").splitlines()[-1]
    assert re.search(r"\| \+\d+ MB \(\d+–\d+\) \|", row)


def test_growth_is_told_as_an_exponent_a_step() -> None:
    row = _run("--quick", "growth").splitlines()[-1]
    assert re.search(r"\| -?\d\.\d+, -?\d\.\d+ \| -?\d\.\d+, -?\d\.\d+ \| exponent \d\.\d+ \|", row)
