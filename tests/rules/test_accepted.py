"""What claims say together, and what an analyst's choice changes."""

from decimal import Decimal

import pytest

from pressdocket.records.accepted import Accepted
from pressdocket.records.event import Event
from pressdocket.records.findings import EventReading, ReadDate, ReadFigure
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import When
from pressdocket.records.wording import date_in_words
from pressdocket.rules.accepted import bounds, quantities_agree
from story import Story, by, many, on, within


def reading(story: Story, event: Event, as_of: str = "2025-01-01") -> EventReading:
    return next(read for read in story.findings(as_of).readings if read.event == event.id)


def date_of(story: Story, event: Event, as_of: str = "2025-01-01") -> ReadDate:
    read = reading(story, event, as_of).when
    assert read is not None
    return read


def figure_of(story: Story, event: Event, as_of: str = "2025-01-01") -> ReadFigure:
    read = reading(story, event, as_of).figure
    assert read is not None
    return read


def dated(*dates: str | None) -> tuple[Story, Event]:
    """A removal dated by one claim each; None claims it without a date."""
    story = Story()
    removal = story.removal()
    for date in dates:
        story.claim(removal, when=on(date) if date else None)
    return story, removal


@pytest.mark.parametrize(
    ("dates", "words", "contested"),
    [
        (["2024-09-03", "2024-09"], "3 Sep 2024", False),
        (["2024-09-01", "2024-09-03"], "1 – 3 Sep 2024", True),
        (["[..2024-09-03]", "[2024-09-01..]"], "1 – 3 Sep 2024", False),
        (["2024-08-26/2024-08-29", "2024-08-26/2024-08-29"], "26 – 29 Aug 2024", False),
        (["2024-08-26/2024-08-29", "2024-08-26/2024-08-30"], "26 – 30 Aug 2024", True),
        ([None], "by 4 Sep 2024", False),
        (["2024-09", None], "1 – 4 Sep 2024", False),
        # announced before it happened: the undated claim says nothing of the past
        (["2024-09-20", None], "20 Sep 2024", False),
        (["2024-08-26/2024-08-29", None], "26 – 29 Aug 2024", False),
    ],
)
def test_dates_together(dates: list[str | None], words: str, contested: bool) -> None:
    read = date_of(*dated(*dates))
    assert date_in_words(read) == words
    assert read.contested is contested


def test_a_derived_date_says_so_and_is_never_made_for_legislation() -> None:
    assert date_of(*dated(None)).derived
    story = Story()
    law = story.event("legislation", story.board)
    story.claim(law)
    assert reading(story, law).when is None


def test_a_choice_holds_until_a_further_report_disagrees() -> None:
    story, removal = dated("2024-09-01", "2024-09-03")
    sunday, tuesday = story.claims
    choice = Accepted[When](
        value=on("2024-09-03"), chosen_from=(tuesday.id,), over=(sunday.id,), reason="the board's own word"
    )
    story.events[0] = removal.model_copy(update={"when": choice})
    assert not date_of(story, removal).contested
    story.claim(removal, story.report("2024-10-01"), when=on("2024-09-07"))
    assert not date_of(story, removal, "2024-09-30").contested
    assert date_of(story, removal, "2024-10-01").contested


def test_a_choice_counts_only_once_its_claims_are_out() -> None:
    story, removal = dated("2024-09-01")
    late = story.claim(removal, story.report("2024-11-01"), when=on("2024-08-31"))
    choice = Accepted[When](value=on("2024-08-31"), chosen_from=(late.id,), over=(story.claims[0].id,))
    story.events[0] = removal.model_copy(update={"when": choice})
    assert date_in_words(date_of(story, removal, "2024-10-31")) == "1 Sep 2024"
    assert date_in_words(date_of(story, removal, "2024-11-01")) == "31 Aug 2024"


def counted(*quantities: Quantity) -> tuple[Story, Event]:
    story = Story()
    removal = story.removal()
    for quantity in quantities:
        story.claim(removal, quantity=quantity)
    return story, removal


def test_figures_agree_and_the_narrowest_is_read() -> None:
    figure = figure_of(*counted(many(45000, approximate=True), many(45210), Quantity(state="lost")))
    assert figure.quantity == many(45210)
    assert not figure.contested


def test_figures_that_disagree_leave_no_quantity() -> None:
    figure = figure_of(*counted(many(88), many(118)))
    assert figure.quantity is None
    assert figure.contested


def test_zero_is_a_number_and_lost_is_not() -> None:
    assert figure_of(*counted(many(0), many(3))).contested
    assert figure_of(*counted(Quantity(state="lost", unit="years"))).quantity == Quantity(
        state="lost", unit="years"
    )


@pytest.mark.parametrize(
    ("about", "low", "high"),
    [("45000", "44500", "45500"), ("100", "50", "150"), ("7", "6.5", "7.5"), ("1.5", "1.45", "1.55")],
)
def test_about_covers_what_rounds_to_it(about: str, low: str, high: str) -> None:
    assert bounds(many(about, approximate=True)) == (Decimal(low), Decimal(high))


def test_other_units_are_other_figures() -> None:
    assert not quantities_agree(many(25, "videos"), many(25, "accounts"))
    assert quantities_agree(many(25, "videos"), many(25, ""))


def test_rival_deadlines_are_contested() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("2024-09-01"), due=within(24))
    story.claim(demand, when=on("2024-09-01"), due=by("2024-09-20"))
    finding = story.verdict("2024-12-01")
    assert finding.support == "contested"
    assert finding.verdict == "silent"
    assert "differ on the deadline" in finding.why
