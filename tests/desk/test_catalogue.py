"""The catalogue of obligations: sound files, faults that name their line, and a docket's own in its place."""

from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from pressdocket.desk.catalogue import Catalogue, RuleRow
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import shipped_catalogue
from pressdocket.desk.rule_files import RuleFile
from pressdocket.desk.rule_views import rule_view
from pressdocket.errors import UserError
from pressdocket.records.identity import code_id
from pressdocket.records.quantity import Limit

SHIPPED = shipped_catalogue().obligations
SOUND = """\
jurisdiction = "XX"
zone = "UTC"

[[obligation]]
code = "XX-1"
instrument = "An act"
duty = "remove"
source = "somewhere"
verified = true

[[obligation.version]]
version = "1"
from = "2020-01-01"
to = "2021-12-31"
limit = "36 hours"

[[obligation.version]]
version = "2"
from = "2022-01-01"
limit = ["60 days", "60 working days"]
"""


def rows(day: date, **more: str) -> dict[str, RuleRow]:
    return {row.shown.code: row for row in shipped_catalogue().rows((), day)}


def test_every_row_of_the_research_is_there() -> None:
    codes = {rule.code for rule in SHIPPED}
    counts = Counter(code.split("-")[0] for code in codes)
    assert counts == {
        "AT": 2, "AU": 5, "BR": 3, "CA": 1, "DE": 3, "EU": 11, "FR": 3, "GB": 2, "ID": 2, "IN": 5, "JP": 1,
        "KR": 6, "SG": 3, "TR": 3, "US": 1, "VN": 2,
    }  # fmt: skip
    assert len(SHIPPED) == 60


def test_ids_follow_from_code_and_version() -> None:
    assert all(rule.id == code_id("obligation", rule.code, rule.version) for rule in SHIPPED)
    assert len({rule.id for rule in SHIPPED}) == len(SHIPPED)


def test_what_is_not_verified_says_why_and_every_entry_has_a_source() -> None:
    assert all(rule.verified is not bool(rule.doubts) for rule in SHIPPED)
    assert all(rule.source and rule.title and rule.duty_words and rule.bound_words for rule in SHIPPED)


@pytest.mark.parametrize(
    ("code", "before", "limit", "after", "later"),
    [
        ("IN-ITR-3-1-D", "2026-02-19", "36 hours", "2026-02-20", "3 hours"),
        ("IN-ITR-3-2-B", "2026-02-19", "24 hours", "2026-02-20", "2 hours"),
    ],
)
def test_india_changed_on_20_february_2026(
    code: str, before: str, limit: str, after: str, later: str
) -> None:
    assert rows(date.fromisoformat(before))[code].limit == limit
    assert rows(date.fromisoformat(after))[code].limit == later


@pytest.mark.parametrize(
    ("code", "last"),
    [("DE-NETZDG-3-MANIFEST", date(2024, 5, 13)), ("AT-KOPLG-3-OTHER", date(2024, 2, 16))],
)
def test_rules_that_ended_are_in_force_no_more(code: str, last: date) -> None:
    assert rows(last)[code].current is not None
    assert rows(last.replace(year=2025))[code].current is None
    assert rows(last)["DE-NETZDG-5"].current is None


def test_a_file_is_read() -> None:
    one, other = RuleFile("XX.toml", SOUND).obligations()
    assert one.limits == (Limit(number=36, unit="hours"),)
    assert other.limits == (Limit(number=60, unit="days"), Limit(number=60, unit="working days"))
    assert one.valid_to
    assert other.valid_from
    assert one.valid_to.latest == other.valid_from.earliest


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('to = "2021-12-31"', 'to = "2021-11-30"', 19, "a hole between the versions 1 and 2 of XX-1"),
        ('to = "2021-12-31"', 'to = "2022-01-01"', 19, "an overlap between the versions 1 and 2"),
        ('to = "2021-12-31"\n', "", 18, "an overlap"),
        ('"36 hours"', "36", 15, "the limit “36” needs a number and a unit"),
        ('"36 hours"', '"36"', 15, "needs a number and a unit"),
        ('"36 hours"', '"-1 hours"', 15, "needs a number and a unit"),
        ('"36 hours"', '"0 hours"', 15, "greater than 0"),
        ('"36 hours"', '"9999999 hours"', 15, "too long"),
        ('"60 working days"', '"60 weeks"', 20, "“60 weeks” needs a number and a unit"),
        ('limit = "36 hours"\n', "", 12, "“limit” is missing"),
        ('version = "2"\n', 'version = "2"\npenatly = "x"\n', 19, "“penatly” is no key"),
        ('zone = "UTC"\n', 'zone = "UTC"\nfine = 3\n', 3, "“fine” is no key"),
        ('zone = "UTC"', 'zone = "Nowhere"', 13, "is not a time zone"),
        ('jurisdiction = "XX"\n', "", 1, "“jurisdiction” is missing"),
        ('"2020-01-01"', '"soon"', 13, "Write a day as"),
        ('"2020-01-01"', '"2023-01-01"', 12, "ends before it begins"),
        ('duty = "remove"', 'duty = "remove"\nstops = "in a storm"', 8, "“stopped_by” lists; one of the two"),
        ('duty = "remove"', 'duty = "remove"\nstopped_by = ["obstacle"]', 8, "one of the two is missing"),
        (
            'duty = "remove"',
            'duty = "remove"\nstopped_by = ["storm"]\nstops = "in a storm"',
            8,
            "“stopped_by” is no list of insufficient notice, obstacle",
        ),
        ('duty = "remove"', 'duty = "remove"\nrestarted = "anew"', 8, "“stopped_by” is missing"),
        (
            'duty = "remove"',
            'duty = "remove"\nstopped_by = ["obstacle"]\nstops = "x"\nrestarted = "soon"',
            10,
            "“restarted” is none of anew, where it stood",
        ),
        (
            'duty = "remove"',
            'duty = "remove"\nstopped_by = ["obstacle"]\nstops = "x"\nrestarted = "where it stood"',
            21,
            "Only a limit in hours can go on where it stood",
        ),
        ('duty = "remove"', 'duty = "delete"', 7, "“duty” is none of remove, restrict"),
        ('duty = "remove"', 'duty = "remove"\ntriggers = ["fax"]', 8, "“triggers” is no list of"),
        ('instrument = "An act"', "instrument = 3", 6, "“instrument” is no text"),
        ("verified = true", 'verified = true\ndoubts = "some"', 9, "what is verified has no “doubts”"),
        ("verified = true", "verified = false", 9, "says under “doubts” why"),
    ],
)
def test_a_fault_names_file_and_line(old: str, new: str, line: int, words: str) -> None:
    text = SOUND.replace(old, new, 1)
    assert text != SOUND
    with pytest.raises(UserError) as caught:
        RuleFile("XX.toml", text).obligations()
    assert f"XX.toml, line {line}: " in caught.value.happened
    assert words in caught.value.happened


def test_no_toml_and_a_code_given_twice() -> None:
    with pytest.raises(UserError, match=r"XX.toml is no TOML: .*line 1"):
        RuleFile("XX.toml", "jurisdiction = \nzone = 1\n").obligations()
    twice = SOUND + SOUND[SOUND.index("[[obligation]]") :]
    with pytest.raises(UserError, match=r"line 22: the code XX-1 stands here twice"):
        RuleFile("XX.toml", twice).obligations()


def test_a_code_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("XX.toml", "YY.toml"):
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    with pytest.raises(UserError, match="XX-1 is in another file too"):
        _ = Catalogue(tmp_path).obligations


def test_versions_follow_each_other_in_the_shipped_files() -> None:
    by_code: dict[str, list[str]] = {}
    for rule in SHIPPED:
        by_code.setdefault(rule.code, []).append(rule.version)
    ends = {(rule.code, rule.version): rule for rule in SHIPPED}
    for code, versions in by_code.items():
        for one, other in pairwise(versions):
            first, second = ends[code, one].valid_to, ends[code, other].valid_from
            assert first is not None
            assert second is not None
            assert first.latest == second.earliest


def test_the_dockets_own_replaces_a_code_with_all_its_versions(desk: Desk) -> None:
    shipped = desk.rulebook.rows("IN-ITR-3-1-D")[0]
    assert len(shipped.versions) == 3
    assert not shipped.own
    mine = shipped.versions[-1].model_copy(update={"limits": (Limit(number=5, unit="hours"),)})
    desk.save(mine)
    (own,) = desk.rulebook.rows("IN-ITR-3-1-D")
    assert own.own
    assert own.limit == "5 hours"
    assert len(own.versions) == 1


def test_search_takes_every_word_and_the_jurisdiction(desk: Desk) -> None:
    found = desk.rulebook.rows("48 hours intimate")
    assert {row.shown.code for row in found} == {"GB-OSA-10-3A", "US-TIDA-3"}
    assert {row.shown.jurisdiction for row in desk.rulebook.rows(jurisdiction="kr")} == {"KR"}
    assert desk.rulebook.rows("no such thing") == ()
    assert "EU" in {row.shown.jurisdiction for row in desk.rulebook.rows()}


def test_what_stops_a_clock_is_shown_as_computed_and_in_the_rules_words(desk: Desk) -> None:
    facts = dict(rule_view(desk.rulebook.rows("EU-TCO-3")[0]).facts)
    assert facts["Clock starts"] == "when it is received"
    assert facts["Clock stops"].startswith(
        "while something keeps it from being carried out; for a notice that"
    )
    assert "force majeure" in facts["Clock stops"]
    assert facts["Clock restarts"].startswith("with the whole limit: with the clarification")


def test_a_stop_in_words_only_is_shown_as_not_computed(desk: Desk) -> None:
    rule = desk.rulebook.rows("EU-TCO-3")[0].shown.model_copy(update={"stopped_by": ()})
    desk.save(rule)
    facts = dict(rule_view(desk.rulebook.rows("EU-TCO-3")[0]).facts)
    assert facts["Clock stops"].endswith("(in words only, so no verdict counts on it)")


def test_stops_that_words_tell_of_are_data_in_the_shipped_files() -> None:
    stopped = {rule.code: rule.stopped_by for rule in SHIPPED if rule.stops or rule.stopped_by}
    assert stopped == {
        "EU-TCO-3": ("obstacle", "insufficient notice"),
        "EU-DSA-9": ("insufficient notice",),
        "US-TIDA-3": ("insufficient notice",),
    }
