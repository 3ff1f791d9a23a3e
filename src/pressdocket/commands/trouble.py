"""How the command line says what went wrong: one line to the user, or all that a bug report needs."""

from pressdocket import __version__


def one_line(message: str) -> str:
    """The message with what could break the line or steer the terminal replaced."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in message)


def bug_report(error: Exception) -> str:
    """Versions and traceback; they may hold words from the docket, so the reader is told to look first."""
    import platform
    import traceback

    trace = "".join(traceback.format_exception(error)).rstrip()
    return (
        "pressdocket: Something went wrong that should not have. What was not finished was not saved.\n"
        "Please send the lines below to whoever looks after Pressdocket; look first whether they hold\n"
        "anything of your reports that should stay with you.\n\n"
        f"Pressdocket {__version__}, Python {platform.python_version()}, {platform.platform()}\n{trace}"
    )
