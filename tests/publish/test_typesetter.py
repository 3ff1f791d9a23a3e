"""The child process: what it may reach, what it says when it cannot."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pressdocket
from pressdocket.errors import UserError
from pressdocket.publish.typesetter import Typesetter
from pressdocket.shipped import shipped

PAGE = '#set document(title: "T")\n#set text(font: "Inter")\n#title()\n'


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped fonts beside an empty template folder."""
    folder = tmp_path_factory.mktemp("assets")
    shutil.copytree(shipped("assets") / "fonts", folder / "fonts")
    (folder / "templates").mkdir()
    return folder


def with_template(assets: Path, source: str, timeout: float = 60) -> Typesetter:
    """A typesetter whose template t.typ has this source."""
    (assets / "templates" / "t.typ").write_text(PAGE + source, encoding="utf-8")
    return Typesetter(assets, timeout)


def test_inputs_arrive_as_text(assets: Path) -> None:
    made = with_template(assets, "#sys.inputs.a").pdf("t.typ", {"a": "*x*"}, timestamp=0)
    assert made.startswith(b"%PDF-")


def test_a_template_sees_no_file_of_this_computer(assets: Path) -> None:
    with pytest.raises(RuntimeError, match="file not found"):
        with_template(assets, '#read("/etc/passwd")').pdf("t.typ", {}, timestamp=0)


def test_a_faulty_template_is_a_bug(assets: Path) -> None:
    with pytest.raises(RuntimeError, match="unknown variable"):
        with_template(assets, "#nothing").pdf("t.typ", {}, timestamp=0)


def test_a_text_without_a_glyph_is_named(assets: Path) -> None:
    with pytest.raises(UserError, match="க"):
        with_template(assets, "#sys.inputs.a").pdf("t.typ", {"a": "க"}, timestamp=0)


def test_a_template_that_is_not_there(assets: Path) -> None:
    with pytest.raises(UserError, match=r"other\.typ is missing"):
        with_template(assets, "x").pdf("other.typ", {}, timestamp=0)


def test_time_runs_out(assets: Path) -> None:
    endless = "#{ let n = 0; for a in range(9999) { for b in range(9999) { n += 1 } } }"
    with pytest.raises(UserError, match=r"longer than 0\.3 seconds"):
        with_template(assets, endless, timeout=0.3).pdf("t.typ", {}, timestamp=0)


def test_the_child_loads_neither_pydantic_nor_typst_to_begin() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(pressdocket.__file__).parents[1])!r}); "
        "import pressdocket.publish.typesetter; print({'pydantic', 'typst'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
