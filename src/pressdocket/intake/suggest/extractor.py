"""From a report's text to suggested events."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pressdocket.intake.suggest.amounts import Amount, Counter, plain
from pressdocket.intake.suggest.anchors import Anchors
from pressdocket.intake.suggest.beside import with_days
from pressdocket.intake.suggest.compounds import Compounds
from pressdocket.intake.suggest.dating import date_of
from pressdocket.intake.suggest.finding import Finder
from pressdocket.intake.suggest.found import Found
from pressdocket.intake.suggest.gazetteer import Gazetteer, Known, read_gazetteer
from pressdocket.intake.suggest.glued import Splitter
from pressdocket.intake.suggest.language import Language, Languages
from pressdocket.intake.suggest.marking import Marker
from pressdocket.intake.suggest.merging import Dated, merged
from pressdocket.intake.suggest.naming import SERVICES, Mention, Namer
from pressdocket.intake.suggest.parts import parts_of
from pressdocket.intake.suggest.passage import Passage
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.periods import with_periods
from pressdocket.intake.suggest.suggestion import Suggested, Suggestion
from pressdocket.intake.suggest.times import Clock
from pressdocket.intake.suggest.words import Sentence, sentences

_LONG: Final = 5
"""Letters of a word that tells what a sentence is about."""
_HEADING: Final = 10
"""Words of the longest line that may be a heading."""
_ENDS: Final = frozenset('.!?…:;"”»’)。')
_MOST_CHARACTERS: Final = 120_000
"""Of a text that is read; no news report is a tenth as long."""
_MOST_WORDS: Final = 250
"""Words of a sentence that are read; what is longer is no sentence."""


class Extractor:
    """Suggests events with the rules and names of a folder; loads each language when first needed."""

    def __init__(self, assets: Path, known: Iterable[Known] = ()) -> None:
        self._languages = Languages(assets / "suggest")
        self._gazetteer = read_gazetteer(assets / "gazetteer").joined(known)
        self._readers: dict[str, _Reader] = {}
        self._markers: dict[str, Marker] = {}

    @property
    def known(self) -> tuple[Known, ...]:
        """The names it knows."""
        return self._gazetteer.known

    def marker(self, language: str) -> Marker | None:
        """What reads a few words of a language; None if there are no rules for it."""
        rules = self._languages.get(language)
        if rules is None:
            return None
        code = rules.file.code
        if code not in self._markers:
            self._markers[code] = Marker(rules)
        return self._markers[code]

    def suggest(self, text: str, published: date | None, language: str = "") -> Suggested:
        """The events that a text in the stored form tells; none if there are no rules for its language."""
        rules = self._languages.get(language)
        said = published.isoformat() if published else None
        if rules is None:
            return Suggested(language=language, published=said, events=())
        code = rules.file.code
        if code not in self._readers:
            self._readers[code] = _Reader(rules, self._gazetteer)
        return Suggested(
            language=language, published=said, events=self._readers[code].events(text, published)
        )


class _Reader:
    """One language's reader."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._language = language
        self._namer = Namer(language, gazetteer)
        self._counter = Counter(language)
        self._splitter = _splitter(language, gazetteer)
        self._clock = Clock(language)
        self._anchors = Anchors(language)

    def events(self, text: str, on: date | None) -> tuple[Suggestion, ...]:
        story = Story(self._passages(text, on), self._language)
        found = [
            Dated(event, *date_of(event, story), passage.sentence.line == 0, _long(passage, event))
            for event in Finder(story, self._counter).all()
            for passage in (story.passages[event.here],)
        ]
        dated = list(with_days(with_periods(found, story), story))
        return tuple(self._suggestion(text, story, event) for event in merged(dated))

    def _passages(self, text: str, on: date | None) -> tuple[Passage, ...]:
        read = [
            sentence
            for sentence in _told(
                sentences(
                    text[:_MOST_CHARACTERS],
                    cyrillic=self._language.file.cyrillic,
                    dotted_days=self._language.file.dotted_days,
                )
            )
            if len(sentence.words) <= _MOST_WORDS
        ]
        if self._splitter is not None:
            read = [self._splitter.split(sentence) for sentence in read]
        inside = {word.text for sentence in read for word in sentence.words[1:] if word.text[:1].isupper()}
        spans = [(one.start, one.end, self._clock.times(text, one.start, one.end, on)) for one in read]
        return tuple(
            Passage(
                sentence,
                self._namer.mentions(sentence, inside.__contains__),
                self._counter.amounts(sentence),
                times,
                sentence.words,
                tuple(word.low for word in sentence.words),
            )
            for sentence, times in zip(read, self._anchors.read(text, spans), strict=True)
        )

    def _suggestion(self, text: str, story: Story, event: Dated) -> Suggestion:
        found, passage = event.found, story.passages[event.found.here]
        start, end = passage.words[found.first].start, passage.words[max(found.first, found.last - 1)].end
        cue = text[passage.words[found.cue].start : passage.words[found.cue_end - 1].end]
        voices = tuple(dict.fromkeys(mention.name for mention in story.sayers(found.here)))
        amount = found.amount
        return Suggestion(
            kind=found.kind,
            actor=_name(found.actor),
            target=_name(found.target),
            count=plain(amount.number) if amount and amount.number is not None else None,
            count_unit=amount.unit or None if amount else None,
            approx=bool(amount and amount.approximate),
            count_state=_state(amount),
            of=plain(amount.of) if amount and amount.of is not None else None,
            parts=parts_of(amount, passage, self._counter, self._language) if amount else (),
            date=(event.time.edtf or None) if event.time else None,
            quote=text[start:end],
            attributed_to=voices[0] if voices else None,
            voices=voices,
            start=start,
            end=end,
            why=f"“{cue}” ({found.rule})",
        )


def _splitter(language: Language, gazetteer: Gazetteer) -> Splitter | Compounds | None:
    """What takes words apart in a language that writes several as one."""
    file = language.file
    single = [name for name in gazetteer.known if len(name.parts) == 1]
    names = frozenset(name.parts[0] for name in single)
    if file.order == "sov":
        return Splitter(language, names)
    parties = frozenset(name.parts[0] for name in single if name.kind in SERVICES)
    return Compounds(file, names, parties) if file.compounds else None


def _told(found: Iterable[Sentence]) -> Iterator[Sentence]:
    """Without links to other articles and headings: lines that end in no mark and belong to no list."""
    listed = False
    for sentence in found:
        last = sentence.words[-1].text if sentence.words else ""
        ends = last in _ENDS or not last.isalnum()
        if sentence.line and not ends and not listed and (sentence.item or len(sentence.words) <= _HEADING):
            continue
        listed = last == ":" or (listed and sentence.item)
        yield sentence


def _long(passage: Passage, found: Found) -> frozenset[str]:
    return frozenset(low for low in passage.lows[found.first : found.last] if len(low) >= _LONG)


def _name(mention: Mention | None) -> str | None:
    return mention.name if mention is not None and not mention.pronoun else None


def _state(amount: Amount | None) -> str | None:
    if amount is None:
        return None
    return "known" if amount.number is not None else "lost"
