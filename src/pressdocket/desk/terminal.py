"""Text of a docket made fit for a terminal: nothing a report holds may steer it."""

from pressdocket.publish.characters import Characters, Printable
from pressdocket.publish.plain import columns, wrapped

__all__ = ["columns", "visible", "wrapped"]

_SHOWN = Characters(Printable())


def visible(text: str) -> str:
    """One line without control or format characters: an escape becomes ‹U+001B›, a line end a space."""
    return _SHOWN.settable(text)[0]
