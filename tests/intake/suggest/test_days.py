"""Which day a suggested event is given: its own clause's, its neighbour's, or none. Read on 12 March 2025."""

import pytest

from intake.suggesting import suggested


@pytest.mark.parametrize(
    ("body", "kind", "date"),
    [
        ("After it was fined in May, Viber closed 30 accounts on Monday.", "account_action", "2025-03-10"),
        ("On Monday Viber apologised after Norway fined it 300 euros.", "apology", "2025-03-10"),
        ("On Monday Viber apologised after Norway fined it 300 euros.", "fine", None),
        ("Norway fined Viber 300 euros ahead of an election on Thursday.", "fine", None),
        ("Viber closed 30 accounts whose owners had met in 2012.", "account_action", None),
        ("In 2019, when it was young, Viber closed 30 accounts.", "account_action", "2019"),
        ("Viber was blocked in 2019, when it closed 30 accounts.", "account_action", "2019"),
        ("On Tuesday, following a complaint, Viber closed 30 accounts.", "account_action", "2025-03-11"),
        ("The following week, on 3 March, Viber closed 30 accounts.", "account_action", "2025-03-03"),
        ("Viber appealed before the Supreme Court on Monday.", "appeal", "2025-03-10"),
        ("The ban has since been lifted on Monday by Norway.", "block_lifted", "2025-03-10"),
        ("OSLO, March 10 — Norway has fined Viber 300 euros.", "fine", None),
        ("OSLO, March 10 (Post) - Norway has fined Viber 300 euros.", "fine", None),
        ("On March 10 Norway fined Viber 300 euros.", "fine", "2025-03-10"),
        ("In recent years, Norway has passed laws that restrict messengers.", "legislation", None),
        (
            "Over the past few weeks, Viber has closed 30 accounts.",
            "account_action",
            "2025-02-19~/2025-03-12~",
        ),
        ("Viber removed 30 posts last quarter.", "removal", "2024-10/2024-12"),
        ("Between January and June last year, Viber removed 30 posts.", "removal", "2024-01/2024-06"),
        ("Viber blocked 30 accounts in 2019-2021.", "account_action", "2019/2021"),
    ],
)
def test_the_time_of_its_own_clause(body: str, kind: str, date: str | None) -> None:
    assert [event.date for event in suggested(body) if event.kind == kind] == [date]


@pytest.mark.parametrize(
    ("body", "kind", "date"),
    [
        ("The dispute stems from a 2020 fine of 300 euros against Viber.", "fine", "2020"),
        ("At a November hearing, parents urged Viber to act.", "statement", "2024-11"),
        ('Viber published its "October 2023 Transparency Report".', "transparency_report", None),
    ],
)
def test_a_month_or_year_that_names_a_thing(body: str, kind: str, date: str | None) -> None:
    assert [event.date for event in suggested(body) if event.kind == kind] == [date]


@pytest.mark.parametrize(
    ("beside", "date"),
    [
        ("The decision was made on Monday.", "2025-03-10"),
        ("The government made the decision on Monday.", "2025-03-10"),
        ("The terms of the fine, announced on Tuesday, are tough.", "2025-03-11"),
        ("In a statement on Monday, Ofcom said Viber was slow.", "2025-03-10"),
        ("Viber was slow, Ofcom said in a Monday press release.", "2025-03-10"),
        ("Viber said on Monday that it was sorry.", None),
        ("The decision was made after a vote on Monday.", None),
        ("Norway held a vote on Monday.", None),
    ],
)
def test_the_day_of_what_was_done_from_the_sentence_beside(beside: str, date: str | None) -> None:
    fines = [
        event for event in suggested(f"Ofcom has fined Viber 300 euros. {beside}") if event.kind == "fine"
    ]
    assert [event.date for event in fines] == [date]


def test_the_day_of_what_somebody_goes_on_to_say() -> None:
    told = suggested("Ofcom said on Monday that Viber was slow. Ofcom warned Viber that it would act.")
    assert [event.date for event in told if event.kind == "warning"] == ["2025-03-10"]


def test_a_day_of_saying_is_not_that_of_what_was_done_before() -> None:
    told = suggested("Ofcom said on Monday that Viber was slow. Ofcom fined Viber 300 euros.")
    assert [event.date for event in told if event.kind == "fine"] == [None]


@pytest.mark.parametrize(
    ("later", "date"),
    [
        ("The next day, Viber closed 30 accounts.", "2025-03-04"),
        ("Two days later, Viber closed 30 accounts.", "2025-03-05"),
        ("A day earlier, Viber had closed 30 accounts.", "2025-03-02"),
        ("On the same day, Viber closed 30 accounts.", "2025-03-03"),
        ("Viber closed 30 accounts later that day.", "2025-03-03"),
    ],
)
def test_a_day_told_from_the_one_before(later: str, date: str) -> None:
    told = suggested(f"Norway fined Viber 300 euros on 3 March. {later}")
    assert [event.date for event in told if event.kind == "account_action"] == [date]


def test_a_day_told_from_none_is_none() -> None:
    assert [event.date for event in suggested("The same day, Viber closed 30 accounts.")] == [None]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("on frıday", "2025-03-07"),
        ("on FRİDAY", "2025-03-07"),
        ("last wınter", "2024-24"),
        ("in auguſt 2020", "2020-08"),
        ("in sprıng 2020", "2020-21"),
    ],
)
def test_odd_letters_of_a_time(when: str, date: str) -> None:
    assert [event.date for event in suggested(f"Viber removed 300 posts {when}.")] == [date]


def test_an_odd_letter_of_a_day_told_from_the_one_before() -> None:
    told = suggested("Norway fined Viber 300 euros on 3 March. Fıve days later, Viber closed 30 accounts.")
    assert [event.date for event in told if event.kind == "account_action"] == ["2025-03-08"]


def test_a_number_written_with_a_sharp_s() -> None:
    told = suggested("Viber löschte vor dreißig Tagen 30 Videos.", "de")
    assert [event.date for event in told] == ["2025-02-10"]
