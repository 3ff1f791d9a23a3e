"""What is compared: by whom, of which days, and under which obligation."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from pressdocket.desk.comparing import Asked
from pressdocket.qt.compare.days import Days
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.records.comparison import By, Under

WAYS: tuple[tuple[By, str, str], ...] = (
    ("platform", "Platforms", "Platform"),
    ("regulator", "Regulators", "Regulator"),
    ("jurisdiction", "Jurisdictions", "Jurisdiction"),
)
_ANY = "Any obligation"


@dataclass(frozen=True, slots=True)
class Stood:
    """How the page stood: the row by its key, the column, the set of columns, and both scrolls in pixels."""

    key: str
    column: int
    columns: str
    table: int
    page: int


class Asking(QObject):
    """The three controls; the page lays them out. `changed` once another comparison is asked for."""

    changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.by = QComboBox()
        self.by.setObjectName("compare-by")
        self.by.setAccessibleName("What stands side by side")
        for by, words, _ in WAYS:
            self.by.addItem(words, by)
        self.days = Days(session, theme)
        self.rule = QComboBox()
        self.rule.setObjectName("compare-rule")
        self.rule.setAccessibleName("Only demands judged under one obligation")
        self.rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rule.setMinimumContentsLength(18)
        self.rule.addItem(_ANY, None)
        self.by.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.rule.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.days.changed.connect(self.changed)

    def asked(self) -> Asked:
        """As the controls stand."""
        days, under = self.days, self.rule.currentData()
        return Asked(self.by.currentData(), days.since, days.until, days.as_of, under)

    def place(self) -> Place:
        """The place where this is compared."""
        asked = self.asked()
        under = asked.under
        return Place(
            "compare",
            as_of=asked.as_of,
            since=asked.since,
            until=asked.until,
            by=asked.by,
            rule=under.code if under else "",
            version=under.version or "" if under else "",
        )

    def show_place(self, place: Place) -> None:
        """What a place compares, without `changed`."""
        blocked = [QSignalBlocker(part) for part in (self.by, self.rule)]
        self.by.setCurrentIndex(self.by.findData(place.by))
        self.days.show_days(place.since, place.until, place.as_of)
        under = Under(code=place.rule, version=place.version or None) if place.rule else None
        self._choose(under)
        for block in blocked:
            block.unblock()

    def show_rules(self, rules: tuple[tuple[str, str, int], ...]) -> None:
        """The obligations to choose from: code, version, how many demands; the chosen one stays."""
        blocked, chosen = QSignalBlocker(self.rule), self.rule.currentData()
        self.rule.clear()
        self.rule.addItem(_ANY, None)
        codes = [code for code, _, _ in rules]
        for number, (code, version, demands) in enumerate(rules):
            if codes.count(code) > 1 and codes.index(code) == number:
                self.rule.addItem(f"{code}, any version", Under(code=code))
            self.rule.addItem(f"{code}, version {version} ({demands:,})", Under(code=code, version=version))
        self._choose(chosen)
        blocked.unblock()

    def next_way(self) -> None:
        """Platforms, regulators, jurisdictions, and from the start."""
        self.by.setCurrentIndex((self.by.currentIndex() + 1) % self.by.count())

    def _choose(self, under: Under | None) -> None:
        """One that judged nothing as of that day is offered all the same, while it is chosen."""
        found = next((row for row in range(self.rule.count()) if self.rule.itemData(row) == under), -1)
        if found < 0 and under is not None:
            which = f"version {under.version}" if under.version else "any version"
            self.rule.addItem(f"{under.code}, {which}", under)
            found = self.rule.count() - 1
        self.rule.setCurrentIndex(max(found, 0))
