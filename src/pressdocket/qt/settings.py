"""What the window remembers between two runs: its place, the scheme, recent dockets. Never a record."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from pressdocket.qt.theme import Scheme

MOST = 5
"""Recent dockets."""


class Settings:
    """Kept in `file`, an INI file; a value that makes no sense counts as none."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        found = self._kept.value("scheme", "system")
        return found if found in ("light", "dark") else "system"

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._kept.setValue("scheme", scheme)

    @property
    def folded(self) -> bool:
        return self._kept.value("folded", "no") == "yes"

    @folded.setter
    def folded(self, folded: bool) -> None:
        self._kept.setValue("folded", "yes" if folded else "no")

    @property
    def geometry(self) -> QByteArray:
        found = self._kept.value("geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Dockets opened last that are still there, the latest first."""
        found = self._kept.value("recent", [])
        names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(path for path in (Path(str(name)) for name in names) if path.is_file())[:MOST]

    def opened(self, docket: Path) -> None:
        """This docket is the latest one."""
        paths = dict.fromkeys((str(docket.absolute()), *(str(path) for path in self.recent)))
        self._kept.setValue("recent", list(paths)[:MOST])

    @property
    def private(self) -> bool:
        """Whether links into one's own network may be fetched."""
        return self._kept.value("private", "no") == "yes"

    @private.setter
    def private(self, private: bool) -> None:
        self._kept.setValue("private", "yes" if private else "no")

    @property
    def toured(self) -> bool:
        """Whether the tour was offered before."""
        return self._kept.value("toured", "no") == "yes"

    @toured.setter
    def toured(self, toured: bool) -> None:
        self._kept.setValue("toured", "yes" if toured else "no")

    @property
    def ledger_widths(self) -> list[int]:
        """The widths of the ledger's columns in design pixels; empty for those it is made with."""
        found = self._kept.value("ledger-widths", "")
        parts = found.split() if isinstance(found, str) else []
        return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []

    @ledger_widths.setter
    def ledger_widths(self, widths: list[int]) -> None:
        self._kept.setValue("ledger-widths", " ".join(map(str, widths)))

    def kept(self, docket: str, what: str) -> str:
        """What is remembered of one docket under a name; empty for nothing."""
        found = self._kept.value(f"{docket}/{what}", "") if docket else ""
        return found if isinstance(found, str) else ""

    def keep(self, docket: str, what: str, value: str) -> None:
        """Remembers something of one docket; of a docket without a name nothing."""
        if docket:
            self._kept.setValue(f"{docket}/{what}", value)

    @property
    def sort(self) -> str:
        """How the list of cases is sorted; empty as usual."""
        found = self._kept.value("sort", "")
        return found if isinstance(found, str) else ""

    @sort.setter
    def sort(self, sort: str) -> None:
        self._kept.setValue("sort", sort)

    def save(self) -> None:
        self._kept.sync()
