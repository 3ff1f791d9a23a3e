"""The commands that change a docket."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from pressdocket.commands.output import paragraph, say, say_json
from pressdocket.commands.surroundings import Dockets
from pressdocket.commands.versions import added_as_json, report_id
from pressdocket.desk.adding import About, Added, Filing, Read, read_report
from pressdocket.desk.fetching import fetched, is_link
from pressdocket.desk.files import read_file
from pressdocket.desk.importing import Imported
from pressdocket.desk.likeness import Relation
from pressdocket.desk.terminal import visible
from pressdocket.errors import UserError
from pressdocket.records.change import Changes
from pressdocket.records.wording import plural

_FORMS: Final = {
    "application/pdf": "a PDF",
    "message/rfc822": "a mail",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "a Word document",
}


def new(args: argparse.Namespace, dockets: Dockets) -> None:
    """Makes an empty docket."""
    with dockets.make(Path(args.file).expanduser()):
        pass


def add(args: argparse.Namespace, dockets: Dockets) -> None:
    """Adds reports, all of them read before the first is kept."""
    about = About(
        published=args.published,
        publisher=args.publisher,
        url=args.url,
        language=args.language,
        zone=args.zone,
        author=args.author,
        original_language=args.original_language,
        translated=args.translated,
        reliability=args.reliability,
    )
    reads = [
        fetched(name, about, private=args.allow_private)
        if is_link(name)
        else (read_report(Path(name), encoding=args.encoding), about)
        for name in args.reports
    ]
    filing = Filing(args.case, args.title, args.jurisdiction, args.zone) if args.case else None
    if filing is None and (args.title or args.jurisdiction):
        raise UserError("--title and --jurisdiction describe a case.", "Name it with --case REF.")
    relations: tuple[Relation, ...] = ("copies", "translates", "updates")
    told = [(name, report_id(getattr(args, name))) for name in relations if getattr(args, name)]
    if told and len(reads) > 1:
        raise UserError("--copies, --translates and --updates describe one report.", "Add it by itself.")
    with dockets.to_write(told=not args.json) as desk:
        for _, source in told:
            desk.versions.report(source)
        for read, known in reads:
            added = desk.reports.add(read, known, filing)
            for relation, source in told:
                desk.versions.relate(added.report.id, relation, source)
            like = () if added.already_here or told else desk.reports.like(added.report.id)
            if args.json:
                say_json(added_as_json(added, like))
                continue
            say(_added(added, read))
            for one in like:
                say(visible(one.said(f"“{one.other.title[:80]}” ({one.other.id})")))
            for relation, source in told:
                say(f"It {relation} {source}.")


def _added(added: Added, read: Read) -> str:
    case = added.case.reference if added.case else ""
    title = f"“{visible(added.report.title)}” ({added.report.id})"
    if added.already_here:
        place = f"It is filed under {visible(case)}." if case else "Nothing new was kept."
        return f"Already here (same text): {title}. {place}"
    to = f"to {visible(case)}" + (", a new case" if added.new_case else "") if case else "to the Inbox"
    return f"Added {title}: {plural(read.words, 'word')}, {_form(read)}, {to}."


def _form(read: Read) -> str:
    """What a report was read as, and what was left out of it."""
    words = f"read as {read.encoding}, a guess" if read.guessed else read.encoding.upper()
    words = words or _FORMS.get(read.media_type, "a web archive")
    if read.removed:
        words += f", {plural(len(read.removed), 'picture')} left out"
    return words if read.original is not None else f"{words}, the file itself not kept"


def take(args: argparse.Namespace, dockets: Dockets) -> None:
    """Imports a file and says what became of each record."""
    stdin = args.file == "-"
    content = sys.stdin.buffer.read() if stdin else read_file(Path(args.file))
    name = "standard input" if stdin else Path(args.file).name
    with dockets.to_write() as desk:
        done = desk.exchanging.take(content, name, keep_going=args.keep_going)
    for refused in done.refused:
        say(paragraph(f"{refused.place}: {refused.why}", first=""))
    if not done.written:
        many = len(done.refused)
        listed = "1 record was refused, listed" if many == 1 else f"{many:,} records were refused, listed"
        raise UserError(
            f"Nothing was imported: {listed} above.", "Mend the file, or take the rest with --keep-going."
        )
    say(_tally(done))


def _tally(done: Imported) -> str:
    return (
        f"Added {done.added:,}, updated {done.updated:,}, left {done.unchanged:,} as they were, "
        f"refused {len(done.refused):,}."
    )


def undo(_: argparse.Namespace, dockets: Dockets) -> None:
    """Takes back the last step."""
    with dockets.to_read() as desk:
        say(_changed("Undone", desk.undo()) or "There is nothing to undo.")


def redo(_: argparse.Namespace, dockets: Dockets) -> None:
    """Does again what was undone last."""
    with dockets.to_read() as desk:
        say(_changed("Done again", desk.redo()) or "There is nothing to do again.")


def _changed(what: str, changes: Changes) -> str:
    """ "Undone: 2 events added, 1 claim deleted."; empty when nothing changed."""
    tally = Counter((touched.kind, touched.how) for touched in changes.touched)
    said = [f"{_many(count, kind)} {how}" for (kind, how), count in tally.items()]
    return f"{what}: {', '.join(said)}." if said else ""


def _many(count: int, kind: str) -> str:
    return plural(count, kind, "parties" if kind == "party" else "")
