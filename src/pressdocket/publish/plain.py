"""The case summary as plain text for a terminal, in columns of whole characters.

Hangul and other wide characters take two columns; combining marks take none. No control character gets
through: an escape sequence in a hostile report stands there as ‹U+001B›.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from pressdocket.publish.characters import Characters, Printable, settable_summary
from pressdocket.records.summary import LedgerRow, Note, Phrase, Rivals, Section, Strip, Summary

_PLAIN_SUPPORT = frozenset({"reported", "corroborated"})


def plain(summary: Summary, *, width: int = 88) -> str:
    """The text, its lines at most `width` columns wide (at least 40), ended by one line end."""
    shown = settable_summary(summary, Characters(Printable()))
    lines = list(_lines(shown, max(width, 40)))
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def columns(text: str) -> int:
    """How many columns a terminal gives the text. Source: Unicode annex 11, wide and full-width."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of at most `width` columns, each behind its indent; a longer word is cut."""
    lines: list[str] = []
    line, used, empty = first, columns(first), True
    indent = columns(rest)
    for word in text.split():
        piece, wide = word, columns(word)
        if not empty and used + 1 + wide > width:
            lines.append(line)
            line, used, empty = rest, indent, True
        if used + wide > width and empty:
            *heads, piece = _cut(word, max(2, width - used), max(2, width - indent))
            for head in heads:
                lines.append(line + head)
                line, used = rest, indent
            wide = columns(piece)
        line, used, empty = (line + piece if empty else f"{line} {piece}"), used + (not empty) + wide, False
    return [*lines, line]


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(word: str, first: int, rest: int) -> Iterator[str]:
    """A word in pieces: one of at most `first` columns, the others of at most `rest`."""
    start, used, room = 0, 0, first
    for place, character in enumerate(word):
        wide = _columns(character)
        if used + wide > room:
            yield word[start:place]
            start, used, room = place, 0, rest
        used += wide
    yield word[start:]


def _lines(d: Summary, width: int) -> Iterator[str]:
    yield from _title(d, width)
    if d.strip is not None:
        yield from _strip(d.strip, width)
    yield from _ledger(d, width)
    yield from _figures(d, width)
    yield from _rules(d, width)
    for rivals in d.rivals:
        yield from _rivals(rivals, width)
    yield from _listed(d.gaps_title, d.gaps, width)
    yield from _headed("Promises", bool(d.promises))
    for promise in d.promises:
        text = f"{promise.promised_on}: {_said(promise.what)} [{promise.state}]"
        yield from wrapped(text, width, "  ", "    ")
        yield from _optional(promise.why, width)
    for name, steps in (("Enforcement", d.enforcement), ("Around the demands", d.context)):
        yield from _headed(name, bool(steps))
        for step in steps:
            yield from wrapped(f"{step.on}: {_said(step.what)}{_support(step.support)}", width, "  ", "    ")
    yield from _headed("Notes, word for word", bool(d.notes))
    for note in d.notes:
        yield from _note(note, width)
    yield from _headed("How this was worked out", True)
    for section in d.method:
        yield from _section(section, width)
    yield from wrapped(f"Contents of this case  {d.contents_hash}", width, "  ", "    ")
    yield from wrapped(f"Last history entry     {d.head}", width, "  ", "    ")


def _title(d: Summary, width: int) -> Iterator[str]:
    if d.stamp:
        yield from wrapped(f"*** {d.stamp} ***", width)
        yield ""
    yield from wrapped(f"Case summary {d.reference}", width)
    title = wrapped(d.title, width)
    yield from title
    yield "=" * max(map(columns, title))
    yield from wrapped(d.subtitle, width)
    yield ""
    label = max((columns(fact.label) for fact in d.facts), default=0)
    for fact in d.facts:
        head = fact.label + " " * (label - columns(fact.label) + 2)
        yield from (
            wrapped(fact.value, width, head, " " * (label + 2))
            if label < width // 2
            else wrapped(f"{fact.label}: {fact.value}", width)
        )
    yield ""
    yield from wrapped(" ".join(map(_said, d.status)), width)


def _strip(strip: Strip, width: int) -> Iterator[str]:
    yield ""
    yield from wrapped(strip.alt, width)


def _ledger(d: Summary, width: int) -> Iterator[str]:
    yield from _headed("Asked and answered", bool(d.ledger))
    for row in d.ledger:
        yield from _row(row, width)
    for remark in d.ledger_remarks:
        yield from wrapped(remark, width)


def _row(row: LedgerRow, width: int) -> Iterator[str]:
    by = f", {row.asked_by}" if row.asked_by else ""
    ours = f" (ours: {row.yardstick})" if row.yardstick else ""
    yield from wrapped(f"{row.asked_on}{by}: {_said(row.what)}", width, "  ", "    ")
    yield from wrapped(f"-> {_said(row.answer)}{_support(row.support)}", width, "    ", "       ")
    yield from wrapped(f"extent {row.extent}; time taken {row.time}", width, "       ", "       ")
    yield from wrapped(f"{row.verdict.upper()}{ours}. {row.why}".strip(), width, "       ", "       ")
    yield ""


def _figures(d: Summary, width: int) -> Iterator[str]:
    yield from _headed("In figures", bool(d.figures))
    for row in d.figures:
        yield from wrapped(f"{row.label}: {row.value}. Band: {row.band}.", width, "  ", "    ")
        yield from _optional(row.rest, width)


def _rules(d: Summary, width: int) -> Iterator[str]:
    yield from _headed("Obligations judged by", bool(d.rules))
    for rule in d.rules:
        yield from wrapped(f"{rule.code}. {rule.name}", width, "  ", "    ")
        yield from _optional(f"{rule.limit}; {rule.valid}. {rule.duty}", width)
        state = "Verified" if rule.verified else f"NOT VERIFIED. {rule.doubts}"
        yield from _optional(f"{state} Source: {rule.source}.", width)


def _rivals(rivals: Rivals, width: int) -> Iterator[str]:
    yield from _headed(rivals.title, True)
    yield from _optional(rivals.remark, width, "  ")
    for card in rivals.cards:
        yield from wrapped(f"{_said(card.number)}  {card.who}", width, "  ", "    ")
        yield from _optional("; ".join(card.lines), width)


def _note(note: Note, width: int) -> Iterator[str]:
    first = f"{f'[{note.number}]':>5} "
    rest = " " * len(first)
    yield from wrapped(f"“{note.exact}”", width, first, rest)
    if note.translation:
        by = f" Translated by {note.translated_by}." if note.translated_by else ""
        yield from wrapped(f"Translation: “{note.translation}”{by}", width, rest, rest)
    yield from _optional(note.source, width, rest)
    yield from _optional("; ".join(filter(None, (note.report, note.place))), width, rest)
    for more in (note.url, note.hash and f"SHA-256 {note.hash}", note.remark):
        yield from _optional(more, width, rest)


def _section(section: Section, width: int) -> Iterator[str]:
    yield from wrapped(section.title, width, "  ", "  ")
    for paragraph in section.paragraphs:
        yield from wrapped(paragraph, width, "    ", "    ")
    yield ""


def _listed(title: str, lines: Iterable[str], width: int) -> Iterator[str]:
    listed = tuple(lines)
    yield from _headed(title, bool(listed))
    for line in listed:
        yield from wrapped(line, width, "  - ", "    ")


def _headed(title: str, shown: bool) -> Iterator[str]:
    if shown:
        yield from ("", title, "-" * min(columns(title), 60))


def _optional(text: str, width: int, indent: str = "    ") -> Iterator[str]:
    if text:
        yield from wrapped(text, width, indent, indent)


def _said(phrase: Phrase) -> str:
    return f"{phrase.text} [{_runs(phrase.notes)}]" if phrase.notes else phrase.text


def _runs(numbers: Sequence[int]) -> str:
    """Ascending numbers with runs of three and more in short: "6, 9-19"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (run if len(run) < 3 else [f"{run[0]}-{run[-1]}"] for run in runs)
    return ", ".join(str(number) for run in shown for number in run)


def _support(word: str) -> str:
    return "" if word in _PLAIN_SUPPORT else f" ({word})"
