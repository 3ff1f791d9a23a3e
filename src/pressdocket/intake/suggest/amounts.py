"""How many, of what: figures in digits and words, money, lost ones, approximate ones, of how many."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.words import Sentence

_LOST: Final = re.compile(r"x{3,}(?:number)?|xnumx", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_MYRIAD: Final = 10_000
_MILLION: Final = 1_000_000
_MOST_MODIFIERS: Final = 4


class Amount(NamedTuple):
    """Words `first` up to `last` with the noun; `number` is None when lost, `unit` a noun or a currency."""

    first: int
    last: int
    number: Decimal | None
    unit: str
    money: bool
    approximate: bool
    of: Decimal | None = None
    ceiling: bool = False


class Counter:
    """Reads figures with one language's words."""

    def __init__(self, language: Language) -> None:
        number = language.file.number
        self._language = language
        self._words = _values(number.get("words", ()))
        self._scales = _values(number.get("scales", ()))
        self._halves = _values(number.get("halves", ()))
        self._prefixes = frozenset(number.get("prefixes", ()))
        self._not_counts = frozenset(number.get("not_counts", ()))
        self._counters = frozenset(number.get("counters", ()))
        self._money = {tuple(name.split()): code for name, code in language.file.money.items()}
        self._about = _longest_first(language.file.words.get("about", ()))
        self._ceiling = _longest_first(language.file.words.get("ceiling", ()))
        self._decimal = language.file.decimal

    def amounts(self, sentence: Sentence) -> tuple[Amount, ...]:
        found: list[Amount] = []
        position = 0
        while position < len(sentence.words):
            amount = self._at(sentence, position)
            if amount is None:
                position += 1
                continue
            found.append(amount._replace(ceiling=self._is_after(sentence, amount.first, self._ceiling)))
            position = max(amount.last, position + 1)
        return tuple(found)

    def _at(self, sentence: Sentence, position: int) -> Amount | None:
        words = sentence.words
        if _LOST.fullmatch(words[position].text):
            unit, last = self._unit(sentence, position + 1)
            return Amount(position, last, None, unit, False, False)
        value, end = self.value(sentence, position)
        if value is None:
            return None
        if end < len(words) and words[end].low == "." and words[end - 1].low in self._scales:
            # "1,2 Mrd. Euro"
            end += 1
        alone = bool(self._halves) and position > 0 and words[position - 1].low == "a"
        approximate = self._is_about(sentence, position - alone)
        first = position - 1 - (position > 1 and words[position - 1].low == ".")
        before = words[first].low if first >= 0 else ""
        symbol = self._money.get((before,))
        written = before in self._prefixes and words[position].text[0].isdigit()
        if symbol and (written or not (before.isalpha() or words[position - 1].low == ".")):
            return Amount(first, end, value, symbol, True, approximate or self._is_about(sentence, first))
        for length in (2, 1):
            name = tuple(word.low for word in words[end : end + length])
            after_of = (
                tuple(word.low for word in words[end + 1 : end + 1 + length])
                if end < len(words) and words[end].low in ("de", "of", "di", "d'")
                else ()
            )
            for shift, candidate in ((0, name), (1, after_of)):
                if candidate in self._money:
                    return Amount(
                        position,
                        end + len(candidate) + shift,
                        value,
                        self._money[candidate],
                        True,
                        approximate,
                    )
        if self._is_no_count(sentence, position, end):
            return None
        of, after = self._of(sentence, end)
        unit, last = self._unit(sentence, after)
        # "este mismo 6 de enero"
        of_it = end < len(words) and words[end].low == "de"
        dated = any(word.low in self._language.calendar for word in words[end : end + 1 + of_it])
        return Amount(position, last, value, unit, False, approximate, of) if unit and not dated else None

    def value(self, sentence: Sentence, position: int) -> tuple[Decimal | None, int]:
        """A number at a word, and the word after it."""
        words = sentence.words
        if self._language.file.order == "sov":
            return self._myriads(sentence, position)
        total: Decimal | None = None
        at = position
        part = self._simple(words[at].low)
        if part is None:
            return self._half(sentence, position)
        if (
            self._decimal == ","
            and at + 1 < len(words)
            and self._scales.get(words[at + 1].low, 0) >= _MILLION
        ):
            # "5,125 Millionen"
            part = self._fraction(words[at].low) or part
        total, at = part, at + 1
        while self._is_group(sentence, at):
            total, at = total * 1000 + Decimal(words[at].low), at + 1
        while at < len(words):
            low = words[at].low
            if low in self._scales:
                total *= self._scales[low]
                at += 1
                more = self._simple(words[at].low) if at < len(words) and self._scales[low] >= 1000 else None
                if more is not None and more < self._scales[low] and words[at].text.isalpha() is False:
                    break
                continue
            follows = self._simple(low)
            if follows is not None and words[position].text.isalpha() and follows < 10 <= total < 100:
                total += follows
                at += 1
                continue
            break
        return total, at

    def _half(self, sentence: Sentence, position: int) -> tuple[Decimal | None, int]:
        """ "half a million", "half a dozen", "a thousand": the number, and the word after it."""
        words = sentence.words
        whole = self._scales.get(words[position].low)
        if whole is not None and self._halves and position and words[position - 1].low == "a":
            return whole, position + 1
        half, at = self._halves.get(words[position].low), position + 1
        if half is None or at >= len(words):
            return None, position
        at += words[at].low in ("a", "of")
        scale = self._scales.get(words[at].low) if at < len(words) else None
        return (None, position) if scale is None else (half * scale, at + 1)

    def _myriads(self, sentence: Sentence, position: int) -> tuple[Decimal | None, int]:
        """ "1조 2천억", "4만5천": thousands are counted inside each ten thousand."""
        words, at = sentence.words, position
        total, section, read = Decimal(0), Decimal(0), False
        while at < len(words):
            part = self._simple(words[at].low)
            if part is None and not read:
                break
            scale = self._scales.get(words[at + (part is not None)].low) if at + 1 < len(words) else None
            if part is None and (scale is None or words[at].low not in self._scales):
                break
            number = Decimal(1) if part is None else part
            at += part is not None
            read = True
            if scale is None:
                section += number
                break
            at += 1
            if scale < _MYRIAD:
                section += number * scale
                following = self._scales.get(words[at].low) if at < len(words) else None
                if following is not None and following >= _MYRIAD:
                    total, section, at = total + section * following, Decimal(0), at + 1
            else:
                total, section = total + (section + number) * scale, Decimal(0)
        return (total + section, at) if read else (None, position)

    def _fraction(self, digits: str) -> Decimal | None:
        whole, mark, part = digits.partition(",")
        return Decimal(f"{whole}.{part}") if mark and whole.isdigit() and part.isdigit() else None

    def _is_group(self, sentence: Sentence, at: int) -> bool:
        """Whether three digits go on a number whose thousands are set apart by spaces."""
        if self._language.file.thousands != " " or at >= len(sentence.words):
            return False
        before, word = sentence.words[at - 1], sentence.words[at]
        digits = before.low.isdigit() and len(before.low) <= 3 and word.low.isdigit() and len(word.low) == 3
        return digits and word.start - before.end == 1

    def _simple(self, low: str) -> Decimal | None:
        if _DIGITS.fullmatch(low):
            return self.read(low)
        if low in self._words:
            return self._words[low]
        glued = re.fullmatch(r"(\d+(?:[.,]\d+)*)(\D+)", low)
        if glued and glued[2] in self._scales:
            number = self.read(glued[1])
            return None if number is None else number * self._scales[glued[2]]
        if "-" in low:
            parts = [self._words.get(part) for part in low.split("-")]
            if all(part is not None for part in parts):
                return sum((part for part in parts if part is not None), Decimal(0))
        return None

    def read(self, digits: str) -> Decimal | None:
        """ "35.000" and "35,000" are thousands, "1,50,000" is a lakh and a half; one mark before one or two
        digits is a decimal mark."""
        marks = re.findall(r"[.,]", digits)
        if not marks:
            return Decimal(digits)
        groups = re.split(r"[.,]", digits)
        if len(set(marks)) == 2:
            final = marks[-1]
            return Decimal(digits.replace("." if final == "," else ",", "").replace(",", "."))
        if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0":
            return Decimal("".join(groups))
        if re.fullmatch(r"\d{1,2}(?:,\d\d)+,\d{3}", digits):
            return Decimal("".join(groups))
        if len(groups) == 2:
            return Decimal(".".join(groups))
        return None

    def _is_about(self, sentence: Sentence, position: int) -> bool:
        return self._is_after(sentence, position, self._about)

    def _is_after(self, sentence: Sentence, position: int, phrases: list[tuple[str, ...]]) -> bool:
        for phrase in phrases:
            start = position - len(phrase)
            if start >= 0 and tuple(word.low for word in sentence.words[start:position]) == phrase:
                return True
        return False

    def _is_no_count(self, sentence: Sentence, position: int, end: int) -> bool:
        words = sentence.words
        following = [word.low for word in words[end : end + 3]]
        if following[:1] == ["-"] or (following and following[0].strip("-") in self._not_counts):
            return True
        # "two consecutive years"
        if len(following) > 1 and following[1] in self._not_counts and following[0] not in ("of", ","):
            return True
        return end - position == 1 and bool(re.fullmatch(r"(?:19|20)\d\d", words[position].text))

    def _of(self, sentence: Sentence, end: int) -> tuple[Decimal | None, int]:
        """ "24 of the 25 videos": the number counted out of, and the word after it."""
        words = sentence.words
        for size in (4, 3, 2, 1):
            joint = " ".join(word.low for word in words[end : end + size])
            if self._language.has("out_of", joint) and end + size < len(words):
                of, after = self.value(sentence, end + size)
                if of is not None:
                    return of, after
        return None, end

    def _counted(self, sentence: Sentence, position: int) -> tuple[str, int]:
        """ "영상 25건", "25개 채널": the noun before the figure or after its counter."""
        words, units = sentence.words, self._language.file.units
        last = position
        while last < len(words) and words[last].low in self._counters:
            last += 1
        if (
            last < len(words)
            and words[last].low in self._language.class_of
            and words[last - 1].end < words[last].start
        ):
            return units.get(words[last].low, words[last].low), last + 1
        first = position
        while first > 0 and (
            self._simple(words[first - 1].low) is not None or words[first - 1].low in self._scales
        ):
            first -= 1
        before = words[first - 1].low if first else ""
        counted = before if before in self._language.class_of else words[position].low
        return units.get(counted, counted), last

    def _unit(self, sentence: Sentence, position: int) -> tuple[str, int]:
        """The noun counted and the word after it; no noun: empty."""
        words, at = sentence.words, position
        if at < len(words) and words[at].low in self._counters:
            return self._counted(sentence, position)
        if at < len(words) and words[at].low in ("of", "de"):
            at += 1
        run: list[int] = []
        while at < len(words) and len(run) <= _MOST_MODIFIERS:
            word = words[at]
            stop = (
                not word.text[:1].isalpha()
                or self._language.has("stops", word.low)
                or self._language.has("be", word.low)
            )
            if (
                stop
                or self._language.has("and", word.low)
                or self._language.has("have", word.low)
                or self._language.has("prepositions", word.low)
                or self._language.has("possible", word.low)
            ):
                break
            run.append(at)
            at += 1
            following = words[at].low if at < len(words) else ""
            compound = self._language.has("compounds", following)
            if (
                word.low in self._language.class_of
                and following not in self._language.class_of
                and not compound
            ):
                break
        if not run:
            return "", position
        nouns = [at for at in run if words[at].low in self._language.class_of]
        head = nouns[-1] if nouns else run[-1] if len(run) <= 2 else -1
        if head < 0:
            return "", position
        return self._language.file.units.get(words[head].low, words[head].low), head + 1


def plain(number: Decimal) -> str:
    """Its digits, without an exponent and trailing zeros."""
    return f"{number.normalize():f}"


def _values(pairs: tuple[str, ...]) -> dict[str, Decimal]:
    return {name: Decimal(value) for pair in pairs for name, value in [pair.rsplit(" ", 1)]}


def _longest_first(phrases: tuple[str, ...]) -> list[tuple[str, ...]]:
    return sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)
