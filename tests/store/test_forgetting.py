"""Forgetting: what a deleted record said is nowhere in the file, and the history still verifies."""

from pathlib import Path

import pytest

from pressdocket.errors import UserError
from pressdocket.records.party import Party
from pressdocket.records.report import Original, sha256
from pressdocket.store.docket import Docket
from store.samples import Make, Model

SECRET = "Quetzalcoatlus"


def traces(path: Path) -> list[str]:
    """Files that still hold the secret, in any case of letters."""
    wanted = SECRET.casefold().encode()
    files = path.parent.glob(f"{path.name}*")
    return [file.name for file in files if wanted in file.read_bytes().lower()]


def test_a_forgotten_record_is_nowhere(full: Docket, path: Path, make: Make) -> None:
    party = make.party(SECRET, other_names=(f"{SECRET} again",))
    full.write([party, *(make.party(f"{SECRET[:4]} {n}") for n in range(30))])
    read = full.get(Party, party.id)
    assert read
    full.write([read.model_copy(update={"jurisdiction": SECRET})])
    full.write([], [("party", party.id)])
    assert traces(path)
    full.forget("party", party.id)
    assert traces(path) == []
    assert full.search(SECRET) == ()
    assert {(c.before, c.after, c.salt) for c in full.changes(record=party.id)} == {(None, None, None)}
    assert full.check(full.head()[1]).faults == ()
    with pytest.raises(UserError, match="has been forgotten"):
        full.undo()


def test_a_forgotten_report_takes_its_original_along(full: Docket, path: Path, make: Make) -> None:
    original = Original(hash=sha256(SECRET), media_type="text/plain", content=SECRET.encode())
    report = make.report(f"Title\n{SECRET}", original=original.hash)
    full.write([report], originals=[original])
    full.write([], [("report", report.id)])
    assert full.original(original.hash)
    full.forget("report", report.id)
    assert traces(path) == []
    assert full.original(original.hash) is None
    assert full.check().faults == ()


def test_an_original_stays_for_a_deleted_report_that_can_come_back(
    docket: Docket, model: Model, make: Make
) -> None:
    one, other = (make.report(f"{name}\nText", original=model.original.hash) for name in ("One", "Other"))
    docket.write([one, other], originals=[model.original])
    docket.write([], [("report", other.id)])
    docket.write([], [("report", one.id)])
    docket.forget("report", one.id)
    assert docket.undo(3).touched
    assert docket.check().faults == ()


def test_an_original_that_another_report_names_stays(full: Docket, model: Model, make: Make) -> None:
    report = make.report("Again\nText", original=model.original.hash)
    full.write([report])
    full.write([], [("report", report.id)])
    full.forget("report", report.id)
    assert full.original(model.original.hash) == model.original


def test_what_is_still_there_is_not_forgotten(full: Docket, model: Model) -> None:
    with pytest.raises(UserError, match="still in the docket"):
        full.forget("party", model.kcsc.id)
    assert full.check().faults == ()
