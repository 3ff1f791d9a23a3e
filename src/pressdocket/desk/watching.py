"""A folder that is watched: which of its files are new, and no longer written to."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pressdocket.desk.files import files_in
from pressdocket.errors import UserError


class _Stamp(NamedTuple):
    size: int
    changed: int


class Watch:
    """Looks into a folder and all below it; whatever is hidden or half loaded is passed over.

    A file is given once, when two looks in a row found it alike, and again when it was changed after that.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[Path, _Stamp] = {}
        self._given: dict[Path, _Stamp] = {}

    def look(self) -> tuple[Path, ...]:
        """The files that are ready and were not given before, by name. UserError if the folder is gone."""
        found = dict(self._stamps())
        ready = [
            path for path, stamp in found.items()
            if stamp.size and self._seen.get(path) == stamp and self._given.get(path) != stamp
        ]  # fmt: skip
        self._given = {path: stamp for path, stamp in self._given.items() if path in found}
        self._given |= {path: found[path] for path in ready}
        self._seen = found
        return tuple(sorted(ready))

    def give_back(self, files: Iterable[Path]) -> None:
        """Files that could not be taken just now are given again at the next look."""
        for path in files:
            self._given.pop(path, None)

    def _stamps(self) -> Iterator[tuple[Path, _Stamp]]:
        if not self.folder.is_dir():
            raise UserError(
                f"The watched folder “{self.folder}” is not there.", "Make it again, or watch another one."
            )
        for path in files_in(self.folder):
            inside = path.relative_to(self.folder)
            if any(part.startswith((".", "~")) for part in inside.parts) or path.suffix in _PARTIAL:
                continue
            try:
                told = path.stat()
            except OSError:
                continue  # Gone again, or not ours to read; the next look tells.
            yield path, _Stamp(told.st_size, told.st_mtime_ns)


_PARTIAL = (".part", ".crdownload", ".download", ".tmp")
"""How browsers and mail programs name what they have not finished writing."""
