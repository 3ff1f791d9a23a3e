"""The method page: what the words and figures of a summary mean, and how to check them."""

from pressdocket.records.findings import Findings
from pressdocket.records.summary import Section


def method(findings: Findings) -> tuple[Section, ...]:
    """The sections of the method page for a summary of these findings."""
    return (
        Section(title="Where every figure comes from", paragraphs=_SOURCES),
        Section(title="Dates", paragraphs=_DATES),
        Section(title="Verdicts", paragraphs=_VERDICTS),
        Section(title="Obligations", paragraphs=_OBLIGATIONS),
        Section(title="Figures", paragraphs=_FIGURES),
        Section(title="Support", paragraphs=_SUPPORT),
        Section(title="How to check this summary", paragraphs=_checks(findings)),
    )


_SOURCES = (
    (
        "Each statement carries the number of a note; the note gives the exact words of a report, where "
        "they stand in its text, and the SHA-256 of that text. Figures are never averaged and never "
        "filled in: what no report says is listed as not reported. Zero, unknown, lost in transit and "
        "withheld are four different things."
    ),
    (
        "Figures that count different windows, places or populations stand side by side. When reports "
        "give different values for the same thing, the value is contested and left out."
    ),
)
_DATES = (
    (
        "A date is an interval, read in the days of the place where the thing happened. A report that "
        "gives no date for something done shows only that it was done by the day of publication. “By”, "
        "“about” and “perhaps” are the record's, not the reports'. When several reports date one moment, "
        "the days they share are read."
    ),
    "Findings count only what had been published by the end of the day named under “As of”.",
)
_VERDICTS = (
    (
        "A demand is something asked of a platform by somebody who is not one; orders to anybody else are "
        "context. Each thing it asks is judged alone. An apology or a promise discharges nothing but "
        "itself."
    ),
    (
        "With the deadline in the interval [due earliest, due latest] and the answer in [answered "
        "earliest, answered latest]: met when answered in full and answered latest is not after due "
        "earliest; missed when answered earliest is not before due latest, or when the deadline has "
        "passed and a report says refused, partial or not done; silent when the deadline has passed and "
        "no report says anything, which is no proof that there was no answer; open while the deadline has "
        "not passed; void when withdrawn, annulled, forged or already gone; no limit when an obligation "
        "binds that gives no number; no rule when no deadline is named and no rule is on file; cannot "
        "tell in every other case. Where a report also gives the time taken, dates and time are both "
        "tried; if they decide differently, nobody can tell."
    ),
    (
        "A limit in hours runs through nights and weekends. A limit in days leaves out the day of the "
        "demand and ends with its last day in the place's time zone; working days leave out weekends and "
        "public holidays; where a holiday's date is only calculated the deadline allows for that day, for "
        "the day before and after, and for none, and where a year's holidays are not known it has no latest "
        "end. A yardstick is our own limit, not law, and is shown apart."
    ),
)
_OBLIGATIONS = (
    (
        "An obligation binds where the record names it on a demand and it fits by the kind of demand, "
        "what is asked, the platform, the place and the day. A deadline that reports name goes before it; "
        "an extension by anybody but the platform replaces both from its own date. The version in force "
        "on the day of the demand decides; where that day may fall under two, both judge, and a "
        "difference is cannot tell. Of several obligations for one duty the gravest verdict stands, and "
        "the others are named."
    ),
    (
        "Where a rule counts from receipt, the limit runs from the receipt that a report tells of; from the "
        "demand where it was made by call or in a meeting; else from some time between the demand and the "
        "first answer, or with no latest start where there is none. Where it counts from a failed complaint, "
        "the demand must come after one that a report tells of. A notice reported to be insufficient starts "
        "no clock of a rule that counts from a valid one; its first valid repetition or clarification does. "
        "A stop moves the deadline only of a rule that stops for it; one that only the platform tells of is "
        "allowed for both ways. The entries are facts in our words and no legal advice; what nobody has "
        "checked against the rule is marked not verified."
    ),
)
_FIGURES = (
    (
        "Demands that stand for many acts, repeat another, or are void count in no figure; each figure "
        "says what else it leaves out. In time: met / (met + missed + cannot tell + silent). The band of "
        "a figure is [sure / all, (sure + undecided) / all]: everything undecided once against the "
        "platform and once for it. Items acted on: items surely acted on / items asked for, one unit at a "
        "time. Below ten demands there is no percentage, band or median."
    ),
    (
        "Time to act: Kaplan and Meier's estimator S(t), the product of (1 - d / n) over the times up to "
        "t, with d acts among n still waiting. Times are intervals, so S is a band: at each t the least "
        "and the most of all curves that some choice of instants gives. A refusal never acts; a silent "
        "demand may have acted at any time; one still open is last seen waiting on the day named. The "
        "median is the first t with S(t) of at most a half."
    ),
    (
        "Only an official series that covers all of its kind has an interval, Wilson's at 95 %, z = 1.96: "
        "(p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n). Currencies and units are never mixed and "
        "running totals of fines never added. Stated parts are added up and stated percentages worked out "
        "again; what does not add up is listed."
    ),
)
_SUPPORT = (
    (
        "The origin of a quote is the last speaker it credits; one that names no single body is not "
        "known. Reports that relay one statement are one origin. By its own account: no origin is known "
        "but the platform that acted. Corroborated: at least two known origins, one of them not that "
        "platform. Reported: anything else with a quote. Contested: values disagree or a report "
        "contradicts. Stale: every report behind it has been corrected or retracted. Unsupported: no "
        "report says it."
    ),
)


def _checks(findings: Findings) -> tuple[str, ...]:
    return (
        "The records of this case are attached to this file as record.json; their SHA-256 is printed "
        "below, with that of the last entry of the docket's history that touched the case. Every "
        "entry's hash contains the one before it, so a record changed later does not match.",
        f"The same records, history and day ({findings.as_of}) give this file again, byte for byte.",
    )
