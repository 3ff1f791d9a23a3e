"""The ledger in words: what each row says, what it rests on, and how long things took."""

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.desk.desk import Desk
from pressdocket.desk.ledger import Entry, Ledger
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.desk.windows import windows
from pressdocket.records.findings import Hours, ReadDate
from pressdocket.records.when import When
from pressdocket.records.wording import duration_in_words
from pressdocket.shipped import shipped

KOREA, NORLAND = "KR-2024-001", "XX-2026-001"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def entry(ledger: Ledger, words: str) -> Entry:
    return next(one for one in (*ledger.entries, *ledger.promises) if words in one.what.text)


def test_a_row_says_who_asked_and_who_answered_when(desk: Desk) -> None:
    row = entry(desk.judging.view(KOREA).ledger, "25")
    assert (row.asked_on, row.asked_by) == ("1 Sep 2024", "KCSC")
    assert row.what.text[row.what.start : row.what.end] == "25 explicit deepfake videos"
    assert (row.answered_on, row.answered_by) == ("By 3 Sep 2024", "Telegram")
    assert row.done.text == "25 of 25 videos removed"
    assert row.done.text[row.done.start : row.done.end] == "25 of 25 videos"
    assert "Apologised: not counted" in row.answered_remark
    assert (row.time, row.exact_time) == ("0 – 3 days", "0 – 72 hours")
    assert row.ours is not None
    assert (row.ours.verdict, row.ours.short) == ("cannot tell", "48 h")


def test_every_claim_of_a_row_is_on_file(desk: Desk) -> None:
    for reference in (KOREA, NORLAND):
        view = desk.judging.view(reference)
        claims = {claim.id for claim in view.contents.claims}
        for row in (*view.ledger.entries, *view.ledger.promises):
            assert row.what.claims
            assert {*row.claims, *row.what.claims, *row.done.claims} <= claims


def test_silence_is_counted_and_no_answer_is_invented(desk: Desk) -> None:
    row = entry(desk.judging.view(KOREA).ledger, "hotline")
    assert (row.done.text, row.done.claims) == ("Nothing reported", ())
    assert row.answered_on == "Up to 12 Feb 2026"
    assert row.time == "Silent 527 days"


def test_aggregates_are_counted_apart(desk: Desk) -> None:
    ledger = desk.judging.view(KOREA).ledger
    assert ledger.counted == "4 demands, 2 aggregates"
    assert "in no rate" in entry(ledger, "148").asked_remark
    assert "Number not reported" in entry(ledger, "earlier").asked_remark


def test_a_part_is_a_share_and_an_unknown_part_is_none(desk: Desk) -> None:
    part = entry(desk.judging.view(NORLAND).ledger, "advertisements")
    assert part.share == pytest.approx(22 / 30)
    assert entry(desk.judging.view(KOREA).ledger, "earlier").share is None


def test_a_deadline_that_two_origins_read_differently_has_two_ends(desk: Desk) -> None:
    row = entry(desk.judging.view("EU-2025-001").ledger, "breaches")
    first, last = re.findall(r"(\d+ \w+ 2026)", row.asked_remark)
    assert first == "3 Feb 2026"
    assert last in row.law.why
    assert "Contested" in row.answered_remark


def test_a_promise_says_what_came_of_it(desk: Desk) -> None:
    kept = entry(desk.judging.view(NORLAND).ledger, "publish its removal")
    assert (kept.promise, kept.law.verdict, kept.answered_on) == (True, "kept", "30 Jan 2026")
    assert kept.done.claims


def test_each_gap_leads_somewhere(desk: Desk) -> None:
    view = desk.judging.view(KOREA)
    events = {event.event.id for event in view.events}
    single = [gap for gap in view.ledger.gaps if gap.event is not None]
    assert [gap.text for gap in view.ledger.gaps] == list(view.summary.gaps)
    assert {gap.event for gap in single} <= events
    assert [gap.text for gap in view.ledger.gaps if gap.event is None] == [
        "On what legal basis 3 of 6 demands were made."
    ]


def test_nothing_named_is_another_thing_than_no_limit_in_law(desk: Desk) -> None:
    by_label = {metric.label: metric for metric in desk.judging.view(KOREA).metrics}
    named = by_label["In time, by law or deadline"]
    assert (named.value, named.left_out) == ("No limit", "1 no limit; 3 no rule")
    assert len(named.events) == 4
    assert by_label["In time, by our yardstick"].ours


def test_windows_share_one_axis_and_open_ends_are_soft() -> None:
    def read(edtf: str) -> ReadDate:
        return ReadDate(When(edtf=edtf, zone="UTC").span, "UTC")

    first, second, third = uuid4(), uuid4(), uuid4()
    placed = windows({first: read("2024-08-26/2024-08-29"), second: read("[..2024-09-03]"), third: None})
    assert set(placed) == {first, second}
    assert placed[second].start == 0.0
    assert placed[second].soft_start
    assert 0 < placed[first].start < placed[first].end < placed[second].end == 1.0
    assert windows({first: read("2024"), third: None}) == {}


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 4, "0 – 4 hours"),
        (0, 72, "0 – 3 days"),
        (24, 72, "1 – 3 days"),
        (63.98, 88, "63 – 88 hours"),
        (0, 144, "0 – 6 days"),
        (0, 49_680, "up to 6 years"),
        (21_915, 48_213, "2½ – 5½ years"),
        (3_000, 5_000, "4 – 7 months"),
        (None, 48, "up to 2 days"),
        (48, None, "over 2 days"),
        (24, 24, "24 hours"),
        (None, None, "not reported"),
    ],
)
def test_durations_are_said_as_a_person_would(least: float | None, most: float | None, words: str) -> None:
    assert duration_in_words(Hours(at_least=least, at_most=most)) == words


UNITS = {"hour": 1.0, "day": 24.0, "month": 730.5, "year": 8_766.0}


@given(st.floats(0, 200_000), st.floats(0, 200_000))
def test_what_is_said_always_holds(one: float, other: float) -> None:
    least, most = min(one, other), max(one, other)
    said = duration_in_words(Hours(at_least=least, at_most=most))
    *numbers, unit = said.removeprefix("up to ").replace(" – ", " ").replace(",", "").split()
    ends = [float(part.replace("½", ".5")) * UNITS[unit.removesuffix("s")] for part in numbers]
    low = 0.0 if said.startswith("up to ") else ends[0]
    assert low - 1e-6 <= least
    assert most <= ends[-1] + 1e-6
