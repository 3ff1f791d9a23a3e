"""Where the analyst is, and the way back."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from uuid import UUID

PageName = Literal["cases", "case", "inbox", "compare", "obligations", "search"]
ByName = Literal["platform", "regulator", "jurisdiction"]
TabName = Literal["summary", "timeline", "ledger", "evidence", "history"]

TABS: tuple[tuple[TabName, str], ...] = (
    ("summary", "Summary"),
    ("timeline", "Timeline"),
    ("ledger", "Ledger"),
    ("evidence", "Evidence"),
    ("history", "History"),
)
"""The tabs of a case, in their order."""

_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what is looked at on it. `as_of` None is today. `claims` are lit in the evidence tab, the
    first one scrolled to; `report` is the one shown when no claim says which. `since`, `until` and `by` are
    what is compared, `rule` and `version` an obligation, the version "" for any.

    `stood` is how the page stood when it was left (scrolled so far, that row chosen), each page in its own
    terms; it is given back when the way leads there again, and two places are one whatever it is.
    """

    page: PageName = "cases"
    case: str = ""
    tab: TabName = "summary"
    as_of: date | None = None
    event: "UUID | None" = None
    claims: "tuple[UUID, ...]" = ()
    report: "UUID | None" = None
    words: str = ""
    since: date | None = None
    until: date | None = None
    by: ByName = "platform"
    rule: str = ""
    version: str = ""
    stood: object = field(default=None, compare=False)


class Navigator(QObject):
    """Goes to places and remembers the way; `went` tells where. `leaving` comes before, for whoever notes how
    the place stands that is left."""

    went = Signal(object)
    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Place] = []
        self._ahead: list[Place] = []
        self.here = Place()

    def go(self, place: Place) -> None:
        """Goes there; the place left is what `back` returns to."""
        self.leaving.emit()
        if place != self.here:
            self._past = [*self._past, self.here][-_MOST:]
            self._ahead.clear()
        self._stand(replace(place, stood=None))

    def settle(self, **what: object) -> None:
        """Notes what is selected here now, without a step on the way back and without `went`."""
        self.here = replace(self.here, **what)  # type: ignore[arg-type]

    def open_event(self, event: "UUID") -> None:
        """Shows the event on the timeline of the case that is open."""
        self.go(replace(self.here, page="case", tab="timeline", event=event, claims=()))

    def open_claims(self, claims: "tuple[UUID, ...]") -> None:
        """Shows the sentences of some claims of the case that is open; does nothing for none."""
        if claims:
            self.go(replace(self.here, page="case", tab="evidence", claims=claims, report=None))

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def back(self) -> None:
        if self._past:
            self.leaving.emit()
            self._ahead.append(self.here)
            self._stand(self._past.pop())

    def forward(self) -> None:
        if self._ahead:
            self.leaving.emit()
            self._past.append(self.here)
            self._stand(self._ahead.pop())

    def _stand(self, place: Place) -> None:
        self.here = place
        self.went.emit(place)
