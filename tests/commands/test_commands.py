"""Each command does what its help says."""

import json
import os
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from commands.conftest import Run
from pressdocket.records.contents import Contents
from pressdocket.shipped import shipped

SAMPLE = shipped("assets") / "sample" / "docket.json"


@pytest.fixture
def sampled(run: Run) -> Run:
    """A docket with the sample in it."""
    assert run("import", SAMPLE).status == 0
    return run


def test_new_makes_a_docket_and_never_over_another(run: Run, tmp_path: Path) -> None:
    made = run("new", tmp_path / "a.docket")
    assert (made.status, made.out) == (0, f"Made an empty docket: {tmp_path / 'a.docket'}\n")
    assert "is already there" in run("new", tmp_path / "a.docket").sentence
    assert run("--docket", tmp_path / "a.docket", "check").status == 0


def test_add_says_what_is_not_kept_of_a_mail(run: Run, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Board <b@board.example>", "desk@example.org", "Board asks"
    mail.set_content("The board asked for 25 videos to be taken down.")
    mail.add_attachment(b"picture", "image", "png", filename="one.png")
    path = tmp_path / "release.eml"
    path.write_bytes(mail.as_bytes())
    line = run("add", path).out.splitlines()[-1]
    assert line.startswith("Added “Board asks” (")
    assert line.endswith("): 12 words, a mail, 1 picture left out, to the Inbox.")
    assert run("check").status == 0


def test_add_names_what_a_report_may_be_a_copy_of(run: Run, tmp_path: Path) -> None:
    body = "The board asked for 25 videos to be taken down, and had an answer within two days of asking."
    for name in ("first", "second"):
        (tmp_path / f"{name}.txt").write_text(f"A headline of the {name}\n\n{body}")
    assert "may be a copy" not in run("add", tmp_path / "first.txt").out
    line = run("add", tmp_path / "second.txt").out.splitlines()[-1]
    assert line.startswith("It may be a copy of “A headline of the first” (")


def test_add_says_what_became_of_a_report(run: Run, report: Path, docket: Path) -> None:
    added = run("add", report, "--case", "KR-1", "--zone", "Asia/Seoul", "--published", "2024-09-04")
    made, line = added.out.splitlines()
    assert made == f"Made an empty docket: {docket}"
    assert line.startswith("Added “Seoul asked and was heard” (")
    assert line.endswith("): 9 words, UTF-8, to KR-1, a new case.")
    assert "Already here (same text)" in run("add", report).out
    (case,) = json.loads(run("cases", "--json").out)
    assert case == {
        "reference": "KR-1",
        "title": "KR-1",
        "status": "open",
        "jurisdiction": "",
        "events": 0,
        "demands": 0,
    }
    (kept,) = Contents.model_validate_json(run("show", "KR-1", "--json").out).reports
    assert kept.published is not None
    assert (kept.published.edtf, kept.published.zone) == ("2024-09-04", "Asia/Seoul")


def test_add_tells_a_guess_from_what_is_known(run: Run, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("텔레그램, 25건 삭제\n텔레그램이 요청에 따라 영상을 삭제했다.".encode("cp949"))
    assert "read as cp949, a guess, to the Inbox." in run("add", old).out
    other = tmp_path / "other.txt"
    other.write_bytes("Šta je obrisano".encode("cp1250"))
    assert "WINDOWS-1250" in run("add", other, "--encoding", "windows-1250").out


def test_one_bad_report_keeps_the_others_out(run: Run, report: Path, docket: Path) -> None:
    assert "There is no file" in run("add", report, report.with_name("none.txt")).sentence
    assert not docket.exists()


def test_an_import_counts_and_a_second_one_changes_nothing(sampled: Run) -> None:
    assert sampled("import", SAMPLE).out == "Added 0, updated 0, left 246 as they were, refused 0.\n"


def test_an_import_lists_what_it_refused_with_its_place(run: Run, tmp_path: Path) -> None:
    raw = json.loads(SAMPLE.read_bytes())
    raw["events"][3]["kind"] = "nonsense"
    file = tmp_path / "case.json"
    file.write_text(json.dumps(raw), encoding="utf-8")
    refused = run("import", file)
    assert "Nothing was imported" in refused.sentence
    assert f"events[3] {raw['events'][3]['id']}: “kind” must be one of" in refused.out
    assert json.loads(run("cases", "--json").out) == []
    kept = run("import", file, "--keep-going")
    assert kept.status == 0
    assert "refused" in kept.out.splitlines()[-1]
    assert run("check").status == 0


def test_export_gives_the_file_that_was_imported(sampled: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert sampled("export", out).out == f"Wrote {out} (246 records).\n"
    assert out.read_bytes() == SAMPLE.read_bytes()
    assert sampled("export", "-").out == SAMPLE.read_text(encoding="utf-8")


def test_a_pdf_can_go_to_the_output(sampled: Run, docket: Path, tmp_path: Path) -> None:
    printed = tmp_path / "x.pdf"
    day = ("--as-of", "2026-02-12")
    assert sampled("summary", "KR-2024-001", *day, "--pdf", printed).status == 0
    command = [sys.executable, "-m", "pressdocket", "--docket", str(docket), "summary", "KR-2024-001"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    piped = subprocess.run([*command, *day, "--pdf", "-"], env=environment, capture_output=True, check=True)
    assert piped.stdout == printed.read_bytes()
    assert piped.stderr == b""


def test_a_head_may_be_given_as_a_summary_prints_it(sampled: Run) -> None:
    head = next(line for line in sampled("check").out.splitlines() if line.startswith("head "))[5:]
    spaced = (head[:4], head[4:8], head[8:12])
    for given in ((head,), (head[:12],), spaced, (" ".join(spaced),)):
        assert sampled("check", "--head", *given).status == 0
    for wrong in (head[:11], "x" * 64, head.upper() if head.upper() != head else "X", ""):
        assert "or at least the first 12" in sampled("check", "--head", wrong).sentence
    assert "listed above" in sampled("check", "--head", "0" * 64).sentence


def test_cases_and_show_for_people(sampled: Run) -> None:
    listed = sampled("cases").out.splitlines()
    assert listed[0].split() == ["Reference", "Title", "Status", "Jurisdiction", "Events", "Demands"]
    assert "KR-2024-001  Telegram and KCSC, 2024" in listed[4]
    assert listed[4].endswith("27        4")
    shown = sampled("show", "KR-2024-001").out
    assert "8 reports" in shown
    assert "removal request" in shown
    assert "한빛데일리" in shown


def test_findings_have_the_documented_shape(sampled: Run) -> None:
    found = json.loads(sampled("findings", "KR-2024-001", "--as-of", "2026-02-12", "--json").out)
    assert list(found) == ["case", "as_of", "demands", "promises", "support", "gaps", "metrics"]
    assert list(found["demands"][0]) == [
        *("event", "duty", "verdict", "yardstick", "answer", "extent", "action", "due", "answered"),
        *("elapsed", "obligation", "authority_says", "support", "why", "claims"),
    ]
    assert list(found["promises"][0]) == ["event", "state", "days_open", "why"]
    assert list(found["support"][0]) == ["event", "state", "origins"]
    assert list(found["gaps"][0]) == ["kind", "subject", "why"]
    assert list(found["metrics"]["in_time"]) == ["count", "of", "band", "left_out"]
    told = sampled("findings", "KR-2024-001", "--as-of", "2026-02-12").out
    assert "No rule on file for this demand." in told
    assert "Rival figures" in told


def test_summary_prints_text_or_a_pdf_that_is_the_same_twice(sampled: Run, tmp_path: Path) -> None:
    assert "Case summary KR-2024-001" in sampled("summary", "KR-2024-001", "--as-of", "2024-10-01").out
    one, two = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for path in (one, two):
        done = sampled("summary", "KR-2024-001", "--as-of", "2024-10-01", "--pdf", path)
        assert done.out.startswith(f"Wrote {path} (")
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("words", ["삭제", "Телеграм", "izvinio", "remov"])
def test_search_finds_words_in_any_script(sampled: Run, words: str) -> None:
    found = json.loads(sampled("search", words, "--json").out)
    assert found
    assert list(found[0]) == ["kind", "id", "case", "passage", "start", "end"]
    assert {hit["case"] for hit in found} <= {
        *(None, "KR-2024-001", "EU-2025-001", "ID-2025-001", "IN-2026-001", "XX-2026-001")
    }
    assert sampled("search", words, "--limit", 3).out.splitlines()[0].split() == ["Case", "Kind", "Passage"]


def test_nothing_found_is_said(sampled: Run) -> None:
    assert sampled("search", "xylophone").out == "Nothing found.\n"
    assert sampled("search", "xylophone", "--json").out == "[]\n"


def test_check_knows_its_head_again(sampled: Run) -> None:
    counts, head, verdict = sampled("check").out.splitlines()
    assert (counts, verdict) == ("246 entries, 246 records.", "No faults.")
    assert sampled("check", "--head", head.removeprefix("head ")).status == 0
    sampled("undo")
    assert sampled("check", "--head", head.removeprefix("head ")).status == 0
    lost = sampled("check", "--head", "a" * 64)
    assert "has 1 fault, listed above" in lost.sentence
    assert lost.out.startswith("chain: ")
    assert "64 digits" in sampled("check", "--head", "abc").sentence


def test_undo_and_redo_say_what_they_did(run: Run, report: Path) -> None:
    run("add", report, "--case", "KR-1")
    assert run("undo").out == "Undone: 1 case deleted, 1 report deleted.\n"
    assert run("undo").out == "There is nothing to undo.\n"
    assert run("redo").out.startswith("Done again: ")
    assert run("redo").out == "There is nothing to do again.\n"


def test_demo_is_the_same_every_time_and_leaves_no_docket(run: Run, docket: Path, tmp_path: Path) -> None:
    assert run("demo", "--text").out == run("demo", "--text").out
    assert "*** SAMPLE ***" in run("demo", "--text").out
    one, two = tmp_path / "1.pdf", tmp_path / "2.pdf"
    assert run("demo", "--pdf", one).status == run("demo", "--pdf", two).status == 0
    assert one.read_bytes() == two.read_bytes()
    assert not docket.exists()


def test_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").out)["additionalProperties"] is False


def test_text_of_a_report_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(f"A title \x1b[2J{'with many words ' * 20}\nMore.", encoding="utf-8")
    said = run("add", hostile, "--case", "K-1", "--publisher", "\x1b]0;x\x07").out
    said += run("show", "K-1").out + run("search", "title").out + run("summary", "K-1").out
    assert "\x1b" not in said
    assert "‹U+001B›" in said
