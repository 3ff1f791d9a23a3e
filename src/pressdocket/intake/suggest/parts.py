"""Parts of a figure: "seven suspects, six of whom are teenagers"."""

from pressdocket.intake.suggest.amounts import Amount, Counter, plain
from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.passage import Passage
from pressdocket.intake.suggest.suggestion import SuggestedPart

_REACH = 8
"""Words after a figure within which its part is told."""


def parts_of(
    amount: Amount, passage: Passage, counter: Counter, language: Language
) -> tuple[SuggestedPart, ...]:
    """What the sentence says of which some of the counted are."""
    joints = tuple(tuple(phrase.split()) for phrase in language.file.words.get("of_whom", ()))
    for at in range(amount.last, min(len(passage.words), amount.last + _REACH)):
        number, end = counter.value(passage.sentence, at)
        if number is None or number < 1:
            continue
        joint = next(
            (j for j in joints if all(passage.low(end + n) == word for n, word in enumerate(j))), None
        )
        if joint is None or (amount.number is not None and number > amount.number):
            continue
        noun = end + len(joint)
        while language.has("be", passage.low(noun)) or language.has("determiners", passage.low(noun)):
            noun += 1
        what = passage.low(noun)
        return (SuggestedPart(number=plain(number), what=what),) if what[:1].isalpha() else ()
    return ()
