"""A newer version of a report: what its quotes became, and claims that are added to it only when told."""

from datetime import date

import pytest

from desk.conftest import NOON
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.quote import quote
from pressdocket.records.report import Report
from pressdocket.records.when import When
from pressdocket.rules.known import AsOf, Index, Known
from pressdocket.rules.support import copies_among

OLD = """Board asks for videos to go

The board asked for 118 videos to be removed. Lanternfish said that it was sorry.
It named an address for e-mail. Nobody was fined in the matter.
"""
NEW = """Board asks for videos to go

Corrected on Friday. The board asked for 126 videos to be removed. Lanternfish said that it was sorry.
Nobody has been fined in the matter so far.
"""
QUOTES = ("asked for 118 videos", "Lanternfish said that it was sorry", "named an address", "was fined in")


@pytest.fixture
def versions(desk: Desk) -> tuple[Report, Report]:
    """The earlier report with a claim for each of the quotes, and the newer one, which updates it."""
    old = desk.reports.add(read_report(OLD.encode(), "old.txt"), About(), Filing("XX-1", "Harbour", "XX"))
    new = desk.reports.add(read_report(NEW.encode(), "new.txt"), About())
    assert old.case is not None
    for words in QUOTES:
        event = Event(id=new_id(NOON), case=old.case.id, kind="statement")
        start = OLD.index(words)
        place = quote(old.report.text, start, start + len(words))
        claim = Claim(id=new_id(NOON), event=event.id, report=old.report.id, quote=place)
        desk.recording.record(event, (claim,))
    desk.versions.relate(new.report.id, "updates", old.report.id)
    return old.report, new.report


def test_each_quote_stands_changed_or_is_gone(desk: Desk, versions: tuple[Report, Report]) -> None:
    compared = desk.versions.compared(versions[1].id)
    assert [fate.state for fate in compared.fates] == ["figure changed", "unchanged", "gone", "reworded"]
    assert compared.words == (
        "1 of 4 quotes stands unchanged; 1 figure changed: 118 → 126; 1 reworded; 1 is gone."
    )


def test_figures_that_changed_are_named_first(desk: Desk, versions: tuple[Report, Report]) -> None:
    compared = desk.versions.compared(versions[1].id)
    assert compared.passages[0].figures == (("118", "126"),)
    assert all(not passage.figures for passage in compared.passages[1:])


def test_only_what_stands_is_carried_in_one_step_and_once(
    desk: Desk, versions: tuple[Report, Report]
) -> None:
    older, newer = versions
    before = desk.docket.all(Claim)
    desk.versions.carry(newer.id)
    (added,) = [claim for claim in desk.docket.all(Claim) if claim.report == newer.id]
    assert newer.text[added.quote.start : added.quote.end] == QUOTES[1]
    there = desk.docket.get(Report, newer.id)
    assert there is not None
    assert there.cases == older.cases
    assert not desk.versions.carry(newer.id).touched
    desk.undo()
    assert desk.docket.all(Claim) == before


def test_a_report_that_updates_none_cannot_be_compared(desk: Desk, versions: tuple[Report, Report]) -> None:
    with pytest.raises(UserError, match="not recorded as a newer version"):
        desk.versions.compared(versions[0].id)


def test_nothing_rests_on_it(desk: Desk) -> None:
    old = desk.reports.add(read_report(OLD.encode(), "old.txt"), About()).report
    new = desk.reports.add(read_report(NEW.encode(), "new.txt"), About()).report
    desk.versions.relate(new.id, "updates", old.id)
    assert desk.versions.compared(new.id).words == "Nothing rests on the earlier version."


def test_what_rests_on_a_report_alone_is_counted(desk: Desk, versions: tuple[Report, Report]) -> None:
    older, newer = versions
    assert "4 quotes rest on this report; 4 things" in desk.versions.resting(older.id)
    assert desk.versions.resting(newer.id) == "Nothing rests on this report."
    desk.versions.carry(newer.id)
    assert "3 things said there rest on nothing else" in desk.versions.resting(older.id)
    assert desk.versions.resting(newer.id).endswith("stands in other reports too.")


def test_two_versions_are_one_report(desk: Desk, versions: tuple[Report, Report]) -> None:
    older, newer = versions
    contents = desk.docket.contents()
    known = Known(Index(contents), contents.cases[0], AsOf.end_of(NOON.date(), "UTC"))
    assert copies_among(known, (older.id, newer.id)) == (newer.id,)


def test_what_rests_on_a_corrected_version_alone_is_stale(
    desk: Desk, versions: tuple[Report, Report]
) -> None:
    _, newer = versions
    with pytest.raises(UserError, match="not known when the newer version appeared"):
        desk.versions.correct(newer.id)
    held = desk.docket.get(Report, newer.id)
    assert held is not None
    desk.save(held.model_copy(update={"published": When(edtf="2024-09-06", zone="UTC")}))
    desk.versions.carry(newer.id)
    desk.versions.correct(newer.id)
    states = [one.state for one in desk.judging.findings("XX-1").support]
    assert sorted(states) == ["reported", "stale", "stale", "stale"]
    before = desk.judging.findings("XX-1", date(2024, 9, 5)).support
    assert "stale" not in {one.state for one in before}
    (glance,) = desk.judging.glances(["XX-1"])
    assert {one.text for one in glance.attention if one.board == "stale"} == {
        "Statement. The newer version has 126 in place of 118.",
        "Statement. It is gone from the newer version.",
        "Statement. The newer version words it otherwise.",
    }


def test_both_versions_know_of_each_other(desk: Desk, versions: tuple[Report, Report]) -> None:
    older, newer = versions
    about = [desk.versions.concerning(one.id) for one in versions]
    assert [(one.older.id, one.newer.id) for one in about if one] == [(older.id, newer.id)] * 2
    other = desk.reports.add(read_report(b"Other\n\nOther words.", "other.txt"), About())
    assert desk.versions.concerning(other.report.id) is None
