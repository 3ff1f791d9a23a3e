"""Runs Typst in a child process: its memory goes back when it ends, and a hostile text can reach nothing.

The child gets the template's source and the data over its standard input, an empty folder as its only
root, the shipped fonts and no others. This module is imported by the child as well and stays cheap.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pressdocket.errors import UserError

STANDARDS: tuple[Literal["a-3a"], Literal["ua-1"]] = ("a-3a", "ua-1")
FACES = (
    ("Inter", "normal", 400),
    ("Inter", "normal", 500),
    ("Inter", "normal", 600),
    ("Noto Serif", "normal", 400),
    ("Noto Serif", "italic", 400),
    ("Noto Serif", "normal", 700),
    ("Noto Sans KR", "normal", 400),
    ("Noto Sans KR", "normal", 700),
)
"""Family, style and weight of every face the templates ask for."""

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from pressdocket.publish.typesetter import child; sys.exit(child())"
)
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_REFUSED = 3
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

    def pdf(self, template: str, inputs: Mapping[str, str], *, timestamp: int) -> bytes:
        """The PDF that the template of that name makes of `inputs`, which it sees as `sys.inputs`.

        `timestamp` (seconds since 1970, UTC) becomes the file's creation time. Raises UserError where the
        installation is damaged, a text cannot be set, or the time runs out; RuntimeError for a faulty
        template.
        """
        job = {
            "main": template,
            "sources": self._sources(template),
            "fonts": str(self.fonts.resolve()),
            "inputs": dict(inputs),
            "timestamp": timestamp,
        }
        with tempfile.TemporaryDirectory(prefix="pressdocket-") as empty:
            done = self._run(json.dumps(job).encode(), empty)
        if done.returncode == 0:
            return done.stdout
        if done.returncode == _REFUSED:
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

    def _run(self, job: bytes, root: str) -> subprocess.CompletedProcess[bytes]:
        home = str(Path(__file__).resolve().parents[2])
        paths = [home, *(path for path in sys.path if path and path != home)]
        no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            return subprocess.run(
                [sys.executable, "-I", "-X", "utf8", "-c", _CHILD, json.dumps(paths)],
                input=job,
                capture_output=True,
                timeout=self.timeout,
                cwd=root,
                env={name: os.environ[name] for name in _KEPT if name in os.environ},
                creationflags=no_window,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise UserError(
                f"Setting the PDF took longer than {self.timeout:g} seconds and was stopped. "
                "Nothing was written.",
                "Try again when the computer is less busy, or print a shorter summary.",
            ) from error


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


def child() -> int:
    """What the child process does: a job as JSON on standard input, the PDF on standard output.

    Returns 0, or 3 with a JSON object on standard output: `why` is "font", "glyph" or "template", `said`
    the name, the text or Typst's message.
    """
    try:
        answer = _compiled(json.loads(sys.stdin.buffer.read()))
        code = 0
    except _RefusalError as refused:
        answer = json.dumps({"why": refused.why, "said": refused.said}).encode()
        code = _REFUSED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code


class _RefusalError(Exception):
    def __init__(self, why: str, said: str) -> None:
        super().__init__(said)
        self.why = why
        self.said = said


def _compiled(job: dict[str, Any]) -> bytes:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[job["fonts"]])
    found = {(font.family, font.style, font.weight) for font in fonts.fonts()}
    for family, style, weight in FACES:
        if (family, style, weight) not in found:
            raise _RefusalError("font", f"{family} {weight}{' italic' if style == 'italic' else ''}")
    sources: Any = {name: text.encode() for name, text in job["sources"].items()}
    sources["main.typ"] = sources.pop(job["main"])
    try:
        return typst.compile(
            sources,
            root=".",
            font_paths=fonts,
            sys_inputs=job["inputs"],
            pdf_standards=[*STANDARDS],
            timestamp=job["timestamp"],
            pdf_tags=True,
        )
    except typst.TypstError as error:
        raise _RefusalError(*_reason(error.message, error.diagnostic)) from error


def _reason(message: str, diagnostic: str) -> tuple[str, str]:
    head, _, rest = message.partition("the text `")
    if "error: " in head and "could not be displayed" in rest:
        return "glyph", rest.partition("`")[0]
    return "template", diagnostic or message
