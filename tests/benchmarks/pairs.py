"""What is measured against what, and what ratio is wanted."""

from dataclasses import dataclass
from typing import Final, Literal

_SIZES: Final = {
    "events": 100_000,
    "cases": 500,
    "demands": 5_000,
    "obliged": 50_000,
    "grown": 500,
    "listed_cases": 2_000,
    "listed": 20_000,
    "reports": 200,
    "pages": 120,
    "alike": 2_000,
    "used": 20,
    "drawn": 1_000,
    "crowded": 10_000,
    "dropped": 100,
    "lines": 100_000,
}
GROWN: Final = (50, 500, 5_000)
"""Cases of ten demands, in dockets that grow: each ten times the one before."""
_A_TABLE: Final = "a bare PySide6 window with a table of as many rows"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides, `floor` and `ours`, of the module `benchmarks.<module>`.

    `reach` is the ratio that must be reached and `aim` the one hoped for, None where nobody asked for one.
    `files` names the function of `benchmarks.dockets` that makes what both sides read. `p99` is how many
    milliseconds 99 of 100 turns of ours may take at most. Where `unit` is "MB" the turns give memory instead
    of seconds, and `reach` and `aim` say how many MB more than the floor ours may hold.
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
    against: str = "floor"
    p99: float | None = None
    unit: Literal["s", "MB", "exponent"] = "s"

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
        "all findings of a case of 100 demands after one of its events changed",
        "reading and judging the case from the beginning",
        "changing",
        turns=100,
        reach=None,
        files="make_hundred",
        p99=5,
    ),
    Pair(
        "growth",
        "records loaded and all findings of ten and of a hundred times {grown:,} demands: how the time grows",
        "loading the records",
        "growing",
        turns=2,
        reach=1.1,
        files="make_grown",
        unit="exponent",
    ),
    Pair(
        "compare",
        "the Compare page filled from {demands:,} demands in {cases:,} cases",
        "loading the records and judging all cases",
        "comparing",
        turns=7,
        reach=None,
        files="make_ledgers",
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
        "alike",
        "what a report of 600 words is a copy, translation or version of, among {alike:,}",
        "looking for the hash of its text alone",
        "relating",
        turns=40,
        reach=None,
        files="make_alike",
        p99=50,
    ),
    Pair(
        "extract",
        "the report on each of {pages:,} web pages, with what the page says of itself",
        "trafilatura alone on the same pages",
        "extracting",
        turns=7,
        reach=None,
        aim=1.2,
    ),
    Pair(
        "suggest",
        "events suggested for {reports:,} reports of 600 words",
        "the same texts cut into sentences and words",
        "suggesting",
        turns=5,
        reach=None,
    ),
    Pair(
        "frame",
        "launch to the first painted frame, {listed_cases:,} cases with {listed:,} events",
        f"the first frame of {_A_TABLE}",
        "starting",
        turns=15,
        reach=1.35,
        aim=1.1,
        files="make_listed",
        ours="first_frame",
        against="bare_frame",
    ),
    Pair(
        "start",
        "launch to the list painted with rows and the first key answered, the same docket",
        f"the same of {_A_TABLE}",
        "starting",
        turns=15,
        reach=3,
        aim=1.5,
        files="make_listed",
        ours="first_key",
        against="bare_key",
    ),
    Pair(
        "memory",
        "peak memory from launch until every case is judged, the same docket",
        _A_TABLE,
        "starting",
        turns=2,
        reach=120,
        aim=90,
        files="make_listed",
        ours="held",
        against="bare_held",
        unit="MB",
    ),
    Pair(
        "open",
        "Enter on a case of {used:,} events until its summary is painted",
        "repainting the same page",
        "using",
        turns=100,
        reach=None,
        files="make_used",
        ours="opening",
        against="summary",
        p99=50,
    ),
    Pair(
        "tab",
        "another tab of the same case, from key press to repaint",
        "repainting the same page",
        "using",
        turns=100,
        reach=None,
        files="make_used",
        ours="switching",
        against="timeline",
        p99=50,
    ),
    Pair(
        "typed",
        "an event's name edited in its form, from the key that saves it until the timeline says so",
        "repainting the same page",
        "using",
        turns=100,
        reach=None,
        files="make_used",
        ours="editing",
        against="timeline",
        p99=50,
    ),
    Pair(
        "timeline",
        "a frame of the timeline of {drawn:,} events, scrolled, panned and zoomed",
        "a bare widget that draws 60 boxes with a line of text",
        "drawing",
        turns=400,
        reach=None,
        files="make_drawn",
        p99=16.7,
    ),
    Pair(
        "crowded",
        "the same of {crowded:,} events",
        "the same",
        "drawing",
        turns=400,
        reach=None,
        files="make_drawn",
        ours="crowded",
        p99=16.7,
    ),
    Pair(
        "beat",
        "longest pause of the window's thread while a folder of {dropped:,} reports is taken in",
        "the same of a window at rest for a second",
        "beating",
        turns=9,
        reach=None,
        files="make_used",
        ours="dropped",
        against="rest",
        p99=50,
    ),
    Pair(
        "beat-long",
        "longest pause while a report of {lines:,} lines is taken in",
        "the same of a window at rest for a second",
        "beating",
        turns=5,
        reach=None,
        files="make_used",
        ours="long_taken",
        against="rest",
        p99=50,
    ),
)
