"""What is known of a report besides its outlet and day, in one line, and what is missing and matters."""

import re
from urllib.parse import urlsplit

from pressdocket.records.report import Report
from pressdocket.records.when import When
from pressdocket.records.wording import span_in_words

NO_DATE = "no publication date: “last Tuesday” cannot be read, and “as of” leaves it out"


def particulars(report: Report) -> str:
    """ "days of Asia/Seoul  ·  by Jo Example  ·  changed 5 Sep 2024  ·  harbour.example"."""
    parts = [_whose_time(report.published) if report.published else ""]
    parts.append(f"by {report.author}" if report.author else "")
    if report.updated is not None:
        parts.append(f"changed {span_in_words(report.updated.span, report.updated.zone)}")
    parts.append(urlsplit(report.url).hostname or report.url if report.url else "")
    return "  ·  ".join(part for part in parts if part)


def _whose_time(published: When) -> str:
    """A time without an offset was read in the zone of the outlet that wrote it."""
    local = re.fullmatch(r"[\d-]+T[\d:]+", published.edtf)
    return f"in the outlet’s time, {published.zone}" if local else f"days of {published.zone}"


def missing(report: Report) -> str:
    """ "Missing: no publication date: …; outlet, link." Empty where nothing is."""
    named = {
        "outlet": report.publisher,
        "author": report.author,
        "language": report.language,
        "link": report.url,
    }
    lacking = ", ".join(name for name, value in named.items() if not value)
    parts = [part for part in ("" if report.published else NO_DATE, lacking) if part]
    return f"Missing: {'; '.join(parts)}." if parts else ""
