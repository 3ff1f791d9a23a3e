"""A newer version of a report beside the one it updates: what differs, what becomes of its quotes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from pressdocket.desk.likeness import Relation
from pressdocket.desk.saving import Saving
from pressdocket.errors import UserError
from pressdocket.intake.revising import Figures, Passage, changed_figures, moved, passages
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.identity import new_id
from pressdocket.records.quote import Quote
from pressdocket.records.report import Report
from pressdocket.records.wording import plural
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a claim's quote: where it stands now, or how its sentence reads now ("" if gone)."""

    claim: Claim
    state: Literal["unchanged", "figure changed", "reworded", "gone"]
    now: Quote | None = None
    sentence: str = ""
    figures: Figures = ()

    @property
    def words(self) -> str:
        """How the newer version says it, in one sentence."""
        pairs = ", ".join(f"{after or 'no figure'} in place of {before}" for before, after in self.figures)
        said = {
            "unchanged": "It stands in the newer version as it is.",
            "figure changed": f"The newer version has {pairs}.",
            "reworded": "The newer version words it otherwise.",
            "gone": "It is gone from the newer version.",
        }
        return said[self.state]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of a report; `passages` where a figure changed first, `fates` in the order of the text."""

    older: Report
    newer: Report
    passages: tuple[Passage, ...]
    fates: tuple[Fate, ...]

    @property
    def words(self) -> str:
        """ "3 of 5 quotes stand unchanged; 1 figure changed: 118 → 126; 1 is gone." """
        if not self.fates:
            return "Nothing rests on the earlier version."
        count = Counter(fate.state for fate in self.fates)
        total = len(self.fates)
        standing = "stands" if count["unchanged"] == 1 else "stand"
        said = [f"{count['unchanged']} of {plural(total, 'quote')} {standing} unchanged"]
        figures = dict.fromkeys(pair for fate in self.fates for pair in fate.figures)
        if figures:
            pairs = ", ".join(f"{before or 'none'} → {after or 'none'}" for before, after in figures)
            said.append(f"{plural(len(figures), 'figure')} changed: {pairs}")
        if count["reworded"]:
            said.append(f"{count['reworded']} reworded")
        if count["gone"]:
            said.append(f"{count['gone']} {'is' if count['gone'] == 1 else 'are'} gone")
        return "; ".join(said) + "."


class Versions:
    """Sets what a report is made from, compares versions, and brings claims onto the newer one when told."""

    def __init__(self, docket: Docket, clock: Callable[[], datetime]) -> None:
        self._docket, self._clock = docket, clock

    def relate(self, made: UUID, relation: Relation, source: UUID) -> Changes:
        """One step: `made` copies, translates or updates `source`. UserError if that came from `made`."""
        report, seen = self.report(made), {made}
        following: UUID | None = source
        while following is not None:
            if following in seen:
                raise UserError(
                    "A report cannot be made from itself, or from what was made from it.",
                    "Name another report, or take back what is said of the other one first.",
                )
            seen.add(following)
            other = self.report(following)
            following = other.copies or other.translates or other.updates
        told = report.model_copy(update={relation: source}).at_revision(report.revision)
        return Saving(self._docket).save((told,), f"report {relation} another")

    def compared(self, newer: UUID) -> Compared:
        """The report beside the one it updates; UserError if it updates none."""
        report = self.report(newer)
        if report.updates is None:
            raise UserError(
                f"“{report.title[:80]}” is not recorded as a newer version of another report.",
                "Say which one it updates first.",
            )
        older = self.report(report.updates)
        found = passages(older.text, report.text)
        resting = sorted(
            self._docket.claims_in(older.id), key=lambda claim: (claim.quote.start, claim.quote.end)
        )
        return Compared(
            older,
            report,
            tuple(sorted(found, key=lambda passage: not passage.figures)),
            tuple(fate_of(claim, report.text, found) for claim in resting),
        )

    def concerning(self, id_: UUID) -> Compared | None:
        """A report beside the one it updates, else beside the latest that updates it; None for neither."""
        report = self.report(id_)
        if report.updates is not None:
            return self.compared(id_)
        newer = self._docket.updating(id_)
        return self.compared(max(newer, key=_appeared).id) if newer else None

    def carry(self, newer: UUID) -> Changes:
        """One step: what stands unchanged is claimed by the newer version as well. Nothing else is, and
        nothing twice; empty when there is nothing to add."""
        compared = self.compared(newer)
        said = {(claim.subject, claim.quote.exact) for claim in self._docket.claims_in(newer)}
        now = self._clock()
        claims = [
            fate.claim.model_copy(update={"id": new_id(now), "report": newer, "quote": fate.now}).at_revision(
                0
            )
            for fate in compared.fates
            if fate.now is not None and (fate.claim.subject, fate.now.exact) not in said
        ]
        filed = tuple(dict.fromkeys((*compared.newer.cases, *compared.older.cases)))
        report = compared.newer.model_copy(update={"cases": filed}).at_revision(compared.newer.revision)
        records = (*claims, report) if claims else ()
        return Saving(self._docket).save(records, "claims added from the newer version")

    def correct(self, newer: UUID) -> Changes:
        """One step: the earlier version counts as corrected from the day the newer one appeared.

        What rests on it alone is stale from then on. UserError where that day is not known.
        """
        compared = self.compared(newer)
        since = compared.newer.updated or compared.newer.published
        if since is None:
            raise UserError(
                "It is not known when the newer version appeared.", "Add that under its details first."
            )
        older = compared.older.model_copy(update={"corrected": since}).at_revision(compared.older.revision)
        return Saving(self._docket).save((older,), "report corrected by a newer version")

    def resting(self, report: UUID) -> str:
        """ "1 quote rests on this report; all that is said there stands in other reports too." """
        claims = self._docket.all(Claim)
        own = [claim for claim in claims if claim.report == report]
        if not own:
            return "Nothing rests on this report."
        unsound = {one.id for one in self._docket.all(Report) if one.corrected or one.retracted} | {report}
        held = {claim.subject for claim in claims if claim.report not in unsound}
        alone = len({claim.subject for claim in own} - held)
        rest = "rests" if len(own) == 1 else "rest"
        return f"{plural(len(own), 'quote')} {rest} on this report; " + (
            f"{plural(alone, 'thing')} said there {'rests' if alone == 1 else 'rest'} on nothing else, and "
            f"{'is' if alone == 1 else 'are'} stale once it is corrected or retracted."
            if alone
            else "all that is said there stands in other reports too."
        )

    def report(self, id_: UUID) -> Report:
        """The report with this id; UserError if there is none."""
        report = self._docket.get(Report, id_)
        if report is None:
            raise UserError(f"There is no report {id_} here.", "Look for it with `pressdocket search`.")
        return report


def _appeared(report: Report) -> tuple[datetime, UUID]:
    """By when it appeared, else by when it was recorded."""
    when = report.updated or report.published
    return (when.earliest if when else None) or datetime.min.replace(tzinfo=UTC), report.id


def fate_of(claim: Claim, text: str, found: tuple[Passage, ...]) -> Fate:
    """What became of a claim's quote in the `text` of a newer version; `found` is where that differs."""
    now = moved(claim.quote, text)
    if now is not None:
        return Fate(claim, "unchanged", now)
    here = [one for one in found if one.start < claim.quote.end and claim.quote.start < one.end]
    after = [one.after for one in here if one.kind == "changed"]
    if not after:
        return Fate(claim, "gone")
    sentence = " ".join(after)
    own = {before for before, _ in changed_figures(claim.quote.exact, "")}
    figures = tuple(pair for one in here for pair in one.figures if pair[0] in own)
    return Fate(claim, "figure changed" if figures else "reworded", None, sentence, figures)
