"""Jurisdictions by their English names."""

from functools import lru_cache


@lru_cache(maxsize=512)
def territory_in_words(code: str) -> str:
    """The name of a jurisdiction by its code: "South Korea" for KR, "European Union" for EU.

    A code that names none (XX), and anything else that was written, stays as it is. The names are CLDR's.
    """
    if len(code) != 2 or not (code.isascii() and code.isupper()) or code == "ZZ":
        return code
    from babel import Locale  # loads its data with it, so not before a first code is read

    return str(Locale("en").territories.get(code, code))
