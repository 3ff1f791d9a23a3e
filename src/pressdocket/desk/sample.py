"""The sample docket, made afresh and the same every time."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from pressdocket.desk.desk import Desk
from pressdocket.desk.files import read_file
from pressdocket.desk.opening import Office
from pressdocket.publish.typesetter import Typesetter
from pressdocket.records.report import sha256


@dataclass(frozen=True, slots=True)
class Sample:
    """A desk at the sample docket, the case to look at first, and the day it is looked at."""

    desk: Desk
    case: str
    as_of: date


@contextmanager
def sample(assets: Path, typesetter: Typesetter) -> Iterator[Sample]:
    """The sample in a docket of its own that is gone afterwards; ids, times and salts come from `assets`."""
    settings: dict[str, str] = json.loads(read_file(assets / "sample" / "settings.json"))
    imported = datetime.fromisoformat(settings["imported_at"])
    office = Office(
        clock=lambda: imported,
        who=settings["who"],
        typesetter=typesetter,
        salts=_salts(settings["salt_seed"]),
    )
    # On Windows a file that something still holds cannot be deleted; it is a temporary one.
    with (
        TemporaryDirectory(prefix="pressdocket-", ignore_cleanup_errors=True) as folder,
        office.create(Path(folder) / "sample.docket") as desk,
    ):
        content = read_file(assets / "sample" / "docket.json")
        taken = desk.exchanging.take(content, "docket.json")
        if taken.refused:
            raise RuntimeError(f"the sample is faulty: {taken.refused[0]}")
        yield Sample(desk, settings["case"], date.fromisoformat(settings["as_of"]))


def _salts(seed: str) -> Callable[[], str]:
    """Salts that come the same every time: the first half of SHA-256(seed:n) for n from 1."""
    numbers = count(1)
    return lambda: sha256(f"{seed}:{next(numbers)}")[:32]
