"""Whether a verb says that something was done, was not done, may be done or is to be done."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pressdocket.intake.suggest.language import FINITE, Form, Language
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, describes, is_adverb

State = Literal[
    "real", "negated", "declined", "possible", "obliged", "future", "intended", "infinitive", "gerund"
]
_IF_REACH: Final = 14
_DENIED: Final = 5
_REPORTED: Final = 5
_REPORTED_ON: Final = 16
"""Words before "would" within which it is said, and where "and" goes on what is said."""


class Mood(NamedTuple):
    """`start` is the first word of the verb with its helpers; `passive` None if its form alone cannot tell.

    `governor` says that a noun such as "decision" stands before its infinitive.
    """

    state: State
    passive: bool | None
    start: int
    governor: bool = False


def mood_of(passage: Passage, at: int, form: Form, language: Language) -> Mood:
    """The mood of the verb form at a word, from the helping words before it."""
    start, seen = _helped(passage, at, form, language)
    if language.file.order == "sov" and "participle" in form.shapes:
        seen.add("be")
    if "participle" in form.shapes and language.has("helper_after", passage.low(at + 1)):
        seen.add("be")
    if language.file.order == "v2":
        start = _frame(passage, at, start, seen, language)
        if start == at and form.shapes & FINITE and _is_denied_behind(passage, at, language):
            seen.add("negation")
    passive = _is_impersonal(passage, at, form, language) or _passive(form, seen)
    if not seen - {"adverbs"}:
        shared = _shared(passage, start, form, language)
        if shared:
            return Mood(shared, passive, start)
    governed = "infinitive" in seen and language.has("real_nouns", passage.low(start - 1))
    return Mood(_state(passage, (start, at), form, seen, language), passive, start, governed)


def _helped(passage: Passage, at: int, form: Form, language: Language) -> tuple[int, set[str]]:
    """The first of the helping words right before a verb, and what they are."""
    seen: set[str] = set()
    start, position = at, at - 1
    while position >= 0:
        low = passage.low(position)
        role = next((name for name in _HELPERS if language.has(name, low)), "")
        if role == "infinitive" and "base" not in form.shapes and not seen & {"be", "have"}:
            break
        if not role and not _is_between(passage, position, language):
            break
        if role:
            seen.add(role)
        if role and role != "adverbs":
            start = position
        if role == "infinitive":
            break
        position -= 1
    return start, seen


def _frame(passage: Passage, at: int, start: int, seen: set[str], language: Language) -> int:
    """The first word of a verb whose helper stands far before it ("hat 64 Kanäle gesperrt") or behind it."""
    behind = next((name for name in _FRAMING if language.has(name, passage.low(at + 1))), "")
    if behind:
        seen.add(behind)
    if (seen & set(_FRAMING) or "infinitive" in seen) and not behind:
        return start
    for position in range(start - 1, max(-1, start - _FRAME_REACH), -1):
        low = passage.low(position)
        if low in (";", ":") or language.has("joints", low):
            return position + 1 if behind else start
        role = next((name for name in (*_FRAMING, "negation") if language.has(name, low)), "")
        if role:
            seen.add(role)
        if role in _FRAMING:
            return position
    return 0 if behind else start


def _is_denied_behind(passage: Passage, at: int, language: Language) -> bool:
    """Whether a clause denies its verb behind it: "kam der Anordnung nicht nach", but no "nicht nur"."""
    for position in range(at + 1, min(len(passage.words), at + _FRAME_REACH)):
        low = passage.low(position)
        if low in (",", ";", ":") or language.has("joints", low):
            return False
        if language.has("negation", low):
            return not language.has("merely", passage.low(position + 1))
    return False


_ACTIVE: Final = frozenset({"have", "do", "future", "possible", "infinitive"})
"""Helpers of a verb that is active, unless "be" is among them."""
_FRAMING: Final = ("possible", "future", "have", "be")
_FRAME_REACH: Final = 30
_HELPERS: Final = ("negation", "possible", "future", "infinitive", "be", "have", "do", "adverbs")


def _is_between(passage: Passage, position: int, language: Language) -> bool:
    """Whether a word may stand between a verb and its helpers: adverbs and times."""
    word = passage.words[position]
    if is_adverb(word.low) and language.file.code == "en":
        return True
    if passage.time_at(position) is not None:
        return True
    following = passage.words[position + 1] if position + 1 < len(passage.words) else None
    on = language.has("prepositions", word.low) and following is not None
    return on and any(time.start == following.start for time in passage.times if following)


def _is_impersonal(passage: Passage, at: int, form: Form, language: Language) -> bool:
    """ "se eliminaron 400 mensajes": nobody is said to have done it."""
    return bool(form.shapes & FINITE) and language.has("impersonal", passage.low(at - 1))


def _passive(form: Form, seen: set[str]) -> bool | None:
    if "participle" in form.shapes and "be" in seen:
        return True
    if seen & _ACTIVE or "participle" not in form.shapes:
        return False
    return False if "be" in seen else None


def _state(passage: Passage, verb: tuple[int, int], form: Form, seen: set[str], language: Language) -> State:
    """Of a verb whose helpers begin at the first of two words and which stands at the second."""
    start, at = verb
    if "negation" in seen:
        return _negated(passage, verb, language)
    if language.has("anyone", passage.low(start - 1)):
        return "possible"
    if "possible" in seen and _is_reported(passage, start, language):
        return "future"
    if _in_condition(passage, start, language) or _is_denied(passage, start, language):
        return "possible"
    if "possible" in seen:
        helpers = [low for low in passage.lows[start:at] if language.has("possible", low)]
        return "obliged" if all(language.has("obliged", low) for low in helpers) else "possible"
    if "future" in seen:
        return "future"
    if "infinitive" in seen:
        # "claims to have removed", Serbian "da je uklonila"
        clause = "be" in seen and language.has("joints", passage.low(start))
        return "real" if "have" in seen or clause else _infinitive(passage, start, language)
    if form.shapes == {"base"} and language.has("bare_infinitives", "yes"):
        # "mandou a rede remover"
        return "infinitive"
    return _finite_state(passage, verb, form, seen, language)


def _finite_state(
    passage: Passage, verb: tuple[int, int], form: Form, seen: set[str], language: Language
) -> State:
    """Of a verb that nothing makes possible, future or an infinitive."""
    start, at = verb
    if form.shapes == {"ing"} and "be" not in seen:
        means = language.has("by", passage.low(start - 1)) and _is_told(passage, start, language)
        joined = _goes_on(passage, start, language) or means or _is_done_beside(passage, start, language)
        near = start - 1
        while language.has("adverbs", passage.low(near)):
            near -= 1
        return "real" if joined or language.has("factual", passage.low(near)) else "gerund"
    if passage.low(start) == "being" and language.has("before_being", passage.low(start - 1)):
        return "possible"
    # "demanded that it be closed"
    return "possible" if _is_subjunctive(passage.lows[start:at], seen, language) else "real"


def _infinitive(passage: Passage, start: int, language: Language) -> State:
    """What an infinitive that begins at a word tells."""
    before, governor = passage.low(start - 2), passage.low(start - 1)
    if passage.sentence.line == 0 and passage.mention_before(start) is not None:
        # "X to appeal fine"
        return "future"
    if language.has("negation", governor) and language.has("real_before_infinitive", before):
        # "decided not to remove"
        return "negated"
    # "prompted it to remove"
    real = _is_caused(passage, start, language) or _is_ranked(passage, start, language)
    return "real" if real else _governed(governor, language)


def _is_ranked(passage: Passage, start: int, language: Language) -> bool:
    """Whether an infinitive says what somebody did before or after others: "the first country to ban it"."""
    before = passage.lows[max(0, start - _AFTER_RANK) : start]
    told = any(language.has("ranked_real", low) for low in before)
    return told and not any(language.has(name, low) for low in before for name in ("possible", "future"))


_AFTER_RANK: Final = 4
"""Words before an infinitive within which a rank stands."""


def _is_caused(passage: Passage, start: int, language: Language) -> bool:
    """Whether somebody was brought to do what an infinitive tells: "prompted the court to order"."""
    who = next((mention for mention in reversed(passage.mentions) if mention.last <= start), None)
    if who is None or who.pronoun or start - who.last > _AFTER_CAUSED:
        return False
    at = who.first - 1
    while (
        at > 0 and not language.has("causing", passage.low(at)) and _is_attribute(passage.low(at), language)
    ):
        at -= 1
    return language.has("causing", passage.low(at)) and not any(
        language.has(name, low)
        for low in passage.lows[max(0, at - _BEFORE_CAUSED) : at]
        for name in ("possible", "future", "infinitive", "negation")
    )


def _is_attribute(low: str, language: Language) -> bool:
    return language.has("determiners", low) or describes(low)


_AFTER_CAUSED: Final = 3
_BEFORE_CAUSED: Final = 3
"""Words after who is caused to act, and before the verb of causing."""


def _governed(governor: str, language: Language) -> State:
    """What an infinitive tells after the word that governs it."""
    if language.has("future", governor):
        # "va a retirar"
        return "future"
    if language.has("unfulfilled", governor):
        # "has yet to comply"
        return "negated"
    if language.has("real_before_infinitive", governor) or language.has("real_nouns", governor):
        return "real"
    if language.has("have", governor):
        return "obliged"
    if language.has("be", governor):
        return "future"
    return "intended" if language.has("intending", governor) else "infinitive"


def _is_denied(passage: Passage, start: int, language: Language) -> bool:
    """Whether a verb tells what is disputed: "denied that it had ignored", "claims that it ignored"."""
    for position in range(start - 1, max(-1, start - _DENIED), -1):
        low = passage.low(position)
        if language.has("denial_verbs", low) or (
            language.has("unproven", low) and language.has("joints", passage.low(position + 1))
        ):
            return True
        if not low[:1].isalpha():
            return False
    return False


def _is_subjunctive(helpers: Sequence[str], seen: set[str], language: Language) -> bool:
    wished = any(language.has("subjunctive", low) for low in helpers)
    return wished and not seen & _ACTIVE


def _goes_on(passage: Passage, start: int, language: Language) -> bool:
    """Whether an -ing form goes on what a clause before it tells: "wrote to the firms, demanding …"."""
    return passage.low(start - 1) == "," and _is_told(passage, start, language)


def subject_with(passage: Passage, start: int, language: Language) -> Mention | None:
    """The subject of a participle after "with": ", with Viber and X removing 900 posts"."""
    found: Mention | None = None
    for mention in reversed(passage.mentions):
        if mention.last != start:
            continue
        found, start = found or mention, mention.first
        while language.has("determiners", passage.low(start - 1)):
            start -= 1
        if language.has("absolute", passage.low(start - 1)):
            return found
        start -= passage.low(start - 1) == ","
    return None


def _is_done_beside(passage: Passage, start: int, language: Language) -> bool:
    """Whether an -ing form with a subject of its own goes on what was told: "…, with Viber removing"."""
    return subject_with(passage, start, language) is not None and _is_told(passage, start, language)


def _is_told(passage: Passage, start: int, language: Language) -> bool:
    """Whether what stands before a word was done, and is neither wished nor supposed."""
    before = passage.lows[: start - 1]
    unsure = any(language.has(name, low) for low in before for name in ("possible", "future", "conditional"))
    past = ("ed",) if language.file.code == "en" else ()
    return not unsure and any(
        low in language.told or language.has("have", low) or low.endswith(past) for low in before
    )


def _negated(passage: Passage, verb: tuple[int, int], language: Language) -> State:
    """Not done, or "declined" where it will not be: "will not", "said that it would not"."""
    if _in_condition(passage, verb[0], language):
        return "possible"
    future = any(language.has("future", low) for low in passage.lows[slice(*verb)])
    return "declined" if future or _is_reported(passage, verb[0], language) else "negated"


def _is_reported(passage: Passage, start: int, language: Language) -> bool:
    """Whether "would" is the future of something said: "said that it would"."""
    if not any(language.has("would", passage.low(at)) for at in (start, start + 1)):
        return False
    if any(language.has("conditional", word.low) for word in passage.words[:start]):
        return False
    near = _REPORTED_ON if language.has("and", passage.low(start - 1)) else _REPORTED
    return any(passage.low(at) in language.said for at in range(max(0, start - near), start))


def _in_condition(passage: Passage, start: int, language: Language) -> bool:
    quoted = passage.sentence.quoted
    for position in range(start - 1, max(-1, start - _IF_REACH), -1):
        if quoted[position] != quoted[min(start, len(quoted) - 1)]:
            return False
        if language.has("conditional", passage.low(position)):
            return True
    return False


def _shared(passage: Passage, start: int, form: Form, language: Language) -> State | None:
    """The mood of "may be arrested and fined" for "fined": a verb joined to one with helpers has them too."""
    if not language.has("and", passage.low(start - 1)):
        return None
    helped = "base" in form.shapes
    for position in range(start - 2, max(-1, start - 14), -1):
        low = passage.low(position)
        helped = helped or language.has("be", low) or language.has("have", low)
        if not helped:
            continue
        if language.has("possible", low):
            return "possible"
        if language.has("future", low):
            return "future"
        if low in (";", ":", "that"):
            break
    return None
