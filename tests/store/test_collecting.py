"""Reading leaves Python's collector as it was: cycles that others made are still found."""

import gc
import weakref

from pressdocket.store.rows import no_collecting


class _Cycle:
    def __init__(self) -> None:
        self.self = self


def test_what_was_made_meanwhile_is_still_young() -> None:
    gc.collect()
    with no_collecting():
        assert not gc.isenabled()
        made = weakref.ref(_Cycle())
    assert gc.isenabled()
    gc.collect(1)
    assert made() is None
