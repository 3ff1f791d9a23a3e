"""What is measured against what, and what ratio is wanted."""

from dataclasses import dataclass
from typing import Final

_SIZES: Final = {
    "events": 100_000,
    "cases": 500,
    "demands": 5_000,
    "obliged": 50_000,
    "listed_cases": 2_000,
    "listed": 20_000,
    "reports": 200,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides, `floor` and `ours`, of the module `benchmarks.<module>`.

    `reach` is the ratio that must be reached and `aim` the one hoped for, None where nobody asked for one.
    `files` names the function of `benchmarks.dockets` that makes what both sides read.
    """

    name: str
    what: str
    floor: str
    module: str
    turns: int
    reach: float | None
    aim: float | None = None
    files: str | None = None
    ours: str = "ours"

    def described(self, scale: int) -> str:
        """What is measured, with the sizes it is measured at."""
        return self.what.format(**{name: size // scale for name, size in _SIZES.items()})


PAIRS: Final = (
    Pair(
        "edit",
        "one edit saved, with history and index, in a docket of {events:,} events",
        "bare `UPDATE` and `COMMIT` on the same file, same pragmas",
        "edit",
        turns=30,
        reach=2,
        files="make_wide",
    ),
    Pair(
        "import",
        "{events:,} events and as many claims written as one step, with history and index",
        "Core `insert` of the same rows, same tables and word index",
        "importing",
        turns=3,
        reach=6,
        aim=3,
        files="make_wide",
    ),
    Pair(
        "json",
        "the same from an exchange file: parsed, validated, quotes and references checked",
        "the same",
        "importing",
        turns=2,
        reach=None,
        files="make_wide",
        ours="from_json",
    ),
    Pair(
        "search",
        "50 searches among {events:,} events, 50 hits each, with passages",
        "the same FTS5 query, row numbers alone",
        "searching",
        turns=15,
        reach=1.5,
        files="make_wide",
    ),
    Pair(
        "findings",
        "records loaded and all findings of {demands:,} demands in {cases:,} cases",
        "loading the records",
        "finding",
        turns=11,
        reach=3,
        aim=2,
        files="make_ledgers",
    ),
    Pair(
        "obliged",
        "the same of {demands:,} demands under sixty obligations among {obliged:,} events",
        "loading the records",
        "obliging",
        turns=7,
        reach=3,
        aim=2,
        files="make_obliged",
    ),
    Pair(
        "changed",
        "the findings of one of these cases, of 100 events, after one of them changed",
        "reading the case's records",
        "changing",
        turns=15,
        reach=None,
        files="make_obliged",
    ),
    Pair(
        "pdf",
        "the sample's PDF at an open desk",
        "bare `typst.compile` of the same document in a child process",
        "printing",
        turns=20,
        reach=1.2,
    ),
    Pair(
        "cases",
        "the list of {listed_cases:,} cases with counts of {listed:,} events",
        "the same counts by one SQL query",
        "listing",
        turns=9,
        reach=None,
        files="make_listed",
    ),
    Pair(
        "suggest",
        "events suggested for {reports:,} reports of 600 words",
        "the same texts cut into sentences and words",
        "suggesting",
        turns=5,
        reach=None,
    ),
)
