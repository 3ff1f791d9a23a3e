"""Garbage: found once there is much of it, and never in another thread than the window's."""

import threading
import weakref

from pressdocket.qt.sweeping import Sweeping


class _Cycle:
    def __init__(self) -> None:
        self.self = self


def _much() -> list[list[int]]:
    return [[number] for number in range(60_000)]


def test_no_other_thread_finds_it(sweeping: Sweeping) -> None:
    made, kept = weakref.ref(_Cycle()), list[list[list[int]]]()
    other = threading.Thread(target=lambda: kept.append(_much()))
    other.start()
    other.join()
    assert made() is not None


def test_it_is_found_once_much_was_made(sweeping: Sweeping) -> None:
    sweeping.sweep()
    made = weakref.ref(_Cycle())
    sweeping.sweep()
    assert made() is not None
    kept = _much()
    sweeping.sweep()
    assert made() is None
    del kept
