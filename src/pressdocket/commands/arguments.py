"""What can be typed, and how its help reads. Imports nothing heavy: `--help` is there at once."""

import argparse
from typing import Any, NamedTuple

from pressdocket import __version__

_ABOUT = """\
Keeps what regulators asked of platforms, what the platforms answered, and which
sentence of which news report says so.

Without --docket FILE the docket is the one that the environment variable
PRESSDOCKET_DOCKET names, else the one in your own data folder.

Without a command, or with a .docket file alone, the window opens.
"""
_FIRST_STEPS = """\
first steps:
  pressdocket demo
  pressdocket my.docket
  pressdocket add report.txt --case KR-2024-001 --zone Asia/Seoul
  pressdocket summary KR-2024-001 --pdf summary.pdf

exit status: 0 done, 1 not done (one line on standard error says why and what
to do), 2 a command that cannot be read.
"""


class _Option(NamedTuple):
    """One argument of a command, as argparse takes it."""

    flags: tuple[str, ...]
    settings: dict[str, Any]


def _option(*flags: str, **settings: Any) -> _Option:
    return _Option(flags, settings)


class _Command(NamedTuple):
    name: str
    says: str
    more: str
    options: tuple[_Option, ...]
    examples: tuple[str, ...]


_CASE = _option("reference", metavar="REF", help="the case's reference, such as KR-2024-001")
_JSON = _option("--json", action="store_true", help="print JSON, for scripts")
_AS_OF = _option(
    "--as-of", metavar="DATE", help="count what had been published by the end of this day (2024-09-30)"
)
_READING = (
    _Command(
        "demo",
        "show the sample docket",
        "Opens the window on the sample docket; prints its main case as text or PDF if asked to. "
        "The sample is made of invented reports and kept nowhere; two runs give the same bytes.",
        (
            _option("--pdf", metavar="FILE", help="write the printed summary to FILE (- for the output)"),
            _option("--text", action="store_true", help="print the summary as text"),
        ),
        ("pressdocket demo", "pressdocket demo --text", "pressdocket demo --pdf sample.pdf"),
    ),
    _Command(
        "cases",
        "list the cases",
        "Lists every case with its status and how many events and demands it has.",
        (_JSON,),
        ("pressdocket cases", "pressdocket cases --json"),
    ),
    _Command(
        "show",
        "show one case's records",
        "Shows a case, its reports and its events. With --json prints all its records in "
        "the form that import "
        "takes.",
        (_CASE, _JSON),
        ("pressdocket show KR-2024-001", "pressdocket show KR-2024-001 --json > case.json"),
    ),
    _Command(
        "findings",
        "say who met what, and what is missing",
        "Works out verdicts, promises, support, rival figures and gaps from what had "
        "been published by a day.",
        (
            _CASE,
            _AS_OF,
            _option("--since", metavar="DATE", help="list only what was not known yet on this earlier day"),
            _JSON,
        ),
        (
            "pressdocket findings KR-2024-001 --as-of 2024-09-30",
            "pressdocket findings KR-2024-001 --since 2024-09-04",
        ),
    ),
    _Command(
        "obligations",
        "list the rules that demands are judged by",
        "Lists the obligations on file, with the version in force on a day; one alone is shown whole. "
        "Facts only, no legal advice; what nobody has verified says so.",
        (
            _option("words", nargs="*", metavar="WORDS", help="only those that hold these words, or a code"),
            _option("--jurisdiction", metavar="CODE", default="", help="only those of one, such as KR"),
            _option("--on", metavar="DATE", help="the version in force on this day (default today)"),
            _option("--fitting", metavar="ID", help="only those that could bind this demand, an event's id"),
            _JSON,
        ),
        (
            "pressdocket obligations --jurisdiction KR",
            "pressdocket obligations IN-ITR-3-1-D --on 2025-12-01 --json",
        ),
    ),
    _Command(
        "promises",
        "list promises, kept, broken and open",
        "Lists what platforms promised in any case and what became of it, and what was demanded of them "
        "and neither promised nor, as far as reported, done.",
        (_AS_OF, _JSON),
        ("pressdocket promises", "pressdocket promises --as-of 2024-12-31 --json"),
    ),
    _Command(
        "compare",
        "put platforms, regulators or jurisdictions side by side",
        "Counts over all cases, with the band that the reports allow. Below ten demands there is no "
        "percentage and no median; the cases are named instead.",
        (
            _option(
                "--by",
                choices=("platform", "regulator", "jurisdiction"),
                default="platform",
                help="what a row is (default platform)",
            ),
            _option("--from", dest="since", metavar="DATE", help="only what was asked on this day or later"),
            _option("--to", dest="until", metavar="DATE", help="only what was asked by the end of this day"),
            _option(
                "--obligation", metavar="CODE", help="only what it judged; “CODE VERSION” for one version"
            ),
            _AS_OF,
            _JSON,
        ),
        ("pressdocket compare --by platform", "pressdocket compare --by regulator --from 2024-01-01 --json"),
    ),
    _Command(
        "summary",
        "print the summary of a case",
        "Prints the summary as text, or sets it as a PDF in which every figure has its "
        "quote. The same records, "
        "history and day give the same bytes.",
        (
            _CASE,
            _option("--pdf", metavar="FILE", help="write the printed summary to FILE (- for the output)"),
            _AS_OF,
        ),
        (
            "pressdocket summary KR-2024-001",
            "pressdocket summary KR-2024-001 --pdf summary.pdf --as-of 2024-09-30",
        ),
    ),
    _Command(
        "search",
        "find words in the docket",
        "Finds cases, events, parties, reports and quotes that hold every word or word "
        "beginning, in any script.",
        (
            _option("words", nargs="+", metavar="WORDS", help="words, or the beginnings of words"),
            _option("--limit", type=int, default=50, metavar="N", help="show at most N (default 50)"),
            _JSON,
        ),
        ("pressdocket search telegram videos", "pressdocket search 삭제 --json"),
    ),
    _Command(
        "suggest",
        "suggest the events of a report",
        "Suggests the events that a report tells, by rules and word lists, without a network. Nothing is "
        "recorded. A folder gives one JSON file a report.",
        (
            _option("file", metavar="FILE", help="a report, or a folder of reports"),
            _option("--published", metavar="DATE", default="", help="the day it was published (2024-09-30)"),
            _option("--language", metavar="CODE", default="", help="its language, such as en or ko"),
            _option("--meta", metavar="FILE.csv", help="a table with the columns file, published, language"),
            _option("--out", metavar="DIR", help="where a folder's suggestions are to go"),
            _JSON,
        ),
        (
            "pressdocket suggest report.txt --published 2024-09-04",
            "pressdocket suggest reports/ --out suggested/ --meta reports.csv",
        ),
    ),
    _Command(
        "check",
        "check that nothing was altered or lost",
        "Compares every record with its history and the history with itself. Keep the "
        "head it prints somewhere "
        "else: given with --head, it shows later that no end was cut off.",
        (
            _option(
                "--head",
                nargs="+",
                metavar="HASH",
                help="a head printed earlier, or its first 12 digits, which the history must contain",
            ),
        ),
        ("pressdocket check", "pressdocket check --head 2a7d4501cb9e..."),
    ),
)
_WRITING = (
    _Command(
        "new",
        "make an empty docket",
        "Makes an empty docket. A file that is already there is left alone.",
        (_option("file", metavar="FILE", help="where the docket is to be"),),
        ("pressdocket new desk.docket",),
    ),
    _Command(
        "add",
        "add news reports",
        "Adds reports: text, web pages and archives, mails, PDF and Word documents. With --case they are "
        "filed under that case, which is made if there is none; without it they wait in the Inbox. A text "
        "that is here already is not kept twice. What is given as a link (http, https) is fetched.",
        (
            _option("reports", nargs="+", metavar="REPORT", help="a file, or a link to a page"),
            _option(
                "--allow-private",
                action="store_true",
                help="fetch links into your own network as well",
            ),
            _option("--case", metavar="REF", help="the case they belong to, such as KR-2024-001"),
            _option("--title", metavar="TEXT", default="", help="title of a case that is made"),
            _option("--jurisdiction", metavar="CODE", default="", help="its jurisdiction, such as KR"),
            _option(
                "--zone", metavar="ZONE", default="", help="its time zone, such as Asia/Seoul (default UTC)"
            ),
            _option(
                "--published",
                metavar="EDTF",
                default="",
                help="when the reports were published: 2024-09-03, 2024-09 or 2024-09-03T14:00+09:00",
            ),
            _option("--publisher", metavar="NAME", default="", help="who published them"),
            _option("--url", metavar="URL", default="", help="where they were found"),
            _option("--language", metavar="CODE", default="", help="their language, such as ko or sr-Latn"),
            _option(
                "--translated",
                choices=("human", "machine", "unknown"),
                default="",
                help="how they were translated, if they were",
            ),
            _option("--original-language", metavar="CODE", default="", help="the language before that"),
            _option("--author", metavar="NAME", default="", help="who wrote them"),
            _option(
                "--reliability",
                choices=tuple("ABCDEF"),
                default="",
                help="the source's letter in the Admiralty code, A completely reliable to F not to be judged",
            ),
            _option("--encoding", metavar="NAME", help="their text encoding, if it is not found by itself"),
            _option("--copies", metavar="ID", default="", help="the report that it copies or reprints"),
            _option("--translates", metavar="ID", default="", help="the report that it translates"),
            _option("--updates", metavar="ID", default="", help="the report that it is a newer version of"),
            _JSON,
        ),
        (
            'pressdocket add report.txt --publisher "The Daily"',
            "pressdocket add report.txt --case KR-2024-001 --zone Asia/Seoul --published 2024-09-04",
        ),
    ),
    _Command(
        "links",
        "list the pages of a feed, and fetch them",
        "Lists what an RSS or Atom feed announces, or the addresses that a file names one a line, and says "
        "which pages are here already. Of a feed's address only the feed is fetched; with --add the pages "
        "that are not here are fetched as well, one after the other.",
        (
            _option("source", metavar="SOURCE", help="the address of a feed, or a file"),
            _option("--add", action="store_true", help="fetch and add the pages that are not here"),
            _option("--limit", type=int, metavar="N", help="fetch at most N"),
            _option("--case", metavar="REF", help="the case they belong to; the Inbox without it"),
            _option("--allow-private", action="store_true", help="fetch links into your own network as well"),
            _JSON,
        ),
        (
            "pressdocket links https://news.example/feed.xml",
            "pressdocket links addresses.txt --add --case KR-2024-001",
        ),
    ),
    _Command(
        "watch",
        "take in what is put into a folder",
        "Looks into a folder every two seconds and adds each new file once it is no longer written to. "
        "Nothing in the folder is moved or deleted.",
        (
            _option("folder", metavar="FOLDER", help="the folder to watch, with those below it"),
            _option("--once", action="store_true", help="take in what lies there now, and end"),
            _option("--case", metavar="REF", help="the case they belong to; the Inbox without it"),
        ),
        ("pressdocket watch ~/clippings", "pressdocket watch ~/clippings --once --case KR-2024-001"),
    ),
    _Command(
        "versions",
        "compare a report with the one it updates",
        "Says which quotes stand in the newer version of a report, and lists every sentence that differs, "
        "those whose figure changed first. Nothing is recorded for the newer version unless asked.",
        (
            _option("report", metavar="ID", help="the newer report's id"),
            _option(
                "--carry",
                action="store_true",
                help="claim what stands unchanged by the newer version as well, in one step",
            ),
            _option(
                "--correct",
                action="store_true",
                help="the earlier version was corrected by this one; what rests on it alone is stale",
            ),
            _JSON,
        ),
        ("pressdocket versions 01920c5e-7a10-7b60-8f00-000000000001",),
    ),
    _Command(
        "import",
        "take in records from a JSON file",
        "Adds and updates records from a file that `export` or another program wrote. "
        "All of them are checked "
        "first; if one is refused, nothing is written and each refusal is listed with its place.",
        (
            _option("file", metavar="FILE.json", help="the file; - for standard input"),
            _option("--keep-going", action="store_true", help="leave out what is refused and take the rest"),
        ),
        ("pressdocket import case.json", "pressdocket import case.json --keep-going"),
    ),
    _Command(
        "export",
        "write the docket as a JSON file",
        "Writes every record and every original, without the history. Equal records give equal bytes.",
        (_option("file", metavar="FILE.json", help="the file; - for standard output"),),
        ("pressdocket export docket.json", "pressdocket export - | gzip > docket.json.gz"),
    ),
    _Command(
        "schema",
        "print the JSON Schema of import and export",
        "Prints the JSON Schema of the file that import takes and export writes.",
        (),
        ("pressdocket schema > pressdocket.schema.json",),
    ),
    _Command(
        "undo",
        "take back the last change",
        "Takes back the last step, however many records it changed. Again takes back the one before.",
        (),
        ("pressdocket undo",),
    ),
    _Command(
        "redo", "do again what was undone", "Does again what was undone last.", (), ("pressdocket redo",)
    ),
)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the result's `command` names the command."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--docket", metavar="FILE", default=argparse.SUPPRESS, help="the docket to work on")
    top = argparse.ArgumentParser(
        prog="pressdocket",
        description=_ABOUT,
        epilog=_FIRST_STEPS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--docket", metavar="FILE", default=None, help="the docket to work on")
    top.add_argument("--version", action="version", version=f"pressdocket {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    for command in (*_READING[:1], *_WRITING, *_READING[1:]):
        _add(commands, command, shared)
    return top


def _add(commands: Any, command: _Command, shared: argparse.ArgumentParser) -> None:
    examples = "\n".join(f"  {example}" for example in command.examples)
    one = commands.add_parser(
        command.name,
        help=command.says,
        description=command.more,
        epilog=f"example{'s' if len(command.examples) > 1 else ''}:\n{examples}",
        formatter_class=_Wrapped,
        parents=[shared],
        allow_abbrev=False,
    )
    for flags, settings in command.options:
        one.add_argument(*flags, **settings)


class _Wrapped(argparse.HelpFormatter):
    """Wraps descriptions, and leaves the examples as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if text.startswith("example"):
            return "\n".join(indent + line for line in text.splitlines())
        return super()._fill_text(text, width, indent)
