"""A case summary in our own words: every party, outlet and quote in it is invented."""

from datetime import UTC, datetime

from pressdocket.records.summary import (
    Fact,
    FigureCard,
    LedgerRow,
    Mark,
    Phrase,
    PromiseRow,
    Rivals,
    Section,
    StepRow,
    Strip,
    Summary,
    Tick,
)
from publish.lantern_quotes import digest, notes

DAY = datetime(2026, 2, 12, 9, 30, tzinfo=UTC)
TABLES = ("ledger", "ledger_remarks", "promises", "enforcement", "context", "rivals", "gaps")
RECORD = '{"case":"SR-2024-001","quote":"raw \\u0007 bell, 삭제, Ђорђе, #read(\\"/etc/passwd\\")"}'


def row(
    day: str, what: Phrase, answer: Phrase, extent: str, time: str, *, verdict: str, **more: object
) -> LedgerRow:
    fields = {
        "asked_on": day,
        "asked_by": "Media Commission",
        "what": what,
        "answer": answer,
        "state": "full",
        "extent": extent,
        "time": time,
        "verdict": verdict,
        "yardstick": None,
        "support": "reported",
        "why": "",
        **more,
    }
    return LedgerRow.model_validate(fields)


def said(text: str, *numbers: int) -> Phrase:
    return Phrase(text=text, notes=numbers)


def ledger() -> tuple[LedgerRow, ...]:
    return (
        row(
            "2019 – Aug 2024",
            said("Remove; number not reported"),
            said("Removed, never confirmed", 4),
            "unknown",
            "not reported",
            verdict="no limit",
            state="acknowledged",
            support="by its own account",
            why="The law says “without delay” and sets no hours.",
        ),
        row(
            "1 Sep 2024",
            said("Remove 25 videos", 1),
            said("25 of 25 removed by 3 Sep", 2),
            "full",
            "0 – 3 days",
            verdict="cannot tell",
            yardstick="cannot tell",
            why=(
                "Asked on 1 Sep, gone by 3 Sep: between 0 and 72 hours. The 48-hour limit lies "
                "inside that span."
            ),
        ),
        row(
            "3 Sep 2024",
            said("Open a hotline", 3),
            said("Nothing reported"),
            "none",
            "527 days",
            verdict="silent",
            state="nothing reported",
            yardstick="missed",
            why=(
                "Due Tue 10 Sep 2024. No report of an answer up to 12 Feb 2026. That is not "
                "proof that there was none."
            ),
        ),
        row(
            "Sep 2024",
            said("Act on 148 requests"),
            said("148 of 148 followed up", 5),
            "full",
            "not reported",
            verdict="no rule",
            support="contested",
            why="No rule on file for this demand.",
        ),
        row(
            "7 Nov 2024",
            said("Name a youth officer"),
            said("Named on 9 Nov", 6),
            "full",
            "1 – 3 days",
            verdict="met",
            asked_by="Telecom Ministry",
            yardstick="met",
            why="Due 14 Nov, answered 9 Nov: 5 days early.",
        ),
    )


def strip() -> Strip:
    def mark(lane: str, shape: str, start: float, end: float, soft: bool = False) -> Mark:
        return Mark.model_validate(
            {
                "lane": lane,
                "shape": shape,
                "start": start,
                "end": end,
                "soft_start": soft,
                "soft_end": soft,
                "point": not soft and end - start < 0.06,
                "label": "",
            }
        )

    return Strip(
        marks=(
            mark("asked", "demand", 0.0, 0.14, True),
            mark("asked", "demand", 0.18, 0.18),
            mark("asked", "demand", 0.2, 0.2),
            mark("asked", "demand", 0.18, 0.44, True),
            mark("asked", "demand", 0.7, 0.7),
            mark("answered", "answer", 0.0, 0.14, True),
            mark("answered", "answer", 0.17, 0.21, True),
            mark("answered", "apology", 0.205, 0.205),
            mark("answered", "promise", 0.225, 0.225),
            mark("answered", "answer", 0.4, 0.44, True),
            mark("answered", "promise", 0.45, 0.56, True),
            mark("answered", "answer", 0.72, 0.72),
        ),
        ticks=tuple(
            Tick(at=at, label=label)
            for at, label in (
                (0.03, "2019"),
                (0.18, "1 Sep 2024"),
                (0.46, "Oct"),
                (0.67, "Nov"),
                (0.91, "Dec"),
            )
        ),
        breaks=(0.155,),
        alt=(
            "Five demands from 2019 to 7 November 2024 above the line; below it four "
            "answers, one apology and two promises. The table that follows says the same."
        ),
    )


def rivals() -> Rivals:
    def card(number: int, n: int, who: str, *lines: str) -> FigureCard:
        return FigureCard(number=said(str(number), n), who=who, lines=lines)

    return Rivals(
        title="Three figures for reports to the police",
        remark="Different windows, places and days. None is wrong, so none is averaged.",
        cards=(
            card(88, 7, "National police", "26 – 29 August", "24 suspects known"),
            card(
                118,
                8,
                "Police, as relayed",
                "five days to about 3 September",
                "7 questioned, 6 of them teenagers",
            ),
            card(
                126, 9, "Solbat city police only", "later in September", "74 suspects, 51 of them teenagers"
            ),
        ),
    )


def method() -> tuple[Section, ...]:
    return (
        Section(
            title="Dates",
            paragraphs=(
                (
                    "A date is kept as the span the report allows and read in Solbat time. “Last "
                    "Tuesday” is read from the day of publication and marked as derived."
                ),
                "Where a limit falls inside a span, the verdict is “cannot tell”, with both ends given.",
            ),
        ),
        Section(
            title="Answers and promises",
            paragraphs=(
                (
                    "An apology is not counted as an answer. A promise discharges no duty but its "
                    "own, and stays open until a report says that it was kept or broken."
                ),
            ),
        ),
        Section(
            title="What is counted",
            paragraphs=(
                (
                    "Demands addressed to the platform. One aggregate (148 requests) has a row and "
                    "counts in no rate. Reports that relay one statement are one origin."
                ),
            ),
        ),
        Section(
            title="Left out",
            paragraphs=("Two events rest on no report yet. Three suggestions have not been reviewed.",),
        ),
    )


def sample() -> Summary:
    return Summary(
        reference="SR-2024-001",
        title="Lantern and the Media Commission, 2024",
        subtitle="What the regulators asked, what Lantern answered, and which sentence says so.",
        stamp="SAMPLE",
        facts=tuple(
            Fact(label=a, value=b)
            for a, b in (
                ("As of", "12 February 2026"),
                ("Dates read in", "Solbat time"),
                ("Rests on", "11 reports, 7 origins"),
                ("Record head", "9c41 77e0 b2d8"),
            )
        ),
        status=(
            said("On Sunday 1 September 2024 the Media Commission asked for 25 videos to come down.", 1),
            said(
                (
                    "By Tuesday 3 September Lantern said that all 25 were gone, apologised, and "
                    "named a mailbox for the regulator."
                ),
                2,
                10,
            ),
            said("A hotline, asked for the same week, is not reported to exist.", 3),
            said(
                "The law sets no hours for two of the five demands, so neither is met or missed. "
                "Three events await review."
            ),
        ),
        strip=strip(),
        ledger=ledger(),
        ledger_remarks=(
            (
                "Answered by an act: 3 of 4 demands; 1 aggregate is shown and not counted. In "
                "full: 3 of 3, 1 left out, its number unknown."
            ),
            (
                "In time, by law: 1 met, 1 silent, 1 cannot tell. By our 48-hour yardstick: 1 "
                "met, 1 missed as far as reported, 1 cannot tell."
            ),
        ),
        promises=(
            PromiseRow(
                promised_on="about 3 Sep 2024",
                what=said("A mailbox for the regulator", 2, 10),
                state="kept",
                why="In use on 7 Nov 2024, by the Commission’s word.",
            ),
            PromiseRow(
                promised_on="27 Sep 2024",
                what=said("A report on the filters", 11),
                state="open",
                why="Open for 503 days. Nothing reported for or against.",
            ),
        ),
        enforcement=(
            StepRow(
                on="about 3 Sep 2024",
                what=said("Seven people questioned, six of them teenagers", 12),
                support="corroborated",
            ),
            StepRow(
                on="18 Oct 2024",
                what=said("Warrant for a channel’s operator, who is accused of selling the videos", 13),
                support="reported",
            ),
        ),
        context=(
            StepRow(
                on="26 Sep 2024",
                what=said("Parliament passed an amendment on possession", 14),
                support="stale",
            ),
        ),
        rivals=(rivals(),),
        gaps_title="Not reported by 12 February 2026",
        gaps=(
            "Whether the hotline was opened.",
            "How many requests came before September 2024.",
            "What became of the seven questioned.",
        ),
        notes=notes(),
        method=method(),
        contents_hash=digest("contents"),
        head=digest("head"),
        record=RECORD,
    )
