"""Opening a docket, and what stands ready for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdocket.errors import UserError
from pressdocket.publish.typesetter import Typesetter
from pressdocket.shipped import shipped

if TYPE_CHECKING:  # The desk and the store load when a docket is opened: the window is painted by then.
    from pressdocket.desk.desk import Desk
    from pressdocket.store.docket import Docket


def shipped_typesetter() -> Typesetter:
    """The typesetter with the templates and fonts of this installation."""
    return Typesetter(shipped("assets"))


class Office:
    """Opens desks: `clock` dates what is done at them and `who` signs it; `salts` go into the history."""

    def __init__(
        self, *, clock: Callable[[], datetime], who: str, typesetter: Typesetter, salts: Callable[[], str]
    ) -> None:
        self._clock = clock
        self._who = who
        self._typesetter = typesetter
        self._salts = salts

    @contextmanager
    def open(self, path: Path, *, read_only: bool = False) -> Iterator["Desk"]:
        """A desk at the docket in `path`, which must be there."""
        from pressdocket.store.docket import Docket

        if not path.exists():
            raise UserError(
                f"There is no docket at {path} yet.",
                "Make one with `pressdocket new FILE`, or name another with --docket FILE.",
            )
        with Docket.open(
            path, clock=self._clock, who=self._who, salts=self._salts, read_only=read_only
        ) as docket:
            yield self._desk(docket)

    @contextmanager
    def create(self, path: Path) -> Iterator["Desk"]:
        """A desk at a new docket in `path`, where nothing may be yet."""
        from pressdocket.store.docket import Docket

        with Docket.create(path, clock=self._clock, who=self._who, salts=self._salts) as docket:
            yield self._desk(docket)

    def _desk(self, docket: "Docket") -> "Desk":
        from pressdocket.desk.desk import Desk

        return Desk(docket, clock=self._clock, typesetter=self._typesetter)
