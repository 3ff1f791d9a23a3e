"""One obligation: what it says, its versions on an axis, what each version changed."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.obligations.axis import VersionAxis
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.rule_views import RuleView, VersionView


class RuleDetails(QScrollArea):
    """Built anew for each rule. `edit` carries the id of a version, `take_over` and `give_back` a code."""

    edit = Signal(object)
    take_over = Signal(str)
    give_back = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._code = theme, ""
        self.setObjectName("rule-details")
        self.setAccessibleName("The obligation")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rule(self, rule: "RuleView | None", today: datetime, version: str = "") -> None:
        """None shows nothing. Where a version is asked for it is its facts that stand here, else those of the
        one in force today, or of the last. The same rule again stays scrolled as it is."""
        again = rule is not None and rule.code == self._code
        scroll = self.verticalScrollBar().value() if again else 0
        self._code = rule.code if rule is not None else ""
        body = QWidget()
        body.setObjectName("panel")
        if rule is not None:
            asked = next((one for one in rule.versions if one.version == version), None)
            self._fill(body, rule, today, asked)
        self.setWidget(body)
        self.stand(scroll)

    def stand(self, scroll: int) -> None:
        """Scrolled down so many pixels, once what was filled in is laid out."""
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(scroll))

    def _fill(self, body: QWidget, rule: "RuleView", today: datetime, asked: "VersionView | None") -> None:
        theme = self._theme
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.px(22)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self._paragraph(rule.title, 15, 600))
        line = "  ·  ".join(filter(None, (rule.code, rule.territory, rule.line)))
        column.addWidget(self._paragraph(line, 12.5, 400, "text2"))
        if rule.chips:
            chips = QHBoxLayout()
            for chip in rule.chips:
                chips.addWidget(ChipLabel(theme, chip))
            chips.addStretch(1)
            column.addLayout(chips)
        column.addSpacing(theme.px(6))
        column.addWidget(VersionAxis(theme, rule.versions, today))
        column.addWidget(hairline())
        if asked is not None and not asked.current:
            words = f"As version {asked.version} has it, {asked.valid}"
            said = self._paragraph(words, 13, 600, "accent")
            said.setObjectName("version-asked")
            column.addWidget(said)
        column.addLayout(self._facts((asked or rule).facts))
        for version in rule.versions:
            if version.changes or rule.own:
                column.addWidget(hairline())
                column.addLayout(self._version(rule, version))
        column.addWidget(hairline())
        column.addLayout(self._foot(rule))
        note = "Facts for orientation, no legal advice."
        column.addWidget(label(note, theme, 12, 400, "text2"))
        column.addStretch(1)

    def _facts(self, facts: tuple[tuple[str, str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(14))
        grid.setVerticalSpacing(self._theme.px(7))
        grid.setColumnMinimumWidth(0, self._theme.px(104))
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(facts):
            grid.addWidget(label(name, self._theme, 13, 400, "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._paragraph(words), row, 1)
        return grid

    def _version(self, rule: "RuleView", version: "VersionView") -> QVBoxLayout:
        """What a version changed, and the way to change it where it is the docket's own."""
        theme, column = self._theme, QVBoxLayout()
        head = QHBoxLayout()
        title = f"Version {version.version}, {version.valid}"
        head.addWidget(self._paragraph(title, 13, 600), 1)
        if rule.own:
            edit = button("Edit", f"edit-{version.version}")
            edit.setAccessibleName(f"Edit version {version.version}")
            edit.clicked.connect(lambda: self.edit.emit(version.id))
            head.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for name, before, after in version.changes:
            column.addWidget(self._paragraph(f"{name.capitalize()}: {before} → {after}", 12.5, 400, "text2"))
        column.setSpacing(theme.px(3))
        return column

    def _foot(self, rule: "RuleView") -> QHBoxLayout:
        row = QHBoxLayout()
        if rule.own:
            drop = button("Delete ours", "give-back")
            drop.setAccessibleName("Delete this docket's versions; those of the catalogue hold again")
            drop.clicked.connect(lambda: self.give_back.emit(rule.code))
            row.addWidget(drop)
        else:
            take = button("Change it for this docket", "take-over")
            take.clicked.connect(lambda: self.take_over.emit(rule.code))
            row.addWidget(take)
        row.addStretch(1)
        return row

    def _paragraph(self, words: str, size: float = 13, weight: int = 400, role: str = "text") -> QLabel:
        made = label(words, self._theme, size, weight, role)
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made
