"""What a figure of a comparison opens: its events, its cases, or the register of promises."""

from datetime import date
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from pressdocket.desk.side_by_side import Group, Side, SideBySide, Told
from pressdocket.qt.compare.events import Choices, event_lines
from pressdocket.qt.compare.heads import HEADS
from pressdocket.qt.compare.parts import Part
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.model import Result
from pressdocket.qt.theme import Theme


class Behind(QObject):
    """Opens over `over`, as of the day of the `view`. `promises_asked` carries a platform's name and that
    day."""

    promises_asked = Signal(str, object)

    def __init__(self, navigator: Navigator, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._navigator, self._theme, self._over = navigator, theme, over
        self.view: SideBySide | None = None

    def open_cell(self, side: Side, part: Part | None, where: QRect, number: int) -> None:
        """What is behind a part, or behind a whole cell for None."""
        column = HEADS[number].column
        if part is not None and part.case:
            self._go_to_case(part.case)
        elif (column == "rate" and side.few) or (part is not None and part.name == "cases"):
            self._open_cases(side, where)
        else:
            cell = side.cells[column]
            groups = part.groups if part is not None and part.groups else cell.groups
            words = part.words if part is not None and part.words else HEADS[number].said
            if column == "promises" and self._has_register(side):
                self._open_promises(side, groups, where)
            else:
                self.open_groups(groups, f"{side.name}: {words}", where)

    def open_groups(self, groups: tuple[Group, ...], words: str, where: QRect) -> None:
        """Goes to the one event there is, or lists them all to choose from."""
        told = self.view.told if self.view else {}
        events = {event for group in groups for event in group.events if event in told}
        if len(events) == 1:
            self.go(told[events.pop()])
        elif events:
            lines = event_lines(groups, told, self.go)
            Choices(self._theme, words, lines, where, self._over).open()

    def ask_for_promises(self, side: Side) -> bool:
        """Asks for the register of a platform's promises, if there is any; whether there is."""
        if self._has_register(side):
            self.promises_asked.emit(side.name, self._as_of)
            return True
        return False

    def go(self, line: Told) -> None:
        """To the event in its case: a demand or promise in the ledger of the summary, anything else on the
        timeline."""
        tab: Literal["summary", "timeline"] = "summary" if line.on_summary else "timeline"
        self._navigator.go(Place("case", case=line.case, tab=tab, as_of=self._as_of, event=line.event))

    @property
    def _as_of(self) -> date | None:
        return self.view.as_of if self.view else None

    def _open_cases(self, side: Side, where: QRect) -> None:
        if len(side.cases) == 1:
            self._go_to_case(side.cases[0][0])
            return
        lines = [Result("", title, "", case, partial(self._go_to_case, case)) for case, title in side.cases]
        Choices(self._theme, f"{side.name}: the cases", lines, where, self._over).open()

    def _open_promises(self, side: Side, groups: tuple[Group, ...], where: QRect) -> None:
        """The promises behind a number, and the way to all of the platform's."""
        told = self.view.told if self.view else {}
        whole = Result(
            "The register",
            f"All promises of {side.name}",
            "kept, broken, open, and what was demanded without one",
            "P",
            partial(self.ask_for_promises, side),
        )
        lines = [*event_lines(groups, told, self.go), whole]
        Choices(self._theme, f"{side.name}: promises", lines, where, self._over).open()

    def _has_register(self, side: Side) -> bool:
        """The register is of platforms."""
        platforms = self.view is not None and self.view.by == "platform"
        return platforms and bool(side.cells["promises"].groups)

    def _go_to_case(self, reference: str) -> None:
        self._navigator.go(Place("case", case=reference, as_of=self._as_of))
