"""Which docket a window shows, and how it is opened in the docket's own thread."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.desk.places import default_docket
from pressdocket.desk.sample import sample
from pressdocket.shipped import shipped


class Shown:
    """The docket named, else the user's own, else the sample, which is made afresh and gone afterwards."""

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        who: str,
        environ: Mapping[str, str],
        salts: Callable[[], str],
        named: str | None,
        sample: bool,
    ) -> None:
        self._office = Office(clock=clock, who=who, typesetter=shipped_typesetter(), salts=salts)
        own = default_docket(environ)
        self.path = Path(named).expanduser() if named else None if sample or not own.exists() else own
        self.name = self.path.stem if self.path else "Sample docket"

    def open(self, stack: ExitStack) -> Desk:
        """A desk at the docket; `stack` closes it."""
        if self.path is None:
            return stack.enter_context(sample(shipped("assets"), shipped_typesetter())).desk
        return stack.enter_context(self._office.open(self.path))
