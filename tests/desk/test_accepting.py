"""What a suggestion becomes before a person accepts it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from desk.conftest import NOON
from pressdocket.desk.accepting import Accepting, Suggested
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office
from pressdocket.desk.proposing import Proposing
from pressdocket.desk.suggesting import Suggesting
from pressdocket.intake.suggest.suggestion import Suggested as Told
from pressdocket.records.party import Party
from pressdocket.shipped import shipped

REPORT = """Harbour commission hears from Lanternfish

On 1 September the Harbour Commission asked Lanternfish to remove 25 videos.
Police arrested Jo Example, the founder of Lanternfish, on 2 September.
Lanternfish deleted all 25 videos on 3 September, the commission said.
"""


@pytest.fixture
def suggested(desk: Desk) -> dict[str, Suggested]:
    about = About(published="2025-09-04", language="en")
    desk.reports.add(read_report(REPORT.encode(), "report.txt"), about, Filing("XX-1", zone="Asia/Seoul"))
    view = desk.judging.view("XX-1")
    return {one.entry.kind: one for one in desk.accepting.suggested(view, view.reports[0])}


def test_the_entry_is_what_the_sentence_says(suggested: dict[str, Suggested]) -> None:
    entry = suggested["removal_request"].entry
    assert (entry.actor, entry.target, entry.number, entry.unit) == (
        "Harbour Commission",
        "Lanternfish",
        "25",
        "videos",
    )
    assert (entry.when, entry.ask) == ("2025-09-01", "remove")


def test_persons_are_not_recorded_by_name(suggested: dict[str, Suggested]) -> None:
    arrest = suggested["arrest"]
    assert arrest.entry.target == ""
    assert any("not by name" in words for _, words in arrest.rows)


def test_a_key_is_the_same_when_the_report_is_read_again(desk: Desk, suggested: dict[str, Suggested]) -> None:
    view = desk.judging.view("XX-1")
    again = desk.accepting.suggested(view, view.reports[0])
    assert {one.key for one in again} == {one.key for one in suggested.values()}


def test_a_report_is_read_once_for_its_case_and_its_suggestions(office: Office, tmp_path: Path) -> None:
    read: list[str] = []

    class Counting(Suggesting):
        """Notes each text that is read."""

        def of_text(self, text: str, published: str = "", language: str = "", zone: str = "") -> Told:
            read.append(text)
            return super().of_text(text, published, language, zone)

    def counting(parties: Sequence[Party]) -> Suggesting:
        return Counting(shipped("assets"), parties)

    with office.create(tmp_path / "desk.docket") as desk:
        text = b"Board asks\n\nThe Harbour Board asked Telegram on Monday to delete 25 videos."
        added = desk.reports.add(read_report(text, "a.txt"), About(published="2024-09-04", language="en"))
        accepting = Accepting(desk.docket, counting, lambda: NOON)
        case = Proposing(desk.docket, accepting, lambda: NOON).case_for(added.report.id).case
        view = desk.judging.view_for(case, added.report.id)
        assert accepting.suggested(view, view.reports[0])
        assert accepting.suggested(view, view.reports[0])
    assert len(read) == 1


@pytest.mark.parametrize(
    ("language", "sentence", "marks"),
    [
        (
            "pt",
            "O TSE multou ontem o Telegram em R$ 1,2 milhão.",
            {("date", "ontem"), ("figure", "1,2 milhão"), ("cue", "multou")},
        ),
        (
            "de",
            "Gestern löschte Telegram 35.000 Videos, könnte aber keine Daten herausgeben.",
            {
                ("date", "Gestern"),
                ("figure", "35.000"),
                ("cue", "löschte"),
                ("supposition", "könnte"),
                ("negation", "keine"),
            },
        ),
    ],
)
def test_marks_are_read_in_the_language_of_the_report(
    desk: Desk, language: str, sentence: str, marks: set[tuple[str, str]]
) -> None:
    about = About(published="2025-03-12", language=language)
    desk.reports.add(read_report(f"News\n\n{sentence}".encode(), "a.txt"), about, Filing("XX-1"))
    view = desk.judging.view("XX-1")
    one = desk.accepting.suggested(view, view.reports[0])[0]
    found = {(mark.tells, sentence[mark.start : mark.end]) for mark in one.marks}
    assert {mark for mark in found if mark[0] != "party"} == marks
    assert not [words for words in one.differs if "is not in" in words or "reads as" in words]
