"""The command that suggests events."""

import argparse
import json
import sys
from pathlib import Path

from pressdocket.commands.output import paragraph, say, say_json, table
from pressdocket.commands.surroundings import Dockets
from pressdocket.desk.days import read_date
from pressdocket.desk.files import write_file
from pressdocket.desk.suggesting import (
    Meta,
    Suggested,
    Suggesting,
    as_json,
    day_of,
    read_and_suggest,
    read_meta,
    report_files,
)
from pressdocket.desk.terminal import visible
from pressdocket.errors import UserError
from pressdocket.records.wording import plural
from pressdocket.shipped import shipped


def suggest(args: argparse.Namespace, _: Dockets) -> None:
    """Suggests the events of a report, or of each report in a folder."""
    if args.published and day_of(args.published) is None:
        raise UserError(f"“{args.published}” names no day.", "Write it like 2024-09-30.")
    source = Path(args.file).expanduser()
    suggesting = Suggesting(shipped("assets"))
    given = read_meta(Path(args.meta).expanduser()) if args.meta else {}
    if source.is_dir():
        _folder(args, suggesting, source, given)
        return
    meta = _meta(args, given, source)
    suggested = read_and_suggest(suggesting, source, meta)
    if args.out:
        _write(Path(args.out).expanduser(), source, suggested)
    elif args.json:
        say_json(_json(suggested))
    else:
        say(_listed(suggested))


def _folder(args: argparse.Namespace, suggesting: Suggesting, folder: Path, given: dict[str, Meta]) -> None:
    """One JSON file a report; what cannot be read is said and stops no other."""
    if not args.out:
        raise UserError(f"“{folder}” is a folder.", "Say with --out DIR where its suggestions are to go.")
    files = report_files(folder)
    if not files:
        raise UserError(f"“{folder}” holds no report.", "Put text files, web pages, PDFs or mails there.")
    events = refused = 0
    for number, file in enumerate(files, 1):
        try:
            suggested = read_and_suggest(suggesting, file, _meta(args, given, file))
        except UserError as error:
            refused += 1
            _progress(f"{visible(file.name)}: {error.happened}", end=True)
            continue
        _write(Path(args.out).expanduser(), file, suggested)
        events += len(suggested.events)
        _progress(f"{number} of {len(files)}", end=number == len(files))
    done = f"{plural(events, 'event')} suggested in {plural(len(files) - refused, 'report')}"
    say(f"{done}{f', {refused} could not be read' if refused else ''}.")


def _meta(args: argparse.Namespace, given: dict[str, Meta], file: Path) -> Meta:
    row = given.get(file.name) or given.get(file.stem) or Meta()
    return Meta(args.published or row.published, args.language or row.language)


def _write(folder: Path, file: Path, suggested: Suggested) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"“{folder}” cannot be made: {error.strerror or error}.", "Name another folder."
        ) from error
    write_file(folder / f"{file.stem}.json", f"{_json(suggested)}\n".encode())


def _json(suggested: Suggested) -> str:
    return json.dumps(as_json(suggested), ensure_ascii=False, indent=1)


def _progress(words: str, *, end: bool) -> None:
    """On a screen one line that counts up; elsewhere only what matters afterwards."""
    if sys.stderr.isatty():
        print(f"\r{words}", end="\n" if end else "", file=sys.stderr, flush=True)
    elif end:
        print(words, file=sys.stderr, flush=True)


def _when(date: str | None) -> str:
    """In words; as it is where it cannot be read."""
    try:
        return read_date(date, "UTC", None).in_words if date else "-"
    except UserError:
        return date or "-"


def _listed(suggested: Suggested) -> str:
    """The suggestions for a reader."""
    if not suggested.events:
        known = suggested.language or "not known"
        return f"No events suggested (language: {known})."
    heads = ["", "Kind", "Who", "To whom", "Figure", "When", "Why"]
    rows = [
        [
            str(number),
            event.kind.replace("_", " "),
            event.actor or "-",
            event.target or "-",
            " ".join(filter(None, (event.count or event.count_state, event.count_unit))) or "-",
            _when(event.date),
            event.why,
        ]
        for number, event in enumerate(suggested.events, 1)
    ]
    quotes = "\n".join(
        paragraph(f"{number}. “{visible(event.quote)}”") for number, event in enumerate(suggested.events, 1)
    )
    return f"{table(heads, rows)}\n\n{quotes}"
