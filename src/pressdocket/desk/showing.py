"""Which docket a window shows, and how it is opened in the docket's own thread."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.desk.overview import CaseLine, first_look
from pressdocket.desk.places import default_docket
from pressdocket.shipped import shipped

if TYPE_CHECKING:
    from pressdocket.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Shown:
    """A docket in a file, made if `create`; or the sample for None, made afresh and gone afterwards."""

    office: Office
    path: Path | None
    create: bool = False

    @property
    def name(self) -> str:
        return self.path.stem if self.path else "Sample docket"

    def at(self, path: Path | None, *, create: bool = False) -> "Shown":
        """Another docket, opened the same way; the sample for None."""
        return Shown(self.office, path, create)

    def look(self) -> tuple[CaseLine, ...]:
        """The cases as they stand in the file, long before it is open; none where that cannot be told."""
        return first_look(self.path) if self.path else ()

    def open(self, stack: ExitStack) -> "Desk":
        """A desk at the docket; `stack` closes it."""
        if self.path is None:
            from pressdocket.desk.sample import sample

            return stack.enter_context(sample(shipped("assets"), shipped_typesetter())).desk
        if self.create and not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return stack.enter_context(self.office.create(self.path))
        return stack.enter_context(self.office.open(self.path))


def shown_first(
    named: str | None,
    *,
    only_sample: bool,
    clock: Callable[[], datetime],
    who: str,
    environ: Mapping[str, str],
    salts: Callable[[], str],
) -> Shown:
    """The docket named, else the user's own, else the sample."""
    office = Office(clock=clock, who=who, typesetter=shipped_typesetter(), salts=salts)
    own = default_docket(environ)
    if named:
        return Shown(office, Path(named).expanduser())
    return Shown(office, None if only_sample or not own.exists() else own)
