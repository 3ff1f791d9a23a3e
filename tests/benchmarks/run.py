"""Measures Pressdocket against the least that each job takes and prints the ratios as a Markdown table."""

import argparse
import platform
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.memory import in_words
from benchmarks.pairs import PAIRS, Pair
from benchmarks.timing import Timed, growing, interleaved, side

_QUICK: Final = 20
_HEAD: Final = ("what", "floor", "floor takes", "ours", "ratio (95 %)", "reach", "aim", "peak memory of each")
_NOTE: Final = """\
Each pair is timed in turns (floor, ours, ours, floor, …), each side in a process of its own. The table gives
medians, their ratio with a 95 % bootstrap interval, the ratio that must be reached and the one aimed at.
The data is made up, the same every time, and lies in a temporary folder; on tmpfs a commit costs nothing,
so name a folder on a real disk there (--folder). All pairs take about fifteen minutes, --quick two.
Windows are drawn offscreen.
"""


def main(arguments: Sequence[str]) -> None:
    """Prints the table, a row as soon as its pair is done."""
    asked = _parser().parse_args(arguments)
    pairs: Sequence[Pair] = asked.pairs or PAIRS
    scale = _QUICK if asked.quick else 1
    print(f"{_conditions(scale)}\n\n{_line(_HEAD)}\n{_line(['---'] * len(_HEAD))}", flush=True)
    with TemporaryDirectory(prefix="pressdocket-benchmarks-", dir=asked.folder) as folder:
        for name in dict.fromkeys(pair.files for pair in pairs if pair.files):
            with side(f"dockets.{name}", Path(folder), scale):
                pass
        for pair in pairs:
            turns = min(pair.turns, 3) if asked.quick else pair.turns
            if pair.unit == "exponent":
                print(_line(_growth(pair, Path(folder), scale, turns)), flush=True)
                continue
            sides = (f"{pair.module}.{pair.against}", f"{pair.module}.{pair.ours}")
            timed = interleaved(sides, Path(folder), scale, turns)
            print(_line(_cells(pair, timed, scale)), flush=True)


def _parser() -> argparse.ArgumentParser:
    names = "\n".join(f"  {pair.name:10}{pair.described(1)}" for pair in PAIRS)
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"{_NOTE}\npairs:\n{names}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("pairs", metavar="NAME", nargs="*", type=_pair, help="a pair; all by default")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the data and three turns")
    parser.add_argument("--folder", type=Path, help="where to make the temporary folder")
    return parser


def _pair(name: str) -> Pair:
    found = next((pair for pair in PAIRS if pair.name == name), None)
    if found is None:
        raise argparse.ArgumentTypeError(f"there is no pair “{name}”")
    return found


def _conditions(scale: int) -> str:
    """One line on what is measured with; neither time nor place."""
    size = "" if scale == 1 else f" Sizes divided by {scale}."
    return f"{platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}.{size}"


def _cells(pair: Pair, timed: Timed, scale: int) -> list[str]:
    return [
        pair.described(scale),
        pair.floor,
        *(_more(pair, timed) if pair.unit == "MB" else _ratio(pair, timed)),
        f"{timed.floor_memory}, {timed.ours_memory}",
    ]


def _ratio(pair: Pair, timed: Timed) -> list[str]:
    low, high = timed.interval
    ours, reach = _time(median(timed.ours)), "" if pair.reach is None else f"{pair.reach:g}"
    if pair.p99 is not None:
        ours, reach = f"{ours}, p99 {_time(timed.p99)}", f"p99 {pair.p99:g} ms"
    aim = "" if pair.aim is None else f"{pair.aim:g}"
    return [_time(median(timed.floor)), ours, f"{timed.ratio:.2f} ({low:.2f}–{high:.2f})", reach, aim]


def _growth(pair: Pair, folder: Path, scale: int, turns: int) -> list[str]:
    """Each side's exponents from size to size, and the greatest of ours."""
    floor, ours = (
        growing(f"{pair.module}.{name}", folder, scale, turns) for name in (pair.against, pair.ours)
    )
    told = [", ".join(f"{exponent:.2f}" for exponent in side.exponents) for side in (floor, ours)]
    cells = [pair.described(scale), pair.floor, *told, f"exponent {max(ours.exponents):.2f}"]
    return [*cells, f"{pair.reach:g}", "", f"{floor.memory}, {ours.memory}"]


def _more(pair: Pair, timed: Timed) -> list[str]:
    low, high = timed.more_interval
    held = (in_words(median(side)) for side in (timed.floor, timed.ours))
    return [*held, f"{timed.more:+.0f} MB ({low:.0f}–{high:.0f})", f"+{pair.reach:g} MB", f"+{pair.aim:g} MB"]


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main(sys.argv[1:])
