"""From findings to the words of a summary."""

import json
from datetime import date

from pressdocket.publish.summary import summarise
from pressdocket.records.event import Scope
from pressdocket.records.quantity import Part, Quantity
from pressdocket.records.report import sha256
from pressdocket.records.summary import Summary
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from story import Story, by, many, on

HEAD = "9c4177e0b2d8" + "0" * 52


def summary(story: Story, as_of: str = "2025-01-01") -> Summary:
    contents = story.contents()
    asked = AsOf.end_of(date.fromisoformat(as_of), story.case.zone)
    return summarise(contents, story.case, find(Index(contents), story.case, asked), HEAD)


def asked_and_answered() -> Story:
    story = Story()
    demand, removal = story.demand(about="explicit fakes"), story.removal()
    report = story.report(publisher="The Daily", url="https://example.org/a")
    story.claim(demand, report, story.board, when=on("2024-09-01"), quantity=many(25), due=by("2024-09-03"))
    story.claim(
        removal, report, story.board, story.messenger, when=on("2024-09-02"), quantity=many(25, of="25")
    )
    story.link(removal, "fulfils", demand)
    return story


def test_a_ledger_row_says_what_was_asked_answered_and_judged() -> None:
    (row,) = summary(asked_and_answered()).ledger
    assert (row.asked_on, row.asked_by) == ("1 Sep 2024", "Standards Board")
    assert row.what.text == "Remove 25 videos (explicit fakes)"
    assert row.answer.text == "25 of 25 videos removed on 2 Sep 2024"
    assert (row.extent, row.time, row.verdict) == ("full", "0 – 48 hours", "met")


def test_the_status_counts_demands_answers_and_verdicts() -> None:
    asked, judged, drafts = (phrase.text for phrase in summary(asked_and_answered()).status)
    assert asked == (
        "On 1 Sep 2024, the Standards Board made 1 demand on Messenger; "
        "1 answered in full (by its own account alone)."
    )
    assert judged == "By deadlines named in reports: 1 met."
    assert drafts == "None of 2 events on file has been reviewed."


def test_one_sentence_is_one_note_and_credits_every_chain() -> None:
    made = summary(asked_and_answered())
    (note,) = made.notes
    assert made.ledger[0].what.notes == made.ledger[0].answer.notes == (1,)
    assert note.source == "The Daily, 4 Sep 2024; credits Standards Board; Standards Board quoting Messenger"
    assert (note.exact, note.url) == ("Sentence one", "https://example.org/a")


def test_a_quote_within_a_longer_one_shares_its_note() -> None:
    story = asked_and_answered()
    wide, narrow = story.claims
    story.claims[1] = narrow.model_copy(
        update={"quote": narrow.quote.model_copy(update={"exact": "Sentence", "end": narrow.quote.start + 8})}
    )
    assert [note.exact for note in summary(story).notes] == [wide.quote.exact]


def test_the_record_is_the_case_and_its_hash_is_printed() -> None:
    story = asked_and_answered()
    made = summary(story)
    assert sha256(made.record) == made.contents_hash
    assert json.loads(made.record) == json.loads(story.contents().model_dump_json(exclude={"originals"}))
    assert made.facts[-1].value == "9c41 77e0 b2d8"


def test_nothing_reported_and_lost_numbers_are_said_so() -> None:
    story = Story()
    story.claim(story.demand(about="a video"), when=on("2024-09-01"))
    sentence = story.event("conviction", about="a ring's leader")
    story.claim(sentence, quantity=Quantity(state="lost", unit="years"))
    made = summary(story)
    assert made.ledger[0].what.text == "Remove a video; number not reported"
    assert (made.ledger[0].answer.text, made.ledger[0].answer.notes) == ("Nothing reported", ())
    assert made.enforcement[0].what.text == "Convicted: a ring's leader (number of years lost in transit)"
    assert any("lost in transit" in gap for gap in made.gaps)
    assert any(note.remark == "A number was lost in it." for note in made.notes)


def test_accusation_is_not_worded_as_conviction() -> None:
    story = Story()
    charge = story.event("charge", story.police, about="spreading fakes")
    story.claim(charge, quantity=many(7, "suspects", parts=(Part(number="6", what="teenagers"),)))
    (row,) = summary(story).enforcement
    assert row.what.text == (
        "The Capital Police charged 7 suspects (accused, not convicted): 6 of them teenagers; spreading fakes"
    )


def test_rival_figures_become_cards_and_leave_the_other_tables() -> None:
    story = Story()
    for number, who in ((88, "national police"), (126, "city police")):
        counted = story.event(
            "complaint_report", None, story.police, measure="Reports to the police", scope=Scope(by_whom=who)
        )
        story.claim(counted, quantity=many(number, "reports"))
    made = summary(story)
    (rivals,) = made.rivals
    assert [card.number.text for card in rivals.cards] == ["88", "126"]
    assert [card.who for card in rivals.cards] == ["national police", "city police"]
    assert made.context == ()


def test_what_came_out_later_is_not_in_the_summary() -> None:
    story = asked_and_answered()
    denial = story.event("denial", story.messenger)
    story.claim(denial, story.report("2024-12-01"))
    assert len(summary(story, "2024-11-30").context) == 0
    assert len(summary(story, "2024-12-01").context) == 1


def test_the_strip_places_what_is_dated_and_has_a_text_twin() -> None:
    strip = summary(asked_and_answered()).strip
    assert strip is not None
    assert [(mark.lane, mark.shape, mark.soft_start or mark.soft_end) for mark in strip.marks] == [
        ("asked", "demand", False),
        ("answered", "answer", False),
    ]
    assert all(0 <= mark.start <= mark.end <= 1 for mark in strip.marks)
    assert "1 Sep 2024" in strip.alt
    assert "removal 2 Sep 2024" in strip.alt


def test_a_case_without_demands_has_a_summary_too() -> None:
    made = summary(Story())
    assert made.status[0].text == "Nothing is on record in this case yet."
    assert made.strip is None
    assert made.notes == ()


def test_a_retraction_is_mentioned_from_its_own_day() -> None:
    story = Story()
    story.claim(story.removal(), story.report("2024-09-04", retracted=on("2024-10-01")))
    before, after = (summary(story, day).notes[0].remark for day in ("2024-09-30", "2024-10-01"))
    assert (before, after) == ("", "Retracted 1 Oct 2024.")
