"""Scores suggestions on a folder of annotated reports, with bootstrap intervals over reports.

usage: python tests/intake/scoring.py FOLDER [--ids 000,001] [--reports] [--errors]

FOLDER holds `reports/NNN.txt`, `gold/NNN.json` and the scorer `score.py`. Each figure is followed by the
interval that holds 95 % of what 2,000 draws of as many reports give. Invented are values suggested where
gold has none. `--reports` adds a line a report, `--errors` what was missed, was found for nothing, or was
found with a wrong field; without them no word of a report is shown.
"""

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
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
    parser.add_argument("--reports", action="store_true")
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args(arguments)
    scorer = _scorer(asked.folder / "score.py")
    suggesting = Suggesting(_ASSETS)
    wanted = set(filter(None, asked.ids.split(",")))
    tallies: dict[str, dict[str, Tally]] = {}
    for path in sorted((asked.folder / "gold").glob("*.json")):
        if not wanted or path.stem in wanted:
            read = _read(scorer, suggesting, path, asked.folder / "reports" / f"{path.stem}.txt")
            tallies[path.stem] = _tallied(scorer, *read)
            if asked.errors:
                print("\n".join(_errors(scorer, path.stem, *read)))
    print("\n".join(_lines(list(tallies.values()))))
    if asked.reports:
        print("\n".join(_by_report(tallies)))


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Event = dict[str, Any]
Pairs = list[tuple[int, int]]


def _read(
    scorer: ModuleType, suggesting: Suggesting, gold: Path, report: Path
) -> tuple[list[Event], list[Event], Pairs]:
    """The events that gold gives, those suggested, and which of them are paired."""
    right: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    text = report.read_text(encoding="utf-8")
    found = as_json(suggesting.of_text(text, right["published"] or "", right["language"]))["events"]
    return right["events"], found, scorer.align(scorer.Text(text), right["events"], found)


def _tallied(scorer: ModuleType, gold: list[Event], found: list[Event], pairs: Pairs) -> dict[str, Tally]:
    """Tallies by kind, and over all under ""."""
    tallies: dict[str, Tally] = defaultdict(lambda: defaultdict(int))
    for name, events in (("gold", gold), ("found", found)):
        for event in events:
            for kind in ("", event["kind"]):
                tallies[kind][name] += 1
    for one, other in pairs:
        kind = gold[one]["kind"]
        if found[other]["kind"] != kind:
            tallies[found[other]["kind"]]["found"] -= 1
            tallies[kind]["found"] += 1
        for group in ("", kind):
            tallies[group]["right"] += 1
            _fields(scorer, gold[one], found[other], tallies[group])
    return tallies


def _errors(
    scorer: ModuleType, name: str, gold: list[Event], found: list[Event], pairs: Pairs
) -> Iterator[str]:
    paired, used = {one for one, _ in pairs}, {other for _, other in pairs}
    for number, event in enumerate(gold):
        if number not in paired:
            yield f"{name} missed {_told(event)}"
    for number, event in enumerate(found):
        if number not in used:
            yield f"{name} extra  {_told(event)} {event['why']}"
    for one, other in pairs:
        judged = scorer.judge(gold[one], found[other])
        for field in (field for field in _FIELDS if not judged[field]):
            key = _KEYS.get(field, field)
            yield f"{name} {field} {gold[one][key]!r} read as {found[other][key]!r}: {_told(gold[one])}"


def _told(event: Event) -> str:
    parties = f"{event['actor']} > {event['target']}"
    figure = f"{event['count']} {event['count_unit']}"
    return f"{event['kind']} [{parties}; {figure}; {event['date']}] {event['quote']}"


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


def _by_report(tallies: dict[str, dict[str, Tally]]) -> Iterator[str]:
    yield f"\n{'report':22}gold found right    F1"
    for name, tally in tallies.items():
        t = tally.get("", defaultdict(int))
        f1 = _text(_share(2 * t["right"], t["gold"] + t["found"]))
        yield f"{name:22}{t['gold']:4}{t['found']:6}{t['right']:6}{f1:>6}"


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
