"""pressdocket suggest, as it is called."""

import json
from pathlib import Path

from commands.conftest import Run

REPORT = """Watchdog fines streaming site

The Polish watchdog fined Twitch 5,000 euros on Monday, the regulator said.
Seven suspects, six of whom are teenagers, were questioned by police last week.
"""


def test_one_report_as_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    ran = run("suggest", path, "--published", "2025-03-12", "--language", "en", "--json")
    said = json.loads(ran.out)
    assert ran.status == 0
    assert (said["language"], said["published"]) == ("en", "2025-03-12")
    fine, questioning = said["events"]
    assert (fine["kind"], fine["actor"], fine["target"]) == ("fine", "Polish watchdog", "Twitch")
    assert (fine["count"], fine["count_unit"], fine["date"]) == (5000, "EUR", "2025-03-10")
    assert REPORT[fine["start"] : fine["end"]] == fine["quote"]
    assert questioning["parts"] == [{"number": 6, "what": "teenagers"}]
    assert {"attributed_to", "approx", "why"} <= fine.keys()


def test_the_language_is_guessed_and_the_page_knows_its_day(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    body = "".join(f"<p>{line}</p>" for line in REPORT.splitlines()[2:])
    filler = (
        "<p>The site has many users and the regulator has said that it will look at the matter again.</p>" * 4
    )
    path.write_text(
        f"<html><head><title>Watchdog fines streaming site</title>"
        f'<meta property="article:published_time" content="2025-03-12T09:00:00+01:00"></head>'
        f"<body><article><h1>Watchdog fines streaming site</h1>{body}{filler}</article></body></html>",
        encoding="utf-8",
    )
    said = json.loads(run("suggest", path, "--json").out)
    assert (said["language"], said["published"]) == ("en", "2025-03-12")
    assert said["events"][0]["date"] == "2025-03-10"


def test_without_json_it_is_a_table(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    ran = run("suggest", path, "--published", "2025-03-12")
    assert ran.status == 0
    assert "Twitch" in ran.out
    assert "10 Mar 2025" in ran.out
    assert "5000 EUR" in ran.out


def test_a_folder_with_a_table_of_days(run: Run, tmp_path: Path) -> None:
    folder, out, meta = tmp_path / "reports", tmp_path / "out", tmp_path / "meta.csv"
    folder.mkdir()
    (folder / "001.txt").write_text(REPORT, encoding="utf-8")
    (folder / "002.txt").write_text("O jornal\n\nO YouTube removeu 12 vídeos ontem.", encoding="utf-8")
    (folder / "003.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "notes.log").write_text("no report", encoding="utf-8")
    meta.write_text(
        "file,published,language\n001.txt,2025-03-12,en\n002.txt,2025-03-12,pt\n", encoding="utf-8"
    )
    ran = run("suggest", folder, "--out", out, "--meta", meta)
    assert ran.status == 0
    assert "3 events suggested in 2 reports, 1 could not be read." in ran.out
    assert "003.pdf" in ran.err
    assert sorted(path.name for path in out.iterdir()) == ["001.json", "002.json"]
    second = json.loads((out / "002.json").read_text(encoding="utf-8"))
    assert (second["events"][0]["kind"], second["events"][0]["date"]) == ("removal", "2025-03-11")


def test_what_cannot_be_done_is_said(run: Run, tmp_path: Path, report: Path) -> None:
    assert "names no day" in run("suggest", report, "--published", "yesterday").sentence
    assert "--out" in run("suggest", tmp_path).sentence
    assert "There is no file" in run("suggest", tmp_path / "none.txt").sentence
    (tmp_path / "meta.csv").write_text("name\nreport.txt\n", encoding="utf-8")
    assert "no column “file”" in run("suggest", report, "--meta", tmp_path / "meta.csv").sentence
