"""The commands about rules: what obliges whom."""

import argparse
import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from pressdocket.commands.compared import compared
from pressdocket.commands.output import paragraph, say, say_json, table
from pressdocket.commands.reading import day
from pressdocket.commands.surroundings import Dockets
from pressdocket.desk.catalogue import RuleRow
from pressdocket.desk.comparing import Asked
from pressdocket.desk.spreading import comparison_json
from pressdocket.desk.terminal import visible
from pressdocket.errors import UserError
from pressdocket.records.comparison import Under
from pressdocket.records.obligation import Obligation
from pressdocket.records.rule_words import limit_of, name_of, restarts_of, starts_of, stops_of, valid_of


def obligations(args: argparse.Namespace, dockets: Dockets) -> None:
    """Lists obligations; a single one with all it says."""
    on, codes = day(args.on), None
    if args.fitting:
        with dockets.to_read() as desk:
            fitting = desk.rulebook.fitting(_event(args.fitting))
        codes, on = {one.code for one in fitting.offers if one.fits}, on or fitting.day
    with dockets.rulebook() as rulebook:
        rows = rulebook.rows(" ".join(args.words), args.jurisdiction, on)
    if codes is not None:
        rows = tuple(row for row in rows if row.shown.code in codes)
    if args.json:
        say_json(json.dumps([_json(row) for row in rows], ensure_ascii=False, indent=1))
    elif len(rows) == 1:
        say("\n".join(_whole(rows[0])))
    elif rows:
        heads = ["Code", "Limit", "In force", "Verified", "Title"]
        say(table(heads, [_cells(row) for row in rows]))
        say("Facts for orientation, no legal advice. Name one code to see it whole.")
    else:
        say("No obligation on file holds that.")


def _event(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise UserError(f"“{text}” is not the id of an event.", "`show --json` lists them.") from error


def _json(row: RuleRow) -> dict[str, Any]:
    return {
        "code": row.shown.code,
        "jurisdiction": row.shown.jurisdiction,
        "current": row.current.version if row.current else None,
        "own": row.own,
        "versions": [rule.model_dump(mode="json") for rule in row.versions],
    }


def _cells(row: RuleRow) -> list[str]:
    rule = row.shown
    return [rule.code, row.limit, row.valid, "yes" if rule.verified else "no", rule.title]


def _whole(row: RuleRow) -> Iterator[str]:
    """A code with every version, the one of the day marked."""
    rule = row.shown
    yield visible(f"{rule.code}  {rule.title}")
    yield visible(", ".join(filter(None, (name_of(rule), rule.jurisdiction))))
    if row.own:
        yield "This docket's own; it replaces any entry of the catalogue with this code."
    for version in row.versions:
        yield ""
        mark = " (on the day asked about)" if version == row.current else ""
        yield visible(f"Version {version.version}: {limit_of(version)}, {valid_of(version)}{mark}")
        for label, text in _said(version):
            if text:
                yield paragraph(f"{label}: {text}")


def _said(rule: Obligation) -> Iterator[tuple[str, str]]:
    yield "Duty", f"{rule.duty}. {rule.duty_words}".strip()
    yield "Binds", rule.bound_words if rule.binds == "platforms" else f"{rule.bound_words}; no platform"
    yield "Standing", "" if rule.standing == "law" else rule.standing
    yield "Clock starts", starts_of(rule)
    yield "Clock stops", stops_of(rule)
    yield "Clock restarts", restarts_of(rule)
    yield "At most", rule.penalty
    yield "Source", rule.source
    yield "Verified", "yes" if rule.verified else f"no. {rule.doubts}".strip()


def compare(args: argparse.Namespace, dockets: Dockets) -> None:
    """Puts platforms, regulators or jurisdictions side by side."""
    days = {"since": day(args.since), "until": day(args.until), "as_of": day(args.as_of)}
    with dockets.to_read() as desk:
        found = desk.comparing.compare(Asked(args.by, **days, under=_under(args.obligation)))
    if args.json:
        say_json(comparison_json(found).rstrip())
    elif found.rows:
        say("\n".join(compared(found)).rstrip())
    else:
        say("Nothing to compare yet: no case tells of a demand.")


def _under(named: str | None) -> Under | None:
    """ "IN-ITR-3-1-D 2026" is one version, "IN-ITR-3-1-D" any."""
    code, _, version = (named or "").strip().partition(" ")
    return Under(code=code, version=version.strip() or None) if code else None


def promises(args: argparse.Namespace, dockets: Dockets) -> None:
    """Lists promises across cases."""
    as_of = day(args.as_of)
    with dockets.to_read() as desk:
        found = desk.comparing.promises(as_of)
    if args.json:
        say_json(json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=1))
    elif found.entries:
        heads = ["State", "Days", "Platform", "About", "On", "Case"]
        rows = [
            [
                one.state,
                "" if one.days_open is None else str(one.days_open),
                one.platform,
                one.about,
                one.on,
                one.case,
            ]
            for one in found.entries
        ]
        say(table(heads, rows, right=frozenset({1})))
    else:
        say("No promise is on record, and no demand without an answer.")
