"""How well a few letters fit a line: whole words first, then beginnings, then letters in their order."""

from collections.abc import Sequence

NONE = -1


def fit(parts: Sequence[str], said: str) -> int:
    """How badly each part fits a line, summed: 0 is best, NONE if one does not fit. All in lower case."""
    total = 0
    for part in parts:
        one = _fit_one(part, said)
        if one == NONE:
            return NONE
        total += one
    return total


def _fit_one(part: str, said: str) -> int:
    if said.startswith(part):
        return 0
    if f" {part}" in said:
        return 1
    if part in said:
        return 2
    initials = "".join(word[0] for word in said.split())
    if part in initials:
        return 3
    spread = _spread(part, said) if len(part) > 2 else None
    return NONE if spread is None or spread > 2 * len(part) else 4 + spread


def _spread(part: str, said: str) -> int | None:
    """How many other letters lie between those of `part`; None if they do not come in this order."""
    places: list[int] = []
    for letter in part:
        at = said.find(letter, places[-1] + 1 if places else 0)
        if at < 0:
            return None
        places.append(at)
    return places[-1] - places[0] + 1 - len(part)
