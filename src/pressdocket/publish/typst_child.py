"""What the child process does that sets a PDF. It imports next to nothing, so it starts at once."""

import json
import sys
from typing import Any, Literal

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

REFUSED = 3
"""The child's exit status for what it cannot set."""


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
        code = REFUSED
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
