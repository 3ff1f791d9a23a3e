"""English sentences of our own: which events they tell, by whom, at whom, how many, when."""

import pytest

from intake.suggesting import EXTRACTOR, WEDNESDAY, kinds, only, suggested

KINDS = {
    "Telegram removed 40 videos on Monday.": "removal",
    "TikTok took the clips down last week.": "removal",
    "Some 3,000 posts were deleted by YouTube.": "removal",
    "Discord banned 212 accounts for spreading the images.": "account_action",
    "Reddit has suspended the profiles of two users.": "account_action",
    "The ministry asked Facebook to delete the pages.": "removal_request",
    "A court in Lisbon ordered Telegram to block four channels.": "order",
    "The watchdog warned TikTok over the missing age checks.": "warning",
    "The regulator sent Snapchat a formal notice.": "warning",
    "Police in Oslo opened an investigation into Discord.": "investigation",
    "Ofcom is investigating whether 4chan broke the law.": "investigation",
    "X refused to comply with the order.": "refusal",
    "Signal rejected the demand for user data.": "refusal",
    "Viber denied the allegations.": "denial",
    "Telegram apologised to the regulator.": "apology",
    "Snapchat admitted that its filter had failed.": "acknowledgement",
    "Meta pledged to answer every request within a day.": "commitment",
    "TikTok said: “We will remove such clips faster.”": "commitment",
    "Telegram set up a hotline for the regulator.": "contact_channel",
    "Discord handed over the data of three users to prosecutors.": "disclosure",
    "LinkedIn published its transparency report on Tuesday.": "transparency_report",
    "The data protection authority fined LinkedIn €2 million.": "fine",
    "Twitch was fined 40,000 euros by the regulator.": "fine",
    "Turkey blocked access to Discord.": "platform_block",
    "The government lifted the ban on Roblox.": "block_lifted",
    "Instagram limited the feature to adults.": "restriction",
    "Police arrested three men in Porto.": "arrest",
    "Four suspects were questioned by police.": "questioning",
    "Prosecutors charged two students with extortion.": "charge",
    "A 30-year-old man was sentenced to two years in prison.": "conviction",
    "Spain sued Meta in Madrid.": "lawsuit",
    "Reddit appealed the fine.": "appeal",
    "The company reached a settlement with the city.": "settlement",
    "Parliament passed a law on deepfakes.": "legislation",
    "The new rules came into force on Friday.": "legislation",
    "Police received 312 reports about the channel.": "complaint_report",
}


@pytest.mark.parametrize("sentence", KINDS, ids=KINDS.get)
def test_kinds(sentence: str) -> None:
    assert only(sentence).kind == KINDS[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The regulator may fine Telegram.",
        "Companies can be fined up to 10 million euros.",
        "If Telegram removes the videos, the case ends.",
        "The court could order TikTok to delete the clips.",
        "Police are expected to arrest more suspects.",
        "Telegram has not removed the videos.",
        "Facebook did not respond to a request for comment.",
        "The group wants to sue Meta.",
        "Activists said that YouTube should remove the clips.",
        "The rules would require platforms to delete such posts.",
    ],
)
def test_what_did_not_happen_is_no_event(sentence: str) -> None:
    assert kinds(sentence) == []


def test_one_event_for_each_thing_counted() -> None:
    events = suggested("Discord removed 12 servers, 340 accounts and 25 images.")
    assert [(event.kind, event.count, event.count_unit) for event in events] == [
        ("removal", "12", "servers"),
        ("account_action", "340", "accounts"),
        ("removal", "25", "images"),
    ]


@pytest.mark.parametrize(
    ("words", "count", "approximate"),
    [
        ("35.000 videos", "35000", False),
        ("1,250 videos", "1250", False),
        ("about 1.2 million videos", "1200000", True),
        ("twenty-five videos", "25", False),
        ("more than two thousand videos", "2000", True),
        ("nearly 80k videos", "80000", True),
    ],
)
def test_counts(words: str, count: str, approximate: bool) -> None:
    event = only(f"YouTube removed {words}.")
    assert (event.count, event.count_unit, event.approx) == (count, "videos", approximate)


def test_a_lost_number_stays_lost() -> None:
    event = only("YouTube removed XNUMX videos.")
    assert (event.count, event.count_state, event.count_unit) == (None, "lost", "videos")


def test_ages_and_terms_are_no_counts() -> None:
    event = only("A 19-year-old student was sentenced to 18 months in prison.")
    assert event.count is None


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("today", "2025-03-12"),
        ("yesterday", "2025-03-11"),
        ("on Monday", "2025-03-10"),
        ("last Tuesday", "2025-03-04"),
        ("last week", "2025-03-03/2025-03-09"),
        ("in the last five days", "2025-03-08~/2025-03-12~"),
        ("last month", "2025-02"),
        ("in November", "2024-11"),
        ("in 2019", "2019"),
        ("on 3 March 2024", "2024-03-03"),
        ("on March 3", "2025-03-03"),
        ("last summer", "2024-22"),
        ("two days ago", "2025-03-10"),
        ("in February this year", "2025-02"),
        ("on 5 January this year", "2025-01-05"),
        ("the day before yesterday", "2025-03-10"),
        ("over the weekend", "[2025-03-08..2025-03-09]"),
        ("in the first half of last year", "2024-01/2024-06"),
        ("in the first three months of this year", "2025-01/2025-03"),
        ("from January 3 to February 7, 2025", "2025-01-03/2025-02-07"),
        ("between 20 December and 3 January", "2024-12-20/2025-01-03"),
        ("on 3-12 February", "2025-02-03/2025-02-12"),
        ("in the fourth quarter of last year", "2024-36"),
        ("in the second half of 2023", "2023-07/2023-12"),
        ("in summer 2023", "2023-22"),
        ("on 2025/02/27", "2025-02-27"),
    ],
)
def test_dates(words: str, edtf: str) -> None:
    assert only(f"The watchdog fined Twitch 5,000 euros {words}.").date == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Twitch said on Monday that it had removed 30 videos.", None),
        ("Twitch said on Monday it removed 30 videos.", "2025-03-10"),
        ("Twitch said it had removed 30 videos on Monday.", "2025-03-10"),
        ("Twitch removed 30 videos on March 3 and 12 clips.", "2025-03-03"),
    ],
)
def test_the_day_something_was_said_is_not_the_day_it_had_been_done(sentence: str, edtf: str | None) -> None:
    assert only(sentence).date == edtf


def test_a_deadline_is_no_date() -> None:
    assert only("The court ordered Telegram to delete the channel by the end of March 2025.").date is None


def test_without_a_day_of_publication_nothing_relative_is_dated() -> None:
    assert only("Telegram removed the videos yesterday.", on=None).date is None


def test_who_acts_on_whom() -> None:
    active = only("The Polish watchdog fined Twitch 5,000 euros.")
    passive = only("Twitch was fined 5,000 euros by the Polish watchdog.")
    assert (active.actor, active.target) == (passive.actor, passive.target) == ("Polish watchdog", "Twitch")


def test_pronouns_and_nouns_that_point_back() -> None:
    events = suggested("Discord met the police on Monday. The platform apologised. It removed 14 servers.")
    assert [(event.kind, event.actor) for event in events] == [("apology", "Discord"), ("removal", "Discord")]


def test_told_twice_is_one_event() -> None:
    event = only("YouTube removed the clips. The clips, 40 videos, were removed by YouTube on Monday.")
    assert event.kind == "removal"


def test_who_says_it() -> None:
    event = only("Telegram removed 40 videos, according to the interior ministry.")
    assert event.attributed_to == "interior ministry"


def test_the_quote_stands_in_the_text() -> None:
    text = "News\n\nLast week, after talks, Discord removed 14 servers, which pleased nobody."
    event = suggested(text.split("\n\n")[1])[0]
    whole = f"News of the day\n\n{text.split(chr(10) * 2)[1]}"
    assert whole[event.start : event.end] == event.quote
    assert "14 servers" in event.quote
    assert "pleased" not in event.quote


def test_links_to_other_articles_are_left_out() -> None:
    assert kinds("- Telegram removed 40 videos\n- TikTok fined again\nThe mayor spoke to reporters.") == []


def test_parts_of_a_figure() -> None:
    event = only("Nine suspects, four of whom are students, were questioned by police.")
    assert (event.count, event.count_unit) == ("9", "suspects")
    assert [(part.number, part.what) for part in event.parts] == [("4", "students")]


def test_the_longest_name_of_a_person() -> None:
    assert only("The operator, Ano Bel Bin, who was 30 at the time, was jailed.").target == "Ano Bel Bin"


def test_items_of_a_list_share_who_and_when() -> None:
    told = "A court in Riga fined Viber and Twitch on Monday. The fines are:"
    events = suggested(f"{told}\n* Viber - 2,000 euros\n* Twitch - 300 euros")
    assert [(event.actor, event.target, event.count, event.date) for event in events] == [
        ("court", "Viber", "2000", "2025-03-10"),
        ("court", "Twitch", "300", "2025-03-10"),
    ]


def test_a_headline_tells_no_second_event() -> None:
    text = "Watchdog fines Twitch\n\nThe watchdog fined Twitch 5,000 euros on Monday."
    events = EXTRACTOR.suggest(text, WEDNESDAY, "en").events
    assert [(event.kind, event.count) for event in events] == [("fine", "5000")]


def test_why_it_was_made() -> None:
    assert only("Telegram removed 40 videos.").why == "“removed” (active)"


def test_we_said_credits_nobody() -> None:
    assert [event.actor for event in suggested("“We said that we will remove such clips.”")] == []
