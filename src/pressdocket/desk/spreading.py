"""A comparison and the register of promises as tables for a spreadsheet, and a comparison as JSON.

A table is RFC 4180 in UTF-8 with a byte-order mark, without which spreadsheets read accents wrongly. What a
spreadsheet would take for a formula begins with an apostrophe: names and units come out of reports.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final, get_args
from uuid import UUID

from pressdocket.records.comparison import ComparedRow, Comparison, Fines
from pressdocket.records.figures import label_of
from pressdocket.records.findings import Answer, Support, Verdict
from pressdocket.records.metric import Metric
from pressdocket.records.register import Entry

_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
_MARK: Final = "\ufeff"
Cell = str | int | float | None


def comparison_json(found: Comparison) -> str:
    """As `pressdocket compare --json` prints it; the obligation stands there only where one was asked for."""
    left_out = set() if found.obligation else {"obligation"}
    dump = found.model_dump(mode="json", by_alias=True, exclude=left_out)
    return json.dumps(dump, ensure_ascii=False, indent=1) + "\n"


def comparison_table(found: Comparison) -> str:
    """A row for each that is compared: counts, then every figure as count, of, the most it can be, and band.

    Bands are shares from 0 to 1, of the time to act hours; below ten demands they are empty, as is a median's
    end that is never reached. Under an obligation promises, fines and the like are not counted, so they have
    no columns.
    """
    names = dict.fromkeys(name for row in found.rows for name in row.metrics)
    reasons = dict.fromkeys(why for row in found.rows for why in _left_out(row))
    currencies = sorted({fines.currency for row in found.rows for fines in row.fines})
    rows = [
        dict(
            (
                *(*_of_all(found), *_of_one(row, names)),
                *(() if found.obligation else _records(row, currencies)),
                *(*_counts("support", get_args(Support), row.support), *_why(row, reasons)),
            )
        )
        for row in found.rows
    ]
    heads = list(rows[0]) if rows else [head for head, _ in _of_all(found)]
    return _written(rows, heads)


def register_table(entries: Sequence[Entry]) -> str:
    """A row for each promise, and for each demand to which nothing is reported."""
    heads = ["state", "days open", "platform", "about", "on", "case", "why", "event", "by"]
    rows: list[dict[str, Cell]] = [
        dict(
            zip(
                heads,
                (
                    *(one.state, one.days_open, one.platform, one.about, one.on, one.case, one.why),
                    *(str(one.event), str(one.by) if one.by else None),
                ),
                strict=True,
            )
        )
        for one in entries
    ]
    return _written(rows, heads)


def _of_all(found: Comparison) -> Iterator[tuple[str, Cell]]:
    """What was asked for: the same in every row, so that a row can be moved to another table."""
    yield "by", found.by
    yield "from", found.since
    yield "to", found.until
    yield "as of", found.as_of
    yield "obligation", found.obligation.code if found.obligation else None
    yield "version", found.obligation.version if found.obligation else None


def _of_one(row: ComparedRow, names: Iterable[str]) -> Iterator[tuple[str, Cell]]:
    yield "name", row.name
    yield "cases", "; ".join(row.cases)
    yield "demands", row.demands
    yield "duties", row.duties
    for name in names:
        called, metric = label_of(name), row.metrics.get(name)
        for what, value in _figure(metric):
            yield f"{called}: {what}", value
    yield from _counts("verdict", get_args(Verdict), row.verdicts)
    yield from _counts("answer", get_args(Answer), row.answers)


def _figure(metric: Metric | None) -> Iterator[tuple[str, Cell]]:
    low, high = (metric.band if metric else None) or (None, None)
    yield "count", metric.count if metric else None
    yield "of", metric.of if metric else None
    yield "at most", metric.most if metric else None
    yield "band from", low
    yield "band to", high


def _records(row: ComparedRow, currencies: Iterable[str]) -> Iterator[tuple[str, Cell]]:
    """What else is on record: promises, apologies, fines by currency, official series."""
    for state in ("kept", "broken", "open"):
        yield f"promises {state}", len(getattr(row.promises, state))
    yield "apologies", len(row.apologies)
    by = {fines.currency: fines for fines in row.fines}
    for currency in currencies:
        for what, value in _fines(by.get(currency)):
            yield f"fines {currency}: {what}", value
    yield "fines without an amount", len(row.fines_without_amount)
    yield (
        "official series",
        "; ".join(
            f"{one.count} of {one.of} {one.unit} (Wilson 95 % {one.wilson[0]:.4f} to {one.wilson[1]:.4f})"
            for one in row.official
        ),
    )


def _fines(fines: Fines | None) -> Iterator[tuple[str, Cell]]:
    """Single ones added; running totals beside them, never added."""
    yield "least", fines.total if fines else None
    yield "most", fines.up_to if fines else None
    yield "running totals", "; ".join(one.amount for one in fines.cumulative) if fines else None


def _left_out(row: ComparedRow) -> Mapping[str, tuple[UUID, ...]]:
    """Why events count in no rate: what the rate of those in time leaves out, and the period."""
    return row.metrics["in_time"].left_out | row.left_out


def _why(row: ComparedRow, reasons: Iterable[str]) -> Iterator[tuple[str, Cell]]:
    found = _left_out(row)
    for reason in reasons:
        yield f"left out: {reason}", len(found.get(reason, ()))


def _counts(
    what: str, words: Iterable[str], groups: Mapping[Any, Sequence[UUID]]
) -> Iterator[tuple[str, Cell]]:
    """A column for every word there is, so that the tables of two days have the same ones."""
    for word in words:
        yield f"{what}: {word}", len(groups.get(word, ()))


def _written(rows: Sequence[Mapping[str, Cell]], heads: Sequence[str]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_safe(head) for head in heads])
    writer.writerows([_safe(row[head]) for head in heads] for row in rows)
    return _MARK + text.getvalue()


def _safe(cell: Cell) -> Cell:
    """Words that begin like a formula, behind an apostrophe; numbers as they are."""
    if isinstance(cell, str) and cell.lstrip(" ")[:1] in _FORMULA and cell.strip(" "):
        return f"'{cell}"
    return cell
