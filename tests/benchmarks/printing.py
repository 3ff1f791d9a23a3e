"""The sample's printed summary, against a bare `typst.compile` of the same document in a child process."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.measured import Measured, own_peak, seconds
from benchmarks.memory import in_words
from pressdocket.desk.sample import Sample, sample
from pressdocket.publish.typesetter import Typesetter
from pressdocket.shipped import shipped

_BARE: Final = """
import json, sys, typst
job = json.load(sys.stdin)
sources = {name: text.encode() for name, text in job["sources"].items()}
sources["main.typ"] = sources.pop(job["main"])
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[job["fonts"]])
pdf = typst.compile(
    sources, root=".", font_paths=fonts, sys_inputs=job["inputs"], pdf_standards=["a-3a", "ua-1"],
    timestamp=job["timestamp"], pdf_tags=True,
)
sys.stdout.buffer.write(pdf)
"""
_OURS: Final = "import sys; from pressdocket.publish.typst_child import child; child()\n"
_PEAK: Final = "from benchmarks.memory import peak; print(peak(), file=sys.stderr)\n"


@dataclass(frozen=True)
class _Listening(Typesetter):
    """A typesetter that keeps the jobs it gives its child."""

    jobs: list[bytes] = field(default_factory=list)

    def _run(self, job: bytes, root: str, going: Callable[[], bool]) -> subprocess.CompletedProcess[bytes]:
        self.jobs.append(job)
        return super()._run(job, root, going)


def floor(folder: Path, scale: int) -> Measured:
    """Python, Typst and nothing else, given what our own child is given."""
    job = _job()
    return Measured(lambda: seconds(lambda: _child(_BARE, job, "-I")), lambda: in_words(_peak(_BARE, job)))


def ours(folder: Path, scale: int) -> Measured:
    """`Desk.pdf` at the open sample: the case read, its findings, the summary, and the child."""
    opening = _opening(Typesetter(shipped("assets")))
    shown = opening.__enter__()
    job = _job()

    def turn() -> float:
        return seconds(lambda: shown.desk.printing.pdf(shown.case, shown.as_of))

    def memory() -> str:
        # Named here so that the sample stays open as long as it is measured.
        assert opening is not None
        return f"{own_peak()} + {in_words(_peak(_OURS, job))}"

    return Measured(turn, memory)


def _opening(typesetter: Typesetter) -> AbstractContextManager[Sample]:
    return sample(shipped("assets"), typesetter)


def _job() -> bytes:
    """What the child is given for the sample's summary; the bare one makes the same bytes of it."""
    typesetter = _Listening(shipped("assets"))
    with _opening(typesetter) as shown:
        pdf = shown.desk.printing.pdf(shown.case, shown.as_of)
    (job,) = typesetter.jobs
    if _child(_BARE, job).stdout != pdf:
        raise RuntimeError("the bare document is not the same")
    return job


def _child(script: str, job: bytes, *flags: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *flags, "-c", script], input=job, capture_output=True, check=True)


def _peak(script: str, job: bytes) -> float:
    """MiB that a child holds at most."""
    return float(_child(f"{script}{_PEAK}", job).stderr)
