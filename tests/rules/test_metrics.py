"""Figures over a case: counts, bands, and what is left out."""

from typing import Any

from pressdocket.records.event import Event
from story import Story, by, many, on


def asked(story: Story, answered: str | None, *, due: str | None = "2024-09-03", **more: Any) -> Event:
    demand = story.demand(**more)
    quantity = many(10)
    story.claim(
        demand, None, story.board, when=on("2024-09-01"), due=by(due) if due else None, quantity=quantity
    )
    if answered:
        removal = story.removal()
        story.claim(removal, None, story.messenger, when=on(answered))
        story.link(removal, "fulfils", demand)
    return demand


def test_nine_met_one_missed_ten_nobody_can_tell() -> None:
    story = Story()
    for _ in range(9):
        asked(story, "2024-09-02")
    asked(story, "2024-09-10")
    unknown = [asked(story, "2024-09") for _ in range(4)] + [asked(story, None) for _ in range(6)]
    metric = story.findings().metrics["in_time"]
    assert (metric.count, metric.of, metric.most) == (9, 20, 19)
    assert metric.band == (0.45, 0.95)
    assert set(metric.undecided) == {event.id for event in unknown}


def test_what_has_no_limit_or_stands_for_many_is_left_out_and_listed() -> None:
    story = Story()
    open_ = asked(story, None, due="2025-06-01")
    none = asked(story, "2024-09-02", due=None)
    many_ = asked(story, "2024-09-02", aggregate=True)
    void = asked(story, None)
    story.claim(void, outcome="forged")
    metric = story.findings().metrics["in_time"]
    assert (metric.count, metric.of, metric.band) == (0, 0, None)
    assert metric.left_out == {
        "aggregate or repeated": (many_.id,),
        "void": (void.id,),
        "open": (open_.id,),
        "no rule": (none.id,),
    }


def test_fewer_than_ten_have_counts_and_no_band() -> None:
    story = Story()
    for _ in range(9):
        asked(story, "2024-09-02")
    assert all(metric.band is None for metric in story.findings().metrics.values())
    asked(story, "2024-09-02")
    metrics = story.findings().metrics
    assert metrics["in_time"].band == (1, 1)
    assert metrics["items_acted: videos"].band == (1, 1)
    assert metrics["time_to_act"].band == (0, 48)


def test_items_are_counted_by_unit_and_only_where_the_number_is_exact() -> None:
    story = Story()
    asked(story, "2024-09-02")
    story.claim(asked(story, None), quantity=many(10))
    partly = asked(story, None)
    some = story.removal()
    story.claim(some, when=on("2024-09-02"), quantity=many(4))
    story.link(some, "partly", partly)
    vague = story.demand()
    story.claim(vague, when=on("2024-09-01"), quantity=many(100, approximate=True))
    metric = story.findings().metrics["items_acted: videos"]
    assert (metric.count, metric.of, metric.most) == (14, 30, 24)
    assert metric.left_out == {"number not reported": (vague.id,)}


def test_a_refusal_never_acts_and_silence_may_have_acted_at_any_time() -> None:
    story = Story()
    for _ in range(6):
        asked(story, "2024-09-02")
    assert story.findings().metrics["time_to_act"].count == 6
    for _ in range(6):
        demand = asked(story, None)
        refusal = story.event("refusal", story.messenger)
        story.claim(refusal, when=on("2024-09-02"))
        story.link(refusal, "refuses", demand)
    assert story.findings().metrics["time_to_act"].band == (0, 48)
    asked(story, None)
    assert story.findings().metrics["time_to_act"].band == (0, None)


def test_our_yardstick_has_a_figure_of_its_own() -> None:
    story = Story()
    asked(story, "2024-09-09", due=None)
    assert "in_time_ours" not in story.findings().metrics
    story.yardstick(48)
    metric = story.findings().metrics["in_time_ours"]
    assert (metric.count, metric.of) == (0, 1)
