"""Figures of our own sentences: ranks, lists, sums, periods and the days beside them."""

import pytest

from intake.suggesting import kinds, only, suggested


def _counts(body: str) -> list[tuple[str | None, str | None]]:
    return [(event.actor, event.count) for event in suggested(body)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("half a million posts", "500000"),
        ("half a dozen posts", "6"),
        ("two dozen posts", "24"),
        ("a dozen posts", "12"),
        ("a thousand posts", "1000"),
        ("a number of posts", None),
        ("4 million posts", "4000000"),
    ],
)
def test_how_many(words: str, count: str | None) -> None:
    assert only(f"Viber removed {words}.").count == count


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("Rs 50 lakh", "INR"),
        ("Rs. 50 lakh", "INR"),
        ("RM 5 million", "MYR"),
        ("5 mln rbls", "RUB"),
        ("S$5 million", "SGD"),
        ("5 million Canadian dollars", "CAD"),
    ],
)
def test_money(words: str, currency: str) -> None:
    event = only(f"A court fined Viber {words}.")
    assert (event.count, event.count_unit) == ("5000000", currency)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Viber received 300 user information requests.", "requests"),
        ("Viber received 300 law enforcement data requests.", "requests"),
        ("Viber got 300 content takedown notices.", "notices"),
    ],
)
def test_what_is_counted_is_the_last_of_a_compound(sentence: str, unit: str) -> None:
    assert only(sentence).count_unit == unit


def test_countries_are_ranked_by_what_they_asked_for() -> None:
    told = _counts(
        "Viber got 700 requests to remove posts. Norway topped the list with 300, Chad came second with 200 "
        "and Peru third with 100 requests."
    )
    assert told == [(None, "700"), ("Norway", "300"), ("Chad", "200"), ("Peru", "100")]


def test_a_rank_says_itself_what_was_asked_for() -> None:
    event = only("The most requests for user data came from Norway, with 300.")
    assert (event.kind, event.actor, event.count) == ("investigation", "Norway", "300")


def test_figures_in_brackets_are_those_of_the_country_before_them() -> None:
    told = _counts("Most requests to remove posts came from Norway (300) and Chad (200).")
    assert told == [("Norway", "300"), ("Chad", "200")]


def test_ranks_of_other_things_tell_nothing() -> None:
    assert kinds("Norway topped the list with 300 medals, followed by Chad with 200.") == []


def test_requests_that_rose_to_a_figure() -> None:
    event = only("Requests from Norway for user data rose to 4,100.")
    assert (event.kind, event.actor, event.count) == ("investigation", "Norway", "4100")


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 60 requests from Norway to remove posts.",
        "Some 60 requests for removal came from Norway.",
        "The report lists 60 requests received from Norway to remove posts.",
        "Norway accounted for 60 removal requests.",
    ],
)
def test_requests_by_who_sent_them(sentence: str) -> None:
    event = only(sentence)
    assert (event.kind, event.actor, event.count) == ("removal_request", "Norway", "60")


def test_a_growth_in_percent_is_no_figure() -> None:
    assert kinds("Requests for user data rose by 40%.") == []


def test_requests_without_a_purpose_are_what_the_report_is_about() -> None:
    told = suggested("Viber handed over user data after requests. Viber processed 900 requests from Norway.")
    assert [(event.kind, event.count) for event in told][1:] == [("investigation", "900")]


def test_a_list_goes_on_over_what_is_told_of_its_members() -> None:
    told = _counts("Viber deleted 4 accounts that spread maps; 19 accounts that sold arms; and 13 posts.")
    assert [count for _, count in told] == ["4", "19", "13"]


def test_things_behind_and_with_a_verb_of_their_own_are_of_that_verb() -> None:
    told = suggested("Some 43 groups were removed from Viber and 87 accounts were suspended.")
    assert [(event.kind, event.count) for event in told] == [("removal", "43"), ("account_action", "87")]


def test_a_figure_may_leave_out_what_it_counts() -> None:
    told = suggested("Viber closed 600 accounts in Ghana and about 200 in Togo.")
    assert [(event.count, event.count_unit) for event in told] == [("600", "accounts"), ("200", "accounts")]


def test_one_may_be_fined_twice() -> None:
    told = suggested("Norway fined Viber 5 million euros in 2023 and 15 million euros in 2024.")
    assert [(event.count, event.date) for event in told] == [("5000000", "2023"), ("15000000", "2024")]


def test_who_receives_may_be_named_behind_it() -> None:
    told = suggested("After receiving 60 complaints, the Norwegian regulator opened a probe into Viber.")
    assert [(event.kind, event.target) for event in told] == [
        ("complaint_report", "Norwegian regulator"),
        ("investigation", "Viber"),
    ]


def test_who_is_the_first_to_do_it_does_it() -> None:
    assert kinds("Norway was the first country to block Viber.") == ["platform_block"]


def test_things_may_be_described_before_their_verb() -> None:
    assert only("Three bots that sold data were removed.").count == "3"


def test_each_in_a_list_is_fined_its_sum() -> None:
    told = suggested("A court fined Viber 61,000 roubles and Signal 1.5 million roubles.")
    assert [(event.target, event.count) for event in told] == [("Viber", "61000"), ("Signal", "1500000")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A judge ordered the man to pay 5 million euros bail.",
        "Viber avoided a fine of 3 million euros.",
        "There is a fine of 3,000 euros for each day of delay.",
    ],
)
def test_sums_that_are_no_fines(sentence: str) -> None:
    assert "fine" not in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A dutiful firm keeps deleting banned content.",
        "He shared content banned in Norway.",
        "Users of Viber are asked to remove posts.",
        "The group tried to stop Viber from being blocked.",
        "More than 95% of these accounts were banned.",
    ],
)
def test_what_something_is_or_shall_not_be_is_no_deed(sentence: str) -> None:
    assert kinds(sentence) == []


def test_who_is_caused_to_act_acts() -> None:
    event = only("The complaint prompted the Norwegian police to arrest three men.")
    assert (event.kind, event.actor, event.count) == ("arrest", "Norwegian police", "3")


def test_whose_arrest_it_is_is_arrested() -> None:
    event = only("Ali Moroz's arrest caused an outcry in the West.")
    assert (event.actor, event.target) == (None, "Ali Moroz")


def test_a_participle_between_commas_is_of_who_stands_before_it() -> None:
    event = suggested("Ali Moroz, arrested on Monday, was tired.")[0]
    assert (event.kind, event.actor, event.target) == ("arrest", None, "Ali Moroz")


def test_a_sentence_ends_where_a_space_was_lost() -> None:
    told = suggested("Viber was blocked on Friday.The court fined Signal 300 euros on Monday.")
    assert [event.date for event in told] == ["2025-03-07", "2025-03-10"]


def test_what_is_blocked_is_no_authority() -> None:
    told = suggested("The Norwegian regulator praised Viber. It has been banned in Chad since Monday.")
    assert [event.target for event in told] == ["Viber"]


def test_those_who_speak_for_a_platform_are_the_platform() -> None:
    event = only('"We removed 30 posts," Ana Sousa, an engineer at Viber, said.')
    assert (event.actor, event.count) == ("Viber", "30")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Viber was blocked on Friday, February 7.", "2025-02-07"),
        ("According to a report published on Monday, Viber removed 30 posts in January.", "2025-01"),
        ("Viber removed 30 posts during 1 to 28 February 2025.", "2025-02-01/2025-02-28"),
        ("Viber removed 30 posts in the first quarter.", "2025-33"),
        ("Viber published its transparency report for the first half of 2024.", None),
        ("The ministry ordered Viber to remove 30 posts last year.", "2024"),
    ],
)
def test_days(sentence: str, day: str | None) -> None:
    assert only(sentence).date == day


def test_a_period_goes_on_in_the_next_sentence() -> None:
    told = suggested("In the first half of 2024, Viber removed 30 posts. Signal took down 71 clips.")
    assert [event.date for event in told] == ["2024-01/2024-06", "2024-01/2024-06"]


def test_a_period_does_not_go_on_for_what_is_not_counted() -> None:
    told = suggested("In the first half of 2024, Viber removed 30 posts. Signal was blocked.")
    assert [event.date for event in told] == ["2024-01/2024-06", None]
