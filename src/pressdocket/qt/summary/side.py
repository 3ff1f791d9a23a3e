"""The column beside the ledger: rival figures, and what no report has said."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdocket.desk.ledger import GapLine, Ledger, RivalSet
from pressdocket.qt.summary.cards import gaps_card, rivals_card
from pressdocket.qt.theme import Theme

Said = RivalSet | tuple[GapLine, ...]
"""What a card shows: rival figures, or the gaps of a case."""


class Side(QWidget):
    """Cards that are made anew where what they say is another. `compare` sets rival figures side by side."""

    def __init__(
        self,
        theme: Theme,
        open_it: Callable[[tuple[UUID, ...]], object],
        compare: Callable[[RivalSet], object],
        open_gap: Callable[[GapLine], object],
    ) -> None:
        super().__init__()
        self._theme, self._open, self._compare, self._open_gap = theme, open_it, compare, open_gap
        self._cards: dict[Said, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))

    def show_ledger(self, ledger: Ledger) -> None:
        """Hides itself where there is neither."""
        wanted: list[Said] = [*ledger.rivals, *([ledger.gaps] if ledger.gaps else [])]
        for said in self._cards.keys() - set(wanted):
            card = self._cards.pop(said)
            self._column.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        for place, said in enumerate(wanted):
            if said not in self._cards:
                self._cards[said] = self._card(said)
            self._column.insertWidget(place, self._cards[said])
        self.setVisible(bool(wanted))

    def _card(self, said: Said) -> QWidget:
        if isinstance(said, RivalSet):
            return rivals_card(self._theme, said, self._open, self._compare)
        return gaps_card(self._theme, said, self._open_gap)
