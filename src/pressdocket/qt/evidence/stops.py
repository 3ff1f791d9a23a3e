"""What there is to look at in a report: claims, suggestions, doubtful figures, in the order of the text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt

from pressdocket.desk.doubts import Doubt
from pressdocket.desk.paragraphs import headline_end
from pressdocket.desk.views import ClaimView, ReportView
from pressdocket.qt.evidence.cards import CardText, card_texts

if TYPE_CHECKING:
    from pressdocket.desk.accepting import Suggested

Key = UUID | int | None
"""The id of a claim or a suggestion, or where a doubtful figure starts."""
Ground = tuple[int, int, str, str, Qt.PenStyle]
"""From and to in code points, the tint under the words, the colour of their rule, how that is drawn."""


class Stops:
    """Those of one report; empty without one."""

    def __init__(self, view: ReportView | None = None, suggestions: "tuple[Suggested, ...]" = ()) -> None:
        self._view = view
        self._claims = view.claims if view else ()
        self._suggestions = suggestions

    def claim(self, key: object) -> ClaimView | None:
        return next((claim for claim in self._claims if claim.claim.id == key), None)

    def doubt(self, key: object) -> Doubt | None:
        return next((doubt for doubt in self.doubts() if doubt.start == key), None)

    def suggestion(self, key: object) -> "Suggested | None":
        return next((one for one in self._suggestions if one.key == key), None)

    def doubts(self) -> tuple[Doubt, ...]:
        """Doubtful figures but for those of a claim or a suggestion that says so itself."""
        if self._view is None:
            return ()
        said = [(claim.start, claim.end) for claim in self._claims if claim.doubtful]
        said += [(one.start, one.end) for one in self._suggestions if one.doubt]
        return tuple(
            doubt for doubt in self._view.doubts if not any(start <= doubt.start < end for start, end in said)
        )

    def texts(self) -> list[CardText]:
        return card_texts(self._view, self.doubts(), self._suggestions) if self._view else []

    def start_of(self, key: Key) -> int | None:
        found = self.claim(key) or self.suggestion(key) or self.doubt(key)
        return found.start if found else None

    def at(self, point: int) -> Key:
        """What stands at a code point, the shortest of several; None for nothing."""
        places: list[tuple[int, int, Key]] = [(one.start, one.end, one.claim.id) for one in self._claims]
        places += [(one.start, one.end, one.key) for one in self._suggestions]
        found = [(end - start, key) for start, end, key in places if start <= point <= end]
        if found:
            return min(found, key=lambda one: one[0])[1]
        return next((one.start for one in self.doubts() if one.start <= point <= one.end), None)

    def skipped(self) -> int:
        """The length of the headline, which stands above the text already; 0 if something in it is quoted."""
        if self._view is None:
            return 0
        end = headline_end(self._view.report.text)
        starts = [claim.start for claim in self._claims] + [one.start for one in self._suggestions]
        starts += [doubt.start for doubt in self._view.doubts]
        return 0 if any(start < end for start in starts) else end

    def grounds(self, current: Key) -> Iterator[Ground]:
        """How each is marked. Accepted: tint and rule. Suggested: a dashed rule alone. Doubtful: dotted."""
        if self._view is None:
            return
        for claim in self._claims:
            tint = "highlight" if claim.claim.id == current else "weak"
            style = Qt.PenStyle.SolidLine if claim.reviewed else Qt.PenStyle.DashLine
            yield claim.start, claim.end, tint, "accent", style
        for one in self._suggestions:
            tint = "highlight" if one.key == current else ""
            yield one.start, one.end, tint, "accent", Qt.PenStyle.DashLine
        for doubt in self._view.doubts:
            tint = "highlight" if doubt.start == current else ""
            yield doubt.start, doubt.end, tint, "missed", Qt.PenStyle.DotLine
