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


def test_figures_are_counts_and_say_what_is_left_out() -> None:
    story = asked_and_answered()
    story.claim(story.demand(about="more"), None, story.board, when=on("2024-09-01"))
    rows = {row.label: row for row in summary(story).figures}
    in_time = rows["In time, by law or the deadline named"]
    assert (in_time.value, in_time.band, in_time.rest) == ("1 of 1", "too few for one", "left out: 1 no rule")
    assert rows["Answered by an act"].value == "1 of 2, at most 2"
    assert "Median time to act" not in rows


def test_ten_demands_have_percentages_and_a_median() -> None:
    story = Story()
    for _ in range(10):
        demand, removal = story.demand(), story.removal()
        story.claim(demand, None, story.board, when=on("2024-09-01"), due=by("2024-09-03"))
        story.claim(removal, None, story.messenger, when=on("2024-09-02"))
        story.link(removal, "fulfils", demand)
    rows = {row.label: row for row in summary(story).figures}
    assert rows["In time, by law or the deadline named"].band == "100 %"
    assert (rows["Median time to act"].value, rows["Median time to act"].band) == (
        "10 of 10 acted",
        "0 – 48 hours",
    )


def test_the_obligations_judged_by_are_listed_with_their_doubts() -> None:
    story = asked_and_answered()
    story.rule(36, version="2", article="art. 5", verified=False, doubts="Nobody read it.", title="Remove")
    story.rule(None, version="1", valid_from=None, valid_to=on("2019-12-31"))
    story.rule(3, code="OTHER")
    story.events[0] = story.events[0].model_copy(update={"obligations": ("KR-ACT",)})
    made = summary(story)
    (row,) = made.rules
    assert (row.code, row.name, row.limit) == ("KR-ACT, version 2", "Act, art. 5: Remove", "36 hours")
    assert (row.valid, row.verified, row.doubts) == ("since 1 Jan 2020", False, "Nobody read it.")
    assert "By law and the deadlines named in reports: 1 met." in {phrase.text for phrase in made.status}


def test_the_method_states_the_formulas() -> None:
    method = " ".join(paragraph for section in summary(Story()).method for paragraph in section.paragraphs)
    for formula in ("met / (met + missed + cannot tell + silent)", "(1 - d / n)", "Wilson's at 95 %"):
        assert formula in method


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
