"""A docket in a temporary file, empty or holding the model case."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from pressdocket.store.docket import Docket
from store.samples import START, Make, Model


@pytest.fixture
def make() -> Make:
    return Make()


@pytest.fixture
def model(make: Make) -> Model:
    return Model(make)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    minutes = count()
    return lambda: START + timedelta(minutes=next(minutes))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of an empty docket, so that the migrations need not run for every test."""
    path = tmp_path_factory.mktemp("empty") / "empty.docket"
    Docket.create(path, clock=lambda: START, who="nobody").close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, empty: bytes) -> Path:
    """The file of an empty docket."""
    path = tmp_path / "test.docket"
    path.write_bytes(empty)
    return path


@pytest.fixture
def docket(path: Path, clock: Callable[[], datetime]) -> Iterator[Docket]:
    with Docket.open(path, clock=clock, who="Ana") as docket:
        yield docket


@pytest.fixture
def full(docket: Docket, model: Model) -> Docket:
    """A docket that holds the model case."""
    docket.write(model.records(), originals=[model.original], reason="the model case")
    return docket
