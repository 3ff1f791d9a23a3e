"""What is looked at in the Evidence tab."""

from uuid import UUID

from pressdocket.desk.views import CaseView, EventView, ReportView


class Spot:
    """A report of a case and `at` what in it: the id of a claim or suggestion, or where a doubtful figure
    begins (code points). `number` is the report's number and how many there are, where the view holds one of
    several."""

    def __init__(self) -> None:
        self.view: CaseView | None = None
        self.id: UUID | None = None
        self.at: UUID | int | None = None
        self.number: tuple[int, int] | None = None

    @property
    def report(self) -> ReportView | None:
        return self.view.report(self.id) if self.view else None

    def turn(self, report: UUID | None) -> None:
        """To the beginning of a report."""
        self.id, self.at = report, None

    def event(self, id_: UUID | None) -> EventView | None:
        return self.view.event(id_) if self.view else None
