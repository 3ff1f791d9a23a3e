"""What a report may be made from is recognised and offered with reasons; nothing is set by itself."""

import pytest

from pressdocket.desk.adding import About, read_report
from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.records.report import Report

WIRE = """Harbour board asks for 118 videos to go

On Sunday the Harbour Board asked Telegram to take down 118 videos that showed invented scenes.
Telegram said two days later that it had removed 97 of them and was sorry for the delay.
The board had waited for an answer since the spring, when 35,400 complaints came in from schools.
A spokesman named an address for e-mail that the board may use, and promised to read it every day."""
UPDATED = WIRE.replace("118", "126").replace("every day.", "every day. The board thanked 14 schools.")
GERMAN = """Hafenbehörde verlangt Löschung von 118 Videos

Die Hafenbehörde hat Telegram am Sonntag aufgefordert, 118 Videos mit erfundenen Szenen zu löschen.
Telegram erklärte zwei Tage später, dass 97 davon entfernt wurden, und bat um Entschuldigung.
Die Behörde hatte seit dem Frühjahr gewartet, als 35.400 Beschwerden aus den Schulen eingingen.
Das Unternehmen nannte eine Adresse und will die Post jeden Tag lesen. Zuständig ist Deutschland."""
KOREAN = """항만위원회, 영상 118건 삭제 요청

항만위원회는 일요일 텔레그램에 꾸며낸 장면이 담긴 영상 118건을 삭제해 달라고 요청했다.
텔레그램은 이틀 뒤 97건을 삭제했으며 늦어진 점에 대해 사과한다고 밝혔다.
위원회는 학교에서 민원 35,400건이 접수된 봄부터 답변을 기다려 왔다."""
OTHER_MATTER = GERMAN.replace("118", "41").replace("97", "12").replace("35.400", "8.200")


def add(desk: Desk, text: str, url: str = "", publisher: str = "", published: str = "") -> Report:
    about = About(url=url, publisher=publisher, published=published)
    return desk.reports.add(read_report(text.encode(), "x.txt"), about).report


def test_a_newer_version_is_known_by_its_address(desk: Desk) -> None:
    first = add(desk, WIRE, "https://www.example.org/news/1/?utm_source=feed#top")
    second = add(desk, UPDATED, "http://example.org/news/1")
    (found,) = desk.reports.like(second.id)
    assert (found.relation, found.made.id, found.source.id) == ("updates", second.id, first.id)
    assert "same address" in found.words


def test_a_newer_version_is_known_by_outlet_and_title(desk: Desk) -> None:
    add(desk, WIRE, publisher="The Daily")
    (found,) = desk.reports.like(add(desk, UPDATED, publisher="the daily").id)
    assert (found.relation, found.reasons[0]) == ("updates", "same outlet and title")


def test_an_older_version_that_comes_in_later_is_the_source(desk: Desk) -> None:
    newer = add(desk, UPDATED, "https://example.org/1", published="2024-09-05")
    older = add(desk, WIRE, "https://example.org/1", published="2024-09-03")
    (found,) = desk.reports.like(older.id)
    assert (found.made.id, found.source.id) == (newer.id, older.id)
    assert found.words.endswith("% of the shorter text stands in the other.")
    assert "may be a newer version of this report" in found.words


def test_the_same_text_elsewhere_is_a_reprint(desk: Desk) -> None:
    add(desk, WIRE, "https://example.org/1", "The Daily")
    (found,) = desk.reports.like(add(desk, f"Relayed. {WIRE}", "https://other.example/9", "The Hour").id)
    assert (found.relation, found.reprint) == ("copies", True)
    assert "a reprint of" in found.words


@pytest.mark.parametrize("text", [GERMAN, KOREAN])
def test_a_translation_is_known_by_figures_and_names(desk: Desk, text: str) -> None:
    add(desk, WIRE, published="2024-09-03")
    (found,) = desk.reports.like(add(desk, text, published="2024-09-04").id)
    assert found.relation == "translates"
    assert "both name Telegram" in found.words
    assert "published 1 day apart" in found.words


@pytest.mark.parametrize(
    ("text", "published"),
    [(OTHER_MATTER, "2024-09-04"), (GERMAN, "2024-12-04"), (GERMAN.replace("Telegram", "Lanternfish"), "")],
    ids=["other figures", "months apart", "no name in common"],
)
def test_no_translation_is_offered_without_enough_in_common(desk: Desk, text: str, published: str) -> None:
    add(desk, WIRE, published="2024-09-03")
    assert desk.reports.like(add(desk, text, published=published).id) == ()


def test_what_is_made_from_the_same_is_not_offered_again(desk: Desk) -> None:
    first, second = add(desk, WIRE), add(desk, f"Once more. {WIRE}")
    third = add(desk, f"And again. {WIRE}")
    assert len(desk.reports.like(third.id)) == 2
    desk.versions.relate(second.id, "copies", first.id)
    desk.versions.relate(third.id, "copies", first.id)
    assert desk.reports.like(third.id) == ()


def test_nothing_is_made_from_itself(desk: Desk) -> None:
    first, second = add(desk, WIRE), add(desk, UPDATED)
    assert desk.versions.relate(second.id, "updates", first.id).touched
    with pytest.raises(UserError, match="made from itself"):
        desk.versions.relate(first.id, "copies", second.id)
