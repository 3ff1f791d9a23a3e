"""The invented summary, and what prints it."""

from pathlib import Path

import pytest

from pressdocket.publish.pdf import render
from pressdocket.publish.typesetter import Typesetter
from pressdocket.records.summary import Summary
from pressdocket.shipped import shipped
from publish.lantern import DAY, sample


@pytest.fixture(scope="session")
def summary() -> Summary:
    return sample()


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(shipped("assets"))


@pytest.fixture(scope="session")
def printed(summary: Summary, typesetter: Typesetter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's PDF as a file."""
    path = tmp_path_factory.mktemp("printed") / "sample.pdf"
    path.write_bytes(render(summary, typesetter, timestamp=DAY))
    return path
