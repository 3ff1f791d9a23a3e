"""Suggestions with the docket's own parties, and the day in the place's zone."""

from datetime import UTC, datetime
from pathlib import Path

from pressdocket.desk.suggesting import Suggesting, day_of
from pressdocket.records.identity import new_id
from pressdocket.records.party import Party
from pressdocket.shipped import shipped

NOW = datetime(2025, 3, 12, tzinfo=UTC)
ASSETS: Path = shipped("assets")


def test_the_dockets_own_parties_are_known() -> None:
    lantern = Party(id=new_id(NOW), name="Lantern", kind="platform", other_names=("Lanterna",))
    text = "News\n\nLanterna removed 12 videos."
    assert Suggesting(ASSETS, (lantern,)).of_text(text, "2025-03-12", "en").events[0].actor == "Lanterna"


def test_persons_of_the_docket_are_not_looked_for() -> None:
    official = Party(id=new_id(NOW), name="Removed", kind="person", named_as="official")
    event = Suggesting(ASSETS, (official,)).of_text("News\n\nTelegram removed 12 videos.", "", "en").events[0]
    assert event.actor == "Telegram"


def test_a_moment_is_a_day_in_the_zone() -> None:
    assert str(day_of("2024-09-03T20:00Z", "Asia/Seoul")) == "2024-09-04"
    assert str(day_of("2024-09-03T20:00Z")) == "2024-09-03"
    assert str(day_of("2024-09-03")) == "2024-09-03"
    assert day_of("2024-09") is None
    assert day_of("") is None
