"""What is read off a passage, where paragraphs and sentences stand, and which figures want a second look."""

from datetime import UTC, datetime

import pytest

from pressdocket.desk.days import published_day, read_date
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.paragraphs import headline_end, paragraph_at, place_in_words, sentence_around
from pressdocket.desk.passages import likely_link, named_in, read_passage, who_and_whom
from pressdocket.errors import UserError
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import EventKind, PartyKind
from pressdocket.records.party import Party
from pressdocket.records.report import Report, sha256
from pressdocket.records.when import When

TEXT = "Board asks for help\n\nOne sentence. A fine of 35.000 crowns. “Third?” Fourth.\n\nLast one.\n"


def party(name: str, kind: PartyKind) -> Party:
    return Party(id=new_id(datetime(2026, 1, 1, tzinfo=UTC)), name=name, kind=kind)


def test_a_part_of_a_figure_is_no_figure_of_its_own() -> None:
    read = read_passage("Nine suspects, four of whom are pupils, were questioned in the past week.")
    assert (read.number, read.unit, read.parts, read.others) == ("9", "suspects", "4 pupils", ())
    assert (read.kind, read.when) == ("questioning", "the past week")


def test_two_counts_in_a_passage_are_both_read() -> None:
    read = read_passage("Of 40 videos named in the letter it removed 31 clips on 3 September 2024.")
    assert (read.number, read.unit) == ("40", "videos")
    assert [(other.number, other.unit) for other in read.others] == [("31", "clips")]
    assert read.when == "3 September 2024"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Last Tuesday the mayor spoke.", "Last Tuesday"),
        ("It came two days ago.", "two days ago"),
        ("Between 26 and 29 August it counted.", "Between 26 and 29 August"),
        ("In recent weeks much was said.", ""),
        ("It may be so.", ""),
    ],
)
def test_a_date_is_taken_in_its_own_words(words: str, when: str) -> None:
    assert read_passage(words).when == when


def test_a_speaker_is_credited_only_where_one_is_named() -> None:
    assert read_passage("Nothing was left, the Harbour Board said.").credited == "Harbour Board"
    assert read_passage("He said so.").credited == ""


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("They took 25 videos down.", "removal", ("Lanternfish", "")),
        ("Lanternfish removed them as the Harbour Board asked.", "removal", ("Lanternfish", "Harbour Board")),
        ("This board asked the company to act.", "removal_request", ("Harbour Board", "Lanternfish")),
        ("A minister told the authorities to look into it.", "order", ("", "")),
    ],
)
def test_who_acts_is_read_only_where_the_words_say_so(
    words: str, kind: EventKind, found: tuple[str, str]
) -> None:
    parties = (party("Lanternfish", "platform"), party("Harbour Board", "regulator"))
    assert who_and_whom(words, kind, parties) == found


def test_a_longer_name_is_not_its_shorter_part() -> None:
    force, city = party("Port police", "police"), party("Port", "government")
    assert named_in("The Port police of Port", (city, force)) == (force,)


def test_a_refusal_refuses() -> None:
    assert [likely_link(kind) for kind in ("refusal", "removal")] == ["refuses", "fulfils"]


def test_paragraphs_are_counted_below_the_headline() -> None:
    assert TEXT[headline_end(TEXT) :].startswith("One sentence.")
    assert [paragraph_at(TEXT, TEXT.index(word)) for word in ("Board", "One", "Fourth", "Last")] == [
        0,
        1,
        1,
        2,
    ]
    assert place_in_words(TEXT, 0, 5) == "Headline, characters 0 – 5"
    whole = "It began on Monday.\nThen it ended."
    assert headline_end(whole) == 0
    assert paragraph_at(whole, 25) == 2


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("fine", "A fine of 35.000 crowns."),
        ("Third", "“Third?”"),
        ("Last", "Last one."),
        ("One", "One sentence."),
    ],
)
def test_the_sentence_around_a_word(word: str, sentence: str) -> None:
    at = TEXT.index(word)
    start, end = sentence_around(TEXT, at, at + len(word))
    assert TEXT[start:end].strip() == sentence


def test_doubtful_figures_are_found_and_plain_ones_are_not() -> None:
    found = doubts_in("A fine of 35.000 crowns, XNUMX years, 1.5 metres, 12.345.678 people, 3.500 votes.")
    assert [(doubt.title, doubt.line) for doubt in found] == [
        ("Check the figure", "35,000 or 35.0?"),
        ("Figure lost", "in translation"),
        ("Check the figure", "3,500 or 3.5?"),
    ]


def test_relative_days_count_from_the_day_in_the_reports_own_zone() -> None:
    text = "A title\n\nSome text."
    report = Report(
        id=new_id(datetime(2026, 1, 1, tzinfo=UTC)),
        title="A title",
        text=text,
        text_hash=sha256(text),
        retrieved=datetime(2026, 1, 1, tzinfo=UTC),
        published=When(edtf="2024-09-04", zone="Asia/Seoul"),
    )
    assert read_date("last Tuesday", "Asia/Seoul", published_day(report)).when.edtf == "2024-09-03"
    assert read_date("yesterday", "Asia/Seoul", published_day(report)).when.edtf == "2024-09-03"


def test_what_needs_a_publication_date_says_so() -> None:
    with pytest.raises(UserError, match=r"no publication date\. Add the date under Details"):
        read_date("last Tuesday", "UTC", None)
    with pytest.raises(UserError, match="cannot be read as a date"):
        read_date("when pigs fly", "UTC", None)
