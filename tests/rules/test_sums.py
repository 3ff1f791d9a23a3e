"""Sums and percentages worked out again."""

from typing import Any

import pytest

from pressdocket.records.quantity import Part, Quantity
from pressdocket.records.quote import quote
from pressdocket.records.report import Report, sha256
from pressdocket.rules.sums import checked
from story import LATER, Story, on


def said(words: str, quantity: Quantity) -> list[str]:
    story = Story()
    text = f"Title\nSentence. {words}"
    report = Report(
        id=story.id(),
        title="Title",
        text=text,
        text_hash=sha256(text),
        retrieved=LATER,
        cases=(story.case.id,),
    )
    story.reports.append(report)
    event = story.event("transparency_report", story.messenger)
    return list(checked(story.claim(event, report, quote=quote(text, 16, len(text)), quantity=quantity)))


def of(number: str, *parts: tuple[str, str], **more: Any) -> Quantity:
    return Quantity(
        unit="requests",
        number=number,
        parts=tuple(Part(number=one, what=what) for one, what in parts),
        **more,
    )


HALF_YEAR = of("10197", ("5407", "acted on"), ("4786", "not acted on"))


def test_four_requests_are_missing_and_the_percentage_is_another() -> None:
    assert said("Of 10,197 requests 5,407 (54%) were acted on, 4,786 (46 %) were not.", HALF_YEAR) == [
        "The parts do not add up: 5,407 and 4,786 make 10,193, of 10,197 requests: 4 are missing.",
        "“54%” does not add up: 5,407 of 10,197 are 53.0 %.",
        "“46 %” does not add up: 4,786 of 10,197 are 46.9 %.",
    ]


@pytest.mark.parametrize(
    ("words", "quantity"),
    [
        ("Of 10,197 requests 53 % and then 47 % were told.", of("10197", ("5407", "a"), ("4790", "b"))),
        ("Of 10,197 requests 53.0 percent were acted on.", of("5407", of="10197")),
        ("The share rose by 20 % in a year.", of("5407", of="10197")),
        ("Six of the seven suspects are teenagers.", of("7", ("6", "teenagers"))),
        (
            "About 54 % of the requests.",
            Quantity(unit="requests", number="5407", of="10197", approximate=True),
        ),
        ("54 % of requests.", of("5407")),
        ("Nothing, 0 %.", of("0", of="0")),
    ],
)
def test_what_adds_up_or_cannot_be_checked_is_left_alone(words: str, quantity: Quantity) -> None:
    assert said(words, quantity) == []


def test_too_many_parts_and_a_part_larger_than_all() -> None:
    assert said("Seven.", of("7", ("6", "a"), ("3", "b"))) == [
        "The parts do not add up: 6 and 3 make 9, of 7 requests: 2 are too many."
    ]
    assert said("Seven.", of("7", ("9", "a"))) == [
        "The parts do not add up: 9 are more than all, of 7 requests: 2 are too many."
    ]


def test_it_is_a_gap_of_the_case_as_long_as_the_report_stands() -> None:
    story = Story()
    event = story.event("transparency_report", story.messenger)
    report = story.report("2024-09-04", retracted=on("2024-10-01"))
    story.claim(event, report, quantity=HALF_YEAR)
    (gap,) = (gap for gap in story.findings("2024-09-30").gaps if gap.kind == "does not add up")
    assert gap.subject == event.id
    assert "4 are missing" in gap.why
    assert not [gap for gap in story.findings("2024-10-01").gaps if gap.kind == "does not add up"]
