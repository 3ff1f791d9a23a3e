"""Accepting is looking: five suggestions of twenty are wrong, and each error is seen where it is accepted."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from pressdocket.desk.accepting import Accepting, Suggested
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.opening import Office
from pressdocket.desk.suggesting import Suggesting
from pressdocket.desk.views import ReportView
from pressdocket.intake.suggest.suggestion import Suggested as Told
from pressdocket.intake.suggest.suggestion import Suggestion
from pressdocket.qt.evidence.marked import MarkedWords
from pressdocket.qt.evidence.suggestion import SuggestionPanel
from pressdocket.qt.theme import Theme
from pressdocket.records.party import Party
from pressdocket.shipped import shipped
from qt.conftest import NOW

HOSTS = ("Telegram", "TikTok", "Instagram", "YouTube", "Facebook")
LINES = [
    line
    for day, host in enumerate(HOSTS, 1)
    for line in (
        f"On {day} September the Harbour Commission asked {host} to remove {day}1 videos.",
        f"{host} deleted {day}0 videos on {day + 5} September.",
        f"Police questioned {day}2 suspects over posts on {host} on {day + 10} September.",
        f"The Harbour Commission fined {host} {day}5,000 euros on {day + 15} September.",
    )
]
TEXT = "Twenty things in one month\n\n" + "\n".join(LINES)
DENIED = "TikTok has not deleted 20 videos on 7 September."
WRONG: dict[str, dict[str, object]] = {
    "deleted 10 videos": {"count": "100"},
    "asked TikTok": {"date": "2025-09-12"},
    "fined Instagram": {"target": "Facebook"},
    "questioned 42 suspects": {"kind": "arrest"},
}
"""Of which sentence what is planted; a fifth is a sentence whose act is denied."""


class Planted(Suggesting):
    """The shipped rules, with mistakes in what they find."""

    def of_text(self, text: str, published: str = "", language: str = "", zone: str = "") -> Told:
        told = super().of_text(text.replace(DENIED, LINES[5]), published, language, zone)
        return told.model_copy(update={"events": tuple(self._wrong(one, text) for one in told.events)})

    def _wrong(self, one: Suggestion, text: str) -> Suggestion:
        planted = next((wrong for words, wrong in WRONG.items() if words in one.quote), {})
        shift = len(DENIED) - len(LINES[5]) if one.start > text.index(DENIED) else 0
        place = {"start": one.start + shift, "end": one.end + shift}
        if one.quote in LINES[5]:
            place = {"start": text.index(DENIED), "end": text.index(DENIED) + len(DENIED) - 1}
        moved = one.model_copy(update=planted | place)
        return moved.model_copy(update={"quote": text[moved.start : moved.end]})


@pytest.fixture
def looked_at(office: Office, tmp_path: Path) -> tuple[ReportView, tuple[Suggested, ...]]:
    def planted(parties: Sequence[Party]) -> Suggesting:
        return Planted(shipped("assets"), parties)

    with office.create(tmp_path / "desk.docket") as desk:
        about = About(published="2025-10-01", language="en")
        text = TEXT.replace(LINES[5], DENIED)
        desk.reports.add(read_report(text.encode(), "report.txt"), about, Filing("XX-1", "Harbour", "XX"))
        view = desk.judging.view("XX-1")
        accepting = Accepting(desk.docket, planted, lambda: NOW)
        return view.reports[0], accepting.suggested(view, view.reports[0])


def shown(
    theme: Theme, report: ReportView, one: Suggested
) -> tuple[SuggestionPanel, list[str], dict[str, list[str]]]:
    """What stands in the panel before anything is pressed: its words, and those marked in the sentence."""
    panel = SuggestionPanel(theme, one, report, 0, 1)
    marked: dict[str, list[str]] = {}
    for tells, words in panel.findChildren(MarkedWords)[0].marked:
        marked.setdefault(tells, []).append(words)
    return panel, [label.text() for label in panel.findChildren(QLabel)], marked


def test_each_of_five_planted_errors_stands_beside_the_words_that_contradict_it(
    theme: Theme, looked_at: tuple[ReportView, tuple[Suggested, ...]]
) -> None:
    report, found = looked_at
    assert len(found) == 20
    by_words = {report.report.text[slice(*one.sentence)]: one for one in found}

    def of(words: str) -> tuple[list[str], dict[str, list[str]]]:
        one = next(one for sentence, one in by_words.items() if words in sentence)
        _, said, marked = shown(theme, report, one)
        return said, marked

    said, marked = of("deleted 10 videos")
    assert "100 videos" in said
    assert "10" in marked["figure"]
    assert "≠ 100 is not in this sentence, which says 10." in said

    said, marked = of("asked TikTok")
    assert "12 Sep 2025" in said
    assert marked["date"] == ["2 September"]
    assert "≠ “2 September” reads as 2 Sep 2025." in said

    said, marked = of("fined Instagram")
    assert "Facebook (not named here)" in said
    assert "Instagram" in marked["party"]

    said, marked = of("questioned 42 suspects")
    assert "Arrest, 42 suspects" in said
    assert marked["cue"] == ["questioned"]

    said, marked = of("TikTok has not deleted")
    assert "Removal, 20 videos" in said
    assert marked["negation"] == ["not"]
    assert "≠ The sentence says “not”: did it happen?" in said


def test_nothing_is_said_against_the_fifteen_that_are_right(
    theme: Theme, looked_at: tuple[ReportView, tuple[Suggested, ...]]
) -> None:
    report, found = looked_at
    wrong = (*WRONG, "TikTok has not deleted")
    right = [
        one for one in found if not any(words in report.report.text[slice(*one.sentence)] for words in wrong)
    ]
    assert len(right) == 15
    for one in right:
        _, said, _ = shown(theme, report, one)
        assert not [words for words in said if words.startswith("≠") or "not named" in words], one.title


@pytest.mark.parametrize("wide", [True, False])
def test_all_that_is_compared_has_room_beside_the_text_and_below_it(
    theme: Theme, looked_at: tuple[ReportView, tuple[Suggested, ...]], wide: bool
) -> None:
    report, found = looked_at
    for one in found:
        panel, _, _ = shown(theme, report, one)
        panel.spread(wide=wide)
        panel.resize(theme.px(340 if wide else 620), panel.heightForWidth(theme.px(340 if wide else 620)))
        panel.grab()
        assert panel.height() < theme.px(420 if wide else 210), one.title
