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
