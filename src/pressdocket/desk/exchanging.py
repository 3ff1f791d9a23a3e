"""A docket out of an exchange file and into one."""

from pressdocket.desk.exporting import export
from pressdocket.desk.importing import Imported, Importing
from pressdocket.store.docket import Docket


class Exchanging:
    """Reads and writes the exchange format."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def take(self, content: bytes, name: str, *, keep_going: bool = False) -> Imported:
        """Takes in an exchange file, whole or not at all; `keep_going` leaves out what is refused."""
        return Importing(self._docket).take(content, name, keep_going=keep_going)

    def export(self) -> str:
        """The docket as an exchange file."""
        return export(self._docket)
