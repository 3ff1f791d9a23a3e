"""What pydantic says of a record that does not fit, in sentences for whoever wrote it."""

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pressdocket.errors import UserError

Model = TypeVar("Model", bound=BaseModel)

_MOST: Final = 4
"""Problems named of one record; the rest shows once these are mended."""

_PLAIN: Final = {
    "missing": "is missing",
    "extra_forbidden": "is no field of it",
    "model_type": "must be an object",
    "dict_type": "must be an object",
    "tuple_type": "must be a list",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "string_too_short": "must not be empty",
    "uuid_parsing": "is not an id (a UUID such as 01920000-0000-7000-8000-000000000000)",
    "uuid_type": "must be an id",
    "datetime_parsing": "is not a time such as 2024-09-03T14:00:00+09:00",
    "timezone_aware": "needs a time zone, such as 2024-09-03T14:00:00+09:00",
}


def sentences(errors: Iterable[ErrorDetails], skip: int = 0) -> str:
    """One line of sentences about the errors of one record; `skip` parts of each place are known already."""
    by_field: dict[str, list[ErrorDetails]] = {}
    for error in errors:
        by_field.setdefault(_field(error["loc"][skip:]), []).append(error)
    said = [_sentence(field, found) for field, found in by_field.items()]
    more = len(said) - _MOST
    return " ".join(said[:_MOST]) + (f" And {more} more." if more > 0 else "")


def built(model: type[Model], **values: Any) -> Model:
    """A record of values that a person typed; UserError says which of them does not fit and how."""
    try:
        return model(**values)
    except ValidationError as error:
        raise UserError(sentences(error.errors(include_url=False)), "Nothing was saved.") from error


def _field(place: tuple[int | str, ...]) -> str:
    """The place inside a record as its author would write it: "voices[0].party"."""
    path = ""
    for part in place:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part.isidentifier():
            path += f".{part}" if path else part
        # What is left names a branch of a union, which nobody wrote.
    return path


def _sentence(field: str, errors: list[ErrorDetails]) -> str:
    error = errors[0]
    if error["type"] == "value_error":
        said = error["msg"].removeprefix("Value error, ")
        whole = said[:1].isupper() or said.startswith("“")
        return _ended(said if whole else f"“{field}” {said}")
    named = f"“{field}”" if field else "It"
    if error["type"] == "literal_error":
        known = ", ".join(str(found.get("ctx", {}).get("expected", "")) for found in errors)
        return f"{named} must be one of {known.replace(' or ', ', ')}."
    if error["type"] == "string_pattern_mismatch":
        return f"{named} has a form that is not allowed{_form(field)}."
    plain = _PLAIN.get(error["type"]) or error["msg"].replace("Input should be", "must be", 1)
    return _ended(f"{named} {plain}")


def _form(field: str) -> str:
    if field == "reference":
        return ": leave out spaces and slashes, as in KR-2024-001"
    return ": it takes the 64 digits of a SHA-256 hash" if "hash" in field or field == "original" else ""


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
