"""What was decided on a suggestion is a record of the docket, and settles it."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from intake.suggesting import EXTRACTOR
from pressdocket.desk.accepting import Pick, Suggested, merged
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.deciding import halves, left_open
from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import export
from pressdocket.desk.opening import Office
from pressdocket.desk.views import CaseView
from pressdocket.errors import StaleRecord
from pressdocket.intake.suggest.suggestion import Suggestion
from pressdocket.records.claim import Claim
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.report import Report

REPORT = """Lanternfish gives in to the harbour commission

The Harbour Commission asked Lanternfish on 1 September to remove 25 videos.
Lanternfish deleted all 25 videos on 3 September, the commission said.
On 4 September Lanternfish deleted 12 videos from its servers along with 30 pictures.
Police received 118 reports of such videos on 2 September.
"""


@pytest.fixture
def report(desk: Desk) -> Report:
    about = About(published="2025-09-06", language="en")
    return desk.reports.add(read_report(REPORT.encode(), "report.txt"), about, Filing("XX-1")).report


def seen(desk: Desk) -> tuple[CaseView, tuple[Suggested, ...]]:
    view = desk.judging.view("XX-1")
    return view, desk.accepting.suggested(view, view.reports[0])


def one_of(desk: Desk, kind: str, number: int = 0) -> tuple[CaseView, Suggested]:
    view, found = seen(desk)
    return view, [one for one in found if one.kind == kind][number]


def decisions(desk: Desk) -> list[tuple[str, str]]:
    return [(one.kind, one.outcome) for one in desk.docket.all(Decision)]


def accept(desk: Desk, report: Report, kind: str) -> Suggested:
    view, one = one_of(desk, kind)
    desk.accepting.accept(view, report.id, [Pick(one, one.entry)])
    return one


def test_accepting_writes_the_decision_in_its_own_step_and_undo_takes_both(
    desk: Desk, report: Report
) -> None:
    before = len(seen(desk)[1])
    accept(desk, report, "removal_request")
    assert decisions(desk) == [("removal_request", "accepted")]
    assert desk.docket.all(Decision)[0].event == desk.docket.all(Event)[0].id
    assert len(seen(desk)[1]) == before - 1
    desk.undo()
    assert (decisions(desk), desk.docket.all(Event)) == ([], ())
    assert len(seen(desk)[1]) == before


def test_what_was_rejected_stays_away_from_another_desk(desk: Desk, report: Report, office: Office) -> None:
    _, one = one_of(desk, "complaint_report")
    desk.accepting.reject(report.id, one)
    with office.open(desk.docket.path) as other:
        assert [each for each in seen(other)[1] if each.kind == "complaint_report"] == []
    desk.undo()
    assert one_of(desk, "complaint_report")[1] == one


def test_two_analysts_cannot_accept_the_same_suggestion(desk: Desk, report: Report, office: Office) -> None:
    view, one = one_of(desk, "removal_request")
    with office.open(desk.docket.path) as other:
        other.accepting.accept(view, report.id, [Pick(one, one.entry)])
    with pytest.raises(StaleRecord):
        desk.accepting.accept(view, report.id, [Pick(one, one.entry)])
    assert len(desk.docket.all(Event)) == 1


def test_a_merged_suggestion_is_a_claim_of_the_event_and_is_noted_so(desk: Desk, report: Report) -> None:
    accept(desk, report, "removal")
    event = desk.docket.all(Event)[0].id
    view, one = one_of(desk, "removal")
    desk.accepting.accept(view, report.id, [Pick(one, merged(one.entry, event))])
    assert sorted(decisions(desk)) == [("removal", "accepted"), ("removal", "merged")]
    assert len(desk.docket.all(Event)) == 1


def test_several_are_one_step_and_share_their_parties(desk: Desk, report: Report) -> None:
    view, found = seen(desk)
    picked = [Pick(one, one.entry) for one in found if one.kind in ("removal_request", "removal")]
    changes = desk.accepting.accept(view, report.id, picked)
    names = [one.name for one in desk.judging.view("XX-1").contents.parties]
    assert len(names) == len(set(names))
    assert len(desk.docket.all(Event)) == len(picked) == len(decisions(desk)) > 1
    desk.undo(changes.step)
    assert desk.docket.all(Event) == ()


def test_a_changed_figure_does_not_bring_the_suggestion_back(desk: Desk, report: Report) -> None:
    view, one = one_of(desk, "complaint_report")
    desk.accepting.accept(view, report.id, [Pick(one, replace(one.entry, number="119"))])
    assert [each for each in seen(desk)[1] if each.kind == "complaint_report"] == []


def test_a_demand_accepted_after_its_answer_is_joined_to_it_and_says_so_before(
    desk: Desk, report: Report
) -> None:
    accept(desk, report, "removal")
    (removal,) = desk.docket.all(Event)
    _, one = one_of(desk, "removal_request")
    assert ("Answered by", "Removal: 25 of 25 videos") in one.rows or "Answered by" in dict(one.rows)
    accept(desk, report, "removal_request")
    (link,) = desk.judging.view("XX-1").contents.links
    demand = next(event for event in desk.docket.all(Event) if event.kind == "removal_request")
    assert (link.source, link.target, link.kind.value) == (removal.id, demand.id, "fulfils")
    bearing = next(claim for claim in desk.docket.all(Claim) if claim.link == link.id)
    assert "deleted all 25 videos" in bearing.quote.exact
    desk.undo()
    assert desk.judging.view("XX-1").contents.links == ()


def test_an_answer_that_another_demand_may_have_had_is_not_joined(desk: Desk, report: Report) -> None:
    accept(desk, report, "removal_request")
    accept(desk, report, "removal")
    again = "News\n\nOn 5 September the Harbour Commission asked Lanternfish to remove 40 posts."
    about = About(published="2025-09-06", language="en")
    desk.reports.add(read_report(again.encode(), "again.txt"), about, Filing("XX-1"))
    view = desk.judging.view("XX-1")
    other = next(one for one in view.reports if one.report.id != report.id)
    found = desk.accepting.suggested(view, other)
    assert [one.entry.answered_by for one in found if one.kind == "removal_request"] == [()]


def test_a_sentence_that_counts_two_things_is_split_for_good(desk: Desk, report: Report) -> None:
    view, found = seen(desk)
    one = next(one for one in found if one.halves)
    assert one.halves == ("12 videos", "30 pictures")
    desk.accepting.split(report.id, one)
    parted = [each for each in seen(desk)[1] if each.sentence == one.sentence]
    assert [(each.entry.number, each.entry.unit) for each in parted] == [("12", "videos"), ("30", "pictures")]
    desk.accepting.accept(view, report.id, [Pick(parted[0], parted[0].entry)])
    left = [each for each in seen(desk)[1] if each.sentence == one.sentence]
    assert [each.entry.number for each in left] == ["30"]
    desk.accepting.reject(report.id, left[0])
    assert [each for each in seen(desk)[1] if each.sentence == one.sentence] == []


def test_a_deleted_claim_opens_its_suggestion_again(desk: Desk, report: Report) -> None:
    accept(desk, report, "complaint_report")
    desk.removing.claim(desk.docket.all(Claim)[0].id)
    assert decisions(desk) == []
    assert one_of(desk, "complaint_report")
    assert desk.docket.check().faults == ()


@pytest.mark.parametrize("what", ["event", "report", "bare event"])
def test_decisions_go_with_what_they_are_about(desk: Desk, report: Report, what: str) -> None:
    accept(desk, report, "complaint_report")
    _, one = one_of(desk, "removal")
    desk.accepting.reject(report.id, one)
    event = desk.docket.all(Event)[0].id
    if what == "report":
        desk.removing.report(report.id)
        assert decisions(desk) == []
    else:
        if what == "bare event":
            claim = desk.docket.all(Claim)[0]
            desk.docket.write((), (("claim", claim.id),))
            desk.delete("event", event)
        else:
            desk.removing.event(event)
        assert decisions(desk) == [("removal", "rejected")]
    assert desk.docket.check().faults == ()
    desk.undo()
    assert len(decisions(desk)) == 2


def test_merged_reports_keep_what_was_decided(desk: Desk, report: Report) -> None:
    _, one = one_of(desk, "removal")
    desk.accepting.reject(report.id, one)
    longer = read_report(REPORT.encode() + b"\nOne more line.", "longer.txt")
    kept = desk.reports.add(longer, About(language="en"), Filing("XX-1")).report
    desk.merge(kept.id, report.id)
    (decision,) = desk.docket.all(Decision)
    assert (decision.report, decision.text_hash) == (kept.id, report.text_hash)


def test_decisions_travel_in_the_exchange_file(
    desk: Desk, report: Report, office: Office, tmp_path: Path
) -> None:
    accept(desk, report, "removal")
    _, one = one_of(desk, "complaint_report")
    desk.accepting.reject(report.id, one)
    with office.create(tmp_path / "other.docket") as other:
        other.exchanging.take(export(desk.docket).encode(), "docket.json")
        there, here = ([one.model_dump() for one in each.docket.all(Decision)] for each in (other, desk))
        assert there == here
        assert [each.key for each in seen(other)[1]] == [each.key for each in seen(desk)[1]]
        assert other.docket.check().faults == ()


def test_the_history_tells_a_decision(desk: Desk, report: Report) -> None:
    accept(desk, report, "removal")
    _, one = one_of(desk, "complaint_report")
    desk.accepting.reject(report.id, one)
    entries = [entry for entry in desk.docket.changes() if entry.kind == "decision"]
    assert [entry.reason for entry in entries] == ["removal recorded", "suggestion rejected"]
    assert entries[0].case is not None


def test_a_rejection_is_no_news(desk: Desk, report: Report) -> None:
    head = desk.docket.head()[0]
    desk.accepting.reject(report.id, one_of(desk, "complaint_report")[1])
    assert desk.docket.written(head) == {}


def suggestion(kind: str, start: int, end: int, count: str | None = None, quote: str = "words") -> Suggestion:
    return Suggestion(kind=kind, quote=quote, start=start, end=end, count=count, why="“words” (a rule)")


def decided(report: Report, start: int, end: int, count: str = "", **more: Any) -> Decision:
    place: dict[str, Any] = {"kind": "removal", "outcome": "rejected", "text_hash": report.text_hash} | more
    made = {"id": report.id, "report": report.id, "start": start, "end": end, "count": count} | place
    return Decision.model_validate(made)


@pytest.mark.parametrize(
    ("places", "left"),
    [
        ([(10, 20, "5")], [(12, 22, "6"), (40, 50, None)]),  # the one with its figure
        ([(10, 20, "7")], [(12, 22, "6"), (40, 50, None)]),  # none with its figure: the nearest
        ([(14, 22, "")], [(10, 20, "5"), (40, 50, None)]),
        ([(10, 20, "5"), (10, 20, "6")], [(40, 50, None)]),
        ([(45, 60, "9")], [(10, 20, "5"), (12, 22, "6")]),  # the engine reads no figure any more
        ([(22, 40, "5")], [(10, 20, "5"), (12, 22, "6"), (40, 50, None)]),  # beside it
    ],
)
def test_a_decision_settles_one_suggestion_of_its_kind_at_its_place(
    desk: Desk,
    report: Report,
    places: list[tuple[int, int, str]],
    left: list[tuple[int, int, str | None]],
) -> None:
    found = [
        suggestion("removal", 10, 20, "5"),
        suggestion("removal", 12, 22, "6"),
        suggestion("removal", 40, 50),
    ]
    view = desk.judging.view("XX-1")
    open_ = left_open(found, [decided(report, *place) for place in places], view, view.reports[0])
    assert [(one.start, one.end, one.count) for one in open_] == left


@pytest.mark.parametrize("other", [{"kind": "apology"}, {"text_hash": "0" * 64}])
def test_a_decision_on_another_kind_or_another_text_settles_nothing(
    desk: Desk, report: Report, other: dict[str, Any]
) -> None:
    view = desk.judging.view("XX-1")
    found = [suggestion("removal", 10, 20)]
    assert left_open(found, [decided(report, 10, 20, **other)], view, view.reports[0]) == tuple(found)


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("deleted 12 videos and 30 pictures", ["12", "30"]),
        ("deleted 24 of 25 videos", ["24"]),
        ("deleted 12 videos", ["12"]),
        ("Seven suspects, six of whom are teenagers, were questioned", ["7"]),
    ],
)
def test_what_can_be_split(words: str, counts: list[str]) -> None:
    one = suggestion("removal", 0, len(words), counts[0], words)
    assert [cast("str", each.count) for each in halves(one, [one])] == counts


@pytest.mark.parametrize(
    ("language", "words", "counts"),
    [
        ("de", "löschte 35.000 Videos und sperrte 14 Konten", ["35000", "14"]),
        ("pt", "removeu 1,2 milhão de vídeos e 40 páginas", ["1200000", "40"]),
        ("ko", "영상 4만5천 건과 계정 35개를 삭제했다", ["45000", "35"]),
        ("sr", "уклонио 25 снимака и 14 страница", ["25", "14"]),
        ("it", "ha rimosso 12 video e 30 pagine", ["12", "30"]),
        ("fr", "a supprimé 12 vidéos", ["12"]),
        ("es", "multa de 300 euros por 12 vídeos", ["12"]),
    ],
)
def test_what_can_be_split_in_other_languages(language: str, words: str, counts: list[str]) -> None:
    one = suggestion("removal", 0, len(words), counts[0], words)
    assert [cast("str", each.count) for each in halves(one, [one], EXTRACTOR.marker(language))] == counts
