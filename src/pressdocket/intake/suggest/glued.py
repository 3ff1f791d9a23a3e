"""Words that are written as one with what follows them (Korean particles, counters), taken apart."""

from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.words import Sentence, Word

_SHORT_STEM = 2


class Splitter:
    """Takes a word apart where all its pieces are known: nouns, names, figures, then endings; no verbs."""

    def __init__(self, language: Language, names: frozenset[str]) -> None:
        file = language.file
        terms = file.terms | {pair.rsplit(" ", 1)[0] for pair in file.number.get("scales", ())}
        terms |= set(file.number.get("counters", ())) | set(file.number.get("not_counts", ()))
        terms |= set(file.money)
        self._endings = frozenset(file.name_endings)
        self._known = frozenset(terms) | names
        self._verbs = frozenset(
            word for forms in language.forms.values() for form in forms for word in form.words
        )
        self._longest = max(map(len, self._known | self._endings))

    def split(self, sentence: Sentence) -> Sentence:
        """The sentence with its words taken apart; places in the text stay."""
        words: list[Word] = []
        quoted: list[bool] = []
        for word, inside in zip(sentence.words, sentence.quoted, strict=True):
            pieces = self._pieces(word.text)
            start = word.start
            for piece in pieces:
                words.append(Word(piece, piece.lower(), start, start + len(piece)))
                quoted.append(inside)
                start += len(piece)
        return sentence._replace(words=tuple(words), quoted=tuple(quoted))

    def _pieces(self, text: str) -> tuple[str, ...]:
        if len(text) < _SHORT_STEM or text in self._known or text in self._verbs:
            return (text,)
        found = self._rest(text, first=True)
        if found:
            return found
        # A name that nobody knows keeps its particle apart.
        for size in (3, 2, 1):
            stem, ending = text[:-size], text[-size:]
            if len(stem) > _SHORT_STEM and ending in self._endings and stem[-1] not in "다고":
                return stem, ending
        return (text,)

    def _rest(self, text: str, *, first: bool) -> tuple[str, ...]:
        if not text:
            return ()
        for size in range(min(len(text), self._longest), 0, -1):
            piece = text[:size]
            if piece in self._known or (not first and piece in self._endings):
                if size == len(text):
                    return (piece,)
                more = self._rest(text[size:], first=False)
                if more:
                    return (piece, *more)
        return ()
