"""What the command line finds around it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pressdocket.commands.output import say
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office
from pressdocket.desk.places import default_docket
from pressdocket.desk.rulebook import Rulebook
from pressdocket.errors import UserError


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The clock, who is asking, and the environment's variables; `salts` go into the history."""

    clock: Callable[[], datetime]
    who: str
    environ: Mapping[str, str]
    salts: Callable[[], str]


class Dockets:
    """Finds and opens the docket that a command works on; `named` is what --docket says."""

    def __init__(self, office: Office, environ: Mapping[str, str], named: str | None) -> None:
        self._office = office
        self._named = Path(named).expanduser() if named else None
        self.path = self._named or default_docket(environ)

    @contextmanager
    def to_read(self) -> Iterator[Desk]:
        """A desk at the docket; UserError if there is none."""
        with self._office.open(self.path) as desk:
            yield desk

    @contextmanager
    def rulebook(self) -> Iterator[Rulebook]:
        """The obligations of the docket, of the catalogue alone if there is no docket yet."""
        with self._office.rulebook(self.path) as rulebook:
            yield rulebook

    @contextmanager
    def to_write(self, *, told: bool = True) -> Iterator[Desk]:
        """A desk at the docket, which is made if there is none; a line says so, where that may be `told`."""
        if not self.path.exists():
            self._make_unless_another_does(told=told)
        with self._office.open(self.path) as desk:
            yield desk

    def _make_unless_another_does(self, *, told: bool) -> None:
        try:
            with self.make(self.path, folder=self._named is None, told=told):
                pass
        except UserError:
            # A docket appears whole, so one that another process made meanwhile is as good.
            if not self.path.is_file():
                raise

    @contextmanager
    def make(self, path: Path, *, folder: bool = False, told: bool = True) -> Iterator[Desk]:
        """A desk at a new docket; its `folder` is made as well where nobody chose it."""
        if folder:
            try:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise UserError(
                    f"The folder {path.parent} could not be made: {error.strerror or error}.",
                    "Name a docket somewhere else with --docket FILE.",
                ) from error
        with self._office.create(path) as desk:
            if told:
                say(f"Made an empty docket: {path}")
            yield desk
