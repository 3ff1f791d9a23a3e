"""Arguments in, a command out: the only wiring."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pressdocket.commands.trouble import bug_report, one_line
from pressdocket.errors import UserError

if TYPE_CHECKING:
    from argparse import Namespace

NOT_DONE = 1
BUG = 70
INTERRUPTED = 130
NOBODY_READS = 141


def now() -> datetime:
    return datetime.now(UTC)


def wants_window(given: Sequence[str]) -> bool:
    """Nothing, a docket's file alone, or the sample without a word on how to print it."""
    alone = len(given) == 1 and given[0].endswith(".docket")
    return not given or alone or list(given) == ["demo"]


def show_window(given: Sequence[str], clock: Callable[[], datetime], environ: Mapping[str, str]) -> int:
    """Opens the window on the named docket, else on the user's own, else on the sample."""
    from pressdocket.qt.missing import qt_or_packages

    qt_or_packages()
    from pressdocket.desk.places import settings_file, user_name
    from pressdocket.desk.showing import shown_first
    from pressdocket.qt.launch import launch

    shown = shown_first(
        given[0] if given and given[0] != "demo" else None,
        only_sample=list(given) == ["demo"],
        clock=clock,
        who=user_name(),
        environ=environ,
        salts=salt,
    )
    return launch(shown, settings_file())


def read(given: Sequence[str]) -> "Namespace":
    """What a command was given."""
    from pressdocket.commands.arguments import parser

    return parser().parse_args(given)


def salt() -> str:
    import secrets

    return secrets.token_hex(16)


def main(
    arguments: Sequence[str] | None = None,
    *,
    clock: Callable[[], datetime] = now,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Runs one command and gives its exit status; a command that cannot be read exits with 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    args = None if wants_window(given) else read(given)
    try:
        if args is None:
            return show_window(given, clock, environ)
        # Loads what takes time only now, so that --help and a slip of the keyboard are answered at once.
        from pressdocket.commands.output import ready_output
        from pressdocket.commands.running import run
        from pressdocket.commands.surroundings import Surroundings
        from pressdocket.desk.places import user_name

        ready_output()
        run(args, Surroundings(clock, user_name(), environ, salt))
    except UserError as error:
        print(f"pressdocket: {one_line(str(error))}", file=sys.stderr)
        return NOT_DONE
    except BrokenPipeError:
        from pressdocket.commands.output import drop_output

        drop_output()
        return NOBODY_READS
    except KeyboardInterrupt:
        print("pressdocket: Stopped. What was not finished was not saved.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the edge of the program: whatever gets here is a bug to report
        print(bug_report(error), file=sys.stderr)
        return BUG
    return 0


if __name__ == "__main__":
    sys.exit(main())
