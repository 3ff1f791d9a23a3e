"""One language's rules and word lists, as its file in assets/suggest gives them. Meaning of each table:

`words` function words by what they do; `report` verbs of saying; `nouns` classes of things acted on; `heads`
nouns that stand for a party; `suffixes` words of companies' forms, `organised` last words of names that are
no person's, `instruments` of laws; `time`, `number`, `money` what figures and dates are made of; `cue` and
`noun` what is found.
"""

import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

Shape = Literal["base", "present", "past", "participle", "ing"]
FINITE: Final = frozenset({"present", "past"})
HOSTED: Final = frozenset({"content", "account"})
"""Classes of what a platform holds for others."""
Terms = tuple[str, ...]
Starts = dict[str, tuple[Terms, ...]]
"""Phrases as their words, by the first of them, longest first."""


def starts_of(phrases: Terms) -> Starts:
    found: dict[str, list[Terms]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(named, key=len, reverse=True)) for first, named in found.items()}


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Inflection(_Data):
    """Endings of the verbs whose base form ends in `ends` (an expression); `ends` is cut off first."""

    ends: str
    base: Terms = ()
    present: Terms = ()
    past: Terms = ()
    participle: Terms = ()
    ing: Terms = ()


class Cue(_Data):
    """Verbs that tell of an event of a kind, and what must stand around them for it.

    `with_` words of which one must follow closely, `with_verb` the same further on; `object` classes of what
    is acted on, `object_before` of what stands before; `actor` classes of who acts (empty: anyone),
    `subject` pronouns that must be its subject; `target` "object" or words that it follows.

    `without` phrases that must not follow right away ("appealed for witnesses").

    `helped` helping words of which one must stand before the verb, all of its words ("should have").
    `answering` says that it is one only where something was asked before.
    `present` says that the present tense tells of it (else only in a headline), `negated` that only its
    denial does, `declined` only that it will not be done, `infinitive` that one must follow, `quoted` that
    words must be quoted, `ahead` that `with_` may stand before the verb.

    `to_authority`: its target must be a body of the state if nothing is counted.

    `by_platform`: the platform spoken of acts ("60 requests led to data being shared").

    `self_target` and `subject_is_target`: its subject is at whom; `speaker`: who says it acts.
    """

    kind: str
    verbs: Terms = ()
    with_: Terms = Field(default=(), alias="with")
    with_verb: Terms = ()
    with_noun: Terms = ()
    without: Terms = ()
    future_of: Terms = ()
    object: Terms = ()
    object_before: Terms = ()
    actor: Terms = ()
    actor_after: Terms = ()
    target: Terms = ()
    count: Literal["", "object", "subject", "money", "target"] = ""
    moods: Terms = ()
    helped: Terms = ()
    subject: Terms = ()
    infinitive: bool = False
    present: bool = False
    needs_target: bool = False
    needs_amount: bool = False
    needs_actor: bool = False
    quoted: bool = False
    speaker: bool = False
    no_actor: bool = False
    ahead: bool = False
    reach: int = 12
    negated: bool = False
    answering: bool = False
    declined: bool = False
    money: bool = False
    self_target: bool = False
    subject_is_target: bool = False
    by_platform: bool = False
    to_authority: bool = False

    @property
    def of_platform(self) -> bool:
        """Whether only a platform does it, to what it hosts."""
        hosted = self.kind == "block_lifted" and bool(self.object) and set(self.object) <= HOSTED
        return self.kind in ("removal", "account_action") or hosted

    @cached_property
    def companions(self) -> Starts:
        return starts_of(self.with_)

    @cached_property
    def governed(self) -> Starts:
        return starts_of(self.with_verb)

    @cached_property
    def helpers(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(term.split()) for term in self.helped)

    @cached_property
    def excluded(self) -> Starts:
        return starts_of(self.without)

    @cached_property
    def companion_nouns(self) -> Starts:
        return starts_of(self.with_noun)


class NounCue(_Data):
    """Nouns or set phrases that tell of an event; `needs` is what must be found with them: "fact" that the
    sentence tells it as done ("following the removal of"), and `object` classes of what it was done to.

    `by` says who acts: whom a word of `actor` names ("around"), who follows ("next"), the authority whose it
    is ("owner"), whoever's it is ("holder"), the platform spoken of, or the authority named before.
    """

    kind: str
    nouns: Terms
    target: Terms = ()
    actor: Terms = ()
    by: Literal["around", "next", "owner", "holder", "platform", "authority"] = "around"
    needs: Literal["", "target", "both", "money", "fact"] = ""
    object: Terms = ()
    count: Literal["", "money", "object"] = ""


class LanguageFile(_Data):
    """The file as written."""

    code: str
    order: Literal["svo", "v2", "sov"] = "svo"
    thousands: str = ","
    decimal: str = "."
    day_first: bool = True
    capitals_are_names: bool = True
    cyrillic: bool = False
    dotted_days: bool = False
    compounds: bool = False
    head_first: bool = False
    name_endings: Terms = ()
    name_stems: Terms = ()
    units: dict[str, str] = {}
    inflection: tuple[Inflection, ...] = ()
    irregular: dict[str, Terms] = {}
    words: dict[str, Terms]
    report: dict[str, Terms]
    nouns: dict[str, Terms]
    heads: dict[str, Terms]
    titles: Terms = ()
    suffixes: Terms = ()
    organised: Terms = ()
    instruments: Terms = ()
    modifiers: Terms = ()
    time: dict[str, Terms]
    number: dict[str, Terms]
    money: dict[str, str]
    cue: tuple[Cue, ...]
    noun: tuple[NounCue, ...] = ()

    def numbers(self, most: int) -> dict[str, int]:
        """The whole numbers from one to `most` that have a word."""
        named = [pair.rsplit(" ", 1) for pair in self.number.get("words", ())]
        return {name: int(value) for name, value in named if value.isdigit() and 0 < int(value) <= most}

    @property
    def terms(self) -> set[str]:
        """The nouns, and the words of what verbs ask for."""
        asked = (term for cue in self.cue for term in (*cue.with_, *cue.with_verb))
        nouns = {term for group in (self.nouns, self.heads) for terms in group.values() for term in terms}
        return nouns | {part for term in asked for part in term.split()}


class Form(NamedTuple):
    """A form of a verb: its words, what shapes it may be, and the numbers of the cues that it belongs to."""

    words: Terms
    shapes: frozenset[Shape]
    cues: tuple[int, ...]


class Language:
    """A language made ready: forms of verbs by their first word, phrases by theirs.

    `said` has the first words of what was said, `told` also those of what was done.
    """

    def __init__(self, file: LanguageFile) -> None:
        self.file = file
        self._particles = frozenset(file.words.get("particles", ()))
        self.forms = self._forms({verb: self._cues_of(verb) for cue in file.cue for verb in cue.verbs})
        self.report = self._forms(dict.fromkeys(file.report.get("verbs", ()), (0,)))
        self.bases = self._forms({verb: (0,) for cue in file.cue for verb in cue.future_of})
        self.sets: dict[str, frozenset[str]] = {name: frozenset(terms) for name, terms in file.words.items()}
        self.infinitive = starts_of(file.words["infinitive"])
        self.according = starts_of(file.words.get("according", ()))
        self.said = _past(self.report)
        self.told = self.said | _past(self.forms)
        self._needs = tuple(self._needed(cue) for cue in file.cue)
        self.class_of = _classes(file.nouns)
        self.heads = _phrases(file.heads)
        self.titles = frozenset(file.titles)
        self.suffixes = frozenset(file.suffixes)
        named = (*file.time.get("months", ()), *file.time.get("weekdays", ()))
        self.calendar = frozenset(word for names in named for word in names.split())
        self.instruments = frozenset(file.instruments)
        self.organised = frozenset(file.organised) | self.suffixes
        self.modifiers = frozenset(file.modifiers)
        self.number_words = frozenset(
            pair.rsplit(" ", 1)[0] for name in ("words", "scales") for pair in file.number.get(name, ())
        )
        self.nouns = _phrases({str(number): cue.nouns for number, cue in enumerate(file.noun)})

    def has(self, name: str, word: str) -> bool:
        """Whether `word` is in the list of function words `name`."""
        return word in self.sets.get(name, frozenset())

    def cues_among(self, form: Form, words: frozenset[str]) -> tuple[int, ...]:
        """The numbers of the cues of a form that a sentence with these words may meet."""
        needs = self._needs
        return tuple(
            number for number in form.cues if not any(words.isdisjoint(need) for need in needs[number])
        )

    def _needed(self, cue: Cue) -> tuple[frozenset[str], ...]:
        """Sets of words of each of which a sentence must have one for a cue: a quick first look."""
        helping = frozenset(word for term in cue.helped for word in term.split())
        denying = self.sets["negation"] | self.sets.get("unfulfilled", frozenset())
        sets = (cue.companions, cue.governed, cue.companion_nouns, helping)
        undone = (denying,) if cue.negated or cue.declined else ()
        return (*(frozenset(words) for words in sets if words), *undone)

    def _cues_of(self, verb: str) -> tuple[int, ...]:
        return tuple(number for number, cue in enumerate(self.file.cue) if verb in cue.verbs)

    def _forms(self, verbs: dict[str, tuple[int, ...]]) -> dict[str, tuple[Form, ...]]:
        found: dict[Terms, tuple[set[Shape], set[int]]] = {}
        for verb, cues in verbs.items():
            first, *rest = verb.split()
            for shape, form in self._inflected(first):
                shapes, numbers = found.setdefault((*form.split(), *rest), (set(), set()))
                shapes.add(shape)
                numbers.update(cues)
        by_first: dict[str, list[Form]] = {}
        for words, (shapes, numbers) in found.items():
            by_first.setdefault(words[0], []).append(Form(words, frozenset(shapes), tuple(sorted(numbers))))
        return {
            first: tuple(sorted(forms, key=lambda form: -len(form.words)))
            for first, forms in by_first.items()
        }

    def _inflected(self, base: str) -> list[tuple[Shape, str]]:
        if base == "be":
            return [
                ("base", "be"),
                *(("past", form) for form in ("was", "were")),
                ("participle", "been"),
                *(("present", form) for form in ("is", "are", "am", "'re", "'m")),
            ]
        if base in self.file.irregular:
            third, past, participle, ing = self.file.irregular[base]
            shapes: tuple[tuple[Shape, str], ...] = (
                ("base", base), ("present", third), ("past", past), ("participle", participle), ("ing", ing),
            )  # fmt: skip
            found = [(shape, form) for shape, forms in shapes for form in forms.split("|") if form]
            return found + self._joined(found)
        for rule in self.file.inflection:
            match = re.search(f"(?:{rule.ends})$", base)
            if match:
                stem = base[: match.start()]
                endings: tuple[tuple[Shape, Terms], ...] = (
                    ("base", rule.base), ("present", rule.present), ("past", rule.past),
                    ("participle", rule.participle), ("ing", rule.ing),
                )  # fmt: skip
                return [(shape, stem + end) for shape, given in endings for end in given if stem + end]
        return [("past", base)]

    def _joined(self, found: list[tuple[Shape, str]]) -> list[tuple[Shape, str]]:
        """Of verbs whose particle stands apart the forms that end a clause: "reichte ein", "einreichte"."""
        if self.file.order != "v2":
            return []
        apart = [(shape, form.split()) for shape, form in found if form.count(" ") == 1]
        return [(shape, words[1] + words[0]) for shape, words in apart if words[1] in self._particles]


def _past(forms: dict[str, tuple[Form, ...]]) -> frozenset[str]:
    """The first words of forms of the past tense."""
    return frozenset(first for first, found in forms.items() if any("past" in form.shapes for form in found))


def _classes(nouns: dict[str, Terms]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for name, terms in nouns.items():
        for term in terms:
            classes.setdefault(term, set()).add(name)
    return {term: frozenset(names) for term, names in classes.items()}


Phrases = dict[str, tuple[tuple[Terms, str], ...]]
"""By first word: the words of a phrase and what it stands for, longest first."""


def _phrases(named: dict[str, Terms]) -> Phrases:
    by_first: dict[str, list[tuple[Terms, str]]] = {}
    for name, terms in named.items():
        for term in terms:
            parts = tuple(term.replace("’", "'").replace("'s", " 's").split())
            by_first.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}


class Languages:
    """The languages of a folder, each read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Language] = {}

    @property
    def codes(self) -> Terms:
        return tuple(sorted(path.stem for path in self._folder.glob("*.toml")))

    def get(self, code: str) -> Language | None:
        """The rules for a language tag such as "pt-BR"; None when there is no file for it."""
        plain = code.casefold().split("-")[0]
        plain = _SAME.get(plain, plain)
        if plain not in self._read:
            path = self._folder / f"{plain}.toml"
            if plain not in self.codes:
                return None
            self._read[plain] = Language(LanguageFile.model_validate(_read(path)))
        return self._read[plain]


_SAME: Final = {"hr": "sr", "bs": "sr", "sh": "sr", "cnr": "sr"}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
