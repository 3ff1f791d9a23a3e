"""Four cards: overdue, contested, stale, gaps; two items each, and how many more."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QWidget

from pressdocket.qt.cases.card import Found, Kind, make_card
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.views import Glance

KINDS = (
    Kind(1, "overdue", "Overdue", "missed as far as reported", "missed, as reported", "missed",
         "Nothing overdue."),
    Kind(2, "contested", "Contested", "same question, rival figures", "rival figures", "contested",
         "Nothing contested."),
    Kind(3, "stale", "Stale", "rests on changed reports", "on changed reports", "stale",
         "Nothing rests on a changed report."),
    Kind(4, "gaps", "Gaps", "what no report has said", "not reported", "gaps",
         "No gaps in what is on record."),
)  # fmt: skip
_STEPS = {
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
}


class Board(QWidget):
    """Shows what needs a look. `picked` names a board whose cases the list shall show, `left` tells that the
    keyboard goes back to the list. Arrows move between items and cards."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, open_item: Callable[[Found], None]) -> None:
        super().__init__()
        self._theme, self._open = theme, open_item
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(14))
        self._cards: list[QFrame] = []
        self._stops: list[list[QAbstractButton]] = []
        self._compact = False
        self._glances: Sequence[Glance] = ()
        self._shown: object = None
        self.show_glances(())

    def show_glances(self, glances: Sequence["Glance"]) -> None:
        """Takes what was judged, the most urgent first; what looks the same stays as it is."""
        self._glances = glances
        found = [spread(glances, kind.board) for kind in KINDS]
        kinds = [_with_next(kind, glances) if kind.board == "overdue" else kind for kind in KINDS]
        content = self._compact, kinds, [(len(one), one[:2]) for one in found]
        if content == self._shown:
            return
        self._shown = content
        focus = self._focus()
        for old in self._cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards, self._stops = [], []
        for number, (kind, items) in enumerate(zip(kinds, found, strict=True)):
            made, stops = make_card(
                self._theme,
                kind,
                items,
                compact=self._compact,
                open_item=self._open,
                pick=self.picked.emit,
            )
            for stop in stops:
                stop.installEventFilter(self)
            self._cards.append(made)
            self._stops.append(stops)
            self._grid.addWidget(made, 0, number)
            self._grid.setColumnStretch(number, 1)
        if focus is not None:
            self._go(*focus)

    @property
    def stops(self) -> list[QAbstractButton]:
        """Everything that can be pressed, card by card."""
        return [stop for stops in self._stops for stop in stops]

    def focus_card(self, number: int) -> None:
        """Puts the keyboard on the first item of a card, as the keys 1 to 4 do; else on its head."""
        stops = self._stops[number]
        stops[1 if len(stops) > 1 else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_compact(self, *, compact: bool) -> None:
        """Where room is short the cards keep their heads and counts; their keys still work."""
        if compact != self._compact:
            self._compact = compact
            self.show_glances(self._glances)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            focus = self._focus()
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            step = _STEPS.get(Qt.Key(event.key()))
            if step and focus is not None:
                self._go(focus[0] + step[0], focus[1] + step[1])
                return True
        return super().eventFilter(watched, event)

    def _focus(self) -> tuple[int, int] | None:
        for card, stops in enumerate(self._stops):
            for stop, one in enumerate(stops):
                if one.hasFocus():
                    return card, stop
        return None

    def _go(self, card: int, stop: int) -> None:
        """The nearest stop of the nearest card; below the last item lies the list."""
        stops = self._stops[min(max(card, 0), len(self._stops) - 1)]
        if stop >= len(stops) and self._focus() == (card, len(stops) - 1):
            self.left.emit()
            return
        stops[min(max(stop, 0), len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def spread(glances: Iterable["Glance"], board: str) -> list[Found]:
    """What stands on a board: the first thing of each case before the second of any."""
    ranked = [
        (rank, place, glance, item)
        for place, glance in enumerate(glances)
        for rank, item in enumerate(item for item in glance.attention if item.board == board)
    ]
    ranked.sort(key=lambda one: one[:2])
    return [(glance, item) for _, _, glance, item in ranked]


def _with_next(kind: Kind, glances: Sequence["Glance"]) -> Kind:
    """An empty card says what comes next: "Nothing overdue. Next: Messenger C, Sat 14 Feb."."""
    coming = [glance for glance in glances if glance.next_at is not None and glance.next_tone != "overdue"]
    first = min(coming, key=lambda glance: glance.next_at.timestamp() if glance.next_at else 0, default=None)
    if first is None:
        return kind
    nothing = f"{kind.nothing} Next: {first.short}, {first.next_date}."
    return replace(kind, nothing=nothing)
