"""Throws broken bytes at one reader until something other than a UserError escapes.

`python tests/fuzzing.py READER SECONDS` begins with the files of tests/data/corpus/READER and needs atheris
(`pip install atheris`), which is no part of the tests. What breaks a reader is left in the folder it is run
in, named crash-…; mend the reader and put the bytes, made small, into the corpus.
"""

import os
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "src")]

from pressdocket.desk.adding import About, Filing
from pressdocket.desk.collecting import links_in_file
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.desk.rule_files import RuleFile
from pressdocket.errors import UserError
from pressdocket.intake.text import read_report
from pressdocket.store.peeking import peek

CORPUS: Final = Path(__file__).parent / "data" / "corpus"
LONGEST: Final = 40_000
"""Bytes of an input; what takes more to show is tried by hand."""

Reader = Callable[[bytes], object]
Desks = Callable[[], AbstractContextManager[Desk]]
NOW: Final = datetime(2026, 2, 12, 9, tzinfo=UTC)


def readers(folder: Path) -> Mapping[str, Reader]:
    """Every reader of bytes from elsewhere, by name, at dockets and files in `folder`."""
    office = Office(clock=lambda: NOW, who="fuzzer", typesetter=shipped_typesetter(), salts=lambda: "0" * 32)
    blank = folder / "blank.docket"
    with office.create(blank):
        pass

    @contextmanager
    def at_new_docket() -> Iterator[Desk]:
        path = folder / "fuzzed.docket"
        shutil.copyfile(blank, path)
        with office.open(path) as desk:
            yield desk

    def report(name: str) -> Reader:
        return lambda content: _take_in(at_new_docket, content, name)

    return {
        **{form: report(f"report.{form}") for form in ("html", "mhtml", "eml", "pdf", "txt", "docx")},
        "docx-body": lambda content: report("report.docx")(packed(content)),
        "feed": lambda content: links_in_file(content, "feed.xml"),
        "links": lambda content: links_in_file(content, "links.txt"),
        "exchange": lambda content: _exchange(at_new_docket, content),
        "obligations": lambda content: list(RuleFile("XX.toml", _text(content)).obligations()),
        "peek": lambda content: _peek(folder / "peeked.docket", content),
    }


def _take_in(at_new_docket: Desks, content: bytes, name: str) -> None:
    """A report read, filed in a case and shown."""
    read = read_report(content, name)
    read.text.encode()
    with at_new_docket() as desk:
        desk.reports.add(read, About(), Filing("XX-1", zone="Asia/Seoul"))
        assert desk.judging.view("XX-1").reports


def _exchange(at_new_docket: Desks, content: bytes) -> None:
    """What is sound of an exchange file taken in, judged case by case, checked, and written out."""
    with at_new_docket() as desk:
        done = desk.exchanging.take(content, "exchange.json", keep_going=True)
        if done.changes.touched:
            for case in desk.cases.rows():
                desk.judging.view(case.reference)
            assert desk.docket.check().faults == ()
            desk.exchanging.export()


def _peek(path: Path, content: bytes) -> None:
    """A file looked into before it is opened."""
    path.write_bytes(content)
    for case in peek(path):
        for words in case[:4]:
            words.encode()
        assert case.events >= 0


def packed(body: bytes) -> bytes:
    """A Word document with this as its main part."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": body,
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def main(name: str, seconds: int) -> None:
    """Fuzzes one reader, guided by the branches that are taken."""
    try:
        import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        sys.exit("The fuzzer needs atheris, which is not among the tests' packages: pip install atheris")
    with TemporaryDirectory() as folder:
        every = readers(Path(folder))
        if name not in every:
            sys.exit(f"There is no reader “{name}”. There are: {', '.join(every)}.")
        reader = every[name]
        for seed in sorted((CORPUS / name).iterdir()):
            with suppress(UserError):
                reader(seed.read_bytes())  # Loads all that is imported late, so that it is watched.
        atheris.instrument_all()

        def one(content: bytes) -> None:
            with suppress(UserError):
                reader(content)

        found = Path(folder) / "found"
        found.mkdir()
        limits = (f"-max_len={LONGEST}", f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=3000")
        atheris.Setup([sys.argv[0], str(found), str(CORPUS / name), *limits], one)
        atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[2].isdecimal():
        sys.exit(__doc__)
    os.environ["PYTHONHASHSEED"] = "0"
    main(sys.argv[1], int(sys.argv[2]))
