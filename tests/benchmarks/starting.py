"""The window from launch on, whole processes, against a bare window that shows as many rows."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks.dockets import LISTED
from benchmarks.measured import Measured
from benchmarks.memory import in_words


def bare_frame(folder: Path, scale: int) -> Measured:
    return _measured(_bare(folder, scale), "painted")


def first_frame(folder: Path, scale: int) -> Measured:
    return _measured(_ours(folder), "painted")


def bare_key(folder: Path, scale: int) -> Measured:
    return _measured(_bare(folder, scale), "answered")


def first_key(folder: Path, scale: int) -> Measured:
    return _measured(_ours(folder), "answered")


def bare_held(folder: Path, scale: int) -> Measured:
    return _measured(_bare(folder, scale), "held")


def held(folder: Path, scale: int) -> Measured:
    return _measured(_ours(folder), "held")


def _bare(folder: Path, scale: int) -> "_Launch":
    events, per_case = LISTED
    return _Launch(folder, ("bare", str(events // scale // per_case)))


def _ours(folder: Path) -> "_Launch":
    return _Launch(folder, ("ours", str(folder / "listed.docket")))


def _measured(launch: "_Launch", step: str) -> Measured:
    """Seconds until a step, or the MB held at the last one."""
    turn: Callable[[], float] = launch.held if step == "held" else (lambda: launch.until(step))
    return Measured(turn, lambda: in_words(launch.most))


class _Launch:
    """Launches one side, once a turn; `most` is the greatest peak of its processes so far, in MiB."""

    def __init__(self, folder: Path, what: tuple[str, str]) -> None:
        self._command = [sys.executable, "-m", "benchmarks.launched", *what]
        self._environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(folder / "settings"),
            # An installed program is compiled once, not at every launch, whatever is set here.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        }
        self.most = 0.0

    def until(self, step: str) -> float:
        """Seconds from launch to a step; what would come after it is not waited for."""
        started = perf_counter()
        with subprocess.Popen(
            self._command, env=self._environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                reached, _, figure = line.strip().partition(" ")
                self.most = max(self.most, float(figure or 0))
                if reached == step:
                    taken = perf_counter() - started
                    process.kill()
                    return taken
        raise RuntimeError(f"a launched window ended early, with {process.returncode}")

    def held(self) -> float:
        """MiB at most until all is done."""
        self.until("held")
        return self.most
