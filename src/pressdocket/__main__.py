"""Arguments in, a command out: the only wiring."""

import os
import platform
import secrets
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from pressdocket import __version__
from pressdocket.commands.arguments import parser
from pressdocket.errors import UserError

NOT_DONE = 1
BUG = 70
INTERRUPTED = 130
NOBODY_READS = 141


def now() -> datetime:
    return datetime.now(UTC)


def main(
    arguments: Sequence[str] | None = None,
    *,
    clock: Callable[[], datetime] = now,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Runs one command and gives its exit status; a command that cannot be read exits with 2."""
    args = parser().parse_args(arguments)
    try:
        # Loads what takes time only now, so that --help and a slip of the keyboard are answered at once.
        from pressdocket.commands.output import ready_output
        from pressdocket.commands.running import run
        from pressdocket.commands.surroundings import Surroundings
        from pressdocket.desk.places import user_name

        ready_output()
        run(args, Surroundings(clock, user_name(), environ, lambda: secrets.token_hex(16)))
    except UserError as error:
        print(f"pressdocket: {_one_line(str(error))}", file=sys.stderr)
        return NOT_DONE
    except BrokenPipeError:
        from pressdocket.commands.output import drop_output

        drop_output()
        return NOBODY_READS
    except KeyboardInterrupt:
        print("pressdocket: Stopped. What was not finished was not saved.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the edge of the program: whatever gets here is a bug to report
        print(_report(error), file=sys.stderr)
        return BUG
    return 0


def _one_line(message: str) -> str:
    """The message with what could break the line or steer the terminal replaced."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in message)


def _report(error: Exception) -> str:
    """What a bug report needs; it may hold words from the docket, which whoever sends it should know."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    return (
        "pressdocket: Something went wrong that should not have. What was not finished was not saved.\n"
        "Please send the lines below to whoever looks after Pressdocket; look first whether they hold\n"
        "anything of your reports that should stay with you.\n\n"
        f"Pressdocket {__version__}, Python {platform.python_version()}, {platform.platform()}\n{trace}"
    )


if __name__ == "__main__":
    sys.exit(main())
