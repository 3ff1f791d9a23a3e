"""Runs Typst in a child process: its memory goes back when it ends, and a hostile text can reach nothing.

The child gets the template's source and the data over its standard input, an empty folder as its only
root, the shipped fonts and no others.
"""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from pressdocket.errors import UserError
from pressdocket.publish.typst_child import REFUSED

if TYPE_CHECKING:  # A typesetter stands ready before the first frame; most windows never print.
    from subprocess import CompletedProcess, Popen

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from pressdocket.publish.typst_child import child; sys.exit(child())"
)
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_LOOK = 0.2
"""Seconds between two looks at whether to go on."""
_AGAIN = "Install Pressdocket again."


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets the templates in `assets`/templates with the fonts in `assets`/fonts; `timeout` in seconds."""

    assets: Path
    timeout: float = 120.0

    @property
    def fonts(self) -> Path:
        """The only folder whose fonts are used."""
        return self.assets / "fonts"

    def pdf(
        self,
        template: str,
        inputs: Mapping[str, str],
        *,
        timestamp: int,
        going: Callable[[], bool] = lambda: True,
    ) -> bytes:
        """The PDF that the template of that name makes of `inputs`, which it sees as `sys.inputs`.

        `timestamp` (seconds since 1970, UTC) becomes the file's creation time. Raises UserError where the
        installation is damaged, a text cannot be set, the time runs out, or `going` says no (it is asked
        several times a second); RuntimeError for a faulty template.
        """
        import json
        import tempfile

        job = {
            "main": template,
            "sources": self._sources(template),
            "fonts": str(self.fonts.resolve()),
            "inputs": dict(inputs),
            "timestamp": timestamp,
        }
        with tempfile.TemporaryDirectory(prefix="pressdocket-") as empty:
            done = self._run(json.dumps(job).encode(), empty, going)
        if done.returncode == 0:
            return done.stdout
        if done.returncode == REFUSED:
            raise _refusal(json.loads(done.stdout))
        raise RuntimeError(
            f"the typesetter ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
        )

    def _sources(self, template: str) -> dict[str, str]:
        folder = self.assets / "templates"
        try:
            sources = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.typ"))}
        except OSError as error:
            raise UserError("A template cannot be read in this installation.", _AGAIN) from error
        if template not in sources:
            raise UserError(f"The template {template} is missing from this installation.", _AGAIN)
        return sources

    def _run(self, job: bytes, root: str, going: Callable[[], bool]) -> "CompletedProcess[bytes]":
        import json
        import subprocess

        home = str(Path(__file__).resolve().parents[2])
        paths = [home, *(path for path in sys.path if path and path != home)]
        no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        command = [sys.executable, "-I", "-X", "utf8", "-c", _CHILD, json.dumps(paths)]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=root,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            creationflags=no_window,
        ) as child:
            try:
                out, err = self._wait(child, job, going)
            except BaseException:
                child.kill()
                raise
            return subprocess.CompletedProcess(command, child.returncode, out, err)

    def _wait(self, child: "Popen[bytes]", job: bytes, going: Callable[[], bool]) -> tuple[bytes, bytes]:
        from subprocess import TimeoutExpired

        end = monotonic() + self.timeout
        given: bytes | None = job
        while going():
            try:
                return child.communicate(given, timeout=min(_LOOK, self.timeout))
            except TimeoutExpired as error:
                given = None  # What was begun is gone on with.
                if monotonic() >= end:
                    raise UserError(
                        f"Setting the PDF took longer than {self.timeout:g} seconds and was stopped. "
                        "Nothing was written.",
                        "Try again when the computer is less busy, or print a shorter summary.",
                    ) from error
        raise UserError("Printing was stopped. Nothing was written.", "Print it again when you want it.")


def _refusal(answer: dict[str, str]) -> Exception:
    said = answer["said"]
    if answer["why"] == "font":
        return UserError(f"The font {said} is missing from this installation.", _AGAIN)
    if answer["why"] == "glyph":
        return UserError(
            f"This text cannot be set with the fonts of this installation: {said}.",
            "Install Pressdocket again; if that does not help, export the record as JSON instead.",
        )
    return RuntimeError(f"the template is faulty: {said}")
