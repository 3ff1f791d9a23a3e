"""The numbered quotes of a summary: one number a passage, in order of first use."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from pressdocket.publish.phrases import Phrases
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.findings import Findings
from pressdocket.records.report import Report
from pressdocket.records.summary import Note
from pressdocket.records.when import When
from pressdocket.records.wording import language_in_words, span_in_words

_Passage = tuple[UUID, int, int]


class Notes:
    """Gives out note numbers for claims, and keeps what the notes will say."""

    def __init__(self, contents: Contents, findings: Findings, phrases: Phrases) -> None:
        self._claims = {claim.id: claim for claim in contents.claims}
        self._reports = {report.id: report for report in contents.reports}
        self._phrases = phrases
        self._findings = findings
        self._whole = _whole_passages(contents.claims)
        self._quoted = {_passage(claim): claim for claim in contents.claims}
        self._numbers: dict[_Passage, int] = {}
        self._cited: dict[_Passage, list[Claim]] = {}

    def numbers(self, claims: Iterable[UUID]) -> tuple[int, ...]:
        """The numbers of these claims' passages, each once, ascending."""
        found: set[int] = set()
        for claim in (self._claims[claim] for claim in claims):
            passage = self._whole[_passage(claim)]
            found.add(self._numbers.setdefault(passage, len(self._numbers) + 1))
            cited = self._cited.setdefault(passage, [])
            if claim not in cited:
                cited.append(claim)
        return tuple(sorted(found))

    def all(self) -> tuple[Note, ...]:
        """Every note given out so far, by number."""
        by_number = sorted((number, self._cited[passage]) for passage, number in self._numbers.items())
        return tuple(self._note(number, claims) for number, claims in by_number)

    def _note(self, number: int, claims: Sequence[Claim]) -> Note:
        quoted = self._quoted[self._whole[_passage(claims[0])]]
        quote, report, translation = quoted.quote, self._reports[quoted.report], quoted.translation
        return Note(
            number=number,
            exact=quote.exact,
            language=report.language or "und",
            translation=translation.text if translation else "",
            translated_by=translation.by if translation else "",
            source=f"{_outlet(report)}, {_published(report.published)}; {self._credits(claims)}",
            report=report.title,
            url=report.url,
            place=f"characters {quote.start:,} to {quote.end:,}",
            hash=report.text_hash,
            remark=" ".join(self._remarks(report, claims)),
            claims=tuple(claim.id for claim in claims),
        )

    def _credits(self, claims: Sequence[Claim]) -> str:
        """Whom the passage credits: each chain of voices, nearest first."""
        chains = dict.fromkeys(
            " quoting ".join(self._phrases.short(voice.party) or f"“{voice.words}”" for voice in claim.voices)
            for claim in claims
            if claim.voices
        )
        return f"credits {'; '.join(chains)}" if chains else "credits\u00a0nobody"

    def _remarks(self, report: Report, claims: Sequence[Claim]) -> Iterable[str]:
        if report.translated == "machine":
            yield "The report is machine-translated" + (
                f" from {language_in_words(report.original_language)}." if report.original_language else "."
            )
        if report.retracted and report.id in self._findings.retracted:
            yield f"Retracted {span_in_words(report.retracted.span, report.retracted.zone)}."
        elif report.corrected and report.id in self._findings.corrected:
            yield f"Corrected {span_in_words(report.corrected.span, report.corrected.zone)}."
        if any(claim.stance == "contradicts" for claim in claims):
            yield "It contradicts what it is cited for."
        if any(claim.quantity and claim.quantity.state == "lost" for claim in claims):
            yield "A number was lost in it."
        if any(claim.quote.find(report.text) != _passage(claim)[1:] for claim in claims):
            yield "The words no longer stand at this place in the text."


def _passage(claim: Claim) -> _Passage:
    return claim.report, claim.quote.start, claim.quote.end


def _whole_passages(claims: Iterable[Claim]) -> dict[_Passage, _Passage]:
    """For each quoted passage the widest one that holds it, so that one sentence is one note."""
    passages = sorted(
        {_passage(claim) for claim in claims}, key=lambda place: (place[0], place[1], -place[2])
    )
    whole: dict[_Passage, _Passage] = {}
    last: _Passage | None = None
    for passage in passages:
        if last is None or last[0] != passage[0] or passage[2] > last[2]:
            last = passage
        whole[passage] = last
    return whole


def _outlet(report: Report) -> str:
    return (report.publisher or "outlet not known") + (" (SAMPLE)" if report.sample else "")


def _published(when: When | None) -> str:
    return (
        span_in_words(when.span, when.zone) + (" ~" if when.reading.approximate else "")
        if when
        else "undated"
    )
