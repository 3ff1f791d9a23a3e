"""Figures, limits and lapses of time as analysts type them: one line each, read into records and back."""

import re
from decimal import Decimal
from typing import Final, Literal, cast

from pressdocket.errors import UserError
from pressdocket.records.quantity import Elapsed, Limit, Part, Quantity

_STATES: Final = ("lost", "unknown", "withheld")
_NUMBER: Final = r"\d[\d,.  ]*"
_HOURS: Final = {"hour": 1, "day": 24, "week": 168}
_FIGURE: Final = re.compile(
    rf"(?P<about>about |around |~ ?)?(?:(?P<state>{'|'.join(_STATES)})|(?P<number>{_NUMBER})"
    rf"(?:(?: ?[-–] ?| to )(?P<up_to>{_NUMBER}))?(?: ?(?:of|out of|/) (?P<of>{_NUMBER}))?)"
    r"(?: (?!in all\b)(?P<unit>[^(“;]*?))?(?P<all> in all)?"
    r"(?: ?\((?P<parts>[^)]*)\))?(?: ?“(?P<words>[^”]*)”)?",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(r"(\d{1,6}) (hour|day|working day|month)s?")


def read_figure(words: str) -> Quantity | None:
    """ "about 25 of 30 videos (6 films) “some 25”"; "lost", "unknown" or "withheld" for the number.

    None for nothing typed. UserError if it cannot be read, or may mean two numbers ("35.000").
    """
    said = " ".join(words.split())
    if not said:
        return None
    found = _FIGURE.fullmatch(said)
    if found is None:
        raise UserError(
            f"“{words}” cannot be read as a figure.",
            "Write 25 videos, about 1200, 24 of 25 videos, 10 to 20, or lost, unknown or withheld.",
        )
    state = (found["state"] or "known").lower()
    number, up_to = _number(found["number"]), _number(found["up_to"])
    if number and up_to and Decimal(up_to) < Decimal(number):
        raise UserError(f"“{words}” runs backwards.", "Write the smaller number first, as in 10 to 20.")
    return Quantity(
        unit=(found["unit"] or "").strip(),
        number=number,
        up_to=up_to,
        of=_number(found["of"]),
        state=cast("Literal['known', 'unknown', 'lost', 'withheld']", state),
        approximate=bool(found["about"]),
        cumulative=bool(found["all"]),
        parts=_parts(found["parts"] or ""),
        words=found["words"] or "",
    )


def figure_as_typed(quantity: Quantity | None) -> str:
    """The line that `read_figure` reads back as the same figure."""
    if quantity is None:
        return ""
    said = quantity.number or quantity.state
    said += f" to {quantity.up_to}" if quantity.up_to else ""
    said += f" of {quantity.of}" if quantity.of else ""
    said = f"about {said}" if quantity.approximate else said
    said += f" {quantity.unit}" if quantity.unit else ""
    said += " in all" if quantity.cumulative else ""
    if quantity.parts:
        said += f" ({', '.join(f'{part.number} {part.what}' for part in quantity.parts)})"
    return said + (f" “{quantity.words}”" if quantity.words else "")


def read_limits(words: str) -> tuple[Limit, ...]:
    """ "60 days or 60 working days": rival limits; empty if it is something else."""
    found = [_LIMIT.fullmatch(part.strip()) for part in re.split(r" or | / ", words.casefold())]
    if not all(found):
        return ()
    limits = []
    for match in found:
        assert match is not None
        unit = cast("Literal['hours', 'days', 'working days', 'months']", f"{match[2]}s")
        limits.append(Limit(number=int(match[1]), unit=unit))
    return tuple(limits)


def limits_as_typed(limits: tuple[Limit, ...]) -> str:
    return " or ".join(f"{limit.number} {limit.unit}" for limit in limits)


def read_lapse(words: str) -> Elapsed | None:
    """ "within 24 hours", "3 days later", "more than 24 hours, less than 3 days"; None for nothing typed."""
    said = " ".join(words.casefold().split())
    if not said:
        return None
    later = re.fullmatch(r"(\d{1,5}) (hour|day|week)s? later", said)
    if later:
        number, size = int(later[1]), _HOURS[later[2]]
        more, less = size * (number - 1), size * (number + 1)
        return Elapsed(more_than=str(more) if more > 0 else None, less_than=str(less), words=words.strip())
    more_than = re.search(r"(?:more than|over|after) (\d{1,5}) (hour|day|week)s?", said)
    less_than = re.search(r"(?:less than|under|within|in) (\d{1,5}) (hour|day|week)s?", said)
    if not more_than and not less_than:
        raise UserError(
            f"“{words}” cannot be read as a lapse of time.",
            "Write within 24 hours, 3 days later, or more than 24 hours, less than 3 days.",
        )
    return Elapsed(more_than=_hours(more_than), less_than=_hours(less_than), words=_own(words))


def lapse_as_typed(elapsed: Elapsed | None) -> str:
    if elapsed is None:
        return ""
    ends = (("more than", elapsed.more_than), ("less than", elapsed.less_than))
    return ", ".join(f"{name} {end} hours" for name, end in ends if end)


def _own(words: str) -> str:
    """The words as a report's, unless they are only how this app writes a lapse."""
    return "" if re.fullmatch(r"((more|less) than \d+ hours(, )?)+", words.strip()) else words.strip()


def _hours(found: re.Match[str] | None) -> str | None:
    return None if found is None else str(int(found[1]) * _HOURS[found[2]])


def _number(text: str | None) -> str | None:
    if text is None:
        return None
    plain = re.sub(r"[  ]", "", text.strip())
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain) or "," in plain:
        raise UserError(
            f"“{text.strip()}” can be read in two ways.",
            "Write thousands without a sign, as in 35000, and decimals with a point, as in 35.5.",
        )
    if not re.fullmatch(r"\d+(\.\d+)?", plain):
        raise UserError(f"“{text.strip()}” is not a number.", "Write digits such as 35000 or 1.5.")
    return plain if "." not in plain else f"{Decimal(plain).normalize():f}"


def _parts(text: str) -> tuple[Part, ...]:
    parts = []
    for piece in filter(None, (piece.strip() for piece in text.split(","))):
        found = re.fullmatch(r"(\d+(?:\.\d+)?) (.+)", piece)
        if found is None:
            raise UserError(
                f"“{piece}” cannot be read as a part of a figure.",
                "Write a number and what it counts, as in 7 suspects (6 teenagers).",
            )
        parts.append(Part(number=found[1], what=found[2]))
    return tuple(parts)
