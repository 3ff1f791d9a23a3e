"""The child process: what it may reach, what it says when it cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from pressdocket.errors import UserError
from pressdocket.publish.typesetter import Typesetter
from pressdocket.shipped import shipped

PAGE = '#set document(title: "T")\n#set text(font: "Inter")\n#title()\n'


def with_template(folder: Path, source: str, timeout: float = 60) -> Typesetter:
    """A typesetter whose only template is t.typ, with the shipped fonts."""
    (folder / "templates").mkdir()
    (folder / "templates" / "t.typ").write_text(PAGE + source, encoding="utf-8")
    (folder / "fonts").symlink_to(shipped("assets") / "fonts", target_is_directory=True)
    return Typesetter(folder, timeout)


def test_inputs_arrive_as_text(tmp_path: Path) -> None:
    made = with_template(tmp_path, "#sys.inputs.a").pdf("t.typ", {"a": "*x*"}, timestamp=0)
    assert made.startswith(b"%PDF-")


def test_a_template_sees_no_file_of_this_computer(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="file not found"):
        with_template(tmp_path, '#read("/etc/passwd")').pdf("t.typ", {}, timestamp=0)


def test_a_faulty_template_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="unknown variable"):
        with_template(tmp_path, "#nothing").pdf("t.typ", {}, timestamp=0)


def test_a_text_without_a_glyph_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="க"):
        with_template(tmp_path, "#sys.inputs.a").pdf("t.typ", {"a": "க"}, timestamp=0)


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"other\.typ is missing"):
        with_template(tmp_path, "x").pdf("other.typ", {}, timestamp=0)


def test_time_runs_out(tmp_path: Path) -> None:
    endless = "#{ let n = 0; for a in range(9999) { for b in range(9999) { n += 1 } } }"
    with pytest.raises(UserError, match=r"longer than 0\.3 seconds"):
        with_template(tmp_path, endless, timeout=0.3).pdf("t.typ", {}, timestamp=0)


def test_the_child_loads_neither_pydantic_nor_typst_to_begin() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(shipped('assets').parent, 'src'))!r}); "
        "import pressdocket.publish.typesetter; print({'pydantic', 'typst'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
