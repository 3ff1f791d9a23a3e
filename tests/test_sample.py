"""The sample docket: sound records, honest reports, and every verdict it is there to show."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import cast
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from pressdocket.desk.opening import shipped_catalogue
from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.contents import Contents
from pressdocket.records.findings import DemandFinding, Findings
from pressdocket.records.identity import code_id
from pressdocket.records.quote import quote
from pressdocket.records.report import Report
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.shipped import shipped

SAMPLE = shipped("assets") / "sample"
TEXT = (SAMPLE / "docket.json").read_text(encoding="utf-8")
CONTENTS = Contents.model_validate_json(TEXT)
SETTINGS = cast("dict[str, str]", json.loads((SAMPLE / "settings.json").read_text(encoding="utf-8")))
AS_OF = date.fromisoformat(SETTINGS["as_of"])
INDEX = Index(shipped_catalogue().beside(CONTENTS))
SAYS_SO = "Written for the Pressdocket sample; the outlet does not exist"

each_report = pytest.mark.parametrize(
    "report", [pytest.param(report, id=report.url.rpartition("/")[2]) for report in CONTENTS.reports]
)


def _sentences(text: str) -> set[str]:
    """The sentences of six words or more, without marks and case."""
    words = (re.findall(r"\w+", sentence.casefold()) for sentence in re.split(r"[.!?…\n]+\s*", text))
    return {" ".join(sentence) for sentence in words if len(sentence) >= 6}


def _case(reference: str) -> Case:
    return next(case for case in CONTENTS.cases if case.reference == reference)


def _found(reference: str, day: date = AS_OF) -> Findings:
    case = _case(reference)
    return find(INDEX, case, AsOf.end_of(day, case.zone))


def _demand(findings: Findings, about: str) -> DemandFinding:
    return next(demand for demand in findings.demands if INDEX.events[demand.event].about == about)


def _support(findings: Findings, kind: str, about: str) -> str:
    return next(
        support.state
        for support in findings.support
        if (INDEX.events[support.event].kind, INDEX.events[support.event].about) == (kind, about)
    )


def _references() -> Iterator[UUID | None]:
    for report in CONTENTS.reports:
        yield from (report.copies, report.translates, report.updates, *report.cases)
    for case in CONTENTS.cases:
        yield from case.cites
    for event in CONTENTS.events:
        yield from (event.case, event.actor, event.target, event.on_behalf_of, *event.with_)
        yield from _chosen(event.when, event.quantity, event.due)
    for link in CONTENTS.links:
        yield from (link.source, link.target, *_chosen(link.kind, link.elapsed))
    for claim in CONTENTS.claims:
        yield from (claim.subject, claim.report, *(voice.party for voice in claim.voices))
    for rule in CONTENTS.obligations:
        yield from rule.bound


def _chosen(*values: object) -> Iterator[UUID]:
    for value in values:
        if isinstance(value, Accepted):
            yield from value.claims


def test_it_is_stored_as_contents_are_dumped() -> None:
    dumped = CONTENTS.model_dump(mode="json", by_alias=True)
    assert json.dumps(dumped, ensure_ascii=False, indent=1) + "\n" == TEXT


def test_lists_are_in_order_of_their_ids() -> None:
    for field in ("parties", "reports", "cases", "events", "links", "claims", "obligations"):
        ids = [record.id for record in getattr(CONTENTS, field)]
        assert ids == sorted(set(ids))


def test_settings_name_a_day_a_moment_and_a_case() -> None:
    assert sorted(SETTINGS) == ["as_of", "case", "imported_at", "salt_seed", "who"]
    imported = datetime.fromisoformat(SETTINGS["imported_at"])
    assert all(report.retrieved <= imported for report in CONTENTS.reports)
    assert SETTINGS["case"] in {case.reference for case in CONTENTS.cases}


def test_references_are_unique_and_ids_exist() -> None:
    references = [case.reference for case in CONTENTS.cases]
    assert len(set(references)) == len(references)
    assert {reference for reference in _references() if reference} <= CONTENTS.ids()


def test_ids_are_those_every_docket_would_give() -> None:
    assert all(party.id == code_id("party", party.code) for party in CONTENTS.parties)
    assert all(rule.id == code_id("obligation", rule.code, rule.version) for rule in CONTENTS.obligations)
    dated = (CONTENTS.reports, CONTENTS.cases, CONTENTS.events, CONTENTS.links, CONTENTS.claims)
    assert {record.id.version for records in dated for record in records} == {7}


def test_every_quote_stands_where_it_says_with_its_surroundings() -> None:
    for claim in CONTENTS.claims:
        text = INDEX.reports[claim.report].text
        assert claim.quote == quote(text, claim.quote.start, claim.quote.end)
        assert claim.quote.find(text) == (claim.quote.start, claim.quote.end)


def test_quotes_in_other_languages_are_translated_and_only_those() -> None:
    for claim in CONTENTS.claims:
        english = INDEX.reports[claim.report].language == "en"
        assert (claim.translation is None) == english, claim.quote.exact


def test_claims_rest_on_reports_filed_under_their_case() -> None:
    for claim in CONTENTS.claims:
        subject = claim.event or next(link.source for link in CONTENTS.links if link.id == claim.link)
        assert INDEX.events[subject].case in INDEX.reports[claim.report].cases


def test_accepted_values_rest_on_claims_about_their_subject() -> None:
    for event in CONTENTS.events:
        chosen = set(_chosen(event.when, event.quantity, event.due))
        assert chosen <= {claim.id for claim in CONTENTS.claims if claim.event == event.id}
    for link in CONTENTS.links:
        chosen = set(_chosen(link.kind, link.elapsed))
        assert chosen <= {claim.id for claim in CONTENTS.claims if claim.link == link.id}


def test_every_event_and_link_has_a_sentence_or_a_reason() -> None:
    assert all(INDEX.claims_on[event.id] for event in CONTENTS.events)
    assert all(INDEX.claims_on[link.id] or link.kind.reason for link in CONTENTS.links)


def test_a_claim_dated_later_than_its_report_is_a_rule_to_come() -> None:
    for claim in CONTENTS.claims:
        published = INDEX.reports[claim.report].published
        assert published is not None
        assert published.latest is not None
        if claim.when is None or claim.when.latest is None or claim.event is None:
            continue
        if INDEX.events[claim.event].kind != "legislation":
            assert claim.when.latest <= published.latest + timedelta(days=1), claim.quote.exact


def test_persons_are_named_only_as_officials_or_convicted_adults() -> None:
    persons = [party for party in CONTENTS.parties if party.kind == "person"]
    assert [person.named_as for person in persons] == ["official"]
    steps = {"questioning", "arrest", "charge", "conviction"}
    assert all(event.target is None for event in CONTENTS.events if event.kind in steps)


@each_report
def test_reports_say_that_they_are_samples(report: Report) -> None:
    assert report.sample
    assert report.author == SAYS_SO
    assert urlsplit(report.url).hostname == "example.org"


@each_report
def test_reports_are_as_long_as_short_news(report: Report) -> None:
    assert 60 <= len(report.text.split()) <= 260


@each_report
def test_reports_came_in_after_they_were_published(report: Report) -> None:
    assert report.published is not None
    assert report.published.earliest is not None
    assert report.published.earliest < report.retrieved <= datetime(2026, 2, 12, 9, tzinfo=UTC)


@each_report
def test_scripts_keep_to_their_language(report: Report) -> None:
    scripts = {unicodedata.name(letter, "").split()[0] for letter in report.text if letter.isalpha()}
    foreign = {"ko": {"HANGUL"}, "sr-Cyrl": {"CYRILLIC"}}.get(report.language, {"LATIN"})
    assert scripts == foreign


def test_no_sentence_occurs_in_two_reports() -> None:
    for one, other in combinations(CONTENTS.reports, 2):
        assert not _sentences(one.text) & _sentences(other.text), (one.title, other.title)


def test_titles_and_texts_are_all_different() -> None:
    for what in ([report.title for report in CONTENTS.reports], [r.text_hash for r in CONTENTS.reports]):
        assert max(Counter(what).values()) == 1


def test_there_is_a_machine_translation_with_a_lost_number_a_relay_and_a_retraction() -> None:
    machine = [report for report in CONTENTS.reports if report.translated == "machine"]
    assert [report.original_language for report in machine] == ["sr"]
    assert "XNUMX" in machine[0].text
    relays = [report for report in CONTENTS.reports if report.copies]
    assert [INDEX.reports[relay.copies].language for relay in relays if relay.copies] == ["ko"]
    assert any(report.retracted for report in CONTENTS.reports)
    assert any(not report.cases for report in CONTENTS.reports), "one report waits in the Inbox"


def test_most_events_are_reviewed_and_a_few_are_drafts() -> None:
    status = Counter(event.status for event in CONTENTS.events)
    assert 2 <= status["draft"] <= 3
    assert {event.reviewed_by for event in CONTENTS.events} == {"Sample analyst", ""}


def test_every_verdict_is_shown() -> None:
    shown = {
        demand.verdict
        for case in CONTENTS.cases
        for demand in _found(case.reference).demands
        if demand.counted
    }
    assert shown == {"met", "missed", "silent", "open", "void", "no limit", "no rule", "cannot tell"}


def test_every_state_of_support_but_unsupported_is_shown() -> None:
    shown = {support.state for case in CONTENTS.cases for support in _found(case.reference).support}
    assert shown == {"stale", "contested", "by its own account", "corroborated", "reported"}


def test_the_model_case_reads_as_the_record_allows() -> None:
    findings = _found("KR-2024-001")
    request = _demand(findings, "explicit deepfake videos")
    assert (request.verdict, request.yardstick) == ("no limit", "cannot tell")
    assert request.obligation is not None
    assert request.obligation.code == "KR-NA-44-7"
    assert (request.answer, request.extent) == ("full", "full")
    assert request.elapsed is not None
    assert (request.elapsed.at_least, request.elapsed.at_most) == (0, 72)
    hotline = _demand(findings, "a hotline")
    assert (hotline.verdict, hotline.yardstick, hotline.answer) == ("no rule", "silent", "nothing reported")
    assert _demand(findings, "an officer for the protection of minors").yardstick == "cannot tell"
    assert _demand(findings, "an answer to a test message").yardstick == "met"
    assert sum(demand.counted for demand in findings.demands) == 4
    assert [(promise.state, promise.days_open) for promise in findings.promises] == [("open", 500)]


def test_rival_figures_differ_in_scope_and_one_figure_is_contested() -> None:
    findings = _found("KR-2024-001")
    rivals = next(measure for measure in findings.measures if measure.measure == "Reports to the police")
    numbers = {
        claim.quantity.number
        for figure in rivals.figures
        for claim in INDEX.claims_on[figure.event]
        if claim.quantity
    }
    assert numbers == {"88", "118", "126"}
    assert {"window", "by_whom", "where"} <= set(rivals.differ)
    assert _support(findings, "questioning", "suspects, most of them teenagers") == "contested"


def test_orders_to_authorities_are_no_demands() -> None:
    orders = {event.id for event in CONTENTS.events if event.kind == "order" and event.target is None}
    assert orders
    assert not orders & {demand.event for demand in _found("KR-2024-001").demands}


def test_a_limit_from_receipt_decides_nothing_late_where_no_receipt_is_reported() -> None:
    warning = _demand(_found("ID-2025-001"), "items of content")
    assert warning.verdict == "cannot tell"
    assert "No report says when it was received" in warning.why
    assert "Ministerial Regulation 5/2020, as amended by 10/2021 (ID-MR5-13, version 2020" in warning.why


def test_two_readings_of_a_deadline_leave_the_verdict_open() -> None:
    findings = _found("EU-2025-001")
    remedy = _demand(findings, "an end to the breaches")
    assert (remedy.verdict, remedy.support) == ("cannot tell", "contested")
    assert remedy.due is not None
    assert remedy.due.earliest == datetime(2026, 2, 4, tzinfo=ZoneInfo("Europe/Brussels"))
    assert _demand(findings, "a plan of measures").verdict == "open"


@pytest.mark.parametrize(
    ("about", "verdict"),
    [
        ("scam posts", "met"),
        ("threatening posts", "missed"),
        ("a profile", "missed"),
        ("false advertisements", "missed"),
        ("faked pictures", "cannot tell"),
        ("copied profiles", "silent"),
        ("its count of copied profiles", "open"),
        ("pictures of another service", "void"),
    ],
)
def test_the_invented_case_shows_each_verdict(about: str, verdict: str) -> None:
    assert _demand(_found("XX-2026-001"), about).verdict == verdict


def test_what_was_known_depends_on_the_day() -> None:
    before = _found("XX-2026-001", date(2026, 2, 6))
    assert _demand(before, "copied profiles").verdict == "open"
    assert _support(before, "account_action", "accounts") == "reported"
    assert _support(_found("XX-2026-001"), "account_action", "accounts") == "stale"
    assert not _found("KR-2024-001", date(2024, 8, 31)).demands
