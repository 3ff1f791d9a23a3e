"""The house is a star: everyone knows records, and only the desk knows the other rooms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "pressdocket"
COMMON = {"records", "errors", "shipped"}

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "shipped": set(),
    "records": set(),
    "intake": COMMON,
    "rules": COMMON,
    "store": COMMON,
    "publish": COMMON,
    "desk": COMMON | {"intake", "rules", "store", "publish"},
    "commands": COMMON | {"desk", "__init__"},
    "qt": COMMON | {"desk", "__init__"},
    "__main__": COMMON | {"desk", "commands", "qt"},
}
HOME_OF = {"PySide6": {"qt"}, "sqlalchemy": {"store"}, "alembic": {"store"}, "typst": {"publish"}}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.module, f"{file.name} uses a relative import"
            assert not node.level, f"{file.name} uses a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("file", sorted(SOURCE.rglob("*.py")), ids=lambda file: str(file.relative_to(SOURCE)))
def test_imports(file: Path) -> None:
    part = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    for name in imports(file):
        library, *path = name.split(".")
        if library == SOURCE.name:
            room = path[0] if path and not path[0].startswith("__version") else "__init__"
            assert room in MAY_IMPORT[part] | {part}, f"{part} imports {name}"
        assert part in HOME_OF.get(library, {part}), f"{part} imports {name}"


@pytest.mark.parametrize("file", sorted(SOURCE.rglob("*.py")), ids=lambda file: str(file.relative_to(SOURCE)))
def test_no_file_is_longer_than_a_reader_holds(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400
