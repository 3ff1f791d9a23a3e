"""Opening a docket, and what stands ready for it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdocket.errors import UserError
from pressdocket.publish.typesetter import Typesetter
from pressdocket.shipped import shipped

if TYPE_CHECKING:  # The desk and the store load when a docket is opened: the window is painted by then.
    from pressdocket.desk.catalogue import Catalogue
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.rulebook import Rulebook
    from pressdocket.desk.suggesting import Suggesting
    from pressdocket.records.party import Party
    from pressdocket.store.docket import Docket


def shipped_typesetter() -> Typesetter:
    """The typesetter with the templates and fonts of this installation."""
    return Typesetter(shipped("assets"))


def shipped_catalogue() -> "Catalogue":
    """The catalogue of obligations of this installation."""
    from pressdocket.desk.catalogue import Catalogue

    return Catalogue(shipped("assets") / "obligations")


def shipped_suggesting(parties: Iterable["Party"] = ()) -> "Suggesting":
    """Suggests events with the rules and names of this installation, and some parties besides."""
    from pressdocket.desk.suggesting import Suggesting

    return Suggesting(shipped("assets"), parties)


class Office:
    """Opens desks: `clock` dates what is done at them and `who` signs it; `salts` go into the history.

    Demands are judged by the obligations in `catalogue`, the shipped ones by default.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        who: str,
        typesetter: Typesetter,
        salts: Callable[[], str],
        catalogue: "Catalogue | None" = None,
    ) -> None:
        self._clock = clock
        self._who = who
        self._typesetter = typesetter
        self._salts = salts
        self._given = catalogue

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

    @contextmanager
    def rulebook(self, path: Path) -> Iterator["Rulebook"]:
        """The obligations of the docket in `path`; of the catalogue alone where there is no docket."""
        if path.exists():
            with self.open(path) as desk:
                yield desk.rulebook
        else:
            from pressdocket.desk.rulebook import Rulebook

            yield Rulebook(None, self._catalogue, self._clock)

    @property
    def _catalogue(self) -> "Catalogue":
        return self._given or shipped_catalogue()

    def _desk(self, docket: "Docket") -> "Desk":
        from pressdocket.desk.desk import Desk

        return Desk(
            docket,
            clock=self._clock,
            typesetter=self._typesetter,
            catalogue=self._catalogue,
            suggesting=shipped_suggesting,
            gazetteer=shipped("assets") / "gazetteer",
        )
