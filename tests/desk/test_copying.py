"""Near-copies are found and offered; other reports on the same matter are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.desk.adding import About, Added, read_report
from pressdocket.desk.copying import near_copies
from pressdocket.desk.desk import Desk
from pressdocket.intake.copies import RUN, runs, shared, telling, words_of
from pressdocket.records.report import Report

WIRE = """Harbour board asks for 25 videos to go

On Sunday the Harbour Board asked Lanternfish to take down 25 videos that showed invented scenes.
Lanternfish said two days later that it had removed all of them and was sorry for the delay.
The board had waited for an answer since the spring, when the first complaints came in from schools.
A spokesman named an address for e-mail that the board may use, and promised to read it every day."""
REPRINT = WIRE.replace("Harbour board asks for 25 videos to go", "Lanternfish gives in").replace(
    "was sorry for the delay", "regretted the delay"
)
SHORTENED = "\n\n".join(["Lanternfish removes videos", *WIRE.splitlines()[2:4]])
OTHER = """Lanternfish answers the Harbour Board

The platform Lanternfish has taken 25 videos off its service after the Harbour Board asked for it.
Parents in the north, who had complained since March, said that it came late.
The board's chair told this paper that she now has an address and expects answers within two days."""
ELSEWHERE = (
    "위원회는 일요일에 등불고기에 영상 스물다섯 건을 내려 달라고 요청했다. 회사는 모두 지웠다고 밝혔다.",
    "委員会は日曜日に灯魚に二十五本の動画を削除するよう求めた。同社はすべて削除したと述べた。",
)


def add(desk: Desk, text: str) -> Added:
    return desk.reports.add(read_report(text.encode(), "x.txt"), About())


@pytest.mark.parametrize("text", [REPRINT, SHORTENED, WIRE.upper()])
def test_a_copy_is_found(desk: Desk, text: str) -> None:
    first = add(desk, WIRE).report
    (found,) = near_copies(desk.docket, add(desk, text).report)
    assert found.report.id == first.id
    assert found.shared > 0.7


def test_another_report_on_the_same_matter_is_none(desk: Desk) -> None:
    add(desk, WIRE)
    assert near_copies(desk.docket, add(desk, OTHER).report) == ()


def test_what_is_known_to_be_a_copy_is_not_offered_again(desk: Desk) -> None:
    first, second = add(desk, WIRE).report, add(desk, REPRINT).report
    there = desk.docket.get(Report, second.id)
    assert there is not None
    desk.save(there.model_copy(update={"copies": first.id}))
    for report in desk.docket.all(Report):
        assert near_copies(desk.docket, report) == ()


@pytest.mark.parametrize("text", ELSEWHERE)
def test_copies_in_scripts_with_other_spaces_are_found(desk: Desk, text: str) -> None:
    add(desk, f"제목 하나\n\n{text}")
    assert near_copies(desk.docket, add(desk, f"다른 제목\n\n{text}").report)


@given(st.text())
def test_a_text_stands_in_itself_and_its_runs_are_its_own(text: str) -> None:
    own = runs(text)
    assert shared(own, own) == (1.0 if words_of(text) else 0.0)
    assert all(run in text for run in telling(text))
    assert all(len(words_of(run)) <= RUN for run in telling(text))
