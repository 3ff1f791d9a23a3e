"""Errors that a person can do something about. Every other exception is a bug."""


class UserError(Exception):
    """What happened, and what to do next.

    `happened` and `remedy` are whole sentences in plain words; together they are the one line that the
    command line prints and the two lines that a window shows.
    """

    def __init__(self, happened: str, remedy: str) -> None:
        super().__init__(f"{happened} {remedy}")
        self.happened = happened
        self.remedy = remedy


class DocketTrouble(UserError):  # noqa: N818 - the design's word for it
    """The docket's file cannot be read or written just now, whatever it was that was to be kept in it."""


class Clash(UserError):  # noqa: N818 - what it is called in the window
    """Fields that someone else changed since they were read: for each what was typed, and what is stored."""

    def __init__(self, kind: str, fields: dict[str, tuple[str, str]]) -> None:
        super().__init__(
            f"Someone saved this {kind} first.", "Both versions are here; choose for each field."
        )
        self.fields = fields


class StaleRecord(UserError):  # noqa: N818 - the design's word for it
    """Saving over a version not read: `yours` was to be saved, `theirs` is stored (None: deleted)."""

    def __init__(self, yours: object, theirs: object) -> None:
        kind = type(yours).__name__.lower()
        if theirs is None:
            super().__init__(f"Someone deleted this {kind} first.", "Save yours as a new one, or let it go.")
        else:
            super().__init__(
                f"Someone saved this {kind} first.", "Both versions are here; choose for each field."
            )
        self.yours = yours
        self.theirs = theirs
