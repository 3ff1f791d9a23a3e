"""A desk at a real docket in a temporary folder, with a clock that stands still until it is told."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office, shipped_typesetter

NOON = datetime(2024, 9, 10, 12, tzinfo=UTC)


@pytest.fixture
def office() -> Office:
    numbers = count(1)
    return Office(
        clock=lambda: NOON,
        who="Tester",
        typesetter=shipped_typesetter(),
        salts=lambda: f"{next(numbers):032x}",
    )


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[Desk]:
    with office.create(tmp_path / "desk.docket") as opened:
        yield opened
