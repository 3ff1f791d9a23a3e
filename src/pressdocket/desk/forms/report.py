"""A report's details as a form shows them, and read back. Its text is never typed over."""

from typing import Any

from pressdocket.desk.forms.reading import Surroundings, Typed, maybe, when_as_typed
from pressdocket.desk.sentences import built
from pressdocket.records.report import Report

_PLAIN = (
    "title",
    "publisher",
    "author",
    "url",
    "archived_url",
    "language",
    "original_language",
    "translated",
)
_DATES = ("published", "updated", "corrected", "retracted")


def report_as_typed(report: Report) -> dict[str, str]:
    typed = {name: str(getattr(report, name)) for name in _PLAIN}
    typed |= {name: when_as_typed(getattr(report, name)) for name in _DATES}
    return typed | {"reliability": report.reliability or ""}


def report_from(report: Report, typed: Typed, around: Surroundings) -> Report:
    """The report with the typed fields changed; what its claims say stays as it was recorded."""
    values: dict[str, Any] = {name: typed[name].strip() for name in _PLAIN if name in typed}
    values |= {name: around.when(typed[name]) for name in _DATES if name in typed}
    if "reliability" in typed:
        values["reliability"] = maybe(typed["reliability"].strip().upper())
    return built(Report, **(report.model_dump() | values)).at_revision(report.revision)
