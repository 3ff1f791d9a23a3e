"""Scores suggestions on a folder of annotated reports, with bootstrap intervals over reports.

usage: python tests/intake/scoring.py FOLDER [--ids 000,001]

FOLDER holds `reports/NNN.txt`, `gold/NNN.json` and the scorer `score.py`. Each figure is followed by the
interval that holds 95 % of what 2,000 draws of as many reports give. Invented are values suggested where
gold has none.
"""

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any, Final

if __name__ == "__main__":
    sys.path[:0] = [
        str(Path(__file__).resolve().parents[1]),
        str(Path(__file__).resolve().parents[2] / "src"),
    ]

from pressdocket.desk.suggesting import Suggesting, as_json

_DRAWS: Final = 2000
_FIELDS: Final = ("actor", "target", "count", "unit", "date")
_KEYS: Final = {"unit": "count_unit"}
_ASSETS: Final = Path(__file__).resolve().parents[2] / "assets"

Tally = dict[str, int]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ids", default="")
    asked = parser.parse_args(arguments)
    scorer = _scorer(asked.folder / "score.py")
    suggesting = Suggesting(_ASSETS)
    wanted = set(filter(None, asked.ids.split(",")))
    tallies: list[dict[str, Tally]] = []
    for gold in sorted((asked.folder / "gold").glob("*.json")):
        if not wanted or gold.stem in wanted:
            tallies.append(_report(scorer, suggesting, gold, asked.folder / "reports" / f"{gold.stem}.txt"))
    print("\n".join(_lines(tallies)))


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _report(scorer: ModuleType, suggesting: Suggesting, gold: Path, report: Path) -> dict[str, Tally]:
    """Tallies by kind, and over all under ""."""
    right: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    text = report.read_text(encoding="utf-8")
    found = as_json(suggesting.of_text(text, right["published"] or "", right["language"]))["events"]
    pairs = scorer.align(scorer.Text(text), right["events"], found)
    tallies: dict[str, Tally] = defaultdict(lambda: defaultdict(int))
    for name, events in (("gold", right["events"]), ("found", found)):
        for event in events:
            for kind in ("", event["kind"]):
                tallies[kind][name] += 1
    for one, other in pairs:
        kind = right["events"][one]["kind"]
        if found[other]["kind"] != kind:
            tallies[found[other]["kind"]]["found"] -= 1
            tallies[kind]["found"] += 1
        for group in ("", kind):
            tallies[group]["right"] += 1
            _fields(scorer, right["events"][one], found[other], tallies[group])
    return tallies


def _fields(scorer: ModuleType, gold: dict[str, Any], found: dict[str, Any], tally: Tally) -> None:
    judged = scorer.judge(gold, found)
    for field in _FIELDS:
        if scorer.given(gold, field):
            tally[f"{field} given"] += 1
            tally[f"{field} right"] += judged[field]
        else:
            tally["empty"] += 1
            tally["invented"] += not judged[field] and found[_KEYS.get(field, field)] is not None


def _lines(tallies: list[dict[str, Tally]]) -> list[str]:
    measures: list[tuple[str, Callable[[Tally], float | None]]] = [
        ("precision", lambda t: _share(t["right"], t["found"])),
        ("recall", lambda t: _share(t["right"], t["gold"])),
        ("F1", lambda t: _share(2 * t["right"], t["gold"] + t["found"])),
        *((field, _given(field)) for field in _FIELDS),
        ("invented", lambda t: _share(t["invented"], t["empty"])),
    ]
    lines = [f"{len(tallies)} reports"]
    for name, measure in measures:
        low, high = _interval(tallies, measure)
        lines.append(f"{name:10}{_text(measure(_sum(tallies, '')))}  ({_text(low)}-{_text(high)})")
    lines += ["", f"{'kind':22}gold found right    F1"]
    for kind in sorted({kind for tally in tallies for kind in tally if kind}):
        t = _sum(tallies, kind)
        f1 = _text(measures[2][1](t))
        lines.append(f"{kind:22}{t['gold']:4}{t['found']:6}{t['right']:6}{f1:>6}")
    return lines


def _given(field: str) -> Callable[[Tally], float | None]:
    return lambda tally: _share(tally[f"{field} right"], tally[f"{field} given"])


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _text(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def _sum(tallies: list[dict[str, Tally]], kind: str) -> Tally:
    total: Tally = defaultdict(int)
    for tally in tallies:
        for name, number in tally.get(kind, {}).items():
            total[name] += number
    return total


def _interval(
    tallies: list[dict[str, Tally]], measure: Callable[[Tally], float | None]
) -> tuple[float | None, float | None]:
    random = Random(1)
    draws = [measure(_sum(random.choices(tallies, k=len(tallies)), "")) for _ in range(_DRAWS)]
    drawn = sorted(draw for draw in draws if draw is not None)
    if not drawn:
        return None, None
    return drawn[len(drawn) // 40], drawn[-1 - len(drawn) // 40]


if __name__ == "__main__":
    main(sys.argv[1:])
