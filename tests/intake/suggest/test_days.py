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
