"""Days that are told from a day named before: "the same day", "two days later"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.times import Time
from pressdocket.intake.suggest.words import small

_WAYS: Final = {"same_day": 0, "day_after": 1, "day_before": -1}


class Anchors:
    """Reads such days in the sentences of a report, in order."""

    def __init__(self, language: Language) -> None:
        self._numbers = language.file.numbers(30)
        number = r"(?P<n>\d{1,2}|" + "|".join(self._numbers or {"(?!)": 0}) + ")"
        self._forms = [
            (way, re.compile(rf"\b(?:{form.replace('{n}', number)})\b", re.IGNORECASE))
            for way in _WAYS
            for form in language.file.time.get(way, ())
        ]

    def read(
        self, text: str, sentences: Sequence[tuple[int, int, tuple[Time, ...]]]
    ) -> Iterator[tuple[Time, ...]]:
        """The times of each sentence (start, end, times), with those that hang on an earlier one."""
        last: Time | None = None
        for start, end, times in sentences:
            found = list(times)
            for way, form in self._forms:
                for match in form.finditer(text, start, end):
                    anchor = next(
                        (one for one in reversed(times) if _is_anchor(one) and one.end <= match.start()), last
                    )
                    taken = [one for one in found if one.start < match.end() and match.start() < one.end]
                    if anchor is not None:
                        found = [one for one in found if one not in taken]
                        found.append(Time(*match.span(), self._counted(anchor, way, match), ahead=False))
            read = tuple(sorted(found))
            last = next((one for one in reversed(read) if _is_anchor(one)), None)
            yield read

    def _counted(self, anchor: Time, way: str, match: re.Match[str]) -> str:
        said = small(match.groupdict().get("n") or "1")
        days = int(said) if said.isdigit() else self._numbers[said]
        return (date.fromisoformat(anchor.edtf) + timedelta(days=_WAYS[way] * days)).isoformat()


def _is_anchor(time: Time) -> bool:
    return time.is_day and not time.ahead
