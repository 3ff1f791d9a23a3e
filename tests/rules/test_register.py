"""The register of promises: what is in it, in which order."""

from datetime import date

from pressdocket.records.register import Entry
from pressdocket.rules.comparing import Judged
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.rules.register import register
from story import ZONE, Story, on


def entries(story: Story, day: str = "2024-12-31") -> tuple[Entry, ...]:
    index = Index(story.contents())
    asked = AsOf.end_of(date.fromisoformat(day), ZONE)
    return register(index, [Judged(story.case, find(index, story.case, asked), asked.moment)])


def promised(story: Story, when: str, word: str = "") -> None:
    promise = story.event("commitment", story.messenger, story.board, about=f"{word or 'open'} since {when}")
    story.claim(promise, when=on(when))
    if word:
        end = story.event("fulfilment" if word == "fulfils" else "statement", story.messenger)
        story.claim(end, when=on("2024-10-01"))
        story.link(end, word, promise)  # type: ignore[arg-type]


def test_broken_first_then_open_longest_then_demanded_then_kept() -> None:
    story = Story()
    promised(story, "2024-09-02", "fulfils")
    promised(story, "2024-09-20")
    promised(story, "2024-09-01")
    promised(story, "2024-09-03", "breaks")
    story.claim(story.demand(about="a hotline"), when=on("2024-09-01"))
    found = entries(story)
    assert [(one.state, one.about) for one in found] == [
        ("broken", "breaks since 2024-09-03"),
        ("open", "open since 2024-09-01"),
        ("open", "open since 2024-09-20"),
        ("demanded", "a hotline"),
        ("kept", "fulfils since 2024-09-02"),
    ]
    assert [one.days_open for one in found] == [None, 121, 102, 121, None]
    assert found[3].why == "Demanded, never promised; no evidence either way for 121 days."
    assert found[4].by is not None


def test_an_answered_a_void_and_an_aggregate_demand_are_no_entries() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("2024-09-01"))
    removal = story.removal()
    story.claim(removal, when=on("2024-09-02"))
    story.link(removal, "fulfils", demand)
    story.claim(story.demand(aggregate=True), when=on("2024-09-01"))
    story.claim(story.demand(), when=on("2024-09-01"), outcome="forged")
    assert entries(story) == ()
