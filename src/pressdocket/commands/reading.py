"""The commands that read a docket."""

import argparse
import json
import re
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Final

from pressdocket.commands import described
from pressdocket.commands.output import around, say, say_bytes, say_json, table, width
from pressdocket.commands.surroundings import Dockets
from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json, schema
from pressdocket.desk.files import write_file
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.desk.searching import Hit
from pressdocket.desk.terminal import visible
from pressdocket.errors import UserError
from pressdocket.records.wording import plural
from pressdocket.shipped import shipped

_CASE_FIELDS: Final = ("reference", "title", "status", "jurisdiction", "events", "demands")


def demo(args: argparse.Namespace, _: Dockets) -> None:
    """Shows the sample, in a docket of its own."""
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        _summarise(shown.desk, shown.case, shown.as_of, args.pdf)


def cases(args: argparse.Namespace, dockets: Dockets) -> None:
    """Lists the cases."""
    with dockets.to_read() as desk:
        rows = [{name: asdict(row)[name] for name in _CASE_FIELDS} for row in desk.cases.rows()]
    if args.json:
        say_json(json.dumps(rows, ensure_ascii=False, indent=1))
    elif rows:
        lines = [[str(value) for value in row.values()] for row in rows]
        say(table([name.capitalize() for name in _CASE_FIELDS], lines, right=frozenset({4, 5})))
    else:
        say("No cases yet. Make one with `pressdocket add REPORT --case REF`.")


def show(args: argparse.Namespace, dockets: Dockets) -> None:
    """Shows one case's records."""
    with dockets.to_read() as desk:
        contents = desk.cases.contents(args.reference, originals=args.json)
        if args.json:
            say_json(exchange_json(contents))
        else:
            say(
                described.case(
                    desk.cases.named(args.reference), contents, desk.judging.findings(args.reference)
                )
            )


def findings(args: argparse.Namespace, dockets: Dockets) -> None:
    """Says what the rules say of a case."""
    as_of, since = day(args.as_of), day(args.since)
    with dockets.to_read() as desk:
        if since is not None:
            differences = desk.judging.differences(args.reference, since, as_of)
            if args.json:
                say_json(json.dumps(differences.model_dump(mode="json"), ensure_ascii=False, indent=1))
            else:
                say(described.differences(differences))
            return
        found = desk.judging.findings(args.reference, as_of)
        if args.json:
            say_json(json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=1))
        else:
            say(described.findings(found, desk.cases.contents(args.reference)))


def summary(args: argparse.Namespace, dockets: Dockets) -> None:
    """Prints a case's summary, as text or as a PDF."""
    as_of = day(args.as_of)
    with dockets.to_read() as desk:
        _summarise(desk, args.reference, as_of, args.pdf)


def _summarise(desk: Desk, reference: str, as_of: date | None, pdf: str | None) -> None:
    if pdf is None:
        say(desk.printing.plain(reference, as_of, width=width()).rstrip("\n"))
    elif pdf == "-":
        say_bytes(desk.printing.pdf(reference, as_of))
    else:
        content = desk.printing.pdf(reference, as_of)
        write_file(Path(pdf), content)
        say(f"Wrote {pdf} ({plural(max(1, len(content) // 1000), 'kB', 'kB')}).")


def search(args: argparse.Namespace, dockets: Dockets) -> None:
    """Finds words."""
    if args.limit < 1:
        raise UserError("--limit takes a number from 1 on.", "Leave it out for the first 50.")
    with dockets.to_read() as desk:
        hits = desk.searching.words(" ".join(args.words), args.limit)
    if args.json:
        found = [hit.found.model_dump(mode="json") | {"case": hit.case} for hit in hits]
        say_json(json.dumps(found, ensure_ascii=False, indent=1))
    elif hits:
        rows = [[hit.case or "-", hit.found.kind, _passage(hit)] for hit in hits]
        say(table(["Case", "Kind", "Passage"], rows))
    else:
        say("Nothing found.")


def _passage(hit: Hit) -> str:
    passage = around(hit.found.passage, hit.found.start, hit.found.end)
    return f"{passage} ({hit.name})" if hit.name else passage


def export(args: argparse.Namespace, dockets: Dockets) -> None:
    """Writes the docket as JSON."""
    with dockets.to_read() as desk:
        text = desk.exchanging.export()
        if args.file == "-":
            say_json(text)
        else:
            write_file(Path(args.file), text.encode())
            say(f"Wrote {args.file} ({plural(len(desk.docket.contents().ids()), 'record')}).")


def print_schema(_: argparse.Namespace, __: Dockets) -> None:
    """Prints the form of an exchange file."""
    say_json(schema())


def check(args: argparse.Namespace, dockets: Dockets) -> None:
    """Checks the docket; UserError if anything is wrong with it."""
    head = "".join("".join(args.head).split()) if args.head else None
    if head is not None and not re.fullmatch("[0-9a-f]{12,64}", head):
        raise UserError(
            "--head takes the 64 digits of a head, or at least the first 12 of them.",
            "Copy the head that `check` or a summary printed.",
        )
    with dockets.to_read() as desk:
        checked = desk.docket.check(head)
    for fault in checked.faults:
        say(visible(f"{fault.trouble}: {fault.where}: {fault.words}"))
    say(f"{plural(checked.entries, 'entry', 'entries')}, {plural(checked.records, 'record')}.")
    say(f"head {checked.head}")
    if checked.faults:
        raise UserError(
            f"“{dockets.path.name}” has {plural(len(checked.faults), 'fault')}, listed above.",
            "Copy the file somewhere safe, then open your latest backup.",
        )
    say("No faults.")


def day(text: str | None) -> date | None:
    """A day written as 2024-09-30; UserError for anything else."""
    if text is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass  # It has the form of a day and is none, like 2024-02-30.
    raise UserError(f"“{text}” is not a day.", "Write it like 2024-09-30.")
